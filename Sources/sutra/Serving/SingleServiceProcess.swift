import HTTPServices
import Hummingbird
import Logging
import ServiceLifecycle
import UnixSignals

/// A process with one HTTP service and the work behind it.
struct SingleServiceProcess: Sendable {
    let settings: Settings
    let kind: ServiceKind
    let port: Int
    var limiters = Limiters()

    /// Runs until somebody asks to stop. The service is the first to stop, `work` the last.
    /// - Parameter longest: the time that stopping may take
    func run(
        _ state: ServerState, _ work: some Service, _ logger: Logger,
        longest: Duration = .seconds(20)
    ) async throws {
        let host = settings.host
        let access = try ServerAccess(settings, host: host)
        let factory = ServiceFactory(
            state: state, limiters: limiters,
            connections: ConnectionRegister(limit: DescriptorLimit.raise()), logger: logger,
            gate: access.gate, network: access.network, certificate: access.certificate)
        let application = factory.application(kind, host: host, port: port) { bound in
            logger.info("\(kind.name) listens on \(host) port \(bound).")
        }
        var configuration = ServiceGroupConfiguration(
            services: [
                work, AccessWatch(access: access, logger: logger),
                ListeningService(kind: kind, host: host, port: port, application: application),
            ] as [any Service],
            gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        configuration.maximumGracefulShutdownDuration = longest
        do {
            try await ServiceGroup(configuration: configuration).run()
        } catch is CancellationError {
            Output.notice("not everything ended within \(longest) and was dropped")
        }
    }
}
