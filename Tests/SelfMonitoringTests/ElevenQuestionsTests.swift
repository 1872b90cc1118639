import ConceptModel
import Platform
import SelfMonitoring
import TestSupport
import Testing

/// The questions of surface 4, answered on events, each beside a direct computation over them.
@Suite struct ElevenQuestionsTests {
    private static let now = QuestionSet.now
    private static let events: [StampedEvent] = {
        var making = EventMaking(seed: 5)
        let start = Timestamp(microseconds: now.microseconds - 40 * 86_400_000_000)
        return making.events(60_000, from: start, seconds: 40 * 86_400)
    }()

    private static let answerer: SystemAnswerer = {
        let table = EventTable()
        do {
            for event in events { try table.append(event) }
        } catch {
            preconditionFailure("\(error)")
        }
        return SystemAnswerer(table, clock: TestClock(at: now))
    }()

    private func ask(_ question: String) throws -> QueryResult {
        try Self.answerer.answer(question, calendar: QuestionSet.calendar).result
    }

    private func events(
        _ type: EventType, since: String? = nil, lastMinutes: Int? = nil
    ) -> [StampedEvent] {
        let start =
            since.map { QuestionSet.moment($0).microseconds }
            ?? lastMinutes.map { Self.now.microseconds - Int64($0) * 60_000_000 } ?? .min
        return Self.events.filter {
            $0.event.type == type && $0.timestamp.microseconds >= start
                && $0.timestamp <= Self.now
        }
    }

    private func mean(_ events: [StampedEvent], _ field: String) -> Double {
        let numbers = events.compactMap { PlainTruth.value($0, field)?.asNumber }
        return numbers.reduce(0, +) / Double(numbers.count)
    }

    private func grouped(_ events: [StampedEvent], _ field: String) -> [String: [StampedEvent]] {
        Dictionary(grouping: events) { event in
            if case .text(let text) = PlainTruth.value(event, field) { text } else { "" }
        }
    }

    private func near(_ left: Double?, _ right: Double) -> Bool {
        left.map { abs($0 - right) <= 1e-9 * max(1, abs(right)) } ?? false
    }

    private let today = "2026-11-26T00:00:00+01:00"
    private let yesterday = "2026-11-25T00:00:00+01:00"
    private let monday = "2026-11-23T00:00:00+01:00"
    private let november = "2026-11-01T00:00:00+01:00"

    @Test func lists() throws {
        let lists: [(String, [StampedEvent])] = [
            (
                "Show me HNSW build times in the last hour",
                events(.hnswIndexBuilt, lastMinutes: 60)
            ),
            (
                "Show me storage metrics for the last 24 hours",
                events(.storageMetrics, lastMinutes: 1_440)
            ),
        ]
        for (question, expected) in lists {
            let result = try ask(question)
            #expect(!expected.isEmpty)
            #expect(
                result.rows.map { $0[0] }
                    == expected.map(\.timestamp).sorted(by: >).map { .moment($0) })
        }
        let degraded = try ask("List all embedding service degraded events")
        #expect(degraded.matchedCount == events(.embeddingServiceDegraded).count)
    }

    @Test func means() throws {
        let latency = try ask("What is the average query latency today?").figures[""]
        #expect(near(latency, mean(events(.queryPerformance, since: today), "latency_ms")))
        let rate = try ask("Embedding cache hit rate since yesterday").figures[""]
        #expect(
            near(rate, mean(events(.embeddingServiceHealthy, since: yesterday), "cache_hit_rate")))
    }

    @Test func groups() throws {
        let crashed = try ask("Which nodes crashed this week?").figures
        let expected = grouped(events(.nodeCrashed, since: monday), "node_id")
        #expect(crashed == expected.mapValues { Double($0.count) })
        let slowest = try ask("Which node is slowest?").figures
        let means = grouped(events(.queryPerformance), "node_id").mapValues {
            mean($0, "latency_ms")
        }
        let worst = try #require(means.max { $0.value < $1.value })
        #expect(slowest.count == 1)
        #expect(near(slowest[worst.key], worst.value))
        let p95 = try ask("p95 pathfinding latency per node in the past 30 minutes").figures
        let paths = grouped(events(.pathfindingMetrics, lastMinutes: 30), "node_id").mapValues {
            events -> Double in
            let sorted = events.compactMap { PlainTruth.value($0, "latency_ms")?.asNumber }.sorted()
            return sorted[Int((0.95 * Double(sorted.count)).rounded(.up)) - 1]
        }
        #expect(p95 == paths)
    }

    @Test func growth() throws {
        let figure = try ask("How fast did concepts grow this month?").figures[""]
        let nodes = grouped(events(.storageMetrics, since: november), "node_id")
        let expected = nodes.values.reduce(0.0) { sum, events in
            let ordered = events.enumerated().sorted {
                ($0.element.timestamp, $0.offset) < ($1.element.timestamp, $1.offset)
            }.map(\.element)
            guard let first = ordered.first, let last = ordered.last,
                let start = PlainTruth.value(first, "concept_count")?.asNumber,
                let end = PlainTruth.value(last, "concept_count")?.asNumber
            else { return sum }
            let time = last.timestamp.microseconds - first.timestamp.microseconds
            return sum + (end - start) / (Double(time) / 1e6)
        }
        #expect(near(figure, expected))
    }

    @Test func causes() throws {
        let why = try ask("Why did agent-1 go offline?")
        let offline = events(.agentOffline).filter {
            PlainTruth.value($0, "agent_id") == .text("agent-1")
        }
        #expect(why.chain.first?.timestamp == offline.map(\.timestamp).max())
        let before = try ask("What happened before the cluster went critical?")
        let critical = try #require(events(.clusterCritical).map(\.timestamp).max())
        #expect(before.chain.first?.timestamp == critical)
        let routine: Set<EventType> = [
            .storageMetrics, .queryPerformance, .embeddingLatency, .pathfindingMetrics,
            .agentHeartbeat, .embeddingServiceHealthy, .clusterHealthy,
        ]
        let earlier = Self.events.filter {
            $0.timestamp < critical
                && $0.timestamp.microseconds >= critical.microseconds - 600_000_000
                && !routine.contains($0.event.type)
        }
        #expect(
            before.rows.map { $0[0] } == earlier.map(\.timestamp).sorted().map { .moment($0) })
    }
}
