import ConceptStore
import Engine
import HTTPTypes
import Hummingbird
import WireAPI

/// The steps by which a grid's master makes and moves the shards of a storage node.
struct ShardService: Sendable {
    let state: ServerState

    func add(to routes: inout Routes) {
        routes.get("/shards", access: .observer) { _ in
            let statuses = try state.shardHost().statuses
            return HostedShardsResponse(
                shards: statuses.map { status in
                    HostedShardsResponse.Shard(
                        shard: status.number, state: status.isFrozen ? "frozen" : "serving",
                        texts: status.counts.texts, concepts: status.counts.concepts)
                })
        }
        routes.get("/shards/{shard}/position", access: .admin) { given in
            ShardPositionMessage(try await state.shardHost().position(given.shard()))
        }
        step("freeze", in: &routes) { host, shard, order in
            ShardPositionMessage(try await host.freeze(shard, order: order))
        }
        step("create", in: &routes) { host, shard, _ in
            try await host.create(shard)
            return ShardStepResponse(shard: shard, state: "serving")
        }
        step("thaw", in: &routes) { host, shard, order in
            try await host.thaw(shard, order: order)
            return ShardStepResponse(shard: shard, state: "serving")
        }
        step("retire", in: &routes) { host, shard, order in
            try await host.retire(shard, order: order)
            return ShardStepResponse(shard: shard, state: "absent")
        }
        step("discard", in: &routes) { host, shard, order in
            try await host.discard(shard, order: order)
            return ShardStepResponse(shard: shard, state: "absent")
        }
        step("prepare", in: &routes) { host, shard, order in
            try await host.prepare(shard, order: order)
            return ShardStepResponse(shard: shard, state: "absent")
        }
        addCopying(to: &routes)
    }

    private func addCopying(to routes: inout Routes) {
        routes.post("/shards/{shard}/receive", access: .admin, parameters: ["order"]) {
            (position: ShardPositionMessage, given) in
            let pass = try await state.shardHost().receive(
                given.shard(), ShardPosition(position), order: Self.order(given))
            return ShardPassResponse(
                copiedBytes: pass.copiedByteCount, isComplete: pass.isComplete)
        }
        routes.post("/shards/{shard}/adopt", access: .admin, parameters: ["order"]) {
            (position: ShardPositionMessage, given) in
            let shard = try given.shard()
            try await state.shardHost().adopt(
                shard, ShardPosition(position), order: Self.order(given))
            return ShardStepResponse(shard: shard, state: "frozen")
        }
    }

    /// A step without a body.
    private func step<Answer: Encodable & Sendable>(
        _ name: String, in routes: inout Routes,
        _ work: @escaping @Sendable (ShardHost, Int, Int) async throws -> Answer
    ) {
        routes.on(.post, "/shards/{shard}/\(name)", access: .admin) { request, context in
            let given = try Parameters(request, context, known: ["order"])
            let (shard, order) = (try given.shard(), try Self.order(given))
            return Response.json(try await work(state.shardHost(), shard, order))
        }
    }

    private static func order(_ given: Parameters) throws -> Int {
        try given.integer("order", in: 0...Int.max, default: 0)
    }
}

extension ShardPositionMessage {
    init(_ position: ShardPosition) {
        let counts = position.counts
        self.init(
            directory: position.directory,
            ends: position.ends.map { end in
                End(segment: end.segment, salt: end.salt, offset: end.offset)
            },
            counts: Counts(
                passages: counts.passages, documents: counts.documents,
                entities: counts.entities, associations: counts.associations,
                vectors: counts.embeddings, texts: counts.texts,
                learnings: counts.textLearnings))
    }
}

extension ShardPosition {
    init(_ message: ShardPositionMessage) {
        var counts = StoreCounts()
        counts.passages = message.counts.passages
        counts.documents = message.counts.documents
        counts.entities = message.counts.entities
        counts.associations = message.counts.associations
        counts.embeddings = message.counts.vectors
        counts.texts = message.counts.texts
        counts.textLearnings = message.counts.learnings
        self.init(
            directory: message.directory,
            ends: message.ends.map { end in
                LogEnd(segment: end.segment, salt: end.salt, offset: end.offset)
            }, counts: counts)
    }
}
