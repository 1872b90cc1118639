import ConceptModel
import Platform
import SelfMonitoring

// swift run -c release MonitoringBenchmark [EVENTS [DIRECTORY]]: what emitting costs, and how long
// questions take on so many events (1,000,000 unless told otherwise), spread over 30 days and over
// one. With a directory also how fast they come to disk there, how long opening takes, and the same
// questions on the events that were opened.

let clock = SystemMonotonicClock()

func seconds(_ duration: Duration) -> Double {
    let (seconds, attoseconds) = duration.components
    return Double(seconds) + Double(attoseconds) * 1e-18
}

func rounded(_ number: Double) -> String { "\((number * 1_000).rounded() / 1_000)" }

struct NullStore: EventDelivery {
    func deliver(_ batch: EventBatch) throws(DeliveryFailure) {}
}

func measureEmitting() throws {
    var options = EventEmitter.Options()
    options.ringCapacity = 1 << 20
    let emitter = try EventEmitter(
        source: "benchmark", delivery: NullStore(), spool: nil, options: options, log: { _ in })
    let node = "node-with-a-long-name-1"
    var costs: [Double] = []
    for _ in 0..<15 {
        let start = clock.now()
        for number in 0..<20_000 {
            emitter.emit(
                .queryPerformance(
                    nodeID: node, queryType: .graph, queryDepth: 3, resultCount: number,
                    latencyMilliseconds: 1.5, confidence: 0.9))
        }
        costs.append(seconds(clock.now() - start) / 20_000 * 1e9)
        // Let the thread catch up, so that it is the emitting alone that is measured.
        while emitter.statistics.waiting > 0 {}
    }
    emitter.close()
    costs.sort()
    print(
        "emit: \(rounded(costs[7])) ns (median of 15 runs of 20,000; "
            + "\(rounded(costs[0]))-\(rounded(costs[14]))), dropped "
            + "\(emitter.statistics.droppedFromRing)")
    let none = sink(CommandLine.arguments.count > 100 ? emitter : nil)
    let start = clock.now()
    for number in 0..<1_000_000 {
        none?.emit(.nodeCrashed(nodeID: node, agentID: node, exitCode: number))
    }
    print("no sink: \(rounded(seconds(clock.now() - start) * 1e3)) ns")
}

/// Keeps the compiler from knowing that there is no sink.
@inline(never)
func sink(_ sink: (any EventSink)?) -> (any EventSink)? { sink }

/// Mostly queries and embeddings, as a busy system emits them.
func event(_ place: Int, _ generator: inout SeededGenerator) -> SystemEvent {
    let random = generator.next()
    let node = "node-\(1 + random % 8)"
    let latency = Double((random >> 32) % 100_000) / 500
    switch (random >> 8) % 100 {
    case 0..<55:
        return .queryPerformance(
            nodeID: node, queryType: [.semantic, .graph, .hybrid][Int((random >> 16) % 3)],
            queryDepth: 3, resultCount: Int((random >> 20) % 30), latencyMilliseconds: latency,
            confidence: Double((random >> 40) % 1_000) / 1_000)
    case 55..<80:
        return .embeddingLatency(
            serviceInstance: "embedding-\(1 + random % 3)", batchSize: 32,
            latencyMilliseconds: latency, dimension: 768, cacheHit: (random >> 50) % 2 == 0)
    case 80..<90:
        return .pathfindingMetrics(
            nodeID: node, sourceID: "\((random >> 20) % 100_000)", targetID: "t", pathLength: 3,
            pathsExplored: 9, latencyMilliseconds: latency, strategy: "bidirectional")
    case 90..<95:
        return .agentHeartbeat(agentID: "agent-\(1 + random % 4)", storageNodeCount: 4)
    case 95..<98:
        return .storageMetrics(
            nodeID: node, conceptCount: place, edgeCount: 2 * place, writeThroughput: latency,
            readLatencyMicroseconds: latency, memoryUsageMegabytes: 500 + latency)
    case 98:
        return .hnswIndexBuilt(
            nodeID: node, vectorCount: place, buildTimeMilliseconds: latency, dimension: 768)
    default:
        return .nodeCrashed(nodeID: node, agentID: "agent-1", exitCode: 137)
    }
}

let questions = [
    "Show me HNSW build times in the last hour", "What is the average query latency today?",
    "List all embedding service degraded events", "Show me storage metrics for the last 24 hours",
    "Which nodes crashed this week?", "What happened before the cluster went critical?",
    "Why did agent-1 go offline?", "Which node is slowest?",
    "Embedding cache hit rate since yesterday", "How fast did concepts grow this month?",
    "p95 pathfinding latency per node in the past 30 minutes",
    "p95 query latency per node in the last 24 hours",
    "Average query latency in the last 24 hours", "Count events by type in the last 24 hours",
    "Trend of query latency in the last 24 hours",
    "Show semantic queries slower than 150 ms on node 3 in the last 24 hours",
    "What happened in the last 24 hours",
]

func made(_ count: Int, days: Int, before now: Timestamp) -> some Sequence<StampedEvent> {
    var generator = SeededGenerator(seed: 1)
    let span = Int64(days) * 86_400_000_000
    return (0..<count).lazy.map { place in
        let time = now.microseconds - span + span / Int64(count) * Int64(place)
        return StampedEvent(
            event(place, &generator), at: Timestamp(microseconds: time))
    }
}

func measureQuestions(_ count: Int, days: Int) throws {
    let now = Timestamp(microseconds: 1_795_600_000_000_000)
    let table = EventTable()
    let start = clock.now()
    for event in made(count, days: days, before: now) { try table.append(event) }
    let filling = seconds(clock.now() - start)
    print(
        "\(count) events over \(days) days: \(rounded(filling * 1e9 / Double(count))) ns each, "
            + "resident \(CurrentProcess.residentByteCount >> 20) MB")
    try measure(table, now)
}

/// The questions on events of one day that were brought to disk and opened again.
func measureStore(_ count: Int, _ directory: String) throws {
    let now = Timestamp(microseconds: 1_795_600_000_000_000)
    var options = EventStore.Options()
    options.maximumCount = .max
    func open() throws -> EventStore {
        try EventStore.open(directory, options: options, clock: FixedClock(moment: now)) {
            print($0)
        }
    }
    let store = try open()
    var start = clock.now()
    var batch: [NumberedEvent] = []
    for (place, event) in made(count, days: 1, before: now).enumerated() {
        batch.append(NumberedEvent(number: UInt64(place), event: event))
        guard batch.count == 1_024 || place == count - 1 else { continue }
        // By the bytes that travel, as over HTTP.
        try store.deliver(
            EventBatch(binary: EventBatch(source: "benchmark", events: batch).binary))
        batch.removeAll(keepingCapacity: true)
    }
    let writing = seconds(clock.now() - start)
    print(
        "to disk in batches of 1,024, one sync each: \(Int(Double(count) / writing)) events/s, "
            + "resident \(CurrentProcess.residentByteCount >> 20) MB")
    store.close()
    start = clock.now()
    let opened = try open()
    let opening = seconds(clock.now() - start)
    print("opening \(opened.statistics.kept) events: \(rounded(opening * 1e3)) ms")
    try measure(opened.table, now)
    opened.close()
}

struct FixedClock: WallClock {
    let moment: Timestamp
    func now() -> Timestamp { moment }
}

func measure(_ table: EventTable, _ now: Timestamp) throws {
    let interpreter = Interpreter(calendar: .utc, knownEntities: table.snapshot().entityNames)
    for question in questions {
        var interpreting: [Double] = []
        var running: [Double] = []
        var line = ""
        var matched = 0
        for _ in 0..<5 {
            let start = clock.now()
            let query = try interpreter.interpret(question, now: now).query
            let middle = clock.now()
            let result = QueryExecution(table.snapshot(), now: now, calendar: .utc).run(query)
            running.append(seconds(clock.now() - middle) * 1e3)
            interpreting.append(seconds(middle - start) * 1e3)
            line = query.line
            matched = result.matchedCount
        }
        print(
            "  \(rounded(interpreting.sorted()[2])) + \(rounded(running.sorted()[2])) ms, "
                + "first \(rounded(running[0])), \(matched) matched: \(line)")
    }
}

let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 1_000_000
try measureEmitting()
try measureQuestions(count, days: 30)
try measureQuestions(count, days: 1)
if let directory = CommandLine.arguments.dropFirst(2).first {
    try measureStore(count, directory)
}
