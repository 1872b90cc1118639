import ConceptModel
import ConceptStore
import Foundation
import Platform
import TextIndex
import VectorKernels

/// Deletes three tenths of a store and adds as many texts, again and again, and compares what is
/// left with a store that was written once: recall, speed, memory and files.
struct ChurnBenchmark {
    private static let cohortCount = 10
    private static let replaced = 3
    private static let queryCount = 200
    /// Turns in which both stores are searched, one after the other.
    private static let turnCount = 25

    private let settings: BenchmarkSettings
    private let directory: String
    private let texts: SyntheticTexts
    private let vectors: SyntheticVectors
    private let clock = SystemMonotonicClock()

    init(directory: String, settings: BenchmarkSettings) {
        self.directory = directory
        self.settings = settings
        texts = SyntheticTexts(seed: UInt64(settings.seed))
        vectors = SyntheticVectors(
            dimension: 768, count: settings.conceptCount, seed: UInt64(settings.seed))
    }

    /// What a store of the same texts looks like after some history.
    private struct Figures {
        var recall = 0.0
        var p50 = 0.0
        var memory = 0.0
        var files = 0.0
    }

    func run() async throws {
        let churned = try open(directory + "/churned")
        var cohorts = 0..<Self.cohortCount
        for cohort in cohorts { try await write(cohort, to: churned) }
        try await settle(churned)
        show("written", try measure(churned, directory + "/churned"))
        for round in 1...settings.churnRounds {
            for cohort in cohorts.prefix(Self.replaced) {
                let selection = try churned.snapshot().texts(from: source(cohort))
                _ = try await churned.delete(selection, at: Timestamp(microseconds: 2))
            }
            let added = cohorts.upperBound..<cohorts.upperBound + Self.replaced
            for cohort in added { try await write(cohort, to: churned) }
            cohorts = cohorts.lowerBound + Self.replaced..<added.upperBound
            _ = try churned.compact(
                isForced: true, budget: CompactionBudget(bytesPerSecond: nil))
            try await settle(churned)
            show("round \(round)", try measure(churned, directory + "/churned"))
        }
        let last = try measure(churned, directory + "/churned")
        let fresh = try open(directory + "/fresh")
        for cohort in cohorts { try await write(cohort, to: fresh) }
        try await settle(fresh)
        let expected = try measure(fresh, directory + "/fresh")
        show("fresh", expected)
        let speed = compareSpeed(churned.snapshot(), fresh.snapshot())
        try churned.close()
        try fresh.close()
        print(
            "churned in % of fresh: recall \(rounded(100 * last.recall / expected.recall)),",
            "P50 in \(Self.turnCount) turns \(rounded(100 * speed[speed.count / 2]))",
            "(quartiles \(rounded(100 * speed[speed.count / 4])) and",
            "\(rounded(100 * speed[speed.count * 3 / 4]))),",
            "memory \(rounded(100 * last.memory / expected.memory)),",
            "files \(rounded(100 * last.files / expected.files))")
    }

    private func open(_ path: String) throws -> ShardedStore {
        try ShardedStore.open(
            StoreConfiguration(
                directory: path, shardCount: settings.shardCount, dimension: 768,
                model: "benchmark@1"))
    }

    private func source(_ cohort: Int) -> String { "cohort \(cohort)" }

    private func write(_ cohort: Int, to store: ShardedStore) async throws {
        let size = settings.conceptCount / Self.cohortCount
        let numbers = cohort * size..<(cohort + 1) * size
        for start in stride(from: numbers.lowerBound, to: numbers.upperBound, by: 1_000) {
            let batch = start..<min(start + 1_000, numbers.upperBound)
            _ = try await store.commit(
                try batch.map { number in
                    let text = texts.text(number)
                    return LearningPlan(
                        content: text, source: source(cohort), metadata: nil,
                        learnedAt: Timestamp(microseconds: 1),
                        extractor: ExtractorIdentity(name: "benchmark", version: 1),
                        concepts: [
                            .init(
                                id: ConceptID(ofText: text), kind: .passage, content: .whole,
                                vector: try store.quantizer.quantize(vectors.vector(number)))
                        ], associations: [])
                })
        }
    }

    /// Waits until the index keeper has seen the last write and has nothing left to do.
    private func settle(_ store: ShardedStore) async throws {
        try await Task.sleep(for: .milliseconds(300))
        while !store.indexStatus.isSettled { try await Task.sleep(for: .milliseconds(50)) }
    }

    private func measure(_ store: ShardedStore, _ path: String) throws -> Figures {
        let snapshot = store.snapshot()
        var figures = Figures()
        for number in 0..<Self.queryCount {
            let query = vectors.query(number)
            let truth = Set(snapshot.exactPassages(nearestTo: query, count: 10).map(\.id))
            let found = snapshot.passages(nearestTo: query, count: 10)
            figures.recall += Double(truth.intersection(found.map(\.id)).count)
        }
        figures.recall /= Double(10 * Self.queryCount)
        figures.p50 = p50(snapshot)
        let count = Double(settings.conceptCount)
        figures.memory = Double(snapshot.memory.total) / count
        let files = FileManager.default.enumerator(atPath: path)
        while files?.nextObject() != nil {
            figures.files +=
                ((files?.fileAttributes?[.size] as? NSNumber)?.doubleValue ?? 0) / count
        }
        return figures
    }

    /// The median of the times of all queries, in µs, when the snapshot was searched just before.
    private func p50(_ snapshot: StoreSnapshot) -> Double {
        var times: [Double] = []
        for _ in 0..<2 {
            times = []
            for number in 0..<Self.queryCount {
                let query = vectors.query(number)
                let start = clock.now()
                _ = snapshot.passages(nearestTo: query, count: 10)
                times.append((clock.now() - start) / .microseconds(1))
            }
        }
        return times.sorted()[times.count / 2]
    }

    /// The share of the second one's time that the first one takes, in each turn, sorted. Who
    /// begins changes from turn to turn.
    private func compareSpeed(_ churned: StoreSnapshot, _ fresh: StoreSnapshot) -> [Double] {
        (0..<Self.turnCount).map { turn in
            guard turn % 2 == 0 else {
                let expected = p50(fresh)
                return p50(churned) / expected
            }
            return p50(churned) / p50(fresh)
        }.sorted()
    }

    private func show(_ name: String, _ figures: Figures) {
        print(
            "\(name): recall@10 \((figures.recall * 1e4).rounded() / 1e4), P50 \(Int(figures.p50)) µs;",
            "\(Int(figures.memory)) bytes of memory and \(Int(figures.files)) of files a concept")
    }
}
