import ConceptModel
import ConceptStore
import DurableLog
import Platform
import TestSupport
import Testing

/// A store copied while it is written to.
struct StoreCopyTests {
    private static let making = PlanMaking()

    private static func plans(_ range: Range<Int>) -> [LearningPlan] {
        range.map { making.plan("Text \($0).", entities: ["Thing \($0 % 7)"], at: Int64($0)) }
    }

    private static func configuration(_ path: String) -> StoreConfiguration {
        var configuration = StoreConfiguration(
            directory: path, shardCount: 3, dimension: PlanMaking.dimension, model: "test@1")
        configuration.log.segmentByteCount = 16 << 10
        configuration.checkpointByteCount = 8 << 10
        return configuration
    }

    @Test func passesFollowTheWriterAndTheCopyHoldsTheSame() async throws {
        let folder = try ScratchDirectory()
        let source = folder.path + "/a"
        let store = try ShardedStore.open(Self.configuration(source))
        var copy = StoreCopy(from: source, to: folder.path + "/b")
        _ = try await store.commit(Self.plans(0..<200))
        var passes: [StoreCopy.Pass] = []
        for round in 0..<5 {
            passes.append(try copy.pass(upTo: try store.logEnds(), limit: .max))
            if round == 1 {
                try store.waitForCheckpoints()
                try copy.prepare()
            }
            let next = 200 + round * 10
            _ = try await store.commit(Self.plans(next..<next + 10))
        }
        #expect(passes.allSatisfy { $0.isComplete })
        #expect(passes[0].copiedByteCount > passes[1].copiedByteCount, "\(passes)")
        #expect(passes.dropFirst().allSatisfy { $0.copiedByteCount > 0 })
        let last = try copy.pass(upTo: try store.logEnds(), limit: .max)
        #expect(last.isComplete)
        let again = try copy.pass(upTo: try store.logEnds(), limit: .max)
        #expect(again.copiedByteCount == 0 && again.isComplete)
        let held = store.snapshot()
        let before = (held.totalCounts, held.described())
        try copy.finish()
        let copied = try ShardedStore.open(Self.configuration(folder.path + "/b"))
        #expect(copied.quarantined.isEmpty && copied.unusableCheckpoints.isEmpty)
        let opened = copied.snapshot()
        #expect(opened.totalCounts == before.0)
        #expect(opened.described() == before.1)
        // The copy is a store of its own.
        _ = try await copied.commit(Self.plans(900..<910))
        try copied.close()
        try store.close()
        #expect(try ShardedStore.verify(folder.path + "/b")?.damage == [])
    }

    @Test func smallStepsLeadToTheEndToo() async throws {
        let folder = try ScratchDirectory()
        let source = folder.path + "/a"
        let store = try ShardedStore.open(Self.configuration(source))
        _ = try await store.commit(Self.plans(0..<100))
        let ends = try store.logEnds()
        var copy = StoreCopy(from: source, to: folder.path + "/b")
        var stepCount = 0
        while try !copy.pass(upTo: ends, limit: 1_000).isComplete { stepCount += 1 }
        #expect(stepCount > 10)
        let counts = store.snapshot().totalCounts
        try copy.finish()
        try store.close()
        let copied = try ShardedStore.openExisting(folder.path + "/b")
        #expect(copied.snapshot().totalCounts == counts)
        try copied.close()
    }

    @Test func anotherStoreAtThatPathIsNotTakenForIt() async throws {
        let folder = try ScratchDirectory()
        let a = try ShardedStore.open(Self.configuration(folder.path + "/a"))
        let b = try ShardedStore.open(Self.configuration(folder.path + "/b"))
        var copy = StoreCopy(from: folder.path + "/b", to: folder.path + "/c")
        #expect(throws: StoreError.self) { try copy.pass(upTo: try a.logEnds(), limit: .max) }
        #expect(throws: StoreError.self) {
            try StoreCopy(from: folder.path + "/b", to: folder.path + "/c").finish()
        }
        try a.close()
        try b.close()
    }
}
