package import Platform
import Synchronization

/// Saving an index and taking it back.
extension PostingsIndex {
    /// What only grows, by name.
    package var growingRows: [(name: String, arena: any Arena)] {
        [
            ("term-bytes", dictionary.bytes), ("term-ends", dictionary.ends),
            ("first-blocks", firstBlocks),
        ] + (keepsLengths ? [("lengths", lengths)] : [])
    }

    /// Bytes of memory in use. From any thread; a moment's estimate.
    package var byteCount: Int {
        growingRows.reduce(dictionary.tableByteCount) {
            $0 + $1.arena.count * $1.arena.elementByteCount
        } + tails.count * tails.elementByteCount + dictionary.ends.count * 4
            + Int(reportedWordCount.load(ordering: .relaxed)) * 4
    }

    /// What changes in place, as it is now. Writer only.
    ///
    /// Complexity: a copy of all postings.
    package var changingWords: [(name: String, words: [UInt32])] {
        [
            ("postings", chains.words.words(Int(usedWordCount))),
            ("tails", tails.words),
            ("heads", heads.words(dictionary.count)),
            ("term-table", dictionary.savedTable),
        ]
    }

    /// Takes the changing parts back, through `adopt`; the growing rows are in place by then.
    /// Before anything is added; nobody reads yet.
    package func adoptChangingWords<Failure: Error>(
        words adopt: (_ name: String, AtomicWordArray) throws(Failure) -> Void,
        tails adoptTails: (_ name: String, any Arena) throws(Failure) -> Void,
        table savedTable: (_ name: String) throws(Failure) -> [UInt32]
    ) throws(Failure) {
        try adopt("postings", chains.words)
        try adopt("heads", heads)
        try adoptTails("tails", tails)
        usedWordCount = 1
        tails.withElements(0..<tails.count) { tails in
            for index in tails.indices {
                // Every chain's last block is the newest of its chain, and blocks are taken in
                // ascending order.
                usedWordCount = max(
                    usedWordCount, tails[index].block + tails[index].blockWordCount + 1)
                nextDocument = max(nextDocument, tails[index].lastDocument)
            }
        }
        for term in 0..<dictionary.count {
            guard case .document(let document) = PostingsHead(word: heads.load(term)) else {
                continue
            }
            nextDocument = max(nextDocument, document + 1)
        }
        reportedWordCount.store(usedWordCount, ordering: .relaxed)
        dictionary.adoptTable(try savedTable("term-table"))
    }
}

extension AppendOnlyArray<PostingsChains.Tail> {
    /// All tails, four words each.
    fileprivate var words: [UInt32] {
        var words: [UInt32] = []
        words.reserveCapacity(count * 4)
        withElements(0..<count) { tails in
            for index in tails.indices {
                let tail = tails[index]
                words += [tail.block, tail.blockWordCount, tail.usedByteCount, tail.lastDocument]
            }
        }
        return words
    }
}
