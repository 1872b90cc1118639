import NIOHTTP1
public import WireAPI

/// Talks to a storage node. Vectors and batches go in the binary form of
/// docs/storage-protocol.md.
public struct StorageClient: Sendable {
    /// Where the node answers, such as `http://127.0.0.1:50051`; of a shard of a grid
    /// `http://127.0.0.1:50061/shards/3`.
    public let url: String
    private var connection: ServerConnection

    /// The longest wait for one answer.
    public var deadline: Duration {
        get { connection.deadline }
        set { connection.deadline = newValue }
    }

    /// The namespace that every call is about.
    public var namespace: String {
        get { connection.namespace }
        set { connection.namespace = newValue }
    }

    /// How often an overloaded node is asked in all.
    public var attempts: Int {
        get { connection.attempts }
        set { connection.attempts = newValue }
    }

    /// - Parameters:
    ///   - key: what the node asks for, if it does
    ///   - trust: whom to believe that it is the one that it says
    public init(url: String, key: String? = nil, trust: ServerTrust = .system) {
        self.url = url
        connection = ServerConnection(key: key, trust: trust)
    }

    /// Returns once every text is on the node's disk. Safe to repeat, and repeated by itself when
    /// the node does not answer: identities follow from content.
    public func learn(_ request: StoreRequest) async throws -> StoreResponse {
        try await connection.answer(
            url + "/store/learn", .POST, binary(request.binary), isRepeatable: true)
    }

    public func concept(_ id: String) async throws -> ConceptResponse {
        try await connection.get(url + "/store/concepts/\(id)")
    }

    public func neighbors(of id: String, limit: Int = 100) async throws -> NeighborsResponse {
        try await connection.get(url + "/store/concepts/\(id)/neighbors?limit=\(limit)")
    }

    /// The texts with the nearest vectors, best first, with their cosines.
    public func search(nearestTo vector: [Float], count: Int = 10) async throws -> [StoreHit] {
        try await connection.answer(
            url + "/store/search/vector?k=\(count)", .POST,
            binary(BinaryVector.bytes(of: vector)), isRepeatable: true)
    }

    /// The texts that share words with the query, best first, with their BM25 scores.
    public func search(_ request: TextSearchRequest) async throws -> [StoreHit] {
        try await connection.post(url + "/store/search/text", request, isRepeatable: true)
    }

    public func paths(_ request: PathsRequest) async throws -> PathsResponse {
        try await connection.post(url + "/store/paths", request, isRepeatable: true)
    }

    /// Returns once the deletion is on the node's disk.
    public func delete(_ id: String) async throws -> DeletionResponse {
        try await connection.delete(url + "/store/concepts/\(id)")
    }

    public func stats() async throws -> StoreStatsResponse {
        try await connection.get(url + "/store/stats")
    }

    /// Writes checkpoints, so that opening has little to replay. Nothing depends on it for safety.
    public func flush() async throws -> FlushResponse {
        try await connection.answer(url + "/store/flush", .POST, nil, isRepeatable: true)
    }

    private func binary(_ bytes: [UInt8]) -> ServerConnection.Content {
        ServerConnection.Content(bytes: bytes, type: StorageProtocol.mediaType)
    }
}
