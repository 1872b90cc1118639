import ConceptModel
import ConceptStore
import Foundation
import Platform
import TestSupport
import Testing

/// Entities that are merged and split again.
@Suite struct LinkTests {
    private let making = PlanMaking()
    private let un = ConceptID(ofEntity: "un")
    private let nations = ConceptID(ofEntity: "united nations")
    private let geneva = ConceptID(ofEntity: "geneva")
    private let peace = ConceptID(ofEntity: "peace")

    private func fill(_ store: ShardedStore) async throws {
        let plans = [
            making.plan("One.", relations: [("United Nations", "meets in", "Geneva")], at: 1),
            making.plan("Two.", relations: [("UN", "meets in", "Geneva")], at: 2),
            making.plan("Three.", relations: [("UN", "keeps", "Peace")], at: 3),
            making.plan("Four.", relations: [("Geneva", "hosts", "UN")], at: 4),
            making.plan("Five.", relations: [("UN", "also known as", "United Nations")], at: 5),
        ]
        for plan in plans { _ = try await store.commit([plan]) }
    }

    private func link(
        _ kept: ConceptID, _ merged: ConceptID, _ change: EntityLink.Change, at moment: Int64,
        in namespace: Namespace = .default
    ) -> EntityLink {
        EntityLink(
            kept: kept, merged: merged, change: change, basis: .acronym,
            confidence: Confidence(0.75), recordedAt: Timestamp(microseconds: moment),
            in: namespace)
    }

    private func expectOne(_ snapshot: StoreSnapshot) throws {
        for id in [un, nations] {
            let concept = try #require(snapshot.concept(id))
            #expect(concept.id == nations && concept.content == "United Nations")
        }
        #expect(snapshot.entity(named: "un") == nations)
        #expect(snapshot.entities(withNameWord: "un", limit: 9) == [nations])
        let outgoing = snapshot.associations(of: un, .outgoing, limit: 9)
        #expect(outgoing.map(\.relation) == ["keeps", "meets in"], "what joined them is left out")
        #expect(outgoing.allSatisfy { $0.source == nations })
        #expect(outgoing[1].evidence.count == 2)
        let hosted = snapshot.associations(of: geneva, .outgoing, limit: 9)
        #expect(hosted.map(\.target) == [nations])
        let listed = snapshot.concepts(after: nil, limit: 99).map(\.id)
        #expect(listed.contains(nations) && !listed.contains(un))
        #expect(Set(listed).count == listed.count)
    }

    @Test(arguments: [1, 4]) func mergedAndSplit(shardCount: Int) async throws {
        let folder = try ScratchDirectory()
        let store = try folder.openStore(shardCount: shardCount)
        try await fill(store)
        let before = store.snapshot()
        #expect(try await store.link([link(nations, un, .merge, at: 10)]) == [true])
        #expect(try await store.link([link(nations, un, .merge, at: 10)]) == [false])
        let merged = store.snapshot()
        try expectOne(merged)
        #expect(before.described() == merged.unmerged.described())
        #expect(before.concept(un)?.content == "UN", "an earlier snapshot stays as it is")
        #expect(merged.asOf(Timestamp(microseconds: 9)).concept(un)?.content == "UN")
        #expect(merged.inNamespace(Namespace("notes") ?? .default).entityGroups.links.isEmpty)
        _ = try await store.link([link(nations, un, .split, at: 11)])
        #expect(store.snapshot().described() == before.described())
        try expectOne(store.snapshot().asOf(Timestamp(microseconds: 10)))
        try store.close()
    }

    @Test func aMergeOutlivesEverything() async throws {
        let folder = try ScratchDirectory()
        var store = try folder.openStore(shardCount: 3, checkpointByteCount: 1)
        try await fill(store)
        _ = try await store.link([
            link(nations, un, .merge, at: 10), link(nations, geneva, .merge, at: 11),
            link(nations, geneva, .split, at: 12),
        ])
        try store.waitForCheckpoints()
        try store.close()
        store = try folder.openStore(checkpointByteCount: 1)
        #expect(store.unusableCheckpoints.isEmpty && store.quarantined.isEmpty)
        try expectOne(store.snapshot())

        _ = try await store.delete(
            ConceptID(ofText: "Five."), at: Timestamp(microseconds: 20))
        #expect(try store.compact(isForced: true).laneCount > 0)
        try expectOne(store.snapshot())
        let text = try store.exported()
        #expect(text.split(separator: "\n").count == 1 + 4 + 3)
        _ = try store.reshardAndClose(into: 5)
        store = try folder.openStore()
        try expectOne(store.snapshot())
        #expect(try store.exported() == text)
        try store.close()

        let file = folder.path + "/export.jsonl"
        try Data(text.utf8).write(to: URL(filePath: file))
        let other = try ScratchDirectory()
        let copy = try other.openStore(shardCount: 2)
        #expect(try copy.restore(try ExportFile.open(file)).linkCount == 3)
        #expect(try copy.restore(try ExportFile.open(file)).linkCount == 0)
        try expectOne(copy.snapshot())
        #expect(try copy.exported() == text)
        try copy.close()
    }

    @Test func whatNoTextSpeaksOfIsShownByItsOtherNames() async throws {
        let folder = try ScratchDirectory()
        let store = try folder.openStore()
        try await fill(store)
        _ = try await store.link([link(nations, un, .merge, at: 10)])
        for text in ["One.", "Five."] {
            _ = try await store.delete(ConceptID(ofText: text), at: Timestamp(microseconds: 20))
        }
        let snapshot = store.snapshot()
        #expect(snapshot.concept(nations)?.content == "UN")
        #expect(snapshot.entity(named: "united nations") == nations)
        #expect(snapshot.concepts(after: nil, limit: 99).contains { $0.id == nations })
        try store.close()
    }

    /// Groups depend on which merges stand, not on the order in which they came.
    @Test func theOrderOfMergesDoesNotMatter() async throws {
        let links = [
            link(nations, un, .merge, at: 10), link(un, peace, .merge, at: 11),
            link(geneva, peace, .merge, at: 12), link(un, peace, .split, at: 13),
            link(peace, un, .merge, at: 14),
        ]
        var found: Set<[[ConceptID]]> = []
        for order in [links, links.reversed(), [links[3], links[0], links[4], links[2], links[1]]] {
            let folder = try ScratchDirectory()
            let store = try folder.openStore()
            try await fill(store)
            for one in order { _ = try await store.link([one]) }
            let groups = store.snapshot().entityGroups
            found.insert([un, nations, geneva, peace].map { groups.members(of: $0) })
            try store.close()
        }
        #expect(found.count == 1)
    }

    @Test func aNamespaceTakesItsLinksAlong() async throws {
        let notes = try #require(Namespace("notes"))
        let folder = try ScratchDirectory()
        var store = try folder.openStore(shardCount: 2)
        let (left, right) = (
            ConceptID(ofEntity: "ada", in: notes), ConceptID(ofEntity: "zoe", in: notes)
        )
        _ = try await store.commit([making.plan("A.", entities: ["Ada", "Zoe"], in: notes)])
        _ = try await store.link([link(left, right, .merge, at: 5, in: notes)])
        #expect(store.snapshot().inNamespace(notes).entityGroups.members(of: right).count == 2)
        _ = try await store.deleteAll(in: notes, at: Timestamp(microseconds: 6))
        #expect(store.snapshot().inNamespace(notes).links.isEmpty)
        _ = try store.compact(isForced: true)
        try store.close()
        store = try folder.openStore()
        #expect(store.snapshot().inNamespace(notes).links.isEmpty)
        _ = try await store.commit([making.plan("A.", entities: ["Ada", "Zoe"], in: notes)])
        #expect(store.snapshot().inNamespace(notes).entityGroups.members(of: right).count == 1)
        try store.close()
    }
}
