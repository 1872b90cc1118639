import APIClient
import Embedding
import Engine
import Foundation
import HTTPServices
import HTTPTypes
import HummingbirdTesting
import NIOCore
import NIOPosix
import TestSupport
import Testing
import WireAPI

/// What only shows over real sockets.
struct SocketTests {
    @Test func theClientLearnsAndAsks() async throws {
        try await TestServer.with(.api, .live) { client in
            let base = "http://127.0.0.1:\(try #require(client.port))"
            let sutra = SutraClient(api: base, hybrid: base)
            let batch = LearnBatchRequest(items: [
                LearnRequest(content: "Oslo is cold.", metadata: .object(["a": .integer(1)]))
            ])
            #expect(try await sutra.learn(batch).duplicates == 0)
            #expect(try await sutra.learn(batch).duplicates == 1)
            #expect(try await sutra.stats().totalConcepts >= 1)
            #expect(try await sutra.health(at: base).status == "healthy")
            let error = await #expect(throws: ClientError.self) {
                try await sutra.ask(QueryRequest(query: "a"))
            }
            #expect(error?.status == 404)
            #expect(error?.code == "route_not_found")
        }
    }

    @Test func nobodyThereIsSaid() async throws {
        var sutra = SutraClient(api: "http://127.0.0.1:1", hybrid: "http://127.0.0.1:1")
        sutra.deadline = .seconds(5)
        let client = sutra
        let error = await #expect(throws: ClientError.self) { try await client.stats() }
        #expect(error?.code == "unreachable")
        #expect(error?.message.hasSuffix("does not answer: Connection refused (111)") == true)
    }

    @Test func halfSentBodiesAreAnsweredAndChangeNothing() async throws {
        try await TestServer.with(.api, .live) { client in
            let port = try #require(client.port)
            let text = try await Self.exchange(
                port,
                "POST /learn HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{\"content\""
            )
            #expect(text.hasPrefix("HTTP/1.1 400"))
            #expect(text.contains("incomplete_body"))
            #expect(try await client.send(.get, "/health")["concepts_loaded"] == .integer(0))
        }
    }

    @Test func announcedLengthsAreRefusedBeforeTheyArrive() async throws {
        try await TestServer.with(.api, .live) { client in
            let port = try #require(client.port)
            let text = try await Self.exchange(
                port, "POST /learn HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999\r\n\r\n{"
            )
            #expect(text.hasPrefix("HTTP/1.1 413"))
        }
    }

    @Test func idleConnectionsCannotKeepOthersOut() async throws {
        let state = ServerState(version: "test")
        state.modelLoaded(WordEmbedder())
        let register = ConnectionRegister(limit: 20)
        try await TestServer.run(.embedding, state, .live, connections: register) { client in
            let port = try #require(client.port)
            var idle: [any Channel] = []
            for _ in 0..<100 {
                idle.append(
                    try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
                        .connect(host: "127.0.0.1", port: port).get())
            }
            let text = try await Self.exchange(
                port, "GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            #expect(text.hasPrefix("HTTP/1.1 200"))
            // Connections are closed by their own threads, some time after they were told to.
            for _ in 0..<6_000 where register.openCount > 22 {
                try await Task.sleep(for: .milliseconds(10))
            }
            #expect(register.openCount <= 22)
            for channel in idle { try? await channel.close() }
        }
    }

    /// Sends text, closes the sending side, and reads to the end.
    static func exchange(_ port: Int, _ text: String) async throws -> String {
        let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .channelOption(.allowRemoteHalfClosure, value: true)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
                        wrappingChannelSynchronously: channel,
                        configuration: .init(isOutboundHalfClosureEnabled: true))
                }
            }
        return try await channel.executeThenClose { inbound, outbound in
            try await outbound.write(ByteBuffer(string: text))
            outbound.finish()
            var answer = ""
            for try await part in inbound { answer += String(buffer: part) }
            return answer
        }
    }
}
