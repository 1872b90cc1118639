import ConceptModel
import ConceptStore
import Platform
import VectorKernels

// What the store does on this machine: durable writes, point reads beside a writer, memory by part
// and opening, beside the disk's own speed in the same run.
//
// Usage: StoreBenchmark DIRECTORY   (the directory must not exist yet)
// TOTAL_CONCEPTS=2000000 BATCH_SIZE=1000 SUTRA_NUM_SHARDS=4 ASSOCIATIONS=0 CALLERS=4 SEED=1
// CHURN_ROUNDS=10 deletes three tenths and adds as many so often instead, and compares the result
// with a store that was written once.

let settings = BenchmarkSettings.fromEnvironment()
let directory = CommandLine.arguments.dropFirst().first ?? "store-benchmark"
print("settings: \(settings)")
try DiskMeasurement.run(beside: directory)
if settings.churnRounds > 0 {
    try await ChurnBenchmark(directory: directory, settings: settings).run()
} else {
    let benchmark = try StoreBenchmark(directory: directory, settings: settings)
    try await benchmark.run()
}
