import ConceptModel
import ConceptStore
import Platform
import TestSupport
import Testing

@Suite struct StoreTests {
    private let making = PlanMaking()

    @Test func whatIsCommittedIsReadable() async throws {
        let folder = try ScratchDirectory()
        let store = try folder.openStore()
        let receipt = try await store.commit([
            making.plan(
                "Ada works at Acme.", relations: [("Ada", "works at", "Acme")], source: "s.txt",
                metadata: "{\"page\":3}", at: 7)
        ])[0]
        #expect(receipt.conceptsCreated == 3)
        #expect(receipt.associationsCreated == 3)
        #expect(!receipt.wasKnown)

        let snapshot = store.snapshot()
        let concept = try #require(snapshot.concept(receipt.concept))
        #expect(concept.content == "Ada works at Acme.")
        #expect(concept.source == "s.txt")
        #expect(concept.metadata == "{\"page\":3}")
        #expect(concept.learnedAt == Timestamp(microseconds: 7))
        let ada = try #require(snapshot.entity(named: "ada"))
        let works = try #require(
            snapshot.associations(of: ada, .outgoing, limit: 10).first)
        #expect(works.relation == "works at")
        #expect(snapshot.concept(works.target)?.content == "Acme")
        #expect(works.evidence.map(\.concept) == [receipt.concept])
        #expect(concept.content.text(in: works.evidence[0].sentence) == "Ada works at Acme.")
        #expect(snapshot.passages(matching: "who works?", count: 5).map(\.id) == [receipt.concept])
        let nearest = snapshot.passages(
            nearestTo: making.floats(for: "Ada works at Acme."), count: 1)
        #expect(nearest.first?.id == receipt.concept)
        #expect((nearest.first?.score ?? 0) > 0.99)
        try store.close()
    }

    @Test func learningAgainStrengthens() async throws {
        let folder = try ScratchDirectory()
        let store = try folder.openStore()
        let plan = making.plan("Water is wet.", entities: ["Water"], source: "a")
        let first = try await store.commit([plan])[0]
        let second = try await store.commit([plan])[0]
        #expect(second.wasKnown)
        #expect(second.conceptsCreated == 0 && second.associationsCreated == 0)
        let third = try await store.learnAgain(
            first.concept, source: "b", metadata: nil, learnedAt: Timestamp(microseconds: 9))
        #expect(third?.wasKnown == true)
        let concept = try #require(store.snapshot().concept(first.concept))
        #expect(concept.strength == 3)
        #expect(concept.source == "b")
        #expect(store.snapshot().counts.texts == 1)
        #expect(store.snapshot().counts.textLearnings == 3)
        try store.close()
    }

    @Test func anEntityOfManyShardsIsOneConcept() async throws {
        let folder = try ScratchDirectory()
        let store = try folder.openStore(shardCount: 8)
        let plans = (0..<40).map { number in
            making.plan(
                "Text \(number) names Paris.", relations: [("Paris", "is in", "France")],
                at: Int64(number))
        }
        let receipts = try await store.commit(plans)
        #expect(receipts.reduce(0) { $0 + $1.conceptsCreated } == 42)
        // Forty texts mention two entities each; the relation between those is one association.
        #expect(receipts.reduce(0) { $0 + $1.associationsCreated } == 81)
        let snapshot = store.snapshot()
        #expect(snapshot.counts.concepts == 42)
        #expect(snapshot.counts.associations == 81)
        let paris = try #require(snapshot.entity(named: "paris"))
        #expect(snapshot.concept(paris)?.strength == 40)
        let toFrance = snapshot.associations(of: paris, .outgoing, limit: 100)
        #expect(toFrance.count == 1)
        #expect(toFrance[0].evidence.count == 40)
        #expect(toFrance[0].evidence.map(\.learnedAt.microseconds) == Array(0..<40))
        #expect(snapshot.associations(of: paris, .incoming, limit: 100).count == 40)
        #expect(snapshot.associations(of: paris, .incoming, limit: 7).count == 7)
        try store.close()
    }

    @Test func shardCountDoesNotShowInAnswers() async throws {
        var answers: [[String]] = []
        for shardCount in [1, 5] {
            let folder = try ScratchDirectory()
            let store = try folder.openStore(shardCount: shardCount)
            _ = try await store.commit(
                (0..<60).map { number in
                    making.plan(
                        "Number \(number) is \(number % 7 == 0 ? "red" : "green") and tall.",
                        entities: ["Number \(number)"], at: Int64(number))
                })
            let snapshot = store.snapshot()
            let found = snapshot.passages(matching: "red tall", count: 20)
            let near = snapshot.passages(nearestTo: making.floats(for: "red number"), count: 20)
            let named = snapshot.entities(withNameWord: "number", limit: 20)
            answers.append(
                found.map { "\($0.id) \($0.score)" } + near.map { "\($0.id) \($0.score)" }
                    + named.map(\.description)
                    + snapshot.concepts(after: nil, limit: 200).map { "\($0)" })
            try store.close()
        }
        #expect(answers[0] == answers[1])
    }

    @Test func aSnapshotDoesNotChange() async throws {
        let folder = try ScratchDirectory()
        let store = try folder.openStore(shardCount: 1)
        let first = try await store.commit([making.plan("Old news.", entities: ["News"])])[0]
        let before = store.snapshot()
        let news = try #require(before.entity(named: "news"))
        _ = try await store.commit([making.plan("More news.", entities: ["News"])])
        _ = try await store.learnAgain(
            first.concept, source: "x", metadata: nil, learnedAt: Timestamp(microseconds: 2))
        _ = try await store.delete(first.concept, at: Timestamp(microseconds: 3))

        #expect(before.concept(first.concept)?.strength == 1)
        #expect(before.concept(first.concept)?.source == nil)
        #expect(before.concept(news)?.strength == 1)
        #expect(before.degree(of: news, .incoming) == 1)
        #expect(before.associations(of: news, .incoming, limit: 9).count == 1)
        #expect(before.passages(matching: "news", count: 9).count == 1)
        let after = store.snapshot()
        #expect(after.concept(first.concept) == nil)
        #expect(after.passages(matching: "news", count: 9).count == 1)
        #expect(after.associations(of: news, .incoming, limit: 9).count == 1)
        try store.close()
    }

    @Test func documentsHavePassages() async throws {
        let folder = try ScratchDirectory()
        let store = try folder.openStore()
        let text = "First about cats. Second about Rome."
        let plan = making.document(text, cut: 18, entity: "Rome")
        let receipt = try await store.commit([plan])[0]
        let snapshot = store.snapshot()
        #expect(snapshot.counts.documents == 1 && snapshot.counts.passages == 2)
        let hit = try #require(snapshot.passages(matching: "rome", count: 3).first)
        #expect(snapshot.concept(hit.id)?.content == "Second about Rome.")
        #expect(snapshot.concept(receipt.concept)?.content == text)
        #expect(
            snapshot.associations(of: receipt.concept, .outgoing, limit: 9).map(\.relation)
                == [Relation.contains, Relation.contains])
        #expect(try await !store.delete(receipt.concept, at: Timestamp(microseconds: 5)).isEmpty)
        let after = store.snapshot().counts
        #expect(after.concepts == 0 && after.associations == 0 && after.embeddings == 0)
        #expect(store.snapshot().passages(matching: "rome cats", count: 3).isEmpty)
        try store.close()
    }
}
