import DurableLog
import Platform
import Synchronization

/// What compacting gave back.
package struct CompactionReport: Sendable, Hashable {
    package var laneCount = 0
    /// Bytes of records that no file holds any more.
    package var reclaimedByteCount = 0
}

extension ShardedStore {
    /// The share of a lane's concepts that are deleted at which compacting it is worth its time.
    package static let worthwhileDeadShare = 0.3
    /// Deleted concepts of a lane below which it is not.
    private static let worthwhileDeadCount = 1_000

    /// Writes the lanes anew without what was deleted, while reading and writing go on. Afterwards
    /// no file of theirs holds anything of it. Snapshots taken before stay readable. Blocks.
    ///
    /// - Parameter isForced: compacts every lane with something deleted in it, else those where it
    ///   is worth its time.
    /// - Throws: `compacting` when another call is at it; else what stopped it. Lanes already done
    ///   stay done; nothing is lost.
    package func compact(isForced: Bool, budget: CompactionBudget = CompactionBudget())
        throws(StoreError) -> CompactionReport
    {
        guard !place.isCompacting.exchange(true, ordering: .acquiring) else { throw .compacting }
        defer { place.isCompacting.store(false, ordering: .releasing) }
        indexKeeper.pause()
        defer { indexKeeper.resume() }
        var report = CompactionReport()
        for number in 0..<lanes.count {
            let dead = deadCount(inLane: number)
            let isWorthwhile =
                dead.count >= Self.worthwhileDeadCount
                && Double(dead.count) >= Self.worthwhileDeadShare * Double(dead.of)
            guard isForced ? dead.count > 0 : isWorthwhile else { continue }
            report.reclaimedByteCount += try compactLane(number, budget)
            report.laneCount += 1
        }
        return report
    }

    private func deadCount(inLane number: Int) -> (count: Int, of: Int) {
        var dead = (count: 0, of: 0)
        for root in snapshot().roots where root.shard.number % lanes.count == number {
            dead.of += Int(root.conceptBound)
            for slot in 0..<root.conceptBound where root.isDeleted(slot) { dead.count += 1 }
        }
        return dead
    }

    private func compactLane(_ number: Int, _ budget: CompactionBudget)
        throws(StoreError) -> Int
    {
        let manifest = place.manifest.withLock { $0 }
        let next = manifest.withNextGeneration(ofLane: number)
        let directory = next.laneDirectory(number, in: place.directory)
        let compaction = LaneCompaction(
            lane: lanes[number],
            opening: LaneOpening(
                lane: number, manifest: next, directory: directory,
                fileSystem: place.fileSystem, shared: SharedTotals(), log: place.log),
            directory: directory, fileSystem: place.fileSystem, shared: place.shared,
            budget: budget, graphPolicy: place.graphPolicy,
            indexThreadCount: indexKeeper.threadCount)
        let place = place
        let done = try compaction.run { place.publish(next, insteadOf: manifest) }
        do {
            try StaleEpochs.removeTree(done.oldDirectory, place.fileSystem)
        } catch {
            throw .file(error)
        }
        return done.reclaimedByteCount
    }
}

/// What became of naming a lane's new directory in the manifest.
enum Publication: Sendable {
    case done
    /// The manifest is as before.
    case refused(StoreError)
    /// Nobody knows which directory the manifest will name when it is read again.
    case unknown(StoreError)
}

extension StorePlace {
    fileprivate func publish(_ next: StoreManifest, insteadOf current: StoreManifest)
        -> Publication
    {
        do throws(StoreError) {
            try next.write(in: directory, fileSystem)
            manifest.withLock { $0 = next }
            return .done
        } catch {
            // Only what was renamed can be found after a crash.
            let found = try? StoreManifest.read(in: directory, fileSystem)
            return found == current ? .refused(error) : .unknown(error)
        }
    }
}
