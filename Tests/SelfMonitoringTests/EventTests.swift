import ConceptModel
import Platform
import SelfMonitoring
import Testing

@Suite struct EventTests {
    @Test func thereAre26Types() {
        #expect(EventType.allCases.count == 26)
    }

    @Test func everyTypeSurvivesJSON() throws {
        for type in EventType.allCases {
            let values = type.fields.map { Self.sample(of: $0) }
            let event = try SystemEvent(type, values)
            #expect(event.type == type)
            #expect(event.values == values)
            let stamped = StampedEvent(event, at: Timestamp(microseconds: 1_764_000_000_000_123))
            #expect(try StampedEvent(json: Array(stamped.json.utf8)) == stamped)
        }
    }

    private static func sample(of field: EventField) -> EventValue {
        switch field.kind {
        case .text: .text(field.name == "query_type" ? "graph" : "a \"b\"\\ \n é \u{1}")
        case .integer: .integer(-7)
        case .number: .number(0.1)
        case .flag: .flag(true)
        case .moment: .moment(Timestamp(microseconds: -1))
        }
    }

    @Test func theWireFormIsThePromisedOne() {
        let event = SystemEvent.agentOffline(
            agentID: "agent-1", lastSeen: Timestamp(microseconds: 1_000_000))
        let stamped = StampedEvent(event, at: Timestamp(microseconds: 31_000_000))
        #expect(
            stamped.json == """
                {"event_type":"agent_offline","timestamp":"1970-01-01T00:00:31.000000Z",\
                "agent_id":"agent-1","last_seen":"1970-01-01T00:00:01.000000Z"}
                """)
    }

    @Test(arguments: [
        ("[]", EventFault.notJSON),
        ("{}", .field("event_type")),
        ("{\"event_type\":\"x\"}", .unknownType("x")),
        ("{", .notJSON),
        (
            "{\"event_type\":\"agent_unregistered\",\"agent_id\":\"a\",\"timestamp\":\"now\"}",
            .field("timestamp")
        ),
        (
            """
            {"event_type":"agent_unregistered","agent_id":7,"timestamp":"2026-02-28T00:00:00Z"}
            """, .field("agent_id")
        ),
        (
            """
            {"event_type":"query_performance","node_id":"n","query_type":"psychic",
            "query_depth":1,"result_count":1,"latency_ms":1,"confidence":1,
            "timestamp":"2026-02-28T00:00:00Z"}
            """, .field("query_type")
        ),
    ])
    func whatIsNoEventIsRefused(json: String, fault: EventFault) {
        #expect(throws: fault) { try StampedEvent(json: Array(json.utf8)) }
    }

    @Test func momentsAreReadStrictly() {
        let moment = CivilTime.moment("2024-02-29T23:59:59.5+01:00")
        #expect(moment.map(CivilTime.text) == "2024-02-29T22:59:59.500000Z")
        for wrong in [
            "", "2023-02-29T00:00:00Z", "2024-13-01T00:00:00Z", "2024-01-01T24:00:00Z",
            "2024-01-01T00:00:00", "2024-01-01 00:00:00Z", "2024-01-01T00:00:00.Z",
            "2024-01-01T00:00:00Zx", "2024-01-01T00:00:00.1234567Z",
        ] {
            #expect(CivilTime.moment(wrong) == nil, "\(wrong)")
        }
    }
}
