import ConceptModel
import DurableLog
import Platform

/// The learned texts that are there at one moment, and where the records lie that taught them.
struct LiveTexts {
    struct Entry {
        let namespace: Namespace
        let id: ConceptID
        let learnedAt: Timestamp
        let slot: UInt32
        let root: ShardRoot
        let record: LogPosition

        /// Reads the text.
        func text() throws(StoreError) -> PortableText {
            try onLog { () throws(LogError) in
                let payload = try root.log.checkedPayload(at: record)
                guard let taught = try? LearningPlan.decode(payload).plan else {
                    preconditionFailure("a record that was read before is malformed")
                }
                return try PortableText(taught, slot: slot, in: root)
            }
        }
    }

    /// In no order.
    var entries: [Entry] = []

    /// Reads the logs of a store. No lane is compacted meanwhile.
    init(of store: ShardedStore, at moment: Timestamp) throws(StoreError) {
        for lane in store.lanes {
            let freeze = try lane.runBetweenRecords { $0.freeze }
            try onLog { () throws(LogError) in
                try Log.readCommitted(
                    directory: freeze.directory, files: store.place.fileSystem, after: 0,
                    through: freeze.sequence
                ) { entry, payload throws(LogError) in
                    guard entry.type == RecordType.learn.rawValue else { return }
                    // SAFETY: the bytes are copied within the closure.
                    let bytes = payload.withUnsafeBytes { [UInt8]($0) }
                    add(entry.position, bytes, freeze, at: moment)
                }
            }
        }
    }

    private mutating func add(
        _ position: LogPosition, _ payload: [UInt8], _ freeze: LaneFreeze, at moment: Timestamp
    ) {
        // A record that makes no sense was set aside when the store opened.
        guard let placed = try? LearningPlan.decode(payload), case let plan = placed.plan,
            freeze.isLive(plan.id, in: placed.shard, taughtAt: position),
            let root = freeze.roots.first(where: { $0.shard.number == placed.shard }),
            let slot = root.undeletedSlot(of: plan.id),
            root.expiry(of: slot) > moment.microseconds
        else { return }
        entries.append(
            Entry(
                namespace: plan.namespace, id: plan.id, learnedAt: plan.learnedAt, slot: slot,
                root: root, record: position))
    }
}
