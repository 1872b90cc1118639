import ConceptModel
import ConceptStore
import Platform
import TestSupport
import Testing

@Suite struct AmendmentTests {
    private let making = PlanMaking()

    private func moment(_ microseconds: Int64) -> Timestamp {
        Timestamp(microseconds: microseconds)
    }

    private func amendment(
        _ change: Amendment.Change, evidence: ConceptID? = nil, at moment: Int64
    ) -> Amendment {
        Amendment(
            source: ConceptID(ofEntity: "ada"), relation: "works at",
            target: ConceptID(ofEntity: "acme"), evidence: evidence, change: change,
            recordedAt: self.moment(moment))
    }

    private func work(_ number: Int, at moment: Int64) -> LearningPlan {
        making.plan(
            "Ada works at Acme, says \(number).", relations: [("Ada", "works at", "Acme")],
            at: moment)
    }

    private func work(in snapshot: StoreSnapshot) -> Association? {
        snapshot.associations(of: ConceptID(ofEntity: "ada"), .outgoing, limit: 9)
            .first { $0.relation == "works at" }
    }

    @Test func aClosingEndsWhatHeldAndOverwritesNothing() async throws {
        let folder = try ScratchDirectory()
        var store = try folder.openStore(shardCount: 3)
        _ = try await store.commit((0..<6).map { work($0, at: 10) })
        let changed = try await store.amend(amendment(.close(moment(50)), at: 60))
        #expect(changed == 6)
        for _ in 0..<2 {
            let now = store.snapshot()
            let association = try #require(work(in: now))
            #expect(association.validity == TimeRange(end: moment(50)))
            #expect(association.evidence.count == 6)
            #expect(work(in: now.holding(at: moment(49))) != nil)
            #expect(work(in: now.holding(at: moment(50))) == nil)
            #expect(work(in: now.asOf(moment(59)))?.validity == .always)
            #expect(work(in: now.asOf(moment(59)).holding(at: moment(50))) != nil)
            #expect(work(in: now.asOf(moment(60)))?.validity == TimeRange(end: moment(50)))
            #expect(now.counts.associations == 13, "a closed association is still there")
            try store.close()
            store = try folder.openStore()
        }
        // What is learned afterwards speaks for itself, and a closing can be taken back.
        _ = try await store.commit([work(7, at: 70)])
        #expect(work(in: store.snapshot().holding(at: moment(50)))?.evidence.count == 1)
        _ = try await store.amend(amendment(.close(nil), at: 80))
        #expect(work(in: store.snapshot().holding(at: moment(50)))?.evidence.count == 7)
        #expect(work(in: store.snapshot())?.validity == .always)
        try store.close()
    }

    @Test func aRetractionHidesUntilLearnedAgain() async throws {
        let folder = try ScratchDirectory()
        var store = try folder.openStore(shardCount: 3)
        let ids = try await store.commit((0..<4).map { work($0, at: 10) }).map(\.concept)
        #expect(store.snapshot().counts.associations == 9)
        #expect(try await store.amend(amendment(.retract, evidence: ids[0], at: 20)) == 1)
        #expect(try await store.amend(amendment(.retract, evidence: ids[0], at: 21)) == 0)
        #expect(work(in: store.snapshot())?.evidence.map(\.concept) == ids.dropFirst().sorted())
        #expect(store.snapshot().counts.associations == 9)
        #expect(try await store.amend(amendment(.retract, at: 30)) == 3)
        for _ in 0..<2 {
            #expect(work(in: store.snapshot()) == nil)
            #expect(store.snapshot().counts.associations == 8)
            #expect(store.snapshot().contains(ids[0]), "the text itself stays")
            #expect(work(in: store.snapshot().asOf(moment(15)))?.evidence.count == 4)
            #expect(work(in: store.snapshot().asOf(moment(25)))?.evidence.count == 3)
            try store.close()
            store = try folder.openStore()
        }
        _ = try await store.learnAgain(
            ids[2], source: nil, metadata: nil, learnedAt: moment(40))
        for _ in 0..<2 {
            #expect(work(in: store.snapshot())?.evidence.map(\.concept) == [ids[2]])
            #expect(work(in: store.snapshot().asOf(moment(35))) == nil)
            #expect(store.snapshot().counts.associations == 9)
            try store.close()
            store = try folder.openStore()
        }
        #expect(try await !store.delete(ids[2], at: moment(50)).isEmpty)
        #expect(store.snapshot().counts.associations == 6)
        for id in ids where id != ids[2] {
            #expect(try await !store.delete(id, at: moment(60)).isEmpty)
        }
        #expect(store.snapshot().counts == StoreCounts())
        try store.close()
    }

    @Test func aMentionCanBeRetracted() async throws {
        let folder = try ScratchDirectory()
        let store = try folder.openStore()
        let text = try await store.commit([making.plan("On Ada.", entities: ["Ada"])])[0].concept
        let amendment = Amendment(
            source: text, relation: Relation.mentions, target: ConceptID(ofEntity: "ada"),
            change: .retract, recordedAt: moment(5))
        #expect(try await store.amend(amendment) == 1)
        #expect(store.snapshot().counts.associations == 0)
        #expect(store.snapshot().associations(of: text, .outgoing, limit: 9).isEmpty)
        _ = try await store.learnAgain(text, source: nil, metadata: nil, learnedAt: moment(6))
        #expect(store.snapshot().counts.associations == 1)
        #expect(store.snapshot().associations(of: text, .outgoing, limit: 9).count == 1)
        #expect(try await !store.delete(text, at: moment(7)).isEmpty)
        #expect(store.snapshot().counts == StoreCounts())
        try store.close()
    }

    @Test func amendmentsOfNothingChangeNothing() async throws {
        let folder = try ScratchDirectory()
        let store = try folder.openStore()
        #expect(try await store.amend(amendment(.retract, at: 5)) == 0)
        _ = try await store.commit([work(1, at: 1)])
        let denied = Amendment(
            source: ConceptID(ofEntity: "ada"), relation: "works at",
            target: ConceptID(ofEntity: "acme"), isDenied: true, change: .retract,
            recordedAt: moment(6))
        #expect(try await store.amend(denied) == 0)
        #expect(
            try await store.amend(amendment(.retract, at: 7), in: #require(Namespace("x"))) == 0)
        #expect(work(in: store.snapshot()) != nil)
        try store.close()
    }

    @Test func whatIsDeniedIsAnotherAssociation() async throws {
        let folder = try ScratchDirectory()
        let store = try folder.openStore()
        _ = try await store.commit([
            making.plan("Ada left.", relations: [("Ada", "not left", "Rome")])
        ])
        let ada = ConceptID(ofEntity: "ada")
        let denied = store.snapshot().associations(of: ada, .outgoing, limit: 9)
        #expect(denied.map(\.isDenied) == [true])
        try store.close()
    }

    /// The store as of a moment is the store that was there then: everything that could be read is
    /// the same, bit by bit, scores included.
    @Test(arguments: [11, 12, 13, 14] as [UInt64])
    func asOfAMomentItIsAsItWas(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let folder = try ScratchDirectory()
        var store = try folder.openStore(shardCount: Int(random.next() % 4) + 1)
        var then: [[String]] = []
        for step in 0..<40 {
            let number = Int(random.next() % 8)
            let things = Int(random.next() % 4)
            let plan = making.plan(
                "Ada likes thing \(things), says \(number).",
                relations: [("Ada", "likes", "thing \(things)")],
                source: random.next() % 2 == 0 ? "s\(step)" : nil, at: Int64(step))
            let amendment = Amendment(
                source: ConceptID(ofEntity: "ada"), relation: "likes",
                target: ConceptID(ofEntity: "thing \(things)"),
                evidence: random.next() % 2 == 0 ? plan.id : nil,
                change: random.next() % 2 == 0 ? .retract : .close(moment(Int64(number))),
                recordedAt: moment(Int64(step)))
            if random.next() % 3 == 0 {
                _ = try await store.amend(amendment)
            } else {
                _ = try await store.commit([plan])
            }
            then.append(store.snapshot().described(strengths: false))
        }
        // Something to compact, which no moment shows any more.
        let gone = try await store.commit([making.plan("Gone.", at: 100)])[0].concept
        #expect(try await !store.delete(gone, at: moment(101)).isEmpty)
        for _ in 0..<3 {
            for (step, described) in then.enumerated() {
                let asOf = store.snapshot().asOf(moment(Int64(step)))
                #expect(asOf.described(strengths: false) == described, "seed \(seed), \(step)")
            }
            _ = try store.compact(isForced: true)
            try store.close()
            store = try folder.openStore()
        }
        try store.close()
    }
}
