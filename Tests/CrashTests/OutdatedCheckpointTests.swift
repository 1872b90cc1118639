import ConceptStore
import Platform
import TestSupport
import Testing

/// The end of the process, or of the power, while a store of another version is opened.
@Suite struct OutdatedCheckpointTests {
    private static let seed: UInt64 = 11

    /// The files of a closed store whose checkpoint is of another version.
    private func storedFiles(_ workload: inout StoreWorkload) async throws
        -> [(path: String, content: [UInt8])]
    {
        let disk = SimulatedDisk(seed: Self.seed)
        let store = try ShardedStore.open(workload.configuration(), fileSystem: disk)
        for _ in 0..<6 { try await workload.step(store) }
        try store.close()
        return try disk.paths.map { path in
            var file = CheckpointFile(disk.content(of: path) ?? [])
            if path.hasSuffix("/checkpoint/checkpoint") { try file.changeAnalyzer() }
            return (path, file.bytes)
        }
    }

    @Test func aCrashWhileTermsAreMadeAnewIsHarmless() async throws {
        var workload = StoreWorkload(seed: Self.seed, shardCount: 2)
        let files = try await storedFiles(&workload)
        #expect(files.contains { $0.path.hasSuffix(".arena") })
        for call in 1... {
            let disk = SimulatedDisk(seed: UInt64(call))
            for (path, content) in files { disk.place(content, at: path) }
            disk.losePower(atCall: call)
            var opened: ShardedStore?
            do {
                opened = try ShardedStore.open(workload.configuration(), fileSystem: disk)
            } catch {}
            let isWhole = !disk.hasFailed
            let restarted =
                call % 2 == 0
                ? disk.restartedAfterPowerLoss(seed: UInt64(call))
                : disk.restartedAfterProcessCrash()
            disk.losePower(atCall: 0)
            do { try opened?.close() } catch {}
            let store = try ShardedStore.open(workload.configuration(), fileSystem: restarted)
            var judge = workload
            do { try judge.audit(store, laneCount: 1) } catch {
                Issue.record("the power went at call \(call): \(error)")
            }
            if isWhole {
                #expect(store.unusableCheckpoints.isEmpty)
                #expect(call > 20)
            }
            try store.close()
            if isWhole { return }
        }
    }
}
