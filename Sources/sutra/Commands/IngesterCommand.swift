import ArgumentParser
import HTTPServices
import Hummingbird
import Ingestion
import Logging
import ServiceLifecycle
import UnixSignals

struct IngesterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingester",
        abstract: "Serve bulk jobs alone: documents are learned by a server elsewhere.",
        discussion: """
            `sutra serve` has the same service for its own memory. Jobs are kept in the data \
            directory and go on after a restart. The server is SUTRA_API_URL, the key for it \
            SUTRA_API_KEY.
            """)

    @Option(help: "The directory that jobs are kept in (default: STORAGE_PATH, else ./sutra-data).")
    var data: String?

    @Option(help: "The address to listen on (default: STORAGE_HOST, else this machine only).")
    var host: String?

    @Option(help: "Added to the port, 8005.")
    var portOffset = 0

    func run() async throws {
        var flags: [String: String] = [:]
        flags["STORAGE_PATH"] = data
        flags["STORAGE_HOST"] = host
        let settings = try Settings.current(flags)
        try await reporting { try await serve(settings) }
    }

    private func serve(_ settings: Settings) async throws {
        let host = settings.text("STORAGE_HOST") ?? "127.0.0.1"
        let kind = ServiceKind.ingester
        let port = try Settings.port(kind.name, kind.defaultPort, offset: portOffset)
        let logger = settings.logger()
        let access = try ServerAccess(settings, host: host)
        let state = ServerState(version: Version.text)
        let factory = ServiceFactory(
            state: state, limiters: Limiters(),
            connections: ConnectionRegister(limit: DescriptorLimit.raise()), logger: logger,
            gate: access.gate, network: access.network, certificate: access.certificate)
        let application = factory.application(kind, host: host, port: port) { bound in
            logger.info("Listening on \(host) port \(bound).")
        }
        let api = settings.text("SUTRA_API_URL") ?? "http://127.0.0.1:8000"
        let learner = ServerLearner(try settings.client(api: api, hybrid: api))
        // The last to start is the first to stop.
        var configuration = ServiceGroupConfiguration(
            services: [
                IngesterService(
                    configuration: try .init(settings), learner: learner, state: state,
                    logger: logger),
                AccessWatch(access: access, logger: logger),
                ListeningService(kind: kind, host: host, port: port, application: application),
            ] as [any Service],
            gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        configuration.maximumGracefulShutdownDuration = .seconds(20)
        do {
            try await ServiceGroup(configuration: configuration).run()
        } catch is CancellationError {
            Output.notice("some requests did not end within 20 seconds and were dropped")
        }
    }
}
