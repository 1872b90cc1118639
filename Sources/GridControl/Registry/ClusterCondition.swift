import ConceptModel

/// How the grid is as a whole.
package struct ClusterCondition: Sendable, Hashable {
    package enum Grade: String, Sendable, Hashable {
        case healthy, degraded, critical
    }

    package let grade: Grade
    package let agentCount: Int
    package let healthyAgentCount: Int
    package let nodeCount: Int
    package let runningNodeCount: Int
    /// Why it is not healthy.
    package let reason: String

    /// Critical: fewer than half of the agents, or of the nodes, can be counted on.
    init(_ agents: [String: GridAgent]) {
        let nodes = agents.values.flatMap { agent in
            agent.nodes.values.map { (isThere: agent.state != .offline, $0.state) }
        }
        // A node on its way up or down by somebody's wish is nobody's fault.
        let wanted = nodes.filter { ![.starting, .stopping].contains($0.1) || !$0.isThere }
        let running = nodes.count { $0.isThere && $0.1 == .running }
        let healthy = agents.values.count { $0.state == .healthy }
        agentCount = agents.count
        healthyAgentCount = healthy
        nodeCount = nodes.count
        runningNodeCount = running
        var reasons: [String] = []
        for state in [GridAgent.State.offline, .degraded] {
            let names = agents.filter { $0.value.state == state }.keys.sorted()
            if !names.isEmpty {
                reasons.append("\(state.rawValue): \(names.joined(separator: ", "))")
            }
        }
        let missing = wanted.count - wanted.count { $0.isThere && $0.1 == .running }
        if missing > 0 { reasons.append("\(missing) of \(nodes.count) nodes not running") }
        reason = reasons.joined(separator: "; ")
        let reachable = agents.values.count { $0.state != .offline }
        if reachable * 2 < agents.count || missing * 2 > wanted.count {
            grade = .critical
        } else {
            grade = reasons.isEmpty ? .healthy : .degraded
        }
    }

    /// Whether it is worth an event after `other`: counts alone are not while all is well.
    func differs(from other: ClusterCondition?) -> Bool {
        grade != other?.grade || grade != .healthy && reason != other?.reason
    }

    var event: SystemEvent {
        switch grade {
        case .healthy:
            .clusterHealthy(
                totalAgents: agentCount, healthyAgents: healthyAgentCount, totalNodes: nodeCount,
                runningNodes: runningNodeCount)
        case .degraded:
            .clusterDegraded(
                totalAgents: agentCount, healthyAgents: healthyAgentCount, reason: reason)
        case .critical:
            .clusterCritical(
                totalAgents: agentCount, healthyAgents: healthyAgentCount, reason: reason)
        }
    }
}
