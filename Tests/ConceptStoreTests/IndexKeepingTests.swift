import ConceptModel
import ConceptStore
import Foundation
import Platform
import Synchronization
import TestSupport
import Testing
import VectorKernels

@Suite struct IndexKeepingTests {
    private final class Recorder: EventSink {
        private let recorded = Mutex<[SystemEvent]>([])

        var events: [SystemEvent] { recorded.withLock { $0 } }

        func emit(_ event: SystemEvent) { recorded.withLock { $0.append(event) } }
    }

    private let quantizer = Quantizer(dimension: PlanMaking.dimension)

    private func text(_ number: Int) -> String { "Text number \(number) of many." }

    private func vector(_ number: Int) -> [Float] {
        var random = SeededGenerator(seed: UInt64(number))
        return (0..<PlanMaking.dimension).map { _ in Float.random(in: -1...1, using: &random) }
    }

    private func plan(_ number: Int, source: String? = nil) throws -> LearningPlan {
        LearningPlan(
            content: text(number), source: source, metadata: nil,
            learnedAt: Timestamp(microseconds: 1), extractor: PlanMaking.extractor,
            concepts: [
                .init(
                    id: ConceptID(ofText: text(number)), kind: .passage, content: .whole,
                    vector: try quantizer.quantize(vector(number)))
            ], associations: [])
    }

    /// Enough vectors for a segment, whose file survives closing and serves again.
    @Test func segmentsAreBuiltSavedAndTakenOver() async throws {
        let folder = try ScratchDirectory()
        let building = Recorder()
        var store = try folder.openStore(
            shardCount: 1, checkpointByteCount: 200_000,
            events: NodeEvents(nodeID: "storage-1", sink: building))
        for start in stride(from: 0, to: 5_000, by: 500) {
            _ = try await store.commit(try (start..<start + 500).map { try plan($0) })
        }
        while store.indexStatus.segmentsBuilt == 0 {
            #expect(store.indexStatus.failures == 0)
            try await Task.sleep(for: .milliseconds(20))
        }
        func found(_ store: ShardedStore) -> [[String]] {
            (0..<40).map { number in
                store.snapshot().passages(nearestTo: vector(number * 100), count: 3)
                    .map { "\($0)" }
            }
        }
        let before = found(store)
        for (number, hits) in before.enumerated() {
            let id = ConceptID(ofText: text(number * 100))
            #expect(hits[0].contains("\(id)"), "a vector finds itself")
        }
        try store.close()
        let files = try FileManager.default.contentsOfDirectory(
            atPath: folder.path + "/epoch-1/lane-00/index")
        #expect(files.contains { $0.hasSuffix(".graph") })

        let built = building.events.compactMap { event -> Int? in
            guard
                case .hnswIndexBuilt("storage-1", let count, let time, PlanMaking.dimension) = event
            else { return nil }
            #expect(time > 0)
            return count
        }
        #expect(built.count == store.indexStatus.segmentsBuilt)
        #expect(built.reduce(0, +) == store.indexStatus.vectorsBuilt)

        // More than a segment holds, added behind it, is found as well.
        let loading = Recorder()
        store = try folder.openStore(
            shardCount: 1, events: NodeEvents(nodeID: "storage-2", sink: loading))
        let loaded = loading.events.compactMap { event -> Int? in
            guard case .hnswIndexLoaded("storage-2", let count, _, persisted: true) = event
            else { return nil }
            return count
        }
        #expect(loaded.count == files.count { $0.hasSuffix(".graph") })
        #expect(loaded.allSatisfy { $0 >= 4_096 })
        #expect(store.unusableCheckpoints.isEmpty)
        #expect(found(store) == before)
        let late = try plan(7_000)
        _ = try await store.commit([late])
        let hits = store.snapshot().passages(
            nearestTo: vector(7_000), count: 1)
        #expect(hits.first?.id == late.id)
        try store.close()

        // A damaged file costs time, not answers.
        for file in files {
            try Data("no graph".utf8).write(
                to: URL(filePath: folder.path + "/epoch-1/lane-00/index/" + file))
        }
        store = try folder.openStore(shardCount: 1)
        #expect(found(store).map(\.first) == before.map(\.first))
        try store.close()
    }

    /// Searches of many shards at once answer alike, whatever threads share in them, and after
    /// closing too.
    @Test func searchesDoNotDependOnTheNumberOfThreads() async throws {
        let folder = try ScratchDirectory()
        let writing = try folder.openStore(shardCount: 6, searchThreadCount: 1)
        _ = try await writing.commit(try (0..<600).map { try plan($0) })
        func found(_ snapshot: StoreSnapshot, _ number: Int) -> [String] {
            snapshot.passages(nearestTo: vector(number), count: 7).map { "\($0)" }
        }
        let expected = (0..<60).map { found(writing.snapshot(), $0 * 10) }
        #expect(expected.allSatisfy { $0.count == 7 })
        try writing.close()
        let store = try folder.openStore(shardCount: 6, searchThreadCount: 4)
        let snapshot = store.snapshot()
        await withTaskGroup(of: (Int, [String]).self) { group in
            for number in 0..<60 { group.addTask { (number, found(snapshot, number * 10)) } }
            for await (number, hits) in group { #expect(hits == expected[number]) }
        }
        try store.close()
        #expect(found(snapshot, 0) == expected[0])
    }

    /// Deleting three tenths and adding as many, again and again, costs neither recall nor space.
    @Test func replacingAgainAndAgainKeepsRecallAndSpace() async throws {
        let folder = try ScratchDirectory()
        let store = try folder.openStore(shardCount: 1)
        let cohort = 500
        func write(_ cohorts: Range<Int>) async throws {
            for number in cohorts {
                let plans = try (number * cohort..<(number + 1) * cohort).map {
                    try plan($0, source: "cohort \(number)")
                }
                _ = try await store.commit(plans)
            }
        }
        func byteCount() throws -> Int {
            let files = FileManager.default.enumerator(atPath: folder.path)
            var sum = 0
            while files?.nextObject() != nil {
                sum += (files?.fileAttributes?[.size] as? NSNumber)?.intValue ?? 0
            }
            return sum
        }
        try await write(0..<10)
        _ = try store.compact(isForced: true)
        var sizes: [Int] = []
        for round in 0..<4 {
            for number in round * 3..<round * 3 + 3 {
                let texts = try store.snapshot().texts(from: "cohort \(number)")
                _ = try await store.delete(texts, at: Timestamp(microseconds: 2))
            }
            try await write(round * 3 + 10..<round * 3 + 13)
            _ = try store.compact(
                isForced: true, budget: CompactionBudget(bytesPerSecond: nil))
            sizes.append(try byteCount())
        }
        let snapshot = store.snapshot()
        #expect(snapshot.counts.embeddings == 10 * cohort)
        var hits = 0
        for number in 0..<50 {
            let query = vector(1_000_000 + number)
            let truth = snapshot.exactPassages(nearestTo: query, count: 10).map(\.id)
            let found = snapshot.passages(nearestTo: query, count: 10).map(\.id)
            hits += Set(truth).intersection(found).count
        }
        #expect(hits >= 450, "\(hits) of 500 found")
        #expect(sizes[3] * 100 <= sizes[0] * 105, "\(sizes)")
        try store.close()
    }
}
