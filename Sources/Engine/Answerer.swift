package import ConceptModel
package import Reasoning
import TextIndex

/// Answers questions from one unchanging state of the memory. The same question, vector and state
/// give the same answer; what was read of texts is kept for the next question.
package struct Answerer: Sendable {
    /// Paths of relations that are looked for.
    private static let pathCount = 60
    /// Passages that are looked at.
    private static let readCount = 20

    private let evidence = EvidenceCache()
    private let texts: ReadTexts
    /// One for each of ``AnswerSignals``.
    private let weights: [Float]

    package init() { self.init(texts: ReadTexts()) }

    private init(texts: ReadTexts) {
        self.texts = texts
        weights = AnswerRanking.fitted.first
    }

    /// One that knows nothing of the graph yet, but keeps what was read of texts.
    func beginningAnew() -> Answerer { Answerer(texts: texts) }

    /// Reads for one question. What a past moment knew is not kept.
    package func reader(
        _ question: String, scope: ReadScope = ReadScope(), in graph: any GraphReader
    ) -> EvidenceReader {
        let isNow = scope.knownAt == nil && scope.heldAt == nil
        return EvidenceReader(
            QuestionAnalysis(question, in: graph), in: graph,
            cache: isNow ? evidence : EvidenceCache())
    }

    /// Forgets what it keeps of texts: to be called before and after something is deleted.
    package func forget() { evidence.forget() }

    /// Answers a question.
    /// - Parameters:
    ///   - vector: the question's, or `nil` to leave vectors out.
    ///   - closeReader: has the likeliest sentences read by the embedding model, for the last word.
    ///   - stage: called whenever there may be a better answer than before, and at the end; what
    ///     it does not ask for is not worked out.
    package func answer(
        _ question: Question, vector: [Float]?, _ closeReader: CloseReader? = nil,
        in graph: some GraphReader,
        stage: (AnswerProgress.Stage, () -> Answer) -> Void = { _, _ in }
    ) async throws(EngineError) -> Answer {
        let reader = reader(question.text, scope: question.scope, in: graph)
        let seeds = Seeds(question: question.text, vector: vector, in: graph)
        var solution = Solution(question, seeds, reader, texts, weights: weights)
        stage(.initial) {
            let hybrid = RetrievalStrategy.hybrid.passages(
                seeds: seeds, count: Self.readCount, reader: reader)
            var first = solution
            first.read(hybrid.map { ReachedPassage(id: $0.id, score: $0.score) })
            return first.answer()
        }
        let search = solution.pathSearch(count: Self.pathCount)
        // Neither needs the other: where a thread is idle they go on at the same time.
        let found = graph.inParallel(2) { [sources = reader.sources] part -> Found in
            let reader = EvidenceReader(sources)
            return part == 0
                ? Found.paths(search.outcome(reader: reader))
                : .passages(
                    PathRetrieval().passages(seeds: seeds, count: Self.readCount, reader: reader))
        }
        if case .paths(let outcome) = found[0] { solution.add(outcome) }
        stage(.refining) { solution.answer() }
        if case .passages(let passages) = found[1] { solution.read(passages) }
        let answer = try await solution.answer(closeReader)
        stage(.consensus) { answer }
        stage(.complete) { answer }
        return answer
    }

    /// What two threads find for a question.
    private enum Found: Sendable {
        case paths(EvidencePathSearch.Outcome)
        case passages([ReachedPassage])
    }

    /// The question with everything that speaks for its answers, for evaluation and fitting.
    func asked(_ question: String, vector: [Float]?, in graph: some GraphReader) -> AskedQuestion {
        solution(Question(question), vector: vector, in: graph).asked()
    }

    private func solution(
        _ question: Question, vector: [Float]?, in graph: any GraphReader
    ) -> Solution {
        let reader = reader(question.text, scope: question.scope, in: graph)
        let seeds = Seeds(question: question.text, vector: vector, in: graph)
        var solution = Solution(question, seeds, reader, texts, weights: weights)
        solution.addPaths(count: Self.pathCount)
        solution.read(
            PathRetrieval().passages(seeds: seeds, count: Self.readCount, reader: reader))
        return solution
    }

    /// Answers by relations and evidence paths alone, by vectors alone, and by everything.
    func strategies(
        _ question: Question, vector: [Float]?, _ closeReader: CloseReader?,
        in graph: some GraphReader
    ) async throws(EngineError) -> StrategyComparison {
        let reader = reader(question.text, scope: question.scope, in: graph)
        let graphSeeds = Seeds(question: question.text, vector: nil, in: graph)
        var byGraph = Solution(question, graphSeeds, reader, texts, weights: weights)
        byGraph.read(
            PathRetrieval().passages(seeds: graphSeeds, count: Self.readCount, reader: reader))
        byGraph.addPaths(count: Self.pathCount)
        var answers = [StrategyAnswer(strategy: "graph", answer: byGraph.answer())]
        if let vector {
            let seeds = Seeds(question: question.text, vector: vector, in: graph)
            var byMeaning = Solution(question, seeds, reader, texts, weights: weights)
            byMeaning.read(seeds.byVector.map { ReachedPassage(id: $0.id, score: $0.score) })
            answers.append(StrategyAnswer(strategy: "semantic", answer: byMeaning.answer()))
        }
        let everything = try await answer(question, vector: vector, closeReader, in: graph)
        answers.append(StrategyAnswer(strategy: "hybrid", answer: everything))
        let recommended =
            everything.text == nil
            ? answers.map(\.answer).max { $0.confidence < $1.confidence } ?? everything
            : everything
        let agreeing = answers.filter { Self.agree($0.answer.text, recommended.text) }.count
        return StrategyComparison(
            strategies: answers, agreement: Float(agreeing) / Float(answers.count),
            recommended: recommended)
    }

    private static func agree(_ left: String?, _ right: String?) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        return NormalisedName.normalise(left) == NormalisedName.normalise(right)
    }

    /// The best paths of relations between two entities, each given by name or identity.
    /// - Throws: `notFound` when either is unknown; `invalidInput` for bounds out of range.
    package func paths(
        from: String, to: String, count: Int, maximumDepth: Int, scope: ReadScope = ReadScope(),
        in graph: some GraphReader
    ) throws(EngineError) -> [ReasoningPath] {
        guard (1...6).contains(maximumDepth), (1...50).contains(count) else {
            throw EngineError(
                .invalidInput, "Give a depth from 1 to 6 and a number of paths from 1 to 50.")
        }
        let source = try entity(from, in: graph)
        let target = try entity(to, in: graph)
        guard source != target else {
            throw EngineError(.invalidInput, "\"\(from)\" and \"\(to)\" are the same thing.")
        }
        return EvidencePathSearch().paths(
            from: source, to: target, maximumDepth: maximumDepth, count: count,
            reader: reader("", scope: scope, in: graph)
        ).found.map(\.path)
    }

    /// The concept of a name or an identity.
    /// - Throws: `notFound`, with what has a similar name.
    func entity(_ name: String, in graph: some GraphReader) throws(EngineError)
        -> ConceptID
    {
        if let id = ConceptID(name), graph.concept(id) != nil { return id }
        let normalised = NormalisedName.normalise(name)
        if let id = graph.entity(named: normalised) { return id }
        let words = normalised.split(separator: " ")
        let similar = words.last.map { graph.entities(withNameWord: String($0), limit: 3) } ?? []
        let hints = similar.compactMap { graph.concept($0)?.content }
        throw EngineError(
            .notFound,
            "Nothing that was learned names \"\(name)\"."
                + (hints.isEmpty
                    ? "" : " Did you mean \(hints.map { "\"\($0)\"" }.joined(separator: ", "))?"))
    }
}
