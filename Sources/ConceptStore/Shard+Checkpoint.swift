import ConceptModel
import DurableLog
import FoundationEssentials
import Platform
import TextIndex
import VectorIndex

/// Saving a shard and taking it back.
///
/// What only grows is saved by its new part; what changes in place is copied at one moment, between
/// two commits. The counts that shards share are not saved: each shard adds its own.
extension Shard {
    /// What a checkpoint keeps of a shard beside its arrays.
    struct Memo: Codable {
        var relations: [String]
        var extractors: [ExtractorIdentity]
        var namespaces: [NamespaceMemo]
        var counts: ShardCounts
        var identityWordCount: Int
    }

    struct NamespaceMemo: Codable {
        var name: String
        var counts: NamespaceCounts
        /// As records, in base64; absent: none.
        var links: [Data]?
    }

    /// Rows that are too many to be read whenever a large store opens, and how many bytes of them
    /// are read all the same: a fraction of a second's worth.
    private static let codes = "codes"
    private static let checkedCodesByteCount = 64 << 20
    private static let identityTable = "identities"

    /// Arrays that only grow, by name.
    private var growingRows: [(name: String, arena: any Arena)] {
        [
            ("concepts", concepts), ("associations", associations.bytes),
            ("confidences", associations.confidences), ("far-texts", farTexts),
            ("provenance", provenance), ("validities", validities),
            ("amendments", amendments), ("expiries", expiries), ("name-rows", nameRows),
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
            ("name-heads", nameHeads, Int(counts.renamedBound)),
        ]
    }

    private func prefixed(_ name: String) -> String { "shard-\(number).\(name)" }

    var memo: Memo {
        Memo(
            relations: (0..<relations.count).map { relations[$0] }, extractors: extractors,
            namespaces: (0..<namespaces.count).map {
                NamespaceMemo(
                    name: namespaces[$0].namespace.name, counts: namespaces[$0].counts,
                    links: ledgers[UInt32($0)]?.links.sorted(by: EntityLink.precedes)
                        .map { Data($0.encoded(shard: number)) })
            },
            counts: counts, identityWordCount: identities.wordCount)
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
        let table = [(Self.identityTable, identities.savedWords)]
        return (own + postings + table).map {
            CheckpointDraft.Words(name: prefixed($0.0), words: $0.1)
        }
    }

    /// Takes a checkpoint's state over. The shard is fresh; after an error it is not to be used.
    func adopt(_ checkpoint: Checkpoint, _ memo: Memo) throws(CheckpointError) {
        for row in growingRows {
            try checkpoint.adopt(
                row.arena, named: prefixed(row.name),
                checkedByteCount: row.name == Self.codes ? Self.checkedCodesByteCount : .max)
        }
        for (name, words, _) in changingWords {
            try checkpoint.adopt(words, named: prefixed(name))
        }
        for (index, prefix) in [(texts, "texts"), (names, "names")] {
            try index.adoptChangingWords(documentBound: UInt32(concepts.count)) {
                (name, words) throws(CheckpointError) in
                try checkpoint.adopt(words, named: prefixed("\(prefix)-\(name)"))
            } tails: { (name, tails) throws(CheckpointError) in
                try checkpoint.adopt(tails, named: prefixed("\(prefix)-\(name)"))
            } table: { (name) throws(CheckpointError) in
                try checkpoint.words(named: prefixed("\(prefix)-\(name)"))
            }
        }
        try adoptIdentities(checkpoint, memo)
        for phrase in memo.relations { relationNumbers[phrase] = UInt32(relations.append(phrase)) }
        extractors = memo.extractors
        for (position, known) in memo.namespaces.enumerated() {
            guard let namespace = Namespace(known.name),
                Int(self.number(of: namespace)) == position
            else {
                throw .damaged(file: prefixed("memo"), reason: "its namespaces are none")
            }
            namespaces[position].counts = known.counts
            try adopt(known.links ?? [])
        }
        counts = memo.counts
    }

    private func adopt(_ links: [Data]) throws(CheckpointError) {
        for bytes in links {
            do throws(MalformedRecord) {
                _ = apply(try EntityLink.decode(Array(bytes)).link)
            } catch {
                throw .damaged(file: prefixed("memo"), reason: "a link of it: \(error.reason)")
            }
        }
    }

    private func adoptIdentities(_ checkpoint: Checkpoint, _ memo: Memo) throws(CheckpointError) {
        let name = prefixed(Self.identityTable)
        let words: AtomicWordArray
        do {
            (identities, words) = try IdentityTable.adopting(
                wordCount: memo.identityWordCount, count: concepts.count)
        } catch {
            throw .damaged(file: name, reason: "\(error)")
        }
        try checkpoint.adopt(words, named: name)
    }

    /// Adds this shard's part to the counts that shards share, and counts one by one from now on.
    /// After it was taken over and the log replayed.
    /// - Parameter addingTotals: false where the totals of namespaces are known.
    func countShared(addingTotals: Bool) {
        isCountingShared = true
        var entities = SharedCounts.Batch(shared.entities, groupCount: namespaces.count)
        for slot in 0..<concepts.count {
            let row = concepts[slot]
            guard row.kind == ConceptKind.entity.rawValue, deletions.load(slot) == 0 else {
                continue
            }
            entities.add(row.id, group: Int(row.namespace))
        }
        for (number, count) in entities.finish().enumerated() where addingTotals {
            namespaces[number].totals.addEntities(count)
        }
        guard counts.entityAssociations > 0 else { return }
        var evidence = SharedCounts.Batch(shared.associations, groupCount: namespaces.count)
        associations.forEachRow { number, row in
            guard concepts[Int(row.source)].kind == ConceptKind.entity.rawValue,
                isStated(number, row)
            else { return }
            evidence.add(sharedKey(of: row), group: namespace(of: row.source))
        }
        for (number, count) in evidence.finish().enumerated() where addingTotals {
            namespaces[number].totals.addAssociations(count)
        }
    }
}
