import ConceptModel
import Platform
import SelfMonitoring
import Synchronization
import TestSupport
import Testing

/// Events on disk, compared with plain lists of them.
@Suite struct EventStoreTests {
    private static let start = Timestamp(microseconds: 1_795_600_000_000_000)

    private static func events(_ count: Int, seed: UInt64, seconds: Int) -> [StampedEvent] {
        var making = EventMaking(seed: seed)
        return making.events(count, from: start, seconds: seconds)
    }

    private static func batch(
        _ source: String, _ events: some Sequence<StampedEvent>, from number: Int = 0
    ) -> EventBatch {
        EventBatch(
            source: source,
            events: events.enumerated().map {
                NumberedEvent(number: UInt64(number + $0.offset), event: $0.element)
            })
    }

    private func open(
        _ disk: SimulatedDisk, now: Timestamp = start + 86_400,
        _ change: (inout EventStore.Options) -> Void = { _ in }, lines: Lines = Lines()
    ) throws -> EventStore {
        var options = EventStore.Options()
        options.logByteLimit = 40_000
        change(&options)
        return try EventStore.open(
            "/events", files: disk, options: options, clock: TestClock(at: now), log: lines.add)
    }

    /// All events of a store, newest first, as their lines of JSON, sorted.
    private func all(_ store: EventStore, now: Timestamp = start + 86_400) throws -> [String] {
        let result = QueryExecution(store.table.snapshot(), now: now, calendar: .utc)
        return try EventType.allCases.flatMap { type in
            let count = Int(
                result.run(try EventQuery(.count, [type])).figures[""] ?? 0)
            return ["\(type.rawValue) \(count)"]
        }
    }

    private func counted(_ events: [StampedEvent]) -> [String] {
        EventType.allCases.map { type in
            "\(type.rawValue) \(events.count { $0.event.type == type })"
        }
    }

    @Test func aBatchReadsBackFromItsBytes() throws {
        let batch = Self.batch("agent-1 ü", Self.events(500, seed: 1, seconds: 500), from: 7)
        #expect(try EventBatch(binary: batch.binary) == batch)
        #expect(throws: EventFault.self) { try EventBatch(binary: []) }
        for cut in stride(from: 1, to: batch.binary.count, by: 97) {
            #expect(throws: EventFault.self) {
                try EventBatch(binary: Array(batch.binary.prefix(cut)))
            }
        }
        #expect(throws: EventFault.truncated) { try EventBatch(binary: batch.binary + [0]) }
    }

    @Test func aBatchReadsFromJSON() throws {
        let event = Self.events(1, seed: 1, seconds: 1)[0]
        let members = event.json.dropFirst().dropLast()
        let plain = try EventBatch(json: Array("{\"events\":[{\(members)}]}".utf8))
        #expect(plain == EventBatch(source: "", events: [.init(number: 0, event: event)]))
        let numbered = try EventBatch(
            json: Array("{\"source\":\"a\",\"events\":[{\"number\":7,\(members)}]}".utf8))
        #expect(numbered == EventBatch(source: "a", events: [.init(number: 7, event: event)]))
        #expect(throws: EventFault.field("number")) {
            try EventBatch(json: Array("{\"source\":\"a\",\"events\":[{\(members)}]}".utf8))
        }
        #expect(throws: EventFault.field("events")) { try EventBatch(json: Array("{}".utf8)) }
        #expect(throws: EventFault.notJSON) { try EventBatch(json: Array("[".utf8)) }
    }

    /// What was acknowledged is there after the process was killed, each event once, and the next
    /// life goes on from there.
    @Test(.serialized, arguments: [40_000, 1 << 20])
    func acknowledgedEventsOutliveKills(logByteLimit: Int) throws {
        let events = Self.events(6_000, seed: 2, seconds: 6_000)
        var disk = SimulatedDisk(seed: 9)
        var stores: [EventStore] = []
        for life in 0..<4 {
            let store = try open(disk, { $0.logByteLimit = logByteLimit })
            stores.append(store)
            let own = events[life * 1_500..<(life + 1) * 1_500]
            for part in 0..<15 {
                let slice = own.dropFirst(part * 100).prefix(100)
                try store.deliver(
                    Self.batch("life \(life)", slice, from: part * 100))
                // As when the answer was lost on the way.
                try store.deliver(
                    Self.batch("life \(life)", slice, from: part * 100))
            }
            #expect(try all(store) == counted(Array(events.prefix((life + 1) * 1_500))))
            #expect(store.statistics.repeated == 1_500)
            disk = disk.restartedAfterProcessCrash()
        }
        let last = try open(disk)
        stores.append(last)
        #expect(try all(last) == counted(events))
        // A source of an earlier life is still known.
        try last.deliver(Self.batch("life 1", events[1_500..<3_000]))
        #expect(last.statistics.accepted == 0)
        stores.forEach { $0.close() }
    }

    @Test func segmentsAreMappedWithTheirAnswers() throws {
        let folder = try ScratchDirectory()
        // More heartbeats than one segment holds.
        let beats = (0..<66_000).map { number in
            StampedEvent(
                .agentHeartbeat(agentID: "agent-\(number % 3)", storageNodeCount: number),
                at: Self.start + number)
        }
        let events = Self.events(4_000, seed: 3, seconds: 70_000) + beats
        func open() throws -> EventStore {
            try EventStore.open(
                folder.path, clock: TestClock(at: Self.start + 86_400), log: { _ in })
        }
        let first = try open()
        for part in 0..<70 {
            try first.deliver(
                Self.batch("a", events[part * 1_000..<(part + 1) * 1_000], from: part * 1_000))
        }
        let lines = [
            "count *", "p95 latency_ms of query_performance by node_id",
            "avg latency_ms of query_performance last 12h by query_type",
            "list node_crashed limit 20", "max storage_node_count of agent_heartbeat by agent_id",
            "latest storage_metrics by node_id",
        ]
        func answers(_ store: EventStore) throws -> [[[EventValue?]]] {
            let execution = QueryExecution(
                store.table.snapshot(), now: Self.start + 86_400, calendar: .utc)
            return try lines.map { execution.run(try EventQuery(parsing: $0)).rows }
        }
        let before = try answers(first)
        first.close()
        let second = try open()
        #expect(try answers(second) == before)
        let one = Self.events(1, seed: 4, seconds: 1)
        try second.deliver(Self.batch("b", one))
        #expect(second.statistics.kept == 70_001)
        second.close()
        let found = try EventStore.verify(folder.path)
        #expect(found.eventCount == 70_001)
        #expect(found.damage == [])
    }

    @Test func whatIsTooOldOrTooManyGoesIntoSums() throws {
        let disk = SimulatedDisk(seed: 4)
        let clock = TestClock(at: Self.start + 3_600)
        var options = EventStore.Options()
        options.logByteLimit = 1
        options.policy = RetentionPolicy(eventAge: 86_400, minuteAge: 0, hourAge: 30 * 86_400)
        let crashes = (0..<100).map { number in
            StampedEvent(
                .nodeCrashed(nodeID: "node-\(number % 3)", agentID: "a", exitCode: number),
                at: Self.start + number)
        }
        var store = try EventStore.open(
            "/events", files: disk, options: options, clock: clock, log: { _ in })
        try store.deliver(Self.batch("a", crashes))
        func count(_ line: String) throws -> [String: Double] {
            QueryExecution(store.table.snapshot(), now: clock.now(), calendar: .utc)
                .run(try EventQuery(parsing: line)).figures
        }
        let expected = ["node-0": 34.0, "node-1": 33, "node-2": 33]
        #expect(try count("count node_crashed by node_id") == expected)
        clock.advance(by: .seconds(2 * 86_400))
        try store.deliver(
            Self.batch(
                "a", [StampedEvent(.agentUnregistered(agentID: "a"), at: clock.now())],
                from: 100))
        store.close()
        store = try EventStore.open(
            "/events", files: disk, options: options, clock: clock, log: { _ in })
        #expect(store.statistics.kept == 1)
        #expect(try count("count node_crashed by node_id") == expected)
        #expect(try count("max exit_code of node_crashed") == ["": 99])
        store.close()
    }

    /// Cuts the power at many places: what was acknowledged before is there after.
    @Test func nothingAcknowledgedIsLostWithThePower() throws {
        let events = Self.events(600, seed: 5, seconds: 600)
        for call in stride(from: 3, to: 400, by: 11) {
            let disk = SimulatedDisk(seed: UInt64(call))
            disk.losePower(atCall: call)
            var acknowledged = 0
            var store: EventStore?
            do {
                let opened = try open(disk, { $0.logByteLimit = 12_000 })
                store = opened
                for part in 0..<12 {
                    try opened.deliver(
                        Self.batch("a", events[part * 50..<(part + 1) * 50], from: part * 50))
                    acknowledged += 50
                }
            } catch {
                // The power went.
            }
            store?.close()
            let after = disk.restartedAfterPowerLoss(seed: UInt64(call))
            let again = try open(after)
            defer { again.close() }
            let kept = again.statistics.kept
            #expect(kept >= acknowledged && kept <= 600, "power lost at call \(call)")
            #expect(kept % 50 == 0)
            try again.deliver(Self.batch("a", events))
            #expect(try all(again) == counted(events), "power lost at call \(call)")
        }
    }

    @Test func damagedSegmentsAreLeftOutAndTold() throws {
        let disk = SimulatedDisk(seed: 6)
        let events = Self.events(2_000, seed: 6, seconds: 2_000)
        let store = try open(disk)
        try store.deliver(Self.batch("a", events))
        store.close()
        let path = try #require(disk.paths.first { $0.hasSuffix(".events") })
        var content = try #require(disk.content(of: path))
        content[30] ^= 0xff
        disk.place(content, at: path)
        let lines = Lines()
        let again = try open(disk, lines: lines)
        #expect(again.statistics.unreadable > 0)
        #expect(again.statistics.kept + again.statistics.unreadable == 2_000)
        #expect(lines.all.contains { $0.contains("left out") && $0.contains(path) })
        again.close()
        #expect(try !EventStore.verify("/events", files: disk).damage.isEmpty)
    }

    @Test func oneProcessAtATime() throws {
        let folder = try ScratchDirectory()
        let store = try EventStore.open(folder.path, log: { _ in })
        #expect(throws: EventStoreError.self) {
            try EventStore.open(folder.path, log: { _ in })
        }
        store.close()
    }
}

private func + (moment: Timestamp, seconds: Int) -> Timestamp {
    Timestamp(microseconds: moment.microseconds + Int64(seconds) * 1_000_000)
}
