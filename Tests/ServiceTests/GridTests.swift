import APIClient
import ConceptModel
import GridControl
import HTTPServices
import HTTPTypes
import HummingbirdTesting
import Platform
import Synchronization
import TestSupport
import Testing
import WireAPI

/// The grid's routes: master, agent, and the control center in front of them.
struct GridTests {
    private final class Recorder: EventSink {
        private let list = Mutex<[SystemEvent]>([])
        var events: [SystemEvent] { list.withLock { $0 } }
        func emit(_ event: SystemEvent) { list.withLock { $0.append(event) } }
    }

    private static func report(_ endpoint: String) -> GridAgentReport {
        GridAgentReport(
            agentID: "agent-1", hostname: "host", platform: "linux", agentEndpoint: endpoint,
            maxStorageNodes: 4, nodes: [])
    }

    private static func master(_ recorder: Recorder) -> ServerState {
        ServerState(
            version: "test",
            grid: .master(
                GridMaster(events: recorder) {
                    GridClient(url: $0, deadline: .seconds(5))
                }))
    }

    /// An agent that writes down what it shall do, and does not do it.
    private static func agent(_ folder: String) throws -> ServerState {
        let start = NodeStart(
            agent: "agent-1", logFolder: folder, nodeLimit: 1,
            command: { _ in
                ChildCommand(executable: "/bin/true", arguments: [], environment: [:])
            }, healthURL: { _ in "http://127.0.0.1:1/health" }, holder: { _ in nil })
        let agent = try StorageAgent(
            start, path: folder + "/nodes.json", onChange: {},
            complain: { Issue.record("\($0)") })
        return ServerState(
            version: "test",
            grid: .agent(
                GridAgentSeat(
                    name: "agent-1", agent: agent, nodeFolder: "/data/nodes",
                    trouble: { "The master was not told." })))
    }

    @Test func nodesAreAskedForThroughControlCenterMasterAndAgent() async throws {
        let folder = try ScratchDirectory()
        let recorder = Recorder()
        let agent = try Self.agent(folder.path)
        try await TestServer.run(.gridAgent, agent, .live) { agentSide in
            let endpoint = "http://127.0.0.1:\(try #require(agentSide.port))"
            try await TestServer.run(.gridMaster, Self.master(recorder), .live) { masterSide in
                let url = "http://127.0.0.1:\(try #require(masterSide.port))"
                let client = GridClient(url: url)
                #expect(try await client.report(Self.report(endpoint)).totalAgents == 1)
                let control = ServerState(version: "test", grid: .guest(client))
                try await TestServer.run(.control, control) { page in
                    let body = #"{"agent_id":"agent-1","port":50061,"storage_path":"a"}"#
                    let spawned = try await page.send(.post, "/api/grid/spawn", body)
                    #expect(spawned.status == 202)
                    #expect(spawned.string("node_id") == "agent-1-50061")
                    let nodes = try await GridClient(url: endpoint).nodes().nodes
                    #expect(nodes.map(\.storagePath) == ["/data/nodes/a"])
                    let again = try await page.send(.post, "/api/grid/spawn", body)
                    #expect(again.status == 409)
                    #expect(again.string("error") == "conflict")
                    let listed = try await page.send(.get, "/api/grid/agents")
                    #expect(listed.text.contains(#""state":"starting""#))
                    let stop = #"{"agent_id":"agent-1","node_id":"agent-1-50061"}"#
                    let stopped = try await page.send(.post, "/api/grid/stop", stop)
                    #expect(stopped.status == 202)
                    let status = try await page.send(.get, "/api/grid/status")
                    #expect(status.string("status") == "healthy")
                }
            }
        }
        #expect(
            recorder.events.contains(.stopRequested(nodeID: "agent-1-50061", agentID: "agent-1")))
    }

    @Test func anAgentThatCannotBeReachedIsSaid() async throws {
        let recorder = Recorder()
        try await TestServer.run(.gridMaster, Self.master(recorder), .live) { masterSide in
            let url = "http://127.0.0.1:\(try #require(masterSide.port))"
            let client = GridClient(url: url)
            _ = try await client.report(Self.report("http://127.0.0.1:1"))
            let error = await #expect(throws: ClientError.self) {
                try await client.spawn(
                    GridSpawnRequest(agentID: "agent-1", port: 50_061, storagePath: "a"))
            }
            #expect(error?.status == 503)
            #expect(error?.message.contains("agent-1 does not answer") == true)
            let unknown = await #expect(throws: ClientError.self) {
                try await client.stop(GridStopRequest(agentID: "agent-9", nodeID: "a"))
            }
            #expect(unknown?.status == 404)
            let alive = await #expect(throws: ClientError.self) {
                try await client.unregister("agent-1")
            }
            #expect(alive?.status == 409)
        }
        let failures = recorder.events.filter {
            if case .spawnFailed = $0 { true } else { false }
        }
        #expect(failures.count == 1)
    }

    @Test func withoutAMasterTheControlCenterSaysSo() async throws {
        try await TestServer.run(.control, ServerState(version: "test")) { page in
            let answer = try await page.send(.get, "/api/grid/agents")
            #expect(answer.status == 404)
            #expect(answer.string("message")?.contains("SUTRA_GRID_MASTER") == true)
        }
        let nobody = ServerState(
            version: "test",
            grid: .guest(GridClient(url: "http://127.0.0.1:1", deadline: .seconds(5))))
        try await TestServer.run(.control, nobody) { page in
            let answer = try await page.send(.get, "/api/grid/status")
            #expect(answer.status == 503)
            #expect(answer.string("message")?.contains("does not answer") == true)
        }
    }

    @Test func senselessRequestsAreRefused() async throws {
        try await TestServer.run(.gridMaster, Self.master(Recorder())) { client in
            for body in [
                #"{"agent_id":"a","storage_path":"x"}"#,
                #"{"agent_id":"a","port":0,"storage_path":"x"}"#,
                #"{"agent_id":"../a","port":1,"storage_path":"x"}"#,
                #"{"agent_id":"a","node_id":"a/b","port":1,"storage_path":"x"}"#,
                #"{"agent_id":"a","port":1,"storage_path":"x","memory_limit_mb":1}"#,
            ] {
                let answer = try await client.send(.post, "/api/grid/spawn", body)
                #expect(answer.status == 422, "\(body): \(answer.text)")
            }
            let report =
                #"{"agent_id":"a","hostname":"h","platform":"p","agent_endpoint":"#
                + #""ftp://a","max_storage_nodes":1,"nodes":[]}"#
            #expect(try await client.send(.post, "/api/grid/report", report).status == 422)
        }
    }

    @Test func healthAndMetricsTellOfTheGrid() async throws {
        try await TestServer.run(.gridMaster, Self.master(Recorder())) { client in
            #expect(try await client.send(.get, "/health").string("status") == "healthy")
            let text = try await client.send(.get, "/metrics").text
            #expect(text.contains("sutra_grid_agents 0"))
        }
        let folder = try ScratchDirectory()
        let agent = try Self.agent(folder.path)
        try await TestServer.run(.gridAgent, agent) { client in
            let health = try await client.send(.get, "/health")
            #expect(health.status == 200)
            #expect(health.string("status") == "degraded")
            #expect(health.string("message") == "The master was not told.")
        }
    }
}
