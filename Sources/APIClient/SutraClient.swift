import NIOHTTP1
public import WireAPI

/// Talks to a running server.
public struct SutraClient: Sendable {
    /// Where sutra-api and sutra-hybrid answer, such as `http://127.0.0.1:8000`.
    public let api: String
    public let hybrid: String
    private var connection: ServerConnection

    /// The longest wait for one answer.
    public var deadline: Duration {
        get { connection.deadline }
        set { connection.deadline = newValue }
    }

    /// The part of the memory that every call is about.
    public var namespace: String {
        get { connection.namespace }
        set { connection.namespace = newValue }
    }

    /// How often an overloaded or limiting server is asked in all.
    public var attempts: Int {
        get { connection.attempts }
        set { connection.attempts = newValue }
    }

    /// - Parameters:
    ///   - key: what the server asks for, if it does
    ///   - trust: whom to believe that a server is the one that it says
    public init(
        api: String, hybrid: String, key: String? = nil, trust: ServerTrust = .system
    ) {
        self.api = api
        self.hybrid = hybrid
        connection = ServerConnection(key: key, trust: trust)
    }

    /// Returns once every text is on the server's disk. Safe to repeat.
    public func learn(_ batch: LearnBatchRequest) async throws -> LearnBatchResponse {
        try await connection.post(api + "/learn/batch", batch, isRepeatable: true)
    }

    public func ask(_ question: QueryRequest) async throws -> QueryResponse {
        try await connection.post(hybrid + "/sutra/query", question, isRepeatable: true)
    }

    /// Asks about the server itself.
    /// - Parameter control: where sutra-control answers.
    public func askSystem(_ question: SystemQueryRequest, at control: String) async throws
        -> SystemQueryResponse
    {
        try await connection.post(control + "/api/query", question, isRepeatable: true)
    }

    public func paths(_ question: PathsRequest) async throws -> PathsResponse {
        try await connection.post(hybrid + "/sutra/paths", question, isRepeatable: true)
    }

    public func stats() async throws -> StatsResponse { try await connection.get(api + "/stats") }

    /// Deletes a concept of the namespace. Returns once it is on the server's disk.
    public func deleteConcept(_ id: String) async throws -> DeletionResponse {
        try await connection.delete(api + "/concepts/\(id)")
    }

    /// Deletes every text of the namespace that was learned from a source.
    public func deleteSource(_ source: String) async throws -> DeletionResponse {
        try await connection.delete(api + "/sources?source=" + Self.escaped(source))
    }

    /// Deletes everything in the namespace.
    public func deleteNamespace() async throws -> DeletionResponse {
        try await connection.delete(api + "/namespaces/\(namespace)")
    }

    /// Records that an association did not hold any more from a moment on; without one, from now
    /// on, so that asking twice is not the same as asking once.
    public func close(_ amendment: AmendmentRequest) async throws -> AmendmentResponse {
        try await connection.post(api + "/associations/close", amendment, isRepeatable: false)
    }

    /// Records that an association should never have been learned.
    public func retract(_ amendment: AmendmentRequest) async throws -> AmendmentResponse {
        try await connection.post(api + "/associations/retract", amendment, isRepeatable: true)
    }

    /// An entity with all its names.
    public func entity(_ name: String, asOf: Moment? = nil, heldAt: Moment? = nil) async throws
        -> EntityResponse
    {
        let moments = [("as_of", asOf), ("held_at", heldAt)].compactMap { key, moment in
            moment.map { "&\(key)=" + Self.escaped($0.text) }
        }
        return try await connection.get(
            api + "/entities?name=" + Self.escaped(name) + moments.joined())
    }

    /// Records that two entities are one.
    public func mergeEntities(_ pair: EntityPairRequest) async throws -> EntityLinkResponse {
        try await connection.post(api + "/entities/merge", pair, isRepeatable: false)
    }

    /// Takes the merge of two entities back.
    public func splitEntities(_ pair: EntityPairRequest) async throws -> EntityLinkResponse {
        try await connection.post(api + "/entities/split", pair, isRepeatable: false)
    }

    /// Looks for names that name one thing, and merges those that are sure enough.
    public func linkEntities(_ request: LinkEntitiesRequest) async throws -> LinkEntitiesResponse {
        try await connection.post(api + "/entities/link", request, isRepeatable: true)
    }

    /// A text as part of a URL's query (RFC 3986, section 2.1).
    static func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "~"):
                return String(UnicodeScalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                return byte < 16 ? "%0" + digits : "%" + digits
            }
        }.joined()
    }

    /// The health of any service, healthy or not.
    public func health(at base: String) async throws -> HealthResponse {
        let (status, bytes, _) = try await connection.exchange(
            base + "/health", .GET, nil)
        guard status == 200 || status == 503 else { throw ServerConnection.error(status, bytes) }
        return try ServerConnection.decode(bytes)
    }

    /// The status with which any URL answers.
    public func status(of url: String) async throws -> Int {
        try await connection.exchange(url, .GET, nil).status
    }
}
