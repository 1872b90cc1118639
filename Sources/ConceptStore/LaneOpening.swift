import ConceptModel
import DurableLog
import Platform
import Synchronization
import VectorIndex
import VectorKernels

/// A lane that is open, before it has a thread.
struct OpenedLane: Sendable {
    let state: LaneState
    /// Why the lane's checkpoint was of no use.
    let unusableCheckpoint: CheckpointError?
}

/// Opens one lane: makes its shards, takes over its checkpoint and replays the rest of its log.
/// What shards share is not counted yet.
final class LaneOpening: Sendable {
    let lane: Int
    private let manifest: StoreManifest
    private let directory: String
    private let fileSystem: any FileSystem
    private let shared: SharedTotals
    private let log: LogOptions
    private let events: NodeEvents?
    private let result = Mutex<Result<OpenedLane, StoreError>?>(nil)

    init(
        lane: Int, manifest: StoreManifest, directory: String, fileSystem: any FileSystem,
        shared: SharedTotals, log: LogOptions, events: NodeEvents? = nil
    ) {
        self.lane = lane
        self.manifest = manifest
        self.directory = directory
        self.fileSystem = fileSystem
        self.shared = shared
        self.log = log
        self.events = events
    }

    func run() {
        let opened: Result<OpenedLane, StoreError>
        do { opened = .success(try open()) } catch { opened = .failure(error) }
        result.withLock { $0 = opened }
    }

    func outcome() throws(StoreError) -> OpenedLane {
        guard let result = result.withLock({ $0 }) else {
            preconditionFailure("a lane is asked for its outcome after it ran")
        }
        return try result.get()
    }

    /// Closes what was opened, when the store cannot be because of another lane.
    func abandon() {
        guard case .success(let lane)? = result.withLock({ $0 }) else { return }
        lane.state.abandon()
    }

    private func open() throws(StoreError) -> OpenedLane {
        do {
            let clock = SystemMonotonicClock()
            let start = clock.now()
            var state = try freshState()
            var fault: CheckpointError?
            do throws(CheckpointError) {
                let place = CheckpointPlace.directory(ofLane: directory)
                if let checkpoint = try Checkpoint.read(place, files: fileSystem) {
                    try state.adopt(checkpoint)
                }
            } catch {
                // The log holds everything that the checkpoint did.
                fault = error
                state = try freshState()
            }
            for shard in state.shards.values { shard.isCountingShared = false }
            try state.openLog()
            do throws(CheckpointError) {
                try state.installSegments()
            } catch {
                // Vectors without a segment are scanned; the segments are built again.
                fault = fault ?? error
            }
            if let fault, fault.isForeign { replaceCheckpoint(of: state, clock.now() - start) }
            return OpenedLane(state: state, unusableCheckpoint: fault)
        } catch let error as LogError {
            throw .log(error)
        } catch let error as MemoryError {
            throw .memory(error)
        } catch {
            preconditionFailure("an error of no known kind: \(error)")
        }
    }

    /// After the log of a lane was replayed because its checkpoint is of another version: saves the
    /// lane as this version has it, so that the next opening has less to do. Who waits for the
    /// store waits for that too; but once for each change of version, however often a start is cut
    /// short.
    private func replaceCheckpoint(of state: LaneState, _ time: Duration) {
        var isSaved = true
        // The log holds everything; a later checkpoint is tried as always.
        do { try state.replaceCheckpoint() } catch { isSaved = false }
        guard let events else { return }
        events.emit(
            .reconciliationComplete(
                nodeID: events.nodeID, entriesProcessed: state.replayedCount,
                reconciliationTimeMilliseconds: time / .milliseconds(1), diskFlush: isSaved))
    }

    /// The lane without a record.
    func freshState() throws(MemoryError) -> LaneState {
        var shards: [Int: Shard] = [:]
        for number in 0..<manifest.shardCount where number % manifest.laneCount == lane {
            shards[number] = try Shard(
                number: number,
                vectors: try GraphIndex(
                    codeCount: Quantizer(dimension: manifest.dimension).codeCount,
                    reservedCount: Shard.slotCapacity), shared: shared)
        }
        return LaneState(
            shards: shards, directory: directory, fileSystem: fileSystem, logOptions: log,
            events: events)
    }
}

enum CheckpointPlace {
    static func directory(ofLane directory: String) -> String { "\(directory)/checkpoint" }
}
