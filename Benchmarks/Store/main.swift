import ConceptModel
import ConceptStore
import Platform
import VectorKernels

// What the store does on this machine: durable writes, memory by part, point reads beside a writer,
// opening after a clean stop and after kill -9, each beside the disk's own speed at that moment.
//
// Usage: StoreBenchmark DIRECTORY        (the directory must not exist yet)
//        StoreBenchmark DIRECTORY open   (only opens what an earlier run left there)
// TOTAL_CONCEPTS=2000000 BATCH_SIZE=1000 SUTRA_NUM_SHARDS=4 ASSOCIATIONS=5 CALLERS=4
// TAIL_BYTES=1073741824 SEED=1; for a quick look TOTAL_CONCEPTS=200000 TAIL_BYTES=100000000
// CHURN_ROUNDS=10 deletes three tenths and adds as many so often instead, and compares the result
// with a store that was written once.

let settings = BenchmarkSettings.fromEnvironment()
let arguments = CommandLine.arguments.dropFirst()
let directory = arguments.first ?? "store-benchmark"
if arguments.dropFirst().first == TailBenchmark.writingArgument {
    try await TailBenchmark(directory: directory, settings: settings).writeUntilKilled()
} else if arguments.dropFirst().first == "open" {
    try TailBenchmark(directory: directory, settings: settings).open("open")
} else if settings.churnRounds > 0 {
    print("settings: \(settings)")
    print(try DiskMeasurement(beside: directory))
    try await ChurnBenchmark(directory: directory, settings: settings).run()
} else {
    print("settings: \(settings)")
    do {
        // Gone with its memory when the tail is measured.
        let benchmark = try StoreBenchmark(directory: directory, settings: settings)
        try await benchmark.run()
    }
    let tail = TailBenchmark(directory: directory, settings: settings)
    try tail.open("open after a clean stop", expecting: [0, settings.conceptCount - 1])
    try await tail.run()
}
