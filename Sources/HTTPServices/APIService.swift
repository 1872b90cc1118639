import ConceptModel
import ConceptStore
import Embedding
import Engine
import Hummingbird
import WireAPI

/// sutra-api: learning, searching and looking things up.
struct APIService: Sendable {
    let state: ServerState
    let limiters: Limiters

    func add(to routes: inout Routes) {
        addLearning(to: &routes)
        addSearch(to: &routes)
        addConcepts(to: &routes)
        addForgetting(to: &routes)
        addEntities(to: &routes)
        routes.get("/stats") { given in
            StatsResponse(try state.memory().statistics(of: given.namespace()))
        }
    }

    private func addLearning(to routes: inout Routes) {
        routes.post(
            "/learn", status: .created, bodyLimit: BodyLimit.text, rate: limiters.learn
        ) { (request: LearnRequest, given) in
            let receipt = try await state.memory().learn(
                [TextToLearn(request)], in: given.namespace())[0]
            return LearnResponse(
                conceptID: "\(receipt.concept)",
                message: receipt.wasKnown ? "Known already; it gained strength." : "Learned.",
                conceptsCreated: receipt.conceptsCreated,
                associationsCreated: receipt.associationsCreated,
                associationsLeftOut: receipt.associationsLeftOut, wasKnown: receipt.wasKnown)
        }
        routes.post(
            "/learn/batch", status: .created, bodyLimit: BodyLimit.batch, rate: limiters.learn
        ) { (request: LearnBatchRequest, given) in
            let receipts = try await state.memory().learn(
                request.items.map(TextToLearn.init), in: given.namespace())
            let duplicates = receipts.count(where: \.wasKnown)
            return LearnBatchResponse(
                conceptIDs: receipts.map { "\($0.concept)" },
                totalConcepts: receipts.reduce(0) { $0 + $1.conceptsCreated },
                totalAssociations: receipts.reduce(0) { $0 + $1.associationsCreated },
                associationsLeftOut: receipts.reduce(0) { $0 + $1.associationsLeftOut },
                duplicates: duplicates,
                message: "Learned \(receipts.count - duplicates) texts; \(duplicates) were known.")
        }
    }

    private func addSearch(to routes: inout Routes) {
        routes.post(
            "/search/vector", access: .reader, rate: limiters.reason,
            parameters: ["k"] + Parameters.scope
        ) {
            (vector: [Double], given) in
            let count = try given.integer("k", in: 1...1_000, default: 10)
            let hits = try state.memory().passages(
                nearestTo: vector.map(Float.init), count: count, in: given.scope())
            return hits.map { VectorHit(conceptID: "\($0.id)", similarity: $0.score) }
        }
        routes.post(
            "/search/semantic", access: .reader, rate: limiters.reason,
            parameters: Parameters.scope
        ) {
            (request: SemanticSearchRequest, given) in
            let memory = try state.memory()
            let scope = try given.scope()
            let hits = try await memory.passages(
                similarTo: request.query, count: request.topK, threshold: request.threshold,
                in: scope)
            return try hits.compactMap { hit in
                try memory.concept(hit.id, in: scope).map {
                    SemanticHit(
                        conceptID: "\(hit.id)", content: $0.content, similarity: hit.score)
                }
            }
        }
        routes.post("/reason", access: .reader, rate: limiters.reason) {
            (request: ReasonRequest, given) in
            let memory = try state.memory()
            let scope = try given.scope(asOf: request.asOf, heldAt: request.heldAt)
            let answer = try await memory.answer(
                Question(
                    request.query, maximumDepth: request.maxSteps,
                    maximumPaths: request.numPaths, similarityThreshold: request.threshold,
                    scope: scope))
            return ReasonResponse(
                query: request.query, answer: answer.text, confidence: answer.confidence.value,
                paths: answer.paths.map(ReasonPath.init),
                conceptsAccessed: answer.conceptsAccessed,
                contradictions: try AssociationReading(memory, scope)
                    .responses(answer.contradictions))
        }
    }
}
