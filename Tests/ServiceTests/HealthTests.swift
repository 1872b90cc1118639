import Embedding
import Engine
import HTTPServices
import HTTPTypes
import TestSupport
import Testing
import WireAPI

/// Health and metrics of every service.
struct HealthTests {
    @Test(arguments: ServiceKind.ofServer)
    func healthyOnceEverythingIsThere(_ kind: ServiceKind) async throws {
        try await TestServer.with(kind) { client in
            let answer = try await client.send(.get, "/health")
            #expect(answer.status == 200)
            #expect(answer.string("status") == "healthy")
            #expect(answer.string("version") == "test")
            #expect(answer["uptime_seconds"] != nil)
            if kind == .api { #expect(answer["concepts_loaded"] == .integer(0)) }
        }
    }

    @Test(arguments: ServiceKind.allCases)
    func notReadyWhileStarting(_ kind: ServiceKind) async throws {
        try await TestServer.run(kind, ServerState(version: "test")) { client in
            let answer = try await client.send(.get, "/health")
            #expect(answer.status == 503)
            #expect(answer.string("status") == "unhealthy")
            #expect(answer.string("message")?.contains("starting") == true)
            #expect(answer.headers[.retryAfter] != nil)
        }
    }

    @Test func embeddingIsReadyBeforeTheMemory() async throws {
        let state = ServerState(version: "test")
        state.modelLoaded(WordEmbedder())
        try await TestServer.run(.embedding, state) { client in
            let code1 = try await client.send(.get, "/health").status
            #expect(code1 == 200)
        }
        try await TestServer.run(.api, state) { client in
            let code2 = try await client.send(.get, "/health").status
            #expect(code2 == 503)
            let refused = try await client.send(.post, "/learn", #"{"content":"a"}"#)
            #expect(refused.status == 503)
            #expect(refused.string("error") == "not_ready")
        }
    }

    @Test func drainingIsSaidWhileRequestsAreServed() async throws {
        let state = ServerState(version: "test", instance: "embedding-7")
        state.modelLoaded(WordEmbedder())
        state.draining()
        try await TestServer.run(.embedding, state) { client in
            let health = try await client.send(.get, "/health")
            #expect(health.status == 503)
            #expect(health.string("message")?.contains("Draining") == true)
            let status = try await client.send(.post, "/embed", #"{"texts":["a"]}"#).status
            #expect(status == 200)
            let info = try await client.send(.get, "/info")
            #expect(info.string("instance_id") == "embedding-7")
        }
    }

    @Test func aDiskThatFailsIsSaidWhileWhatWasLearnedIsServed() async throws {
        let directory = try ScratchDirectory()
        let files = StoppingFiles()
        let embedder = WordEmbedder()
        let memory = try await Memory.open(
            MemoryConfiguration(directory: directory.path), embedder: embedder, fileSystem: files)
        let known = try await memory.learn([TextToLearn("Ada works at Acme.")])[0].concept
        let state = ServerState(version: "test")
        state.modelLoaded(embedder)
        state.memoryOpened(memory)
        files.stop(afterChanges: 0)
        try await TestServer.run(.api, state) { client in
            for text in ["Grace works at Acme.", "Edsger works at Acme."] {
                let refused = try await client.send(.post, "/learn", #"{"content":"\#(text)"}"#)
                #expect(refused.status == 500)
                #expect(refused.string("error") == "storage_failed")
            }
            let health = try await client.send(.get, "/health")
            #expect(health.status == 200)
            #expect(health.string("status") == "degraded")
            #expect(health.string("message")?.contains("since the log failed") == true)
            let concept = try await client.send(.get, "/concepts/\(known)")
            #expect(concept.status == 200)
        }
        await #expect(throws: EngineError.self) { try await memory.close() }
    }

    @Test(arguments: ServiceKind.ofServer)
    func metricsCountRequestsByRoute(_ kind: ServiceKind) async throws {
        try await TestServer.with(kind) { client in
            _ = try await client.send(.get, "/health")
            _ = try await client.send(.get, "/a/b/c")
            let text = try await client.send(.get, "/metrics").text
            let labels = #"service="\#(kind.name)",route="/health",method="GET",status="200""#
            #expect(text.contains("sutra_http_requests_total{\(labels)} 1"))
            #expect(!text.contains("/a/b/c"))
            #expect(text.contains("sutra_concepts 0"))
            #expect(text.contains("sutra_embedder_texts_total 0"))
            for line in text.split(separator: "\n") where !line.hasPrefix("#") {
                let value = line.split(separator: " ").last.map(String.init)
                #expect(value.flatMap { Double($0) } != nil, "\(line)")
            }
        }
    }
}
