package import Embedding

/// Has the embedding model read the likeliest sentences, and ranks their candidates anew.
package struct CloseReader: Sendable {
    private let embedder: any Embedder

    /// The model whose readings the weights were fitted to; those of another are of another scale.
    private static let modelName = "all-mpnet-base-v2"

    /// `nil` for a model whose readings cannot be judged.
    package init?(_ embedder: any Embedder) {
        guard embedder.model.name == Self.modelName else { return nil }
        self.embedder = embedder
    }

    /// The question with its likeliest sentences read closely, or as it was where the model does
    /// not show words.
    func read(_ asked: AskedQuestion) async throws(EngineError) -> AskedQuestion {
        try await read(asked, sentences: asked.likeliestSentences()).ranked(.fitted)
    }

    /// The same with all sentences, and ranked as before: for fitting.
    func readAll(_ asked: AskedQuestion) async throws(EngineError) -> AskedQuestion {
        try await read(asked, sentences: Array(asked.sentences.indices))
    }

    private func read(_ asked: AskedQuestion, sentences: [Int]) async throws(EngineError)
        -> AskedQuestion
    {
        guard !sentences.isEmpty, !asked.reading.words.isEmpty else { return asked }
        let texts = [asked.reading.words] + sentences.map { asked.sentences[$0].words }
        let vectors: [WordVectors]?
        do {
            vectors = try await embedder.wordVectors(of: texts)
        } catch {
            throw EngineError(error)
        }
        guard let vectors else { return asked }
        return asked.readClosely(
            sentences, question: vectors[0], Array(vectors.dropFirst()))
    }
}

extension AskedQuestion {
    /// Sentences that are read closely, and the words they may have together: some are lists
    /// without an end.
    private static let closeCount = 8
    private static let closeWordCount = 768

    /// The sentences whose candidates have most of all weight together, best first.
    func likeliestSentences(_ scores: [Float]? = nil) -> [Int] {
        let scores = scores ?? candidates.map(\.score)
        let top = scores.max() ?? 0
        var worths = [Float](repeating: 0, count: sentences.count)
        for (candidate, score) in zip(candidates, scores) {
            worths[candidate.place.sentence] += Exponential.of(score - top)
        }
        let order = worths.indices.filter { worths[$0] > 0 }.sorted {
            worths[$0] != worths[$1] ? worths[$0] > worths[$1] : $0 < $1
        }
        var left = Self.closeWordCount
        return order.prefix(Self.closeCount).enumerated().prefix { place, number in
            left -= sentences[number].words.count
            return place == 0 || left >= 0
        }.map(\.element)
    }

    /// With what the vectors of sentences' words show.
    func readClosely(_ numbers: [Int], question: WordVectors, _ vectors: [WordVectors])
        -> AskedQuestion
    {
        var comparisons: [Int: CloseReading.Comparison] = [:]
        for (number, vectors) in zip(numbers, vectors) {
            comparisons[number] = reading.comparison(
                of: sentences[number], vectors, question: question)
        }
        var read = self
        read.isReadClosely = true
        for number in candidates.indices {
            let place = candidates[number].place
            comparisons[place.sentence]?.add(
                place.words, to: &read.candidates[number].signals)
        }
        return read
    }

    /// Candidates by other weights: those of a question that was read closely are chosen by the
    /// sentence first.
    func ranked(_ ranking: AnswerRanking) -> AskedQuestion {
        var ranked = self
        let scores = candidates.map { $0.signals.score(ranking.first) }
        guard isReadClosely else {
            for place in candidates.indices { ranked.candidates[place].score = scores[place] }
            return ranked
        }
        let likeliest = Set(likeliestSentences(scores))
        ranked.candidates = candidates.filter { likeliest.contains($0.place.sentence) }
        for place in ranked.candidates.indices {
            let signals = ranked.candidates[place].signals
            ranked.candidates[place].score = signals.score(ranking.close)
        }
        return ranked
    }
}
