import ConceptModel
import Platform
import SelfMonitoring
import Testing

@Suite struct RetentionTests {
    /// More events than a segment holds, so that whole segments can go.
    private func filledTable() throws -> (EventTable, now: Timestamp) {
        let table = EventTable()
        let start = QuestionSet.now.microseconds / 3_600_000_000 * 3_600_000_000
        for second in 0..<140_000 {
            let event = SystemEvent.queryPerformance(
                nodeID: "node-\(second % 2 + 1)", queryType: .graph, queryDepth: 1,
                resultCount: 1, latencyMilliseconds: Double(second % 10), confidence: 0.5)
            try table.append(
                StampedEvent(
                    event, at: Timestamp(microseconds: start + Int64(second) * 1_000_000)))
        }
        return (table, Timestamp(microseconds: start + 140_000 * 1_000_000))
    }

    @Test func removedEventsAreStillCountedBySums() throws {
        let (table, now) = try filledTable()
        let lines = [
            "count query_performance", "avg latency_ms of query_performance",
            "max latency_ms of query_performance where node_id = node-2",
            "count query_performance by node_id", "count query_performance by hour",
        ]
        func figures() throws -> [[String: Double]] {
            let execution = QueryExecution(table.snapshot(), now: now, calendar: .utc)
            return try lines.map { execution.run(try EventQuery(parsing: $0)).figures }
        }
        let before = try figures()
        let policy = RetentionPolicy(eventAge: 5_000, minuteAge: 100_000, hourAge: 1_000_000)
        let removed = table.apply(policy, now: now)
        #expect(removed == 2 * 65_536)
        #expect(table.snapshot().count == 140_000 - removed)
        #expect(try figures() == before)
        let result = QueryExecution(table.snapshot(), now: now, calendar: .utc).run(
            try EventQuery(parsing: "count query_performance"))
        #expect(result.notes.count == 1)
    }

    @Test func whatNoPolicyKeepsIsGone() throws {
        let (table, now) = try filledTable()
        let policy = RetentionPolicy(eventAge: 10_000, minuteAge: 0, hourAge: 0)
        let removed = table.apply(policy, now: now)
        let execution = QueryExecution(table.snapshot(), now: now, calendar: .utc)
        let count = execution.run(try EventQuery(parsing: "count *")).figures[""]
        #expect(count == Double(140_000 - removed))
    }

    @Test func theNewestAreKept() throws {
        let (table, now) = try filledTable()
        #expect(table.keepNewest(140_000) == 0)
        #expect(table.keepNewest(100_000) == 65_536)
        let execution = QueryExecution(table.snapshot(), now: now, calendar: .utc)
        let count = execution.run(try EventQuery(parsing: "count * last 74464s")).figures[""]
        #expect(count == Double(140_000 - 65_536))
        // The segment that is being filled stays.
        #expect(table.keepNewest(0) == 65_536)
        #expect(table.snapshot().count == 140_000 - 2 * 65_536)
    }

    @Test func aBatchThatComesTwiceCountsOnce() throws {
        var making = EventMaking(seed: 3)
        let events = making.events(10, from: QuestionSet.now, seconds: 10).enumerated().map {
            NumberedEvent(number: UInt64($0.offset), event: $0.element)
        }
        let table = EventTable()
        let delivery = TableDelivery(table, policy: .standard, maximumCount: 100)
        try delivery.deliver(EventBatch(source: "a", events: Array(events.prefix(6))))
        try delivery.deliver(EventBatch(source: "a", events: events))
        #expect(table.snapshot().count == 10)
    }
}
