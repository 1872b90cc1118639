/// `POST /api/grid/spawn`: a storage node is wanted.
public struct GridSpawnRequest: Codable, Sendable, Equatable {
    public let agentID: String
    /// The node's name; missing for one made of the agent's and the port.
    public let nodeID: String?
    public let port: Int
    /// An absolute path, or one below the agent's own folder.
    public let storagePath: String
    public let memoryLimitMb: Int

    public init(
        agentID: String, nodeID: String? = nil, port: Int, storagePath: String,
        memoryLimitMb: Int = 1_024
    ) {
        self.agentID = agentID
        self.nodeID = nodeID
        self.port = port
        self.storagePath = storagePath
        self.memoryLimitMb = memoryLimitMb
    }

    public init(from decoder: any Decoder) throws {
        let fields = try Fields<CodingKeys>(decoder)
        agentID = try fields.gridName(.agentID)
        nodeID = try fields.value(.nodeID, as: String.self) == nil ? nil : fields.gridName(.nodeID)
        let _: Double = try fields.required(.port, "a port from 1 to 65535")
        port = try fields.integer(.port, in: 1...65_535, default: 0)
        storagePath = try fields.text(.storagePath)
        memoryLimitMb = try fields.integer(.memoryLimitMb, in: 64...16_777_216, default: 1_024)
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case port
        case agentID = "agent_id"
        case nodeID = "node_id"
        case storagePath = "storage_path"
        case memoryLimitMb = "memory_limit_mb"
    }
}

/// `POST /api/grid/stop`: a storage node is no longer wanted.
public struct GridStopRequest: Codable, Sendable, Equatable {
    public let agentID: String
    public let nodeID: String

    public init(agentID: String, nodeID: String) {
        self.agentID = agentID
        self.nodeID = nodeID
    }

    public init(from decoder: any Decoder) throws {
        let fields = try Fields<CodingKeys>(decoder)
        agentID = try fields.gridName(.agentID)
        nodeID = try fields.gridName(.nodeID)
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case agentID = "agent_id"
        case nodeID = "node_id"
    }
}

/// What was asked of an agent; how it goes on, `GET /api/grid/agents` tells.
public struct GridChangeResponse: Codable, Sendable, Equatable {
    public let agentID: String
    public let nodeID: String
    /// `starting` or `stopping`; `unregistered` for an agent.
    public let state: String
    public let message: String

    public init(agentID: String, nodeID: String, state: String, message: String) {
        self.agentID = agentID
        self.nodeID = nodeID
        self.state = state
        self.message = message
    }

    enum CodingKeys: String, CodingKey {
        case state, message
        case agentID = "agent_id"
        case nodeID = "node_id"
    }
}

/// A storage node, as its agent knows it.
public struct GridNodeStatus: Codable, Sendable, Equatable {
    public let nodeID: String
    public let port: Int
    public let storagePath: String
    public let memoryLimitMb: Int
    /// `starting`, `running`, `restarting`, `stopping`, `failed` or `missing`.
    public let state: String
    public let pid: Int32?
    public let crashCount: Int
    public let restartCount: Int
    /// Of its last end by itself; with a minus sign the signal.
    public let exitCode: Int?

    public init(
        nodeID: String, port: Int, storagePath: String, memoryLimitMb: Int, state: String,
        pid: Int32?, crashCount: Int, restartCount: Int, exitCode: Int?
    ) {
        self.nodeID = nodeID
        self.port = port
        self.storagePath = storagePath
        self.memoryLimitMb = memoryLimitMb
        self.state = state
        self.pid = pid
        self.crashCount = crashCount
        self.restartCount = restartCount
        self.exitCode = exitCode
    }

    enum CodingKeys: String, CodingKey {
        case port, state, pid
        case nodeID = "node_id"
        case storagePath = "storage_path"
        case memoryLimitMb = "memory_limit_mb"
        case crashCount = "crash_count"
        case restartCount = "restart_count"
        case exitCode = "exit_code"
    }
}

/// `POST /api/grid/report`: what an agent says of itself, every few seconds.
public struct GridAgentReport: Codable, Sendable, Equatable {
    public let agentID: String
    public let hostname: String
    public let platform: String
    public let agentEndpoint: String
    public let maxStorageNodes: Int
    public let nodes: [GridNodeStatus]

    public init(
        agentID: String, hostname: String, platform: String, agentEndpoint: String,
        maxStorageNodes: Int, nodes: [GridNodeStatus]
    ) {
        self.agentID = agentID
        self.hostname = hostname
        self.platform = platform
        self.agentEndpoint = agentEndpoint
        self.maxStorageNodes = maxStorageNodes
        self.nodes = nodes
    }

    enum CodingKeys: String, CodingKey {
        case hostname, platform, nodes
        case agentID = "agent_id"
        case agentEndpoint = "agent_endpoint"
        case maxStorageNodes = "max_storage_nodes"
    }
}

/// `GET /api/grid/agents`: all agents with their nodes, by name.
public struct GridAgentsResponse: Codable, Sendable, Equatable {
    public struct Agent: Codable, Sendable, Equatable {
        public let agentID: String
        /// `healthy`, `degraded` or `offline`.
        public let state: String
        public let hostname: String
        public let platform: String
        public let agentEndpoint: String
        public let maxStorageNodes: Int
        public let lastSeen: String
        public let nodes: [GridNodeStatus]

        public init(_ report: GridAgentReport, state: String, lastSeen: String) {
            agentID = report.agentID
            self.state = state
            hostname = report.hostname
            platform = report.platform
            agentEndpoint = report.agentEndpoint
            maxStorageNodes = report.maxStorageNodes
            self.lastSeen = lastSeen
            nodes = report.nodes
        }

        enum CodingKeys: String, CodingKey {
            case state, hostname, platform, nodes
            case agentID = "agent_id"
            case agentEndpoint = "agent_endpoint"
            case maxStorageNodes = "max_storage_nodes"
            case lastSeen = "last_seen"
        }
    }

    public let agents: [Agent]

    public init(agents: [Agent]) { self.agents = agents }
}

/// `GET /nodes` of an agent.
public struct GridNodesResponse: Codable, Sendable, Equatable {
    public let agentID: String
    public let nodes: [GridNodeStatus]

    public init(agentID: String, nodes: [GridNodeStatus]) {
        self.agentID = agentID
        self.nodes = nodes
    }

    enum CodingKeys: String, CodingKey {
        case nodes
        case agentID = "agent_id"
    }
}

/// `GET /api/grid/status`: how the grid is as a whole.
public struct GridStatusResponse: Codable, Sendable, Equatable {
    /// `healthy`, `degraded` or `critical`.
    public let status: String
    /// Why it is not healthy; else empty.
    public let reason: String
    public let totalAgents: Int
    public let healthyAgents: Int
    public let totalNodes: Int
    public let runningNodes: Int

    public init(
        status: String, reason: String, totalAgents: Int, healthyAgents: Int, totalNodes: Int,
        runningNodes: Int
    ) {
        self.status = status
        self.reason = reason
        self.totalAgents = totalAgents
        self.healthyAgents = healthyAgents
        self.totalNodes = totalNodes
        self.runningNodes = runningNodes
    }

    enum CodingKeys: String, CodingKey {
        case status, reason
        case totalAgents = "total_agents"
        case healthyAgents = "healthy_agents"
        case totalNodes = "total_nodes"
        case runningNodes = "running_nodes"
    }
}

/// Names of agents and nodes.
public enum GridName {
    public static let rule =
        "1 to 64 of a-z 0-9 . _ - (upper case too), the first a letter or digit"

    public static func isValid(_ name: String) -> Bool {
        let isPlain = { (byte: UInt8) in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default: false
            }
        }
        guard (1...64).contains(name.utf8.count), let first = name.utf8.first else { return false }
        return isPlain(first) && name.utf8.allSatisfy { isPlain($0) || "._-".utf8.contains($0) }
    }
}

extension Fields {
    fileprivate func gridName(_ key: Key) throws -> String {
        let name = try text(key)
        guard GridName.isValid(name) else { throw refuse(key, "must have \(GridName.rule)") }
        return name
    }
}
