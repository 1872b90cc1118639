import ConceptModel
import Foundation
import HTTPServices
import Logging
import NIOPosix
import Platform
import SelfMonitoring

/// The events of a server: where they are emitted, and where they are kept and asked about.
///
/// Without EVENT_STORAGE they are kept in the data directory. With it they go there, questions are
/// answered there, and this process keeps a copy of its own in memory for its page and alerts.
struct SystemEvents: Sendable {
    let store: EventStore?
    let table: EventTable
    let remote: RemoteEvents?
    let node: NodeEvents
    /// The name of the embedding service.
    let instance: String
    let emitter: EventEmitter
    private let outgoing: OutgoingEvents?

    /// Bounds of the copy in memory.
    private static let copiedCount = 1_000_000
    private static let copyPolicy = RetentionPolicy(
        eventAge: 7 * 86_400, minuteAge: 0, hourAge: 0)

    /// Opens what is on disk, away from the threads that must not wait.
    static func open(_ settings: Settings, logger: Logger) async throws -> SystemEvents {
        try await NIOThreadPool.singleton.runIfActive { try SystemEvents(settings, logger) }
    }

    private init(_ settings: Settings, _ logger: Logger) throws {
        let process = ProcessInfo.processInfo.processIdentifier
        let copy = EventTable()
        outgoing = try OutgoingEvents(
            settings, name: "serve",
            copiedTo: TableDelivery(
                copy, policy: Self.copyPolicy, maximumCount: Self.copiedCount),
            logger: logger)
        if let outgoing {
            store = nil
            table = copy
            emitter = outgoing.emitter
        } else {
            let store = try EventStore.open(settings, logger: logger)
            var options = EventEmitter.Options()
            // Every delivery is a sync of the disk, which learning needs too.
            options.pause = .milliseconds(250)
            emitter = try EventEmitter(
                source: OutgoingEvents.source("serve"), delivery: store, spool: nil,
                options: options, log: { logger.warning("\($0)") }, logEvent: logger.eventLines)
            self.store = store
            table = store.table
        }
        remote = try settings.eventStorage.map { try RemoteEvents($0, settings) }
        node = NodeEvents(
            nodeID: settings.text("STORAGE_NODE_ID") ?? "storage-\(process)", sink: emitter)
        instance = settings.text("INSTANCE_ID") ?? "embedding-\(process)"
    }

    /// Returns when everything is on disk or delivered, even in a task that is cancelled.
    func shutDown() async {
        if let outgoing { return await outgoing.shutDown() }
        await EventShutDown.wait(emitter) { [store] in store?.close() }
    }
}

extension EventStore {
    /// Opens the events of a data directory. Blocks.
    static func open(_ settings: Settings, logger: Logger) throws -> EventStore {
        let directory = settings.directory + "/events"
        var options = Options()
        options.policy = RetentionPolicy(
            eventAge: settings.integer("SUTRA_EVENT_DAYS") * 86_400,
            minuteAge: settings.integer("SUTRA_EVENT_MINUTE_DAYS") * 86_400,
            hourAge: settings.integer("SUTRA_EVENT_HOUR_DAYS") * 86_400)
        options.maximumCount = settings.integer("SUTRA_EVENT_LIMIT")
        do throws(EventStoreError) {
            return try open(directory, options: options) { logger.warning("\($0)") }
        } catch .file(.locked(_, let holder)) {
            throw Failure(
                "\(settings.directory) is in use by process "
                    + "\(holder.map(String.init) ?? "unknown"). Stop it, or choose another --data.")
        } catch {
            throw Failure(
                "The events cannot be opened: \(error). Restore \(directory) from a backup, or "
                    + "move it away to go on without its events.")
        }
    }
}
