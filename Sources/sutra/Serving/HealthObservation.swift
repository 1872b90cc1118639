import Embedding

/// Observes how the calls of an embedder fare, every ten seconds.
struct HealthObservation: Sendable {
    private static let pause = Duration.seconds(10)

    let embedder: ObservedEmbedder

    /// Runs until it is cancelled.
    func run() async throws {
        while true {
            try await Task.sleep(for: Self.pause)
            embedder.observeHealth()
        }
    }
}
