import ConceptModel
import ConceptStore
import Foundation
import Platform
import VectorKernels

// What the store does on this machine beside what it is to do: durable writes, memory by part, point
// reads beside a writer and over HTTP, opening after a clean stop and after kill -9, each beside the
// disk's own speed at that moment. Ends with 1 when a mark is missed.
//
// Usage: StoreBenchmark DIRECTORY        (the directory must not exist yet)
//        StoreBenchmark DIRECTORY open   (only opens what an earlier run left there)
// TOTAL_CONCEPTS=2000000 BATCH_SIZE=1000 SUTRA_NUM_SHARDS=4 ASSOCIATIONS=5 CALLERS=4
// TAIL_BYTES=1073741824 SEED=1 SUTRA=.build/release/sutra; for a quick look TOTAL_CONCEPTS=200000
// TAIL_BYTES=100000000
// CHURN_ROUNDS=10 deletes three tenths and adds as many so often instead, and compares the result
// with a store that was written once. EVENT_ROUNDS=4 writes so often without events and with.

// As `sutra` does.
CurrentProcess.returnLargeMemory()
let settings = BenchmarkSettings.fromEnvironment()
let arguments = CommandLine.arguments.dropFirst()
let directory = arguments.first ?? "store-benchmark"
let marks = Marks()
if arguments.dropFirst().first == TailBenchmark.writingArgument {
    try await TailBenchmark(directory: directory, settings: settings, marks: marks)
        .writeUntilKilled()
} else if arguments.dropFirst().first == "open" {
    try TailBenchmark(directory: directory, settings: settings, marks: marks)
        .open("open", within: 1)
} else if settings.eventRounds > 0 {
    print("settings: \(settings)")
    try await EventCostBenchmark(directory: directory, settings: settings, marks: marks).run()
    exit(marks.printTable() ? 0 : 1)
} else if settings.churnRounds > 0 {
    print("settings: \(settings)")
    print(try DiskMeasurement(beside: directory))
    try await ChurnBenchmark(directory: directory, settings: settings).run()
} else {
    print("settings: \(settings)")
    try await measureMarks()
    exit(marks.printTable() ? 0 : 1)
}

@MainActor func measureMarks() async throws {
    do {
        // Gone with its memory when the tail is measured.
        let benchmark = try StoreBenchmark(
            directory: directory + "/linked", settings: settings, marks: marks)
        try await benchmark.run()
    }
    let tail = TailBenchmark(directory: directory + "/linked", settings: settings, marks: marks)
    try tail.open(
        "open after a clean stop", within: 1, expecting: [0, settings.conceptCount - 1])
    try await tail.run()
    try await HTTPReads(directory: directory + "/linked", settings: settings, marks: marks).run()
    var plain = settings
    plain.associationsPerConcept = 0
    let benchmark = try StoreBenchmark(
        directory: directory + "/plain", settings: plain, marks: marks)
    try await benchmark.runBatches()
}
