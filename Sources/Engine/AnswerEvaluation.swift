import ConceptModel
import ConceptStore
import Embedding
import Reasoning

/// How well short answers are given, and how well their confidence holds.
package struct AnswerReport: Sendable {
    package struct Line: Sendable {
        package let question: String
        package let right: [String]
        package let given: String?
        /// The best candidate, also when the memory says that it does not know.
        package let guess: String?
        package let score: AnswerScore
        package let confidence: Float
        /// Whether it answers all the same when the supporting passages are hidden; `nil` when
        /// that was not tried.
        package let isAnsweredWithoutSupport: Bool?
        /// Whether the right answer was among the candidates.
        package let hasRightCandidate: Bool
        /// What kind of answer was asked for, or "decided" without a ranking.
        package let kind: String
    }

    package let lines: [Line]

    package init(lines: [Line]) {
        self.lines = lines
    }

    package var questionCount: Int { lines.count }
    /// Shares of all questions, 0...1; a question without an answer counts as wrong.
    package var answered: Double { share { $0.given == nil ? 0 : 1 } }
    package var exact: Double { share { $0.given != nil && $0.score.isExact ? 1 : 0 } }
    package var f1: Double { share { $0.given == nil ? 0 : $0.score.f1 } }
    /// The same for the best candidates, refusals left aside.
    package var exactGuesses: Double { share { $0.score.isExact ? 1 : 0 } }
    package var guessF1: Double { share { $0.score.f1 } }
    /// The share of questions that get "I don't know" when their support is hidden.
    package var refusedWithoutSupport: Double {
        share { $0.isAnsweredWithoutSupport == true ? 0 : 1 }
    }

    private func share(_ value: (Line) -> Double) -> Double {
        lines.isEmpty ? 0 : lines.reduce(0) { $0 + value($1) } / Double(lines.count)
    }

    /// Answers whose confidence lies in one tenth.
    package struct Bin: Sendable {
        package let lowerBound: Double
        package let count: Int
        /// Means over the bin, 0...1.
        package let confidence: Double
        package let right: Double
    }

    /// Answers that were given, by confidence in tenths; empty bins are left out.
    package var bins: [Bin] {
        let given = lines.filter { $0.given != nil }
        return (0..<10).compactMap { tenth in
            let part = given.filter { min(9, Int($0.confidence * 10)) == tenth }
            guard !part.isEmpty else { return nil }
            let count = Double(part.count)
            return Bin(
                lowerBound: Double(tenth) / 10, count: part.count,
                confidence: part.reduce(0) { $0 + Double($1.confidence) } / count,
                right: Double(part.filter(\.score.isExact).count) / count)
        }
    }

    /// Expected calibration error over those bins (Naeini et al. 2015), 0...1.
    package var calibrationError: Double {
        let total = bins.reduce(0) { $0 + $1.count }
        guard total > 0 else { return 0 }
        return bins.reduce(0) { $0 + Double($1.count) * abs($1.confidence - $1.right) }
            / Double(total)
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

    /// Asks all questions of a learned set, with their support there and hidden.
    package func ask(_ set: EvaluationSet, named name: String, into trials: inout AnswerTrials)
        async throws(EngineError)
    {
        let snapshot = try snapshot()
        trials.beginSet(name)
        for (position, item) in set.items.enumerated() {
            let vector = try await embed([item.question], as: .query)[0].vector
            let reader = closeReader(vector)
            func read(_ asked: AskedQuestion) async throws(EngineError) -> AskedQuestion {
                try await reader?.readAll(asked) ?? asked
            }
            let asked = try await read(
                answerer.asked(item.question, vector: vector, in: snapshot))
            let hidden = HidingGraph(snapshot, hiding: set.support(of: item))
            let without = try await read(
                answerer.beginningAnew().asked(item.question, vector: vector, in: hidden))
            trials.add(item, at: position, asked, withoutSupport: without)
        }
        try snapshot.requireUndamaged()
    }
}

extension EvaluationSet {
    /// The identities of the passages that support a question.
    func support(of item: Item) -> Set<ConceptID> {
        Set(item.supporting.map { ConceptID(ofText: passages[$0].content) })
    }
}
