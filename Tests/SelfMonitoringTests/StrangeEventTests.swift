import ConceptModel
import Platform
import SelfMonitoring
import TestSupport
import Testing

/// Events that no clock and no counter gives: they are kept, and stop nothing.
@Suite struct StrangeEventTests {
    private static let now = Timestamp(microseconds: 1_795_688_400_000_000)

    private static func open(
        _ disk: SimulatedDisk, _ policy: RetentionPolicy = .standard
    ) throws -> EventStore {
        var options = EventStore.Options()
        options.policy = policy
        return try EventStore.open(
            "/events", files: disk, options: options, clock: TestClock(at: now), log: { _ in })
    }

    private static func run(_ line: String, _ snapshot: EventSnapshot) throws -> QueryResult {
        QueryExecution(snapshot, now: now, calendar: .utc).run(try EventQuery(parsing: line))
    }

    private static let lines = [
        "list node_crashed", "count node_crashed by hour", "count node_crashed by day",
        "count node_crashed by exit_code", "sum exit_code of node_crashed",
        "p95 exit_code of node_crashed", "rate exit_code of node_crashed",
        "trend exit_code of node_crashed", "trend node_crashed", "rate node_crashed",
        "why node_crashed", "before node_crashed", "list agent_offline",
        "list last_seen of agent_offline", "count agent_offline by last_seen",
    ]

    /// With a policy that forgets nothing, and one by which sums are left of what is old.
    @Test(arguments: [4_000_000_000_000, 30 * 86_400])
    func numbersAndTimesAtTheEdgeCanBeAskedAbout(eventAge: Int) throws {
        let policy = RetentionPolicy(
            eventAge: eventAge, minuteAge: 90 * 86_400, hourAge: 730 * 86_400)
        let disk = SimulatedDisk(seed: 1)
        var events: [StampedEvent] = []
        for time in [Int64.min, 0, Self.now.microseconds, .max] {
            let moment = Timestamp(microseconds: time)
            for code in [Int.min, -1, .max] {
                events.append(
                    StampedEvent(
                        .nodeCrashed(nodeID: "n", agentID: "a", exitCode: code), at: moment))
            }
            events.append(StampedEvent(.agentOffline(agentID: "a", lastSeen: moment), at: moment))
        }
        let batch = EventBatch(
            source: "", events: events.map { NumberedEvent(number: 0, event: $0) })
        for round in 1...2 {
            let store = try Self.open(disk, policy)
            if round == 1 { try store.deliver(EventBatch(binary: batch.binary)) }
            let snapshot = store.table.snapshot()
            if eventAge > 86_400 * 30 { #expect(snapshot.count == 16) }
            for line in Self.lines {
                #expect(try Self.run(line, snapshot).matchedCount > 0, "\(line)")
            }
            let crashes = try Self.run("list node_crashed", snapshot)
            #expect(crashes.rows.contains { $0.contains(.integer(.max)) })
            store.close()
        }
    }

    @Test func aTrendOverAgesHasFewPoints() throws {
        let table = EventTable()
        for text in ["0001-01-01T00:00:00Z", "2026-11-26T00:00:00Z", "9999-12-31T00:00:00Z"] {
            let moment = try #require(CivilTime.moment(text))
            try table.append(StampedEvent(.agentUnregistered(agentID: "a"), at: moment))
        }
        let trend = try Self.run("trend agent_unregistered", table.snapshot())
        #expect(trend.matchedCount == 3)
        #expect((2...61).contains(trend.rows.count))
    }

    @Test func theLastNumberOfASourceIsTaken() throws {
        let disk = SimulatedDisk(seed: 1)
        let store = try Self.open(disk)
        let event = StampedEvent(.agentUnregistered(agentID: "a"), at: Self.now)
        try store.deliver(
            EventBatch(source: "a", events: [NumberedEvent(number: .max, event: event)]))
        #expect(store.statistics.kept == 1)
        store.close()
    }

    @Test(arguments: ["9999-12-31T23:59:59-00:01", "0000-01-01T00:00:00+00:01"])
    func aMomentWithoutATextIsNone(text: String) {
        #expect(CivilTime.moment(text) == nil)
    }

    /// The codes of texts are not checked when a file is opened, nor are times.
    @Test func rottenRowsOfASegmentStopNothing() throws {
        let disk = SimulatedDisk(seed: 1)
        var store = try Self.open(disk)
        let events = (0..<4).map { number in
            NumberedEvent(
                number: UInt64(number),
                event: StampedEvent(
                    .nodeCrashed(nodeID: "n\(number)", agentID: "a", exitCode: number),
                    at: Timestamp(microseconds: Self.now.microseconds + Int64(number))))
        }
        try store.deliver(EventBatch(source: "a", events: events))
        store.close()
        let path = try #require(disk.paths.first { $0.hasSuffix(".events") })
        let sound = try #require(disk.content(of: path))
        // Rows begin at multiples of 64 KiB.
        for start in stride(from: 1 << 16, to: sound.count, by: 1 << 16) {
            for place in start..<min(start + 32, sound.count) {
                var rotten = sound
                rotten[place] = 0xFF
                let copy = SimulatedDisk(seed: 1)
                for other in disk.paths where !other.hasSuffix("LOCK") {
                    copy.place(try #require(disk.content(of: other)), at: other)
                }
                copy.place(rotten, at: path)
                store = try Self.open(copy)
                for line in Self.lines { _ = try Self.run(line, store.table.snapshot()) }
                for name in ["n1", "x"] {
                    let line = "count node_crashed where node_id != \(name) by node_id"
                    _ = try Self.run(line, store.table.snapshot())
                }
                store.close()
            }
        }
    }
}
