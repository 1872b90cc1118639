import ConceptModel
import ConceptStore
import Embedding
import Platform
package import Reasoning
import TextIndex

/// How well each strategy finds the passages that support an answer.
package struct RetrievalReport: Sendable {
    package struct Row: Sendable {
        package let strategy: RetrievalStrategy
        /// The mean share of supporting passages among the first k, 0...1, by k.
        package let recall: [Int: Double]
        /// The share of questions all of whose supporting passages are among the first five.
        package let complete: Double
        /// The median time of a query, the embedding of the question left out.
        package let medianTime: Duration
    }

    package let passageCount: Int
    package let questionCount: Int
    /// The median time of embedding one question.
    package let medianEmbeddingTime: Duration
    /// The median time from a question and its vector to its answer, passages found and all.
    package let medianAnswerTime: Duration
    /// The share of questions that got an answer, and of those whose answer is the given one, as
    /// ``AnswerScore`` compares them; `nil` when the set gives no answers.
    package let answered: Double
    package let exactAnswers: Double?
    package let rows: [Row]
}

extension Memory {
    /// Learns the passages of a set and asks its questions.
    /// - Parameters:
    ///   - cutoffs: the values of k, each at least 1.
    ///   - progress: called with how many passages are learned, or questions asked, of how many.
    package func evaluateRetrieval(
        _ set: EvaluationSet, cutoffs: [Int],
        progress: (_ phase: String, _ done: Int, _ total: Int) -> Void = { _, _, _ in }
    ) async throws(EngineError) -> RetrievalReport {
        try await learnPassages(of: set, progress: progress)
        let identities = set.passages.map { ConceptID(ofText: $0.content) }
        let snapshot = try snapshot()
        var tally = Tally(cutoffs: cutoffs)
        let clock = SystemMonotonicClock()
        for (position, item) in set.items.enumerated() {
            let begin: Duration = clock.now()
            let vector = try await embed([item.question], as: .query)[0].vector
            tally.embeddingTimes.append(clock.now() - begin)
            let wanted = Set(item.supporting.map { identities[$0] })
            for strategy in RetrievalStrategy.allCases {
                let begin: Duration = clock.now()
                let seeds = Seeds(question: item.question, vector: vector, in: snapshot)
                let found = strategy.passages(
                    seeds: seeds, count: max(5, cutoffs.max() ?? 5),
                    reader: answerer.reader(item.question, in: snapshot))
                tally.add(strategy, found.map(\.id), wanted, time: clock.now() - begin)
            }
            let asked: Duration = clock.now()
            let answer = try await answerer.answer(
                Question(item.question), vector: vector, closeReader(vector), in: snapshot)
            tally.answerTimes.append(clock.now() - asked)
            tally.add(answer: answer.text, wanted: item.answers)
            try snapshot.requireUndamaged()
            progress("asking", position + 1, set.items.count)
        }
        return tally.report(set)
    }
}

extension Memory {
    func learnPassages(
        of set: EvaluationSet, progress: (_ phase: String, _ done: Int, _ total: Int) -> Void
    ) async throws(EngineError) {
        var start = 0
        while start < set.passages.count {
            let part = set.passages[start..<min(start + 64, set.passages.count)]
            _ = try await learn(
                part.map { TextToLearn($0.content, source: $0.title.isEmpty ? nil : $0.title) })
            start += part.count
            progress("learning", start, set.passages.count)
        }
    }
}

/// Sums over questions.
private struct Tally {
    let cutoffs: [Int]
    var embeddingTimes: [Duration] = []
    var answerTimes: [Duration] = []
    private var recalls: [RetrievalStrategy: [Int: Double]] = [:]
    private var complete: [RetrievalStrategy: Int] = [:]
    private var times: [RetrievalStrategy: [Duration]] = [:]
    private var answered = 0
    private var exact = 0
    private var withAnswer = 0

    init(cutoffs: [Int]) {
        self.cutoffs = cutoffs
    }

    mutating func add(
        _ strategy: RetrievalStrategy, _ found: [ConceptID], _ wanted: Set<ConceptID>,
        time: Duration
    ) {
        for cutoff in cutoffs {
            let hits = wanted.intersection(found.prefix(cutoff)).count
            recalls[strategy, default: [:]][cutoff, default: 0] +=
                Double(hits) / Double(wanted.count)
        }
        if wanted.isSubset(of: found.prefix(5)) { complete[strategy, default: 0] += 1 }
        times[strategy, default: []].append(time)
    }

    mutating func add(answer: String?, wanted: [String]) {
        if answer != nil { answered += 1 }
        guard !wanted.isEmpty else { return }
        withAnswer += 1
        if let answer, AnswerScore(answer, among: wanted).isExact { exact += 1 }
    }

    func report(_ set: EvaluationSet) -> RetrievalReport {
        let count = Double(set.items.count)
        let rows = RetrievalStrategy.allCases.map { strategy in
            RetrievalReport.Row(
                strategy: strategy,
                recall: (recalls[strategy] ?? [:]).mapValues { $0 / count },
                complete: Double(complete[strategy] ?? 0) / count,
                medianTime: Self.median(times[strategy] ?? []))
        }
        return RetrievalReport(
            passageCount: set.passages.count, questionCount: set.items.count,
            medianEmbeddingTime: Self.median(embeddingTimes),
            medianAnswerTime: Self.median(answerTimes), answered: Double(answered) / count,
            exactAnswers: withAnswer == 0 ? nil : Double(exact) / Double(withAnswer), rows: rows)
    }

    private static func median(_ times: [Duration]) -> Duration {
        times.isEmpty ? .zero : times.sorted()[times.count / 2]
    }
}
