import Foundation

struct BenchmarkSettings: Sendable {
    var conceptCount = 1_000_000
    /// In all, those between a text and the names in it included.
    var associationCount = 5_000_000
    var shardCount = 4
    /// Paths or questions that are asked for, by kind.
    var searchCount = 200
    /// Steps that a path may have.
    var depth = 4
    var seed = 1
    /// Of a comparison of answers: rounds, each with nothing read yet, and threads.
    var rounds = 1
    var threadCount = 1

    static func fromEnvironment() -> Self {
        var settings = Self()
        func set(_ name: String, _ value: inout Int) {
            if let text = ProcessInfo.processInfo.environment[name], let number = Int(text) {
                value = number
            }
        }
        set("TOTAL_CONCEPTS", &settings.conceptCount)
        set("ASSOCIATIONS", &settings.associationCount)
        set("SUTRA_NUM_SHARDS", &settings.shardCount)
        set("SEARCHES", &settings.searchCount)
        set("DEPTH", &settings.depth)
        set("SEED", &settings.seed)
        set("ROUNDS", &settings.rounds)
        set("THREADS", &settings.threadCount)
        return settings
    }
}
