package import AccessControl
import HTTPTypes
import WireAPI

/// Whom a route lets in.
package enum RouteAccess: Sendable, Hashable {
    /// Also those without a key.
    case anyone
    case needing(AccessNeed)

    /// For a route that says nothing of its own: whoever changes something writes.
    static func usual(_ method: HTTPRequest.Method) -> RouteAccess {
        method == .get || method == .head ? .reader : .needing(AccessNeed(.writer))
    }

    /// For comparing: how few are let in.
    var strictness: Int {
        switch self {
        case .anyone: 0
        case .needing(let need):
            1 + 2 * (Role.allCases.firstIndex(of: need.role) ?? 0)
                + (need.reach == .wholeProcess ? 1 : 0)
        }
    }

    /// Asking and looking things up in a namespace.
    static let reader = RouteAccess.needing(AccessNeed(.reader))
    /// Looking at what concerns all namespaces.
    static let observer = RouteAccess.needing(AccessNeed(.reader, .wholeProcess))
    /// Changing what concerns all namespaces.
    static let admin = RouteAccess.needing(AccessNeed(.admin, .wholeProcess))
    /// Emptying a namespace.
    static let namespaceAdmin = RouteAccess.needing(AccessNeed(.admin))
}

extension Refusal {
    init(_ refusal: AccessRefusal) {
        switch refusal {
        case .keyMissing, .keyUnknown:
            self.init(.unauthorized, refusal.message)
            headers[.wwwAuthenticate] = "Bearer realm=\"sutra\""
        case .tokenRefused(let fault):
            self.init(.unauthorized, fault.message)
            headers[.wwwAuthenticate] = "Bearer realm=\"sutra\", error=\"invalid_token\""
        case .keysUnreadable: self.init(.storageFailed, refusal.message)
        case .roleTooLow, .namespaceClosed, .wholeProcess:
            self.init(.forbidden, refusal.message)
        }
    }
}
