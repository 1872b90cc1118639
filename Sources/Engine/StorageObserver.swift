package import ConceptModel
import ConceptStore
import Platform

/// Emits what a memory or a store holds, how fast it grows and how long a read takes, whenever it
/// is asked.
package struct StorageObserver: Sendable {
    private struct Held {
        let conceptCount: Int
        let associationCount: Int
        let residentByteCount: Int
    }

    private let held: @Sendable () throws(EngineError) -> Held
    private let snapshot: @Sendable () throws(EngineError) -> StoreSnapshot
    private let events: NodeEvents
    private let clock = SystemMonotonicClock()
    private var last: (time: Duration, conceptCount: Int)?

    package init(_ memory: Memory, _ events: NodeEvents) {
        self.events = events
        held = { () throws(EngineError) in
            let statistics = try memory.statistics(of: nil)
            return Held(
                conceptCount: statistics.counts.concepts,
                associationCount: statistics.counts.associations,
                residentByteCount: statistics.residentByteCount)
        }
        snapshot = { () throws(EngineError) in try memory.snapshot() }
    }

    package init(_ node: StorageNode, _ events: NodeEvents) {
        self.events = events
        held = {
            let counts = node.snapshot(ReadScope()).totalCounts
            return Held(
                conceptCount: counts.concepts, associationCount: counts.associations,
                residentByteCount: CurrentProcess.residentByteCount)
        }
        snapshot = { node.snapshot(ReadScope()) }
    }

    /// Emits one observation over all namespaces. The write throughput is the growth since the
    /// last one, 0 at first and while more is deleted than learned.
    package mutating func observe() throws(EngineError) {
        let held = try held()
        let now = clock.now()
        let count = held.conceptCount
        var throughput = 0.0
        if let last, now > last.time {
            let growth = Double(max(0, count - last.conceptCount))
            throughput = growth / ((now - last.time) / .seconds(1))
        }
        last = (now, count)
        events.emit(
            .storageMetrics(
                nodeID: events.nodeID, conceptCount: count,
                edgeCount: held.associationCount, writeThroughput: throughput,
                readLatencyMicroseconds: try meanReadTime() / .microseconds(1),
                memoryUsageMegabytes: Double(held.residentByteCount) / Double(1 << 20)))
    }

    /// The mean time to look up a concept, over one of each shard; in an empty memory of one that
    /// is not there.
    private func meanReadTime() throws(EngineError) -> Duration {
        let snapshot = try snapshot()
        let samples = snapshot.sampleIdentities
        let asked = samples.isEmpty ? [ConceptID(high: 0, low: 0)] : samples
        let start = clock.now()
        for id in asked { _ = snapshot.concept(id) }
        return (clock.now() - start) / asked.count
    }
}
