import ConceptModel

/// What an agent says of itself and its storage nodes; its heartbeat.
package struct AgentReport: Sendable, Hashable, Codable {
    package let agent: String
    package let hostname: String
    package let platform: String
    /// Where the master reaches the agent, such as `http://10.0.0.3:8003`.
    package let endpoint: String
    package let maximumNodeCount: Int
    /// All of them.
    package let nodes: [NodeReport]

    package init(
        agent: String, hostname: String, platform: String, endpoint: String,
        maximumNodeCount: Int, nodes: [NodeReport]
    ) {
        self.agent = agent
        self.hostname = hostname
        self.platform = platform
        self.endpoint = endpoint
        self.maximumNodeCount = maximumNodeCount
        self.nodes = nodes
    }
}

/// What a storage node is started with.
package struct NodePlan: Sendable, Hashable, Codable {
    package let node: String
    package let port: Int
    package let storagePath: String
    package let memoryLimitMegabytes: Int

    package init(node: String, port: Int, storagePath: String, memoryLimitMegabytes: Int) {
        self.node = node
        self.port = port
        self.storagePath = storagePath
        self.memoryLimitMegabytes = memoryLimitMegabytes
    }
}

/// What an agent knows of one of its nodes. The counts only grow, so that a report that was lost
/// hides nothing.
package struct NodeReport: Sendable, Hashable, Codable {
    package let plan: NodePlan
    package let state: NodeState
    package let process: Int32?
    /// How often its process ended by itself.
    package let crashCount: Int
    /// How often it was started again after that.
    package let restartCount: Int
    /// Of the last such end; with a minus sign the signal; `nil` when nobody could tell.
    package let exitCode: Int?

    package init(
        plan: NodePlan, state: NodeState, process: Int32? = nil, crashCount: Int = 0,
        restartCount: Int = 0, exitCode: Int? = nil
    ) {
        self.plan = plan
        self.state = state
        self.process = process
        self.crashCount = crashCount
        self.restartCount = restartCount
        self.exitCode = exitCode
    }
}

package enum NodeState: String, Sendable, Hashable, Codable {
    /// Asked for, or started and not yet healthy.
    case starting
    case running
    /// Ended by itself and about to be started again, or not healthy any more.
    case restarting
    case stopping
    /// Ended too often, or never started.
    case failed
    /// The agent no longer speaks of it.
    case missing
}

/// What the master knows of an agent.
package struct GridAgent: Sendable, Hashable, Codable {
    package enum State: String, Sendable, Hashable, Codable {
        case healthy, degraded, offline
    }

    /// Its last report, with the nodes that were asked for since.
    package internal(set) var report: AgentReport
    package internal(set) var nodes: [String: NodeReport]
    package internal(set) var state = State.healthy
    /// When its last report came, in microseconds since 1970.
    package internal(set) var lastSeen: Int64
}
