package import ConceptModel
package import Reasoning
import TextIndex

/// Answers questions from one unchanging state of the memory. Pure: the same question, vector and
/// state give the same answer.
package struct Answerer: Sendable {
    /// Paths of relations that are looked for.
    private static let pathCount = 60
    /// Passages that support an answer, at most.
    private static let supportCount = 5

    package init() {}

    /// Answers a question.
    /// - Parameters:
    ///   - vector: the question's, or `nil` to leave vectors out.
    ///   - progress: called whenever there is a better answer than before, and at the end.
    package func answer(
        _ question: Question, vector: [Float]?, in graph: some GraphReader,
        progress: (AnswerProgress) -> Void = { _ in }
    ) -> Answer {
        let analysis = QuestionAnalysis(question.text, in: graph)
        let seeds = Seeds(question: question.text, vector: vector, in: graph)
        let hybrid = RetrievalStrategy.hybrid.passages(
            for: analysis, seeds: seeds, count: 20, in: graph)
        var solution = Solution(question, analysis, seeds, graph)
        solution.read(hybrid.map { ReachedPassage(id: $0.id, score: $0.score) })
        progress(AnswerProgress(stage: .initial, answer: solution.answer()))
        solution.addPaths(count: Self.pathCount)
        progress(AnswerProgress(stage: .refining, answer: solution.answer()))
        solution.read(
            PathRetrieval().passages(for: analysis, seeds: seeds, count: 20, in: graph))
        progress(AnswerProgress(stage: .consensus, answer: solution.answer()))
        let answer = solution.answer()
        progress(AnswerProgress(stage: .complete, answer: answer))
        return answer
    }

    /// Answers by relations and evidence paths alone, by vectors alone, and by everything.
    package func strategies(_ question: Question, vector: [Float]?, in graph: some GraphReader)
        -> StrategyComparison
    {
        let analysis = QuestionAnalysis(question.text, in: graph)
        let graphSeeds = Seeds(question: question.text, vector: nil, in: graph)
        var byGraph = Solution(question, analysis, graphSeeds, graph)
        byGraph.read(
            PathRetrieval().passages(for: analysis, seeds: graphSeeds, count: 20, in: graph))
        byGraph.addPaths(count: Self.pathCount)
        var answers = [StrategyAnswer(strategy: "graph", answer: byGraph.answer())]
        if let vector {
            let seeds = Seeds(question: question.text, vector: vector, in: graph)
            var byMeaning = Solution(question, analysis, seeds, graph)
            byMeaning.read(seeds.byVector.map { ReachedPassage(id: $0.id, score: $0.score) })
            answers.append(StrategyAnswer(strategy: "semantic", answer: byMeaning.answer()))
        }
        let everything = answer(question, vector: vector, in: graph)
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
        from: String, to: String, count: Int, maximumDepth: Int, in graph: some GraphReader
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
            from: [source], to: target, maximumDepth: maximumDepth, count: count, in: graph
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
