import ConceptModel
import ConceptStore
import Platform
import Reasoning

/// Times the search for paths between the ends of random walks. Nothing is kept between searches.
final class PathBenchmark {
    private static let distances = [2, 3, 4]
    private static let pathCounts = [1, 5, 50]
    private static let threadCounts = [1, 2]

    private let directory: String
    private let generated: GeneratedTexts
    private var settings: BenchmarkSettings { generated.settings }
    private let clock = SystemMonotonicClock()

    init(directory: String, _ generated: GeneratedTexts) {
        self.directory = directory
        self.generated = generated
    }

    func run() async throws {
        var pairs: [Int: [(ConceptID, ConceptID)]] = [:]
        var expected: [String: [ReasoningPath]] = [:]
        for threads in Self.threadCounts {
            let store = try await generated.store(in: directory, threads: threads)
            let graph = store.snapshot()
            for steps in Self.distances {
                if pairs[steps] == nil { pairs[steps] = ends(ofWalks: steps, in: graph) }
                for count in Self.pathCounts {
                    let paths = measure(
                        pairs[steps] ?? [], "\(steps) steps apart", count: count, graph)
                    let before = expected.updateValue(paths, forKey: "\(steps) \(count)")
                    precondition(before == nil || before == paths, "threads change the paths")
                }
            }
            try store.close()
        }
        print("all paths are the same with \(Self.threadCounts) threads")
    }

    private func measure(
        _ pairs: [(ConceptID, ConceptID)], _ kind: String, count: Int, _ graph: StoreSnapshot
    ) -> [ReasoningPath] {
        var times = Times()
        var paths: [ReasoningPath] = []
        var expansions = 0
        var fullCount = 0
        var missedCount = 0
        for (source, target) in pairs {
            let start = clock.now()
            let outcome = EvidencePathSearch().paths(
                from: source, to: target, maximumDepth: settings.depth, count: count,
                reader: EvidenceReader(QuestionAnalysis("", in: graph), in: graph))
            times.add(clock.now() - start)
            if outcome.found.isEmpty { missedCount += 1 }
            expansions += outcome.expansionCount
            if outcome.found.count == count { fullCount += 1 }
            paths += outcome.found.map(\.path)
        }
        let each = (times.total / Double(expansions) * 10).rounded() / 10
        print(
            "\(kind), k = \(count): \(times.shown); \(expansions / pairs.count) expansions a",
            "search, \(each) µs each; all k found \(fullCount) times of \(pairs.count), none",
            "\(missedCount) times")
        return paths
    }

    private func ends(ofWalks steps: Int, in graph: StoreSnapshot) -> [(ConceptID, ConceptID)] {
        var random = SeededGenerator(seed: UInt64(settings.seed) &+ UInt64(steps))
        let reader = EvidenceReader(QuestionAnalysis("", in: graph), in: graph)
        var pairs: [(ConceptID, ConceptID)] = []
        while pairs.count < settings.searchCount {
            var walked = [
                generated.entity(Int.random(in: 0..<generated.entityCount, using: &random))
            ]
            while walked.count <= steps {
                let ways = reader.relations(of: walked[walked.count - 1]).relations
                    .map { $1 == .outgoing ? $0.target : $0.source }
                    .filter { !walked.contains($0) }
                guard let next = ways.randomElement(using: &random) else { break }
                walked.append(next)
            }
            if walked.count == steps + 1 { pairs.append((walked[0], walked[steps])) }
        }
        return pairs
    }
}
