import Foundation
import GridControl
import Platform
import Testing

/// What an agent knows of its nodes, driven by the state machine that supervises them, on a clock
/// of the test's own.
struct AgentNodesTests {
    private static let plan = NodePlan(
        node: "node-1", port: 50_061, storagePath: "/data/1", memoryLimitMegabytes: 512)

    private static func service(_ plan: NodePlan) -> ServicePlan {
        var service = ServicePlan(
            name: plan.node,
            command: ChildCommand(executable: "/bin/true", arguments: [], environment: [:]),
            healthURL: "http://127.0.0.1:\(plan.port)/health")
        service.limits.firstBackOff = .seconds(1)
        return service
    }

    /// A supervisor of one node, and what the agent makes of it.
    private struct Scene {
        var supervision = Supervision([])
        var nodes = AgentNodes()
        var time = Duration.zero
        var gone: [String] = []

        mutating func tell(_ event: SupervisionEvent, after pause: Duration = .zero) {
            time += pause
            _ = supervision.handle(event, at: time)
            gone += nodes.observe(supervision.services)
        }

        mutating func spawn(_ plan: NodePlan = AgentNodesTests.plan) throws {
            try nodes.spawn(plan, on: "agent-1", limit: 2)
            tell(.add(AgentNodesTests.service(plan)))
        }

        /// The present launch starts as a process and becomes healthy.
        mutating func becomeReady(_ process: Int32) {
            let launch = supervision.services[0].launch
            nodes.started("node-1", ProcessIdentity(identifier: process, startTime: 1))
            tell(.started(service: "node-1", launch: launch, process: process))
            tell(
                .observed(
                    service: "node-1", launch: launch,
                    Observation(isHealthy: true, residentByteCount: 1)))
        }

        mutating func end(_ ending: ChildEnding) {
            nodes.ended("node-1")
            tell(.ended(service: "node-1", launch: supervision.services[0].launch, ending))
        }

        var report: NodeReport? { nodes.reports.first }
    }

    @Test func aNodeIsStartedCrashesComesBackAndIsStopped() throws {
        var scene = Scene()
        try scene.spawn()
        #expect(scene.report?.state == .starting)
        scene.becomeReady(7)
        #expect(scene.report?.state == .running)
        #expect(scene.report?.process == 7)
        scene.end(.signalled(9))
        #expect(scene.report?.state == .restarting)
        #expect(scene.report?.crashCount == 1)
        // It counts once it has happened.
        #expect(scene.report?.restartCount == 0)
        #expect(scene.report?.exitCode == -9)
        scene.tell(.tick, after: .seconds(1))
        #expect(scene.report?.restartCount == 1)
        scene.becomeReady(8)
        #expect(scene.report?.state == .running)
        #expect(scene.report?.process == 8)
        try scene.nodes.stop("node-1", on: "agent-1")
        #expect(scene.report?.state == .stopping)
        scene.tell(.end(service: "node-1"))
        #expect(scene.report?.state == .stopping)
        scene.end(.exited(0))
        #expect(scene.gone == ["node-1"])
        #expect(scene.report == nil)
    }

    @Test func aNodeThatEndsTooOftenFailsAndCanBeAskedForAgain() throws {
        var scene = Scene()
        try scene.spawn()
        for _ in 0..<4 {
            scene.end(.exited(1))
            scene.tell(.tick, after: .seconds(8))
        }
        #expect(scene.report?.state == .failed)
        #expect(scene.report?.crashCount == 4)
        #expect(scene.report?.restartCount == 3)
        #expect(scene.report?.exitCode == 1)
        try scene.nodes.spawn(Self.plan, on: "agent-1", limit: 2)
        // The supervisor has not heard of it yet; what it says is of before.
        scene.tell(.tick)
        #expect(scene.report?.state == .starting)
        #expect(scene.report?.crashCount == 0)
        scene.tell(.add(Self.service(Self.plan)))
        scene.becomeReady(9)
        #expect(scene.report?.state == .running)
        #expect(scene.report?.crashCount == 0)
    }

    @Test func countsGoOnInTheNextAgent() throws {
        var first = Scene()
        try first.spawn()
        first.becomeReady(7)
        first.end(.signalled(9))
        first.tell(.tick, after: .seconds(1))
        first.becomeReady(8)
        let bytes = try JSONEncoder().encode(first.nodes)
        var second = Scene()
        second.nodes = try JSONDecoder().decode(AgentNodes.self, from: bytes)
        #expect(
            second.nodes.entries["node-1"]?.process
                == ProcessIdentity(identifier: 8, startTime: 1))
        second.tell(.add(Self.service(Self.plan)))
        #expect(second.report?.restartCount == 1)
        second.becomeReady(8)
        second.end(.disappeared)
        #expect(second.report?.crashCount == 2)
        #expect(second.report?.state == .restarting)
    }

    @Test func impossibleWishesAreRefused() throws {
        var nodes = AgentNodes()
        try nodes.spawn(Self.plan, on: "agent-1", limit: 2)
        #expect(throws: GridFault.nodeExists("node-1", agent: "agent-1")) {
            try nodes.spawn(Self.plan, on: "agent-1", limit: 2)
        }
        let samePlace = NodePlan(
            node: "node-2", port: 50_062, storagePath: "/data/1", memoryLimitMegabytes: 1)
        #expect(throws: GridFault.placeTaken(node: "node-1")) {
            try nodes.spawn(samePlace, on: "agent-1", limit: 2)
        }
        let other = NodePlan(
            node: "node-2", port: 50_062, storagePath: "/data/2", memoryLimitMegabytes: 1)
        #expect(throws: GridFault.agentFull("agent-1", count: 1)) {
            try nodes.spawn(other, on: "agent-1", limit: 1)
        }
        #expect(throws: GridFault.unknownNode("node-9", agent: "agent-1")) {
            try nodes.stop("node-9", on: "agent-1")
        }
    }
}
