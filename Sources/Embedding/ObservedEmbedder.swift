package import ConceptModel

/// An embedder that emits, for every call that succeeded, how long its caller waited; and, when
/// asked, how all calls fared since it was last asked.
package struct ObservedEmbedder: Embedder {
    private let base: any Embedder
    private let instance: String
    private let health: EmbeddingHealth
    private let events: any EventSink

    /// - Parameters:
    ///   - instance: the name that the events bear
    ///   - endpoint: where the service is reached
    package init(
        _ base: any Embedder, instance: String, endpoint: String, events: any EventSink
    ) {
        self.base = base
        self.instance = instance
        self.events = events
        health = EmbeddingHealth(instance: instance, endpoint: endpoint)
    }

    package var model: ModelIdentity { base.model }
    package var shorterDimensions: [Int] { base.shorterDimensions }
    package var counters: EmbedderCounters { base.counters }

    package func embed(_ texts: [String], as inputType: InputType) async throws(EmbeddingError)
        -> [EmbeddedText]
    {
        try await embed(texts, as: inputType, before: nil)
    }

    package func embed(
        _ texts: [String], as inputType: InputType, before deadline: ContinuousClock.Instant?
    ) async throws(EmbeddingError) -> [EmbeddedText] {
        let start = ContinuousClock.now
        do throws(EmbeddingError) {
            let embedded = try await base.embed(texts, as: inputType, before: deadline)
            health.callSucceeded()
            if !embedded.isEmpty {
                events.emit(
                    .embeddingLatency(
                        serviceInstance: instance, batchSize: texts.count,
                        latencyMilliseconds: (ContinuousClock.now - start) / .milliseconds(1),
                        dimension: model.dimension, cacheHit: embedded.allSatisfy(\.wasCached)))
            }
            return embedded
        } catch {
            health.callFailed(error)
            throw error
        }
    }

    package func wordVectors(of texts: [[String]]) async throws(EmbeddingError)
        -> [WordVectors]?
    {
        do throws(EmbeddingError) {
            let vectors = try await base.wordVectors(of: texts)
            health.callSucceeded()
            return vectors
        } catch {
            health.callFailed(error)
            throw error
        }
    }

    /// Emits `embedding_service_healthy` or `embedding_service_degraded`, about the calls since the
    /// last time.
    package func observeHealth() { events.emit(health.observe(base.counters)) }
}
