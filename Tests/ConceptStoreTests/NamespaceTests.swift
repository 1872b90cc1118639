import ConceptModel
import ConceptStore
import Platform
import TestSupport
import Testing

@Suite struct NamespaceTests {
    private let making = PlanMaking()
    private let red: Namespace
    private let blue: Namespace

    init() throws {
        red = try #require(Namespace("red"))
        blue = try #require(Namespace("blue.2-x_y"))
    }

    @Test(arguments: [
        "", ".a", "-a", "_a", "A", "a b", "ä", "a/b", String(repeating: "a", count: 65),
    ])
    func aNameThatBreaksTheRuleIsNone(name: String) {
        #expect(Namespace(name) == nil)
    }

    @Test func namesMayHaveSixtyFourBytes() {
        #expect(Namespace(String(repeating: "9", count: 64))?.name.utf8.count == 64)
    }

    @Test func namespacesShareNothing() async throws {
        let folder = try ScratchDirectory()
        let store = try folder.openStore(shardCount: 3)
        let text = "Ada works at Acme."
        let plans = [Namespace.default, red].map {
            making.plan(text, relations: [("Ada", "works at", "Acme")], in: $0)
        }
        let receipts = try await store.commit(plans)
        #expect(receipts.allSatisfy { !$0.wasKnown && $0.conceptsCreated == 3 })
        #expect(receipts[0].concept != receipts[1].concept)

        let main = store.snapshot()
        let reds = main.inNamespace(red)
        #expect(main.counts.concepts == 3 && reds.counts.concepts == 3)
        #expect(main.totalCounts.concepts == 6)
        #expect(main.namespaces == [.default, red])
        #expect(main.concept(receipts[1].concept) == nil)
        #expect(reds.concept(receipts[0].concept) == nil)
        #expect(reds.concept(receipts[1].concept)?.content == text)
        #expect(reds.associations(of: receipts[0].concept, .outgoing, limit: 9).isEmpty)
        #expect(reds.degree(of: receipts[0].concept, .outgoing) == 0)
        let ada = try #require(reds.entity(named: "ada"))
        #expect(main.entity(named: "ada") != ada)
        #expect(reds.entities(withNameWord: "ada", limit: 9) == [ada])
        #expect(reds.concepts(after: nil, limit: 9).count == 3)
        #expect(reds.passages(matching: "ada", count: 9).map(\.id) == [receipts[1].concept])
        #expect(
            reds.passages(nearestTo: making.floats(for: text), count: 9).map(\.id)
                == [receipts[1].concept])
        let nobody = main.inNamespace(blue)
        #expect(nobody.counts == StoreCounts() && nobody.concepts(after: nil, limit: 9).isEmpty)
        #expect(nobody.passages(matching: "ada", count: 9).isEmpty)
        #expect(try await store.delete(receipts[1].concept, at: .init(microseconds: 9)).isEmpty)
        try store.close()
    }

    /// Scores depend on how many texts hold a word, and on their lengths: those of other namespaces
    /// must not count.
    @Test func statisticsDoNotLeak() async throws {
        let alone = try ScratchDirectory()
        let shared = try ScratchDirectory()
        let texts = (0..<20).map { "Red fox \($0) \($0 % 3 == 0 ? "sleeps" : "runs far away")." }
        var scores: [[String]] = []
        for (folder, others) in [(alone, 0), (shared, 30)] {
            let store = try folder.openStore(shardCount: 2)
            _ = try await store.commit(
                (0..<others).map { making.plan("Sleeps sleeps sleeps \($0).", in: blue) })
            _ = try await store.commit(texts.map { making.plan($0, in: red) })
            let hits = store.snapshot().inNamespace(red)
                .passages(matching: "sleeps far", count: 30)
            scores.append(hits.map { "\($0.id) \($0.score)" })
            try store.close()
        }
        #expect(scores[0].count == 20)
        #expect(scores[0] == scores[1])
    }

    @Test func aDeletedNamespaceIsGoneAndNothingElse() async throws {
        let folder = try ScratchDirectory()
        let clock = TestClock()
        var store = try folder.openStore(shardCount: 3, clock: clock)
        let names = [Namespace.default, red, blue]
        for namespace in names {
            _ = try await store.commit(
                (0..<12).map {
                    making.plan(
                        "Ada likes thing \($0).", relations: [("Ada", "likes", "thing \($0)")],
                        in: namespace)
                })
        }
        let kept = [Namespace.default, blue].map {
            store.snapshot().inNamespace($0).described()
        }
        let receipt = try await store.deleteAll(in: red, at: clock.now())
        #expect(receipt.removed.texts == 12 && receipt.removed.passages == 12)
        #expect(receipt.removed.vectors == 12 && receipt.removed.entities == 13)
        #expect(receipt.removed.associations == 36)
        #expect(receipt.records.count == 3 && receipt.records.allSatisfy { $0.sequence > 0 })
        for _ in 0..<2 {
            let snapshot = store.snapshot()
            #expect(snapshot.namespaces == [blue, .default])
            #expect(snapshot.inNamespace(red).counts == StoreCounts())
            #expect(snapshot.inNamespace(red).described().isEmpty)
            #expect(
                [Namespace.default, blue].map { snapshot.inNamespace($0).described() } == kept)
            try store.close()
            store = try folder.openStore(clock: clock)
        }
        #expect(try await store.deleteAll(in: red, at: clock.now()).isEmpty)
        let again = try await store.commit([making.plan("Ada likes thing 1.", in: red)])[0]
        #expect(!again.wasKnown)
        try store.close()
    }

    @Test func aSourceIsDeletedWithAllItsTexts() async throws {
        let folder = try ScratchDirectory()
        let store = try folder.openStore(shardCount: 3)
        let later = Timestamp(microseconds: 50)
        let plans = (0..<10).map {
            making.plan(
                "Text \($0) on Ada.", entities: ["Ada", "Only \($0)"],
                source: $0 < 6 ? "a.txt" : "b.txt")
        }
        let ids = try await store.commit(plans).map(\.concept)
        _ = try await store.commit([making.plan("Red text on Ada.", source: "a.txt", in: red)])
        // The latest label is the one that is shown, and the one that counts.
        _ = try await store.learnAgain(ids[0], source: "c.txt", metadata: nil, learnedAt: later)
        let receipt = try await store.delete(store.snapshot().texts(from: "a.txt"), at: later)
        #expect(receipt.removed.texts == 5 && receipt.removed.entities == 5)
        #expect(receipt.removed.associations == 10)
        let snapshot = store.snapshot()
        #expect(
            ids.map(snapshot.contains) == [true] + Array(repeating: false, count: 5)
                + Array(repeating: true, count: 4))
        #expect(snapshot.entity(named: "ada") != nil)
        #expect(snapshot.inNamespace(red).counts.texts == 1)
        #expect(
            try await store.delete(store.snapshot().texts(from: "a.txt"), at: later).isEmpty)
        try store.close()
    }
}
