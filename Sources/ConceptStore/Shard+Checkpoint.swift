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
        var namespaces: [NamespaceMemo]
        var counts: ShardCounts
    }

    struct NamespaceMemo: Codable {
        var name: String
        var counts: NamespaceCounts
    }

    private static let unchecked = "codes"

    /// Arrays that only grow, by name.
    private var growingRows: [(name: String, arena: any Arena)] {
        [
            ("concepts", concepts), ("associations", associations.bytes),
            ("confidences", associations.confidences), ("far-texts", farTexts),
            ("provenance", provenance), ("validities", validities),
            ("amendments", amendments), ("expiries", expiries),
        ] + vectors.arena.growingRows
            + texts.growingRows.map { ("texts-\($0.name)", $0.arena) }
            + names.growingRows.map { ("names-\($0.name)", $0.arena) }
    }

    /// Words that change in place, by name, and how many of them were ever stored.
    private var changingWords: [(name: String, words: AtomicWordArray, count: Int)] {
        [
            ("outgoing-heads", outgoingHeads, concepts.count),
            ("incoming-heads", incomingHeads, concepts.count),
            ("provenance-heads", provenanceHeads, concepts.count),
            ("deletions", deletions, concepts.count),
            ("expiry-heads", expiryHeads, Int(counts.expiringBound)),
            ("amendment-heads", amendmentHeads, Int(counts.amendedBound)),
        ]
    }

    private func prefixed(_ name: String) -> String { "shard-\(number).\(name)" }

    var memo: Memo {
        Memo(
            relations: (0..<relations.count).map { relations[$0] }, extractors: extractors,
            namespaces: (0..<namespaces.count).map {
                NamespaceMemo(
                    name: namespaces[$0].namespace.name, counts: namespaces[$0].counts)
            },
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
        let own = changingWords.map { ($0.name, $0.words.words($0.count)) }
        let postings =
            texts.changingWords.map { ("texts-\($0.name)", $0.words) }
            + names.changingWords.map { ("names-\($0.name)", $0.words) }
        return (own + postings).map {
            CheckpointDraft.Words(name: prefixed($0.0), words: $0.1)
        }
    }

    /// Takes a checkpoint's state over. The shard is fresh; after an error it is not to be used.
    func adopt(_ checkpoint: Checkpoint, _ memo: Memo) throws(CheckpointError) {
        for row in growingRows {
            try checkpoint.adopt(
                row.arena, named: prefixed(row.name), isChecked: row.name != Self.unchecked)
        }
        for (name, words, _) in changingWords {
            try checkpoint.adopt(words, named: prefixed(name))
        }
        for (index, prefix) in [(texts, "texts"), (names, "names")] {
            try index.adoptChangingWords { (name, words) throws(CheckpointError) in
                try checkpoint.adopt(words, named: prefixed("\(prefix)-\(name)"))
            } tails: { (name, tails) throws(CheckpointError) in
                try checkpoint.adopt(tails, named: prefixed("\(prefix)-\(name)"))
            }
        }
        for phrase in memo.relations { relationNumbers[phrase] = UInt32(relations.append(phrase)) }
        extractors = memo.extractors
        for (position, known) in memo.namespaces.enumerated() {
            guard let namespace = Namespace(known.name),
                Int(self.number(of: namespace)) == position
            else {
                throw .damaged(file: prefixed("memo"), reason: "its namespaces are none")
            }
            namespaces[position].counts = known.counts
        }
        counts = memo.counts
    }

    /// Makes the tables that are not saved. After every shard was taken over.
    func rebuildTables() throws(MemoryError) {
        identities = try IdentityTable(expectedCount: concepts.count)
        for slot in 0..<concepts.count {
            let row = concepts[slot]
            identities.insert(UInt32(slot), hash: row.id.orderedHash)
            guard row.kind == ConceptKind.entity.rawValue, deletions.load(slot) == 0 else {
                continue
            }
            if shared.entities.add(row.id) {
                namespaces[Int(row.namespace)].totals.addEntities(1)
            }
        }
        guard counts.entityAssociations > 0 else { return }
        associations.forEachRow { number, row in
            guard concepts[Int(row.source)].kind == ConceptKind.entity.rawValue,
                isStated(number, row)
            else { return }
            countEntityEvidence(row)
        }
    }
}
