import AccessControl
import ConceptModel
import ConceptStore
import Engine
import HTTPTypes
import Hummingbird
import Reasoning
import WireAPI

/// storage-server: a store for programs, which bring vectors and associations of their own.
struct StorageService: Sendable {
    let state: ServerState

    func add(to routes: inout Routes) {
        addWriting(to: &routes)
        addSearch(to: &routes)
        addReading(to: &routes)
    }

    private func addWriting(to routes: inout Routes) {
        routes.on(.post, "/store/learn") { request, context in
            let given = try Parameters(request, context, known: [])
            let bytes = try await BodyReading.bytes(of: request, upTo: BodyLimit.batch)
            let body =
                try Self.isBinary(request)
                ? StoreRequest(binary: bytes) : Body.decode(StoreRequest.self, from: bytes)
            let receipts = try await state.storage().learn(
                body.items.map(StatedText.init), in: given.namespace())
            return Response.json(
                StoreResponse(
                    conceptIDs: receipts.map { "\($0.id)" },
                    known: receipts.count(where: \.wasKnown),
                    associations: receipts.reduce(0) { $0 + $1.associationCount }),
                status: .created)
        }
        routes.on(.post, "/store/flush", access: .needing(.init(.writer, .wholeProcess))) { _, _ in
            try await state.storage().flush()
            return Response.json(
                FlushResponse(message: "Checkpoints are written; everything was on disk before."))
        }
        routes.delete("/store/concepts/{id}") { given in
            let (id, namespace) = (try given.id(), try given.namespace())
            let receipt = try await state.storage().delete(id, in: namespace)
            guard !receipt.isEmpty else { throw APIService.unknown(id) }
            return DeletionResponse(receipt, conceptID: id, in: namespace)
        }
    }

    private func addSearch(to routes: inout Routes) {
        routes.on(.post, "/store/search/vector", access: .reader) { request, context in
            let given = try Parameters(request, context, known: ["k"] + Parameters.scope)
            let count = try given.integer("k", in: 1...1_000, default: 10)
            let bytes = try await BodyReading.bytes(of: request, upTo: BodyLimit.question)
            let vector =
                try Self.isBinary(request)
                ? BinaryVector.vector(from: bytes)
                : Body.decode([Double].self, from: bytes).map(Float.init)
            let hits = try state.storage().passages(
                nearestTo: vector, count: count, in: given.scope())
            return Response.json(hits.map(StoreHit.init))
        }
        routes.post("/store/search/text", access: .reader, parameters: Parameters.scope) {
            (request: TextSearchRequest, given) in
            try state.storage().snapshot(given.scope())
                .passages(matching: request.query, count: request.count).map(StoreHit.init)
        }
        routes.post("/store/paths", access: .reader) { (request: PathsRequest, given) in
            let paths = try state.storage().paths(
                from: request.from, to: request.to, count: request.maxPaths,
                maximumDepth: request.maxDepth,
                in: given.scope(asOf: request.asOf, heldAt: request.heldAt))
            return PathsResponse(
                from: request.from, to: request.to, paths: paths.map(ReasoningPathResponse.init))
        }
    }

    private func addReading(to routes: inout Routes) {
        routes.get("/store/concepts/{id}", parameters: Parameters.scope) { given in
            let id = try given.id()
            let graph = try state.storage().snapshot(given.scope())
            guard let concept = try graph.reading({ $0.concept(id) }) else {
                throw APIService.unknown(id)
            }
            return ConceptResponse(concept)
        }
        routes.get("/store/concepts/{id}/neighbors", parameters: ["limit"] + Parameters.scope) {
            given in
            let id = try given.id()
            let limit = try given.integer("limit", in: 1...1_000, default: 100)
            let graph = try state.storage().snapshot(given.scope())
            guard graph.contains(id) else { throw APIService.unknown(id) }
            return try AssociationReading(graph).neighbors(of: id, limit: limit)
        }
        routes.get("/store/stats") { given in
            let node = try state.storage()
            let counts = try node.snapshot(given.scope()).counts
            return StoreStatsResponse(
                concepts: counts.concepts, associations: counts.associations,
                vectors: counts.embeddings, shards: node.shardCount, dimension: node.dimension)
        }
    }

    private static func isBinary(_ request: Request) -> Bool {
        request.headers[.contentType]?.hasPrefix(StorageProtocol.mediaType) == true
    }
}

extension StatedText {
    init(_ item: StoreItem) {
        self.init(
            TextToLearn(item.content, source: item.source), vector: item.vector,
            statements: item.associations.map { association in
                Statement(
                    StatedTriple(
                        subject: association.source, relation: association.association,
                        object: association.target),
                    confidence: Confidence(association.confidence))
            })
    }
}

extension StoreHit {
    init(_ hit: ScoredConcept) { self.init(conceptID: "\(hit.id)", score: hit.score) }
}
