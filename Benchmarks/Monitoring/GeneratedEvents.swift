import ConceptModel
import Platform
import SelfMonitoring

/// Events evenly over some days, the same at each walk: mostly queries and embeddings, as a busy
/// system emits them, and forty times an agent that fails and comes back.
struct GeneratedEvents: Sequence, IteratorProtocol {
    private let count: Int
    private let start: Int64
    private let span: Int64
    private var place = 0
    private var generator = SeededGenerator(seed: 1)

    init(count: Int, days: Int, before now: Timestamp) {
        self.count = count
        span = Int64(days) * 86_400_000_000
        start = now.microseconds - span
    }

    mutating func next() -> StampedEvent? {
        guard place < count else { return nil }
        defer { place += 1 }
        let time = start + span / Int64(count) * Int64(place)
        let period = Swift.max(count / 40, 2 * Self.incidentLength)
        let (incident, step) = place.quotientAndRemainder(dividingBy: period)
        let event =
            step < Self.incidentLength
            ? Self.incident(
                step, agent: "agent-\(1 + incident % 4)", node: "node-\(1 + incident % 8)")
            : routine()
        return StampedEvent(event, at: Timestamp(microseconds: time))
    }

    private mutating func routine() -> SystemEvent {
        let random = generator.next()
        let node = "node-\(1 + random % 8)"
        let latency = Double((random >> 32) % 100_000) / 500
        switch (random >> 8) % 100 {
        case 0..<55:
            return .queryPerformance(
                nodeID: node, queryType: [.semantic, .graph, .hybrid][Int((random >> 16) % 3)],
                queryDepth: 3, resultCount: Int((random >> 20) % 30), latencyMilliseconds: latency,
                confidence: Double((random >> 40) % 1_000) / 1_000)
        case 55..<80:
            return .embeddingLatency(
                serviceInstance: "embedding-\(1 + random % 3)", batchSize: 32,
                latencyMilliseconds: latency, dimension: 768, cacheHit: (random >> 50) % 2 == 0)
        case 80..<90:
            return .pathfindingMetrics(
                nodeID: node, sourceID: "\((random >> 20) % 100_000)", targetID: "t", pathLength: 3,
                pathsExplored: 9, latencyMilliseconds: latency, strategy: "bidirectional")
        case 90..<94:
            return .agentHeartbeat(agentID: "agent-\(1 + random % 4)", storageNodeCount: 4)
        case 94..<97:
            return .storageMetrics(
                nodeID: node, conceptCount: place, edgeCount: 2 * place, writeThroughput: latency,
                readLatencyMicroseconds: latency, memoryUsageMegabytes: 500 + latency)
        case 97:
            return .embeddingServiceHealthy(
                instanceID: "embedding-\(1 + random % 3)", endpoint: "http://embedding:8888",
                successRate: 1, cacheHitRate: Double((random >> 40) % 1_000) / 1_000)
        case 98:
            return .hnswIndexBuilt(
                nodeID: node, vectorCount: place, buildTimeMilliseconds: latency, dimension: 768)
        default:
            return .reconciliationComplete(
                nodeID: node, entriesProcessed: Int((random >> 20) % 5_000),
                reconciliationTimeMilliseconds: latency, diskFlush: (random >> 50) % 2 == 0)
        }
    }

    private static let incidentLength = 20

    /// An agent stops, its node with it, and both come back: every type that `routine` leaves out.
    private static func incident(_ step: Int, agent: String, node: String) -> SystemEvent {
        let all: [SystemEvent] = [
            .agentRegistered(
                agentID: agent, hostname: "host", platform: "linux",
                agentEndpoint: "http://host:8003", maxStorageNodes: 4),
            .agentHeartbeat(agentID: agent, storageNodeCount: 4),
            .embeddingServiceDegraded(
                instanceID: "embedding-2", endpoint: "http://embedding:8888", errorRate: 0.25,
                reason: "slow"),
            .nodeCrashed(nodeID: node, agentID: agent, exitCode: 137),
            .nodeRestarted(nodeID: node, agentID: agent, restartCount: 1, newPid: 4_711),
            .nodeCrashed(nodeID: node, agentID: agent, exitCode: 137),
            .agentDegraded(agentID: agent, secondsSinceHeartbeat: 15),
            .clusterDegraded(totalAgents: 4, healthyAgents: 3, reason: agent),
            .agentOffline(agentID: agent, lastSeen: Timestamp(microseconds: 0)),
            .clusterCritical(totalAgents: 4, healthyAgents: 1, reason: agent),
            .agentRecovered(agentID: agent, downtimeSeconds: 40),
            .clusterHealthy(totalAgents: 4, healthyAgents: 4, totalNodes: 8, runningNodes: 7),
            .spawnRequested(
                nodeID: node, agentID: agent, port: 9_000, storagePath: "/data",
                memoryLimitMegabytes: 512),
            .spawnFailed(nodeID: node, agentID: agent, error: "the port is taken"),
            .spawnSucceeded(nodeID: node, agentID: agent, pid: 4_712, port: 9_001),
            .hnswIndexLoaded(
                nodeID: node, vectorCount: 10_000, loadTimeMilliseconds: 3, persisted: true),
            .stopRequested(nodeID: node, agentID: agent),
            .stopFailed(nodeID: node, agentID: agent, error: "no such process"),
            .stopSucceeded(nodeID: node, agentID: agent),
            .agentUnregistered(agentID: agent),
        ]
        return all[step]
    }
}
