import ArgumentParser
import Embedding
import Engine
import HTTPServices
import Hummingbird
import Ingestion
import Logging
import SelfMonitoring
import ServiceLifecycle
import UnixSignals

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve one data directory: its HTTP services and their health.")

    @OptionGroup var listen: ListenOptions

    @Option(help: "Added to every port, so that several servers can run side by side.")
    var portOffset = 0

    func run() async throws {
        let settings = try listen.settings()
        try await reporting { try await serve(settings) }
    }

    private func serve(_ settings: Settings) async throws {
        let logger = settings.logger()
        let events = try await SystemEvents.open(settings, logger: logger)
        do {
            try await serve(settings, events, logger)
        } catch {
            await events.shutDown()
            throw error
        }
        await events.shutDown()
    }

    private func serve(_ settings: Settings, _ events: SystemEvents, _ logger: Logger) async throws
    {
        let host = settings.host
        let state = ServerState(
            version: Version.text, events: events.table, eventStore: events.store,
            remoteEvents: events.remote,
            emitted: { [emitter = events.emitter] in emitter.statistics },
            alerts: AlertWatch(try AlertRules.read(settings)),
            grid: try settings.gridMaster().map { GridSeat.guest($0) } ?? .none)
        let access = try ServerAccess(settings, host: host)
        let factory = ServiceFactory(
            state: state,
            limiters: Limiters(
                learnPerMinute: settings.integer("SUTRA_RATE_LIMIT_LEARN"),
                reasonPerMinute: settings.integer("SUTRA_RATE_LIMIT_REASON")),
            connections: ConnectionRegister(limit: DescriptorLimit.raise()), logger: logger,
            gate: access.gate, network: access.network, certificate: access.certificate)
        // Where events go elsewhere, the port of the event storage is that other process's.
        let kinds = ServiceKind.ofServer.filter { $0 != .events || events.store != nil }
        let announcer = Announcer(
            kinds, host: host, isSecure: access.certificate != nil, directory: settings.directory)
        // The last to start is the first to stop, so the memory outlives everything that uses it.
        var services: [any Service] = try [
            MemoryService(
                settings: settings, state: state, events: events,
                embeddingEndpoint: "http://\(host):\(port(of: .embedding, settings))",
                ingestion: try .init(settings), announcer: announcer, logger: logger),
            AccessWatch(access: access, logger: logger),
        ]
        services.append(
            WatchService(
                state: state, webhook: settings.text("SUTRA_ALERT_WEBHOOK"), logger: logger))
        for kind in kinds {
            let port = try self.port(of: kind, settings)
            let application = factory.application(kind, host: host, port: port) { bound in
                do {
                    try announcer.opened(kind, port: bound)
                } catch {
                    logger.warning("serve.json cannot be written: \(error)")
                }
            }
            services.append(
                ListeningService(kind: kind, host: host, port: port, application: application))
        }
        var configuration = ServiceGroupConfiguration(
            services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        configuration.maximumGracefulShutdownDuration = .seconds(20)
        do {
            try await ServiceGroup(configuration: configuration).run()
        } catch is CancellationError {
            Output.notice("some requests did not end within 20 seconds and were dropped")
        }
    }

    private func port(of kind: ServiceKind, _ settings: Settings) throws(Failure) -> Int {
        switch kind {
        case .storage: try settings.port("STORAGE_PORT", offset: portOffset)
        case .embedding: try settings.port("EMBEDDING_PORT", offset: portOffset)
        case .api, .hybrid, .client, .ingester, .events, .control, .gridMaster, .gridAgent:
            try Settings.port(kind.name, kind.defaultPort, offset: portOffset)
        }
    }
}
