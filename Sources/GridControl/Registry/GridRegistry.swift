package import ConceptModel

/// What the master knows: agents, their nodes, and who has not been heard of.
///
/// Pure: it is told what happened and when, and says which events follow. It can be written down
/// and read again; what a report has changed meanwhile the next report tells.
package struct GridRegistry: Sendable {
    /// A moment on both clocks: ages are told by the one that only runs forward.
    package struct Now: Sendable, Hashable {
        package let elapsed: Duration
        package let time: Timestamp

        package init(elapsed: Duration, time: Timestamp) {
            self.elapsed = elapsed
            self.time = time
        }
    }

    package internal(set) var agents: [String: GridAgent]
    /// When each agent was last heard of, or this registry was read.
    private var heard: [String: Duration]
    private var cluster: ClusterCondition?
    private let times: GridTimes

    /// - Parameter agents: as they were written down; each has time to report again
    package init(
        agents: [String: GridAgent] = [:], times: GridTimes = GridTimes(), at now: Now
    ) {
        self.agents = agents
        self.times = times
        heard = agents.mapValues { _ in now.elapsed }
    }

    // MARK: Agents

    /// An agent has reported: the first time, that registers it.
    /// - Throws: `agentExists` when another agent of that name, at another place, is alive
    package mutating func report(
        _ report: AgentReport, at now: Now
    ) throws(GridFault) -> [SystemEvent] {
        let name = report.agent
        var events: [SystemEvent] = []
        if let known = agents[name], known.report.endpoint != report.endpoint,
            known.state != .offline
        {
            throw .agentExists(name, endpoint: known.report.endpoint)
        }
        if agents[name]?.report.endpoint != report.endpoint {
            events.append(
                .agentRegistered(
                    agentID: name, hostname: report.hostname, platform: report.platform,
                    agentEndpoint: report.endpoint, maxStorageNodes: report.maximumNodeCount))
        }
        var agent =
            agents[name]
            ?? GridAgent(report: report, nodes: [:], lastSeen: now.time.microseconds)
        if agent.state != .healthy {
            let silence = Double(now.time.microseconds - agent.lastSeen) / 1_000_000
            events.append(.agentRecovered(agentID: name, downtimeSeconds: max(0, silence)))
            agent.state = .healthy
        }
        agent.report = report
        agent.lastSeen = now.time.microseconds
        events.append(.agentHeartbeat(agentID: name, storageNodeCount: report.nodes.count))
        events += agent.take(report.nodes)
        agents[name] = agent
        heard[name] = now.elapsed
        return events + clusterEvents()
    }

    /// Takes an agent out of the grid.
    /// - Throws: `agentAlive` while it reports: it would be back within seconds
    package mutating func unregister(_ name: String) throws(GridFault) -> [SystemEvent] {
        guard let agent = agents[name] else { throw .unknownAgent(name) }
        guard agent.state == .offline else { throw .agentAlive(name) }
        agents[name] = nil
        heard[name] = nil
        return [.agentUnregistered(agentID: name)] + clusterEvents()
    }

    /// Time has passed; to be told about every second.
    package mutating func tick(at now: Now) -> [SystemEvent] {
        var events: [SystemEvent] = []
        for name in agents.keys.sorted() {
            guard let agent = agents[name], let last = heard[name] else { continue }
            let silence = now.elapsed - last
            if silence >= times.offlineAfter, agent.state != .offline {
                agents[name]?.state = .offline
                events.append(
                    .agentOffline(
                        agentID: name, lastSeen: Timestamp(microseconds: agent.lastSeen)))
            } else if silence >= times.degradedAfter, agent.state == .healthy {
                agents[name]?.state = .degraded
                let seconds = silence / .seconds(1)
                events.append(.agentDegraded(agentID: name, secondsSinceHeartbeat: seconds))
            }
        }
        return events + clusterEvents()
    }

    // MARK: Nodes

    /// A node is wanted; the agent has still to be asked.
    package mutating func spawn(
        _ plan: NodePlan, on name: String
    ) throws(GridFault) -> [SystemEvent] {
        guard let agent = agents[name] else { throw .unknownAgent(name) }
        guard agent.state != .offline else { throw .agentOffline(name) }
        if let holder = agents.first(where: { $0.value.nodes[plan.node] != nil }) {
            guard holder.key == name,
                [.failed, .missing].contains(agent.nodes[plan.node]?.state)
            else {
                throw .nodeExists(plan.node, agent: holder.key)
            }
        }
        let others = agent.nodes.values.filter { $0.plan.node != plan.node }
        if let other = others.first(where: {
            $0.plan.port == plan.port || $0.plan.storagePath == plan.storagePath
        }
        ) {
            throw .placeTaken(node: other.plan.node)
        }
        guard others.count < agent.report.maximumNodeCount else {
            throw .agentFull(name, count: agent.report.maximumNodeCount)
        }
        agents[name]?.nodes[plan.node] = NodeReport(plan: plan, state: .starting)
        return [
            .spawnRequested(
                nodeID: plan.node, agentID: name, port: plan.port, storagePath: plan.storagePath,
                memoryLimitMegabytes: plan.memoryLimitMegabytes)
        ]
    }

    /// The agent could not be asked to start a node, or refused.
    package mutating func spawnFailed(
        _ node: String, on name: String, because error: String
    ) -> [SystemEvent] {
        agents[name]?.nodes[node] = nil
        return [.spawnFailed(nodeID: node, agentID: name, error: error)] + clusterEvents()
    }

    /// A node is no longer wanted; the agent has still to be asked.
    package mutating func stop(_ node: String, on name: String) throws(GridFault) -> [SystemEvent] {
        guard let agent = agents[name] else { throw .unknownAgent(name) }
        guard let report = agent.nodes[node] else { throw .unknownNode(node, agent: name) }
        agents[name]?.nodes[node] = report.with(.stopping)
        return [.stopRequested(nodeID: node, agentID: name)]
    }

    /// The agent could not be asked to stop a node, or refused: the node counts as running until
    /// the next report tells how it is.
    package mutating func stopFailed(
        _ node: String, on name: String, because error: String
    ) -> [SystemEvent] {
        if let report = agents[name]?.nodes[node], report.state == .stopping {
            agents[name]?.nodes[node] = report.with(.running)
        }
        return [.stopFailed(nodeID: node, agentID: name, error: error)] + clusterEvents()
    }

    // MARK: The whole

    package var condition: ClusterCondition { ClusterCondition(agents) }

    private mutating func clusterEvents() -> [SystemEvent] {
        let condition = condition
        defer { cluster = condition }
        guard !agents.isEmpty, condition.differs(from: cluster) else { return [] }
        return [condition.event]
    }
}
