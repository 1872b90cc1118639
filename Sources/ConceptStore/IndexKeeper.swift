import ConceptModel
import Platform
import Synchronization
import VectorIndex

/// Builds the graph segments of all shards, on threads of its own, behind whoever writes.
///
/// A vector is found from its commit on, by a scan, so the keeper may come late; it makes searching
/// fast, nothing else depends on it.
final class IndexKeeper: Sendable {
    /// Where a lane's segments belong at the moment.
    typealias Placing = @Sendable (_ shard: Int) -> String

    private static let pollingPause = Duration.milliseconds(50)
    /// Without a fresh vector for so long, writing rests.
    private static let quietAfter = Duration.seconds(1)

    private let roots: PublishedRoots
    private let placing: Placing
    private let fileSystem: any FileSystem
    private let control: BuildControl
    private let dimension: Int
    private let events: NodeEvents?
    private let status = Mutex(IndexStatus())
    /// Ends a pause of the thread when the store closes.
    private let closing = WakeSignal()
    private let thread = Mutex<WorkerThread?>(nil)
    private let policy: GraphPolicy
    private let isPaused = Atomic<Bool>(false)
    private let isBuilding = Atomic<Bool>(false)

    init(
        roots: PublishedRoots, fileSystem: any FileSystem, policy: GraphPolicy, threadCount: Int,
        niceness: Int32,
        dimension: Int, events: NodeEvents?, placing: @escaping Placing
    ) throws(MemoryError) {
        self.roots = roots
        self.placing = placing
        self.fileSystem = fileSystem
        self.policy = policy
        self.dimension = dimension
        self.events = events
        control = BuildControl(threadCount: threadCount)
        let worker = try WorkerThread(name: "index-keeper", niceness: niceness) { [self] in run() }
        thread.withLock { $0 = worker }
    }

    var threadCount: Int { control.threadCount }

    var currentStatus: IndexStatus { status.withLock { $0 } }

    /// Stops within moments; a segment under way is given up. Blocks.
    func finish() {
        control.cancel()
        closing.signal()
        thread.withLock { $0.take() }?.join()
    }

    /// Builds nothing until `resume`; waits for a segment under way. Blocks.
    func pause() {
        isPaused.store(true, ordering: .sequentiallyConsistent)
        while isBuilding.load(ordering: .sequentiallyConsistent) {
            WorkerThread.sleep(.milliseconds(5))
        }
    }

    func resume() { isPaused.store(false, ordering: .sequentiallyConsistent) }

    private func run() {
        let clock = SystemMonotonicClock()
        var counts: [Int] = []
        var lookedAt: [Int: UInt32] = [:]
        var changedAt = clock.now()
        while !control.isCancelled {
            let current = roots.current
            let fresh = current.map(\.counts.vectors)
            if fresh != counts {
                counts = fresh
                changedAt = clock.now()
            }
            let isQuiet = clock.now() - changedAt > Self.quietAfter
            if let (root, range) = nextBuild(current, isQuiet: isQuiet, &lookedAt) {
                // In this order, so that one of the two sees the other's word.
                isBuilding.store(true, ordering: .sequentiallyConsistent)
                status.withLock { $0.isSettled = false }
                if !isPaused.load(ordering: .sequentiallyConsistent) { build(range, of: root) }
                isBuilding.store(false, ordering: .sequentiallyConsistent)
            } else {
                status.withLock { $0.isSettled = isQuiet }
                closing.wait(for: Self.pollingPause)
            }
        }
    }

    /// The shard that waits with the most fresh vectors, and the range to build for it.
    /// - Parameter lookedAt: by shard, the number of deletions when its dead were counted last;
    ///   counting them takes a look at every vector.
    private func nextBuild(
        _ roots: [ShardRoot], isQuiet: Bool, _ lookedAt: inout [Int: UInt32]
    ) -> (ShardRoot, Range<Int>)? {
        let ordered = roots.sorted { left, right in
            left.freshCount != right.freshCount
                ? left.freshCount > right.freshCount : left.shard.number < right.shard.number
        }
        for root in ordered {
            let countsDead =
                isQuiet && lookedAt[root.shard.number, default: 0] != root.counts.deletions
            if countsDead { lookedAt[root.shard.number] = root.counts.deletions }
            let segments = root.shard.vectors.segments.map { segment in
                (
                    range: segment.range, nodeCount: segment.nodeCount,
                    liveCount: countsDead ? root.liveCount(in: segment) : segment.nodeCount
                )
            }
            if let range = policy.nextBuild(
                segments: segments, count: root.counts.vectors, isQuiet: isQuiet)
            {
                return (root, range)
            }
        }
        return nil
    }

    private func build(_ range: Range<Int>, of root: ShardRoot) {
        let clock = SystemMonotonicClock()
        let start = clock.now()
        let vectors = root.shard.vectors
        do {
            let segment = try GraphSegment.build(
                vectors.arena, range, control: control, isIncluded: { !root.isDeleted($0) })
            try save(segment, of: root.shard)
            guard vectors.install(segment) else { return }
            let time = clock.now() - start
            status.withLock { status in
                status.segmentsBuilt += 1
                status.vectorsBuilt += segment.nodeCount
                status.lastBuildTime = time
            }
            if let events {
                events.emit(
                    .hnswIndexBuilt(
                        nodeID: events.nodeID, vectorCount: segment.nodeCount,
                        buildTimeMilliseconds: time / .milliseconds(1), dimension: dimension))
            }
            try removeReplaced(by: segment, of: root.shard)
        } catch GraphBuildError.cancelled {
            return
        } catch {
            status.withLock { status in
                status.failures += 1
                status.lastFailure = "\(error)"
            }
            // Out of space or memory: the vectors are scanned; try again later.
            closing.wait(for: .seconds(1))
        }
    }

    private func save(_ segment: GraphSegment, of shard: Shard) throws(FileError) {
        let directory = placing(shard.number)
        try fileSystem.makeDirectory(directory)
        let place = SegmentPlace(shard: shard.number, range: segment.range)
        try GraphSegmentFile("\(directory)/\(place.name)", in: fileSystem).write(segment)
    }

    private func removeReplaced(by segment: GraphSegment, of shard: Shard) throws(FileError) {
        let directory = placing(shard.number)
        for name in try fileSystem.names(in: directory) {
            guard let place = SegmentPlace(name), place.shard == shard.number,
                place.range != segment.range,
                segment.range.contains(place.range.lowerBound)
            else { continue }
            try fileSystem.remove("\(directory)/\(name)")
        }
    }
}

/// What the index keeper did since the store was opened.
package struct IndexStatus: Sendable {
    /// Whether writing rests and there is nothing left to build.
    package var isSettled = false
    package var segmentsBuilt = 0
    package var vectorsBuilt = 0
    package var lastBuildTime: Duration?
    package var failures = 0
    package var lastFailure: String?
}

extension ShardRoot {
    /// Vectors that no segment holds yet.
    var freshCount: Int { max(0, counts.vectors - shard.vectors.coveredCount) }

    fileprivate func liveCount(in segment: GraphSegment) -> Int {
        segment.range.reduce(0) { count, number in
            count + (isDeleted(shard.vectors.label(at: UInt32(number))) ? 0 : 1)
        }
    }
}
