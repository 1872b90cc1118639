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

    /// Takes the changing parts back, through `adopt`, which says how many words there are; the
    /// growing rows are in place by then. Before anything is added; nobody reads yet.
    /// - Parameter documentBound: above every document that was added.
    package func adoptChangingWords<Failure: Error>(
        documentBound: UInt32,
        words adopt: (_ name: String, AtomicWordArray) throws(Failure) -> Int,
        tails adoptTails: (_ name: String, any Arena) throws(Failure) -> Void,
        table savedTable: (_ name: String) throws(Failure) -> [UInt32]
    ) throws(Failure) {
        // All words in use are saved, and no others.
        usedWordCount = UInt32(max(1, try adopt("postings", chains.words)))
        _ = try adopt("heads", heads)
        try adoptTails("tails", tails)
        nextDocument = documentBound
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
