import ConceptModel
import Synchronization

/// Says from the calls that an embedding service really had whether it is well.
///
/// A failed call is one that the service owed an answer: what its caller took back or asked
/// wrongly is not counted.
final class EmbeddingHealth: Sendable {
    /// Above this share of failed calls the service is degraded.
    static let tolerableErrorRate = 0.05

    private struct Period {
        var succeededCount = 0
        /// By what went wrong.
        var failedCounts: [String: Int] = [:]
        /// At its beginning.
        var start = EmbedderCounters()
        /// At its beginning there was work that waited.
        var hadQueue = false
    }

    private let instance: String
    private let endpoint: String
    private let period = Mutex(Period())

    /// - Parameters:
    ///   - instance: the name that the events bear
    ///   - endpoint: where the service is reached
    init(instance: String, endpoint: String) {
        self.instance = instance
        self.endpoint = endpoint
    }

    func callSucceeded() { period.withLock { $0.succeededCount += 1 } }

    func callFailed(_ error: EmbeddingError) {
        guard let reason = Self.reason(error) else { return }
        period.withLock { $0.failedCounts[reason, default: 0] += 1 }
    }

    /// Ends a period, and says how it was.
    func observe(_ counters: EmbedderCounters) -> SystemEvent {
        let ended = period.withLock { current in
            defer { current = Period(start: counters, hadQueue: counters.queuedTextCount > 0) }
            return current
        }
        let failedCount = ended.failedCounts.values.reduce(0, +)
        let callCount = ended.succeededCount + failedCount
        let errorRate = callCount == 0 ? 0 : Double(failedCount) / Double(callCount)
        if ended.hadQueue, counters.queuedTextCount > 0,
            counters.batchCount == ended.start.batchCount
        {
            return .embeddingServiceDegraded(
                instanceID: instance, endpoint: endpoint, errorRate: errorRate,
                reason: "\(counters.queuedTextCount) texts wait and none is computed")
        }
        guard errorRate <= Self.tolerableErrorRate else {
            let reasons = ended.failedCounts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
                .map { "\($0.value) of \(callCount) calls \($0.key)" }
            return .embeddingServiceDegraded(
                instanceID: instance, endpoint: endpoint, errorRate: errorRate,
                reason: reasons.joined(separator: ", "))
        }
        return .embeddingServiceHealthy(
            instanceID: instance, endpoint: endpoint, successRate: 1 - errorRate,
            cacheHitRate: Self.hitRate(from: ended.start.cache, to: counters.cache))
    }

    /// Texts that were kept, or computed for somebody else, of all; 0 when there were none.
    private static func hitRate(from start: CacheCounters?, to end: CacheCounters?) -> Double {
        guard let end else { return 0 }
        let start = start ?? CacheCounters()
        let hits = end.hitCount + end.sharedCount - start.hitCount - start.sharedCount
        let all = hits + end.missCount - start.missCount
        return all == 0 ? 0 : Double(hits) / Double(all)
    }

    private static func reason(_ error: EmbeddingError) -> String? {
        switch error {
        case .cancelled, .tooManyTexts: nil
        case .overloaded: "refused because too much waited"
        case .deadlinePassed: "not answered in time"
        case .shutDown: "refused while stopping"
        case .modelMissing, .modelDamaged, .modelUnsupported, .precisionUnavailable,
            .precisionFixed, .runtimeMissing:
            "failed in the model"
        }
    }
}
