/// What a fit of the confidence learns from.
struct ConfidenceExamples: Sendable {
    /// The share of answerable questions that may be refused.
    private static let refusedShare = 0.106

    private var right: [(features: [Double], outcome: Bool)] = []
    private var answerable: [(features: [Double], outcome: Bool)] = []
    /// Features of answerable questions whose best candidate no rule refuses.
    private var open: [[Double]] = []
    private var answerableCount = 0

    /// Questions that are decided without a ranking teach nothing.
    /// - Parameter isClose: whether the ranking takes in what the embedding model has read.
    mutating func add(_ trial: AnswerTrials.Trial, _ ranking: AnswerRanking, isClose: Bool) {
        let none = ConfidenceWeights(right: [], answerable: [], threshold: 0)
        func verdict(_ asked: AskedQuestion) -> AskedQuestion.Verdict? {
            var asked = asked
            if !isClose { asked.isReadClosely = false }
            return asked.ranked(ranking).verdict(none)
        }
        answerableCount += 1
        if trial.asked.decided == nil, let verdict = verdict(trial.asked) {
            let guess = verdict.groups[0].best
            let score = AnswerScore(guess.text.trimmed, among: trial.right)
            right.append((verdict.features.values, score.isExact))
            answerable.append((verdict.features.values, true))
            if trial.asked.canBeAnswer(guess) { open.append(verdict.features.values) }
        }
        if trial.withoutSupport.decided == nil, let verdict = verdict(trial.withoutSupport) {
            answerable.append((verdict.features.values, false))
        }
    }

    /// The weights that fit best.
    func fitted() -> ConfidenceWeights {
        let answerableWeights = LogLinearFit.logistic(answerable)
        let held = open.map { ConfidenceModel.probability($0, answerableWeights) }.sorted()
        // Rules refuse some; the threshold has what is left of the share.
        let left = max(0, Self.refusedShare * Double(answerableCount) - Double(ruledOutCount))
        let threshold = held.isEmpty ? 0.5 : held[min(held.count - 1, Int(left))]
        return ConfidenceWeights(
            right: LogLinearFit.logistic(right), answerable: answerableWeights,
            threshold: threshold)
    }

    private var ruledOutCount: Int { right.count - open.count }
}

/// Weights as lines of source.
enum FittedLines {
    /// Lines of "name=weight" for `Generated/`; small weights are left out.
    static func ranking(_ weights: [Float]) -> [String] {
        wrapped(
            weights.enumerated().filter { abs($1) > 0.02 }.map { signal, weight in
                "\(AnswerSignals.name(of: signal))=\(rounded(Double(weight)))"
            }, indent: 8)
    }

    /// The body of ``ConfidenceWeights/fitted``.
    static func confidence(_ weights: ConfidenceWeights) -> [String] {
        func list(_ name: String, _ values: [Double]) -> [String] {
            ["        \(name): ["] + wrapped(values.map { rounded($0) + "," }, indent: 12)
                + ["        ],"]
        }
        return list("right", weights.right) + list("answerable", weights.answerable)
            + ["        threshold: \(rounded(weights.threshold)))"]
    }

    private static func wrapped(_ words: [String], indent: Int) -> [String] {
        let space = String(repeating: " ", count: indent)
        var lines: [String] = []
        for word in words {
            if let last = lines.last, last.utf8.count + 1 + word.utf8.count <= 98 {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(space + word)
            }
        }
        return lines
    }

    /// With three digits behind the point.
    private static func rounded(_ number: Double) -> String {
        let thousandths = Int((number * 1_000).rounded())
        let digits = String(abs(thousandths) % 1_000)
        return (thousandths < 0 ? "-" : "") + "\(abs(thousandths) / 1_000)."
            + String(repeating: "0", count: 3 - digits.count) + digits
    }
}
