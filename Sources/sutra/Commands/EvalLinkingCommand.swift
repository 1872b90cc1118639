import ArgumentParser
import ConceptModel
import Engine

/// Measures how well names of one thing are found.
struct EvalLinkingCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "linking",
        abstract: "Measure how well names that name one thing are linked.",
        discussion: """
            Reads JSON lines {"text", "mentions": [{"name", "entity"}]}: a text, names as it \
            writes them, and the full name of what each names; without an entity, or null, the \
            name stands for nothing else (NIL). Learns the texts into a temporary memory, links, \
            and reports: precision, of the names that were linked those that were linked rightly; \
            recall, of the names that should be; and the share of NIL names left alone.
            """)

    @Argument(help: "The file of texts.")
    var file: String

    @Option(help: "Merge from this confidence on, 0 to 1.")
    var threshold: Float?

    @Flag(help: "Print every merge, and every pair that was left apart.")
    var lines = false

    @Flag(help: "Print the result as JSON.")
    var json = false

    func run() async throws {
        let set = try await reporting { try LinkingSet.read(file) }
        try await reporting {
            try await EvaluationMemory.withModel { embedder, settings in
                try await EvaluationMemory.with(settings, embedder) { memory in
                    let found = try await memory.evaluateLinking(
                        set, threshold: threshold.map { Confidence($0) })
                    if json {
                        try Output.json(LinkingOutput(found.after))
                    } else {
                        show(set, found)
                    }
                }
            }
        }
    }

    private func show(
        _ set: LinkingSet,
        _ found: (before: LinkingScore, after: LinkingScore, report: LinkingReport)
    ) {
        let score = found.after
        Output.line(
            "\(set.texts.count) texts; \(score.linkable) names to link, \(score.alone) NIL, "
                + "\(score.fullNames) full names; \(score.unread) were not read")
        Output.line(
            "precision \(Output.number(100 * score.precision)), recall "
                + "\(Output.number(100 * score.recall)), F1 \(Output.number(100 * score.f1)), "
                + "NIL accuracy \(Output.number(100 * score.aloneAccuracy))")
        Output.line(
            "\(score.right) right, \(score.wrong) wrong; \(found.report.merged.count) merges "
                + "among \(found.report.entityCount) names")
        guard lines else { return }
        for (word, candidates) in [
            ("merged", found.report.merged), ("apart", found.report.leftApart),
        ] {
            for candidate in candidates {
                Output.line(
                    "\(word)  \(candidate.otherName) = \(candidate.keptName)  "
                        + "\(candidate.basis) \(Output.percent(candidate.confidence.value)): "
                        + candidate.reasons.joined(separator: "; "))
            }
        }
    }
}

/// The score as a program reads it.
private struct LinkingOutput: Encodable {
    let linkable: Int
    let nil_mentions: Int
    let right: Int
    let wrong: Int
    let unread: Int
    let precision: Double
    let recall: Double
    let f1: Double
    let nil_accuracy: Double

    init(_ score: LinkingScore) {
        linkable = score.linkable
        nil_mentions = score.alone
        right = score.right
        wrong = score.wrong
        unread = score.unread
        precision = score.precision
        recall = score.recall
        f1 = score.f1
        nil_accuracy = score.aloneAccuracy
    }
}
