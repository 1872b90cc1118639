import ConceptStore
import Engine
import Logging

/// Takes what was deleted out of the files, again and again, once it is much.
struct CompactionSweep: Sendable {
    private static let pause = Duration.seconds(60)

    let memory: Memory
    let logger: Logger

    /// Runs until it is cancelled.
    func run() async throws {
        while true {
            try await Task.sleep(for: Self.pause)
            do {
                let report = try await memory.compact()
                if report.laneCount > 0 {
                    logger.info(
                        "Compacted \(report.laneCount) lanes; \(report.reclaimedByteCount) bytes free."
                    )
                }
            } catch {
                // The next round tries again; until then deleted texts stay in the files, hidden.
                logger.warning("The store cannot be compacted: \(error.message)")
            }
        }
    }
}
