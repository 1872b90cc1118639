import ConceptModel
import DurableLog
import Platform

/// The learned texts that are there at one moment, and where the records lie that taught them.
struct LiveTexts {
    struct Entry {
        let namespace: Namespace
        let id: ConceptID
        let learnedAt: Timestamp
        let extractor: ExtractorIdentity
        let slot: UInt32
        let root: ShardRoot
        let record: LogPosition
        /// The plan's bytes within the record's; `nil`: all.
        let part: Range<Int>?

        /// Reads the text.
        func text() throws(StoreError) -> PortableText {
            try onLog { () throws(LogError) in
                let payload = try root.log.checkedPayload(at: record)
                let taught = part.map { Array(payload[$0]) } ?? payload
                guard let taught = try? LearningPlan.decode(taught).plan else {
                    preconditionFailure("a record that was read before is malformed")
                }
                return try PortableText(taught, slot: slot, in: root)
            }
        }
    }

    /// In no order.
    var entries: [Entry] = []
    /// Links of entities, oldest first.
    var links: [EntityLink] = []

    /// Reads the logs of a store. No lane is compacted meanwhile.
    init(of store: ShardedStore, at moment: Timestamp) throws(StoreError) {
        for lane in store.lanes {
            let freeze = try lane.runBetweenRecords { $0.freeze }
            try onLog { () throws(LogError) in
                try Log.readCommitted(
                    directory: freeze.directory, files: store.place.fileSystem, after: 0,
                    through: freeze.sequence
                ) { entry, payload throws(LogError) in
                    let type = RecordType(rawValue: entry.type)
                    guard type == .learn || type == .reread else { return }
                    // SAFETY: the bytes are copied within the closure.
                    let bytes = payload.withUnsafeBytes { [UInt8]($0) }
                    // A record that makes no sense was set aside when the store opened.
                    if type == .learn {
                        guard let placed = try? LearningPlan.decode(bytes) else { return }
                        add(
                            placed.plan, in: placed.shard, entry.position, part: nil, freeze,
                            at: moment)
                    } else if let again = try? Rereading.decode(bytes) {
                        add(
                            again.plan.value, in: again.shard, entry.position,
                            part: again.plan, freeze, at: moment)
                    }
                }
            }
            links += freeze.roots.flatMap(\.links)
        }
        links.sort(by: EntityLink.precedes)
    }

    private mutating func add(
        _ plan: LearningPlan, in shard: Int, _ record: LogPosition,
        part: Rereading.Part<LearningPlan>?, _ freeze: LaneFreeze, at moment: Timestamp
    ) {
        let position = part?.position(in: record) ?? record
        guard freeze.isLive(plan.id, in: shard, taughtAt: position),
            let root = freeze.roots.first(where: { $0.shard.number == shard }),
            let slot = root.undeletedSlot(of: plan.id),
            root.expiry(of: slot) > moment.microseconds
        else { return }
        entries.append(
            Entry(
                namespace: plan.namespace, id: plan.id, learnedAt: plan.learnedAt,
                extractor: plan.extractor, slot: slot, root: root, record: record,
                part: part?.bytes))
    }
}
