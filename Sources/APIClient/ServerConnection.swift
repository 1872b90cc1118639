import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import WireAPI

/// Exchanges with servers: the key, the namespace, deadlines, and asking again where that is safe.
struct ServerConnection: Sendable {
    let key: String?
    let trust: ServerTrust
    /// The longest wait for one answer.
    var deadline = Duration.seconds(120)
    /// The part of the memory that every call is about.
    var namespace = "default"
    /// How often a server is asked in all.
    var attempts = 20

    private static let answerByteCount = 64 << 20
    /// Waits between attempts that no server's `Retry-After` sets: doubled each time up to here.
    private static let longestPause = Duration.seconds(5)

    /// A body with its media type.
    struct Content: Sendable {
        let bytes: [UInt8]
        let type: String
    }

    init(key: String?, trust: ServerTrust) {
        self.key = key
        self.trust = trust
    }

    func get<Answer: Decodable>(_ url: String) async throws -> Answer {
        try await answer(url, .GET, nil, isRepeatable: true)
    }

    /// Deleting twice does the same as deleting once, but the second answer is that there is
    /// nothing.
    func delete<Answer: Decodable>(_ url: String) async throws -> Answer {
        try await answer(url, .DELETE, nil, isRepeatable: false)
    }

    /// - Parameter isRepeatable: whether asking twice does the same as asking once, so that a
    /// broken
    ///   connection may be answered by asking again
    func post<Answer: Decodable>(
        _ url: String, _ body: some Encodable, isRepeatable: Bool
    ) async throws -> Answer {
        let content = Content(bytes: Array(try Body.encode(body)), type: "application/json")
        return try await answer(url, .POST, content, isRepeatable: isRepeatable)
    }

    /// Asks again after the time that the server names while it is overloaded; and, if that is
    /// safe, after a moment when it does not answer.
    func answer<Answer: Decodable>(
        _ url: String, _ method: HTTPMethod, _ content: Content?, isRepeatable: Bool
    ) async throws -> Answer {
        var attempt = 1
        var pause = Duration.milliseconds(100)
        while true {
            let wait: Duration
            do {
                let (status, bytes, named) = try await exchange(url, method, content)
                if (200..<300).contains(status) { return try Self.decode(bytes) }
                guard status == 429 || status == 503, attempt < attempts else {
                    throw Self.error(status, bytes, named)
                }
                wait = .seconds(min(max(named ?? 1, 1), 60))
            } catch let error as ClientError where error.status == nil && isRepeatable {
                // One second chance and two more: a server that is not there is told soon.
                guard attempt < min(attempts, 4) else { throw error }
                wait = pause
                pause = min(pause * 2, Self.longestPause)
            }
            attempt += 1
            try await Task.sleep(for: wait)
        }
    }

    func exchange(
        _ url: String, _ method: HTTPMethod, _ content: Content?
    ) async throws -> (status: Int, bytes: [UInt8], wait: Int?) {
        var request = HTTPClientRequest(url: url)
        request.method = method
        request.headers.add(name: "x-sutra-namespace", value: namespace)
        if let key { request.headers.add(name: "authorization", value: "Bearer \(key)") }
        if let content {
            request.headers.add(name: "content-type", value: content.type)
            request.body = .bytes(ByteBuffer(bytes: content.bytes))
        }
        do {
            let response = try await trust.http.execute(request, timeout: TimeAmount(deadline))
            let buffer = try await response.body.collect(upTo: Self.answerByteCount)
            let wait = response.headers.first(name: "retry-after").flatMap { Int($0) }
            return (Int(response.status.code), Array(buffer.readableBytesView), wait)
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            throw ClientError(
                status: nil, code: "unreachable",
                message: "\(url) does not answer: \(unreachableReason(error))")
        }
    }

    static func decode<Value: Decodable>(_ bytes: [UInt8]) throws -> Value {
        do {
            return try Body.decode(Value.self, from: bytes)
        } catch {
            throw ClientError(
                status: 200, code: "unexpected_answer",
                message: "the server's answer cannot be read: \(error.message)")
        }
    }

    static func error(
        _ status: Int, _ bytes: [UInt8], _ retryAfter: Int? = nil
    ) -> ClientError {
        guard let body = try? Body.decode(ErrorBody.self, from: bytes) else {
            return ClientError(
                status: status, code: "unexpected_answer", message: "the server answered \(status)",
                retryAfter: retryAfter)
        }
        return ClientError(
            status: status, code: body.error, message: body.message, retryAfter: retryAfter)
    }
}
