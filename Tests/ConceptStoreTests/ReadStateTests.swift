import ConceptModel
import ConceptStore
import TestSupport
import Testing

/// Equal states promise that the same is read.
@Suite struct ReadStateTests {
    private let making = PlanMaking()
    private let clock = TestClock(at: Timestamp(microseconds: 1_000))

    @Test func aStateIsEqualUntilSomethingIsWritten() async throws {
        let folder = try ScratchDirectory()
        let store = try folder.openStore(shardCount: 2, clock: clock)
        _ = try await store.commit([
            making.plan("Ada is in Lyon.", relations: [("Ada", "is in", "Lyon")], at: 1_000)
        ])
        let before = try #require(store.snapshot().state)
        clock.advance(by: .microseconds(10))
        #expect(store.snapshot().state == before)
        #expect(store.snapshot().holding(at: Timestamp(microseconds: 5)).state == nil)
        #expect(store.snapshot().asOf(Timestamp(microseconds: 5)).state == nil)
        let other = try #require(Namespace("other"))
        #expect(store.snapshot().inNamespace(other).state != before)
        _ = try await store.commit([making.plan("Lyon is old.", entities: ["Lyon"], at: 1_001)])
        let after = try #require(store.snapshot().state)
        #expect(after != before)
        try store.close()
    }

    @Test func whatExpiresHasAStateUntilThen() async throws {
        let folder = try ScratchDirectory()
        let store = try folder.openStore(shardCount: 2, clock: clock)
        _ = try await store.commit([
            making.plan(
                "Ada is in Lyon.", relations: [("Ada", "is in", "Lyon")], at: 1_000,
                expiresAt: 1_010)
        ])
        #expect(store.snapshot().state != nil)
        clock.advance(by: .microseconds(10))
        #expect(store.snapshot().state == nil)
        try store.close()
    }
}
