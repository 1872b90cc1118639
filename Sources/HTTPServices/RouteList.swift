import HTTPTypes
import Hummingbird
import Synchronization

/// The routes of a service, for those that were made before the routes.
final class RouteList: Sendable {
    private let list = Mutex<[Routes.Entry]>([])

    var entries: [Routes.Entry] {
        get { list.withLock { $0 } }
        set { list.withLock { $0 = newValue } }
    }

    /// Whom a request's route lets in. Where several could be meant, the strictest counts; a
    /// request for no route is for readers, so that strangers learn nothing of the routes.
    func access(to request: Request) -> RouteAccess {
        let segments = request.uri.path.split(separator: "/")
        let method: HTTPRequest.Method = request.method == .head ? .get : request.method
        let candidates = entries.filter { $0.method == method && $0.matches(segments) }
        return candidates.map(\.access).max(by: { $0.strictness < $1.strictness }) ?? .reader
    }
}
