import ConceptModel
import ConceptStore
import DurableLog
import Foundation
import Platform
import TestSupport
import Testing

@Suite struct CheckpointTests {
    private let making = PlanMaking()

    /// A closed store of two shards with a checkpoint and, behind it, more records in the log.
    private func storedFolder() async throws -> (folder: ScratchDirectory, state: [String]) {
        let folder = try ScratchDirectory()
        var store = try folder.openStore(shardCount: 2, checkpointByteCount: 1)
        _ = try await store.commit(plans(0..<40))
        _ = try await store.delete(
            ConceptID(ofText: making.fact(7)), at: Timestamp(microseconds: 90))
        try store.close()
        store = try folder.openStore(shardCount: 2)
        _ = try await store.commit(plans(40..<50))
        _ = try await store.delete(
            ConceptID(ofText: making.fact(8)), at: Timestamp(microseconds: 91))
        let state = store.snapshot().described()
        try store.close()
        return (folder, state)
    }

    private func plans(_ numbers: Range<Int>) -> [LearningPlan] {
        numbers.map { number in
            making.plan(
                making.fact(number), relations: [("Ada", "likes", "thing \(number % 5)")],
                source: "s\(number)", at: Int64(number))
        }
    }

    private func checkpointFiles(_ folder: ScratchDirectory) throws -> [String] {
        let root = folder.path + "/epoch-1"
        return try FileManager.default.subpathsOfDirectory(atPath: root)
            .filter { $0.contains("/checkpoint/") }.map { root + "/" + $0 }.sorted()
    }

    @Test func theLogBehindACheckpointIsReplayed() async throws {
        let (folder, state) = try await storedFolder()
        #expect(try !checkpointFiles(folder).isEmpty)
        let store = try folder.openStore(shardCount: 2)
        #expect(store.unusableCheckpoints.isEmpty)
        #expect(store.snapshot().described() == state)
        try store.close()
    }

    @Test func whatWasSavedIsWhatTheLogSays() async throws {
        let (folder, state) = try await storedFolder()
        for file in try checkpointFiles(folder) { try FileManager.default.removeItem(atPath: file) }
        let store = try folder.openStore(shardCount: 2)
        #expect(store.snapshot().described() == state)
        try store.close()
    }

    /// Each damaged byte is either noticed, and the log replayed instead, or of no effect.
    @Test func aDamagedCheckpointGivesNoWrongAnswer() async throws {
        let (folder, state) = try await storedFolder()
        var noticed = 0
        for path in try checkpointFiles(folder) {
            let whole = try Data(contentsOf: URL(filePath: path))
            let places = stride(from: 0, to: whole.count, by: max(1, whole.count / 3))
            for place in places {
                var damaged = whole
                damaged[place] ^= 0x10
                try damaged.write(to: URL(filePath: path))
                let store = try folder.openStore(shardCount: 2)
                noticed += store.unusableCheckpoints.count
                #expect(store.snapshot().described() == state, "\(path) at \(place)")
                try store.close()
                try whole.write(to: URL(filePath: path))
            }
        }
        #expect(noticed > 20)
    }

    @Test func aShortenedArenaIsNoticed() async throws {
        let (folder, state) = try await storedFolder()
        for path in try checkpointFiles(folder) where path.hasSuffix(".arena") {
            let whole = try Data(contentsOf: URL(filePath: path))
            try whole.dropLast().write(to: URL(filePath: path))
            let store = try folder.openStore(shardCount: 2)
            #expect(store.unusableCheckpoints.count == 1, "\(path)")
            #expect(store.snapshot().described() == state, "\(path)")
            try store.close()
            try whole.write(to: URL(filePath: path))
        }
    }

    @Test func aCheckpointAheadOfItsLogIsDamage() async throws {
        let (folder, _) = try await storedFolder()
        let path = folder.path + "/epoch-1/lane-00/0000000001.log"
        let log = try Data(contentsOf: URL(filePath: path))
        try log.prefix(2_000).write(to: URL(filePath: path))
        #expect {
            _ = try folder.openStore(shardCount: 2)
        } throws: {
            guard case StoreError.log(LogError.damaged(_, _, _)) = $0 else { return false }
            return true
        }
    }

    @Test func verifyReadsCheckpoints() async throws {
        let (folder, _) = try await storedFolder()
        let clean = try #require(try ShardedStore.verify(folder.path))
        #expect(clean.damage.isEmpty)
        #expect(clean.checkpointCount == 2)
        for path in try checkpointFiles(folder) where path.hasSuffix("codes.arena") {
            var bytes = try Data(contentsOf: URL(filePath: path))
            bytes[bytes.count / 2] ^= 1
            try bytes.write(to: URL(filePath: path))
        }
        let damaged = try #require(try ShardedStore.verify(folder.path))
        #expect(damaged.damage.count == 2)
    }
}
