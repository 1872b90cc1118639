import ConceptModel
import DurableLog
import Platform
import TextIndex
import VectorIndex

/// Saving a shard and taking it back.
///
/// What only grows is saved by its new part; what changes in place is copied at one moment, between
/// two commits. Tables that can be made from the rows in less time than it takes to read them are
/// not saved: identities, terms, the counts that shards share.
extension Shard {
    /// What a checkpoint keeps of a shard beside its arrays.
    struct Memo: Codable {
        var relations: [String]
        var extractors: [ExtractorIdentity]
        var counts: ShardCounts
    }

    private static let unchecked = "codes"

    /// Arrays that only grow, by name.
    private var growingRows: [(name: String, arena: any Arena)] {
        [
            ("concepts", concepts), ("associations", associations), ("provenance", provenance),
            ("validities", validities),
        ] + vectors.growingRows
            + texts.growingRows.map { ("texts-\($0.name)", $0.arena) }
            + names.growingRows.map { ("names-\($0.name)", $0.arena) }
    }

    private var slotWords: [(name: String, words: AtomicWordArray)] {
        [
            ("outgoing-heads", outgoingHeads), ("incoming-heads", incomingHeads),
            ("provenance-heads", provenanceHeads), ("deletions", deletions),
        ]
    }

    private func prefixed(_ name: String) -> String { "shard-\(number).\(name)" }

    var memo: Memo {
        Memo(
            relations: (0..<relations.count).map { relations[$0] }, extractors: extractors,
            counts: counts)
    }

    /// The bounds of what grows, now. On the lane's thread.
    func growingRowsForCheckpoint() -> [CheckpointDraft.GrowingRows] {
        growingRows.map { row in
            CheckpointDraft.GrowingRows(
                name: prefixed(row.name), arena: row.arena, count: row.arena.count)
        }
    }

    /// A copy of what changes in place, as it is now. On the lane's thread.
    ///
    /// Complexity: some 120 bytes per concept are copied.
    func changingWordsForCheckpoint() -> [CheckpointDraft.Words] {
        let slots = slotWords.map { ($0.name, $0.words.words(concepts.count)) }
        let postings =
            texts.changingWords.map { ("texts-\($0.name)", $0.words) }
            + names.changingWords.map { ("names-\($0.name)", $0.words) }
        return (slots + postings).map {
            CheckpointDraft.Words(name: prefixed($0.0), words: $0.1)
        }
    }

    /// Takes a checkpoint's state over. The shard is fresh; after an error it is not to be used.
    func adopt(_ checkpoint: Checkpoint, _ memo: Memo) throws(CheckpointError) {
        for row in growingRows {
            try checkpoint.adopt(
                row.arena, named: prefixed(row.name), isChecked: row.name != Self.unchecked)
        }
        for (name, words) in slotWords {
            try checkpoint.adopt(words, named: prefixed(name))
        }
        for (index, prefix) in [(texts, "texts"), (names, "names")] {
            try index.adoptChangingWords { (words) throws(CheckpointError) in
                try checkpoint.adopt(words, named: prefixed("\(prefix)-postings"))
            } tails: { (tails) throws(CheckpointError) in
                try checkpoint.adopt(tails, named: prefixed("\(prefix)-tails"))
            }
        }
        for phrase in memo.relations { relationNumbers[phrase] = UInt32(relations.append(phrase)) }
        extractors = memo.extractors
        counts = memo.counts
    }

    /// Makes the tables that are not saved. After every shard was taken over.
    func rebuildTables() throws(MemoryError) {
        identities = try IdentityTable(expectedCount: concepts.count)
        for slot in 0..<concepts.count {
            let row = concepts[slot]
            identities.insert(UInt32(slot), hash: row.id.tableHash)
            guard row.kind == ConceptKind.entity.rawValue, deletions.load(slot) == 0 else {
                continue
            }
            sharedEntities.add(row.id)
        }
        for number in 0..<associations.count {
            let row = associations[number]
            let source = concepts[Int(row.source)]
            guard source.kind == ConceptKind.entity.rawValue, isLive(row) else { continue }
            sharedAssociations.add(
                ConceptID(
                    associationFrom: source.id, relation: relations[Int(row.relation)],
                    to: concepts[Int(row.target)].id))
        }
    }
}
