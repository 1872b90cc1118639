package import ConceptModel
package import DurableLog
package import Platform
import Synchronization
import TextIndex
package import VectorIndex
package import VectorKernels

/// How a store is made and opened.
package struct StoreConfiguration: Sendable {
    package var directory: String
    /// For a new store; an existing one keeps its own.
    package var shardCount: Int
    package var laneCount: Int
    package var dimension: Int
    /// The model that makes the vectors, as "name@revision".
    package var model: String
    /// Records that may wait in one lane before callers are refused, and their bytes.
    package var queueCount = 16_384
    package var queueByteCount = 64 << 20
    /// Bytes of records in one lane after which its state is saved. Opening replays at most these.
    package var checkpointByteCount = 256 << 20
    /// Bytes of records since the last checkpoint with which closing writes one more.
    package var closingCheckpointByteCount = 4 << 20
    /// How the lanes' logs lie on disk.
    package var log = LogOptions()
    /// When the vector index is built further.
    package var graphPolicy = GraphPolicy()
    /// Threads that build the vector index in the background.
    package var indexThreadCount = CurrentProcess.processorCount
    /// How far those threads stand back behind others, 0 to 19. Nearer 0 more is built while
    /// writing goes on, so searches have less to scan, and writing is slower.
    package var indexNiceness: Int32 = 10
    /// Threads that one search uses, the caller's included. Results do not depend on it.
    package var searchThreadCount = CurrentProcess.processorCount
    /// Says what has expired when something is read or swept.
    package var clock: any WallClock = SystemWallClock()
    /// Is told of what is built and loaded.
    package var events: NodeEvents?

    package init(directory: String, shardCount: Int = 4, dimension: Int, model: String) {
        self.directory = directory
        self.shardCount = shardCount
        laneCount = min(4, shardCount)
        self.dimension = dimension
        self.model = model
    }

    var laneLimits: LaneLimits {
        LaneLimits(
            queueCount: queueCount, queueByteCount: queueByteCount,
            checkpointByteCount: checkpointByteCount,
            closingCheckpointByteCount: closingCheckpointByteCount)
    }
}

/// The durable concept store: shards spread over lanes.
///
/// What `commit` returned is on disk. Reads go through ``snapshot()``: one short lock, then no
/// waiting. One process at a time holds a directory.
package final class ShardedStore: Sendable {
    package let dimension: Int
    package let model: String
    package let shardCount: Int
    package let quantizer: Quantizer
    /// Records that were set aside while opening.
    package let quarantined: [QuarantinedRecord]
    /// Checkpoints that could not be used, so that opening replayed the whole log of a lane.
    package let unusableCheckpoints: [CheckpointError]

    let lanes: [Lane]
    /// Counts what shards share while the store is read already.
    private let counting: Mutex<WorkerThread?>
    let place: StorePlace
    private let roots: PublishedRoots
    let indexKeeper: IndexKeeper
    private let searchCrew: SearchCrew
    private let lock: Mutex<(any FileLock)?>
    let clock: any WallClock

    init(
        configuration: StoreConfiguration, manifest: StoreManifest, opened: [OpenedLane],
        isCounted: Bool, place: StorePlace, lock: any FileLock
    ) throws(StoreError) {
        self.place = place
        let states = opened.map(\.state)
        dimension = manifest.dimension
        model = manifest.model
        shardCount = manifest.shardCount
        quantizer = Quantizer(dimension: manifest.dimension)
        quarantined = states.flatMap(\.quarantined)
        unusableCheckpoints = opened.compactMap(\.unusableCheckpoint)
        self.lock = Mutex(lock)
        clock = configuration.clock
        let published = PublishedRoots(
            states.flatMap(\.roots).sorted { $0.shard.number < $1.shard.number })
        roots = published
        searchCrew = SearchCrew(
            threadCount: min(configuration.searchThreadCount, manifest.shardCount) - 1)
        var lanes: [Lane] = []
        let latches: [BoundedQueue<Bool>] =
            isCounted ? [] : states.map { _ in BoundedQueue(countLimit: 1, byteCountLimit: 1) }
        let counter: WorkerThread?
        do {
            counter = isCounted ? nil : try Self.count(states, thenOpening: latches)
        } catch {
            searchCrew.finish()
            throw .memory(error)
        }
        counting = Mutex(counter)
        do {
            for (number, lane) in opened.enumerated() {
                lanes.append(
                    try Lane(
                        number: number, of: opened.count, state: lane.state,
                        limits: configuration.laneLimits,
                        counted: latches.isEmpty ? nil : latches[number]
                    ) { changed in published.replace(changed) })
            }
            indexKeeper = try IndexKeeper(
                roots: published, fileSystem: place.fileSystem,
                policy: configuration.graphPolicy, threadCount: configuration.indexThreadCount,
                niceness: configuration.indexNiceness, dimension: manifest.dimension,
                events: configuration.events
            ) { shard in place.segmentDirectory(ofShard: shard) }
        } catch {
            searchCrew.finish()
            for lane in lanes { do { try lane.finish() } catch {} }
            counter?.join()
            throw .memory(error)
        }
        self.lanes = lanes
    }

    /// Lets the lanes write once everything is counted.
    private static func count(_ states: [LaneState], thenOpening latches: [BoundedQueue<Bool>])
        throws(MemoryError) -> WorkerThread
    {
        try WorkerThread(name: "count") {
            for state in states { state.countShared(addingTotals: false) }
            for latch in latches { _ = latch.offer(true, byteCount: 1) }
        }
    }

    // MARK: Writing

    /// Commits plans, in no order among each other. Returns once all are on disk and readable.
    ///
    /// When one is refused, others may have been committed all the same.
    package func commit(_ plans: [LearningPlan]) async throws(StoreError) -> [CommitReceipt] {
        var requests: [(lane: Lane, payload: [UInt8], placed: PlacedPlan)] = []
        requests.reserveCapacity(plans.count)
        for plan in plans {
            let shard = self.shard(of: plan.id)
            let (payload, placed) = plan.record(shard: shard)
            guard payload.count <= Self.recordByteCountLimit else {
                throw .recordTooLarge(byteCount: payload.count, limit: Self.recordByteCountLimit)
            }
            requests.append((lane(of: shard), payload, placed))
        }
        guard !requests.isEmpty else { return [] }
        let outcomes = await withCheckedContinuation { continuation in
            let collector = OutcomeCollector(count: requests.count) {
                continuation.resume(returning: $0)
            }
            for (position, request) in requests.enumerated() {
                request.lane.offer(.learn, request.payload, plan: request.placed) {
                    collector.set($0, at: position)
                }
            }
        }
        var receipts: [CommitReceipt] = []
        for outcome in outcomes {
            guard let receipt = try outcome.get() else {
                preconditionFailure("learning always gives a receipt")
            }
            receipts.append(receipt)
        }
        return receipts
    }

    /// Adds a source and strength to a text that is known. Returns `nil` when it is not there.
    package func learnAgain(
        _ id: ConceptID, source: String?, metadata: String?, learnedAt: Timestamp,
        expiresAt: Timestamp? = nil
    ) async throws(StoreError) -> CommitReceipt? {
        let shard = self.shard(of: id)
        let learning = RepeatedLearning(
            id: id, source: source, metadata: metadata, learnedAt: learnedAt,
            expiresAt: expiresAt)
        return try await lane(of: shard).commit(.learnAgain, learning.encoded(shard: shard))
    }

    /// The bytes of one record at most: a learned text of the largest size with what it teaches.
    package static let recordByteCountLimit = 64 << 20

    func shard(of id: ConceptID) -> Int { Int(id.high % UInt64(shardCount)) }
    func lane(of shard: Int) -> Lane { lanes[shard % lanes.count] }

    // MARK: Reading

    /// The state as it is now. Everything that `commit` has answered is in it.
    ///
    /// Complexity: O(1) under a lock, about the time of a reference count per store.
    package func snapshot() -> StoreSnapshot {
        StoreSnapshot(
            roots: roots.current, quantizer: quantizer, readAt: clock.now(),
            searchCrew: searchCrew)
    }

    /// Why the totals could not be read when the store was opened, or written when it was closed:
    /// then opening counts, which takes longer.
    package var totalsFailure: FileError? { place.totalsFailure.withLock { $0 } }

    /// Why a part of the store takes no more records; `nil` while all of it does. What was
    /// committed is read as before; opening the store again recovers.
    package var writeFailure: FileError? { lanes.lazy.compactMap(\.writeFailure).first }

    /// Why these concepts' parts of the store take no more records.
    package func writeFailure(for ids: some Sequence<ConceptID>) -> FileError? {
        ids.lazy.compactMap { lane(of: shard(of: $0)).writeFailure }.first
    }

    /// Checkpoints that could not be written since opening, and the last reason.
    package var checkpointFailures: CheckpointFailures {
        lanes.reduce(into: CheckpointFailures()) { sum, lane in
            let failures = lane.checkpointFailures
            sum.count += failures.count
            sum.last = failures.last ?? sum.last
        }
    }

    /// Vectors that no graph segment holds yet: they are found by a scan.
    package var freshVectorCount: Int { roots.current.reduce(0) { $0 + $1.freshCount } }

    /// What was built of the vector index since opening.
    package var indexStatus: IndexStatus { indexKeeper.currentStatus }

    /// Waits until the checkpoints that are due after what was committed are on disk, or have
    /// failed. Blocks.
    /// - Throws: `closed` or `overloaded`.
    package func waitForCheckpoints() throws(StoreError) {
        // A checkpoint that came due while another was being written is begun behind the next work.
        for _ in 0..<2 {
            for lane in lanes {
                try lane.runBetweenRecords { _ in }
                // The lane begins a checkpoint after it has answered.
                try lane.runBetweenRecords { _ in }
                lane.waitForKeeper()
            }
        }
    }

    // MARK: Closing

    /// Finishes what is queued and closes the files. Blocks. Snapshots stay readable.
    package func close() throws(StoreError) {
        indexKeeper.finish()
        searchCrew.finish()
        var failure: LogError?
        var ends: [LogPlace] = []
        for lane in lanes {
            do {
                if let end = try lane.finish() { ends.append(end) }
            } catch {
                failure = failure ?? error
            }
        }
        counting.withLock { $0.take() }?.join()
        if ends.count == lanes.count {
            do {
                try ClosedTotals(lanes: ends, place.shared).write(
                    in: place.directory, place.fileSystem)
            } catch {
                place.totalsFailure.withLock { $0 = error }
            }
        }
        do {
            try lock.withLock { lock throws(FileError) in
                try lock?.release()
                lock = nil
            }
        } catch {
            throw .file(error)
        }
        if let failure { throw .log(failure) }
    }
}

/// Where a store lies.
final class StorePlace: Sendable {
    let directory: String
    let fileSystem: any FileSystem
    let shared: SharedTotals
    let log: LogOptions
    let graphPolicy: GraphPolicy
    /// As it is on disk.
    let manifest: Mutex<StoreManifest>
    /// One compaction at a time: each names its lane's directory in the manifest.
    let isCompacting = Atomic<Bool>(false)
    /// See ``ShardedStore/totalsFailure``.
    let totalsFailure = Mutex<FileError?>(nil)

    init(
        _ configuration: StoreConfiguration, fileSystem: any FileSystem, shared: SharedTotals,
        manifest: StoreManifest
    ) {
        directory = configuration.directory
        log = configuration.log
        graphPolicy = configuration.graphPolicy
        self.fileSystem = fileSystem
        self.shared = shared
        self.manifest = Mutex(manifest)
    }

    /// Where the segments of a shard's vector index belong now.
    func segmentDirectory(ofShard shard: Int) -> String {
        let manifest = manifest.withLock { $0 }
        let lane = manifest.laneDirectory(shard % manifest.laneCount, in: directory)
        return SegmentPlace.directory(ofLane: lane)
    }
}

/// The current root of every shard, in the order of their numbers.
final class PublishedRoots: Sendable {
    private let roots: Mutex<[ShardRoot]>

    init(_ roots: [ShardRoot]) {
        self.roots = Mutex(roots)
    }

    var current: [ShardRoot] { roots.withLock { $0 } }

    func replace(_ changed: [ShardRoot]) {
        roots.withLock { roots in
            for root in changed { roots[root.shard.number] = root }
        }
    }
}
