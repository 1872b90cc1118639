package import ConceptModel

extension SystemEvent {
    /// The event of a type with values in the order of its fields.
    /// - Throws: the field whose value is missing or of another kind.
    package init(_ type: EventType, _ values: [EventValue]) throws(EventFault) {
        var read = ValueReader(fields: type.fields, values: values)
        if let event = try Self.knowledgeEvent(type, &read) {
            self = event
        } else if let event = try Self.agentEvent(type, &read) {
            self = event
        } else if let event = try Self.nodeEvent(type, &read) {
            self = event
        } else {
            preconditionFailure("no reader for \(type.rawValue)")
        }
    }

    private static func knowledgeEvent(
        _ type: EventType, _ read: inout ValueReader
    ) throws(EventFault) -> SystemEvent? {
        switch type {
        case .storageMetrics:
            .storageMetrics(
                nodeID: try read.text(), conceptCount: try read.integer(),
                edgeCount: try read.integer(), writeThroughput: try read.number(),
                readLatencyMicroseconds: try read.number(), memoryUsageMegabytes: try read.number())
        case .queryPerformance:
            .queryPerformance(
                nodeID: try read.text(), queryType: try read.queryKind(),
                queryDepth: try read.integer(), resultCount: try read.integer(),
                latencyMilliseconds: try read.number(), confidence: try read.number())
        case .embeddingLatency:
            .embeddingLatency(
                serviceInstance: try read.text(), batchSize: try read.integer(),
                latencyMilliseconds: try read.number(), dimension: try read.integer(),
                cacheHit: try read.flag())
        case .hnswIndexBuilt:
            .hnswIndexBuilt(
                nodeID: try read.text(), vectorCount: try read.integer(),
                buildTimeMilliseconds: try read.number(), dimension: try read.integer())
        case .hnswIndexLoaded:
            .hnswIndexLoaded(
                nodeID: try read.text(), vectorCount: try read.integer(),
                loadTimeMilliseconds: try read.number(), persisted: try read.flag())
        case .pathfindingMetrics:
            .pathfindingMetrics(
                nodeID: try read.text(), sourceID: try read.text(), targetID: try read.text(),
                pathLength: try read.integer(), pathsExplored: try read.integer(),
                latencyMilliseconds: try read.number(), strategy: try read.text())
        case .reconciliationComplete:
            .reconciliationComplete(
                nodeID: try read.text(), entriesProcessed: try read.integer(),
                reconciliationTimeMilliseconds: try read.number(), diskFlush: try read.flag())
        case .embeddingServiceHealthy:
            .embeddingServiceHealthy(
                instanceID: try read.text(), endpoint: try read.text(),
                successRate: try read.number(), cacheHitRate: try read.number())
        case .embeddingServiceDegraded:
            .embeddingServiceDegraded(
                instanceID: try read.text(), endpoint: try read.text(),
                errorRate: try read.number(), reason: try read.text())
        default: nil
        }
    }

    private static func agentEvent(
        _ type: EventType, _ read: inout ValueReader
    ) throws(EventFault) -> SystemEvent? {
        switch type {
        case .agentRegistered:
            .agentRegistered(
                agentID: try read.text(), hostname: try read.text(), platform: try read.text(),
                agentEndpoint: try read.text(), maxStorageNodes: try read.integer())
        case .agentHeartbeat:
            .agentHeartbeat(agentID: try read.text(), storageNodeCount: try read.integer())
        case .agentDegraded:
            .agentDegraded(agentID: try read.text(), secondsSinceHeartbeat: try read.number())
        case .agentOffline:
            .agentOffline(agentID: try read.text(), lastSeen: try read.moment())
        case .agentRecovered:
            .agentRecovered(agentID: try read.text(), downtimeSeconds: try read.number())
        case .agentUnregistered:
            .agentUnregistered(agentID: try read.text())
        case .spawnRequested:
            .spawnRequested(
                nodeID: try read.text(), agentID: try read.text(), port: try read.integer(),
                storagePath: try read.text(), memoryLimitMegabytes: try read.integer())
        case .spawnSucceeded:
            .spawnSucceeded(
                nodeID: try read.text(), agentID: try read.text(), pid: try read.integer(),
                port: try read.integer())
        default: nil
        }
    }

    private static func nodeEvent(
        _ type: EventType, _ read: inout ValueReader
    ) throws(EventFault) -> SystemEvent? {
        switch type {
        case .spawnFailed:
            .spawnFailed(nodeID: try read.text(), agentID: try read.text(), error: try read.text())
        case .stopRequested:
            .stopRequested(nodeID: try read.text(), agentID: try read.text())
        case .stopSucceeded:
            .stopSucceeded(nodeID: try read.text(), agentID: try read.text())
        case .stopFailed:
            .stopFailed(nodeID: try read.text(), agentID: try read.text(), error: try read.text())
        case .nodeCrashed:
            .nodeCrashed(
                nodeID: try read.text(), agentID: try read.text(), exitCode: try read.integer())
        case .nodeRestarted:
            .nodeRestarted(
                nodeID: try read.text(), agentID: try read.text(), restartCount: try read.integer(),
                newPid: try read.integer())
        case .clusterHealthy:
            .clusterHealthy(
                totalAgents: try read.integer(), healthyAgents: try read.integer(),
                totalNodes: try read.integer(), runningNodes: try read.integer())
        case .clusterDegraded:
            .clusterDegraded(
                totalAgents: try read.integer(), healthyAgents: try read.integer(),
                reason: try read.text())
        case .clusterCritical:
            .clusterCritical(
                totalAgents: try read.integer(), healthyAgents: try read.integer(),
                reason: try read.text())
        default: nil
        }
    }
}

/// Hands out values in the order of the fields, each as the kind it has to be.
private struct ValueReader {
    let fields: [EventField]
    let values: [EventValue]
    private var next = 0

    init(fields: [EventField], values: [EventValue]) {
        self.fields = fields
        self.values = values
    }

    private mutating func take<Value>(
        _ convert: (EventValue) -> Value?
    ) throws(EventFault) -> Value {
        defer { next += 1 }
        guard next < values.count, let value = convert(values[next]) else {
            throw .field(fields[next].name)
        }
        return value
    }

    mutating func text() throws(EventFault) -> String {
        try take { if case .text(let text) = $0 { text } else { nil } }
    }

    mutating func integer() throws(EventFault) -> Int {
        try take { if case .integer(let integer) = $0 { integer } else { nil } }
    }

    mutating func number() throws(EventFault) -> Double {
        try take {
            switch $0 {
            case .number(let number): number.isFinite ? number : nil
            case .integer(let integer): Double(integer)
            default: nil
            }
        }
    }

    mutating func flag() throws(EventFault) -> Bool {
        try take { if case .flag(let flag) = $0 { flag } else { nil } }
    }

    mutating func moment() throws(EventFault) -> Timestamp {
        try take { if case .moment(let moment) = $0 { moment } else { nil } }
    }

    mutating func queryKind() throws(EventFault) -> SystemEvent.QueryKind {
        try take { if case .text(let text) = $0 { .init(rawValue: text) } else { nil } }
    }
}
