import ConceptModel
import Foundation
import Logging
import NIOPosix
import SelfMonitoring

/// The events of this process: where they are emitted, and the table that questions are asked of.
struct SystemEvents: Sendable {
    /// Kept for a week, and not more than this; a restart forgets them.
    private static let maximumCount = 1_000_000
    private static let policy = RetentionPolicy(eventAge: 7 * 86_400, minuteAge: 0, hourAge: 0)

    let table: EventTable
    let node: NodeEvents
    /// The name of the embedding service.
    let instance: String
    let emitter: EventEmitter

    init(_ settings: Settings, logger: Logger) throws {
        let table = EventTable()
        let process = ProcessInfo.processInfo.processIdentifier
        let emitter = try EventEmitter(
            source: "serve-\(process)",
            delivery: TableDelivery(
                table, policy: Self.policy, maximumCount: Self.maximumCount),
            spool: nil, log: { logger.debug("\($0)") })
        self.table = table
        self.emitter = emitter
        node = NodeEvents(
            nodeID: settings.text("STORAGE_NODE_ID") ?? "storage-\(process)", sink: emitter)
        instance = settings.text("INSTANCE_ID") ?? "embedding-\(process)"
    }

    /// Returns when the emitter's thread has ended, even in a task that is cancelled.
    func shutDown() async {
        let emitter = emitter
        await withCheckedContinuation { continuation in
            NIOThreadPool.singleton.submit { _ in
                emitter.close()
                continuation.resume()
            }
        }
    }
}
