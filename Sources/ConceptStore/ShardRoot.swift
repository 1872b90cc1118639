import ConceptModel
import DurableLog
import Platform

/// One unchanging state of a shard: how far a reader may look.
struct ShardRoot: Sendable {
    let shard: Shard
    let log: LogReader
    let identities: IdentityTable
    let relations: ChunkedArray<String>
    let extractors: [ExtractorIdentity]
    let conceptBound: UInt32
    let associationBound: UInt32
    let counts: ShardCounts

    /// Whether the concept in a slot is there in this state.
    func isLive(_ slot: UInt32) -> Bool {
        guard slot < conceptBound else { return false }
        let deletion = shard.deletions.load(Int(slot))
        return deletion == 0 || deletion > counts.deletions
    }

    func row(_ slot: UInt32) -> ConceptRow { shard.concepts[Int(slot)] }

    /// The slot of a concept that is there.
    func slot(of id: ConceptID) -> UInt32? {
        identities.slot(hash: id.tableHash) { slot in
            slot < conceptBound && row(slot).id == id && isLive(slot)
        }
    }

    func text(of reference: TextReference) -> String? {
        guard !reference.isNone else { return nil }
        let position = LogPosition(
            segment: reference.segment, offset: reference.offset, byteCount: reference.byteCount)
        return log.text(at: position, in: 0..<Int(reference.byteCount))
    }

    func concept(in slot: UInt32) -> Concept {
        let row = row(slot)
        let kind = ConceptKind(rawValue: row.kind) ?? .entity
        var source: TextReference?
        var metadata: TextReference?
        var timesLearned: UInt32 = 0
        forEachProvenance(of: slot) { provenance in
            timesLearned = max(timesLearned, provenance.ordinal)
            if source == nil, !provenance.source.isNone { source = provenance.source }
            if metadata == nil, !provenance.metadata.isNone { metadata = provenance.metadata }
            return source == nil || metadata == nil
        }
        let spokenOf = kind == .entity ? rowCount(of: slot, .incoming) : 0
        return Concept(
            id: row.id, kind: kind, content: text(of: row.content) ?? "",
            source: source.flatMap { text(of: $0) },
            metadata: metadata.flatMap { text(of: $0) },
            learnedAt: Timestamp(microseconds: row.learnedAt),
            strength: max(1, timesLearned, spokenOf))
    }

    /// Calls `body` with each time the text was learned, newest first, until it returns false.
    private func forEachProvenance(of slot: UInt32, _ body: (ProvenanceRow) -> Bool) {
        var next = OptionalSlot(raw: shard.provenanceHeads.load(Int(slot)))
        while let number = next.slot {
            let row = shard.provenance[Int(number)]
            if number < counts.provenance, !body(row) { return }
            next = row.next
        }
    }

    // MARK: Associations

    /// How many rows, deleted ones included, a concept has in a direction: an upper bound of its
    /// degree, in O(1).
    func rowCount(of slot: UInt32, _ direction: Direction) -> UInt32 {
        guard let newest = newestRow(of: slot, direction) else { return 0 }
        let row = shard.associations[Int(newest)]
        return direction == .outgoing ? row.outgoingOrdinal : row.incomingOrdinal
    }

    /// Calls `body` with each row whose ends and evidence are there, newest first, until it returns
    /// false.
    func forEachRow(
        of slot: UInt32, _ direction: Direction, _ body: (AssociationRow) -> Bool
    ) {
        var next = newestRow(of: slot, direction)
        while let number = next {
            let row = shard.associations[Int(number)]
            if isLive(row.evidence), isLive(row.source), isLive(row.target), !body(row) { return }
            next = (direction == .outgoing ? row.nextOutgoing : row.nextIncoming).slot
        }
    }

    private func newestRow(of slot: UInt32, _ direction: Direction) -> UInt32? {
        let heads = direction == .outgoing ? shard.outgoingHeads : shard.incomingHeads
        var next = OptionalSlot(raw: heads.load(Int(slot)))
        while let number = next.slot, number >= associationBound {
            let row = shard.associations[Int(number)]
            next = direction == .outgoing ? row.nextOutgoing : row.nextIncoming
        }
        return next.slot
    }

    func evidence(of row: AssociationRow) -> Evidence {
        let learnedAt = self.row(row.evidence).learnedAt
        return Evidence(
            concept: self.row(row.evidence).id,
            sentence: ByteSpan(row.sentence.lowerBound, row.sentence.upperBound),
            extractor: extractors[Int(row.extractor)], confidence: Confidence(row.confidence),
            learnedAt: Timestamp(microseconds: learnedAt))
    }

    func validity(of row: AssociationRow) -> TimeRange {
        row.validity.slot.map { shard.validities[Int($0)].range } ?? .always
    }
}
