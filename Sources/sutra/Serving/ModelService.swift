import Embedding
import HTTPServices
import Logging
import ServiceLifecycle

/// The model without a memory: loads it, and lets go of it after everything that uses it has
/// stopped.
struct ModelService: Service {
    let settings: Settings
    let state: ServerState
    let logger: Logger

    func run() async throws {
        let model = try await Model.load(settings)
        let embedder = model.embedder
        state.modelLoaded(embedder) { embedder.counters }
        logger.info("Ready: \(embedder.model.name), \(embedder.model.dimension) dimensions.")
        do {
            try await gracefulShutdown()
        } catch {
            logger.debug("cancelled")
        }
        state.stopping()
        await model.shutDown()
    }
}
