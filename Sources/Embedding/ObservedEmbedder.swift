package import ConceptModel

/// An embedder that emits, for every call that succeeded, how long its caller waited.
package struct ObservedEmbedder: Embedder {
    private let base: any Embedder
    private let instance: String
    private let events: any EventSink

    /// - Parameter instance: the name that the events bear.
    package init(_ base: any Embedder, instance: String, events: any EventSink) {
        self.base = base
        self.instance = instance
        self.events = events
    }

    package var model: ModelIdentity { base.model }
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
        let embedded = try await base.embed(texts, as: inputType, before: deadline)
        if !embedded.isEmpty {
            events.emit(
                .embeddingLatency(
                    serviceInstance: instance, batchSize: texts.count,
                    latencyMilliseconds: (ContinuousClock.now - start) / .milliseconds(1),
                    dimension: model.dimension, cacheHit: embedded.allSatisfy(\.wasCached)))
        }
        return embedded
    }
}
