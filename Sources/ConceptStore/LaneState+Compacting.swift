import ConceptModel
import DurableLog

/// A lane as it was at one moment, for whoever copies what lives in it.
struct LaneFreeze: Sendable {
    let directory: String
    let roots: [ShardRoot]
    /// Of the last record in the roots.
    let sequence: UInt64
    /// The links of entities that were there.
    let links: Set<EntityLink>

    /// Whether the text that a record taught lives on as that record taught it, and not as a later
    /// one did after a deletion.
    func isLive(_ id: ConceptID, in shard: Int, taughtAt position: LogPosition) -> Bool {
        guard let root = roots.first(where: { $0.shard.number == shard }),
            let slot = root.undeletedSlot(of: id)
        else { return false }
        let content = root.shard.position(of: root.row(slot).content)
        return content.segment == position.segment && content.offset >= position.offset
            && content.offset - position.offset < position.byteCount
    }
}

/// Moving a lane into a fresh directory without what was deleted: docs/decisions/0006.
extension LaneState {
    /// The lane as it is now. No checkpoint is begun until the move, or `endCompaction`. `nil` when
    /// the log takes nothing more.
    func beginCompaction() -> LaneFreeze? {
        guard let log, log.poison == nil else { return nil }
        isBeingCompacted = true
        return freeze
    }

    /// The lane as it is now.
    var freeze: LaneFreeze {
        let roots = roots
        return LaneFreeze(
            directory: directory, roots: roots, sequence: lastSequence,
            links: Set(roots.flatMap(\.links)))
    }

    func endCompaction() { isBeingCompacted = false }

    /// The number of the last record on disk.
    var lastSequence: UInt64 { (log?.nextSequence ?? 1) - 1 }

    /// Takes over one record of the lane that is compacted, unless it teaches what was deleted
    /// since, or changes nothing here. Durable after the log's next commit.
    func copyLive(_ entry: LogEntry, _ payload: [UInt8], of freeze: LaneFreeze)
        throws(LogError)
    {
        do throws(MalformedRecord) {
            guard try isWorthCopying(entry, payload, of: freeze) else { return }
        } catch {
            // Opening set it aside; it is left behind.
            return
        }
        if entry.type == RecordType.reread.rawValue {
            return try copyReread(payload)
        }
        // A record without content of its own was applied while it was judged.
        let isApplied =
            entry.type != RecordType.learn.rawValue
            && entry.type != RecordType.learnAgain.rawValue
        try append(entry.type, payload, isApplied: isApplied)
    }

    /// What a text taught before it was read again is left behind, so the records inside the one
    /// that replaced it take its place.
    private func copyReread(_ payload: [UInt8]) throws(LogError) {
        let rereading: Rereading.Decoded
        do throws(MalformedRecord) { rereading = try Rereading.decode(payload) } catch { return }
        try append(
            RecordType.learn.rawValue, Array(payload[rereading.plan.bytes]), isApplied: false)
        for part in rereading.repetitions {
            try append(RecordType.learnAgain.rawValue, Array(payload[part.bytes]), isApplied: false)
        }
    }

    private func isWorthCopying(_ entry: LogEntry, _ payload: [UInt8], of freeze: LaneFreeze)
        throws(MalformedRecord) -> Bool
    {
        switch RecordType(rawValue: entry.type) {
        case .learn:
            let placed = try LearningPlan.decode(payload)
            let (number, plan) = (placed.shard, placed.plan)
            return isKnown(plan.id, in: number)
                || freeze.isLive(plan.id, in: number, taughtAt: entry.position)
        case .learnAgain:
            let (number, learning, _) = try RepeatedLearning.decode(payload)
            return isKnown(learning.id, in: number)
        case .reread:
            let rereading = try Rereading.decode(payload)
            return freeze.isLive(
                rereading.plan.value.id, in: rereading.shard, taughtAt: entry.position)
        case .link:
            let (_, link) = try EntityLink.decode(payload)
            guard freeze.links.contains(link) else { return false }
            return try apply(.link, payload, at: entry.position) != nil
        case let type?:
            return try apply(type, payload, at: entry.position) != nil
        case nil:
            return false
        }
    }

    /// Takes over one record as it is.
    func copy(_ entry: LogEntry, _ payload: [UInt8]) throws(LogError) {
        try append(entry.type, payload, isApplied: false)
    }

    private func isKnown(_ id: ConceptID, in number: Int) -> Bool {
        shards[number]?.liveSlot(of: id) != nil
    }

    private func append(_ type: UInt8, _ payload: [UInt8], isApplied: Bool) throws(LogError) {
        guard let position = try log?.append(payload, type: type) else { return }
        byteCountSinceCheckpoint += payload.count
        if !isApplied { replay(type, payload, at: position) }
    }

    /// Becomes a compacted lane, which holds the same: its log, its shards, its directory. On the
    /// lane's thread.
    func move(to compacted: LaneState, sharing totals: SharedTotals) {
        abandon()
        for shard in compacted.shards.values { shard.share(totals) }
        log = compacted.log
        compacted.log = nil
        shards = compacted.shards
        directory = compacted.directory
        checkpoints = compacted.checkpoints
        byteCountSinceCheckpoint = compacted.byteCountSinceCheckpoint
        changed = Set(shards.keys)
        isBeingCompacted = false
    }
}
