import AsyncHTTPClient
import NIOCore
import NIOPosix
import Platform

/// Why a server was not reached, in words for people: the errors of sockets describe themselves by
/// the names of their types.
func unreachableReason(_ error: any Error) -> String {
    switch error {
    case let error as NIOConnectionError:
        if let cause = error.connectionErrors.first?.error { return unreachableReason(cause) }
        return "its name is not known"
    case let error as IOError: return SystemErrorCode.text(error.errnoCode)
    case let error as HTTPClientError:
        switch error {
        case .deadlineExceeded, .readTimeout: return "it took too long"
        case .connectTimeout: return "no connection in time"
        case .remoteConnectionClosed: return "it closed the connection"
        default: return error.shortDescription
        }
    default: return "\(error)"
    }
}
