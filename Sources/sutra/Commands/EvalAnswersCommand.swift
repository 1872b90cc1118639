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

    func read(_ path: String) throws(EngineError) -> EvaluationSet {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
        {
            return try EvaluationSet.read(
                corpus: path + "/corpus.json", questions: path + "/questions.json")
        }
        return try EvaluationSet.read(squad: path)
    }

    /// Asks all questions of all sets.
    func trials() async throws -> AnswerTrials {
        var trials = AnswerTrials()
        try await forEach { name, set, memory in
            try await memory.ask(set, named: name, into: &trials)
        }
        return trials
    }
}

struct EvalAnswersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answers",
        abstract: "Measure short answers: exact match and F1, as SQuAD counts them.",
        discussion: """
            The weights that ship were fitted to some question sets: on those, only \
            --cross-validate says what to expect of new questions. It fits ranking, confidence and \
            the threshold of refusal to four fifths of the questions at a time and asks the fifth.
            """)

    @OptionGroup var sets: EvaluationSets

    @Flag(help: "Answer each fifth of the questions with weights fitted to the other four.")
    var crossValidate = false

    @Flag(help: "Fit the weights to all questions and print the lines of their source files.")
    var fit = false

    @Flag(help: "Print every question with its answer.")
    var lines = false

    func run() async throws {
        let trials = try await sets.trials()
        if crossValidate || !fit {
            let reports = crossValidate ? await trials.crossValidated() : trials.asShipped()
            AnswerTable.show(reports, of: trials, lines: lines)
        }
        guard fit else { return }
        for part in await trials.fitted() {
            Output.line("# \(part.title)")
            part.lines.forEach { Output.line($0) }
        }
    }
}

/// What an evaluation of answers prints.
enum AnswerTable {
    static func show(_ reports: [AnswerReport], of trials: AnswerTrials, lines: Bool) {
        Output.line(
            "set  questions  with a right candidate  answered  exact  F1  best guess: exact  F1")
        for (number, report) in reports.enumerated() {
            let (covered, all) = trials.coveredCount(ofSet: number)
            let shares = [
                Double(covered) / Double(max(1, all)), report.answered, report.exact, report.f1,
                report.exactGuesses, report.guessF1,
            ]
            Output.line(
                "\(trials.setNames[number]): \(report.questionCount)  "
                    + shares.map { Output.number(100 * $0) }.joined(separator: "  "))
            if lines { report.lines.forEach(show) }
        }
        let all = AnswerReport(lines: reports.flatMap(\.lines))
        for (name, report) in zip(trials.setNames + ["all"], reports + [all]) {
            Output.line(
                "\(name): calibration error "
                    + Output.number(report.calibrationError, digits: 3)
                    + ", answerable refused \(Output.number(100 * (1 - report.answered))) %, "
                    + "refused without support "
                    + "\(Output.number(100 * report.refusedWithoutSupport)) %")
        }
        Output.line("confidence  answers  mean confidence  right")
        for bin in all.bins {
            Output.line(
                "from \(Output.number(bin.lowerBound))  \(bin.count)  "
                    + "\(Output.number(bin.confidence, digits: 2))  "
                    + Output.number(bin.right, digits: 2))
        }
    }

    private static func show(_ line: AnswerReport.Line) {
        Output.line(
            (line.score.isExact ? "+ " : "- ") + line.kind
                + (line.hasRightCandidate ? "" : " (no right candidate)") + " | " + line.question
                + " | " + line.right.joined(separator: " / ") + " | "
                + (line.given ?? "I don't know (\(line.guess ?? "nothing"))") + " | "
                + Output.number(Double(line.confidence), digits: 2)
                + (line.isAnsweredWithoutSupport == true ? " | answered without support" : ""))
    }
}

struct EvalCalibrationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calibration",
        abstract: "Measure whether answers are right as often as their confidence says.",
        discussion: """
            Prints the reliability table and the expected calibration error, and how often the \
            memory says that it does not know: with the supporting passages there, and with them \
            hidden. Of sets that the weights were fitted to, by weights fitted to other parts of \
            them, as `sutra eval answers --cross-validate` does.
            """)

    @OptionGroup var sets: EvaluationSets

    @Flag(help: "Answer each fifth of the questions with weights fitted to the other four.")
    var crossValidate = false

    func run() async throws {
        let trials = try await sets.trials()
        let reports = crossValidate ? await trials.crossValidated() : trials.asShipped()
        AnswerTable.show(reports, of: trials, lines: false)
    }
}
