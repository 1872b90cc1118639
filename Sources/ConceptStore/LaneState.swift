import ConceptModel
import DurableLog
import Platform
import VectorIndex
import VectorKernels

/// What a lane's thread owns: its log and the writing side of its shards.
// SAFETY: one thread at a time uses it: the one that opens the lane, then the lane's own.
final class LaneState: @unchecked Sendable {
    var log: Log?
    var shards: [Int: Shard]
    /// Writes the lane's checkpoints.
    var checkpoints: CheckpointWriter
    /// No checkpoint is begun meanwhile: the lane is about to move.
    var isBeingCompacted = false
    var changed: Set<Int> = []
    var directory: String
    let fileSystem: any FileSystem
    private let logOptions: LogOptions
    private let events: NodeEvents?
    private(set) var quarantined: [QuarantinedRecord] = []
    /// Where the records begin that the adopted checkpoint does not hold.
    private var replayPlace: LogPlace?
    /// Bytes of records that no checkpoint holds yet.
    var byteCountSinceCheckpoint = 0
    /// Records that were read when the log was opened.
    private(set) var replayedCount = 0

    /// - Parameter directory: of the lane.
    init(
        shards: [Int: Shard], directory: String, fileSystem: any FileSystem,
        logOptions: LogOptions, events: NodeEvents?
    ) {
        self.logOptions = logOptions
        self.events = events
        self.shards = shards
        self.directory = directory
        self.fileSystem = fileSystem
        checkpoints = CheckpointWriter(
            directory: CheckpointPlace.directory(ofLane: directory), files: fileSystem)
    }

    /// Takes over what a checkpoint holds. The shards are fresh; after an error this object is not
    /// to be used.
    func adopt(_ checkpoint: Checkpoint) throws(CheckpointError) {
        let place = CheckpointPlace.directory(ofLane: directory)
        let memo = try LaneMemo.decode(
            checkpoint.metadata, shards: Set(shards.keys), file: place)
        for (number, shard) in shards.sorted(by: { $0.key < $1.key }) {
            guard let memo = memo.shards[number] else { continue }
            try shard.adopt(checkpoint, memo)
        }
        replayPlace = memo.end
        try installSegments { (shard) throws(MemoryError) in try shard.vectors.prepareFresh() }
        checkpoints = CheckpointWriter(directory: place, files: fileSystem, replacing: checkpoint)
    }

    /// Opens the log and brings every record behind a checkpoint into the shards. Blocks.
    func openLog() throws(LogError) {
        let opened = try Log.open(
            directory: directory, files: fileSystem, options: logOptions,
            replayFrom: checkpoints.sequence + 1, at: replayPlace
        ) { entry, payload in
            // SAFETY: the bytes are copied within the closure.
            let bytes = payload.withUnsafeBytes { [UInt8]($0) }
            byteCountSinceCheckpoint += bytes.count
            replayedCount += 1
            replay(entry.type, bytes, at: entry.position)
        }
        log = opened.log
        changed.removeAll()
    }

    /// Takes over the segments of vectors that are there by now.
    func installSegments(_ prepare: (Shard) throws(MemoryError) -> Void = { _ in })
        throws(CheckpointError)
    {
        let place = SegmentPlace.directory(ofLane: directory)
        for shard in shards.values {
            do {
                try shard.installSegments(from: place, fileSystem, events: events)
                try prepare(shard)
            } catch let error as FileError {
                throw .file(error)
            } catch {
                throw .damaged(file: place, reason: "\(error)")
            }
        }
    }

    /// Adds what the lane holds to the counts that shards share.
    func countShared(addingTotals: Bool) {
        for shard in shards.values { shard.countShared(addingTotals: addingTotals) }
    }

    // MARK: Checkpoints

    /// The state as a checkpoint is to hold it, once so many bytes of records came since the last.
    func checkpointDraft(afterByteCount limit: Int) -> CheckpointDraft? {
        guard let log, log.poison == nil, byteCountSinceCheckpoint >= limit else { return nil }
        byteCountSinceCheckpoint = 0
        let ordered = shards.sorted { $0.key < $1.key }
        return CheckpointDraft(
            sequence: log.nextSequence - 1,
            metadata: LaneMemo(shards: shards.mapValues(\.memo), end: log.end).encoded(),
            arenas: ordered.flatMap { $0.value.growingRowsForCheckpoint() },
            sections: ordered.flatMap { $0.value.changingWordsForCheckpoint() })
    }

    /// Writes a checkpoint now, in place of one that could not be taken over. Blocks; before the
    /// lane has a thread.
    func replaceCheckpoint() throws(FileError) {
        let byteCount = byteCountSinceCheckpoint
        guard let draft = checkpointDraft(afterByteCount: 1) else { return }
        do {
            try checkpoints.write(draft)
        } catch {
            byteCountSinceCheckpoint = byteCount
            throw error
        }
    }

    /// The roots of all shards.
    var roots: [ShardRoot] { roots(of: Set(shards.keys)) }

    /// The roots of the shards that changed since the last call.
    func takeChangedRoots() -> [ShardRoot] {
        defer { changed.removeAll() }
        return roots(of: changed)
    }

    private func roots(of numbers: Set<Int>) -> [ShardRoot] {
        guard let reader = log?.reader else { return [] }
        return numbers.sorted().compactMap { shards[$0]?.root(log: reader) }
    }

    /// Makes a group of records durable with one sync, then brings them into the shards.
    func commit(_ group: [Lane.Request]) -> [Result<CommitReceipt?, StoreError>] {
        guard let log else { return group.map { _ in .failure(.closed) } }
        var positions: [LogPosition] = []
        let firstSequence = log.nextSequence
        do {
            for request in group {
                positions.append(try log.append(request.payload, type: request.type.rawValue))
                byteCountSinceCheckpoint += request.payload.count
            }
            try log.commit()
        } catch {
            let refusal = StoreError.log(error)
            return group.map { _ in .failure(refusal) }
        }
        return zip(group, positions).enumerated().map { index, element in
            let (request, position) = element
            do {
                var receipt =
                    if let plan = request.plan { try apply(plan, at: position) } else {
                        try apply(request.type, request.payload, at: position)
                    }
                receipt?.sequence = firstSequence + UInt64(index)
                return .success(receipt)
            } catch {
                // The record was encoded in this process; reading it back cannot fail.
                preconditionFailure("a fresh record is malformed: \(error)")
            }
        }
    }

    /// Applies a record found in the log. One that makes no sense is set aside, never fatal.
    func replay(_ type: UInt8, _ payload: [UInt8], at position: LogPosition) {
        guard let type = RecordType(rawValue: type) else {
            quarantined.append(
                QuarantinedRecord(position: position, reason: "an unknown record type \(type)"))
            return
        }
        do {
            _ = try apply(type, payload, at: position)
        } catch {
            quarantined.append(
                QuarantinedRecord(
                    position: position, reason: "\(error.reason) at byte \(error.offset)"))
        }
    }

    func apply(_ type: RecordType, _ payload: [UInt8], at position: LogPosition)
        throws(MalformedRecord) -> CommitReceipt?
    {
        switch type {
        case .learn:
            return try apply(LearningPlan.decode(payload), at: position)
        case .learnAgain:
            let (number, learning, offsets) = try RepeatedLearning.decode(payload)
            return try shard(number).apply(learning, offsets: offsets, at: position)
        case .delete:
            let (number, deletion) = try Deletion.decode(payload)
            return receipt(try shard(number).delete(deletion.ids))
        case .deleteNamespace:
            let (number, deletion) = try NamespaceDeletion.decode(payload)
            return receipt(try shard(number).deleteAll(in: deletion.namespace))
        case .expire:
            let (number, expiry) = try Expiry.decode(payload)
            return receipt(try shard(number).deleteExpired(at: expiry.moment))
        case .amend:
            let (number, amendment) = try Amendment.decode(payload)
            var receipt = CommitReceipt(concept: amendment.source)
            receipt.evidenceAmended = try shard(number).apply(amendment)
            return receipt.evidenceAmended > 0 ? receipt : nil
        case .link:
            let (number, link) = try EntityLink.decode(payload)
            return try shard(number).apply(link) ? CommitReceipt(concept: link.kept) : nil
        case .reread:
            let rereading = try Rereading.decode(payload)
            let shard = try shard(rereading.shard)
            try checkVectors(of: rereading.plan.value, shard)
            return shard.apply(rereading, at: position)
        }
    }

    private func checkVectors(of plan: LearningPlan, _ shard: Shard) throws(MalformedRecord) {
        for concept in plan.concepts {
            guard let count = concept.vector?.codes.count, count != shard.vectors.codeCount
            else { continue }
            throw MalformedRecord(
                reason: "a vector of \(count) codes instead of \(shard.vectors.codeCount)",
                offset: 0)
        }
    }

    private func receipt(_ removed: RemovedCounts?) -> CommitReceipt? {
        guard let removed else { return nil }
        var receipt = CommitReceipt()
        receipt.removed = removed
        return receipt
    }

    private func apply(_ placed: PlacedPlan, at position: LogPosition) throws(MalformedRecord)
        -> CommitReceipt
    {
        let shard = try shard(placed.shard)
        try checkVectors(of: placed.plan, shard)
        return shard.apply(placed.plan, offsets: placed.offsets, at: position)
    }

    private func shard(_ number: Int) throws(MalformedRecord) -> Shard {
        guard let shard = shards[number] else {
            throw MalformedRecord(reason: "shard \(number) is not of this lane", offset: 1)
        }
        changed.insert(number)
        return shard
    }

    /// Closes the log as it is; nothing was appended.
    func abandon() {
        // Nothing was written that closing could lose, and the caller has a failure to tell.
        do { try log?.abandon() } catch {}
        log = nil
    }

    /// Closes the log; returns where it ended, or what went wrong.
    func close() -> Result<LogPlace?, LogError> {
        defer { log = nil }
        do {
            try log?.close()
            return .success(log?.closedAt)
        } catch {
            return .failure(error)
        }
    }
}
