import Foundation

struct BenchmarkSettings: Sendable {
    var conceptCount = 2_000_000
    var batchCount = 1_000
    var shardCount = 4
    var associationsPerConcept = 0
    /// Batches on their way at once.
    var callerCount = 4
    var seed: UInt64 = 1
    /// Rounds of deleting and adding; 0 for the other benchmark.
    var churnRounds = 0

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
        set("CALLERS", &settings.callerCount)
        return settings
    }
}
