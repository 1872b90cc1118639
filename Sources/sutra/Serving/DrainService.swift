import HTTPServices
import Logging
import ServiceLifecycle

/// The first to hear of a shutdown: has health say so for a while, in which requests are still
/// served, so that a load balancer takes this process out before it stops listening.
struct DrainService: Service {
    let state: ServerState
    let time: Duration
    let logger: Logger

    func run() async throws {
        try await gracefulShutdown()
        state.draining()
        logger.info("Draining for \(time), then stopping.")
        try await Task.sleep(for: time)
    }
}
