import ConceptModel
import ConceptStore
import Foundation
import Platform
import TestSupport
import Testing

@Suite struct OpeningTests {
    private let making = PlanMaking()

    @Test func everythingComesBack() async throws {
        let folder = try ScratchDirectory()
        var before: [String] = []
        do {
            let store = try folder.openStore(shardCount: 3)
            let plans = (0..<30).map { number in
                making.plan(
                    "Fact \(number): Ada likes thing \(number % 5).",
                    relations: [("Ada", "likes", "thing \(number % 5)")], source: "s\(number)",
                    at: Int64(number))
            }
            let receipts = try await store.commit(plans)
            _ = try await store.learnAgain(
                receipts[3].concept, source: nil, metadata: "{}",
                learnedAt: Timestamp(microseconds: 50))
            _ = try await store.delete(receipts[4].concept, at: Timestamp(microseconds: 60))
            before = describe(store)
            try store.close()
        }
        let store = try folder.openStore(shardCount: 16)
        #expect(store.shardCount == 3, "an existing store keeps its shards")
        #expect(describe(store) == before)
        #expect(store.quarantined.isEmpty)
        try store.close()
    }

    @Test func aSecondStoreOnADirectoryIsRefused() throws {
        let folder = try ScratchDirectory()
        let store = try folder.openStore()
        #expect {
            _ = try folder.openStore()
        } throws: { error in
            guard case StoreError.locked(let holder, let directory) = error else { return false }
            return holder == CurrentProcess.identifier && directory == folder.path
        }
        try store.close()
        let again = try folder.openStore()
        try again.close()
    }

    @Test func anotherDimensionOrModelIsRefused() throws {
        let folder = try ScratchDirectory()
        try folder.openStore().close()
        let dimension = StoreConfiguration(directory: folder.path, dimension: 128, model: "test@1")
        #expect {
            _ = try ShardedStore.open(dimension)
        } throws: {
            guard case StoreError.dimensionMismatch(64, 128) = $0 else { return false }
            return true
        }
        let model = StoreConfiguration(
            directory: folder.path, dimension: PlanMaking.dimension, model: "other@1")
        #expect {
            _ = try ShardedStore.open(model)
        } throws: {
            guard case StoreError.modelMismatch(stored: "test@1", given: "other@1") = $0 else {
                return false
            }
            return true
        }
    }

    @Test func aBrokenManifestIsRefused() throws {
        let folder = try ScratchDirectory()
        try folder.openStore().close()
        let manifest = URL(filePath: folder.path + "/store.json")
        try Data("{\"format\": 1".utf8).write(to: manifest)
        #expect {
            _ = try folder.openStore()
        } throws: {
            guard case StoreError.manifestDamaged = $0 else { return false }
            return true
        }
    }

    @Test func aManifestWithAWrongChecksumIsRefusedAndItsLogsStay() async throws {
        let folder = try ScratchDirectory()
        let store = try folder.openStore()
        let receipt = try await store.commit([making.plan("Ada is here.")])[0]
        try store.close()
        let manifest = folder.path + "/store.json"
        let whole = try String(contentsOfFile: manifest, encoding: .utf8)
        // One bit: '1' and '3'.
        let damaged = whole.replacing("\"epoch\" : 1", with: "\"epoch\" : 3")
        #expect(damaged != whole)
        try Data(damaged.utf8).write(to: URL(filePath: manifest))
        #expect {
            _ = try folder.openStore()
        } throws: {
            guard case StoreError.manifestDamaged(manifest, "its checksum is wrong") = $0 else {
                return false
            }
            return true
        }
        try Data(whole.utf8).write(to: URL(filePath: manifest))
        let reopened = try folder.openStore()
        #expect(reopened.snapshot().concept(receipt.concept)?.content == "Ada is here.")
        try reopened.close()
    }

    @Test func aManifestWithoutChecksumIsRead() throws {
        let folder = try ScratchDirectory()
        try folder.openStore().close()
        let manifest = URL(filePath: folder.path + "/store.json")
        let lines = try String(contentsOf: manifest, encoding: .utf8).split(separator: "\n")
        let others = lines.filter { !$0.contains("\"checksum\"") }
        #expect(others.count == lines.count - 1)
        try Data(others.joined(separator: "\n").utf8).write(to: manifest)
        try folder.openStore().close()
    }

    @Test func resetForgetsEverything() async throws {
        let folder = try ScratchDirectory()
        let store = try folder.openStore()
        let receipt = try await store.commit([making.plan("Gone soon.")])[0]
        let before = store.snapshot()
        try store.close()
        try ShardedStore.reset(folder.path)
        let fresh = try folder.openStore()
        #expect(fresh.snapshot().counts == StoreCounts())
        #expect(before.concept(receipt.concept)?.content == "Gone soon.", "old snapshots stay")
        #expect(try await !fresh.commit([making.plan("Gone soon.")])[0].wasKnown)
        try fresh.close()
    }

    private func describe(_ store: ShardedStore) -> [String] {
        let snapshot = store.snapshot()
        return ["\(snapshot.counts)"]
            + snapshot.concepts(after: nil, limit: 1_000).flatMap { concept in
                ["\(concept)"]
                    + Direction.allCases.flatMap { direction in
                        snapshot.associations(of: concept.id, direction, limit: 1_000).map {
                            "\($0)"
                        }
                    }
            } + snapshot.passages(matching: "Ada likes thing 3", count: 50).map { "\($0)" }
            + snapshot.passages(nearestTo: making.floats(for: "thing 2"), count: 50).map { "\($0)" }
    }
}
