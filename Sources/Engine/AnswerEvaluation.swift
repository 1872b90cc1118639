import ConceptModel
import ConceptStore
import Embedding
import Reasoning

/// How well short answers are given.
package struct AnswerReport: Sendable {
    package struct Line: Sendable {
        package let question: String
        package let right: [String]
        package let given: String?
        /// The best candidate, also when the memory says that it does not know.
        package let guess: String?
        package let score: AnswerScore
        package let confidence: Float
    }

    package let lines: [Line]

    package var questionCount: Int { lines.count }
    /// Shares of all questions, 0...1; a question without an answer counts as wrong.
    package var answered: Double { share { $0.given == nil ? 0 : 1 } }
    package var exact: Double { share { $0.given == nil ? 0 : ($0.score.isExact ? 1 : 0) } }
    package var f1: Double { share { $0.given == nil ? 0 : $0.score.f1 } }
    /// The same for the best candidates, refusals left aside.
    package var exactGuesses: Double { share { $0.score.isExact ? 1 : 0 } }
    package var guessF1: Double { share { $0.score.f1 } }

    private func share(_ value: (Line) -> Double) -> Double {
        lines.isEmpty ? 0 : lines.reduce(0) { $0 + value($1) } / Double(lines.count)
    }
}

/// What a fit learns from: candidates of questions and which are right.
package struct AnswerExamples: Sendable {
    var choices: [LogLinearFit.Choice] = []
    /// How often a right candidate was among them.
    package private(set) var covered = 0
    package var found = 0
    package var sentences = 0
    package private(set) var count = 0

    package init() {}

    package mutating func append(_ other: AnswerExamples) {
        choices += other.choices
        covered += other.covered
        count += other.count
    }

    mutating func add(_ candidates: [CandidateAnswer], right: [String]) {
        count += 1
        let scores = candidates.map { AnswerScore($0.text, among: right) }
        guard scores.contains(where: \.isExact) else { return }
        covered += 1
        choices.append(
            .init(candidates: candidates.map(\.signals), isRight: scores.map(\.isExact)))
    }

    /// The weights that fit best, by signal name.
    package func fittedWeights(penalty: Float = 0.005, rounds: Int = 40) -> [String: Float] {
        let weights = LogLinearFit.weights(for: choices, rounds: rounds, penalty: penalty)
        return Dictionary(
            uniqueKeysWithValues: weights.enumerated().filter { abs($1) > 0.005 }
                .map { (AnswerSignals.name(of: $0), $1) })
    }
}

extension Memory {
    /// Learns the passages of a set.
    package func learn(
        _ set: EvaluationSet,
        progress: (_ phase: String, _ done: Int, _ total: Int) -> Void = { _, _, _ in }
    ) async throws(EngineError) {
        try await learnPassages(of: set, progress: progress)
    }

    /// Asks those questions of a learned set whose positions are wanted.
    package func evaluateAnswers(
        _ set: EvaluationSet, weights: [String: Float]? = nil,
        where isWanted: (Int) -> Bool = { _ in true }
    ) async throws(EngineError) -> AnswerReport {
        let answerer = weights.map { weights in
            Answerer(
                weights: (0..<AnswerSignals.count).map {
                    weights[AnswerSignals.name(of: $0)] ?? 0
                })
        } ?? self.answerer
        var lines: [AnswerReport.Line] = []
        let snapshot = try snapshot()
        for (position, item) in set.items.enumerated() where isWanted(position) {
            let vector = try await embed([item.question], as: .query)[0].vector
            let answer = answerer.answer(Question(item.question), vector: vector, in: snapshot)
            let guess = answer.text ?? answerer.guess(item.question, vector: vector, in: snapshot)
            lines.append(
                AnswerReport.Line(
                    question: item.question, right: item.answers, given: answer.text, guess: guess,
                    score: AnswerScore(guess ?? "", among: item.answers),
                    confidence: answer.confidence.value))
        }
        return AnswerReport(lines: lines)
    }

    /// Candidates for those questions of a learned set whose positions are wanted.
    package func answerExamples(_ set: EvaluationSet, where isWanted: (Int) -> Bool)
        async throws(EngineError) -> AnswerExamples
    {
        var examples = AnswerExamples()
        let snapshot = try snapshot()
        for (position, item) in set.items.enumerated() where isWanted(position) {
            let vector = try await embed([item.question], as: .query)[0].vector
            if true {
                let reader = answerer.reader(item.question, in: snapshot)
                let seeds = Seeds(question: item.question, vector: vector, in: snapshot)
                let ids = Set(PathRetrieval().passages(seeds: seeds, count: 8, reader: reader).map(\.id))
                let gold = item.supporting.map { ConceptID(ofText: set.passages[$0].content) }
                if gold.contains(where: { ids.contains($0) }) { examples.found += 1 }
                let all = answerer.candidates(item.question, vector: vector, in: snapshot)
                if all.contains(where: { c in gold.contains(c.passage) && item.answers.contains { c.sentence.contains($0) } }) { examples.sentences += 1
                }
            }
            examples.add(
                answerer.candidates(item.question, vector: vector, in: snapshot),
                right: item.answers)
        }
        return examples
    }
}
