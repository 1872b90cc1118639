import ArgumentParser
import Engine
import Foundation

/// Question sets that an evaluation reads, and what it does with each.
struct EvaluationSets: ParsableArguments {
    @Argument(
        help: """
            Question sets: files in the form of SQuAD, or folders with corpus.json and \
            questions.json as `sutra eval retrieval` reads them.
            """)
    var sets: [String]

    func validate() throws {
        guard !sets.isEmpty else { throw ValidationError("Give at least one question set.") }
    }

    /// Learns each set into a temporary memory of its own and works on it.
    func forEach(
        _ work: (_ name: String, EvaluationSet, Memory) async throws -> Void
    ) async throws {
        try await reporting {
            try await EvaluationMemory.withModel { model, settings in
                for path in sets {
                    let set = try read(path)
                    try await EvaluationMemory.with(settings, model) { memory in
                        var progress = Progress()
                        try await memory.learn(set) { phase, done, total in
                            progress.show(
                                "\(path): \(phase) \(done) of \(total)",
                                share: Double(done) / Double(total), isLast: done == total)
                        }
                        try await work(URL(filePath: path).lastPathComponent, set, memory)
                    }
                }
            }
        }
    }

    private func read(_ path: String) throws(EngineError) -> EvaluationSet {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
        {
            return try EvaluationSet.read(
                corpus: path + "/corpus.json", questions: path + "/questions.json")
        }
        return try EvaluationSet.read(squad: path)
    }

    /// Fits learn from the first half, in runs of five; figures come from the other.
    static func isForFit(_ position: Int) -> Bool { position / 5 % 2 == 0 }
}

struct EvalAnswersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answers",
        abstract: "Measure short answers: exact match and F1, as SQuAD counts them.")

    @OptionGroup var sets: EvaluationSets

    @Flag(help: "Fit the weights to one half of the questions and print AnswerWeights.swift's.")
    var fit = false

    @Flag(help: "Print every question with its answer.")
    var lines = false

    func run() async throws {
        if fit { return try await fitWeights() }
        Output.line("set            questions  answered     exact        F1  best guess: exact  F1")
        try await sets.forEach { name, set, memory in
            for (half, isFit) in [("fitted", true), ("held out", false)] {
                let report = try await memory.evaluateAnswers(set) {
                    EvaluationSets.isForFit($0) == isFit
                }
                let shares = [
                    report.answered, report.exact, report.f1, report.exactGuesses, report.guessF1,
                ]
                Output.line(
                    "\(name) (\(half)): \(report.questionCount)  "
                        + shares.map { Output.number(100 * $0) }.joined(separator: "  "))
                if lines { report.lines.forEach(show) }
            }
        }
    }

    private func show(_ line: AnswerReport.Line) {
        Output.line(
            (line.score.isExact ? "+ " : "- ") + line.question + " | "
                + line.right.joined(separator: " / ") + " | "
                + (line.given ?? "I don't know (\(line.guess ?? "nothing"))") + " | "
                + Output.number(Double(line.confidence), digits: 2))
    }

    private func fitWeights() async throws {
        var examples = AnswerExamples()
        try await sets.forEach { name, set, memory in
            let own = try await memory.answerExamples(set, where: EvaluationSets.isForFit)
            Output.notice("\(name): a right candidate for \(own.coveredCount) of \(own.count)")
            examples.append(own)
        }
        examples.fittedWeights().forEach { Output.line($0) }
    }
}

struct EvalCalibrationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calibration",
        abstract: "Measure whether answers are right as often as their confidence says.",
        discussion: """
            Prints the reliability table and the expected calibration error of the half that no \
            fit has seen, and how often the memory says that it does not know: with the supporting \
            passages there, and with them hidden.
            """)

    @OptionGroup var sets: EvaluationSets

    @Flag(help: "Fit the weights to one half of the questions and print ConfidenceWeights.swift's.")
    var fit = false

    func run() async throws {
        if fit { return try await fitWeights() }
        var all: [AnswerReport.Line] = []
        try await sets.forEach { name, set, memory in
            let report = try await memory.evaluateAnswers(set, hidesSupport: true) {
                !EvaluationSets.isForFit($0)
            }
            show(report, name)
            all += report.lines
        }
        let report = AnswerReport(lines: all)
        show(report, "all")
        Output.line("confidence  answers  mean confidence  right")
        for bin in report.bins {
            Output.line(
                "from \(Output.number(bin.lowerBound))  \(bin.count)  "
                    + "\(Output.number(bin.confidence, digits: 2))  "
                    + Output.number(bin.right, digits: 2))
        }
    }

    private func show(_ report: AnswerReport, _ name: String) {
        Output.line(
            "\(name): \(report.questionCount) questions, calibration error "
                + Output.number(report.calibrationError, digits: 3)
                + ", answerable refused \(Output.number(100 * (1 - report.answered))) %, refused "
                + "without support \(Output.number(100 * report.refusedWithoutSupport)) %")
    }

    /// Answers to questions that the ranking was fitted to are right too often to learn from: each
    /// of these parts is answered with weights that were fitted to the other ones.
    private static let partCount = 4

    private static func part(_ position: Int) -> Int? {
        EvaluationSets.isForFit(position) ? position / 10 % partCount : nil
    }

    private func fitWeights() async throws {
        let parts = 0..<Self.partCount
        var ranking = parts.map { _ in AnswerExamples() }
        try await sets.forEach { _, set, memory in
            for part in parts {
                ranking[part].append(
                    try await memory.answerExamples(set) { Self.part($0) == part })
            }
        }
        let rankings = parts.map { part in
            var others = AnswerExamples()
            for other in parts where other != part { others.append(ranking[other]) }
            return others.fittedRanking()
        }
        ranking = []
        var examples = ConfidenceExamples()
        var others = ConfidenceExamples()
        try await sets.forEach { _, set, memory in
            for part in parts {
                examples.append(
                    try await memory.confidenceExamples(set, ranking: rankings[part]) {
                        Self.part($0) == part
                    })
            }
            others.append(
                try await memory.confidenceExamples(set) { !EvaluationSets.isForFit($0) })
        }
        examples.fittedWeights(testedOn: others).forEach { Output.line($0) }
    }
}
