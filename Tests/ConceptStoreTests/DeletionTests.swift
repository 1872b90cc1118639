import ConceptModel
import ConceptStore
import TestSupport
import Testing

@Suite struct DeletionTests {
    private let making = PlanMaking()
    private let later = Timestamp(microseconds: 100)

    @Test func aDeletedTextIsGoneWithItsEvidence() async throws {
        let folder = try ScratchDirectory()
        let store = try folder.openStore()
        let doomed = try await store.commit([
            making.plan("Ada is in Lyon.", relations: [("Ada", "is in", "Lyon")])
        ])[0].concept
        _ = try await store.commit([making.plan("Lyon is old.", entities: ["Lyon"])])
        #expect(try await !store.delete(doomed, at: later).isEmpty)
        #expect(try await store.delete(doomed, at: later).isEmpty)
        let snapshot = store.snapshot()
        #expect(snapshot.concept(doomed) == nil)
        #expect(snapshot.entity(named: "ada") == nil, "nothing speaks of Ada any more")
        let lyon = try #require(snapshot.entity(named: "lyon"))
        #expect(snapshot.associations(of: lyon, .incoming, limit: 9).count == 1)
        #expect(snapshot.counts.concepts == 2)
        #expect(snapshot.counts.associations == 1)
        #expect(snapshot.passages(nearestTo: making.floats(for: "Ada"), count: 9).count == 1)
        try store.close()
    }

    @Test func aDeletedTextCanBeLearnedAnew() async throws {
        let folder = try ScratchDirectory()
        let plan = making.plan("Ada is in Lyon.", relations: [("Ada", "is in", "Lyon")])
        for _ in 0..<3 {
            let store = try folder.openStore()
            let receipt = try await store.commit([plan])[0]
            #expect(!receipt.wasKnown)
            #expect(receipt.conceptsCreated == 3 && receipt.associationsCreated == 3)
            #expect(store.snapshot().concept(receipt.concept)?.strength == 1)
            #expect(try await !store.delete(receipt.concept, at: later).isEmpty)
            #expect(store.snapshot().counts == StoreCounts())
            try store.close()
        }
    }

    @Test func aDeletedEntityLeavesTheTexts() async throws {
        let folder = try ScratchDirectory()
        let store = try folder.openStore(shardCount: 4)
        let receipts = try await store.commit(
            (0..<12).map {
                making.plan("Text \($0) on Ada.", relations: [("Ada", "is in", "Lyon")])
            })
        let ada = try #require(store.snapshot().entity(named: "ada"))
        #expect(try await !store.delete(ada, at: later).isEmpty)
        let snapshot = store.snapshot()
        #expect(snapshot.concept(ada) == nil)
        #expect(receipts.allSatisfy { snapshot.concept($0.concept) != nil })
        #expect(snapshot.counts.concepts == 13)
        #expect(snapshot.counts.associations == 12)
        try store.close()
    }

    @Test func aPassageOfADocumentCanGoAlone() async throws {
        let folder = try ScratchDirectory()
        let store = try folder.openStore()
        let plan = making.document("First about cats. Second about Rome.", cut: 18, entity: "Rome")
        _ = try await store.commit([plan])
        #expect(try await !store.delete(plan.concepts[2].id, at: later).isEmpty)
        let snapshot = store.snapshot()
        #expect(snapshot.counts.documents == 1 && snapshot.counts.passages == 1)
        #expect(snapshot.entity(named: "rome") == nil)
        #expect(snapshot.counts.associations == 1)
        try store.close()
    }
}
