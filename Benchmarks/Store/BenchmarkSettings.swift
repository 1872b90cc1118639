import Foundation

struct BenchmarkSettings: Sendable {
    var conceptCount = 2_000_000
    var batchCount = 1_000
    var shardCount = 4
    var associationsPerConcept = 5
    /// Batches on their way at once.
    var callerCount = 4
    /// Bytes of log that a killed process leaves behind its last checkpoint.
    var tailByteCount = 1 << 30
    var seed = 1
    /// Rounds of deleting and adding; 0 for the other benchmark.
    var churnRounds = 0
    /// The `sutra` program for reads over HTTP; `nil` for the one beside this program.
    var program: String?
    /// Rounds of writing without events and with; 0 for the other benchmarks.
    var eventRounds = 0

    static func fromEnvironment() -> Self {
        var settings = Self()
        func set(_ name: String, _ value: inout Int) {
            if let text = ProcessInfo.processInfo.environment[name], let number = Int(text) {
                value = number
            }
        }
        set("TOTAL_CONCEPTS", &settings.conceptCount)
        set("BATCH_SIZE", &settings.batchCount)
        set("SUTRA_NUM_SHARDS", &settings.shardCount)
        set("ASSOCIATIONS", &settings.associationsPerConcept)
        set("CHURN_ROUNDS", &settings.churnRounds)
        set("EVENT_ROUNDS", &settings.eventRounds)
        set("CALLERS", &settings.callerCount)
        set("TAIL_BYTES", &settings.tailByteCount)
        set("SEED", &settings.seed)
        settings.program = ProcessInfo.processInfo.environment["SUTRA"]
        return settings
    }

    /// For a child process that goes on with the same concepts.
    var asEnvironment: [String: String] {
        [
            "TOTAL_CONCEPTS": conceptCount, "BATCH_SIZE": batchCount,
            "SUTRA_NUM_SHARDS": shardCount, "ASSOCIATIONS": associationsPerConcept,
            "CALLERS": callerCount, "TAIL_BYTES": tailByteCount, "SEED": seed,
        ].mapValues(String.init)
    }
}
