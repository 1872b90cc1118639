import ConceptModel
import DurableLog
import Platform
import Synchronization
import TextIndex

/// One unchanging state of a shard: how far a reader may look.
///
/// An object, so that a snapshot of all shards is one reference for each, not ten.
final class ShardRoot: Sendable {
    private static let madeCount = Atomic<UInt64>(0)

    /// No other state of any shard has it in this process.
    let serial = ShardRoot.madeCount.wrappingAdd(1, ordering: .relaxed).newValue
    let shard: Shard
    let log: LogReader
    let shared: SharedTotals
    let identities: IdentityTable
    let relations: ChunkedArray<String>
    let extractors: [ExtractorIdentity]
    let namespaces: ChunkedArray<ShardNamespace>
    let namespaceNumbers: [Namespace: UInt32]
    let conceptBound: UInt32
    let associationBound: UInt32
    let counts: ShardCounts
    /// Whether it keeps links of entities.
    let hasLinks: Bool
    let keptPostings = KeptPostings()

    /// The state of `shard` now; on its lane's thread.
    init(of shard: Shard, log: LogReader) {
        self.shard = shard
        self.log = log
        shared = shard.shared
        identities = shard.identities
        relations = shard.relations
        extractors = shard.extractors
        namespaces = shard.namespaces
        namespaceNumbers = shard.namespaceNumbers
        conceptBound = UInt32(shard.concepts.count)
        associationBound = shard.associations.bound
        counts = shard.counts
        hasLinks = !shard.ledgers.isEmpty
    }

    /// Whether the concept in a slot was deleted by this state, whoever asks.
    func isDeleted(_ slot: UInt32) -> Bool {
        let deletion = shard.deletions.load(Int(slot))
        return deletion != 0 && deletion <= counts.deletions
    }

    /// The slot of a concept that was not deleted, whoever asks.
    func undeletedSlot(of id: ConceptID) -> UInt32? {
        identities.slot(hash: id.orderedHash) { slot in
            slot < conceptBound && row(slot).id == id && !isDeleted(slot)
        }
    }

    /// Whether the concept in a slot is there in this state and of this scope. Says yes to an
    /// entity that was spoken of by hidden texts only; see ``isVisible(_:_:)``.
    func isLive(_ slot: UInt32, _ scope: ShardScope) -> Bool {
        guard slot < conceptBound, !isDeleted(slot) else { return false }
        if namespaces.count > 1 || scope.namespace != 0 {
            guard row(slot).namespace == scope.namespace else { return false }
        }
        if counts.earliestExpiry <= scope.readAt, expiry(of: slot) <= scope.readAt { return false }
        return scope.knownAt == .max || row(slot).learnedAt <= scope.knownAt
    }

    /// Whether every slot below the bound is live: nothing was deleted, hidden, or is another
    /// namespace's.
    func areAllLive(_ scope: ShardScope) -> Bool {
        counts.deletions == 0 && namespaces.count <= 1 && scope.namespace == 0
            && counts.earliestExpiry > scope.readAt && scope.knownAt == .max
    }

    /// Whether a reader may be shown the concept in a slot: an entity only while a text that can
    /// be seen speaks of it.
    func isVisible(_ slot: UInt32, _ scope: ShardScope) -> Bool {
        guard isLive(slot, scope) else { return false }
        let hidesTexts = counts.earliestExpiry <= scope.readAt || scope.knownAt != .max
        guard hidesTexts, row(slot).kind == ConceptKind.entity.rawValue else { return true }
        var scope = scope
        scope.heldAt = nil
        scope.closedBy = nil
        return Direction.allCases.contains { hasRow(of: slot, $0, scope) }
    }

    private func hasRow(of slot: UInt32, _ direction: Direction, _ scope: ShardScope) -> Bool {
        var found = false
        forEachRow(of: slot, direction, scope) { _, _ in
            found = true
            return false
        }
        return found
    }

    func row(_ slot: UInt32) -> ConceptRow { shard.concepts[Int(slot)] }

    /// The slot of a concept that a reader may be shown.
    func slot(of id: ConceptID, _ scope: ShardScope) -> UInt32? {
        identities.slot(hash: id.orderedHash) { slot in
            slot < conceptBound && row(slot).id == id && isVisible(slot, scope)
        }
    }

    func namespaceNumber(of namespace: Namespace) -> UInt32 {
        namespace == .default ? 0 : namespaceNumbers[namespace] ?? ShardScope.unknownNamespace
    }

    /// What the shard holds in a scope's namespace, whatever has expired or was learned when.
    func counts(of scope: ShardScope) -> NamespaceCounts {
        Int(scope.namespace) < namespaces.count
            ? namespaces[Int(scope.namespace)].counts : NamespaceCounts()
    }

    /// When a learned text, or the one that a passage is part of, expires; `Int64.max` for never.
    func expiry(of slot: UInt32) -> Int64 {
        guard counts.expiries > 0 else { return .max }
        let text = row(slot).document ?? slot
        var next = OptionalSlot(raw: shard.expiryHeads.load(Int(text)))
        while let number = next.slot {
            let row = shard.expiries[Int(number)]
            if number < counts.expiries { return row.expiresAt }
            next = row.next
        }
        return .max
    }

    /// - Throws: `damaged` when the log does not hold the text any more.
    func text(of stored: StoredText) throws(LogError) -> String? {
        guard !stored.isNone else { return nil }
        return try log.text(at: shard.position(of: stored), checksum: stored.checksum)
    }

    /// - Throws: `damaged` when the log does not hold one of its texts any more.
    func concept(in slot: UInt32, _ scope: ShardScope) throws(LogError) -> Concept {
        let row = row(slot)
        let kind = ConceptKind(rawValue: row.kind) ?? .entity
        var source = StoredText.none
        var metadata = StoredText.none
        var timesLearned: UInt32 = 0
        forEachProvenance(of: slot, scope) { provenance in
            timesLearned = max(timesLearned, provenance.ordinal)
            if source.isNone { source = provenance.source }
            if metadata.isNone { metadata = provenance.metadata }
            return source.isNone || metadata.isNone
        }
        let named = kind == .entity ? naming(of: slot) : nil
        let expiry = expiry(of: slot)
        let spokenOf = kind == .entity ? rowCount(of: slot, .incoming, scope) : 0
        return Concept(
            id: row.id, kind: kind, content: try text(of: named?.content ?? row.content) ?? "",
            source: try text(of: source), metadata: try text(of: metadata),
            learnedAt: Timestamp(microseconds: named?.order.learnedAt ?? row.learnedAt),
            strength: max(1, timesLearned, spokenOf),
            expiresAt: expiry == .max ? nil : Timestamp(microseconds: expiry))
    }

    /// Calls `body` with each time the text was learned, newest first, until it returns false.
    func forEachProvenance(
        of slot: UInt32, _ scope: ShardScope, _ body: (ProvenanceRow) -> Bool
    ) {
        var next = OptionalSlot(raw: shard.provenanceHeads.load(Int(slot)))
        while let number = next.slot {
            let row = shard.provenance[Int(number)]
            if number < counts.provenance, row.learnedAt <= scope.knownAt, !body(row) { return }
            next = row.next
        }
    }

    // MARK: Associations

    /// How many rows a concept has in a direction: an upper bound of its degree. In the present,
    /// in O(1), with hidden ones; as of another moment, or where a correction may hide some,
    /// exactly, in O(rows).
    func rowCount(of slot: UInt32, _ direction: Direction, _ scope: ShardScope) -> UInt32 {
        let mayBeClosed =
            scope.closedBy != nil
            && (counts.amendments > 0 || counts.earliestExpiry <= scope.readAt)
        guard scope.knownAt == .max, scope.heldAt == nil, !mayBeClosed else {
            var count: UInt32 = 0
            forEachRow(of: slot, direction, scope) { _, _ in
                count += 1
                return true
            }
            return count
        }
        guard let newest = newestRow(of: slot, direction) else { return 0 }
        let row = shard.associations[newest]
        return direction == .outgoing ? row.outgoingOrdinal : row.incomingOrdinal
    }

    /// Calls `body` with each row that the scope shows and when it held, newest first, until it
    /// returns false.
    func forEachRow(
        of slot: UInt32, _ direction: Direction, _ scope: ShardScope,
        _ body: (AssociationRow, TimeRange) -> Bool
    ) {
        let areAllLive = areAllLive(scope)
        func isShown(_ row: AssociationRow) -> Bool {
            areAllLive
                || isLive(row.evidence, scope) && isLive(row.source, scope)
                    && isLive(row.target, scope)
        }
        var next = newestRow(of: slot, direction)
        while let number = next {
            let row = shard.associations[number]
            next = (direction == .outgoing ? row.nextOutgoing : row.nextIncoming).slot
            guard isShown(row), let validity = validity(of: row, number, scope)
            else { continue }
            if !body(row, validity) { return }
        }
    }

    private func newestRow(of slot: UInt32, _ direction: Direction) -> UInt32? {
        let heads = direction == .outgoing ? shard.outgoingHeads : shard.incomingHeads
        var next = OptionalSlot(raw: heads.load(Int(slot)))
        while let number = next.slot, number >= associationBound {
            let row = shard.associations[number]
            next = direction == .outgoing ? row.nextOutgoing : row.nextIncoming
        }
        return next.slot
    }

    /// Calls `body` with each row of a passage's own evidence that the scope leaves out.
    func forEachWithdrawnRow(
        of passage: UInt32, _ scope: ShardScope, _ body: (AssociationRow) -> Void
    ) {
        guard counts.amendments > 0 || scope.heldAt != nil else { return }
        let text = row(row(passage).document ?? passage)
        shard.associations.forEachRow(ofBlock: text.associations) { number, row in
            guard row.evidence == passage, isLive(row.source, scope), isLive(row.target, scope),
                validity(of: row, number, scope) == nil
            else { return }
            body(row)
        }
    }

    /// When a row's statement held in the world; `nil` when the scope does not show the row.
    private func validity(of row: AssociationRow, _ number: UInt32, _ scope: ShardScope)
        -> TimeRange?
    {
        var validity = row.validity.slot.map { shard.validities[Int($0)].range } ?? .always
        if counts.amendments > 0 {
            let standing = standing(of: number, row, scope)
            if standing.isRetracted { return nil }
            if let end = standing.end {
                if let moment = scope.closedBy, end.microseconds <= moment { return nil }
                validity = validity.ending(before: end)
            }
        }
        if let moment = scope.heldAt {
            guard validity.contains(Timestamp(microseconds: moment)) else { return nil }
        }
        return validity
    }

    /// What the amendments of a row come to: the newest of each kind counts.
    private func standing(of number: UInt32, _ row: AssociationRow, _ scope: ShardScope)
        -> (isRetracted: Bool, end: Timestamp?)
    {
        var isRetracted: Bool?
        var end: Int64?
        var next = OptionalSlot(raw: shard.amendmentHeads.load(Int(row.evidence)))
        while let place = next.slot {
            let row = shard.amendments[Int(place)]
            next = row.next
            guard row.association == number, place < counts.amendments,
                row.recordedAt <= scope.knownAt
            else { continue }
            switch AmendmentRow.Change(rawValue: row.change) {
            case .closed: end = end ?? row.end
            case .retracted: isRetracted = isRetracted ?? true
            case .restored: isRetracted = isRetracted ?? false
            case nil: break
            }
        }
        let closedAt = end.flatMap { $0 == .min ? nil : Timestamp(microseconds: $0) }
        return (isRetracted ?? false, closedAt)
    }
}
