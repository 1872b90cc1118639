import ConceptModel
import Engine
import Hummingbird
import Reasoning
import WireAPI

/// sutra-hybrid: questions answered with explained paths.
struct HybridService: Sendable {
    let state: ServerState
    let limiters: Limiters
    let health: HealthRoutes

    func add(to routes: inout Routes) {
        addQuestions(to: &routes)
        addHousekeeping(to: &routes)
        addStreaming(to: &routes)
        addChat(to: &routes)
        EmbeddingService(state: state, limiters: limiters).addOpenAI(to: &routes)
    }

    private func addQuestions(to routes: inout Routes) {
        routes.post(
            "/sutra/learn", status: .created, bodyLimit: BodyLimit.text, rate: limiters.learn
        ) { (request: HybridLearnRequest, given) in
            let receipt = try await state.memory().learn(
                [TextToLearn(request)], in: given.namespace())[0]
            return HybridLearnResponse(
                success: true, conceptsLearned: receipt.conceptsCreated,
                associationsCreated: receipt.associationsCreated,
                message: receipt.wasKnown ? "Known already; it gained strength." : "Learned.")
        }
        routes.post("/sutra/query", access: .reader, rate: limiters.reason) {
            (request: QueryRequest, given) in
            let memory = try state.memory()
            let question = try Question(request, given)
            return try AssociationReading(memory, question.scope).response(
                to: try await memory.answer(question), timestamp: ServerState.now())
        }
        routes.post("/sutra/multi-strategy", access: .reader, rate: limiters.reason) {
            (request: MultiStrategyRequest, given) in
            let comparison = try await state.memory().strategies(
                Question(
                    request.query, maximumDepth: request.maxDepth,
                    maximumPaths: request.maxPaths,
                    scope: given.scope(asOf: request.asOf, heldAt: request.heldAt)))
            return MultiStrategyResponse(
                query: request.query,
                strategies: comparison.strategies.map { strategy in
                    StrategyResponse(
                        strategy: strategy.strategy, answer: strategy.answer.text,
                        confidence: strategy.answer.confidence.value,
                        reasoningPaths: strategy.answer.paths.map(ReasoningPathResponse.init))
                },
                agreementScore: comparison.agreement,
                recommendedAnswer: comparison.recommended.text,
                explanation: comparison.recommended.explanation, timestamp: ServerState.now())
        }
        routes.post("/sutra/paths", access: .reader, rate: limiters.reason) {
            (request: PathsRequest, given) in
            let paths = try state.memory().paths(
                from: request.from, to: request.to, count: request.maxPaths,
                maximumDepth: request.maxDepth,
                in: given.scope(asOf: request.asOf, heldAt: request.heldAt))
            return PathsResponse(
                from: request.from, to: request.to, paths: paths.map(ReasoningPathResponse.init))
        }
    }

    private func addHousekeeping(to routes: inout Routes) {
        routes.get("/sutra/stats") { given in
            StatsResponse(try state.memory().statistics(of: given.namespace()))
        }
        routes.on(.get, "/sutra/health", access: .anyone) { _, _ in health.health() }
        routes.get("/ping", access: .anyone) { _ in
            PingResponse(status: "pong", timestamp: ServerState.now())
        }
        routes.get("/sutra/audit", access: .admin, parameters: ["limit"]) { given in
            let limit = try given.integer("limit", in: 1...1_000, default: 100)
            let (total, entries) = try state.memory().audit(limit: limit)
            return AuditResponse(
                totalEntries: total,
                entries: entries.map { entry in
                    AuditEntryResponse(
                        timestamp: Moment.text(microseconds: entry.timestamp.microseconds),
                        operation: entry.operation, inputData: entry.input,
                        outputData: entry.output, confidence: entry.confidence,
                        actor: entry.actor)
                })
        }
        routes.post("/sutra/reset", access: .admin, rate: limiters.learn) { (_: ResetRequest, _) in
            try await state.memory().reset()
            return ResetResponse(success: true, message: "Everything that was learned is gone.")
        }
    }
}

extension Question {
    init(_ request: QueryRequest, _ given: Parameters) throws {
        self.init(
            request.query, maximumDepth: request.maxDepth, maximumPaths: request.maxPaths,
            usesVectors: request.semanticBoost,
            scope: try given.scope(asOf: request.asOf, heldAt: request.heldAt))
    }
}
