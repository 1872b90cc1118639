import ConceptModel
import Platform
import SelfMonitoring
import Testing

/// Queries on the table give what a plain walk over the events gives.
@Suite struct ExecutionTests {
    static let seed: UInt64 = 7
    static let now = QuestionSet.now
    static let start = Timestamp(microseconds: now.microseconds - 10 * 86_400_000_000)

    /// More than one segment of some types would need millions; several windows reach the edges.
    static let events: [StampedEvent] = {
        var making = EventMaking(seed: seed)
        return making.events(40_000, from: start, seconds: 10 * 86_400)
    }()

    static let snapshot: EventSnapshot = {
        let table = EventTable()
        do {
            for event in events { try table.append(event) }
        } catch {
            preconditionFailure("\(error)")
        }
        return table.snapshot()
    }()

    static let truth = PlainTruth(events: events, now: now)
    static let execution = QueryExecution(snapshot, now: now, calendar: QuestionSet.calendar)

    @Test(arguments: [
        "count *", "count node_crashed last 1d", "count query_performance where latency_ms > 500",
        "avg latency_ms of query_performance since 2026-11-25T23:00:00Z",
        "avg latency_ms of query_performance where node_id != node-1 and query_type = graph",
        "min read_latency_us of storage_metrics last 2h",
        "max memory_usage_mb of storage_metrics where node_id in (node-1, node-2)",
        "sum entries_processed of reconciliation_complete until 2026-11-20T00:00:00Z",
        "p95 latency_ms of pathfinding_metrics last 3d", "p1 latency_ms of query_performance",
        "p100 latency_ms of query_performance", "p50 confidence of query_performance last 10m",
        "avg cache_hit of embedding_latency where batch_size >= 500",
        "count node_crashed where node_id = node-9",
        "avg error_rate of embedding_service_degraded where instance_id not in (embedding-1) last 7d",
        "count node_crashed where node_id = node-1 and agent_id = agent-2 and exit_code < 100",
    ])
    func aFigureIsThePlainOne(line: String) throws {
        let query = try EventQuery(parsing: line)
        let result = Self.execution.run(query)
        let figure = result.figures[""]
        let expected = Self.truth.figure(query)
        switch (figure, expected) {
        case (let figure?, let expected?):
            #expect(abs(figure - expected) <= 1e-9 * max(1, abs(expected)), "seed \(Self.seed)")
        default: #expect(figure == expected, "seed \(Self.seed)")
        }
        #expect(result.matchedCount == Self.truth.matching(query).count)
        #expect(!result.sentence.isEmpty)
    }

    @Test(arguments: [
        ("count node_crashed by node_id", "node_id"),
        ("avg latency_ms of query_performance last 2d by query_type", "query_type"),
        ("p90 latency_ms of query_performance where node_id != node-2 by node_id", "node_id"),
        ("count node_crashed last 5d by exit_code", "exit_code"),
        ("max downtime_seconds of agent_recovered by agent_id", "agent_id"),
    ])
    func groupedFiguresAreThePlainOnes(line: String, key: String) throws {
        let query = try EventQuery(parsing: line)
        let figures = Self.execution.run(query).figures
        let expected = Self.truth.figures(query, by: key)
        #expect(Set(figures.keys) == Set(expected.keys))
        for (group, value) in expected {
            let figure = try #require(figures[group])
            #expect(abs(figure - value) <= 1e-9 * max(1, abs(value)), "\(group)")
        }
    }

    @Test func listsAreNewestFirstAndComplete() throws {
        let query = try EventQuery(parsing: "list node_crashed, node_restarted last 2d")
        let result = Self.execution.run(query)
        let expected = Self.truth.matching(query).map(\.timestamp).sorted(by: >)
        let times = result.rows.map { $0[0] }
        #expect(times == expected.map { .moment($0) })
        #expect(result.chart?.kind == .timeline)
    }

    @Test func listsByTheMeasureAreCutAtTheLimit() throws {
        let query = try EventQuery(
            parsing: "list latency_ms of query_performance order desc limit 5")
        let result = Self.execution.run(query)
        let place = try #require(result.columns.firstIndex { $0.name == "latency_ms" })
        let expected = Self.truth.matching(query)
            .compactMap { PlainTruth.value($0, "latency_ms")?.asNumber }.sorted(by: >).prefix(5)
        #expect(result.rows.compactMap { $0[place]?.asNumber } == Array(expected))
    }

    @Test func theLatestOfEachGroupIsTheNewest() throws {
        let query = try EventQuery(
            parsing: "latest memory_usage_mb of storage_metrics by node_id order desc limit 3")
        var newest: [String: StampedEvent] = [:]
        for event in Self.truth.matching(query) {
            guard case .text(let node) = PlainTruth.value(event, "node_id") else { continue }
            if let known = newest[node], known.timestamp > event.timestamp { continue }
            newest[node] = event
        }
        let expected = newest.mapValues { PlainTruth.value($0, "memory_usage_mb")?.asNumber ?? 0 }
            .sorted { $0.value > $1.value }.prefix(3)
        let figures = Self.execution.run(query).figures
        #expect(figures == Dictionary(uniqueKeysWithValues: expected.map { ($0.key, $0.value) }))
    }

    @Test func piecesOfTimeAddUp() throws {
        for key in ["minute", "hour", "day"] {
            let query = try EventQuery(parsing: "count query_performance last 1d by \(key)")
            let result = Self.execution.run(query)
            let sum = result.rows.reduce(0) { $0 + ($1[1]?.asNumber ?? 0) }
            #expect(Int(sum) == Self.truth.matching(query).count)
            #expect(result.chart?.kind == .line)
        }
    }

    @Test func comparisonsShowBothWindows() throws {
        let query = try EventQuery(
            parsing: """
                avg latency_ms of query_performance last 1d versus \
                from 2026-11-20T00:00:00Z until 2026-11-21T00:00:00Z
                """)
        let row = try #require(Self.execution.run(query).rows.first)
        let now = try #require(Self.truth.figure(query))
        let other = try #require(
            Self.truth.figure(query, Self.truth.matching(query, query.comparison)))
        #expect(abs((row[0]?.asNumber ?? 0) - now) < 1e-9)
        #expect(abs((row[1]?.asNumber ?? 0) - other) < 1e-9)
        #expect(abs((row[2]?.asNumber ?? 0) - (now - other)) < 1e-9)
    }

    @Test func ratesAndGrowthAreBySecond() throws {
        let table = EventTable()
        for minute in 0..<11 {
            for node in 1...2 {
                let event = SystemEvent.storageMetrics(
                    nodeID: "node-\(node)", conceptCount: 100 + minute * 60 * node, edgeCount: 0,
                    writeThroughput: 0, readLatencyMicroseconds: 0, memoryUsageMegabytes: 0)
                let time = Self.now.microseconds - Int64(10 - minute) * 60_000_000
                try table.append(StampedEvent(event, at: Timestamp(microseconds: time)))
            }
        }
        let execution = QueryExecution(table.snapshot(), now: Self.now, calendar: .utc)
        let growth = try EventQuery(parsing: "rate concept_count of storage_metrics last 1h")
        #expect(execution.run(growth).figures == ["": 3])
        let rate = try EventQuery(parsing: "rate storage_metrics last 600s")
        let perSecond = try #require(execution.run(rate).figures[""])
        #expect(abs(perSecond - 22.0 / 600) < 1e-6)
        let trend = try EventQuery(parsing: "trend concept_count of storage_metrics")
        let result = execution.run(trend)
        #expect(result.sentence.contains("rises by 5400"), "\(result.sentence)")
        #expect(result.rows.count == 11)
    }

    @Test func nothingIsSaidOfNothing() throws {
        let empty = QueryExecution(EventTable().snapshot(), now: Self.now, calendar: .utc)
        for phrasing in QuestionSet.answerable {
            let result = empty.run(try EventQuery(parsing: phrasing.query))
            #expect(result.matchedCount == 0)
            #expect(!result.sentence.isEmpty)
        }
    }

    @Test func everyPhrasingIsExecuted() throws {
        for phrasing in QuestionSet.answerable {
            let query = try EventQuery(parsing: phrasing.query)
            let result = Self.execution.run(query)
            let isChain = query.verb == .why || query.verb == .before
            #expect(
                isChain || result.matchedCount == Self.truth.matching(query).count
                    || query.filters.contains { $0.field == EventField.anyEntity },
                "\(phrasing.question)")
            for row in result.rows { #expect(row.count == result.columns.count) }
        }
    }
}
