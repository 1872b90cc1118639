import ConceptModel

/// Questions that were asked of a learned set, with their support there and hidden: what weights
/// are fitted to, and tried on.
package struct AnswerTrials: Sendable {
    struct Trial: Sendable {
        let set: Int
        let part: Int
        let question: String
        let right: [String]
        let asked: AskedQuestion
        let withoutSupport: AskedQuestion
        /// Whether a candidate is right while the support is there.
        let hasRightCandidate: Bool
        /// What the ranking learns: to prefer the right candidates or, where none is right, those
        /// that come nearest. `nil` where none comes near.
        let lesson: LogLinearFit.Choice?
    }

    var trials: [Trial] = []
    package private(set) var setNames: [String] = []

    package init() {}

    /// Questions of one part stand near each other, as those on one text do.
    package static let partCount = 5
    private static let runLength = 10

    mutating func beginSet(_ name: String) { setNames.append(name) }

    mutating func add(
        _ item: EvaluationSet.Item, at position: Int, _ asked: AskedQuestion,
        withoutSupport: AskedQuestion
    ) {
        let scores = asked.candidates.map { AnswerScore($0.text, among: item.answers) }
        let best = scores.map(\.f1).max() ?? 0
        trials.append(
            Trial(
                set: setNames.count - 1, part: position / Self.runLength % Self.partCount,
                question: item.question, right: item.answers, asked: asked,
                withoutSupport: withoutSupport,
                hasRightCandidate: scores.contains { $0.isExact },
                lesson: best < Self.nearF1
                    ? nil
                    : LogLinearFit.Choice(
                        asked.candidates.map(\.signals), isRight: scores.map { $0.f1 == best })))
    }

    /// The least F1 of a candidate that the ranking learns to prefer where none is right.
    private static let nearF1 = 0.75

    /// Questions with a right candidate, of those of a set.
    package func coveredCount(ofSet set: Int) -> (covered: Int, all: Int) {
        let own = trials.filter { $0.set == set }
        return (own.filter(\.hasRightCandidate).count, own.count)
    }

    // MARK: Fitting

    /// What the weights that ship answer. One report a set.
    package func asShipped() -> [AnswerReport] {
        var lines = [[AnswerReport.Line]](repeating: [], count: setNames.count)
        for trial in trials {
            lines[trial.set].append(Self.line(trial, .fitted, nil))
        }
        return lines.map { AnswerReport(lines: $0) }
    }

    /// Ranking weights that fit the questions outside the given parts.
    private func ranking(without parts: Set<Int>) -> AnswerRanking {
        let lessons = trials.filter { !parts.contains($0.part) }.compactMap(\.lesson)
        let first = LogLinearFit.weights(
            for: lessons.map { $0.before(AnswerSignals.plainCount) })
        let areRead = trials.contains { $0.asked.isReadClosely }
        return AnswerRanking(
            first: first, close: areRead ? LogLinearFit.weights(for: lessons) : first)
    }

    /// Ranking weights for each set of parts that they must not have seen.
    private func rankings(without all: [Set<Int>]) async -> [Set<Int>: AnswerRanking] {
        await withTaskGroup(of: (Set<Int>, AnswerRanking).self) { group in
            for parts in all { group.addTask { (parts, ranking(without: parts)) } }
            var found: [Set<Int>: AnswerRanking] = [:]
            for await (parts, weights) in group { found[parts] = weights }
            return found
        }
    }

    /// Confidence weights that fit the questions outside a part (`nil`: all), each question ranked
    /// by weights that have seen neither its own part nor that one.
    private func confidence(
        without part: Int?, _ rankings: [Set<Int>: AnswerRanking], isClose: Bool = true
    ) -> ConfidenceWeights {
        var examples = ConfidenceExamples()
        for trial in trials where trial.part != part {
            let unseen = Set([trial.part, part].compactMap { $0 })
            guard let ranking = rankings[unseen] else { continue }
            examples.add(trial, ranking, isClose: isClose)
        }
        return examples.fitted()
    }

    private static let parts = Array(0..<partCount)
    private static let singles = parts.map { Set([$0]) }
    private static let pairs = parts.flatMap { one in
        parts.filter { $0 > one }.map { Set([one, $0]) }
    }

    /// What weights answer that have not seen a question's part: ranking, confidence and threshold
    /// are fitted to the other parts alone. One report a set.
    package func crossValidated() async -> [AnswerReport] {
        let rankings = await rankings(without: Self.singles + Self.pairs)
        let confidences = Self.parts.map { confidence(without: $0, rankings) }
        var lines = [[AnswerReport.Line]](repeating: [], count: setNames.count)
        for trial in trials {
            guard let ranking = rankings[[trial.part]] else { continue }
            lines[trial.set].append(Self.line(trial, ranking, confidences[trial.part]))
        }
        return lines.map { AnswerReport(lines: $0) }
    }

    private static func line(
        _ trial: Trial, _ ranking: AnswerRanking, _ weights: ConfidenceWeights?
    ) -> AnswerReport.Line {
        let (given, guess, confidence) = trial.asked.outcome(ranking, weights)
        let hidden = trial.withoutSupport.outcome(ranking, weights)
        return AnswerReport.Line(
            question: trial.question, right: trial.right, given: given, guess: guess,
            score: AnswerScore(guess ?? "", among: trial.right), confidence: confidence,
            isAnsweredWithoutSupport: hidden.given != nil,
            hasRightCandidate: trial.hasRightCandidate,
            kind: trial.asked.decided == nil ? "\(trial.asked.circumstances.kind)" : "decided")
    }

    /// Lines for `Generated/` and `ConfidenceWeights.swift`, fitted to all
    /// questions; confidence to rankings that had not seen the question. Without and with what the
    /// embedding model makes of the words.
    package func fitted() async -> [(title: String, lines: [String])] {
        let rankings = await rankings(without: Self.singles + [[]])
        let all = rankings[[]] ?? .fitted
        return [
            ("FittedWeights.first", FittedLines.ranking(all.first)),
            ("FittedWeights.close", FittedLines.ranking(all.close)),
        ]
            + [("fitted", false), ("fittedToClose", true)].map { name, isClose in
                let weights = confidence(without: nil, rankings, isClose: isClose)
                return ("ConfidenceWeights.\(name)", FittedLines.confidence(weights))
            }
    }
}

extension AskedQuestion {
    /// What weights answer: the answer, if it is known; the best guess; its confidence, 0...1.
    fileprivate func outcome(_ ranking: AnswerRanking, _ weights: ConfidenceWeights?)
        -> (given: String?, guess: String?, confidence: Float)
    {
        if let decided { return (decided.text, decided.text, decided.confidence.value) }
        let ranked = ranked(ranking)
        guard let verdict = weights.map(ranked.verdict) ?? ranked.verdict() else {
            return (nil, nil, 0)
        }
        let guess = verdict.groups[0].best.text.trimmed
        return (verdict.isKnown ? guess : nil, guess, verdict.confidence.value)
    }
}
