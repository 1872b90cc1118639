import ConceptModel
import ConceptStore
import Platform
import TestSupport
import Testing

@Suite struct ExpiryTests {
    private let making = PlanMaking()
    private let clock = TestClock(at: Timestamp(microseconds: 1_000))

    private func after(_ microseconds: Int64) -> Int64 { 1_000 + microseconds }

    @Test func anExpiredTextIsHiddenAtOnceAndDeletedBySweeping() async throws {
        let folder = try ScratchDirectory()
        var store = try folder.openStore(shardCount: 2, clock: clock)
        let receipts = try await store.commit([
            making.plan(
                "Ada is in Lyon.", relations: [("Ada", "is in", "Lyon")], at: 1_000,
                expiresAt: after(10)),
            making.plan("Lyon is old.", entities: ["Lyon"], at: 1_000),
        ])
        let doomed = receipts[0].concept
        let early = store.snapshot()
        #expect(early.contains(doomed) && early.entity(named: "ada") != nil)
        clock.advance(by: .microseconds(9))
        #expect(store.snapshot().contains(doomed))
        #expect(try await store.deleteExpired().isEmpty)
        clock.advance(by: .microseconds(1))

        for _ in 0..<2 {
            let snapshot = store.snapshot()
            #expect(snapshot.concept(doomed) == nil)
            #expect(snapshot.entity(named: "ada") == nil)
            #expect(snapshot.entities(withNameWord: "ada", limit: 9).isEmpty)
            #expect(snapshot.passages(matching: "ada", count: 9).isEmpty)
            #expect(snapshot.passages(nearestTo: making.floats(for: "ada"), count: 9).count == 1)
            #expect(snapshot.concepts(after: nil, limit: 9).count == 2)
            let lyon = try #require(snapshot.entity(named: "lyon"))
            #expect(snapshot.associations(of: lyon, .incoming, limit: 9).count == 1)
            try store.close()
            store = try folder.openStore(clock: clock)
        }
        #expect(store.snapshot().counts.texts == 2, "it is hidden, not deleted yet")
        let swept = try await store.deleteExpired()
        #expect(swept.removed.texts == 1 && swept.removed.entities == 1)
        #expect(swept.removed.associations == 3)
        #expect(store.snapshot().counts.texts == 1 && store.snapshot().counts.concepts == 2)
        #expect(try await store.deleteExpired().isEmpty)
        #expect(early.contains(doomed), "a snapshot does not change")
        try store.close()
    }

    @Test func aDocumentExpiresWithItsPassages() async throws {
        let folder = try ScratchDirectory()
        let store = try folder.openStore(clock: clock)
        let plan = making.document(
            "First about cats. Second about Rome.", cut: 18, entity: "Rome", expiresAt: after(5))
        _ = try await store.commit([plan])
        #expect(store.snapshot().passages(matching: "rome cats", count: 9).count == 2)
        clock.advance(by: .microseconds(5))
        #expect(store.snapshot().passages(matching: "rome cats", count: 9).isEmpty)
        #expect(store.snapshot().concepts(after: nil, limit: 9).isEmpty)
        let swept = try await store.deleteExpired()
        #expect(swept.removed.texts == 1 && swept.removed.passages == 2)
        #expect(store.snapshot().counts == StoreCounts())
        try store.close()
    }

    /// Of several learnings the one counts that keeps the text longest, in any order.
    @Test func theLongestLearningCounts() async throws {
        let cases: [(asked: [Int64?], end: Int64?)] = [
            ([10, 20], 20), ([20, 10], 20), ([10, nil], nil), ([nil, 10], nil), ([10, 10], 10),
        ]
        for (asked, end) in cases {
            let folder = try ScratchDirectory()
            let clock = TestClock(at: Timestamp(microseconds: 1_000))
            var store = try folder.openStore(shardCount: 1, clock: clock)
            for moment in asked {
                _ = try await store.commit([
                    making.plan(
                        "Water is wet.", entities: ["Water"], at: 1_000,
                        expiresAt: moment.map(after))
                ])
            }
            try store.close()
            store = try folder.openStore(clock: clock)
            for step in 0..<30 {
                let isThere = store.snapshot().counts.texts == 1
                #expect(isThere == (end.map { step < $0 } ?? true), "\(asked), step \(step)")
                clock.advance(by: .microseconds(1))
                _ = try await store.deleteExpired()
            }
            try store.close()
        }
    }

    @Test func anExpiredTextCanBeLearnedAnew() async throws {
        let folder = try ScratchDirectory()
        var store = try folder.openStore(clock: clock)
        func plan(at moment: Int64, until end: Int64?) -> LearningPlan {
            making.plan(
                "Ada is in Lyon.", relations: [("Ada", "is in", "Lyon")], at: moment,
                expiresAt: end)
        }
        let first = try await store.commit([plan(at: after(0), until: after(5))])[0]
        clock.advance(by: .microseconds(5))
        let repeated = try await store.learnAgain(
            first.concept, source: nil, metadata: nil, learnedAt: clock.now())
        #expect(repeated == nil, "it is not there any more")
        let second = try await store.commit([plan(at: after(5), until: nil)])[0]
        #expect(!second.wasKnown && second.conceptsCreated == 3)
        #expect(second.associationsCreated == 3)
        for _ in 0..<2 {
            #expect(store.snapshot().concept(second.concept)?.strength == 1)
            #expect(store.snapshot().counts.concepts == 3)
            #expect(store.snapshot().counts.associations == 3)
            #expect(try await store.deleteExpired().isEmpty)
            try store.close()
            store = try folder.openStore(clock: clock)
        }
        try store.close()
    }
}
