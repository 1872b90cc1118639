import ConceptModel
import ConceptStore
import Engine
import Foundation
import Platform

/// Asks the questions of a file in a store of learned texts and writes every answer in full: what
/// two builds write can be compared byte for byte. Prints the time of a question on the wall, and
/// the processor's, which says more where the machine is busy: of each question the best of all
/// rounds, in each of which nothing has been read yet at first.
///
/// A line of the file is a question, a tab, and its vector as the bit patterns of its numbers with
/// blanks between.
struct AnswerComparison {
    let directory: String
    let questions: String
    /// Where answers are written to.
    let output: String
    let settings: BenchmarkSettings

    func run() async throws {
        let manifest = try Data(contentsOf: URL(filePath: directory + "/store.json"))
        guard
            let fields = try JSONSerialization.jsonObject(with: manifest) as? [String: Any],
            let model = fields["model"] as? String, let dimension = fields["dimension"] as? Int
        else { throw CocoaError(.fileReadCorruptFile) }
        var configuration = StoreConfiguration(
            directory: directory, shardCount: settings.shardCount, dimension: dimension,
            model: model)
        configuration.searchThreadCount = settings.threadCount
        let store = try ShardedStore.open(configuration)
        var scope = ReadScope()
        scope.leavesOutClosed = true
        let graph = store.snapshot().scoped(to: scope)
        let lines = try String(contentsOf: URL(filePath: questions), encoding: .utf8)
            .split(separator: "\n").map { $0.split(separator: "\t") }
        var processor = [Double](repeating: .infinity, count: lines.count)
        var wall = processor
        let clock = SystemMonotonicClock()
        var written = ""
        for round in 0..<settings.rounds {
            let answerer = Answerer()
            for (number, line) in lines.enumerated() {
                let vector = line[1].split(separator: " ").map {
                    Float(bitPattern: UInt32($0) ?? 0)
                }
                let (start, startOnWall) = (Self.processorTime, clock.now())
                let answer = try await answerer.answer(
                    Question(String(line[0])), vector: vector, in: graph)
                wall[number] = min(
                    wall[number], (clock.now() - startOnWall) / .microseconds(1))
                processor[number] = min(processor[number], Self.processorTime - start)
                if round == 0 { written += "\(line[0])\n\(answer)\n" }
            }
        }
        try Data(written.utf8).write(to: URL(filePath: output))
        print("\(lines.count) questions, threads \(settings.threadCount)")
        print("on the wall: \(Self.shown(wall)); of the processor: \(Self.shown(processor))")
        try store.close()
    }

    private static func shown(_ times: [Double]) -> String {
        let sorted = times.sorted()
        func at(_ share: Double) -> Int { Int(sorted[Int(Double(sorted.count - 1) * share)]) }
        let mean = Int(times.reduce(0, +) / Double(max(1, times.count)))
        return "P50 \(at(0.5)) µs, P95 \(at(0.95)) µs, mean \(mean) µs"
    }

    /// Of the whole process, in microseconds.
    private static var processorTime: Double {
        Double(clock()) / Double(CLOCKS_PER_SEC) * 1e6
    }
}
