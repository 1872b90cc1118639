/// Which events bring which about: an earlier event of one type is a cause of a later one of
/// another when both are about the same thing and not too far apart.
package struct CauseRule: Hashable, Sendable {
    package let effect: EventType
    package let cause: EventType
    /// Fields whose values have to be equal; none when the effect is about the whole cluster.
    package let shared: [String]
    /// Seconds that the cause may lie back.
    package let within: Int
    /// How the cause is told: "the agent was degraded first".
    package let words: String

    private init(
        _ effect: EventType, from cause: EventType, sharing shared: [String], within: Int,
        _ words: String
    ) {
        self.effect = effect
        self.cause = cause
        self.shared = shared
        self.within = within
        self.words = words
    }

    /// An agent is degraded after 15 s and offline after 30 s without a heartbeat, so the times
    /// below leave room for slow checks.
    package static let all: [CauseRule] = [
        .init(
            .agentOffline, from: .agentDegraded, sharing: ["agent_id"], within: 300,
            "its heartbeats were overdue"),
        .init(
            .agentDegraded, from: .agentHeartbeat, sharing: ["agent_id"], within: 600,
            "this was its last heartbeat"),
        .init(
            .agentRecovered, from: .agentOffline, sharing: ["agent_id"], within: 86_400,
            "it had been offline"),
        .init(
            .agentRecovered, from: .agentDegraded, sharing: ["agent_id"], within: 86_400,
            "its heartbeats had been overdue"),
        .init(
            .clusterCritical, from: .clusterDegraded, sharing: [], within: 600,
            "the cluster was degraded first"),
        .init(
            .clusterCritical, from: .agentOffline, sharing: [], within: 300,
            "an agent went offline"),
        .init(.clusterCritical, from: .nodeCrashed, sharing: [], within: 300, "a node crashed"),
        .init(
            .clusterDegraded, from: .agentOffline, sharing: [], within: 300,
            "an agent went offline"),
        .init(
            .clusterDegraded, from: .agentDegraded, sharing: [], within: 300,
            "an agent's heartbeats were overdue"),
        .init(
            .clusterDegraded, from: .agentUnregistered, sharing: [], within: 300,
            "an agent left"),
        .init(.clusterDegraded, from: .nodeCrashed, sharing: [], within: 300, "a node crashed"),
        .init(
            .clusterHealthy, from: .agentRecovered, sharing: [], within: 300, "an agent came back"),
        .init(
            .clusterHealthy, from: .nodeRestarted, sharing: [], within: 300,
            "a node was started again"),
        .init(
            .spawnFailed, from: .spawnRequested, sharing: ["node_id", "agent_id"], within: 600,
            "the start was asked for"),
        .init(
            .spawnFailed, from: .agentOffline, sharing: ["agent_id"], within: 600,
            "the agent was offline"),
        .init(
            .spawnSucceeded, from: .spawnRequested, sharing: ["node_id", "agent_id"], within: 600,
            "the start was asked for"),
        .init(
            .stopSucceeded, from: .stopRequested, sharing: ["node_id", "agent_id"], within: 600,
            "the stop was asked for"),
        .init(
            .stopFailed, from: .stopRequested, sharing: ["node_id", "agent_id"], within: 600,
            "the stop was asked for"),
        .init(
            .nodeRestarted, from: .nodeCrashed, sharing: ["node_id"], within: 600,
            "the node had crashed"),
        .init(
            .nodeCrashed, from: .nodeRestarted, sharing: ["node_id"], within: 600,
            "it had only just been started again"),
        .init(
            .hnswIndexLoaded, from: .nodeRestarted, sharing: ["node_id"], within: 600,
            "the node was started again"),
        .init(
            .embeddingServiceHealthy, from: .embeddingServiceDegraded, sharing: ["instance_id"],
            within: 86_400, "it had been degraded"),
    ]
}
