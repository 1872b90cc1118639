import ConceptModel
import SelfMonitoring
import Testing

@Suite struct WindowTests {
    private func window(_ text: String, zone: String, now: String) throws -> String {
        let calendar = try #require(UserCalendar(timeZone: zone))
        let query = try Interpreter(calendar: calendar).interpret(
            "count node_crashed events \(text)", now: QuestionSet.moment(now)
        ).query
        return String(query.line.dropFirst("count node_crashed ".count))
    }

    @Test(arguments: [
        // Clocks went back on 25 October 2026 at 3:00: that day had 25 hours.
        ("on 25 October", "from 2026-10-24T22:00:00Z until 2026-10-25T23:00:00Z"),
        ("since yesterday", "since 2026-10-24T22:00:00Z"),
        ("today", "since 2026-10-25T23:00:00Z"),
        ("this month", "since 2026-09-30T22:00:00Z"),
        ("last week", "from 2026-10-18T22:00:00Z until 2026-10-25T23:00:00Z"),
        ("in the last week", "last 7d"), ("in the last 36 hours", "last 36h"),
        ("over the past 2 weeks", "last 14d"), ("since 8:15", "since 2026-10-26T07:15:00Z"),
        ("since 11 pm", "since 2026-10-25T22:00:00Z"),
        ("on Monday", "from 2026-10-18T22:00:00Z until 2026-10-19T22:00:00Z"),
        ("between 23:00 and 1:00", "from 2026-10-25T22:00:00Z until 2026-10-26T00:00:00Z"),
        ("since 1 December", "since 2025-11-30T23:00:00Z"),
        ("yesterday between 1 and 2 pm", "from 2026-10-25T12:00:00Z until 2026-10-25T13:00:00Z"),
        ("until Friday", "until 2026-10-22T22:00:00Z"),
    ])
    func windowsAreInTheAskersTime(text: String, expected: String) throws {
        let found = try window(text, zone: "Europe/Berlin", now: "2026-10-26T10:30:00+01:00")
        #expect(found == expected)
    }

    @Test func otherZonesHaveOtherDays() throws {
        let now = "2026-11-26T02:00:00Z"
        #expect(
            try window("today", zone: "America/New_York", now: now)
                == "since 2026-11-25T05:00:00Z")
        #expect(
            try window("today", zone: "Asia/Kolkata", now: now) == "since 2026-11-25T18:30:00Z")
        #expect(UserCalendar(timeZone: "Nowhere/Here") == nil)
    }
}

@Suite struct LikenessTests {
    /// A last resort that knows one word.
    private let interpreter = Interpreter(
        calendar: .utc,
        similarity: { phrase, others in
            others.map { phrase == "lag" && $0 == "latency" ? 0.83 : 0.1 }
        })

    @Test func anUnknownWordIsPlacedByLikenessWithItsConfidence() throws {
        let found = try interpreter.interpret("average query lag", now: QuestionSet.now)
        #expect(found.query.line == "avg latency_ms of query_performance")
        #expect(abs(found.confidence - 0.83) < 1e-6)
        #expect(found.likeness?.words == "lag" && found.likeness?.meaning == "latency")
    }

    @Test func tooLittleLikenessIsRefused() {
        let refusal = #expect(throws: QuestionRefusal.self) {
            try interpreter.interpret("average query colour", now: QuestionSet.now)
        }
        #expect(refusal?.reason == .unknownWords(["colour"]))
        #expect(refusal?.nearest.first?.text == "What is the average query latency?")
    }
}
