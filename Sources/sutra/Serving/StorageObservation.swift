import Engine
import Logging

/// Observes the memory every ten seconds.
struct StorageObservation: Sendable {
    private static let pause = Duration.seconds(10)

    let observer: StorageObserver
    let logger: Logger

    /// Runs until it is cancelled.
    func run() async throws {
        var observer = observer
        while true {
            do {
                try observer.observe()
            } catch {
                // While the memory is being reset there is nothing to observe.
                logger.debug("The memory is not observed: \(error.message)")
            }
            try await Task.sleep(for: Self.pause)
        }
    }
}
