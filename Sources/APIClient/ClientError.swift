import WireAPI

/// Why a server gave no answer.
public struct ClientError: Error, Sendable {
    /// The HTTP status; `nil` when the server could not be reached.
    public let status: Int?
    /// An ``ErrorCode`` in its text form, or another server's word.
    public let code: String
    public let message: String

    public init(status: Int?, code: String, message: String) {
        self.status = status
        self.code = code
        self.message = message
    }
}
