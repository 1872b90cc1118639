import ConceptStore
import Embedding
import Engine
import Platform
import SelfMonitoring
import Synchronization
import WireAPI

/// How the services of the process fared in the last quarter of an hour, for the control center.
package final class LiveBoard: Sendable {
    /// Between two samples.
    package static let pause = Duration.seconds(2)
    /// Streams at a time.
    static let viewerLimit = 64
    /// Samples kept: 15 minutes.
    private static let sampleLimit = 450
    /// Latencies are those of so many samples: a minute.
    private static let latencySampleCount = 30

    private struct Sample {
        let time: ContinuousClock.Instant
        let totals: [ServiceKind: RequestTotals]
    }

    private struct State {
        var metrics: [ServiceKind: RequestMetrics] = [:]
        var samples: [Sample] = []
        var history: [LiveState] = []
        var viewerCount = 0
    }
    private let state = Mutex(State())

    func register(_ metrics: RequestMetrics, of kind: ServiceKind) {
        state.withLock { $0.metrics[kind] = metrics }
    }

    /// Oldest first.
    var history: [LiveState] { state.withLock(\.history) }
    var latest: LiveState? { state.withLock(\.history.last) }
    var isFull: Bool { state.withLock { $0.viewerCount >= Self.viewerLimit } }

    /// - Throws: ``Refusal``, `overloaded`
    func enter() throws(Refusal) {
        let entered = state.withLock { state in
            guard state.viewerCount < Self.viewerLimit else { return false }
            state.viewerCount += 1
            return true
        }
        guard entered else { throw Self.full }
    }

    func leave() { state.withLock { $0.viewerCount -= 1 } }

    static var full: Refusal {
        Refusal(.overloaded, "\(viewerLimit) live streams are open already; close one.")
    }

    /// Looks at everything once. To be called every ``pause``.
    package func sample(_ server: ServerState) {
        let metrics = state.withLock(\.metrics)
        let sample = Sample(time: .now, totals: metrics.mapValues(\.totals))
        let memory = try? server.memory()
        let statistics = try? memory?.statistics(of: nil)
        let healths = Dictionary(
            uniqueKeysWithValues: metrics.keys.map { ($0, ServiceHealth(of: $0, in: server)) })
        let remoteEvents = ServiceHealth.ofRemoteEvents(server)
        let index = (try? memory?.vectorIndexStatus()).map {
            SystemMetricsResponse.Index($0.status, $0.freshCount)
        }
        state.withLock { state in
            let previous = state.samples.last
            let minuteAgo = state.samples.suffix(Self.latencySampleCount).first
            let services = ServiceKind.ofServer.compactMap { kind in
                let health = healths[kind] ?? (kind == .events ? remoteEvents : nil)
                return health.map { Self.service(kind, $0, sample, previous, minuteAgo) }
            }
            state.samples.append(sample)
            state.history.append(
                LiveState(
                    timestamp: ServerState.now(), version: server.version,
                    uptimeSeconds: server.uptime.inSeconds, services: services,
                    concepts: statistics?.counts.concepts,
                    associations: statistics?.counts.associations,
                    embeddings: statistics?.counts.embeddings, shards: statistics?.shardCount,
                    memoryBytes: CurrentProcess.residentByteCount, index: index,
                    queuedTexts: server.counters?.queuedTextCount,
                    alerts: server.alerts.current.map(LiveAlert.init),
                    grid: server.grid.master))
            let surplus = state.history.count - Self.sampleLimit
            if surplus > 0 {
                state.history.removeFirst(surplus)
                state.samples.removeFirst(surplus)
            }
        }
    }

    private static func service(
        _ kind: ServiceKind, _ health: ServiceHealth, _ sample: Sample, _ previous: Sample?,
        _ minuteAgo: Sample?
    ) -> LiveService {
        let totals = sample.totals[kind] ?? RequestTotals()
        var requests = 0.0
        var failures = 0.0
        if let previous, let earlier = previous.totals[kind] {
            let seconds = max((sample.time - previous.time).inSeconds, 0.001)
            let since = totals - earlier
            requests = Double(since.requestCount) / seconds
            failures = Double(since.failureCount) / seconds
        }
        let minute = totals - (minuteAgo?.totals[kind] ?? RequestTotals())
        return LiveService(
            name: kind.name, status: health.condition.rawValue, message: health.message,
            requestsPerSecond: requests, failuresPerSecond: failures,
            p50Seconds: minute.quantile(0.5), p95Seconds: minute.quantile(0.95),
            p99Seconds: minute.quantile(0.99))
    }
}
