import Synchronization

/// The routes of a service, for those that were made before the routes.
final class RouteList: Sendable {
    private let list = Mutex<[Routes.Entry]>([])

    var entries: [Routes.Entry] {
        get { list.withLock { $0 } }
        set { list.withLock { $0 = newValue } }
    }
}
