import NIOHTTP1
public import WireAPI

/// Has a storage node do the steps of moving a shard: docs/storage-protocol.md, "Shards".
public struct ShardClient: Sendable {
    /// Where the node answers, such as `http://127.0.0.1:50061`.
    public let url: String
    private var connection: ServerConnection

    /// - Parameter deadline: the longest wait for one answer
    public init(
        url: String, key: String? = nil, trust: ServerTrust = .system,
        deadline: Duration = .seconds(60)
    ) {
        self.url = url
        connection = ServerConnection(key: key, trust: trust)
        connection.deadline = deadline
        // Whoever asks repeats steps by a plan of its own.
        connection.attempts = 1
    }

    public func shards() async throws -> HostedShardsResponse {
        try await connection.get(url + "/shards")
    }

    public func position(of shard: Int) async throws -> ShardPositionMessage {
        try await connection.get(url + "/shards/\(shard)/position")
    }

    public func create(_ shard: Int) async throws -> ShardStepResponse {
        try await step("create", shard, 0)
    }

    public func freeze(_ shard: Int, order: Int) async throws -> ShardPositionMessage {
        try await step("freeze", shard, order)
    }

    public func thaw(_ shard: Int, order: Int) async throws -> ShardStepResponse {
        try await step("thaw", shard, order)
    }

    public func retire(_ shard: Int, order: Int) async throws -> ShardStepResponse {
        try await step("retire", shard, order)
    }

    public func discard(_ shard: Int, order: Int) async throws -> ShardStepResponse {
        try await step("discard", shard, order)
    }

    public func prepare(_ shard: Int, order: Int) async throws -> ShardStepResponse {
        try await step("prepare", shard, order)
    }

    public func receive(
        _ shard: Int, _ position: ShardPositionMessage, order: Int
    ) async throws -> ShardPassResponse {
        try await connection.post(
            url + "/shards/\(shard)/receive?order=\(order)", position, isRepeatable: false)
    }

    public func adopt(
        _ shard: Int, _ position: ShardPositionMessage, order: Int
    ) async throws -> ShardStepResponse {
        try await connection.post(
            url + "/shards/\(shard)/adopt?order=\(order)", position, isRepeatable: false)
    }

    private func step<Answer: Decodable>(
        _ name: String, _ shard: Int, _ order: Int
    ) async throws -> Answer {
        try await connection.answer(
            url + "/shards/\(shard)/\(name)?order=\(order)", .POST, nil, isRepeatable: false)
    }
}
