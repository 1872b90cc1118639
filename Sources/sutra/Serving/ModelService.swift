import ConceptModel
import Embedding
import Foundation
import HTTPServices
import Logging
import ServiceLifecycle

/// The model without a memory: loads it, and lets go of it after everything that uses it has
/// stopped.
struct ModelService: Service {
    let settings: Settings
    let state: ServerState
    /// Where the service is reached.
    let endpoint: String
    let events: any EventSink
    let logger: Logger

    func run() async throws {
        let model = try await Model.load(settings)
        let process = ProcessInfo.processInfo.processIdentifier
        let embedder = ObservedEmbedder(
            model.embedder, instance: settings.text("INSTANCE_ID") ?? "embedding-\(process)",
            endpoint: endpoint, events: events)
        let observation = HealthObservation(embedder: embedder)
        state.modelLoaded(embedder) { embedder.counters }
        logger.info("Ready: \(embedder.model.name), \(embedder.model.dimension) dimensions.")
        do {
            try await withThrowingTaskGroup { group in
                group.addTask { try await observation.run() }
                group.addTask { try await gracefulShutdown() }
                try await group.next()
                group.cancelAll()
            }
        } catch {
            logger.debug("cancelled")
        }
        state.stopping()
        await model.shutDown()
    }
}
