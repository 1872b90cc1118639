import HTTPTypes
package import Hummingbird
import WireAPI

/// The routes of one service, and what its error messages need to know of them.
package struct Routes {
    let router: Router<ServiceContext>
    private(set) var entries: [Entry] = []

    package struct Entry: Sendable, Hashable {
        package let method: HTTPRequest.Method
        package let path: String
        package let access: RouteAccess

        /// Whether a request for `segments` would come here, were the method right.
        func matches(_ segments: [Substring]) -> Bool {
            let own = path.split(separator: "/")
            return own.count == segments.count
                && zip(own, segments).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
        }
    }

    init(_ router: Router<ServiceContext>) { self.router = router }

    mutating func on(
        _ method: HTTPRequest.Method, _ path: String, access: RouteAccess? = nil,
        _ handle: @escaping @Sendable (Request, ServiceContext) async throws -> Response
    ) {
        entries.append(
            Entry(method: method, path: path, access: access ?? .usual(method)))
        router.on(RouterPath(path), method: method, use: handle)
    }

    /// A route without a body. Query parameters other than `parameters` are refused.
    mutating func get<Answer: Encodable & Sendable>(
        _ path: String, access: RouteAccess? = nil, parameters: [String] = [],
        _ answer: @escaping @Sendable (Parameters) async throws -> Answer
    ) {
        on(.get, path, access: access) { request, context in
            let given = try Parameters(request, context, known: parameters)
            return Response.json(try await answer(given))
        }
    }

    /// A route with a JSON body.
    /// - Parameter bodyLimit: bytes
    mutating func post<Question: Decodable & Sendable, Answer: Encodable & Sendable>(
        _ path: String, status: HTTPResponse.Status = .ok, bodyLimit: Int = BodyLimit.question,
        access: RouteAccess? = nil, rate: RateLimiter? = nil, parameters: [String] = [],
        _ answer: @escaping @Sendable (Question, Parameters) async throws -> Answer
    ) {
        on(.post, path, access: access) { request, context in
            let (question, given): (Question, Parameters) = try await Self.read(
                request, context, bodyLimit, rate, parameters)
            return Response.json(try await answer(question, given), status: status)
        }
    }

    /// A route without a body that deletes. Query parameters other than `parameters` are refused.
    mutating func delete<Answer: Encodable & Sendable>(
        _ path: String, access: RouteAccess? = nil, rate: RateLimiter? = nil,
        parameters: [String] = [],
        _ answer: @escaping @Sendable (Parameters) async throws -> Answer
    ) {
        on(.delete, path, access: access) { request, context in
            try rate?.admit(context)
            let given = try Parameters(request, context, known: parameters)
            return Response.json(try await answer(given))
        }
    }

    /// A route with a JSON body whose handler makes the response itself.
    mutating func postForResponse<Question: Decodable & Sendable>(
        _ path: String, bodyLimit: Int = BodyLimit.question, access: RouteAccess? = nil,
        rate: RateLimiter? = nil,
        _ respond: @escaping @Sendable (Question, Parameters) async throws -> Response
    ) {
        on(.post, path, access: access) { request, context in
            let (question, given): (Question, Parameters) = try await Self.read(
                request, context, bodyLimit, rate, [])
            return try await respond(question, given)
        }
    }

    private static func read<Question: Decodable>(
        _ request: Request, _ context: ServiceContext, _ bodyLimit: Int, _ rate: RateLimiter?,
        _ known: [String]
    ) async throws -> (Question, Parameters) {
        try rate?.admit(context)
        let given = try Parameters(request, context, known: known)
        let bytes = try await BodyReading.bytes(of: request, upTo: bodyLimit)
        guard !bytes.isEmpty else {
            throw Refusal(.malformedJSON, "The body is empty; this route takes JSON.")
        }
        return (try Body.decode(Question.self, from: bytes), given)
    }
}

/// Bytes that bodies may have.
enum BodyLimit {
    /// A question with its bounds.
    static let question = 256 << 10
    /// One text with its metadata; JSON may write one byte as up to six.
    static let text = 8 << 20
    /// A batch of texts.
    static let batch = 32 << 20
    /// Texts to embed. HAProxy's `tune.bufsize` has to hold them with their head.
    static let embedding = 1 << 20
    /// A conversation.
    static let chat = 4 << 20
}
