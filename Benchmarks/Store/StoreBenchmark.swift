import ConceptModel
import ConceptStore
import Platform
import Synchronization
import VectorKernels

final class StoreBenchmark: Sendable {
    private let settings: BenchmarkSettings
    private let directory: String
    private let marks: Marks
    private let store: ShardedStore
    private let generated: GeneratedConcepts
    private let clock = SystemMonotonicClock()

    init(directory: String, settings: BenchmarkSettings, marks: Marks) throws {
        self.settings = settings
        self.directory = directory
        self.marks = marks
        generated = GeneratedConcepts(settings: settings)
        store = try ShardedStore.open(.benchmark(directory, settings))
    }

    func run() async throws {
        try measureGenerator()
        try await writeBatches()
        reportMemory("just written")
        waitUntilIndexed()
        let (byPart, own) = reportMemory("when quiet")
        marks.note("memory a concept, by part", byPart, "bytes", atMost: 1_300)
        marks.note("memory a concept, own pages that are resident", own, "bytes", atMost: 1_300)
        try await readBesideWriter()
        try await writeSingly()
        try close()
    }

    /// Writes batches, and nothing else.
    func runBatches() async throws {
        try await writeBatches()
        try close()
    }

    /// What the benchmark itself takes of the processor for each concept: its text, identities and
    /// quantised vector.
    private func measureGenerator() throws {
        let count = 20_000
        let processor = ProcessorTime.ofThread
        for number in 0..<count { _ = try generated.plan(number, quantizer: store.quantizer) }
        let cpu = (ProcessorTime.ofThread - processor) / .microseconds(1)
        print("making the plans: \(rounded(cpu / Double(count))) CPU µs a concept")
    }

    private func writeBatches() async throws {
        let disk = try DiskMeasurement(beside: directory)
        let start = clock.now()
        let processor = ProcessorTime.ofProcess
        try await commit(
            numbers: 0..<settings.conceptCount, batchCount: settings.batchCount,
            callerCount: settings.callerCount)
        let seconds = (clock.now() - start) / .seconds(1)
        let cpu = (ProcessorTime.ofProcess - processor) / .seconds(1)
        let count = Double(settings.conceptCount)
        print(
            "write, batches of \(settings.batchCount): \(Int(count / seconds)) concepts/s durable",
            "(\(Int(count * Double(settings.associationsPerConcept) / seconds)) associations/s),",
            "\(rounded(cpu / count * 1e6)) CPU µs a concept with \(store.indexStatus.vectorsBuilt)",
            "vectors indexed meanwhile", disk)
        let associations = settings.associationsPerConcept
        if associations == 0 {
            marks.note(
                "batches of \(settings.batchCount)", count / seconds, "concepts/s",
                atLeast: 50_000)
        } else {
            marks.note(
                "the same with \(associations) associations each",
                count * Double(associations) / seconds, "associations/s", atLeast: 150_000)
        }
    }

    private func waitUntilIndexed() {
        let start = clock.now()
        WorkerThread.sleep(.milliseconds(200))
        while !store.indexStatus.isSettled { WorkerThread.sleep(.milliseconds(100)) }
        let seconds = (clock.now() - start) / .seconds(1)
        print("all vectors indexed \(rounded(seconds)) s later")
    }

    /// Bytes a concept: by part, and of the process's own pages.
    @discardableResult
    private func reportMemory(_ moment: String) -> (byPart: Double, own: Double) {
        let count = Double(settings.conceptCount)
        func each(_ byteCount: Int) -> Int { Int((Double(byteCount) / count).rounded()) }
        let memory = store.snapshot().memory
        let parts = memory.parts.map { "\($0.name) \(each($0.byteCount))" }
        let resident = ResidentMemory.ofProcess
        print(
            "memory \(moment), bytes a concept: \(parts.joined(separator: ", ")); in all",
            "\(each(memory.total)); resident \(each(resident.byteCount)): own",
            "\(each(resident.anonymousByteCount)), pages of files",
            "\(each(resident.fileByteCount)); counts \(store.snapshot().counts.concepts)",
            "concepts with entities")
        return (Double(memory.total) / count, Double(resident.anonymousByteCount) / count)
    }

    private func commit(numbers: Range<Int>, batchCount: Int, callerCount: Int) async throws {
        let next = Counter(numbers.lowerBound)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<callerCount {
                group.addTask { [self] in
                    while let batch = next.take(batchCount, below: numbers.upperBound) {
                        let plans = try batch.map {
                            try generated.plan($0, quantizer: store.quantizer)
                        }
                        _ = try await store.commit(plans)
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    private func readBesideWriter() async throws {
        let done = Counter(0)
        let writer = try WorkerThread(name: "reader") { [self] in
            var random = SeededGenerator(seed: 7)
            let ids = (0..<200_000).map { _ in
                ConceptID(
                    ofText: generated.text(Int(random.next() % UInt64(settings.conceptCount))))
            }
            for pass in ["cold", "warm"] {
                var times: [Double] = []
                times.reserveCapacity(ids.count)
                for id in ids {
                    let start = clock.now()
                    let concept = store.snapshot().concept(id)
                    times.append((clock.now() - start) / .microseconds(1))
                    precondition(concept != nil, "an acknowledged concept is missing")
                }
                times.sort()
                func at(_ share: Double) -> Double {
                    rounded(times[Int(Double(times.count - 1) * share)])
                }
                print(
                    "point read beside a writer, \(pass): P50 \(at(0.5)) µs, P95 \(at(0.95)),",
                    "P99 \(at(0.99))")
                guard pass == "warm" else { continue }
                marks.note("point read beside a writer, P50", at(0.5), "µs", atMost: 2)
                marks.note("point read beside a writer, P99", at(0.99), "µs", atMost: 20)
            }
            _ = done.take(1, below: 1)
        }
        var number = settings.conceptCount
        while done.value == 0 {
            let plans = try (number..<number + settings.batchCount).map {
                try generated.plan($0, quantizer: store.quantizer)
            }
            _ = try await store.commit(plans)
            number += settings.batchCount
        }
        writer.join()
        print("  meanwhile the writer added \(number - settings.conceptCount)")
    }

    /// One record at a time from 1,000 callers.
    private func writeSingly() async throws {
        let disk = try DiskMeasurement(beside: directory)
        let count = 100_000
        let first = settings.conceptCount * 2
        let start = clock.now()
        try await commit(numbers: first..<first + count, batchCount: 1, callerCount: 1_000)
        let seconds = (clock.now() - start) / .seconds(1)
        print(
            "write, one record from each of 1,000 callers:",
            "\(Int(Double(count) / seconds))/s durable", disk)
        marks.note(
            "one record from each of 1,000 callers", Double(count) / seconds, "concepts/s",
            atLeast: 10_000)
    }

    private func close() throws {
        let start = clock.now()
        try store.close()
        print("close: \(rounded((clock.now() - start) / .seconds(1))) s")
    }
}

extension StoreConfiguration {
    static func benchmark(_ directory: String, _ settings: BenchmarkSettings) -> Self {
        Self(
            directory: directory, shardCount: settings.shardCount, dimension: 768,
            model: "benchmark@1")
    }
}

/// Deals out numbers to several tasks.
final class Counter: Sendable {
    private let next: Atomic<Int>

    init(_ first: Int) { next = Atomic(first) }

    var value: Int { next.load(ordering: .acquiring) }

    func set(_ number: Int) { next.store(number, ordering: .releasing) }

    func take(_ count: Int, below end: Int) -> Range<Int>? {
        let first = next.wrappingAdd(count, ordering: .acquiringAndReleasing).oldValue
        return first < end ? first..<min(first + count, end) : nil
    }
}
