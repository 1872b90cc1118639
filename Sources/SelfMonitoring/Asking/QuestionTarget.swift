/// Something that can be asked about: events of some types, or one field of a type.
struct QuestionTarget: Sendable {
    let types: [EventType]
    let field: String?
    /// Each of them names it.
    let combinations: [Set<Atom>]
    /// Atoms that may be said beside it without changing what is meant.
    let companions: Set<Atom>
    /// The newest value is what counts, rather than a mean.
    let isGauge: Bool

    init(
        _ types: [EventType], _ field: String?, _ combinations: [Set<Atom>],
        beside companions: Set<Atom> = [], isGauge: Bool = false
    ) {
        self.types = types
        self.field = field
        self.combinations = combinations
        self.isGauge = isGauge
        self.companions = companions.union(Self.companions(of: types))
    }

    init(
        _ types: [EventType], _ combinations: [Set<Atom>], beside companions: Set<Atom> = []
    ) {
        self.init(types, nil, combinations, beside: companions)
    }

    private static func companions(of types: [EventType]) -> Set<Atom> {
        var companions: Set<Atom> = [.event, .happen]
        for type in types {
            if type.field("node_id") != nil { companions.formUnion([.node, .storage]) }
            if type.field("agent_id") != nil { companions.formUnion([.agent, .cluster]) }
            if type.field("instance_id") != nil || type.field("service_instance") != nil {
                companions.formUnion([.embed, .service])
            }
        }
        return companions
    }
}

extension QuestionTarget {
    /// Everything that can be asked about. Where two fit as well, the earlier one is meant.
    static let all: [QuestionTarget] =
        queries + embeddings + indexes + paths + stores + agents + nodes + clusters + families

    private static let queries: [QuestionTarget] = [
        .init(
            [.queryPerformance], "latency_ms",
            [[.query, .latency], [.latency], [.query, .performance, .latency]]),
        .init(
            [.queryPerformance], "confidence",
            [[.confidence], [.query, .confidence]]),
        .init(
            [.queryPerformance], "result_count",
            [[.query, .result], [.result], [.query, .result, .count], [.result, .count]]),
        .init([.queryPerformance], "query_depth", [[.query, .depth], [.depth]]),
        .init(
            [.queryPerformance], [[.query], [.query, .performance], [.request]],
            beside: [
                .served, .count, .load,
            ]),
    ]

    private static let embeddings: [QuestionTarget] = [
        .init([.embeddingLatency], "latency_ms", [[.embed, .latency]], beside: [.request]),
        .init(
            [.embeddingLatency], "batch_size",
            [[.batch, .size], [.embed, .batch, .size], [.embed, .text]], beside: [.request, .text]),
        .init(
            [.embeddingServiceHealthy], "cache_hit_rate",
            [[.cache, .hit, .rate], [.cache, .hit, .rate, .embed], [.cache, .rate]]),
        .init(
            [.embeddingLatency], "cache_hit",
            [
                [.embed, .served, .cache, .rate], [.embed, .served, .cache],
                [.embed, .query, .cache, .hit, .rate],
            ]),
        .init(
            [.embeddingServiceHealthy], "success_rate",
            [[.success, .rate], [.embed, .success, .rate]]),
        .init(
            [.embeddingServiceDegraded], "error_rate",
            [[.error, .rate], [.embed, .error, .rate], [.embed, .fail, .rate]]),
        .init(
            [.embeddingServiceDegraded],
            [[.embed, .degraded], [.embed, .outage], [.embed, .trouble]]),
        .init([.embeddingServiceHealthy], [[.embed, .healthy]]),
        .init(
            [.embeddingLatency], [[.embed], [.batch], [.embed, .batch]], beside: [.request]),
    ]

    private static let indexes: [QuestionTarget] = [
        .init(
            [.hnswIndexBuilt], "build_time_ms",
            [[.index, .build, .latency]], beside: [.vector]),
        .init(
            [.hnswIndexLoaded], "load_time_ms", [[.index, .load, .latency]],
            beside: [.vector, .read]),
        .init(
            [.hnswIndexBuilt], "vector_count",
            [
                [.index, .vector], [.index, .build, .vector], [.index, .build, .size],
                [.index, .size], [.vector, .count],
            ], beside: [.count]),
        .init(
            [.hnswIndexLoaded], "vector_count",
            [[.index, .load, .vector], [.index, .load, .size]], beside: [.count]),
        .init(
            [.hnswIndexBuilt], "dimension", [[.index, .dimension], [.index, .build, .dimension]]),
        .init([.hnswIndexBuilt], [[.index, .build]]),
        .init([.hnswIndexLoaded], [[.index, .load]]),
    ]

    private static let paths: [QuestionTarget] = [
        .init([.pathfindingMetrics], "latency_ms", [[.path, .latency]], beside: [.query]),
        .init([.pathfindingMetrics], "path_length", [[.path, .length], [.length]]),
        .init(
            [.pathfindingMetrics], "paths_explored", [[.path, .explored]],
            beside: [.count, .query]),
        .init([.pathfindingMetrics], [[.path], [.path, .metric]], beside: [.query]),
        .init(
            [.reconciliationComplete], "reconciliation_time_ms", [[.reconcile, .latency]]),
        .init(
            [.reconciliationComplete], "entries_processed",
            [[.entry, .processed], [.reconcile, .entry], [.reconcile, .entry, .processed]],
            beside: [.count]),
        .init([.reconciliationComplete], [[.reconcile]]),
    ]

    private static let stores: [QuestionTarget] = [
        .init(
            [.storageMetrics], "memory_usage_mb", [[.memory]], isGauge: true),
        .init(
            [.storageMetrics], "concept_count", [[.concept], [.concept, .count]], isGauge: true),
        .init([.storageMetrics], "edge_count", [[.edge], [.edge, .count]], isGauge: true),
        .init(
            [.storageMetrics], "write_throughput",
            [
                [.write], [.write, .throughput], [.throughput], [.write, .latency],
                [.write, .rate], [.write, .concept],
            ]),
        .init(
            [.storageMetrics], "read_latency_us", [[.read, .latency], [.read]]),
        .init([.storageMetrics], [[.storage, .metric], [.metric]]),
    ]

    private static let agents: [QuestionTarget] = [
        .init(
            [.agentHeartbeat], "storage_node_count",
            [[.node, .count, .agent], [.storage, .node, .count]], isGauge: true),
        .init([.agentHeartbeat], [[.heartbeat]]),
        .init(
            [.agentDegraded], "seconds_since_heartbeat",
            [
                [.silence], [.silence, .degraded], [.heartbeat, .degraded, .latency],
            ]),
        .init([.agentDegraded], [[.agent, .degraded], [.heartbeat, .miss]]),
        .init([.agentOffline], [[.offline]]),
        .init(
            [.agentRecovered], "downtime_seconds",
            [
                [.downtime], [.recover, .downtime], [.latency, .downtime], [.agent, .outage],
                [.recover, .downtime, .latency], [.recover, .latency],
                [.agent, .outage, .latency],
            ]),
        .init([.agentRecovered], [[.recover]]),
        .init(
            [.agentRegistered], "max_storage_nodes",
            [[.node, .limit], [.node, .limit, .register]],
            isGauge: true),
        .init([.agentUnregistered], [[.unregister]]),
        .init([.agentRegistered], [[.register]]),
    ]

    private static let nodes: [QuestionTarget] = [
        .init(
            [.spawnRequested], "memory_limit_mb",
            [[.memory, .limit], [.spawn, .request, .memory, .limit]]),
        .init([.spawnRequested], [[.spawn, .request]]),
        .init([.spawnFailed], [[.spawn, .fail]], beside: [.request]),
        .init([.spawnSucceeded], [[.spawn, .success]], beside: [.request]),
        .init([.stopRequested], [[.stop, .request]]),
        .init([.stopFailed], [[.stop, .fail]], beside: [.request]),
        .init([.stopSucceeded], [[.stop, .success]], beside: [.request]),
        .init([.nodeCrashed], "exit_code", [[.crash, .exitCode], [.exitCode]]),
        .init([.nodeRestarted], "restart_count", [[.restartCount], [.restart, .restartCount]]),
        .init([.nodeCrashed], [[.crash], [.node, .fail], [.node, .downtime]]),
        .init([.nodeRestarted], [[.restart]], beside: [.crash]),
    ]

    private static let clusters: [QuestionTarget] = [
        .init([.clusterHealthy], "healthy_agents", [[.healthy, .agent]], isGauge: true),
        .init([.clusterHealthy], "total_agents", [[.total, .agent]], isGauge: true),
        .init(
            [.clusterHealthy], "running_nodes",
            [[.running, .node], [.alive, .node]], isGauge: true),
        .init([.clusterHealthy], "total_nodes", [[.total, .node]], isGauge: true),
        .init([.clusterHealthy], [[.cluster, .healthy]]),
        .init([.clusterDegraded], [[.cluster, .degraded]]),
        .init([.clusterCritical], [[.cluster, .critical], [.cluster, .outage], [.critical]]),
        .init([.clusterDegraded, .clusterCritical], [[.cluster, .trouble]]),
    ]

    /// Kinds of events that are asked about together.
    private static let families: [QuestionTarget] = [
        .init(
            [
                .agentRegistered, .agentHeartbeat, .agentDegraded, .agentOffline, .agentRecovered,
                .agentUnregistered,
            ], [[.agent, .event]]),
        .init([.spawnRequested, .spawnSucceeded, .spawnFailed], [[.spawn, .event], [.spawn]]),
        .init([.stopRequested, .stopSucceeded, .stopFailed], [[.stop, .event], [.stop]]),
        .init([.clusterHealthy, .clusterDegraded, .clusterCritical], [[.cluster, .event]]),
        .init(
            [.embeddingServiceHealthy, .embeddingServiceDegraded],
            [[.embed, .service, .event]]),
        .init([], [[.event], [.happen], [.event, .happen]]),
    ]

    /// The types that say how things stand, by what it is that stands so.
    static let states: [EntityKind?: [EventType]] = [
        .agent: [
            .agentRegistered, .agentDegraded, .agentOffline, .agentRecovered, .agentUnregistered,
        ],
        .embedding: [.embeddingServiceHealthy, .embeddingServiceDegraded],
        .node: [.spawnSucceeded, .stopSucceeded, .nodeCrashed, .nodeRestarted],
        nil: [.clusterHealthy, .clusterDegraded, .clusterCritical],
    ]
}
