import ConceptModel
import ConceptStore
import Foundation
import Platform
import SelfMonitoring
import VectorKernels

/// The same writes with events and without, in turns: what observing costs.
///
/// With events each batch of concepts emits what a server does that learns it: one event for each
/// 32 texts that the model is given, and one for a question beside it. They go through an emitter
/// to an event store on the same disk. Every other round begins with events, so that a machine that
/// gets slower or faster favours neither; each pair of neighbours is compared.
struct EventCostBenchmark {
    let directory: String
    let settings: BenchmarkSettings
    let marks: Marks
    private let clock = SystemMonotonicClock()

    init(directory: String, settings: BenchmarkSettings, marks: Marks) {
        self.directory = directory
        self.settings = settings
        self.marks = marks
    }

    func run() async throws {
        // The first write warms caches and the processor up.
        _ = try await write("first", isObserved: false)
        var ratios: (time: [Double], processor: [Double]) = ([], [])
        for round in 0..<settings.eventRounds {
            let isObservedFirst = !round.isMultiple(of: 2)
            let one = try await write("round \(round)", isObserved: isObservedFirst)
            let other = try await write("round \(round)", isObserved: !isObservedFirst)
            let (on, off) = isObservedFirst ? (one, other) : (other, one)
            ratios.time.append(off.rate / on.rate)
            ratios.processor.append(on.processor / off.processor)
        }
        note("time to write with events, of that without", ratios.time)
        note("processor time with events, of that without", ratios.processor)
    }

    /// The median is judged; the quartiles tell how far it can be trusted.
    private func note(_ name: String, _ ratios: [Double]) {
        let sorted = ratios.sorted()
        func quantile(_ share: Double) -> Double {
            let place = share * Double(sorted.count - 1)
            let (low, high) = (sorted[Int(place)], sorted[Int(place.rounded(.up))])
            return (low + (high - low) * (place - place.rounded(.down))) * 100
        }
        marks.note(name, quantile(0.5), "%", atMost: 101)
        print(
            "\(name): median \(rounded(quantile(0.5))) % of \(sorted.count) pairs, quartiles "
                + "\(rounded(quantile(0.25))) and \(rounded(quantile(0.75))) %")
    }

    private func write(
        _ name: String, isObserved: Bool
    ) async throws -> (rate: Double, processor: Double) {
        let path = directory + "/store"
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
        let count = Double(settings.conceptCount)
        emitter?.close()
        // With what the last events still cost.
        let cpu = (ProcessorTime.ofProcess - processor) / .microseconds(1)
        let kept = events?.statistics.kept
        events?.close()
        try store.close()
        try? FileManager.default.removeItem(atPath: path)
        print(
            "\(name) \(isObserved ? "with   " : "without") events: "
                + "\(Int(count / seconds)) concepts/s, \(rounded(cpu / count)) CPU µs a concept"
                + (kept.map { ", \($0) events on disk" } ?? ""))
        return (count / seconds, cpu / count)
    }

    private static func emit(_ batch: Range<Int>, to sink: (any EventSink)?) {
        guard let sink else { return }
        for start in stride(from: batch.lowerBound, to: batch.upperBound, by: textsPerCall) {
            sink.emit(
                .embeddingLatency(
                    serviceInstance: "embedding-1",
                    batchSize: min(textsPerCall, batch.upperBound - start),
                    latencyMilliseconds: 1, dimension: 768, cacheHit: false))
        }
        sink.emit(
            .queryPerformance(
                nodeID: "storage-1", queryType: .hybrid, queryDepth: 3, resultCount: 5,
                latencyMilliseconds: 1, confidence: 0.5))
    }

    /// Texts that the model is given at once, as BATCH_SIZE has it.
    private static let textsPerCall = 32
}
