package import AccessControl
package import Hummingbird
import HummingbirdCore
package import Logging
import NIOCore

/// Puts services together.
package struct ServiceFactory: Sendable {
    package let state: ServerState
    package let limiters: Limiters
    /// Shared by all services of the process.
    package let connections: ConnectionRegister
    package let logger: Logger
    private let gate: AccessGate
    private let network: NetworkPolicy
    private let certificate: ServerCertificate?
    private let keyLimiter = RateLimiter("requests", perMinute: 0)

    /// - Parameters:
    ///   - gate: who may ask
    ///   - network: what is believed of a request's headers
    ///   - certificate: for TLS; `nil` for plain HTTP
    package init(
        state: ServerState, limiters: Limiters, connections: ConnectionRegister, logger: Logger,
        gate: AccessGate = .open, network: NetworkPolicy = NetworkPolicy(),
        certificate: ServerCertificate? = nil
    ) {
        self.state = state
        self.limiters = limiters
        self.connections = connections
        self.logger = logger
        self.gate = gate
        self.network = network
        self.certificate = certificate
    }

    /// The routes of a service, in the order of their making.
    package func entries(of kind: ServiceKind) -> [Routes.Entry] { routes(of: kind).entries }

    /// A service ready to run.
    /// - Parameter onRunning: called with the bound port once the socket is open
    package func application(
        _ kind: ServiceKind, host: String, port: Int,
        onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
    ) -> some ApplicationProtocol {
        Application(
            router: routes(of: kind).router, server: server(),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port), serverName: "sutra/\(state.version)",
                backlog: 1_024),
            onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? port) },
            logger: logger)
    }

    private func server() -> HTTPServerBuilder {
        HTTPServerBuilder { [connections, certificate] responder in
            let channel = HTTP1Channel(
                responder: responder,
                configuration: .init(
                    additionalChannelHandlers: [ConnectionHandler(register: connections)],
                    idleTimeout: .seconds(60)))
            guard let certificate else { return channel }
            return TLSChannel(certificate: certificate, base: channel)
        }
    }

    private func routes(of kind: ServiceKind) -> Routes {
        let router = Router(context: ServiceContext.self, options: .autoGenerateHeadEndpoints)
        let metrics = RequestMetrics()
        state.live.register(metrics, of: kind)
        let list = RouteList()
        router.add(middleware: RequestMiddleware(metrics: metrics, routes: list))
        router.add(
            middleware: AccessMiddleware(
                gate: gate, network: network, limiter: keyLimiter, routes: list))
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
        case .ingester: IngestService(state: state).add(to: &routes)
        case .embedding: EmbeddingService(state: state, limiters: limiters).add(to: &routes)
        case .storage:
            StorageService(state: state).add(to: &routes)
            StorageService(state: state, prefix: "/shards/{shard}").add(to: &routes)
            ShardService(state: state).add(to: &routes)
        case .events: EventStorageService(state: state, limiters: limiters).add(to: &routes)
        case .control:
            StaticPages.control.add(to: &routes)
            ControlService(state: state, limiters: limiters).add(to: &routes)
        case .gridMaster: GridMasterService(state: state).add(to: &routes)
        case .gridAgent: GridAgentService(state: state).add(to: &routes)
        }
        list.entries = routes.entries
        return routes
    }
}
