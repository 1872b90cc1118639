/// What happened in the system: one observation of one of 26 kinds, with exactly the fields that
/// surface 4 promises. Its moment is added by whoever keeps it (``EventSink``).
///
/// Fractions (confidence, rates) lie in 0...1; names of nodes, agents and instances are the
/// configured ones ("node-3", "agent-1").
package enum SystemEvent: Hashable, Sendable {
    /// How a question was looked up.
    package enum QueryKind: String, Hashable, Sendable, CaseIterable {
        case semantic, graph, hybrid
    }

    case storageMetrics(
        nodeID: String, conceptCount: Int, edgeCount: Int, writeThroughput: Double,
        readLatencyMicroseconds: Double, memoryUsageMegabytes: Double)
    case queryPerformance(
        nodeID: String, queryType: QueryKind, queryDepth: Int, resultCount: Int,
        latencyMilliseconds: Double, confidence: Double)
    case embeddingLatency(
        serviceInstance: String, batchSize: Int, latencyMilliseconds: Double, dimension: Int,
        cacheHit: Bool)
    case hnswIndexBuilt(
        nodeID: String, vectorCount: Int, buildTimeMilliseconds: Double, dimension: Int)
    case hnswIndexLoaded(
        nodeID: String, vectorCount: Int, loadTimeMilliseconds: Double, persisted: Bool)
    case pathfindingMetrics(
        nodeID: String, sourceID: String, targetID: String, pathLength: Int, pathsExplored: Int,
        latencyMilliseconds: Double, strategy: String)
    case reconciliationComplete(
        nodeID: String, entriesProcessed: Int, reconciliationTimeMilliseconds: Double,
        diskFlush: Bool)
    case embeddingServiceHealthy(
        instanceID: String, endpoint: String, successRate: Double, cacheHitRate: Double)
    case embeddingServiceDegraded(
        instanceID: String, endpoint: String, errorRate: Double, reason: String)
    case agentRegistered(
        agentID: String, hostname: String, platform: String, agentEndpoint: String,
        maxStorageNodes: Int)
    case agentHeartbeat(agentID: String, storageNodeCount: Int)
    case agentDegraded(agentID: String, secondsSinceHeartbeat: Double)
    case agentOffline(agentID: String, lastSeen: Timestamp)
    case agentRecovered(agentID: String, downtimeSeconds: Double)
    case agentUnregistered(agentID: String)
    case spawnRequested(
        nodeID: String, agentID: String, port: Int, storagePath: String, memoryLimitMegabytes: Int)
    case spawnSucceeded(nodeID: String, agentID: String, pid: Int, port: Int)
    case spawnFailed(nodeID: String, agentID: String, error: String)
    case stopRequested(nodeID: String, agentID: String)
    case stopSucceeded(nodeID: String, agentID: String)
    case stopFailed(nodeID: String, agentID: String, error: String)
    case nodeCrashed(nodeID: String, agentID: String, exitCode: Int)
    case nodeRestarted(nodeID: String, agentID: String, restartCount: Int, newPid: Int)
    case clusterHealthy(totalAgents: Int, healthyAgents: Int, totalNodes: Int, runningNodes: Int)
    case clusterDegraded(totalAgents: Int, healthyAgents: Int, reason: String)
    case clusterCritical(totalAgents: Int, healthyAgents: Int, reason: String)
}
