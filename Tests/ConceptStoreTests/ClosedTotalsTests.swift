import ConceptModel
import ConceptStore
import Foundation
import TestSupport
import Testing

/// What was counted when a store was closed is believed only where it is of these very logs.
@Suite struct ClosedTotalsTests {
    private let making = PlanMaking()

    private func counts(_ store: ShardedStore) -> [String: StoreCounts] {
        let snapshot = store.snapshot()
        return Dictionary(
            uniqueKeysWithValues: snapshot.namespaces.map {
                ($0.name, snapshot.inNamespace($0).counts)
            })
    }

    private func file(of folder: ScratchDirectory) -> URL {
        URL(filePath: folder.path + "/totals.json")
    }

    @Test func countsAreThoseOfClosing() async throws {
        let folder = try ScratchDirectory()
        let store = try folder.openStore(shardCount: 3)
        try await RichStore.fill(store)
        let before = counts(store)
        #expect(before.values.contains { $0.entities > 2 && $0.associations > 2 })
        try store.close()
        #expect(FileManager.default.fileExists(atPath: file(of: folder).path))
        let reopened = try folder.openStore()
        #expect(counts(reopened) == before)
        // Known entities and associations are still known, fresh ones are told from them.
        let known = making.plan(
            "Ada likes thing 2, it is said.", relations: [("Ada", "likes", "thing 2")])
        #expect(try await reopened.commit([known])[0].conceptsCreated == 1)
        let fresh = making.plan("Bo likes tea.", relations: [("Bo", "likes", "tea")])
        #expect(try await reopened.commit([fresh])[0].conceptsCreated == 3)
        let after = counts(reopened)
        #expect(after["default"]?.entities == (before["default"]?.entities ?? 0) + 2)
        try reopened.close()
        try FileManager.default.removeItem(at: file(of: folder))
        let counted = try folder.openStore()
        #expect(counts(counted) == after)
        try counted.close()
    }

    @Test func damageIsNoticed() async throws {
        let folder = try ScratchDirectory()
        let store = try folder.openStore(shardCount: 2)
        try await RichStore.fill(store)
        let before = counts(store)
        try store.close()
        let whole = try Data(contentsOf: file(of: folder))
        for place in stride(from: 0, to: whole.count, by: 3) {
            var damaged = whole
            damaged[place] ^= 1
            try damaged.write(to: file(of: folder))
            let reopened = try folder.openStore()
            #expect(counts(reopened) == before, "byte \(place)")
            try reopened.close()
        }
    }

    @Test func ofAnotherStateItIsNotBelieved() async throws {
        let folder = try ScratchDirectory()
        let store = try folder.openStore(shardCount: 2)
        _ = try await store.commit([making.plan("One.", entities: ["Ada"])])
        try store.close()
        let stale = try Data(contentsOf: file(of: folder))
        let reopened = try folder.openStore()
        _ = try await reopened.commit([making.plan("Two.", entities: ["Bo", "Cy"])])
        let after = counts(reopened)
        try reopened.close()
        try stale.write(to: file(of: folder))
        let last = try folder.openStore()
        #expect(counts(last) == after)
        try last.close()
    }
}
