import HTTPServices
import Logging
import NIOPosix
import SelfMonitoring

/// The event storage alone: `sutra storage --events`.
struct EventStorageRun: Sendable {
    let settings: Settings
    let port: Int

    func serve() async throws {
        let logger = settings.logger()
        let settings = settings
        let store = try await NIOThreadPool.singleton.runIfActive {
            try EventStore.open(settings, logger: logger)
        }
        do {
            try await serve(store, logger)
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

    private func serve(_ store: EventStore, _ logger: Logger) async throws {
        let state = ServerState(
            version: Version.text, instance: settings.text("STORAGE_NODE_ID"), eventStore: store,
            alerts: AlertWatch(try AlertRules.read(settings)))
        logger.info("\(store.statistics.kept) events in \(settings.directory).")
        let work = WatchService(
            state: state, webhook: settings.text("SUTRA_ALERT_WEBHOOK"), logger: logger)
        try await SingleServiceProcess(
            settings: settings, kind: .events, port: port,
            limiters: Limiters(reasonPerMinute: settings.integer("SUTRA_RATE_LIMIT_REASON"))
        ).run(state, work, logger)
    }
}
