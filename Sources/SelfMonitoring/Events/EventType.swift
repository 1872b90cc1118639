/// The kinds of events, by their names on the wire.
package enum EventType: String, Hashable, Sendable, CaseIterable {
    case storageMetrics = "storage_metrics"
    case queryPerformance = "query_performance"
    case embeddingLatency = "embedding_latency"
    case hnswIndexBuilt = "hnsw_index_built"
    case hnswIndexLoaded = "hnsw_index_loaded"
    case pathfindingMetrics = "pathfinding_metrics"
    case reconciliationComplete = "reconciliation_complete"
    case embeddingServiceHealthy = "embedding_service_healthy"
    case embeddingServiceDegraded = "embedding_service_degraded"
    case agentRegistered = "agent_registered"
    case agentHeartbeat = "agent_heartbeat"
    case agentDegraded = "agent_degraded"
    case agentOffline = "agent_offline"
    case agentRecovered = "agent_recovered"
    case agentUnregistered = "agent_unregistered"
    case spawnRequested = "spawn_requested"
    case spawnSucceeded = "spawn_succeeded"
    case spawnFailed = "spawn_failed"
    case stopRequested = "stop_requested"
    case stopSucceeded = "stop_succeeded"
    case stopFailed = "stop_failed"
    case nodeCrashed = "node_crashed"
    case nodeRestarted = "node_restarted"
    case clusterHealthy = "cluster_healthy"
    case clusterDegraded = "cluster_degraded"
    case clusterCritical = "cluster_critical"

    package init?(name: some StringProtocol) { self.init(rawValue: String(name)) }

    /// The name as words: "node crashed".
    package var words: String { String(rawValue.map { $0 == "_" ? " " : $0 }) }

    /// Its place in the list of all types.
    var index: Int { Self.indices[self, default: 0] }

    private static let indices = Dictionary(
        uniqueKeysWithValues: allCases.enumerated().map { ($0.element, $0.offset) })
}

extension EventType: Comparable {
    package static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}
