import AsyncHTTPClient
import NIOCore
import NIOHTTP1
public import WireAPI

/// Talks to a running server.
public struct SutraClient: Sendable {
    /// Where sutra-api and sutra-hybrid answer, such as `http://127.0.0.1:8000`.
    public let api: String
    public let hybrid: String
    private let key: String?
    private let trust: ServerTrust
    /// The longest wait for one answer.
    public var deadline = Duration.seconds(120)
    /// The part of the memory that every call is about.
    public var namespace = "default"
    /// How often an overloaded or limiting server is asked again.
    public var attempts = 20

    private static let answerByteCount = 64 << 20

    /// - Parameters:
    ///   - key: what the server asks for, if it does
    ///   - trust: whom to believe that a server is the one that it says
    public init(
        api: String, hybrid: String, key: String? = nil, trust: ServerTrust = .system
    ) {
        self.key = key
        self.trust = trust
        self.api = api
        self.hybrid = hybrid
    }

    /// Returns once every text is on the server's disk. Safe to repeat.
    public func learn(_ batch: LearnBatchRequest) async throws -> LearnBatchResponse {
        try await post(api + "/learn/batch", batch)
    }

    public func ask(_ question: QueryRequest) async throws -> QueryResponse {
        try await post(hybrid + "/sutra/query", question)
    }

    /// Asks about the server itself.
    /// - Parameter control: where sutra-control answers.
    public func askSystem(_ question: SystemQueryRequest, at control: String) async throws
        -> SystemQueryResponse
    {
        try await post(control + "/api/query", question)
    }

    public func paths(_ question: PathsRequest) async throws -> PathsResponse {
        try await post(hybrid + "/sutra/paths", question)
    }

    public func stats() async throws -> StatsResponse { try await get(api + "/stats") }

    /// Deletes a concept of the namespace. Returns once it is on the server's disk.
    public func deleteConcept(_ id: String) async throws -> DeletionResponse {
        try await answer(api + "/concepts/\(id)", .DELETE, nil)
    }

    /// Deletes every text of the namespace that was learned from a source.
    public func deleteSource(_ source: String) async throws -> DeletionResponse {
        try await answer(api + "/sources?source=" + Self.escaped(source), .DELETE, nil)
    }

    /// Deletes everything in the namespace.
    public func deleteNamespace() async throws -> DeletionResponse {
        try await answer(api + "/namespaces/\(namespace)", .DELETE, nil)
    }

    /// Records that an association did not hold any more from a moment on.
    public func close(_ amendment: AmendmentRequest) async throws -> AmendmentResponse {
        try await post(api + "/associations/close", amendment)
    }

    /// Records that an association should never have been learned.
    public func retract(_ amendment: AmendmentRequest) async throws -> AmendmentResponse {
        try await post(api + "/associations/retract", amendment)
    }

    /// A text as part of a URL's query (RFC 3986, section 2.1).
    private static func escaped(_ text: String) -> String {
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
        let (status, bytes, _) = try await exchange(base + "/health", .GET, nil)
        guard status == 200 || status == 503 else { throw Self.error(status, bytes) }
        return try Self.decode(bytes)
    }

    /// The status with which any URL answers.
    public func status(of url: String) async throws -> Int {
        try await exchange(url, .GET, nil).status
    }

    private func get<Answer: Decodable>(_ url: String) async throws -> Answer {
        try await answer(url, .GET, nil)
    }

    private func post<Answer: Decodable>(
        _ url: String, _ body: some Encodable
    ) async throws -> Answer {
        try await answer(url, .POST, Array(try Body.encode(body)))
    }

    /// Asks again, after the time that the server names, while it is overloaded.
    private func answer<Answer: Decodable>(
        _ url: String, _ method: HTTPMethod, _ body: [UInt8]?
    ) async throws -> Answer {
        var attempt = 1
        while true {
            let (status, bytes, wait) = try await exchange(url, method, body)
            if (200..<300).contains(status) { return try Self.decode(bytes) }
            guard status == 429 || status == 503, attempt < attempts else {
                throw Self.error(status, bytes)
            }
            attempt += 1
            try await Task.sleep(for: .seconds(min(max(wait ?? 1, 1), 60)))
        }
    }

    private func exchange(_ url: String, _ method: HTTPMethod, _ body: [UInt8]?)
        async throws -> (status: Int, bytes: [UInt8], wait: Int?)
    {
        var request = HTTPClientRequest(url: url)
        request.method = method
        request.headers.add(name: "x-sutra-namespace", value: namespace)
        if let key { request.headers.add(name: "authorization", value: "Bearer \(key)") }
        if let body {
            request.headers.add(name: "content-type", value: "application/json")
            request.body = .bytes(ByteBuffer(bytes: body))
        }
        do {
            let response = try await trust.http.execute(
                request, timeout: TimeAmount(deadline))
            let buffer = try await response.body.collect(upTo: Self.answerByteCount)
            let wait = response.headers.first(name: "retry-after").flatMap { Int($0) }
            return (Int(response.status.code), Array(buffer.readableBytesView), wait)
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            throw ClientError(
                status: nil, code: "unreachable", message: "\(url) does not answer: \(error)")
        }
    }

    private static func decode<Value: Decodable>(_ bytes: [UInt8]) throws -> Value {
        do {
            return try Body.decode(Value.self, from: bytes)
        } catch {
            throw ClientError(
                status: nil, code: "unexpected_answer",
                message: "the server's answer cannot be read: \(error.message)")
        }
    }

    private static func error(_ status: Int, _ bytes: [UInt8]) -> ClientError {
        guard let body = try? Body.decode(ErrorBody.self, from: bytes) else {
            return ClientError(
                status: status, code: "unexpected_answer", message: "the server answered \(status)")
        }
        return ClientError(status: status, code: body.error, message: body.message)
    }
}
