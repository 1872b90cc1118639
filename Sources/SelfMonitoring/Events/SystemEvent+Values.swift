package import ConceptModel

/// The value of a field.
package enum EventValue: Hashable, Sendable {
    case text(String)
    case integer(Int)
    case number(Double)
    case flag(Bool)
    case moment(Timestamp)
}

extension SystemEvent {
    package var type: EventType {
        switch self {
        case .storageMetrics: .storageMetrics
        case .queryPerformance: .queryPerformance
        case .embeddingLatency: .embeddingLatency
        case .hnswIndexBuilt: .hnswIndexBuilt
        case .hnswIndexLoaded: .hnswIndexLoaded
        case .pathfindingMetrics: .pathfindingMetrics
        case .reconciliationComplete: .reconciliationComplete
        case .embeddingServiceHealthy: .embeddingServiceHealthy
        case .embeddingServiceDegraded: .embeddingServiceDegraded
        case .agentRegistered: .agentRegistered
        case .agentHeartbeat: .agentHeartbeat
        case .agentDegraded: .agentDegraded
        case .agentOffline: .agentOffline
        case .agentRecovered: .agentRecovered
        case .agentUnregistered: .agentUnregistered
        case .spawnRequested: .spawnRequested
        case .spawnSucceeded: .spawnSucceeded
        case .spawnFailed: .spawnFailed
        case .stopRequested: .stopRequested
        case .stopSucceeded: .stopSucceeded
        case .stopFailed: .stopFailed
        case .nodeCrashed: .nodeCrashed
        case .nodeRestarted: .nodeRestarted
        case .clusterHealthy: .clusterHealthy
        case .clusterDegraded: .clusterDegraded
        case .clusterCritical: .clusterCritical
        }
    }

    /// The values in the order of ``EventType/fields``.
    package var values: [EventValue] {
        switch self {
        case .storageMetrics(
            let nodeID, let conceptCount, let edgeCount, let writeThroughput,
            let readLatencyMicroseconds, let memoryUsageMegabytes):
            [
                .text(nodeID), .integer(conceptCount), .integer(edgeCount),
                .number(writeThroughput), .number(readLatencyMicroseconds),
                .number(memoryUsageMegabytes),
            ]
        case .queryPerformance(
            let nodeID, let queryType, let queryDepth, let resultCount, let latencyMilliseconds,
            let confidence):
            [
                .text(nodeID), .text(queryType.rawValue), .integer(queryDepth),
                .integer(resultCount), .number(latencyMilliseconds), .number(confidence),
            ]
        case .embeddingLatency(
            let serviceInstance, let batchSize, let latencyMilliseconds, let dimension, let cacheHit
        ):
            [
                .text(serviceInstance), .integer(batchSize), .number(latencyMilliseconds),
                .integer(dimension), .flag(cacheHit),
            ]
        case .hnswIndexBuilt(let nodeID, let vectorCount, let buildTimeMilliseconds, let dimension):
            [
                .text(nodeID), .integer(vectorCount), .number(buildTimeMilliseconds),
                .integer(dimension),
            ]
        case .hnswIndexLoaded(let nodeID, let vectorCount, let loadTimeMilliseconds, let persisted):
            [.text(nodeID), .integer(vectorCount), .number(loadTimeMilliseconds), .flag(persisted)]
        case .pathfindingMetrics(
            let nodeID, let sourceID, let targetID, let pathLength, let pathsExplored,
            let latencyMilliseconds, let strategy):
            [
                .text(nodeID), .text(sourceID), .text(targetID), .integer(pathLength),
                .integer(pathsExplored), .number(latencyMilliseconds), .text(strategy),
            ]
        case .reconciliationComplete(
            let nodeID, let entriesProcessed, let reconciliationTimeMilliseconds, let diskFlush):
            [
                .text(nodeID), .integer(entriesProcessed), .number(reconciliationTimeMilliseconds),
                .flag(diskFlush),
            ]
        case .embeddingServiceHealthy(
            let instanceID, let endpoint, let successRate, let cacheHitRate):
            [.text(instanceID), .text(endpoint), .number(successRate), .number(cacheHitRate)]
        case .embeddingServiceDegraded(let instanceID, let endpoint, let errorRate, let reason):
            [.text(instanceID), .text(endpoint), .number(errorRate), .text(reason)]
        case .agentRegistered(
            let agentID, let hostname, let platform, let agentEndpoint, let maxStorageNodes):
            [
                .text(agentID), .text(hostname), .text(platform), .text(agentEndpoint),
                .integer(maxStorageNodes),
            ]
        case .agentHeartbeat(let agentID, let storageNodeCount):
            [.text(agentID), .integer(storageNodeCount)]
        case .agentDegraded(let agentID, let secondsSinceHeartbeat):
            [.text(agentID), .number(secondsSinceHeartbeat)]
        case .agentOffline(let agentID, let lastSeen):
            [.text(agentID), .moment(lastSeen)]
        case .agentRecovered(let agentID, let downtimeSeconds):
            [.text(agentID), .number(downtimeSeconds)]
        case .agentUnregistered(let agentID):
            [.text(agentID)]
        case .spawnRequested(
            let nodeID, let agentID, let port, let storagePath, let memoryLimitMegabytes):
            [
                .text(nodeID), .text(agentID), .integer(port), .text(storagePath),
                .integer(memoryLimitMegabytes),
            ]
        case .spawnSucceeded(let nodeID, let agentID, let pid, let port):
            [.text(nodeID), .text(agentID), .integer(pid), .integer(port)]
        case .spawnFailed(let nodeID, let agentID, let error):
            [.text(nodeID), .text(agentID), .text(error)]
        case .stopRequested(let nodeID, let agentID):
            [.text(nodeID), .text(agentID)]
        case .stopSucceeded(let nodeID, let agentID):
            [.text(nodeID), .text(agentID)]
        case .stopFailed(let nodeID, let agentID, let error):
            [.text(nodeID), .text(agentID), .text(error)]
        case .nodeCrashed(let nodeID, let agentID, let exitCode):
            [.text(nodeID), .text(agentID), .integer(exitCode)]
        case .nodeRestarted(let nodeID, let agentID, let restartCount, let newPid):
            [.text(nodeID), .text(agentID), .integer(restartCount), .integer(newPid)]
        case .clusterHealthy(let totalAgents, let healthyAgents, let totalNodes, let runningNodes):
            [
                .integer(totalAgents), .integer(healthyAgents), .integer(totalNodes),
                .integer(runningNodes),
            ]
        case .clusterDegraded(let totalAgents, let healthyAgents, let reason):
            [.integer(totalAgents), .integer(healthyAgents), .text(reason)]
        case .clusterCritical(let totalAgents, let healthyAgents, let reason):
            [.integer(totalAgents), .integer(healthyAgents), .text(reason)]
        }
    }
}

extension SystemEvent {
    /// Whether every number is one that can be kept.
    var isFinite: Bool {
        values.allSatisfy { if case .number(let number) = $0 { number.isFinite } else { true } }
    }
}
