import ConceptModel
import ConceptStore
import Platform
import SelfMonitoring
import VectorKernels

/// The same writes with events and without, in turns: what observing costs.
///
/// With events each batch of concepts emits two of them, as a server does that learns it (a call
/// for vectors, and a question beside it); they go through an emitter to an event store on the same
/// disk.
struct EventCostBenchmark {
    let directory: String
    let settings: BenchmarkSettings
    private let clock = SystemMonotonicClock()

    init(directory: String, settings: BenchmarkSettings) {
        self.directory = directory
        self.settings = settings
    }

    func run() async throws {
        var ratios: (rate: [Double], processor: [Double]) = ([], [])
        for round in 0..<settings.eventRounds {
            let off = try await write(round, isObserved: false)
            let on = try await write(round, isObserved: true)
            ratios.rate.append(off.rate / on.rate)
            ratios.processor.append(on.processor / off.processor)
        }
        for (name, values) in [("time", ratios.rate), ("processor time", ratios.processor)] {
            let sorted = values.sorted()
            let median = (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
            print(
                "\(name) with events, of that without: median \(rounded(median * 100)) %, "
                    + "\(rounded(sorted[0] * 100)) to \(rounded(sorted[sorted.count - 1] * 100)) %")
        }
    }

    private func write(
        _ round: Int, isObserved: Bool
    ) async throws -> (rate: Double, processor: Double) {
        let path = directory + "/\(round)-\(isObserved ? "with" : "without")"
        let store = try ShardedStore.open(.benchmark(path, settings))
        let events = isObserved ? try EventStore.open(path + "/events", log: { print($0) }) : nil
        var options = EventEmitter.Options()
        options.pause = .milliseconds(250)
        let emitter = try events.map {
            try EventEmitter(
                source: path, delivery: $0, spool: nil, options: options, log: { print($0) })
        }
        let generated = GeneratedConcepts(settings: settings)
        let next = Counter(0)
        let start = clock.now()
        let processor = ProcessorTime.ofProcess
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<settings.callerCount {
                group.addTask { [settings] in
                    while let batch = next.take(settings.batchCount, below: settings.conceptCount) {
                        let plans = try batch.map {
                            try generated.plan($0, quantizer: store.quantizer)
                        }
                        _ = try await store.commit(plans)
                        Self.emit(batch, to: emitter)
                    }
                }
            }
            try await group.waitForAll()
        }
        let seconds = (clock.now() - start) / .seconds(1)
        let cpu = (ProcessorTime.ofProcess - processor) / .microseconds(1)
        let count = Double(settings.conceptCount)
        emitter?.close()
        let kept = events?.statistics.kept
        events?.close()
        try store.close()
        print(
            "round \(round) \(isObserved ? "with   " : "without") events: "
                + "\(Int(count / seconds)) concepts/s, \(rounded(cpu / count)) CPU µs a concept"
                + (kept.map { ", \($0) events on disk" } ?? ""))
        return (count / seconds, cpu / count)
    }

    private static func emit(_ batch: Range<Int>, to sink: (any EventSink)?) {
        sink?.emit(
            .embeddingLatency(
                serviceInstance: "embedding-1", batchSize: batch.count, latencyMilliseconds: 1,
                dimension: 768, cacheHit: false))
        sink?.emit(
            .queryPerformance(
                nodeID: "storage-1", queryType: .hybrid, queryDepth: 3, resultCount: 5,
                latencyMilliseconds: 1, confidence: 0.5))
    }
}
