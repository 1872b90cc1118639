import WireAPI

/// Why a server gave no answer.
public struct ClientError: Error, Sendable {
    /// The HTTP status; `nil` when the server could not be reached.
    public let status: Int?
    /// An ``ErrorCode`` in its text form, or another server's word.
    public let code: String
    public let message: String
    /// Seconds after which the server wants to be asked again, if it says so.
    public let retryAfter: Int?

    public init(status: Int?, code: String, message: String, retryAfter: Int? = nil) {
        self.status = status
        self.code = code
        self.message = message
        self.retryAfter = retryAfter
    }
}
