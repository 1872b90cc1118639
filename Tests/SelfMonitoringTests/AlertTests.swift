import ConceptModel
import SelfMonitoring
import TestSupport
import Testing

@Suite struct AlertTests {
    @Test func rulesAreReadWithTheirComments() throws {
        let rules = try AlertRule.parse(
            """
            # what the night shift is called for

            slow-queries: p95 latency_ms of query_performance last 5m > 250 for 10m
            crash-loop: count node_crashed where exit_code >= 128 last 10m by node_id >= 3  # now
            """)
        #expect(rules.map(\.name) == ["slow-queries", "crash-loop"])
        #expect(rules[0].query.line == "p95 latency_ms of query_performance last 5m")
        #expect(rules[0].relation == .greater && rules[0].threshold == 250)
        #expect(rules[0].holdSeconds == 600)
        #expect(
            rules[1].query.line
                == "count node_crashed where exit_code >= 128 last 10m by node_id")
        #expect(rules[1].relation == .greaterOrEqual && rules[1].holdSeconds == 0)
    }

    @Test(arguments: [
        ("a", "NAME: QUERY"), ("a b: count * > 1", "no name"), ("a: count *", "comparison"),
        ("a: count * > many", "\"many\" is no number"),
        ("a: count * > 1 for ever", "\"ever\" is no duration"),
        ("a: cnt * > 1", "a verb"), ("a: list * > 1", "no figure"),
        ("a: why node_crashed > 1", "no figure"),
        ("a: avg nothing of node_crashed > 1", "no field \"nothing\""),
        ("b: count * > 1\nb: count * > 2", "already"),
    ])
    func whatIsNoRuleIsRefusedWithItsLine(text: String, message: String) {
        let fault = #expect(throws: AlertFault.self) { try AlertRule.parse("# rules\n" + text) }
        #expect(fault?.message.contains(message) == true, "\(fault?.description ?? "")")
        #expect(fault?.line == (text.contains("\n") ? 3 : 2))
    }

    @Test func anAlertIsPendingThenFiringThenResolved() throws {
        let rule = try #require(try AlertRule.parse("a: count * > 5 for 60s").first)
        var book = AlertBook()
        let clock = TestClock()
        func step(_ value: Double?, after seconds: Int) -> [AlertBook.Phase] {
            clock.advance(by: .seconds(seconds))
            return book.handle(value.map { ["": $0] } ?? [:], of: rule, at: clock.now())
                .map(\.phase)
        }
        #expect(step(5, after: 0) == [])
        #expect(step(6, after: 10) == [.pending])
        #expect(step(6, after: 59) == [])
        #expect(step(7, after: 1) == [.firing])
        #expect(step(8, after: 600) == [])
        #expect(book.current.map(\.value) == [8])
        #expect(step(nil, after: 10) == [.resolved])
        #expect(step(1, after: 10) == [])
        // One that holds too shortly is never told of.
        #expect(step(9, after: 10) == [.pending])
        #expect(step(0, after: 30) == [])
        #expect(book.current.isEmpty)
    }

    @Test func everyGroupIsAnAlertOfItsOwn() throws {
        let rules = try AlertRule.parse("loop: count node_crashed last 10m by node_id >= 2")
        let table = EventTable()
        let clock = TestClock()
        func crash(_ node: String) throws {
            try table.append(
                StampedEvent(
                    .nodeCrashed(nodeID: node, agentID: "agent-1", exitCode: 1), at: clock.now()))
        }
        var book = AlertBook()
        func evaluate() -> [AlertBook.Alert] {
            let now: Timestamp = clock.now()
            return book.evaluate(
                rules, with: QueryExecution(table.snapshot(), now: now, calendar: .utc))
        }
        try crash("node-1")
        try crash("node-2")
        #expect(evaluate().isEmpty)
        try crash("node-2")
        #expect(evaluate().map(\.key.group) == ["node-2"])
        #expect(book.current.map(\.phase) == [.firing])
        clock.advance(by: .seconds(601))
        #expect(evaluate().map(\.phase) == [.resolved])
        book.keepOnly([])
        #expect(book.current.isEmpty)
    }
}
