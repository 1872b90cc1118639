import Foundation
import GridControl
import Platform
import Synchronization
import TestSupport
import Testing

/// The agent around its state machine, with real processes.
@Suite(.serialized) struct StorageAgentTests {
    private static let plan = NodePlan(
        node: "node-1", port: 50_061, storagePath: "/nowhere", memoryLimitMegabytes: 512)

    private static func start(_ folder: String, _ groups: NodeGroups? = nil) -> NodeStart {
        var start = NodeStart(
            agent: "agent-1", logFolder: folder, nodeLimit: 2,
            command: { _ in
                ChildCommand(executable: "/bin/sleep", arguments: ["600"], environment: [:])
            },
            healthURL: { "http://127.0.0.1:\($0.port)/health" }, holder: { _ in nil })
        start.limits.firstBackOff = .milliseconds(1)
        start.groups = groups
        return start
    }

    /// An agent that runs until `work` returns; then it is asked to end.
    private static func withAgent(
        _ folder: String, groups: NodeGroups? = nil,
        _ work:
            @escaping @Sendable (StorageAgent, AsyncStream<Void>) async throws
            -> Void
    ) async throws {
        let (changes, feed) = AsyncStream.makeStream(of: Void.self)
        let agent = try StorageAgent(
            start(folder, groups), path: folder + "/nodes.json", onChange: { feed.yield() },
            complain: { Issue.record("\($0)") })
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await agent.run(isHealthy: { _ in true }, log: { _, _ in }) }
            try await work(agent, changes)
            agent.finish()
            try await group.waitForAll()
        }
    }

    /// Waits for a change after which the node is as wanted.
    private static func wait(
        _ agent: StorageAgent, _ changes: AsyncStream<Void>, _ isDone: (NodeReport?) -> Bool
    ) async {
        if isDone(agent.reports.first) { return }
        for await _ in changes where isDone(agent.reports.first) { return }
    }

    @Test func nodesAreRestartedAdoptedAndStopped() async throws {
        let scratch = try ScratchDirectory()
        defer { withExtendedLifetime(scratch) {} }
        let folder = scratch.path
        // A first agent starts a node and heals it; what it has written is what would be left of
        // it after kill -9.
        try await Self.withAgent(folder) { agent, changes in
            try await agent.spawn(Self.plan)
            await Self.wait(agent, changes) { $0?.state == .running }
            let first = try #require(agent.reports.first?.process)
            CurrentProcess.askToEnd(first)
            await Self.wait(agent, changes) { $0?.state == .running && $0?.process != first }
            let report = try #require(agent.reports.first)
            #expect(report.crashCount == 1)
            #expect(report.restartCount == 1)
            #expect(report.exitCode == -15)
            try await agent.settle()
            let process = try #require(report.process)

            // A second agent with its file adopts the process, and ends it.
            let other = try ScratchDirectory()
            let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/nodes.json"))
            try bytes.write(to: URL(fileURLWithPath: other.path + "/nodes.json"))
            try await Self.withAgent(other.path) { heir, changes in
                await Self.wait(heir, changes) { $0?.state == .running }
                #expect(heir.reports.first?.process == process)
                #expect(heir.reports.first?.crashCount == 1)
                try await heir.stop("node-1")
                await Self.wait(heir, changes) { $0 == nil }
            }
            #expect(ProcessIdentity(of: process)?.isRunning != true)
        }
    }

    @Test func nodesThatEndedWithTheAgentAreStartedByTheNext() async throws {
        let scratch = try ScratchDirectory()
        defer { withExtendedLifetime(scratch) {} }
        let process = Mutex<Int32?>(nil)
        try await Self.withAgent(scratch.path) { agent, changes in
            try await agent.spawn(Self.plan)
            await Self.wait(agent, changes) { $0?.state == .running }
            process.withLock { $0 = agent.reports.first?.process }
        }
        let first = try #require(process.withLock { $0 })
        #expect(ProcessIdentity(of: first)?.isRunning != true)
        try await Self.withAgent(scratch.path) { agent, changes in
            await Self.wait(agent, changes) { $0?.state == .running }
            #expect(agent.reports.first?.process != first)
            #expect(agent.reports.first?.crashCount == 0)
        }
    }

    @Test func aNodeBeginsInAControlGroupThatGoesWithIt() async throws {
        let scratch = try ScratchDirectory()
        defer { withExtendedLifetime(scratch) {} }
        let files = try FolderControlGroups(in: scratch.path)
        guard case .groups(let groups) = NodeGroups.choose(agent: "agent-1", files: files) else {
            Issue.record("there are no groups")
            return
        }
        let group = files.root + "/sutra:agent-1:node-1"
        try await Self.withAgent(scratch.path, groups: groups) { agent, changes in
            try await agent.spawn(Self.plan)
            await Self.wait(agent, changes) { $0?.state == .running }
            // What the process itself has written, before it became the node.
            #expect(try files.text(of: group + "/cgroup.procs") == "0")
            #expect(try files.text(of: group + "/memory.max") == "\(512 << 20)")
            // An agent that comes after it leaves the group alone.
            _ = NodeGroups.choose(agent: "agent-1", files: files)
            #expect(try files.text(of: group + "/cgroup.procs") == "0")
            try await agent.stop("node-1")
            await Self.wait(agent, changes) { $0 == nil }
            #expect(try files.groups(in: files.root) == ["sutra-processes"])
        }
    }
}
