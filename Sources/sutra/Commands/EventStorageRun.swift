import HTTPServices
import Hummingbird
import Logging
import NIOPosix
import SelfMonitoring
import ServiceLifecycle
import UnixSignals

/// The event storage alone: `sutra storage --events`.
struct EventStorageRun: Sendable {
    let settings: Settings
    let port: Int

    func serve() async throws {
        let host = settings.text("STORAGE_HOST") ?? "127.0.0.1"
        let logger = settings.logger()
        let access = try ServerAccess(settings, host: host)
        let settings = settings
        let store = try await NIOThreadPool.singleton.runIfActive {
            try EventStore.open(settings, logger: logger)
        }
        do {
            try await serve(store, host: host, access, logger)
        } catch {
            await close(store)
            throw error
        }
        await close(store)
    }

    private func close(_ store: EventStore) async {
        await withCheckedContinuation { continuation in
            NIOThreadPool.singleton.submit { _ in
                store.close()
                continuation.resume()
            }
        }
    }

    private func serve(
        _ store: EventStore, host: String, _ access: ServerAccess, _ logger: Logger
    ) async throws {
        let state = ServerState(
            version: Version.text, instance: settings.text("STORAGE_NODE_ID"), eventStore: store,
            alerts: AlertWatch(try AlertRules.read(settings)))
        let factory = ServiceFactory(
            state: state,
            limiters: Limiters(reasonPerMinute: settings.integer("SUTRA_RATE_LIMIT_REASON")),
            connections: ConnectionRegister(limit: DescriptorLimit.raise()), logger: logger,
            gate: access.gate, network: access.network, certificate: access.certificate)
        let directory = settings.directory
        let kept = store.statistics.kept
        let application = factory.application(.events, host: host, port: port) { bound in
            logger.info("Listening on \(host) port \(bound); \(kept) events in \(directory).")
        }
        var configuration = ServiceGroupConfiguration(
            services: [
                AccessWatch(access: access, logger: logger),
                WatchService(
                    state: state, webhook: settings.text("SUTRA_ALERT_WEBHOOK"), logger: logger),
                ListeningService(
                    kind: .events, host: host, port: port, application: application),
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
