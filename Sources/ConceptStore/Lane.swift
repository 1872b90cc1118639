import ConceptModel
import DurableLog
import Platform
import Synchronization

/// How much a lane takes before it refuses, and before it saves its state.
struct LaneLimits: Sendable {
    /// Records that may wait, and their bytes.
    var queueCount: Int
    var queueByteCount: Int
    /// Bytes of records after which a checkpoint is begun, and with which one is worth its time
    /// when the lane closes.
    var checkpointByteCount: Int
    var closingCheckpointByteCount: Int

    /// Bytes of records before a lane's first checkpoint: each lane has another, so that they do
    /// not all write at one moment.
    func firstCheckpointByteCount(ofLane number: Int, of count: Int) -> Int {
        max(checkpointByteCount / count * (number + 1), 1)
    }
}

/// A lane: one thread with one log, which writes for its shards.
///
/// The thread drains the queue, appends everything as one group, syncs once, applies the records in
/// order, publishes the new roots and only then answers the callers. A failed write or sync poisons
/// the log: the group and all later ones are refused, reads go on, and reopening recovers.
final class Lane: Sendable {
    typealias Outcome = Result<CommitReceipt?, StoreError>

    struct Request: Sendable {
        let type: RecordType
        let payload: [UInt8]
        /// What reading the payload would give, where the caller has it.
        var plan: PlacedPlan?
        /// Called once, with `nil` when the record changed nothing.
        let answer: @Sendable (Outcome) -> Void
    }

    /// Groups are bounded so that the first caller of a group does not wait for ever.
    private static let groupCount = 4_096
    private static let groupByteCount = 8 << 20

    /// What the thread is given to do.
    private enum Work: Sendable {
        case record(Request)
        /// Runs on the lane's thread, after the records before it and before those behind it.
        /// What it returns is called once readers see what it changed.
        case between(@Sendable (LaneState) -> @Sendable () -> Void)
    }

    private let queue: BoundedQueue<Work>
    private let thread: WorkerThread
    private let keeper: LaneKeeper
    private let standing: Standing

    /// What the thread tells of its log.
    private final class Standing: Sendable {
        let failure = Mutex<FileError?>(nil)
        /// How it was left.
        let outcome = Mutex<Result<LogPlace?, LogError>>(.success(nil))
    }

    /// - Parameters:
    ///   - state: the lane's thread alone uses it once `counted` has let it.
    ///   - laneCount: of the store.
    ///   - counted: holds something once what shards share is counted; no record is applied before.
    ///   - publish: called on the lane's thread with the roots that a group changed.
    init(
        number: Int, of laneCount: Int, state: LaneState, limits: LaneLimits,
        counted: BoundedQueue<Bool>?, publish: @escaping @Sendable ([ShardRoot]) -> Void
    ) throws(MemoryError) {
        let queue = BoundedQueue<Work>(
            countLimit: limits.queueCount, byteCountLimit: limits.queueByteCount)
        self.queue = queue
        let standing = Standing()
        self.standing = standing
        let keeper = try LaneKeeper(number: number)
        self.keeper = keeper
        thread = try WorkerThread(name: "lane-\(number)") {
            if let counted { _ = counted.drain() }
            var checkpointByteCount = limits.firstCheckpointByteCount(ofLane: number, of: laneCount)
            while true {
                let group = queue.drain(
                    countLimit: Self.groupCount, byteCountLimit: Self.groupByteCount)
                if group.isEmpty { break }
                var records: [Request] = []
                for work in group {
                    switch work {
                    case .record(let request): records.append(request)
                    case .between(let task):
                        Self.commit(&records, state, publish)
                        let answer = task(state)
                        publish(state.takeChangedRoots())
                        answer()
                    }
                }
                Self.commit(&records, state, publish)
                if let failure = state.log?.poison { standing.failure.withLock { $0 = failure } }
                if keeper.isIdle, !state.isBeingCompacted,
                    let draft = state.checkpointDraft(afterByteCount: checkpointByteCount)
                {
                    checkpointByteCount = limits.checkpointByteCount
                    keeper.begin(draft, state.checkpoints)
                }
            }
            keeper.finish(state.checkpoints) {
                state.checkpointDraft(afterByteCount: limits.closingCheckpointByteCount)
            }
            let outcome = state.close()
            standing.outcome.withLock { $0 = outcome }
        }
    }

    private static func commit(
        _ records: inout [Request], _ state: LaneState, _ publish: ([ShardRoot]) -> Void
    ) {
        guard !records.isEmpty else { return }
        let outcomes = state.commit(records)
        publish(state.takeChangedRoots())
        for (request, outcome) in zip(records, outcomes) { request.answer(outcome) }
        records.removeAll(keepingCapacity: true)
    }

    /// Runs `task` on the lane's thread between two groups of records, and waits until readers see
    /// what it changed. Blocks.
    /// - Throws: `closed` or `overloaded`; then it does not run.
    func runBetweenRecords<Result: Sendable>(_ task: @escaping @Sendable (LaneState) -> Result)
        throws(StoreError) -> Result
    {
        let box = BoundedQueue<Result>(countLimit: 1, byteCountLimit: 1)
        let work = Work.between { state in
            let result = task(state)
            return {
                let outcome = box.offer(result, byteCount: 1)
                precondition(outcome == .accepted, "a task has one result")
            }
        }
        switch queue.offer(work, byteCount: 1) {
        case .accepted: return box.drain()[0]
        case .full: throw .overloaded
        case .closed: throw .closed
        }
    }

    /// Waits until no checkpoint is being written. Blocks.
    func waitForKeeper() { keeper.waitUntilIdle() }

    /// Queues one record. `answer` is called once it is on disk and readable, or was refused.
    func offer(
        _ type: RecordType, _ payload: [UInt8], plan: PlacedPlan? = nil,
        _ answer: @escaping @Sendable (Outcome) -> Void
    ) {
        let request = Request(type: type, payload: payload, plan: plan, answer: answer)
        switch queue.offer(.record(request), byteCount: payload.count) {
        case .accepted: break
        case .full: answer(.failure(.overloaded))
        case .closed: answer(.failure(.closed))
        }
    }

    /// Commits one record and waits for it.
    func commit(_ type: RecordType, _ payload: [UInt8]) async throws(StoreError) -> CommitReceipt? {
        let outcome = await withCheckedContinuation { continuation in
            offer(type, payload) { continuation.resume(returning: $0) }
        }
        return try outcome.get()
    }

    /// Why it takes no more records, until the store is opened again.
    var writeFailure: FileError? { standing.failure.withLock { $0 } }

    /// Checkpoints that could not be written.
    var checkpointFailures: CheckpointFailures { keeper.failures }

    /// Finishes what is queued, closes the log and ends the thread. Blocks; no later call is
    /// accepted. Returns where the log ended.
    @discardableResult
    func finish() throws(LogError) -> LogPlace? {
        queue.close()
        thread.join()
        return try standing.outcome.withLock { $0 }.get()
    }
}

/// Gathers the outcomes of several records that were queued together.
final class OutcomeCollector: Sendable {
    private struct Gathered {
        var outcomes: [Lane.Outcome?]
        var missing: Int
    }

    private let gathered: Mutex<Gathered>
    private let whenComplete: @Sendable ([Lane.Outcome]) -> Void

    init(count: Int, whenComplete: @escaping @Sendable ([Lane.Outcome]) -> Void) {
        gathered = Mutex(Gathered(outcomes: Array(repeating: nil, count: count), missing: count))
        self.whenComplete = whenComplete
    }

    /// Called once for each position.
    func set(_ outcome: Lane.Outcome, at position: Int) {
        let complete: [Lane.Outcome]? = gathered.withLock { gathered in
            gathered.outcomes[position] = outcome
            gathered.missing -= 1
            return gathered.missing == 0 ? gathered.outcomes.compactMap { $0 } : nil
        }
        if let complete { whenComplete(complete) }
    }
}
