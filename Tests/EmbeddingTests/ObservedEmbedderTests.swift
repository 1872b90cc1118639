import ConceptModel
import Embedding
import Synchronization
import Testing

/// Events about an embedding service, from the calls that it had.
@Suite struct ObservedEmbedderTests {
    private final class Recorder: EventSink {
        private let state = Mutex<[SystemEvent]>([])

        func emit(_ event: SystemEvent) { state.withLock { $0.append(event) } }

        /// What came since the last call.
        func take() -> [SystemEvent] {
            state.withLock { events in
                defer { events = [] }
                return events
            }
        }
    }

    /// Answers or fails as it is told.
    private final class Scripted: Embedder {
        let model = ModelIdentity(
            name: "scripted", revision: "1", dimension: 2, maximumTokenCount: 8)
        let shorterDimensions = [1]
        private let state = Mutex<(error: EmbeddingError?, counters: EmbedderCounters)>(
            (nil, EmbedderCounters()))

        var counters: EmbedderCounters {
            get { state.withLock(\.counters) }
            set { state.withLock { $0.counters = newValue } }
        }

        func fail(with error: EmbeddingError?) { state.withLock { $0.error = error } }

        func embed(_ texts: [String], as inputType: InputType) async throws(EmbeddingError)
            -> [EmbeddedText]
        {
            if let error = state.withLock(\.error) { throw error }
            return texts.map { _ in
                EmbeddedText(vector: [1, 0], tokenCount: 3, isTruncated: false)
            }
        }
    }

    private let base = Scripted()
    private let recorder = Recorder()
    private let observed: ObservedEmbedder

    init() {
        observed = ObservedEmbedder(
            base, instance: "embedding-1", endpoint: "http://127.0.0.1:8881", events: recorder)
    }

    private func call(_ times: Int, failing wanted: EmbeddingError? = nil) async {
        base.fail(with: wanted)
        for _ in 0..<times {
            do throws(EmbeddingError) {
                _ = try await observed.embed(["a", "b"], as: .query)
                #expect(wanted == nil)
            } catch {
                #expect(error == wanted)
            }
        }
    }

    @Test func everyAnsweredCallHasALatency() async throws {
        await call(1)
        guard
            case .embeddingLatency(let instance, let size, let latency, let dimension, let hit) =
                try #require(recorder.take().first)
        else {
            Issue.record("another event")
            return
        }
        #expect(instance == "embedding-1" && size == 2 && dimension == 2 && !hit)
        #expect(latency >= 0)
        await call(1, failing: .deadlinePassed)
        #expect(recorder.take().isEmpty)
        #expect(observed.shorterDimensions == [1])
    }

    @Test func fewFailuresAreHealthy() async {
        await call(19)
        await call(1, failing: .deadlinePassed)
        _ = recorder.take()
        observed.observeHealth()
        #expect(
            recorder.take() == [
                .embeddingServiceHealthy(
                    instanceID: "embedding-1", endpoint: "http://127.0.0.1:8881",
                    successRate: 0.95, cacheHitRate: 0)
            ])
    }

    @Test func manyFailuresAreDegradedWithTheirReasonsAndForgottenAfterwards() async {
        await call(17)
        await call(1, failing: .deadlinePassed)
        await call(2, failing: .overloaded(queuedCount: 4, limit: 4))
        // Not the service's fault.
        await call(30, failing: .cancelled)
        _ = recorder.take()
        observed.observeHealth()
        #expect(
            recorder.take() == [
                .embeddingServiceDegraded(
                    instanceID: "embedding-1", endpoint: "http://127.0.0.1:8881",
                    errorRate: 0.15,
                    reason: "2 of 20 calls refused because too much waited, "
                        + "1 of 20 calls not answered in time")
            ])
        observed.observeHealth()
        #expect(
            recorder.take() == [
                .embeddingServiceHealthy(
                    instanceID: "embedding-1", endpoint: "http://127.0.0.1:8881",
                    successRate: 1, cacheHitRate: 0)
            ])
    }

    @Test func theHitRateIsThatOfThePeriod() {
        var cache = CacheCounters()
        (cache.hitCount, cache.missCount) = (100, 0)
        base.counters.cache = cache
        observed.observeHealth()
        (cache.hitCount, cache.sharedCount, cache.missCount) = (102, 1, 9)
        base.counters.cache = cache
        observed.observeHealth()
        let rates = recorder.take().map { event in
            if case .embeddingServiceHealthy(_, _, _, let rate) = event { rate } else { -1.0 }
        }
        #expect(rates == [1, 0.25])
    }

    @Test func workThatStandsStillIsDegraded() {
        base.counters.queuedTextCount = 5
        base.counters.batchCount = 7
        observed.observeHealth()
        observed.observeHealth()
        base.counters.batchCount = 8
        observed.observeHealth()
        let reasons = recorder.take().map { event in
            if case .embeddingServiceDegraded(_, _, _, let reason) = event { reason } else { "" }
        }
        #expect(reasons == ["", "5 texts wait and none is computed", ""])
    }
}
