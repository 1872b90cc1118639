import ConceptModel
import ConceptStore
import Foundation
import Platform

/// Opening after kill -9: a child process writes without making a checkpoint, is killed, and the
/// store is opened again.
struct TailBenchmark: Sendable {
    /// As the second argument of the program: be that child.
    static let writingArgument = "write-tail"
    private static let readyWord = "acknowledged"
    /// Above the numbers of all concepts that the parent writes.
    private static let firstNumber = 1 << 40

    private let directory: String
    private let settings: BenchmarkSettings
    private let marks: Marks
    private let generated: GeneratedConcepts

    init(directory: String, settings: BenchmarkSettings, marks: Marks) {
        self.marks = marks
        self.directory = directory
        self.settings = settings
        generated = GeneratedConcepts(settings: settings)
    }

    func run() async throws {
        let before = logByteCount
        let child = ChildProcess(
            ChildCommand(
                executable: Bundle.main.executablePath ?? CommandLine.arguments[0],
                arguments: [directory, Self.writingArgument],
                environment: settings.asEnvironment))
        let last = Counter(-1)
        let ending = await child.run(onStart: { _ in }) { line in
            guard line.hasPrefix(Self.readyWord), let number = Int(line.split(separator: " ")[1])
            else { return print("  child: \(line)") }
            last.set(number)
            child.send(.kill)
        }
        guard case .signalled = ending, last.value > 0 else {
            fatalError("the child was not killed: it \(ending)")
        }
        let byteCount = (logByteCount - before) / 1_000_000
        try open(
            "open after kill -9 with a tail of \(byteCount) MB", within: 10,
            expecting: [Self.firstNumber, last.value])
    }

    /// Opens the store, looks for concepts that were acknowledged, and closes it.
    func open(_ occasion: String, within limit: Double, expecting numbers: [Int] = []) throws {
        let disk = try DiskMeasurement(beside: directory)
        let clock = SystemMonotonicClock()
        let start = clock.now()
        let processor = ProcessorTime.ofProcess
        let store = try ShardedStore.open(.benchmark(directory, settings))
        let seconds = (clock.now() - start) / .seconds(1)
        let cpu = (ProcessorTime.ofProcess - processor) / .seconds(1)
        for number in numbers {
            let id = ConceptID(ofText: generated.text(number))
            precondition(store.snapshot().contains(id), "an acknowledged concept was lost")
        }
        print("\(occasion): \(rounded(seconds)) s, \(rounded(cpu)) CPU s", disk)
        marks.note(occasion, seconds, "s", atMost: limit)
        try store.close()
    }

    /// Writes until the log has grown by the tail, says so and waits to be killed.
    func writeUntilKilled() async throws {
        var configuration = StoreConfiguration.benchmark(directory, settings)
        configuration.checkpointByteCount = .max
        // So that the tail is of the store's own log alone, and soon written.
        configuration.indexThreadCount = 1
        let store = try ShardedStore.open(configuration)
        let before = logByteCount
        var number = Self.firstNumber
        while logByteCount - before < settings.tailByteCount {
            for _ in 0..<10 {
                let plans = try (number..<number + settings.batchCount).map {
                    try generated.plan($0, quantizer: store.quantizer)
                }
                _ = try await store.commit(plans)
                number += settings.batchCount
            }
        }
        print("\(Self.readyWord) \(number - 1)")
        fflush(nil)
        WorkerThread.sleep(.seconds(600))
        try store.close()
    }

    private var logByteCount: Int {
        let files = FileManager.default.enumerator(atPath: directory)
        var sum = 0
        while let path = files?.nextObject() as? String {
            guard path.hasSuffix(".log") else { continue }
            sum += (files?.fileAttributes?[.size] as? Int) ?? 0
        }
        return sum
    }
}
