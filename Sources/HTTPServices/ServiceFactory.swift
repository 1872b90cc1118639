package import Hummingbird
package import Logging
import NIOCore

/// Puts services together.
package struct ServiceFactory: Sendable {
    package let state: ServerState
    package let limiters: Limiters
    /// Shared by all services of the process.
    package let connections: ConnectionRegister
    package let logger: Logger

    package init(
        state: ServerState, limiters: Limiters, connections: ConnectionRegister, logger: Logger
    ) {
        self.state = state
        self.limiters = limiters
        self.connections = connections
        self.logger = logger
    }

    /// The routes of a service, in the order of their making.
    package func entries(of kind: ServiceKind) -> [Routes.Entry] { routes(of: kind).entries }

    /// A service ready to run.
    /// - Parameter onRunning: called with the bound port once the socket is open
    package func application(
        _ kind: ServiceKind, host: String, port: Int,
        onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
    ) -> some ApplicationProtocol {
        let register = connections
        return Application(
            router: routes(of: kind).router,
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [ConnectionHandler(register: register)],
                    idleTimeout: .seconds(60))),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port), serverName: "sutra/\(state.version)",
                backlog: 1_024),
            onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? port) },
            logger: logger)
    }

    private func routes(of kind: ServiceKind) -> Routes {
        let router = Router(context: ServiceContext.self, options: .autoGenerateHeadEndpoints)
        let metrics = RequestMetrics()
        state.live.register(metrics, of: kind)
        let list = RouteList()
        router.add(middleware: RequestMiddleware(metrics: metrics, routes: list))
        var routes = Routes(router)
        let health = HealthRoutes(state: state, service: kind, metrics: metrics)
        health.add(to: &routes)
        switch kind {
        case .api: APIService(state: state, limiters: limiters).add(to: &routes)
        case .hybrid:
            HybridService(state: state, limiters: limiters, health: health).add(to: &routes)
        case .client:
            // The page asks only where it came from, so the routes it needs are served here too.
            StaticPages.client.add(to: &routes)
            APIService(state: state, limiters: limiters).add(to: &routes)
            HybridService(state: state, limiters: limiters, health: health).add(to: &routes)
        case .embedding: EmbeddingService(state: state, limiters: limiters).add(to: &routes)
        case .storage: break
        case .control:
            StaticPages.control.add(to: &routes)
            ControlService(state: state, limiters: limiters).add(to: &routes)
        }
        list.entries = routes.entries
        return routes
    }
}
