import ArgumentParser
import Embedding
import Engine
import Foundation
import Reasoning

/// Measures a skill on questions whose answers are known.
struct EvalCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eval", abstract: "Measure a skill on questions with known answers.",
        subcommands: [
            EvalRetrievalCommand.self, EvalAnswersCommand.self, EvalCalibrationCommand.self,
            EvalWordsCommand.self,
            EvalMetaQACommand.self, EvalBAbICommand.self, EvalOpenIECommand.self,
            EvalLinkingCommand.self,
        ])
}

struct EvalRetrievalCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retrieval",
        abstract: "Measure how well supporting passages are found.",
        discussion: """
            Learns the corpus into a temporary memory, asks the questions and reports recall@k by \
            strategy. Reads the published files of MuSiQue and HotpotQA, and JSON lines: passages \
            {"id", "title", "text"}, questions {"question", "supporting": [ids], "answer"}.
            """)

    @Option(help: "The passages.")
    var corpus: String

    @Option(help: "The questions.")
    var questions: String

    @Option(help: "The values of k, with commas between.")
    var k = "2,5"

    @Flag(help: "Print the result as JSON.")
    var json = false

    private var cutoffs: [Int] {
        get throws {
            let values = k.split(separator: ",").compactMap { Int($0) }
            guard !values.isEmpty, values.allSatisfy({ (1...100).contains($0) }),
                values.count == k.split(separator: ",").count
            else { throw ValidationError("--k must be numbers from 1 to 100, as in 2,5") }
            return values
        }
    }

    func validate() throws { _ = try cutoffs }

    func run() async throws {
        let cutoffs = try cutoffs
        let measured = try await reporting {
            let set = try EvaluationSet.read(corpus: corpus, questions: questions)
            var report: RetrievalReport?
            try await EvaluationMemory.withModel { embedder, settings in
                try await EvaluationMemory.with(settings, embedder) { memory in
                    var progress = Progress()
                    report = try await memory.evaluateRetrieval(set, cutoffs: cutoffs) {
                        phase, done, total in
                        progress.show(
                            "\(phase) \(done) of \(total)", share: Double(done) / Double(total),
                            isLast: done == total)
                    }
                }
            }
            return report
        }
        guard let report = measured else { return }
        if json {
            try Output.json(EvaluationOutput(report))
        } else {
            show(report, cutoffs)
        }
    }

    private func show(_ report: RetrievalReport, _ cutoffs: [Int]) {
        Output.line("\(report.passageCount) passages, \(report.questionCount) questions")
        let heads = cutoffs.map { "recall@\($0)" } + ["all in 5", "ms"]
        Output.line("strategy  " + heads.map { Self.padded($0, 10) }.joined())
        for row in report.rows {
            let figures =
                cutoffs.map { Output.number(100 * (row.recall[$0] ?? 0)) }
                + [
                    Output.number(100 * row.complete),
                    Output.number(row.medianTime.inSeconds * 1_000),
                ]
            let name = row.strategy.rawValue
            Output.line(
                name + String(repeating: " ", count: 10 - name.count)
                    + figures.map { Self.padded($0, 10) }.joined())
        }
        Output.line(
            "ms: median of a query without the question's embedding, which takes "
                + "\(Output.number(report.medianEmbeddingTime.inSeconds * 1_000)) ms; "
                + "a whole answer, sentences read by the model and all, takes "
                + "\(Output.number(report.medianAnswerTime.inSeconds * 1_000)) ms")
        let exact = report.exactAnswers.map { ", exactly right \(Output.number(100 * $0)) %" }
        Output.line("answered \(Output.number(100 * report.answered)) %" + (exact ?? ""))
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}

/// The report as a program reads it.
private struct EvaluationOutput: Encodable {
    struct Row: Encodable {
        let strategy: String
        let recall: [String: Double]
        let all_in_5: Double
        let median_ms: Double
    }

    let passages: Int
    let questions: Int
    let embedding_median_ms: Double
    let answer_median_ms: Double
    let answered: Double
    let exact_answers: Double?
    let strategies: [Row]

    init(_ report: RetrievalReport) {
        passages = report.passageCount
        questions = report.questionCount
        embedding_median_ms = report.medianEmbeddingTime.inSeconds * 1_000
        answer_median_ms = report.medianAnswerTime.inSeconds * 1_000
        answered = report.answered
        exact_answers = report.exactAnswers
        strategies = report.rows.map { row in
            Row(
                strategy: row.strategy.rawValue,
                recall: Dictionary(
                    row.recall.map { (String($0.key), $0.value) },
                    uniquingKeysWith: { first, _ in first }),
                all_in_5: row.complete, median_ms: row.medianTime.inSeconds * 1_000)
        }
    }
}
