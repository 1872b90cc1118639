import ConceptModel
import GridControl
import Testing

/// The master's view, on a clock of the test's own.
struct GridRegistryTests {
    private static func at(_ seconds: Int) -> GridRegistry.Now {
        GridRegistry.Now(
            elapsed: .seconds(seconds), time: Timestamp(microseconds: Int64(seconds) * 1_000_000))
    }

    private static func report(
        _ agent: String = "agent-1", _ nodes: [NodeReport] = [],
        endpoint: String = "http://127.0.0.1:8003", room: Int = 4
    ) -> AgentReport {
        AgentReport(
            agent: agent, hostname: "host", platform: "linux", endpoint: endpoint,
            maximumNodeCount: room, nodes: nodes)
    }

    private static let plan = NodePlan(
        node: "node-1", port: 50_061, storagePath: "/data/1", memoryLimitMegabytes: 512)

    private static func node(
        _ state: NodeState, process: Int32? = 7, crashes: Int = 0, restarts: Int = 0,
        exitCode: Int? = nil
    ) -> NodeReport {
        NodeReport(
            plan: plan, state: state, process: process, crashCount: crashes,
            restartCount: restarts, exitCode: exitCode)
    }

    @Test func silenceDegradesThenTakesOfflineAndAReportRecovers() throws {
        var registry = GridRegistry(at: Self.at(0))
        let first = try registry.report(Self.report(), at: Self.at(100))
        #expect(
            first == [
                .agentRegistered(
                    agentID: "agent-1", hostname: "host", platform: "linux",
                    agentEndpoint: "http://127.0.0.1:8003", maxStorageNodes: 4),
                .agentHeartbeat(agentID: "agent-1", storageNodeCount: 0),
                .clusterHealthy(
                    totalAgents: 1, healthyAgents: 1, totalNodes: 0, runningNodes: 0),
            ])
        let early = registry.tick(at: Self.at(114))
        #expect(early.isEmpty)
        let degraded = registry.tick(at: Self.at(115))
        #expect(
            degraded == [
                .agentDegraded(agentID: "agent-1", secondsSinceHeartbeat: 15),
                .clusterDegraded(totalAgents: 1, healthyAgents: 0, reason: "degraded: agent-1"),
            ])
        let unchanged = registry.tick(at: Self.at(129))
        #expect(unchanged.isEmpty)
        let offline = registry.tick(at: Self.at(130))
        #expect(
            offline == [
                .agentOffline(
                    agentID: "agent-1", lastSeen: Timestamp(microseconds: 100_000_000)),
                .clusterCritical(totalAgents: 1, healthyAgents: 0, reason: "offline: agent-1"),
            ])
        let still = registry.tick(at: Self.at(140))
        #expect(still.isEmpty)
        let recovered = try registry.report(Self.report(), at: Self.at(142))
        #expect(
            recovered == [
                .agentRecovered(agentID: "agent-1", downtimeSeconds: 42),
                .agentHeartbeat(agentID: "agent-1", storageNodeCount: 0),
                .clusterHealthy(
                    totalAgents: 1, healthyAgents: 1, totalNodes: 0, runningNodes: 0),
            ])
    }

    @Test func anAgentIsOnlyTakenOutWhenItIsOffline() throws {
        var registry = GridRegistry(at: Self.at(0))
        _ = try registry.report(Self.report(), at: Self.at(0))
        #expect(throws: GridFault.agentAlive("agent-1")) { try registry.unregister("agent-1") }
        _ = registry.tick(at: Self.at(30))
        let events = try registry.unregister("agent-1")
        #expect(events == [.agentUnregistered(agentID: "agent-1")])
        #expect(throws: GridFault.unknownAgent("agent-1")) { try registry.unregister("agent-1") }
    }

    @Test func aSecondAgentOfTheNameIsRefusedWhileTheFirstIsAlive() throws {
        var registry = GridRegistry(at: Self.at(0))
        _ = try registry.report(Self.report(), at: Self.at(0))
        let other = Self.report(endpoint: "http://10.0.0.9:8003")
        let known = "http://127.0.0.1:8003"
        #expect(throws: GridFault.agentExists("agent-1", endpoint: known)) {
            try registry.report(other, at: Self.at(1))
        }
        _ = registry.tick(at: Self.at(30))
        let events = try registry.report(other, at: Self.at(31))
        #expect(events.contains { if case .agentRegistered = $0 { true } else { false } })
    }

    @Test func aNodeIsSpawnedCrashesIsRestartedAndStopped() throws {
        var registry = GridRegistry(at: Self.at(0))
        _ = try registry.report(Self.report(), at: Self.at(0))
        let asked = try registry.spawn(Self.plan, on: "agent-1")
        #expect(
            asked == [
                .spawnRequested(
                    nodeID: "node-1", agentID: "agent-1", port: 50_061, storagePath: "/data/1",
                    memoryLimitMegabytes: 512)
            ])
        // A report that was on its way does not take the node back.
        _ = try registry.report(Self.report(), at: Self.at(1))
        #expect(registry.agents["agent-1"]?.nodes["node-1"]?.state == .starting)
        let running = try registry.report(
            Self.report("agent-1", [Self.node(.running)]), at: Self.at(2))
        #expect(
            running.contains(
                .spawnSucceeded(nodeID: "node-1", agentID: "agent-1", pid: 7, port: 50_061)))
        // Both the crash and the restart were missed; the counts tell of them, once.
        let restarted = Self.report(
            "agent-1", [Self.node(.running, process: 8, crashes: 1, restarts: 1, exitCode: -9)])
        let events = try registry.report(restarted, at: Self.at(7))
        #expect(
            events == [
                .agentHeartbeat(agentID: "agent-1", storageNodeCount: 1),
                .nodeCrashed(nodeID: "node-1", agentID: "agent-1", exitCode: -9),
                .nodeRestarted(nodeID: "node-1", agentID: "agent-1", restartCount: 1, newPid: 8),
            ])
        let again = try registry.report(restarted, at: Self.at(12))
        #expect(again == [.agentHeartbeat(agentID: "agent-1", storageNodeCount: 1)])
        _ = try registry.stop("node-1", on: "agent-1")
        let late = try registry.report(restarted, at: Self.at(13))
        #expect(late.count == 1)
        #expect(registry.agents["agent-1"]?.nodes["node-1"]?.state == .stopping)
        let stopped = try registry.report(Self.report(), at: Self.at(14))
        #expect(stopped.contains(.stopSucceeded(nodeID: "node-1", agentID: "agent-1")))
        #expect(registry.agents["agent-1"]?.nodes.isEmpty == true)
    }

    @Test func aNodeThatFailsOrIsNoLongerReportedDegradesTheCluster() throws {
        var registry = GridRegistry(at: Self.at(0))
        _ = try registry.report(
            Self.report("agent-1", [Self.node(.running)]), at: Self.at(0))
        #expect(registry.condition.grade == .healthy)
        let events = try registry.report(Self.report(), at: Self.at(5))
        #expect(registry.agents["agent-1"]?.nodes["node-1"]?.state == .missing)
        #expect(
            events.last
                == .clusterCritical(
                    totalAgents: 1, healthyAgents: 1, reason: "1 of 1 nodes not running"))
    }

    @Test func impossibleSpawnsAreRefused() throws {
        var registry = GridRegistry(at: Self.at(0))
        #expect(throws: GridFault.unknownAgent("agent-1")) {
            try registry.spawn(Self.plan, on: "agent-1")
        }
        _ = try registry.report(Self.report(room: 1), at: Self.at(0))
        _ = try registry.spawn(Self.plan, on: "agent-1")
        #expect(throws: GridFault.nodeExists("node-1", agent: "agent-1")) {
            try registry.spawn(Self.plan, on: "agent-1")
        }
        let samePort = NodePlan(
            node: "node-2", port: 50_061, storagePath: "/data/2", memoryLimitMegabytes: 1)
        #expect(throws: GridFault.placeTaken(node: "node-1")) {
            try registry.spawn(samePort, on: "agent-1")
        }
        let another = NodePlan(
            node: "node-2", port: 50_062, storagePath: "/data/2", memoryLimitMegabytes: 1)
        #expect(throws: GridFault.agentFull("agent-1", count: 1)) {
            try registry.spawn(another, on: "agent-1")
        }
        _ = registry.spawnFailed("node-1", on: "agent-1", because: "no answer")
        _ = try registry.spawn(another, on: "agent-1")
        _ = registry.tick(at: Self.at(30))
        #expect(throws: GridFault.agentOffline("agent-1")) {
            try registry.spawn(Self.plan, on: "agent-1")
        }
        #expect(throws: GridFault.unknownNode("node-9", agent: "agent-1")) {
            try registry.stop("node-9", on: "agent-1")
        }
    }

    @Test func aRegistryThatIsReadAgainGivesEveryAgentItsTime() throws {
        var before = GridRegistry(at: Self.at(0))
        _ = try before.report(Self.report("agent-1", [Self.node(.running)]), at: Self.at(0))
        // The machine's clocks went on while no master ran.
        var after = GridRegistry(agents: before.agents, at: Self.at(1_000))
        let first = after.tick(at: Self.at(1_014))
        #expect(
            first == [
                .clusterHealthy(
                    totalAgents: 1, healthyAgents: 1, totalNodes: 1, runningNodes: 1)
            ])
        #expect(after.agents["agent-1"]?.state == .healthy)
        let events = try after.report(
            Self.report("agent-1", [Self.node(.running, process: 8, crashes: 1, restarts: 1)]),
            at: Self.at(1_015))
        #expect(
            events.contains(
                .nodeRestarted(nodeID: "node-1", agentID: "agent-1", restartCount: 1, newPid: 8)))
        #expect(!events.contains { if case .agentRegistered = $0 { true } else { false } })
    }
}
