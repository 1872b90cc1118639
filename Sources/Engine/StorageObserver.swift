package import ConceptModel
import ConceptStore
import Platform

/// Emits what the memory holds, how fast it grows and how long a read takes, whenever it is asked.
package struct StorageObserver: Sendable {
    private let memory: Memory
    private let events: NodeEvents
    private let clock = SystemMonotonicClock()
    private var last: (time: Duration, conceptCount: Int)?

    package init(_ memory: Memory, _ events: NodeEvents) {
        self.memory = memory
        self.events = events
    }

    /// Emits one observation over all namespaces. The write throughput is the growth since the
    /// last one, 0 at first and while more is deleted than learned.
    package mutating func observe() throws(EngineError) {
        let statistics = try memory.statistics(of: nil)
        let now = clock.now()
        let count = statistics.counts.concepts
        var throughput = 0.0
        if let last, now > last.time {
            let growth = Double(max(0, count - last.conceptCount))
            throughput = growth / ((now - last.time) / .seconds(1))
        }
        last = (now, count)
        events.emit(
            .storageMetrics(
                nodeID: events.nodeID, conceptCount: count,
                edgeCount: statistics.counts.associations, writeThroughput: throughput,
                readLatencyMicroseconds: try meanReadTime() / .microseconds(1),
                memoryUsageMegabytes: Double(statistics.residentByteCount) / Double(1 << 20)))
    }

    /// The mean time to look up a concept, over one of each shard; in an empty memory of one that
    /// is not there.
    private func meanReadTime() throws(EngineError) -> Duration {
        let samples = try memory.snapshot().sampleIdentities
        let asked = samples.isEmpty ? [ConceptID(high: 0, low: 0)] : samples
        let start = clock.now()
        for id in asked { _ = try memory.concept(id) }
        return (clock.now() - start) / asked.count
    }
}
