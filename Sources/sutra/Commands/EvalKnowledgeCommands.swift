import ArgumentParser
import Engine
import Foundation

struct EvalMetaQACommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "metaqa",
        abstract: "Measure questions over imported statements: hits@1.",
        discussion: """
            Imports statements "subject|relation|object" and asks questions "question with \
            [entity] TAB answer|answer" in plain language, without the brackets.
            """)

    @Option(help: "The statements.")
    var kb: String

    @Argument(help: "Files of questions.")
    var questions: [String]

    @Flag(help: "Print every question that is answered wrongly.")
    var lines = false

    func run() async throws {
        try await reporting {
            let file = try StatementFile.read(kb)
            try await EvaluationMemory.withModel { embedder, settings in
                try await EvaluationMemory.with(settings, embedder) { memory in
                    var progress = Progress()
                    try await memory.importTriples(file) { done, total in
                        progress.show(
                            "importing \(done) of \(total)", share: Double(done) / Double(total),
                            isLast: done == total)
                    }
                    for path in questions {
                        let results = try await memory.evaluateStatements(path)
                        let right = results.filter(\.isRight).count
                        Output.line(
                            "\(URL(filePath: path).lastPathComponent): \(results.count) questions, "
                                + "hits@1 \(Output.number(100 * Double(right) / Double(results.count)))"
                        )
                        for result in results where lines && !result.isRight {
                            Output.line("- \(result.question) | \(result.answer ?? "I don't know")")
                        }
                    }
                }
            }
        }
    }
}

struct EvalBAbICommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "babi",
        abstract: "Measure questions about stories.",
        discussion: """
            Reads stories in the form of the bAbI tasks. For each question, what has been told so \
            far is learned as one text into an empty memory.
            """)

    @Argument(help: "Files of stories.")
    var files: [String]

    @Option(help: "Questions that are asked from each file, spread over it.")
    var limit = 100

    @Flag(help: "Print every question that is answered wrongly.")
    var lines = false

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit must be at least 1.") }
    }

    func run() async throws {
        try await reporting {
            try await EvaluationMemory.withModel { embedder, settings in
                try await EvaluationMemory.with(settings, embedder) { memory in
                    var sum = 0.0
                    for path in files {
                        let items = try StorySet.read(path).items
                        let step = max(1, items.count / limit)
                        let asked = Array(stride(from: 0, to: items.count, by: step).prefix(limit))
                        var right = 0
                        for place in asked {
                            try await memory.reset()
                            let (answer, isRight) = try await memory.evaluate(items[place])
                            if isRight { right += 1 }
                            if lines, !isRight {
                                Output.line(
                                    "- \(items[place].question) | \(items[place].answer) | "
                                        + (answer ?? "I don't know"))
                            }
                        }
                        let share = Double(right) / Double(asked.count)
                        sum += share
                        Output.line(
                            "\(URL(filePath: path).lastPathComponent): \(asked.count) questions, right "
                                + "\(Output.number(100 * share)) %")
                    }
                    Output.line("mean: \(Output.number(100 * sum / Double(files.count))) %")
                }
            }
        }
    }
}
