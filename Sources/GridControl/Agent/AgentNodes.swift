package import Platform

/// What an agent knows of its storage nodes, written down so that its successor can go on.
///
/// Pure: it is told what happened, and says what to start, stop or forget.
package struct AgentNodes: Sendable, Hashable, Codable {
    package struct Entry: Sendable, Hashable, Codable {
        package let plan: NodePlan
        /// Somebody asked for its end.
        package var isStopping = false
        /// Its process, as long as nobody has seen that one end.
        package var process: ProcessIdentity?
        /// Whether it was ready since it was asked for.
        package var wasReady = false
        package var crashCount = 0
        package var restartCount = 0
        package var exitCode: Int?

        init(_ plan: NodePlan) { self.plan = plan }
    }

    package private(set) var entries: [String: Entry]
    private var states: [String: NodeState] = [:]
    /// The counts of the supervisor that this process runs start from these.
    private var earlier: [String: Entry] = [:]
    /// Asked for again after they had failed, which the supervisor has still to hear.
    private var renewed: Set<String> = []

    private enum CodingKeys: String, CodingKey { case entries }

    package init() { entries = [:] }

    package init(from decoder: any Decoder) throws {
        entries = try decoder.container(keyedBy: CodingKeys.self)
            .decode([String: Entry].self, forKey: .entries)
        earlier = entries
    }

    // MARK: Wishes

    /// - Throws: ``GridFault`` when there is no place for the node
    package mutating func spawn(
        _ plan: NodePlan, on agent: String, limit: Int
    ) throws(GridFault) {
        if let known = entries[plan.node] {
            guard states[plan.node] == .failed, !known.isStopping else {
                throw .nodeExists(plan.node, agent: agent)
            }
        }
        let others = entries.values.filter { $0.plan.node != plan.node }
        if let other = others.first(where: {
            $0.plan.port == plan.port || $0.plan.storagePath == plan.storagePath
        }) {
            throw .placeTaken(node: other.plan.node)
        }
        guard others.count < limit else { throw .agentFull(agent, count: limit) }
        if entries[plan.node] != nil { renewed.insert(plan.node) }
        entries[plan.node] = Entry(plan)
        earlier[plan.node] = nil
        states[plan.node] = .starting
    }

    /// - Throws: `unknownNode`
    package mutating func stop(_ node: String, on agent: String) throws(GridFault) {
        guard entries[node] != nil else { throw .unknownNode(node, agent: agent) }
        entries[node]?.isStopping = true
        states[node] = .stopping
    }

    /// As if the node had never been asked for.
    package mutating func withdraw(_ node: String) {
        entries[node] = nil
        states[node] = nil
    }

    // MARK: News

    package mutating func started(_ node: String, _ process: ProcessIdentity?) {
        entries[node]?.process = process
    }

    package mutating func ended(_ node: String) { entries[node]?.process = nil }

    /// - Returns: nodes that have ended as somebody asked, and are forgotten
    package mutating func observe(_ services: [SupervisedService]) -> [String] {
        var gone: [String] = []
        for service in services {
            let name = service.plan.name
            guard var entry = entries[name] else { continue }
            if service.phase != .givenUp { renewed.remove(name) }
            if renewed.contains(name) { continue }
            if entry.isStopping, case .stopped = service.phase {
                withdraw(name)
                earlier[name] = nil
                gone.append(name)
                continue
            }
            let before = earlier[name]
            let hasGivenUp = service.phase == .givenUp
            entry.crashCount =
                (before?.crashCount ?? 0) + service.restartCount + (hasGivenUp ? 1 : 0)
            entry.restartCount =
                (before?.restartCount ?? 0) + service.restartCount
                - (service.isBackingOff ? 1 : 0)
            if let ending = service.failure { entry.exitCode = ending.exitCode }
            if service.phase == .ready { entry.wasReady = true }
            entries[name] = entry
            states[name] = entry.isStopping ? .stopping : service.nodeState(entry.wasReady)
        }
        return gone
    }

    /// By name.
    package var reports: [NodeReport] {
        entries.sorted { $0.key < $1.key }.map { name, entry in
            NodeReport(
                plan: entry.plan, state: states[name] ?? .restarting,
                process: entry.process?.identifier, crashCount: entry.crashCount,
                restartCount: entry.restartCount, exitCode: entry.exitCode)
        }
    }
}

extension SupervisedService {
    fileprivate var isBackingOff: Bool {
        if case .backingOff = phase { true } else { false }
    }

    fileprivate func nodeState(_ wasReady: Bool) -> NodeState {
        switch phase {
        case .ready where isServing: .running
        case .givenUp: .failed
        default: wasReady ? .restarting : .starting
        }
    }
}

extension ChildEnding {
    /// With a minus sign the signal; `nil` when nobody could tell.
    fileprivate var exitCode: Int? {
        switch self {
        case .exited(let code): Int(code)
        case .signalled(let number): -Int(number)
        case .notStarted, .disappeared: nil
        }
    }
}
