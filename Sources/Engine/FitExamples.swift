/// What a fit of the ranking learns from: candidates of questions and which are right.
package struct AnswerExamples: Sendable {
    private var choices: [LogLinearFit.Choice] = []
    /// Questions with a right candidate, and all.
    package private(set) var coveredCount = 0
    package private(set) var count = 0

    package init() {}

    package mutating func append(_ other: AnswerExamples) {
        choices += other.choices
        coveredCount += other.coveredCount
        count += other.count
    }

    mutating func add(_ candidates: [CandidateAnswer], right: [String]) {
        count += 1
        let scores = candidates.map { AnswerScore($0.text, among: right) }
        guard scores.contains(where: \.isExact) else { return }
        coveredCount += 1
        choices.append(
            .init(candidates: candidates.map(\.signals), isRight: scores.map(\.isExact)))
    }

    /// The weights that fit best, one for each of ``AnswerSignals``.
    package func fittedRanking() -> [Float] { LogLinearFit.weights(for: choices) }

    /// The weights that fit best, as lines of "name=weight" for `AnswerWeights.swift`.
    package func fittedWeights() -> [String] {
        var lines = [""]
        for (signal, weight) in fittedRanking().enumerated()
        where abs(weight) > 0.02 {
            let written = " \(AnswerSignals.name(of: signal))=\(rounded(Double(weight)))"
            if lines[lines.count - 1].utf8.count + written.utf8.count > 90 { lines.append("") }
            lines[lines.count - 1] += written
        }
        return lines.map { "        " + $0.dropFirst() }
    }
}

/// What a fit of the confidence learns from.
package struct ConfidenceExamples: Sendable {
    /// The share of answerable questions that may be refused.
    private static let refusedShare = 0.105

    private var right: [(features: [Double], outcome: Bool)] = []
    private var answerable: [(features: [Double], outcome: Bool)] = []

    package init() {}

    package mutating func append(_ other: ConfidenceExamples) {
        right += other.right
        answerable += other.answerable
    }

    mutating func add(
        _ features: ConfidenceModel.Features?, isRight: Bool,
        withoutSupport: ConfidenceModel.Features?
    ) {
        if let features {
            right.append((features.values, isRight))
            answerable.append((features.values, true))
        }
        if let withoutSupport { answerable.append((withoutSupport.values, false)) }
    }

    /// The weights that fit best, as lines of `ConfidenceWeights.swift`, and what they give on
    /// examples that the fit has not seen.
    package func fittedWeights(testedOn others: ConfidenceExamples) -> [String] {
        let rightWeights = LogLinearFit.logistic(right)
        let answerableWeights = LogLinearFit.logistic(answerable)
        let held = answerable.filter(\.outcome)
            .map { Self.probability($0.features, answerableWeights) }.sorted()
        let threshold =
            held.isEmpty ? 0.5 : held[Int(Double(held.count) * Self.refusedShare)]
        func list(_ weights: [Double]) -> String {
            "[" + weights.map { rounded($0) }.joined(separator: ", ") + "]"
        }
        func refused(_ outcome: Bool) -> Double {
            let all = others.answerable.filter { $0.outcome == outcome }
            let low = all.filter { Self.probability($0.features, answerableWeights) < threshold }
            return Double(low.count) / Double(max(1, all.count))
        }
        return [
            "right: \(list(rightWeights))", "answerable: \(list(answerableWeights))",
            "threshold: \(rounded(threshold))",
            "// held out: calibration error \(rounded(others.calibrationError(rightWeights))), "
                + "refused \(rounded(refused(true))) with support, "
                + "\(rounded(refused(false))) without",
        ]
    }

    private static func probability(_ features: [Double], _ weights: [Double]) -> Double {
        Exponential.logistic(zip(features, weights).reduce(0) { $0 + $1.0 * $1.1 })
    }

    /// Over ten bins of confidence.
    private func calibrationError(_ weights: [Double]) -> Double {
        var bins = [(sum: Double, right: Double)](repeating: (0, 0), count: 10)
        for example in right {
            let probability = Self.probability(example.features, weights)
            bins[min(9, Int(probability * 10))].sum += probability
            bins[min(9, Int(probability * 10))].right += example.outcome ? 1 : 0
        }
        return bins.reduce(0) { $0 + abs($1.sum - $1.right) } / Double(max(1, right.count))
    }
}

/// With three digits behind the point.
private func rounded(_ number: Double) -> String {
    let thousandths = Int((number * 1_000).rounded())
    let digits = String(abs(thousandths) % 1_000)
    return (thousandths < 0 ? "-" : "") + "\(abs(thousandths) / 1_000)."
        + String(repeating: "0", count: 3 - digits.count) + digits
}
