package import Platform
import Synchronization

/// Which documents of a shard hold which terms, how often.
///
/// One writer adds documents while any number of readers search, without locks. A reader passes the
/// document bound of its root and finds what was added before that root was published, whatever is
/// added meanwhile. Deleted documents stay; readers leave them out by their own judgement.
///
/// A term that stands in one document once has no chain of postings: its head names the document.
/// Every second term of natural language is such a one.
///
/// Memory: 2 to 3 bytes per posting, 2 per document number, some 16 and its bytes per term, and
/// some 30 more for each term of several postings. Thread rule: both `add` are for one writer; the
/// rest is for anyone.
@safe
package final class PostingsIndex: @unchecked Sendable {
    // SAFETY: `usedWordCount`, `nextDocument`, `recent`, `numbers` and `tails` are the writer's
    // alone; all else is arenas that are safe under the thread rule.
    let dictionary: TermDictionary
    let chains: PostingsChains
    /// By term: ``PostingsHead``.
    let heads: AtomicWordArray
    /// Each chain's first block.
    let firstBlocks: AppendOnlyArray<UInt32>
    let tails: AppendOnlyArray<PostingsChains.Tail>
    /// Terms of each document, repeated ones counted, up to `UInt16.max`; zero for numbers that are
    /// no document. Empty when they are not kept.
    let lengths: AppendOnlyArray<UInt16>
    let keepsLengths: Bool
    var usedWordCount: UInt32 = 1
    /// Above every document that was added. Writer only.
    var nextDocument: UInt32 = 0
    var recent = RecentWords()
    /// Space for the numbers of one document's terms. Writer only.
    var numbers: [UInt32] = []
    /// The same for whoever asks how much memory is used. Relaxed: a statistic.
    let reportedWordCount = Atomic<UInt32>(1)

    /// - Parameters:
    ///   - reservedDocumentCount: one more than the largest document number ever, below 2^31.
    ///     Address space only: about 1.5 KB each.
    ///   - keepsLengths: whether ``length(of:)`` is asked for.
    package init(reservedDocumentCount: Int, keepsLengths: Bool = true) throws(MemoryError) {
        let termCapacity = min(
            reservedDocumentCount * 8 + (1 << 16), TermDictionary.largestCapacity)
        dictionary = try TermDictionary(termCapacity: termCapacity)
        chains = try PostingsChains(wordCapacity: reservedDocumentCount * 256 + (1 << 20))
        heads = try AtomicWordArray(capacity: termCapacity)
        firstBlocks = try AppendOnlyArray(capacity: termCapacity)
        tails = try AppendOnlyArray(capacity: termCapacity)
        lengths = try AppendOnlyArray(capacity: reservedDocumentCount)
        self.keepsLengths = keepsLengths
    }

    func append(_ document: UInt32, frequency: UInt32, to term: Int) {
        switch PostingsHead(word: heads.load(term)) {
        case .none where frequency == 1:
            heads.store(PostingsHead.document(document).word, at: term)
        case .none:
            beginChain(of: term) { append(document, frequency, to: &$0) }
        case .document(let first):
            beginChain(of: term) { tail in
                append(first, 1, to: &tail)
                append(document, frequency, to: &tail)
            }
        case .chain(let number):
            var tail = tails[Int(number)]
            append(document, frequency, to: &tail)
            tails.set(tail, at: Int(number))
        }
    }

    private func append(
        _ document: UInt32, _ frequency: UInt32, to tail: inout PostingsChains.Tail
    ) {
        chains.append(document: document, frequency: frequency, to: &tail, used: &usedWordCount)
    }

    /// Readers come to the chain once `fill` has written its first postings.
    private func beginChain(of term: Int, _ fill: (inout PostingsChains.Tail) -> Void) {
        var tail = chains.begin(used: &usedWordCount)
        let number = firstBlocks.append(tail.block)
        fill(&tail)
        tails.append(tail)
        heads.store(PostingsHead.chain(UInt32(number)).word, at: term)
    }
}

/// Where a term's postings are.
enum PostingsHead {
    /// There are none yet.
    case none
    /// It stands in this one document, once.
    case document(UInt32)
    case chain(UInt32)

    /// Zero is "none"; else the lowest bit tells a document from a chain.
    init(word: UInt32) {
        if word == 0 {
            self = .none
        } else {
            self = word & 1 == 1 ? .document(word >> 1) : .chain(word >> 1 - 1)
        }
    }

    var word: UInt32 {
        switch self {
        case .none: 0
        case .document(let document): document << 1 | 1
        case .chain(let number): (number + 1) << 1
        }
    }
}

// MARK: - The readers' side

extension PostingsIndex {
    /// The number of terms of a document, repeated ones counted, up to `UInt16.max`; zero for a
    /// number that is none.
    /// - Precondition: the document is below the reader's bound.
    package func length(of document: UInt32) -> Int {
        Int(document) < lengths.count ? Int(lengths[Int(document)]) : 0
    }

    /// Calls `body` with every live document below the bound that holds the term, ascending.
    ///
    /// Complexity: O(postings of the term below the bound), a few nanoseconds each.
    package func forEachPosting(
        of term: String, documentBound: UInt32, isLive: (UInt32) -> Bool = { _ in true },
        _ body: (_ document: UInt32, _ frequency: UInt32) -> Void
    ) {
        guard let number = dictionary.number(of: term) else { return }
        switch PostingsHead(word: heads.load(Int(number))) {
        case .none: break
        case .document(let document):
            if document < documentBound, isLive(document) { body(document, 1) }
        case .chain(let chain):
            var cursor = chains.cursor(at: firstBlocks[Int(chain)])
            while let posting = cursor.next(), posting.document < documentBound {
                if isLive(posting.document) { body(posting.document, posting.frequency) }
            }
        }
    }

    /// In how many live documents below the bound the term stands.
    package func documentFrequency(
        of term: String, documentBound: UInt32, isLive: (UInt32) -> Bool = { _ in true }
    ) -> Int {
        var count = 0
        forEachPosting(of: term, documentBound: documentBound, isLive: isLive) { _, _ in
            count += 1
        }
        return count
    }
}
