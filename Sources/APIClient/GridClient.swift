import NIOHTTP1
public import WireAPI

/// Talks to a grid master, to an agent, or, in a master's place, to a control center.
public struct GridClient: Sendable {
    /// Where it answers, such as `http://127.0.0.1:7001`.
    public let url: String
    private var connection: ServerConnection

    /// - Parameters:
    ///   - key: what it asks for, if it does
    ///   - trust: whom to believe that it is the one that it says
    ///   - deadline: the longest wait for one answer
    public init(
        url: String, key: String? = nil, trust: ServerTrust = .system,
        deadline: Duration = .seconds(10)
    ) {
        self.url = url
        connection = ServerConnection(key: key, trust: trust)
        connection.deadline = deadline
        // Whoever asks has a rhythm or a person of its own.
        connection.attempts = 1
    }

    // MARK: The master

    public func agents() async throws -> GridAgentsResponse {
        try await connection.get(url + "/api/grid/agents")
    }

    public func status() async throws -> GridStatusResponse {
        try await connection.get(url + "/api/grid/status")
    }

    public func spawn(_ request: GridSpawnRequest) async throws -> GridChangeResponse {
        try await connection.post(url + "/api/grid/spawn", request, isRepeatable: false)
    }

    public func stop(_ request: GridStopRequest) async throws -> GridChangeResponse {
        try await connection.post(url + "/api/grid/stop", request, isRepeatable: false)
    }

    /// Takes an agent that is offline out of the grid.
    public func unregister(_ agent: String) async throws -> GridChangeResponse {
        try await connection.delete(url + "/api/grid/agents/\(agent)")
    }

    /// - Returns: how the grid is
    public func report(_ report: GridAgentReport) async throws -> GridStatusResponse {
        try await connection.post(url + "/api/grid/report", report, isRepeatable: false)
    }

    /// Which node has which shard.
    public func shards() async throws -> GridShardsResponse {
        try await connection.get(url + "/api/grid/shards")
    }

    /// Spreads shards over the nodes of a grid that has none.
    public func makeShards(_ request: GridShardsRequest) async throws -> GridShardsResponse {
        try await connection.post(url + "/api/grid/shards", request, isRepeatable: false)
    }

    /// Begins to move a shard; ``shards()`` tells how it goes.
    public func move(_ request: GridMoveRequest) async throws -> GridShardsResponse {
        try await connection.post(url + "/api/grid/move", request, isRepeatable: false)
    }

    // MARK: An agent

    public func nodes() async throws -> GridNodesResponse {
        try await connection.get(url + "/nodes")
    }

    public func start(_ request: GridSpawnRequest) async throws -> GridChangeResponse {
        try await connection.post(url + "/nodes", request, isRepeatable: false)
    }

    public func stop(node: String) async throws -> GridChangeResponse {
        try await connection.delete(url + "/nodes/\(node)")
    }
}
