import ConceptStore
import Engine
import Logging

/// Deletes the texts whose time has come, again and again. Reads hide them from the moment itself,
/// so it does not matter when the sweep comes.
struct ExpirySweep: Sendable {
    private static let pause = Duration.seconds(1)

    let memory: Memory
    let logger: Logger

    /// Runs until it is cancelled.
    func run() async throws {
        while true {
            try await Task.sleep(for: Self.pause)
            do {
                let receipt = try await memory.deleteExpired()
                if !receipt.isEmpty { logger.debug("Expired: \(receipt.removed.description)") }
            } catch {
                // The next round tries again; until then the texts stay hidden.
                logger.warning("Expired texts cannot be deleted: \(error.message)")
            }
        }
    }
}
