import DurableLog
import Platform
import VectorIndex

/// Copies what lives in a lane into a fresh directory, in the background, and lets the lane move
/// there between two groups of records. After a crash at any moment the manifest names one whole
/// directory, the old or the new one.
struct LaneCompaction {
    /// Records that the lane's own thread may still have to copy when it moves.
    private static let remainderCount: UInt64 = 500
    /// Records between two commits.
    private static let groupCount = 1_000

    let lane: Lane
    let opening: LaneOpening
    let directory: String
    let fileSystem: any FileSystem
    let shared: SharedTotals
    let budget: CompactionBudget
    let graphPolicy: GraphPolicy
    let indexThreadCount: Int

    /// Blocks until the lane has moved. The old directory can be removed then.
    /// - Parameter publish: names the new directory in the manifest, durably. When it cannot tell
    ///   whether it did, the lane takes no more writes: until it is opened again, both directories
    ///   hold all that was acknowledged.
    /// - Returns: the old directory, and how many bytes of records were left behind.
    func run(publish: @escaping @Sendable () -> Publication)
        throws(StoreError) -> (oldDirectory: String, reclaimedByteCount: Int)
    {
        guard let freeze = try lane.runBetweenRecords({ $0.beginCompaction() }) else {
            throw .closed
        }
        do throws(StoreError) {
            lane.waitForKeeper()
            let target = try freshTarget()
            do throws(StoreError) {
                let reclaimed = try copyLive(freeze, into: target)
                try target.buildSegments(graphPolicy, threadCount: indexThreadCount)
                try move(to: target, from: freeze, publish)
                return (freeze.directory, reclaimed)
            } catch {
                target.abandon()
                throw error
            }
        } catch {
            // The lane may have closed meanwhile; then nothing is left to end.
            do { try lane.runBetweenRecords { $0.endCompaction() } } catch {}
            throw error
        }
    }

    private func freshTarget() throws(StoreError) -> LaneState {
        do {
            // What a compaction that failed left there is of no use.
            if try fileSystem.information(of: directory) != nil {
                try StaleEpochs.removeTree(directory, fileSystem)
            }
        } catch {
            throw .file(error)
        }
        let target: LaneState
        do { target = try opening.freshState() } catch { throw .memory(error) }
        do { try target.openLog() } catch { throw .log(error) }
        return target
    }

    private func copyLive(_ freeze: LaneFreeze, into target: LaneState)
        throws(StoreError) -> Int
    {
        var copied = 0
        var read = 0
        var budget = budget
        do {
            try Log.readCommitted(
                directory: freeze.directory, files: fileSystem, after: 0, through: freeze.sequence
            ) { entry, payload throws(LogError) in
                let before = target.byteCountSinceCheckpoint
                try target.copyLive(entry, Self.bytes(payload), of: freeze)
                copied += target.byteCountSinceCheckpoint - before
                read += payload.byteCount
                if entry.sequence % UInt64(Self.groupCount) == 0 { try target.log?.commit() }
                budget.spend(payload.byteCount)
            }
            try target.log?.commit()
        } catch {
            throw .log(error)
        }
        return read - copied
    }

    /// Follows the lane until little is missing, then moves it on its own thread.
    private func move(
        to target: LaneState, from freeze: LaneFreeze,
        _ publish: @escaping @Sendable () -> Publication
    ) throws(StoreError) {
        var start = freeze.sequence
        while true {
            let end = try lane.runBetweenRecords { $0.lastSequence }
            let isClose = end - start <= Self.remainderCount
            try copyAll(after: start, through: end, freeze.directory, into: target)
            start = end
            if isClose { break }
        }
        let followed = start
        let outcome = try lane.runBetweenRecords { state -> Result<Void, StoreError> in
            do throws(StoreError) {
                try self.copyAll(
                    after: followed, through: state.lastSequence, freeze.directory, into: target)
            } catch {
                return .failure(error)
            }
            switch publish() {
            case .done:
                state.move(to: target, sharing: self.shared)
                return .success(())
            case .refused(let error):
                return .failure(error)
            case .unknown(let error):
                if case .file(let cause) = error { state.log?.refuseFurtherWork(because: cause) }
                return .failure(error)
            }
        }
        try outcome.get()
    }

    private func copyAll(
        after start: UInt64, through end: UInt64, _ source: String, into target: LaneState
    ) throws(StoreError) {
        do {
            try Log.readCommitted(
                directory: source, files: fileSystem, after: start, through: end
            ) { entry, payload throws(LogError) in
                try target.copy(entry, Self.bytes(payload))
            }
            try target.log?.commit()
        } catch {
            throw .log(error)
        }
    }

    private static func bytes(_ payload: RawSpan) -> [UInt8] {
        // SAFETY: the bytes are copied within the closure.
        payload.withUnsafeBytes { [UInt8]($0) }
    }
}

/// How fast a compaction may read.
package struct CompactionBudget: Sendable {
    /// `nil`: as fast as the disk allows.
    package var bytesPerSecond: Int?
    private var owedByteCount = 0

    package init(bytesPerSecond: Int? = 64 << 20) {
        self.bytesPerSecond = bytesPerSecond
    }

    /// Waits as long as the bytes are worth, a megabyte at a time.
    mutating func spend(_ byteCount: Int) {
        owedByteCount += byteCount
        guard let bytesPerSecond, owedByteCount >= 1 << 20 else { return }
        WorkerThread.sleep(.seconds(Double(owedByteCount) / Double(bytesPerSecond)))
        owedByteCount = 0
    }
}
