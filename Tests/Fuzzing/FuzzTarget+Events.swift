import ConceptModel
import Platform
import SelfMonitoring
import TestSupport

/// Events that other programs send.
extension FuzzTarget {
    private static let moment = Timestamp(microseconds: 1_795_688_400_000_000)

    private static let batches: [EventBatch] = [
        EventBatch(
            source: "agent-1",
            events: [
                .storageMetrics(
                    nodeID: "n", conceptCount: 1, edgeCount: 2, writeThroughput: 0.5,
                    readLatencyMicroseconds: 3, memoryUsageMegabytes: 4),
                .nodeCrashed(nodeID: "n", agentID: "a", exitCode: -9),
                .nodeRestarted(nodeID: "n", agentID: "a", restartCount: 1, newPid: 7),
                .agentOffline(agentID: "a", lastSeen: moment),
            ].enumerated().map { number, event in
                NumberedEvent(
                    number: UInt64(number), event: StampedEvent(event, at: moment))
            }),
        EventBatch(
            source: "",
            events: [
                .embeddingLatency(
                    serviceInstance: "e", batchSize: 1, latencyMilliseconds: 2, dimension: 3,
                    cacheHit: true),
                .queryPerformance(
                    nodeID: "n", queryType: .graph, queryDepth: 1, resultCount: 2,
                    latencyMilliseconds: 0.25, confidence: 0.5),
            ].map { NumberedEvent(number: 0, event: StampedEvent($0, at: moment)) }),
    ]

    /// Batches as bytes and as JSON; what they hold is kept and asked about.
    static let events = FuzzTarget(
        "events",
        examples: batches.map(\.binary)
            + batches.map { batch in
                let items = batch.events.map { item in
                    "{\"number\":\(item.number),\(item.event.json.dropFirst())"
                }
                return Array(
                    "{\"source\":\"a\",\"events\":[\(items.joined(separator: ","))]}".utf8)
            },
        dictionary: EventType.allCases.map { "\"event_type\":\"\($0.rawValue)\"" } + [
            "\"timestamp\":\"0001-01-01T00:00:00Z\"", "9999-12-31T23:59:59.999999Z",
            "1e308", "-9223372036854775808",
        ]
    ) { bytes in
        try refusing {
            let batch = try EventBatch(json: bytes)
            guard try EventBatch(binary: batch.binary) == batch else {
                throw FuzzFinding("a batch reads otherwise as bytes")
            }
            for item in batch.events {
                guard (try? StampedEvent(json: Array(item.event.json.utf8))) == item.event else {
                    throw FuzzFinding("an event reads otherwise: \(item.event.json)")
                }
            }
            try keep(batch)
        }
        try refusing {
            let batch = try EventBatch(binary: bytes)
            guard try EventBatch(binary: batch.binary).binary == batch.binary else {
                throw FuzzFinding("bytes of a batch read otherwise when they were written")
            }
            try keep(batch)
        }
    }

    /// A store of events that is emptied into segments now and then, and forgets after a day.
    private static func openEvents(_ disk: SimulatedDisk, at now: Timestamp) throws -> EventStore {
        var options = EventStore.Options()
        options.policy = RetentionPolicy(
            eventAge: 86_400, minuteAge: 30 * 86_400, hourAge: 300 * 86_400)
        options.logByteLimit = 1_000
        return try EventStore.open(
            "/events", files: disk, options: options, clock: TestClock(at: now), log: { _ in })
    }

    /// Stores a batch twice, and asks about it before and after the store was closed.
    private static func keep(_ batch: EventBatch) throws {
        let types = Set(batch.events.map(\.event.event.type)).sorted()
        for item in batch.events { _ = item.event.json }
        let disk = SimulatedDisk(seed: 3)
        for _ in 0..<2 {
            let store = try openEvents(disk, at: moment)
            defer { store.close() }
            try refusing { try store.deliver(batch) }
            try ask(store.table.snapshot(), types)
            _ = store.statistics
        }
    }

    /// Files of an event store of which one was changed, the one that the first byte says; see
    /// ``FileEdits``. Those that have a checksum for the head or the whole have it put right.
    static func eventFiles() throws -> FuzzTarget {
        let disk = SimulatedDisk(seed: 5)
        for day in 0..<3 as Range<Int64> {
            let now = Timestamp(microseconds: moment.microseconds + day * 86_400_000_000)
            let store = try openEvents(disk, at: now)
            for batch in batches {
                let events = batch.events.map { item in
                    NumberedEvent(
                        number: item.number + UInt64(day) * 10,
                        event: StampedEvent(item.event.event, at: now))
                }
                try store.deliver(EventBatch(source: batch.source, events: events))
            }
            store.close()
        }
        let types = Set(batches.flatMap(\.events).map(\.event.event.type)).sorted()
        return changes("event-files", of: files(of: disk)) { disk in
            for _ in 0..<2 {
                let store = try openEvents(disk, at: moment)
                defer { store.close() }
                try ask(store.table.snapshot(), types)
                for batch in batches { try refusing { try store.deliver(batch) } }
                _ = store.statistics
            }
            try refusing { _ = try EventStore.verify("/events", files: disk) }
        }
    }

    private static func ask(_ snapshot: EventSnapshot, _ types: [EventType]) throws {
        let execution = QueryExecution(snapshot, now: moment, calendar: .utc)
        for type in types {
            for verb: QueryVerb in [.list, .count, .latest, .rate, .trend, .why, .before] {
                try refusing { _ = execution.run(try EventQuery(verb, [type])) }
            }
            for group: GroupKey in [.minute, .hour, .day, .field(type.fields[0].name)] {
                try refusing { _ = execution.run(try EventQuery(.count, [type], by: [group])) }
            }
            for field in type.fields {
                let filter =
                    field.kind == .text
                    ? FieldFilter(field.name, .notEqual, [.text("n")])
                    : FieldFilter(field.name, .greater, [.number(0)])
                try refusing {
                    _ = execution.run(try EventQuery(.count, [type], where: [filter]))
                }
                let verbs: [QueryVerb] = [
                    .list, .average, .minimum, .maximum, .sum, .percentile(95), .rate, .trend,
                ]
                for verb in verbs {
                    try refusing {
                        _ = execution.run(try EventQuery(verb, of: field.name, [type]))
                    }
                }
            }
        }
    }
}
