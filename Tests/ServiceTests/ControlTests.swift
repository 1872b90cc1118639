import ConceptModel
import ConceptStore
import Embedding
import Engine
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

/// sutra-control, on the events of a memory that really learned and answered.
struct ControlTests {
    /// Keeps every event beside the table, for direct computation.
    private final class RecordingDelivery: EventDelivery {
        private let base: TableDelivery
        private let recorded = Mutex<[StampedEvent]>([])

        init(_ table: EventTable) {
            base = TableDelivery(table, policy: .standard, maximumCount: 1_000_000)
        }

        var events: [StampedEvent] { recorded.withLock { $0 } }

        func deliver(_ batch: EventBatch) throws(DeliveryFailure) {
            recorded.withLock { $0 += batch.events.map(\.event) }
            try base.deliver(batch)
        }
    }

    private static let questions = [
        "Where is the Eiffel Tower?", "Where does Ada work?", "Who painted the moon?",
    ]

    /// Learns, asks and observes through the services, then runs `work` on sutra-control and the
    /// raw events.
    private func withEvents(
        _ work:
            @escaping @Sendable (any TestClientProtocol, [StampedEvent], Memory) async throws ->
            Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("sutra-control-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let table = EventTable()
        let delivery = RecordingDelivery(table)
        let emitter = try EventEmitter(source: "test", delivery: delivery, spool: nil) { _ in }
        let node = NodeEvents(nodeID: "storage-7", sink: emitter)
        let embedder = ObservedEmbedder(
            WordEmbedder(), instance: "embedding-7", endpoint: "http://here:8888",
            events: emitter)
        var configuration = MemoryConfiguration(directory: folder.path)
        configuration.events = node
        let memory = try await Memory.open(configuration, embedder: embedder)
        let state = ServerState(version: "test", events: table)
        state.modelLoaded(embedder)
        state.memoryOpened(memory)
        var observer = StorageObserver(memory, node)
        try observer.observe()
        try await TestServer.run(.hybrid, state) { client in
            for text in ["The Eiffel Tower is in Paris.", "Ada works at Acme."] {
                let learned = try await client.send(.post, "/sutra/learn", #"{"text":"\#(text)"}"#)
                #expect(learned.status == 200 || learned.status == 201, "\(learned.text)")
            }
            for question in Self.questions {
                let answer = try await client.send(
                    .post, "/sutra/query", #"{"query":"\#(question)"}"#)
                #expect(answer.status == 200, "\(answer.text)")
            }
        }
        try observer.observe()
        emitter.close()
        let events = delivery.events
        try await TestServer.run(.control, state) { client in
            try await work(client, events, memory)
        }
        try await memory.close()
    }

    private static func values(
        _ type: EventType, _ field: String, in events: [StampedEvent]
    ) -> [Double] {
        events.filter { $0.event.type == type }.compactMap { event in
            type.fields.firstIndex { $0.name == field }.flatMap { place -> Double? in
                switch event.event.values[place] {
                case .number(let number): number
                case .integer(let integer): Double(integer)
                case .flag(let flag): flag ? 1 : 0
                case .text, .moment: nil
                }
            }
        }
    }

    private static func number(_ value: JSONValue?) -> Double? {
        switch value {
        case .number(let number): number
        case .integer(let integer): Double(integer)
        default: nil
        }
    }

    @Test func whatHappensIsEmitted() async throws {
        try await withEvents { _, events, memory in
            let kinds = Dictionary(grouping: events, by: \.event.type).mapValues(\.count)
            #expect(kinds[.queryPerformance] == Self.questions.count)
            #expect(kinds[.storageMetrics] == 2)
            // Two texts were learned and three questions asked, each with one call.
            #expect(kinds[.embeddingLatency] == 5)
            // At least the Eiffel Tower is found by a path; what is not known has none.
            let paths = kinds[.pathfindingMetrics] ?? 0
            #expect((1..<Self.questions.count).contains(paths))
            let counts = Self.values(.storageMetrics, "concept_count", in: events)
            let held = try memory.statistics(of: nil).counts.concepts
            #expect(counts == [0, Double(held)])
            let throughputs = Self.values(.storageMetrics, "write_throughput", in: events)
            #expect(throughputs.first == 0)
            #expect(throughputs.last.map { $0 > 0 } == true)
        }
    }

    @Test func figuresAreThoseOfTheRawEvents() async throws {
        try await withEvents { client, events, _ in
            let latencies = Self.values(.queryPerformance, "latency_ms", in: events)
            let embedding = Self.values(.embeddingLatency, "latency_ms", in: events)
            let confidences = Self.values(.queryPerformance, "confidence", in: events)
            let checks: [(question: String, figure: Double)] = [
                ("What is the average query latency?", latencies.reduce(0, +) / 3),
                ("Average embedding latency", embedding.reduce(0, +) / 5),
                ("Average confidence of queries", confidences.reduce(0, +) / 3),
                ("max latency_ms of query_performance", latencies.max() ?? 0),
                ("How many queries were there?", 3),
            ]
            for (question, figure) in checks {
                for path in ["/api/query", "/api/grid/query"] {
                    let answer = try await client.send(
                        .post, path, #"{"query":"\#(question)"}"#)
                    #expect(answer.status == 200, "\(answer.text)")
                    let response = try answer.decoded(SystemQueryResponse.self)
                    #expect(response.success, "\(answer.text)")
                    #expect(response.confidence == 1)
                    let numbers = (response.results.first ?? [:]).values.compactMap(Self.number)
                    let isThere = numbers.contains { abs($0 - figure) <= 1e-9 * max(1, figure) }
                    #expect(isThere, "\(figure) is not in \(answer.text)")
                    #expect(response.chart != nil)
                    // The line is a question of the same meaning.
                    let line = try #require(response.interpretation?.line)
                    let again = try await client.send(.post, path, #"{"query":"\#(line)"}"#)
                        .decoded(SystemQueryResponse.self)
                    #expect(again.results == response.results)
                }
            }
        }
    }

    @Test func eventsAreListed() async throws {
        try await withEvents { client, events, _ in
            let all = try await client.send(.get, "/api/grid/events")
                .decoded(SystemEventsResponse.self)
            #expect(all.matchedCount == events.count)
            let queries = try await client.send(
                .get, "/api/grid/events?event_type=query_performance&entity_id=storage-7&hours=1"
            )
            .decoded(SystemEventsResponse.self)
            #expect(queries.events.count == Self.questions.count)
            #expect(queries.events.allSatisfy { $0["node_id"] == .string("storage-7") })
            let others = try await client.send(.get, "/api/grid/events?entity_id=storage-8")
                .decoded(SystemEventsResponse.self)
            #expect(others.events.isEmpty)
            for query in ["event_type=x", "hours=0", "hours=a", "colour=red"] {
                let refused = try await client.send(.get, "/api/grid/events?\(query)")
                #expect(refused.status == 422, "\(query): \(refused.text)")
            }
        }
    }

    @Test func whatCannotBePlacedIsRefusedWithThreeQuestions() async throws {
        try await withEvents { client, _, _ in
            let answer = try await client.send(
                .post, "/api/query", #"{"query":"Will latency bloom like tulips?"}"#)
            #expect(answer.status == 200)
            let response = try answer.decoded(SystemQueryResponse.self)
            #expect(!response.success)
            #expect(response.confidence == 0)
            #expect(response.interpretation == nil)
            #expect(response.suggestions.count == 3)
            #expect(response.explanation.contains("tulips"))
        }
    }

    @Test func metricsTellWhatIsHeld() async throws {
        try await withEvents { client, events, memory in
            let metrics = try await client.send(.get, "/api/metrics")
                .decoded(SystemMetricsResponse.self)
            let counts = try memory.statistics(of: nil).counts
            #expect(metrics.totalConcepts == counts.concepts)
            #expect(metrics.totalAssociations == counts.associations)
            #expect(metrics.eventsKept == events.count)
            #expect(metrics.index.failures == 0)
        }
    }
}
