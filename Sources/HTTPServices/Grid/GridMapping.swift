import APIClient
import ConceptModel
package import GridControl
package import WireAPI

extension GridNodeStatus {
    package init(_ report: NodeReport) {
        self.init(
            nodeID: report.plan.node, port: report.plan.port,
            storagePath: report.plan.storagePath,
            memoryLimitMb: report.plan.memoryLimitMegabytes, state: report.state.rawValue,
            pid: report.process, crashCount: report.crashCount,
            restartCount: report.restartCount, exitCode: report.exitCode)
    }
}

extension NodeReport {
    /// - Throws: ``Refusal``
    init(_ status: GridNodeStatus) throws(Refusal) {
        guard let state = NodeState(rawValue: status.state) else {
            throw Refusal(
                .invalidField, "\"\(status.state)\" is no state of a node", field: "state")
        }
        guard GridName.isValid(status.nodeID) else {
            throw Refusal(
                .invalidField, "\"node_id\" must have \(GridName.rule)", field: "node_id")
        }
        self.init(
            plan: NodePlan(
                node: status.nodeID, port: status.port, storagePath: status.storagePath,
                memoryLimitMegabytes: status.memoryLimitMb),
            state: state, process: status.pid, crashCount: status.crashCount,
            restartCount: status.restartCount, exitCode: status.exitCode)
    }
}

extension AgentReport {
    /// - Throws: ``Refusal``
    init(_ report: GridAgentReport) throws(Refusal) {
        guard GridName.isValid(report.agentID) else {
            throw Refusal(
                .invalidField, "\"agent_id\" must have \(GridName.rule)", field: "agent_id")
        }
        let schemes = ["http://", "https://"]
        guard schemes.contains(where: report.agentEndpoint.hasPrefix) else {
            throw Refusal(
                .invalidField, "\"agent_endpoint\" must be a URL like http://10.0.0.3:8003",
                field: "agent_endpoint")
        }
        var nodes: [NodeReport] = []
        for node in report.nodes { nodes.append(try NodeReport(node)) }
        self.init(
            agent: report.agentID, hostname: report.hostname, platform: report.platform,
            endpoint: report.agentEndpoint, maximumNodeCount: report.maxStorageNodes,
            nodes: nodes)
    }
}

extension GridAgentReport {
    /// - Parameter nodes: as the one who tells of it knows them
    package init(_ report: AgentReport, nodes: [NodeReport]) {
        self.init(
            agentID: report.agent, hostname: report.hostname, platform: report.platform,
            agentEndpoint: report.endpoint, maxStorageNodes: report.maximumNodeCount,
            nodes: nodes.map(GridNodeStatus.init))
    }
}

extension GridAgentsResponse.Agent {
    init(_ agent: GridAgent) {
        let nodes = agent.nodes.values.sorted { $0.plan.node < $1.plan.node }
        self.init(
            GridAgentReport(agent.report, nodes: nodes), state: agent.state.rawValue,
            lastSeen: Moment.text(microseconds: agent.lastSeen))
    }
}

extension GridStatusResponse {
    init(_ condition: ClusterCondition) {
        self.init(
            status: condition.grade.rawValue, reason: condition.reason,
            totalAgents: condition.agentCount, healthyAgents: condition.healthyAgentCount,
            totalNodes: condition.nodeCount, runningNodes: condition.runningNodeCount)
    }
}

extension Refusal {
    init(_ fault: GridFault) {
        switch fault {
        case .unknownAgent(let name):
            self.init(
                .notFound,
                "There is no agent \"\(name)\"; `sutra grid agents` lists those there "
                    + "are.", field: "agent_id")
        case .unknownNode(let node, let agent):
            self.init(
                .notFound,
                "\(agent) has no node \"\(node)\"; `sutra grid nodes` lists those "
                    + "there are.", field: "node_id")
        case .agentExists(let name, let endpoint):
            self.init(
                .conflict,
                "An agent \(name) reports from \(endpoint) already. Give this one "
                    + "another --id, or wait until that one is offline.", field: "agent_id")
        case .agentAlive(let name):
            self.init(
                .conflict,
                "\(name) still reports, and would be back within seconds. Stop it "
                    + "first, and wait until it is offline.", field: "agent_id")
        case .agentOffline(let name):
            self.init(
                .conflict, "\(name) is offline. Start it again, or ask another agent.",
                field: "agent_id")
        case .nodeExists(let node, let agent):
            self.init(
                .conflict,
                "\(agent) has a node \"\(node)\" already. Choose another node_id or "
                    + "port, or stop that one.", field: "node_id")
        case .placeTaken(let node):
            self.init(
                .conflict, "The port or the storage path is that of \(node). Choose another.")
        case .agentFull(let name, let count):
            self.init(
                .conflict,
                "\(name) runs \(count) nodes, and more it may not. Stop one, ask "
                    + "another agent, or start it with a larger --max-nodes.",
                field: "agent_id")
        }
    }

    init(_ fault: ShardFault) {
        switch fault {
        case .noShards:
            self.init(
                .notFound,
                "The grid has no shards yet; `sutra grid shards --create 16` spreads some over its "
                    + "nodes.")
        case .shardsExist(let count):
            self.init(
                .conflict, "The grid has \(count) shards, and their number is for ever.",
                field: "count")
        case .beingMade:
            self.init(
                .conflict, "The nodes are still making their shards; try again in a moment.")
        case .noNodes:
            self.init(
                .conflict,
                "No storage node runs; `sutra grid spawn` starts one, `sutra grid nodes` lists "
                    + "them.")
        case .unknownShard(let shard, let count):
            self.init(
                .notFound, "There is no shard \(shard); they go from 0 to \(count - 1).",
                field: "shard")
        case .unknownNode(let node):
            self.init(
                .notFound,
                "No node \"\(node)\" runs; `sutra grid nodes` lists those there are.",
                field: "node_id")
        case .alreadyThere(let shard, let node):
            self.init(.conflict, "Shard \(shard) is on \(node) already.", field: "node_id")
        case .otherMachine(let source, let target):
            self.init(
                .conflict,
                "\(source) and \(target) run on two machines; a shard moves between nodes of one.",
                field: "node_id")
        case .moveUnderWay(let shard):
            self.init(
                .conflict,
                "Shard \(shard) is moving; wait until it has (`sutra grid shards` tells).")
        }
    }

    /// What another server of the grid refused, or why it did not answer.
    init(_ error: ClientError, from name: String) {
        guard error.status != nil, let code = ErrorCode(rawValue: error.code) else {
            self.init(.notReady, "\(name) does not answer as it should: \(error.message)")
            return
        }
        switch code {
        // It is this server's own key that opens nothing there.
        case .unauthorized, .forbidden:
            self.init(.notReady, "\(name) refuses this server: \(error.message)")
        default: self.init(code, error.message)
        }
    }
}
