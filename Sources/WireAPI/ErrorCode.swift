/// Why a request was refused, in one stable word. ``ErrorBody/error`` carries the raw value.
public enum ErrorCode: String, Sendable, Codable, CaseIterable {
    /// The body is not JSON; the message says where.
    case malformedJSON = "malformed_json"
    /// The binary body is not in the form of docs/storage-protocol.md.
    case malformedBinary = "malformed_binary"
    /// The body is not UTF-8; the message says where.
    case invalidUTF8 = "invalid_utf8"
    /// The connection ended before the body did.
    case incompleteBody = "incomplete_body"
    /// A field is missing, of the wrong type or out of range; `details.field` names it.
    case invalidField = "invalid_field"
    /// A field that the route does not know; `details.field` names it.
    case unknownField = "unknown_field"
    /// The memory refuses the input.
    case invalidInput = "invalid_input"
    /// The body or a part of it is larger than a limit; the message names the limit.
    case tooLarge = "too_large"
    /// A key is needed, or the one that was given opens nothing.
    case unauthorized
    /// The key does not allow this, or a web page of another origin asks.
    case forbidden
    /// No such concept or model.
    case notFound = "not_found"
    /// No such route.
    case routeNotFound = "route_not_found"
    /// The route exists, with other methods; `Allow` lists them.
    case methodNotAllowed = "method_not_allowed"
    /// The request contradicts the state of the store.
    case conflict
    /// Another node of the grid has the shard; the master's map says which.
    case moved
    /// The client asked too often; `Retry-After` says when to come back.
    case rateLimited = "rate_limited"
    /// A queue is full; try again.
    case overloaded
    /// Starting or stopping; try again.
    case notReady = "not_ready"
    /// The body did not arrive in time.
    case requestTimeout = "request_timeout"
    /// The work did not end in time.
    case timedOut = "timed_out"
    /// Another process holds the data directory.
    case locked
    /// A data file is damaged.
    case damaged
    /// The operating system refused to read or write.
    case storageFailed = "storage_failed"
    /// The embedding model is missing or cannot be used.
    case modelUnavailable = "model_unavailable"
    /// A defect of Sutra's own.
    case `internal` = "internal"
}

/// The body of every refusal.
public struct ErrorBody: Codable, Sendable, Equatable {
    /// An ``ErrorCode``.
    public let error: String
    /// What happened and what to do.
    public let message: String
    public let details: Details

    public struct Details: Codable, Sendable, Equatable {
        /// The permanent number of the code, for look-up in the documentation.
        public let number: Int
        /// The field at fault, such as `items[3].content`.
        public let field: String?

        public init(number: Int, field: String? = nil) {
            self.number = number
            self.field = field
        }
    }

    public init(error: String, message: String, details: Details) {
        self.error = error
        self.message = message
        self.details = details
    }
}
