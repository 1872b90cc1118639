package import Platform
import Synchronization

/// Which documents of a shard hold which terms, how often.
///
/// One writer adds documents while any number of readers search, without locks. A reader passes the
/// document bound of its root and finds what was added before that root was published, whatever is
/// added meanwhile. Deleted documents stay; readers leave them out by their own judgement.
///
/// Memory: 2 to 3 bytes per posting, 4 per document number, some 60 and its bytes per term.
/// Thread rule: `add` is for one writer; the rest is for anyone.
@safe
package final class PostingsIndex: @unchecked Sendable {
    // SAFETY: `usedWordCount` and `tails` are the writer's alone; all else is
    // arenas that are safe under the thread rule.
    let dictionary: TermDictionary
    let chains: PostingsChains
    /// Each term's first block.
    let firstBlocks: AppendOnlyArray<UInt32>
    let tails: AppendOnlyArray<PostingsChains.Tail>
    /// Terms of each document, repeated ones counted; zero for numbers that are no document.
    let lengths: AppendOnlyArray<UInt32>
    var usedWordCount: UInt32 = 1
    /// The same for whoever asks how much memory is used. Relaxed: a statistic.
    let reportedWordCount = Atomic<UInt32>(1)

    /// - Parameter reservedDocumentCount: one more than the largest document number ever. Address
    ///   space only: about 1.5 KB each.
    package init(reservedDocumentCount: Int) throws(MemoryError) {
        let termCapacity = min(reservedDocumentCount * 8 + (1 << 16), 1 << 26)
        dictionary = try TermDictionary(termCapacity: termCapacity)
        chains = try PostingsChains(wordCapacity: reservedDocumentCount * 256 + (1 << 20))
        firstBlocks = try AppendOnlyArray(capacity: termCapacity)
        tails = try AppendOnlyArray(capacity: termCapacity)
        lengths = try AppendOnlyArray(capacity: reservedDocumentCount)
    }

    /// Adds a document with its terms, as ``TextAnalyzer`` gives them. Readers see it once a root
    /// with a bound above `document` is published.
    /// - Parameter document: above every document added before; numbers may be left out.
    /// - Throws: ``MemoryError``; then nothing was added.
    package func add(document: UInt32, terms: [String]) throws(MemoryError) {
        precondition(Int(document) >= lengths.count, "documents come in ascending order")
        try reserve(document: document, terms: terms)
        var numbers: [UInt32] = []
        numbers.reserveCapacity(terms.count)
        for term in terms {
            numbers.append(dictionary.number(ofOrAdding: term, prepare: beginChain))
        }
        numbers.sort()
        var start = 0
        while start < numbers.count {
            var end = start + 1
            while end < numbers.count && numbers[end] == numbers[start] { end += 1 }
            let term = Int(numbers[start])
            var tail = tails[term]
            chains.append(
                document: document, frequency: UInt32(end - start), to: &tail,
                used: &usedWordCount)
            tails.set(tail, at: term)
            start = end
        }
        lengths.appendZeros(Int(document) - lengths.count)
        lengths.append(UInt32(terms.count))
        reportedWordCount.store(usedWordCount, ordering: .relaxed)
    }

    private func reserve(document: UInt32, terms: [String]) throws(MemoryError) {
        let byteCount = terms.reduce(0) { $0 + $1.utf8.count }
        try dictionary.reserve(termCount: terms.count, byteCount: byteCount)
        try chains.reserve(postingCount: terms.count, used: usedWordCount)
        try firstBlocks.reserve(terms.count)
        try tails.reserve(terms.count)
        try lengths.reserve(Int(document) + 1 - lengths.count)
    }

    private func beginChain(_ term: UInt32) {
        let tail = chains.begin(used: &usedWordCount)
        firstBlocks.append(tail.block)
        tails.append(tail)
    }
}

// MARK: - The readers' side

extension PostingsIndex {
    /// The number of terms of a document, repeated ones counted; zero for a number that is none.
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
        var cursor = chains.cursor(at: firstBlocks[Int(number)])
        while let posting = cursor.next(), posting.document < documentBound {
            if isLive(posting.document) { body(posting.document, posting.frequency) }
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
