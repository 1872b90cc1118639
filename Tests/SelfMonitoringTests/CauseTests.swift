import ConceptModel
import Platform
import SelfMonitoring
import Testing

@Suite struct CauseTests {
    private static func table(_ events: [(Int, SystemEvent)]) throws -> QueryExecution {
        let table = EventTable()
        for (second, event) in events {
            let time = QuestionSet.now.microseconds - 3_600_000_000 + Int64(second) * 1_000_000
            try table.append(StampedEvent(event, at: Timestamp(microseconds: time)))
        }
        return QueryExecution(table.snapshot(), now: QuestionSet.now, calendar: .utc)
    }

    /// Two agents fail, one after the other, and the cluster with them.
    private static let failure: [(Int, SystemEvent)] = [
        (0, .agentHeartbeat(agentID: "agent-1", storageNodeCount: 2)),
        (5, .agentHeartbeat(agentID: "agent-2", storageNodeCount: 2)),
        (20, .agentDegraded(agentID: "agent-1", secondsSinceHeartbeat: 16)),
        (25, .agentHeartbeat(agentID: "agent-2", storageNodeCount: 2)),
        (32, .agentOffline(agentID: "agent-1", lastSeen: QuestionSet.now)),
        (33, .clusterDegraded(totalAgents: 2, healthyAgents: 1, reason: "agent-1 is offline")),
        (40, .nodeCrashed(nodeID: "node-3", agentID: "agent-2", exitCode: 137)),
        (42, .clusterCritical(totalAgents: 2, healthyAgents: 0, reason: "no healthy agent")),
    ]

    @Test func anOfflineAgentIsTracedToItsLastHeartbeat() throws {
        let result = try Self.table(Self.failure).run(
            try EventQuery(parsing: "why agent_offline where agent_id = agent-1"))
        #expect(result.chain.map(\.type) == [.agentOffline, .agentDegraded, .agentHeartbeat])
        #expect(result.chain.map(\.effect) == [nil, 0, 1])
        #expect(result.chain.last?.values.first == .text("agent-1"))
        #expect(result.sentence.contains("its heartbeats were overdue"))
    }

    @Test func aCriticalClusterHasSeveralCauses() throws {
        let result = try Self.table(Self.failure).run(
            try EventQuery(parsing: "why cluster_critical"))
        let causes = result.chain.filter { $0.depth == 1 }.map(\.type)
        #expect(causes == [.clusterDegraded, .agentOffline, .nodeCrashed])
        #expect(result.chain.count == 6)
    }

    @Test func whatHappenedBeforeIsToldInOrderWithoutRoutine() throws {
        let result = try Self.table(Self.failure).run(
            try EventQuery(parsing: "before cluster_critical"))
        let types = result.rows.map { $0[1] }
        #expect(
            types
                == ["agent_degraded", "agent_offline", "cluster_degraded", "node_crashed"].map {
                    .text($0)
                })
    }

    @Test func laterAndUnrelatedEventsAreNoCauses() throws {
        let execution = try Self.table([
            (
                0,
                .spawnRequested(
                    nodeID: "node-1", agentID: "agent-1", port: 1, storagePath: "/d",
                    memoryLimitMegabytes: 1)
            ),
            (
                1,
                .spawnRequested(
                    nodeID: "node-2", agentID: "agent-1", port: 1, storagePath: "/d",
                    memoryLimitMegabytes: 1)
            ),
            (2, .spawnFailed(nodeID: "node-1", agentID: "agent-1", error: "no room")),
            (
                3,
                .spawnRequested(
                    nodeID: "node-1", agentID: "agent-1", port: 1, storagePath: "/d",
                    memoryLimitMegabytes: 1)
            ),
        ])
        let result = execution.run(try EventQuery(parsing: "why spawn_failed"))
        #expect(result.chain.count == 2)
        #expect(result.chain.last?.values.first == .text("node-1"))
        let alone = execution.run(try EventQuery(parsing: "why spawn_requested"))
        #expect(alone.chain.count == 1)
        #expect(alone.sentence.contains("no earlier event is known"))
    }

    @Test func rulesNameFieldsThatBothEventsHave() {
        for rule in CauseRule.all {
            for field in rule.shared {
                #expect(rule.effect.field(field) != nil && rule.cause.field(field) != nil)
            }
        }
    }
}
