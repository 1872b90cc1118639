import ConceptModel
import ConceptStore
import Foundation
import Platform
import Synchronization
import TextIndex
import VectorKernels

/// The scale validation: writes, reads and searches a large store as its users would, and measures
/// recall beside every search time.
final class ScaleBenchmark: Sendable {
    private static let dimension = 768
    private static let progressCount = 100_000

    private let settings: ScaleSettings
    private let vectors: ScaleVectors
    private let texts: SyntheticTexts
    private let clock = SystemMonotonicClock()
    private let report: Mutex<ScaleReport>
    private let announce: @Sendable (String) -> Void

    init(_ settings: ScaleSettings, announce: @escaping @Sendable (String) -> Void) throws {
        self.settings = settings
        vectors = try ScaleVectors(settings, dimension: Self.dimension)
        texts = SyntheticTexts(seed: settings.seed)
        report = Mutex(ScaleReport(settings: settings))
        self.announce = announce
    }

    func run() async throws -> ScaleReport {
        try measureDisk()
        report.withLock { $0.machine = Machine.description }
        var store = try open()
        try await write(to: store)
        try readAtRandom(store)
        try search(store)
        try measureMemory(store)
        let closing = clock.now()
        try store.close()
        report.withLock { $0.closeSeconds = (clock.now() - closing).inSeconds }
        measureFiles()
        let opening = clock.now()
        store = try open()
        _ = store.snapshot().passages(nearestTo: vectors.query(0), count: 10)
        report.withLock { $0.openSeconds = (clock.now() - opening).inSeconds }
        try store.close()
        return report.withLock { report in
            report.judge()
            return report
        }
    }

    private func open() throws -> ShardedStore {
        var configuration = StoreConfiguration(
            directory: settings.directory, shardCount: settings.shardCount,
            dimension: Self.dimension, model: "synthetic@\(settings.seed)")
        configuration.searchThreadCount = settings.searchThreadCount
        configuration.indexNiceness = Int32(settings.indexNiceness)
        return try ShardedStore.open(configuration)
    }

    // MARK: Phase 1: writing

    private func write(to store: ShardedStore) async throws {
        announce("1 of 4: writing \(settings.conceptCount) concepts")
        let start = clock.now()
        let processor = ProcessorTime.ofProcess
        let total = settings.conceptCount
        var done = 0
        var seconds = 0.0
        var previous = start
        while done < total {
            let end = min(done + Self.progressCount, total)
            try await write(done..<end, to: store)
            let now = clock.now()
            let step = (now - previous).inSeconds
            seconds += step
            let rate = Double(end - done) / step
            let point = observe(store, count: end, seconds: (now - start).inSeconds, rate: rate)
            report.withLock { $0.points.append(point) }
            announce(
                "\(end) durable, readable and searchable, \(Int(rate))/s; \(point.fresh) fresh; "
                    + "search \(Output.number(point.searchMilliseconds, digits: 2)) ms"
                    + (point.recall.map { " at recall \(Output.number($0, digits: 3))" } ?? ""))
            done = end
            previous = clock.now()
        }
        let writing = seconds
        let used = (ProcessorTime.ofProcess - processor).inSeconds
        report.withLock { report in
            report.writeSeconds = writing
            report.durablePerSecond = Double(total) / writing
            report.processorSecondsWriting = used
        }
        announce("waiting until graphs hold every vector")
        while store.freshVectorCount > settings.shardCount * 4_096 {
            try await Task.sleep(for: .milliseconds(100))
        }
        report.withLock { $0.indexedSeconds = (clock.now() - start).inSeconds }
        announce("waiting until segments are merged")
        while !store.indexStatus.isSettled { try await Task.sleep(for: .milliseconds(100)) }
        report.withLock { report in
            report.settledSeconds = (clock.now() - start).inSeconds
            report.processorSecondsInAll = (ProcessorTime.ofProcess - processor).inSeconds
        }
    }

    private func write(_ numbers: Range<Int>, to store: ShardedStore) async throws {
        let next = Dealer(numbers, step: settings.batchCount)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<settings.callerCount {
                group.addTask { [self] in
                    while let batch = next.take() {
                        let plans = try batch.map { try plan($0, store.quantizer) }
                        _ = try await store.commit(plans)
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    private func text(_ number: Int) -> String { texts.text(number) }

    private func plan(_ number: Int, _ quantizer: Quantizer) throws -> LearningPlan {
        let text = text(number)
        return LearningPlan(
            content: text, source: nil, metadata: nil,
            learnedAt: Timestamp(microseconds: Int64(number)),
            extractor: ExtractorIdentity(name: "scale", version: 1),
            concepts: [
                .init(
                    id: ConceptID(ofText: text), kind: .passage, content: .whole,
                    vector: try quantizer.quantize(vectors.vector(number)))
            ], associations: [])
    }

    /// A look at the store between two steps of writing.
    private func observe(_ store: ShardedStore, count: Int, seconds: Double, rate: Double)
        -> ScaleReport.Point
    {
        let snapshot = store.snapshot()
        var times: [Double] = []
        // The truth costs a look at every vector, so only at rare points.
        let hasTruth =
            count % (Self.progressCount * 10) == 0 || count <= Self.progressCount * 5
        var recall = 0.0
        let queries = 10
        for query in 0..<queries {
            let vector = vectors.query(100_000 + query)
            let start = clock.now()
            let found = snapshot.passages(nearestTo: vector, count: 10)
            times.append((clock.now() - start).inSeconds * 1_000)
            if hasTruth {
                let truth = snapshot.exactPassages(nearestTo: vector, count: 10)
                recall += Double(Set(truth.map(\.id)).intersection(found.map(\.id)).count) / 10
            }
        }
        let newest = (0..<20).allSatisfy { back in
            let number = count - 1 - back
            let found = snapshot.passages(nearestTo: vectors.vector(number), count: 3)
            return found.contains { $0.id == ConceptID(ofText: text(number)) }
        }
        return ScaleReport.Point(
            concepts: count, seconds: seconds, rate: rate, fresh: store.freshVectorCount,
            searchMilliseconds: times.sorted()[times.count / 2],
            recall: hasTruth ? recall / Double(queries) : nil, newestFound: newest)
    }

    // MARK: Phase 2: reading

    private func readAtRandom(_ store: ShardedStore) throws {
        announce("2 of 4: reading at random")
        var random = SeededGenerator(seed: settings.seed &+ 7)
        var times: [Double] = []
        for _ in 0..<100_000 {
            let number = Int.random(in: 0..<settings.conceptCount, using: &random)
            let id = ConceptID(ofText: text(number))
            let start = clock.now()
            let concept = store.snapshot().concept(id)
            times.append((clock.now() - start).inSeconds * 1e6)
            guard concept?.content == text(number) else {
                throw Failure("Concept \(number) was acknowledged and cannot be read.")
            }
        }
        report.withLock { $0.read = Latencies(times) }
    }

    // MARK: Phase 3: searching

    private func search(_ store: ShardedStore) throws {
        announce("3 of 4: searching, each search beside its truth")
        let snapshot = store.snapshot()
        let queries = (0..<settings.searchCount).map { vectors.query($0) }
        let truths = queries.prefix(settings.recallCount).map {
            Set(snapshot.exactPassages(nearestTo: $0, count: 10).map(\.id))
        }
        for expansion in ScaleSettings.expansions {
            var times: [Double] = []
            var hits = 0
            let processor = ProcessorTime.ofProcess
            for (number, query) in queries.enumerated() {
                let start = clock.now()
                let found = snapshot.passages(
                    nearestTo: query, count: 10, expansionWhileSearching: expansion)
                times.append((clock.now() - start).inSeconds * 1e6)
                if number < truths.count {
                    hits += truths[number].intersection(found.map(\.id)).count
                }
            }
            let search = ScaleReport.Search(
                expansion: expansion,
                recallAt10: Double(hits) / Double(truths.count * 10), latency: Latencies(times),
                processorMicroseconds: (ProcessorTime.ofProcess - processor).inSeconds * 1e6
                    / Double(queries.count))
            report.withLock { $0.searches.append(search) }
            announce(
                "ef \(expansion): recall@10 \(Output.number(search.recallAt10, digits: 4)), P50 "
                    + "\(Int(search.latency.p50)) µs, P95 \(Int(search.latency.p95)), P99 "
                    + "\(Int(search.latency.p99))")
            if search.recallAt10 >= 0.99 { break }
        }
        report.withLock { $0.codeRecallAt10 = codeRecall() }
    }

    /// What rounding to int8 costs: the ten nearest by codes against those by f32, in a sample.
    private func codeRecall() -> Double {
        let sample = (0..<min(20_000, settings.conceptCount)).map { vectors.vector($0) }
        let quantizer = Quantizer(dimension: Self.dimension)
        let codes = sample.compactMap { try? quantizer.quantize($0) }
        var hits = 0
        let queries = 50
        for number in 0..<queries {
            let query = vectors.query(number)
            guard let quantized = try? quantizer.quantize(query) else { continue }
            func best(_ score: (Int) -> Float) -> Set<Int> {
                let scores = sample.indices.map { (score($0), $0) }
                return Set(scores.sorted { $0.0 > $1.0 }.prefix(10).map(\.1))
            }
            let truth = best { number in
                let vector = sample[number]
                return FloatKernels.dot(query.span, vector.span)
            }
            hits += truth.intersection(best { quantized.cosine(to: codes[$0]) }).count
        }
        return Double(hits) / Double(queries * 10)
    }

    // MARK: Phase 4: memory, and the files

    private func measureMemory(_ store: ShardedStore) throws {
        announce("4 of 4: memory and files")
        let count = Double(settings.conceptCount)
        let memory = store.snapshot().memory
        let peak = CurrentProcess.peakResidentByteCount
        report.withLock { report in
            for part in memory.parts {
                report.memoryByPart[part.name] = Double(part.byteCount) / count
            }
            let files = CurrentProcess.residentFileByteCount
            report.residentBytesPerConcept =
                Double(CurrentProcess.residentByteCount - files) / count
            report.residentFileBytesPerConcept = Double(files) / count
            report.peakResidentGigabytes = Double(peak) / 1e9
        }
    }

    private func measureFiles() {
        let count = Double(settings.conceptCount)
        let files = FileManager.default.enumerator(atPath: settings.directory)
        var sums: [String: Double] = [:]
        while let path = files?.nextObject() as? String {
            let part =
                path.contains("/checkpoint/")
                ? "checkpoint" : path.contains("/index/") ? "index" : "log"
            sums[part, default: 0] += Double((files?.fileAttributes?[.size] as? Int) ?? 0)
        }
        report.withLock { $0.diskBytesPerConcept = sums.mapValues { $0 / count } }
    }

    private func measureDisk() throws {
        let files = PosixFileSystem()
        try files.makeDirectory(settings.directory)
        let path = settings.directory + "/disk-speed"
        let file = try files.open(path, .creatingIfAbsent)
        let block = [UInt8](repeating: 7, count: 8 << 20)
        let start = clock.now()
        for index in 0..<32 {
            try file.write(block.span.bytes, at: index * block.count)
            try file.synchronise()
        }
        let seconds = (clock.now() - start).inSeconds
        try file.close()
        try files.remove(path)
        report.withLock { $0.diskMegabytesPerSecond = Double(32 * block.count) / seconds / 1e6 }
    }
}

/// Deals out numbers to several tasks.
private final class Dealer: Sendable {
    private let next: Atomic<Int>
    private let end: Int
    private let step: Int

    init(_ numbers: Range<Int>, step: Int) {
        next = Atomic(numbers.lowerBound)
        end = numbers.upperBound
        self.step = step
    }

    func take() -> Range<Int>? {
        let first = next.wrappingAdd(step, ordering: .relaxed).oldValue
        return first < end ? first..<min(first + step, end) : nil
    }
}
