package import ConceptModel
package import ConceptStore
package import Embedding
import Platform
package import Reasoning
import Synchronization

extension Memory {
    /// Vectors of texts, in their order, from the model that the store's vectors come from.
    package func embed(_ texts: [String], as inputType: InputType)
        async throws(EngineError) -> [EmbeddedText]
    {
        do {
            return try await embedder.embed(texts, as: inputType)
        } catch {
            throw EngineError(error)
        }
    }

    /// Answers a question with paths and evidence, or says that it does not know.
    package func answer(_ question: Question) async throws(EngineError) -> Answer {
        try await asked(question) { (vector, graph) throws(EngineError) in
            try await answerer.answer(question, vector: vector, closeReader(vector), in: graph)
        }
    }

    /// Answers a question and tells how far it has come, whenever something new was found.
    package func answer(
        _ question: Question, progress: @Sendable (AnswerProgress) -> Void
    ) async throws(EngineError) -> Answer {
        try await asked(question) { (vector, graph) throws(EngineError) in
            try await answerer.answer(question, vector: vector, closeReader(vector), in: graph) {
                stage, answer in
                let answer = answer()
                // An answer in which something could not be read ends the call, below.
                guard graph.isWhole else { return }
                progress(AnswerProgress(stage: stage, answer: answer))
            }
        }
    }

    private func asked(
        _ question: Question,
        _ answer: ([Float]?, StoreSnapshot) async throws(EngineError) -> Answer
    ) async throws(EngineError) -> Answer {
        try InputRules.check(question)
        var observation = configuration.events.map { AskingObservation(question, $0) }
        let vector = try await vector(for: question)
        let graph = try snapshot(question.scope.forAnswering)
        observation?.searchBegins()
        var found = try await answer(vector, graph)
        observation?.searchEnded(found)
        found.contradictions = found.paths.first.map { Contradictions.of($0, in: graph) } ?? []
        try graph.requireUndamaged()
        try await record(found, to: question)
        observation?.answered(found)
        return found
    }

    /// Answers a question by each strategy alone, and compares.
    package func strategies(_ question: Question) async throws(EngineError) -> StrategyComparison {
        try InputRules.check(question)
        let observation = configuration.events.map { AskingObservation(question, $0) }
        let vector = try await vector(for: question)
        let graph = try snapshot(question.scope.forAnswering)
        let comparison = try await answerer.strategies(
            question, vector: vector, closeReader(vector), in: graph)
        try graph.requireUndamaged()
        try await record(comparison.recommended, to: question)
        observation?.answered(comparison.recommended)
        return comparison
    }

    /// The best paths between two things, by name or identity.
    /// - Throws: `notFound` when either is unknown.
    package func paths(
        from: String, to: String, count: Int, maximumDepth: Int, in scope: ReadScope = ReadScope()
    ) throws(EngineError) -> [ReasoningPath] {
        try InputRules.checkText(from, named: "from", limit: Limits.queryByteCount)
        try InputRules.checkText(to, named: "to", limit: Limits.queryByteCount)
        return try snapshot(scope.forAnswering).reading { (graph) throws(EngineError) in
            try answerer.paths(
                from: from, to: to, count: count, maximumDepth: maximumDepth, scope: scope,
                in: graph)
        }
    }

    /// The passages nearest in meaning to a text, best first, with a cosine of at least
    /// `threshold`.
    package func passages(
        similarTo text: String, count: Int, threshold: Float, in scope: ReadScope = ReadScope()
    ) async throws(EngineError) -> [ScoredConcept] {
        try InputRules.checkText(text, named: "query", limit: Limits.queryByteCount)
        let embedded = try await embed([text], as: .query)
        return try snapshot(scope).passages(nearestTo: embedded[0].vector, count: count)
            .filter { $0.score >= threshold }
    }

    /// The passages with the nearest vectors, best first.
    /// - Throws: `invalidInput` for another dimension, or numbers that are not finite.
    package func passages(
        nearestTo vector: [Float], count: Int, in scope: ReadScope = ReadScope()
    ) throws(EngineError) -> [ScoredConcept] {
        let dimension = embedder.model.dimension
        guard vector.count == dimension else {
            throw EngineError(
                .invalidInput,
                "The vector has \(vector.count) dimensions; this memory's have \(dimension).")
        }
        guard vector.allSatisfy(\.isFinite), vector.contains(where: { $0 != 0 }) else {
            throw EngineError(
                .invalidInput, "The vector must hold finite numbers that are not all zero.")
        }
        return try snapshot(scope).passages(nearestTo: vector, count: count)
    }

    // MARK: Looking things up

    /// - Throws: `damaged` when its text is not on disk any more as it was written.
    package func concept(_ id: ConceptID, in scope: ReadScope = ReadScope())
        throws(EngineError) -> Concept?
    {
        try snapshot(scope).reading { $0.concept(id) }
    }

    /// What of the associations of a concept cannot all hold.
    package func contradictions(of id: ConceptID, in scope: ReadScope = ReadScope())
        throws(EngineError) -> [Contradiction]
    {
        try snapshot(scope).reading { Contradictions.of(id, in: $0) }
    }

    package func associations(
        of id: ConceptID, _ direction: Direction, limit: Int, in scope: ReadScope = ReadScope()
    ) throws(EngineError) -> [Association] {
        try snapshot(scope).associations(of: id, direction, limit: limit)
    }

    /// Concepts in the order of their identities, after `cursor`.
    package func concepts(
        after cursor: ConceptID?, limit: Int, in scope: ReadScope = ReadScope()
    ) throws(EngineError) -> [Concept] {
        try snapshot(scope).reading { $0.concepts(after: cursor, limit: limit) }
    }

    /// The namespaces that hold something, in the order of their names.
    package func namespaces() throws(EngineError) -> [Namespace] {
        try store().snapshot().namespaces
    }

    /// - Parameter namespace: `nil` for all of them together.
    package func statistics(of namespace: Namespace? = .default)
        throws(EngineError) -> MemoryStatistics
    {
        let store = try store()
        let snapshot = store.snapshot()
        let counts = namespace.map { snapshot.inNamespace($0).counts } ?? snapshot.totalCounts
        let mean = Double(counts.textLearnings) / Double(max(1, counts.texts))
        return MemoryStatistics(
            counts: counts,
            averageStrength: mean,
            residentByteCount: CurrentProcess.residentByteCount, shardCount: store.shardCount,
            model: embedder.model, quarantinedCount: store.quarantined.count,
            expiredTextCount: expiredTexts.withLock { $0 })
    }

    /// What was built of the vector index since opening, and the vectors that are still scanned.
    package func vectorIndexStatus() throws(EngineError) -> (status: IndexStatus, freshCount: Int) {
        let store = try store()
        return (store.indexStatus, store.freshVectorCount)
    }

    private func vector(for question: Question) async throws(EngineError) -> [Float]? {
        guard question.usesVectors else { return nil }
        return try await embed([question.text], as: .query)[0].vector
    }

    /// Sentences are read by the model where the question is.
    func closeReader(_ vector: [Float]?) -> CloseReader? {
        vector == nil || !configuration.readsClosely ? nil : CloseReader(embedder)
    }

    private func record(_ answer: Answer, to question: Question) async throws(EngineError) {
        try await audit.record(
            AuditEntry(
                timestamp: clock.now(), operation: "query", input: question.text,
                output: answer.text ?? "does not know", confidence: answer.confidence.value))
    }
}
