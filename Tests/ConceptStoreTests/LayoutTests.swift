import ConceptModel
import ConceptStore
import Platform
import TestSupport
import Testing

/// What the packed rows hold must come back whatever its size.
@Suite struct LayoutTests {
    private let making = PlanMaking()

    /// More kinds of confidence than have numbers, a text too long for a short reference.
    private func largePlan() -> LearningPlan {
        let text = String(repeating: "Ada met somebody. ", count: 3_000)
        let plan = making.plan(text, entities: (0..<300).map { "person \($0)" }, source: "long")
        let associations = (0..<300).map { index in
            LearningPlan.PlannedAssociation(
                source: index % 2, relation: "met \(index % 200)", target: index + 1,
                kind: AssociationKind.allCases[index % 5], isDenied: index % 3 == 0,
                confidence: Confidence(Float(index + 1) / 301), evidence: 0,
                sentence: ByteSpan(UInt32(index), UInt32(text.utf8.count - index)),
                validity: index % 7 == 0
                    ? TimeRange(start: Timestamp(microseconds: -5), end: nil) : .always)
        }
        return LearningPlan(
            content: text, source: "long", metadata: nil, learnedAt: plan.learnedAt,
            extractor: PlanMaking.extractor, concepts: plan.concepts, associations: associations)
    }

    @Test func largeRowsComeBack() async throws {
        let folder = try ScratchDirectory()
        var store = try folder.openStore(checkpointByteCount: 1)
        let plan = largePlan()
        _ = try await store.commit([plan])
        for _ in 0..<2 {
            let snapshot = store.snapshot()
            #expect(snapshot.concept(plan.id)?.content == plan.content)
            #expect(snapshot.concept(plan.id)?.source == "long")
            for planned in plan.associations {
                let source = plan.concepts[planned.source].id
                let found = snapshot.associations(of: source, .outgoing, limit: 1_000).filter {
                    $0.target == plan.concepts[planned.target].id
                }
                #expect(found.map(\.relation) == [planned.relation])
                #expect(found.map(\.kind) == [planned.kind])
                #expect(found.map(\.isDenied) == [planned.isDenied])
                let evidence = found.flatMap(\.evidence)
                #expect(evidence.map(\.concept) == [plan.id])
                #expect(evidence.map(\.sentence) == [planned.sentence])
                #expect(evidence.map(\.confidence) == [planned.confidence])
                #expect(evidence.map(\.validity) == [planned.validity])
                #expect(evidence.map(\.extractor) == [plan.extractor])
            }
            #expect(snapshot.degree(of: plan.id, .outgoing) == 150)
            try store.close()
            store = try folder.openStore(checkpointByteCount: 1)
            #expect(store.unusableCheckpoints.isEmpty)
        }
        try store.close()
    }

    @Test(arguments: [1, 7, 100])
    func pagesFollowOneAnother(limit: Int) async throws {
        let folder = try ScratchDirectory()
        let store = try folder.openStore()
        let other = try #require(Namespace("other"))
        let plans = (0..<300).map { number in
            making.plan(
                making.fact(number), entities: ["thing \(number % 5)", "one of \(number)"],
                in: number % 10 == 0 ? other : .default)
        }
        _ = try await store.commit(plans)
        _ = try await store.delete(plans[3].id, at: Timestamp(microseconds: 9))
        for namespace in [Namespace.default, other] {
            let snapshot = store.snapshot().inNamespace(namespace)
            let learned = plans.filter { $0.namespace == namespace }
            let truth = Set(learned.flatMap(\.concepts).map(\.id).filter(snapshot.contains))
                .sorted()
            #expect(truth.count == snapshot.counts.concepts)
            var pages: [ConceptID] = []
            while true {
                let page = snapshot.concepts(after: pages.last, limit: limit)
                pages += page.map(\.id)
                if page.count < limit { break }
            }
            #expect(pages == truth)
        }
        try store.close()
    }
}
