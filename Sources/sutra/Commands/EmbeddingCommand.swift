import ArgumentParser
import ConceptModel
import HTTPServices
import Hummingbird
import Logging
import NIOPosix
import SelfMonitoring
import ServiceLifecycle
import UnixSignals

struct EmbeddingCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "embedding",
        abstract: "Serve texts to vectors alone, without a memory: one embedding replica.",
        discussion: """
            Its health is 503 until the model has computed a first vector, and again once it is \
            asked to stop: SIGTERM has it drain, finish what is under way, and end with 0.
            """)

    @Option(help: "The address to listen on (default: STORAGE_HOST, else this machine only).")
    var host: String?

    @Option(help: "Added to EMBEDDING_PORT.")
    var portOffset = 0

    @Option(help: "Seconds that requests are still taken while health says 503 before the end.")
    var drain = 3

    func validate() throws {
        guard (0...600).contains(drain) else { throw ValidationError("--drain takes 0 to 600.") }
    }

    func run() async throws {
        var flags: [String: String] = [:]
        flags["STORAGE_HOST"] = host
        let settings = try Settings.current(flags)
        try await reporting { try await serve(settings) }
    }

    private func serve(_ settings: Settings) async throws {
        let host = settings.host
        let port = try settings.port("EMBEDDING_PORT", offset: portOffset)
        let logger = settings.logger()
        let access = try ServerAccess(settings, host: host)
        try await OutgoingEvents.during(settings, name: "embedding-\(port)", logger: logger) {
            try await serve(settings, access, $0, host: host, port: port, logger)
        }
    }

    private func serve(
        _ settings: Settings, _ access: ServerAccess, _ outgoing: OutgoingEvents?, host: String,
        port: Int, _ logger: Logger
    ) async throws {
        let state = ServerState(
            version: Version.text, instance: settings.text("INSTANCE_ID"),
            emitted: outgoing?.figures)
        let events: any EventSink =
            if let outgoing { outgoing.emitter } else { LoggedEvents(logger: logger) }
        let factory = ServiceFactory(
            state: state, limiters: Limiters(),
            connections: ConnectionRegister(limit: DescriptorLimit.raise()), logger: logger,
            gate: access.gate, network: access.network, certificate: access.certificate)
        let application = factory.application(.embedding, host: host, port: port) { bound in
            logger.info("Listening on \(host) port \(bound); loading the model.")
        }
        // The last to start is the first to stop.
        var configuration = ServiceGroupConfiguration(
            services: [
                ModelService(
                    settings: settings, state: state, endpoint: "http://\(host):\(port)",
                    events: events, logger: logger),
                AccessWatch(access: access, logger: logger),
                ListeningService(
                    kind: .embedding, host: host, port: port, application: application),
                DrainService(state: state, time: .seconds(drain), logger: logger),
            ] as [any Service],
            gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        configuration.maximumGracefulShutdownDuration = .seconds(drain + 31)
        do {
            try await ServiceGroup(configuration: configuration).run()
        } catch is CancellationError {
            Output.notice("some requests did not end within 31 seconds and were dropped")
        }
    }
}
