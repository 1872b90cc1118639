import ConceptModel
import ConceptStore
import Foundation
import Platform
import TestSupport
import Testing
import VectorKernels

@Suite struct CompactionTests {
    private let making = PlanMaking()

    private func plans(_ numbers: Range<Int>) -> [LearningPlan] {
        numbers.map { number in
            making.plan(
                making.fact(number), relations: [("Ada", "likes", "thing \(number % 5)")],
                source: "source-\(number)", at: Int64(number))
        }
    }

    private func delete(_ number: Int, from store: ShardedStore) async throws {
        let removed = try await store.delete(
            ConceptID(ofText: making.fact(number)), at: Timestamp(microseconds: 90))
        #expect(!removed.isEmpty)
    }

    /// All bytes of all files below a folder.
    private func contents(_ folder: ScratchDirectory) throws -> Data {
        var all = Data()
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            all += FileManager.default.contents(atPath: folder.path + "/" + path) ?? Data()
        }
        return all
    }

    @Test func whatWasDeletedIsInNoFile() async throws {
        let folder = try ScratchDirectory()
        let store = try folder.openStore(shardCount: 3, checkpointByteCount: 1)
        _ = try await store.commit(plans(0..<30))
        let secret = making.plan(
            "Zanzibar holds the secret.", entities: ["Zanzibar"], source: "whisper")
        _ = try await store.commit([secret])
        let codes = try #require(secret.concepts[0].vector).codes
        let vector = Data(codes.map { UInt8(bitPattern: $0) })
        // The log has these; the index's terms may come with a checkpoint.
        let logged = [Data("Zanzibar".utf8), Data("whisper".utf8), vector]
        let traces = logged + [Data("zanzibar".utf8)]
        let before = try contents(folder)
        for trace in logged { #expect(before.range(of: trace) != nil, "the test looks wrongly") }

        _ = try await store.delete(secret.id, at: Timestamp(microseconds: 5))
        let report = try store.compact(isForced: true)
        #expect(report.laneCount == 1)
        #expect(report.reclaimedByteCount > 0)
        var after = try contents(folder)
        for trace in traces { #expect(after.range(of: trace) == nil) }
        try store.close()
        after = try contents(folder)
        for trace in traces { #expect(after.range(of: trace) == nil) }
    }

    /// Whoever reads after a compaction sees the compacted lane.
    @Test func thereIsNothingToCompactRightAfterwards() async throws {
        let folder = try ScratchDirectory()
        let store = try folder.openStore(shardCount: 2, checkpointByteCount: 1)
        _ = try await store.commit(plans(0..<40))
        for number in 0..<30 {
            try await delete(number, from: store)
            #expect(try store.compact(isForced: true).laneCount == 1)
            #expect(try store.compact(isForced: true).laneCount == 0)
        }
        try store.close()
    }

    @Test(arguments: [1, 4])
    func whatWasNotDeletedStays(shardCount: Int) async throws {
        let folder = try ScratchDirectory()
        var store = try folder.openStore(shardCount: shardCount, checkpointByteCount: 1)
        _ = try await store.commit(plans(0..<40))
        for number in stride(from: 0, to: 40, by: 2) { try await delete(number, from: store) }
        // One that went and came back, one that was learned twice, and an entity on its own.
        _ = try await store.commit(plans(4..<5))
        _ = try await store.commit(plans(5..<6))
        _ = try await store.learnAgain(
            ConceptID(ofText: making.fact(7)), source: "again", metadata: nil,
            learnedAt: Timestamp(microseconds: 70))
        _ = try await store.delete(
            ConceptID(ofEntity: "thing 3"), at: Timestamp(microseconds: 80))
        let before = store.snapshot().described(strengths: false)
        let old = store.snapshot()
        _ = try store.compact(isForced: true)
        #expect(store.snapshot().described(strengths: false) == before)
        #expect(
            old.concept(ConceptID(ofText: making.fact(9)))?.content == making.fact(9),
            "snapshots stay readable")
        _ = try await store.commit(plans(40..<45))
        let grown = store.snapshot().described()
        try store.close()

        store = try folder.openStore(shardCount: shardCount)
        #expect(store.snapshot().described() == grown)
        #expect(store.unusableCheckpoints.isEmpty)
        try store.close()
        let report = try #require(try ShardedStore.verify(folder.path))
        #expect(report.damage.isEmpty)
    }

    @Test func writingGoesOnMeanwhile() async throws {
        let folder = try ScratchDirectory()
        let store = try folder.openStore(shardCount: 2, checkpointByteCount: 1)
        _ = try await store.commit(plans(0..<200))
        for number in 0..<150 { try await delete(number, from: store) }
        let compactor = Task.detached {
            try await withCheckedThrowingContinuation { continuation in
                Thread.detachNewThread {
                    continuation.resume(
                        with: Result {
                            try store.compact(
                                isForced: true, budget: CompactionBudget(bytesPerSecond: 1 << 20))
                        })
                }
            }
        }
        for start in stride(from: 200, to: 600, by: 10) {
            _ = try await store.commit(plans(start..<start + 10))
        }
        let report = try await compactor.value
        #expect(report.laneCount == 2)
        let snapshot = store.snapshot()
        #expect(snapshot.counts.passages == 450)
        for number in 150..<600 {
            #expect(snapshot.contains(ConceptID(ofText: making.fact(number))), "fact \(number)")
        }
        let described = store.snapshot().described()
        try store.close()
        let again = try folder.openStore()
        #expect(again.snapshot().described() == described)
        try again.close()
    }

    @Test func anUnfinishedCompactionIsRemoved() async throws {
        let folder = try ScratchDirectory()
        var store = try folder.openStore(shardCount: 1)
        _ = try await store.commit(plans(0..<3))
        let described = store.snapshot().described()
        try store.close()
        let leftover = folder.path + "/epoch-1/lane-00-1"
        try FileManager.default.createDirectory(
            atPath: leftover, withIntermediateDirectories: false)
        try Data("half".utf8).write(to: URL(filePath: leftover + "/0000000001.log"))
        store = try folder.openStore(shardCount: 1)
        #expect(store.snapshot().described() == described)
        #expect(!FileManager.default.fileExists(atPath: leftover))
        try store.close()
    }
}
