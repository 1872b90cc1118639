import APIClient
import AccessControl
import ConceptModel
import Foundation
import HTTPServices
import HTTPTypes
import HummingbirdTesting
import Platform
import SelfMonitoring
import Synchronization
import TestSupport
import Testing
import WireAPI

/// grid-event-storage, and the way of events to it.
struct EventStorageTests {
    private static let now = SystemWallClock().now()

    private static func crash(_ code: Int) -> StampedEvent {
        StampedEvent(.nodeCrashed(nodeID: "node-3", agentID: "agent-1", exitCode: code), at: now)
    }

    private static func batch(_ source: String, _ codes: Range<Int>) -> EventBatch {
        EventBatch(
            source: source,
            events: codes.map { NumberedEvent(number: UInt64($0), event: crash($0)) })
    }

    private static let binary: HTTPFields = [.contentType: EventBatch.mediaType]

    @Test func eventsAreTakenAndAskedAbout() async throws {
        try await TestServer.with(.events) { client in
            let first = try await client.send(
                .post, "/store/events", bytes: Self.batch("a", 0..<10).binary,
                fields: Self.binary)
            #expect(first.status == 201)
            let again = try await client.send(
                .post, "/store/events", bytes: Self.batch("a", 5..<12).binary,
                fields: Self.binary)
            #expect(try again.decoded(StoreEventsResponse.self) == .init(accepted: 2, known: 5))
            let json = try await client.send(
                .post, "/store/events", "{\"events\":[\(Self.crash(137).json)]}")
            #expect(try json.decoded(StoreEventsResponse.self) == .init(accepted: 1, known: 0))
            let listed = try await client.send(
                .get, "/api/grid/events?event_type=node_crashed&entity_id=node-3&hours=1"
            ).decoded(SystemEventsResponse.self)
            #expect(listed.matchedCount == 13)
            let asked = try await client.send(
                .post, "/api/query", #"{"query":"Which nodes crashed in the last hour?"}"#
            ).decoded(SystemQueryResponse.self)
            #expect(asked.success && asked.matchedCount == 13)
            let held = try await client.send(.get, "/store/events")
                .decoded(EventStorageResponse.self)
            #expect(held.kept == 13 && held.accepted == 13 && held.repeated == 5)
            #expect(held.newest == CivilTime.text(Self.now))
            let metrics = try await client.send(.get, "/metrics").text
            #expect(metrics.contains("sutra_events_kept 13"))
        }
    }

    @Test(
        .serialized,
        arguments: [
            (#"{"events":[{"event_type":"nonsense"}]}"#, 422, "nonsense"),
            (#"{"events":[{"event_type":"node_crashed"}]}"#, 422, "node_id"),
            (#"{"event":[]}"#, 422, "events"), ("{", 400, "JSON"),
        ] as [(String, Int, String)])
    func whatIsNoEventIsRefused(body: String, status: Int, word: String) async throws {
        try await TestServer.with(.events) { client in
            let answer = try await client.send(.post, "/store/events", body)
            #expect(answer.status == status, "\(answer.text)")
            #expect(answer.string("message")?.contains(word) == true, "\(answer.text)")
            let held = try await client.send(.get, "/store/events")
                .decoded(EventStorageResponse.self)
            #expect(held.kept == 0)
        }
    }

    @Test func brokenBytesAreRefused() async throws {
        try await TestServer.with(.events) { client in
            let bytes = Self.batch("a", 0..<3).binary
            for broken in [Array(bytes.dropLast()), [UInt8](repeating: 255, count: 9)] {
                let answer = try await client.send(
                    .post, "/store/events", bytes: broken, fields: Self.binary)
                #expect(answer.status == 400)
                #expect(answer.string("error") == "malformed_binary")
            }
        }
    }

    /// Over a socket, through the emitter, its spool and its worker.
    @Test func anEmitterBringsItsEvents() async throws {
        let folder = try ScratchDirectory()
        try await TestServer.with(.events, .live) { client in
            let url = "http://127.0.0.1:\(try #require(client.port))"
            let emitter = try EventEmitter(
                source: "test", delivery: EventStorageDelivery(url: url),
                spool: try EventSpool(
                    directory: folder.path + "/spool", files: PosixFileSystem(),
                    byteLimit: 1 << 20),
                log: { _ in })
            for code in 0..<3_000 { emitter.emit(Self.crash(code).event) }
            await Self.close(emitter)
            #expect(emitter.statistics.delivered == 3_000)
            let held = try await EventStorageClient(url: url).statistics()
            #expect(held.kept == 3_000)
            let listed = try await EventStorageClient(url: url).events(
                "node_crashed", about: "node-3", hours: 1)
            #expect(listed.matchedCount == 3_000)
            let asked = try await EventStorageClient(url: url).ask(
                SystemQueryRequest(query: "max exit_code of node_crashed last 1h"))
            #expect(asked.results.first?["max_exit_code"] == .integer(2_999))
        }
    }

    private static func close(_ emitter: EventEmitter) async {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                emitter.close()
                continuation.resume()
            }
        }
    }

    @Test func nobodyThereIsToldAndAWrongBatchIsFinal() async throws {
        let failure = await Self.failure(EventStorageDelivery(url: "http://127.0.0.1:1"))
        #expect(failure?.isFinal == false)
        try await TestServer.with(.events, .live) { client in
            let url = "http://127.0.0.1:\(try #require(client.port))"
            let large = EventBatch(
                source: "a",
                events: (0..<EventBatch.countLimit + 1).map {
                    NumberedEvent(number: UInt64($0), event: Self.crash($0))
                })
            #expect(await Self.failure(EventStorageDelivery(url: url), large)?.isFinal == true)
            #expect(await Self.failure(EventStorageDelivery(url: url)) == nil)
        }
        // A service that has no such route may be another one tomorrow.
        try await TestServer.with(.api, .live) { client in
            let url = "http://127.0.0.1:\(try #require(client.port))"
            #expect(await Self.failure(EventStorageDelivery(url: url))?.isFinal == false)
        }
    }

    private static func failure(
        _ delivery: EventStorageDelivery, _ batch: EventBatch = batch("a", 0..<1)
    ) async -> DeliveryFailure? {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                do throws(DeliveryFailure) {
                    try delivery.deliver(batch)
                    continuation.resume(returning: nil)
                } catch {
                    continuation.resume(returning: error)
                }
            }
        }
    }

    /// sutra-control of a server whose events are elsewhere.
    @Test func controlAsksWhereTheEventsAre() async throws {
        let state = ServerState(version: "test", remoteEvents: Elsewhere())
        try await TestServer.run(.control, state) { client in
            let asked = try await client.send(
                .post, "/api/query", #"{"query":"anything"}"#
            ).decoded(SystemQueryResponse.self)
            #expect(asked.explanation == "from elsewhere")
            let listed = try await client.send(
                .get, "/api/grid/events?event_type=node_crashed&hours=2"
            ).decoded(SystemEventsResponse.self)
            #expect(listed.matchedCount == 2)
            let refused = try await client.send(.get, "/api/grid/events?event_type=x")
            #expect(refused.status == 422)
        }
    }

    private struct Elsewhere: EventAnswering {
        func answer(_ question: SystemQueryRequest) async throws -> SystemQueryResponse {
            SystemQueryResponse(
                success: true, query: question.query, explanation: "from elsewhere",
                confidence: 1)
        }

        func events(
            _ type: String?, about entity: String?, hours: Int
        ) async throws -> SystemEventsResponse {
            SystemEventsResponse(events: [], matchedCount: hours)
        }
    }
}
