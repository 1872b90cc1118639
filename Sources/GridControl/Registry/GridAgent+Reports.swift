import ConceptModel

extension GridAgent {
    /// Takes over what the agent says of its nodes, and tells what has happened since its last
    /// report.
    mutating func take(_ reports: [NodeReport]) -> [SystemEvent] {
        var events: [SystemEvent] = []
        let name = report.agent
        for new in reports {
            let node = new.plan.node
            let old = nodes[node]
            if new.crashCount > (old?.crashCount ?? 0) {
                events.append(
                    .nodeCrashed(nodeID: node, agentID: name, exitCode: new.exitCode ?? -1))
            }
            if new.restartCount > (old?.restartCount ?? 0), let process = new.process {
                events.append(
                    .nodeRestarted(
                        nodeID: node, agentID: name, restartCount: new.restartCount,
                        newPid: Int(process)))
            }
            if old?.state == .starting {
                if new.state == .running {
                    events.append(
                        .spawnSucceeded(
                            nodeID: node, agentID: name, pid: Int(new.process ?? 0),
                            port: new.plan.port))
                } else if new.state == .failed {
                    events.append(
                        .spawnFailed(
                            nodeID: node, agentID: name,
                            error: "the node ended \(new.crashCount) times; see its log"))
                }
            }
            // The report may have been on its way when the stop was asked for.
            nodes[node] = old?.state == .stopping ? new.with(.stopping) : new
        }
        let reported = Set(reports.map(\.plan.node))
        for (node, known) in nodes.sorted(by: { $0.key < $1.key }) where !reported.contains(node) {
            switch known.state {
            case .stopping:
                nodes[node] = nil
                events.append(.stopSucceeded(nodeID: node, agentID: name))
            // The report may have been on its way when the node was asked for.
            case .starting: break
            default: nodes[node] = known.with(.missing)
            }
        }
        return events
    }
}

extension NodeReport {
    func with(_ state: NodeState) -> NodeReport {
        NodeReport(
            plan: plan, state: state, process: process, crashCount: crashCount,
            restartCount: restartCount, exitCode: exitCode)
    }
}
