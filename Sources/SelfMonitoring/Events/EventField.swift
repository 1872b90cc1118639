/// What a field holds.
package enum FieldKind: Hashable, Sendable {
    case text, integer, number, flag, moment

    /// Whether values can be averaged and compared by size; a flag counts as 0 or 1.
    package var isNumeric: Bool { self != .text && self != .moment }
}

/// The unit of a field's numbers.
package enum FieldUnit: String, Hashable, Sendable {
    case microseconds = "us"
    case milliseconds = "ms"
    case seconds = "s"
    case megabytes = "MB"
    case conceptsPerSecond = "concepts/s"
    /// 0...1, shown as per cent.
    case fraction = "%"
}

/// One field of a type of events.
package struct EventField: Hashable, Sendable {
    /// As on the wire: "latency_ms".
    package let name: String
    package let kind: FieldKind
    package let unit: FieldUnit?

    init(_ name: String, _ kind: FieldKind, _ unit: FieldUnit? = nil) {
        self.name = name
        self.kind = kind
        self.unit = unit
    }

    /// Whether it names the node, agent or service that the event is about.
    package var isEntity: Bool { Self.entityNames.contains(name) }

    /// Stands in queries for whichever field names what an event is about.
    package static let anyEntity = "entity"

    package static let entityNames: Set<String> = [
        "node_id", "agent_id", "instance_id", "service_instance",
    ]
}

extension EventType {
    /// The fields besides type and timestamp, in the order of the wire.
    package var fields: [EventField] { Self.schema[index] }

    package func field(_ name: some StringProtocol) -> EventField? {
        fields.first { $0.name == name }
    }

    private static let schema: [[EventField]] = allCases.map(\.declaredFields)

    private var declaredFields: [EventField] {
        switch self {
        case .storageMetrics:
            [
                .init("node_id", .text), .init("concept_count", .integer),
                .init("edge_count", .integer),
                .init("write_throughput", .number, .conceptsPerSecond),
                .init("read_latency_us", .number, .microseconds),
                .init("memory_usage_mb", .number, .megabytes),
            ]
        case .queryPerformance:
            [
                .init("node_id", .text), .init("query_type", .text), .init("query_depth", .integer),
                .init("result_count", .integer), .init("latency_ms", .number, .milliseconds),
                .init("confidence", .number, .fraction),
            ]
        case .embeddingLatency:
            [
                .init("service_instance", .text), .init("batch_size", .integer),
                .init("latency_ms", .number, .milliseconds), .init("dimension", .integer),
                .init("cache_hit", .flag),
            ]
        case .hnswIndexBuilt:
            [
                .init("node_id", .text), .init("vector_count", .integer),
                .init("build_time_ms", .number, .milliseconds), .init("dimension", .integer),
            ]
        case .hnswIndexLoaded:
            [
                .init("node_id", .text), .init("vector_count", .integer),
                .init("load_time_ms", .number, .milliseconds), .init("persisted", .flag),
            ]
        case .pathfindingMetrics:
            [
                .init("node_id", .text), .init("source_id", .text), .init("target_id", .text),
                .init("path_length", .integer), .init("paths_explored", .integer),
                .init("latency_ms", .number, .milliseconds), .init("strategy", .text),
            ]
        case .reconciliationComplete:
            [
                .init("node_id", .text), .init("entries_processed", .integer),
                .init("reconciliation_time_ms", .number, .milliseconds), .init("disk_flush", .flag),
            ]
        case .embeddingServiceHealthy:
            [
                .init("instance_id", .text), .init("endpoint", .text),
                .init("success_rate", .number, .fraction),
                .init("cache_hit_rate", .number, .fraction),
            ]
        case .embeddingServiceDegraded:
            [
                .init("instance_id", .text), .init("endpoint", .text),
                .init("error_rate", .number, .fraction), .init("reason", .text),
            ]
        case .agentRegistered:
            [
                .init("agent_id", .text), .init("hostname", .text), .init("platform", .text),
                .init("agent_endpoint", .text), .init("max_storage_nodes", .integer),
            ]
        case .agentHeartbeat:
            [.init("agent_id", .text), .init("storage_node_count", .integer)]
        case .agentDegraded:
            [.init("agent_id", .text), .init("seconds_since_heartbeat", .number, .seconds)]
        case .agentOffline:
            [.init("agent_id", .text), .init("last_seen", .moment)]
        case .agentRecovered:
            [.init("agent_id", .text), .init("downtime_seconds", .number, .seconds)]
        case .agentUnregistered:
            [.init("agent_id", .text)]
        case .spawnRequested:
            [
                .init("node_id", .text), .init("agent_id", .text), .init("port", .integer),
                .init("storage_path", .text), .init("memory_limit_mb", .integer, .megabytes),
            ]
        case .spawnSucceeded:
            [
                .init("node_id", .text), .init("agent_id", .text), .init("pid", .integer),
                .init("port", .integer),
            ]
        case .spawnFailed:
            [.init("node_id", .text), .init("agent_id", .text), .init("error", .text)]
        case .stopRequested:
            [.init("node_id", .text), .init("agent_id", .text)]
        case .stopSucceeded:
            [.init("node_id", .text), .init("agent_id", .text)]
        case .stopFailed:
            [.init("node_id", .text), .init("agent_id", .text), .init("error", .text)]
        case .nodeCrashed:
            [.init("node_id", .text), .init("agent_id", .text), .init("exit_code", .integer)]
        case .nodeRestarted:
            [
                .init("node_id", .text), .init("agent_id", .text), .init("restart_count", .integer),
                .init("new_pid", .integer),
            ]
        case .clusterHealthy:
            [
                .init("total_agents", .integer), .init("healthy_agents", .integer),
                .init("total_nodes", .integer), .init("running_nodes", .integer),
            ]
        case .clusterDegraded:
            [
                .init("total_agents", .integer), .init("healthy_agents", .integer),
                .init("reason", .text),
            ]
        case .clusterCritical:
            [
                .init("total_agents", .integer), .init("healthy_agents", .integer),
                .init("reason", .text),
            ]
        }
    }
}
