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
    /// Before each route: nothing for the node's own store, `/shards/{shard}` for the shards of a
    /// grid that lie there.
    var prefix = ""

    func add(to routes: inout Routes) {
        addWriting(to: &routes)
        addSearch(to: &routes)
        addReading(to: &routes)
    }

    private func addWriting(to routes: inout Routes) {
        routes.on(.post, prefix + "/store/learn") { request, context in
            let given = try Parameters(request, context, known: [])
            let bytes = try await BodyReading.bytes(of: request, upTo: BodyLimit.batch)
            let body =
                try Self.isBinary(request)
                ? StoreRequest(binary: bytes) : Body.decode(StoreRequest.self, from: bytes)
            let (texts, namespace) = (body.items.map(StatedText.init), try given.namespace())
            let receipts = try await write(given) { try await $0.learn(texts, in: namespace) }
            return Response.json(
                StoreResponse(
                    conceptIDs: receipts.map { "\($0.id)" },
                    known: receipts.count(where: \.wasKnown),
                    associations: receipts.reduce(0) { $0 + $1.associationCount }),
                status: .created)
        }
        routes.on(.post, prefix + "/store/flush", access: .needing(.init(.writer, .wholeProcess))) {
            request, context in
            try await node(try Parameters(request, context, known: [])).flush()
            return Response.json(
                FlushResponse(message: "Checkpoints are written; everything was on disk before."))
        }
        routes.delete(prefix + "/store/concepts/{id}") { given in
            let (id, namespace) = (try given.id(), try given.namespace())
            let receipt = try await write(given) { try await $0.delete(id, in: namespace) }
            guard !receipt.isEmpty else { throw APIService.unknown(id) }
            return DeletionResponse(receipt, conceptID: id, in: namespace)
        }
    }

    private func addSearch(to routes: inout Routes) {
        routes.on(.post, prefix + "/store/search/vector", access: .reader) { request, context in
            let given = try Parameters(request, context, known: ["k"] + Parameters.scope)
            let count = try given.integer("k", in: 1...1_000, default: 10)
            let bytes = try await BodyReading.bytes(of: request, upTo: BodyLimit.question)
            let vector =
                try Self.isBinary(request)
                ? BinaryVector.vector(from: bytes)
                : Body.decode([Double].self, from: bytes).map(Float.init)
            let hits = try node(given).passages(
                nearestTo: vector, count: count, in: given.scope())
            return Response.json(hits.map(StoreHit.init))
        }
        routes.post(prefix + "/store/search/text", access: .reader, parameters: Parameters.scope) {
            (request: TextSearchRequest, given) in
            try node(given).snapshot(given.scope())
                .passages(matching: request.query, count: request.count).map(StoreHit.init)
        }
        routes.post(prefix + "/store/paths", access: .reader) { (request: PathsRequest, given) in
            let paths = try node(given).paths(
                from: request.from, to: request.to, count: request.maxPaths,
                maximumDepth: request.maxDepth,
                in: given.scope(asOf: request.asOf, heldAt: request.heldAt))
            return PathsResponse(
                from: request.from, to: request.to, paths: paths.map(ReasoningPathResponse.init))
        }
    }

    private func addReading(to routes: inout Routes) {
        routes.get(prefix + "/store/concepts/{id}", parameters: Parameters.scope) { given in
            let id = try given.id()
            let graph = try node(given).snapshot(given.scope())
            guard let concept = try graph.reading({ $0.concept(id) }) else {
                throw APIService.unknown(id)
            }
            return ConceptResponse(concept)
        }
        routes.get(
            prefix + "/store/concepts/{id}/neighbors", parameters: ["limit"] + Parameters.scope
        ) { given in
            let id = try given.id()
            let limit = try given.integer("limit", in: 1...1_000, default: 100)
            let graph = try node(given).snapshot(given.scope())
            guard graph.contains(id) else { throw APIService.unknown(id) }
            return try AssociationReading(graph).neighbors(of: id, limit: limit)
        }
        routes.get(prefix + "/store/stats") { given in
            let node = try node(given)
            let counts = try node.snapshot(given.scope()).counts
            return StoreStatsResponse(
                concepts: counts.concepts, associations: counts.associations,
                vectors: counts.embeddings, shards: node.shardCount, dimension: node.dimension)
        }
    }

    /// The store for reading.
    private func node(_ given: Parameters) throws -> StorageNode {
        guard !prefix.isEmpty else { return try state.storage() }
        return try state.shardHost().reading(given.shard())
    }

    /// Runs work that changes the store; of a shard, once that may be.
    private func write<Value: Sendable>(
        _ given: Parameters, _ work: (StorageNode) async throws -> Value
    ) async throws -> Value {
        guard !prefix.isEmpty else { return try await work(state.storage()) }
        return try await state.shardHost().write(given.shard(), work)
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
