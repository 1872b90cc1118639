import Foundation
import Platform

/// What the scale validation does.
struct ScaleSettings: Sendable, Codable {
    var conceptCount = 1_000_000
    var batchCount = 1_000
    var shardCount = 4
    var seed: UInt64 = 1
    /// Batches on their way at once.
    var callerCount = 4
    /// Searches of each phase, and those whose recall is measured.
    var searchCount = 1_000
    var recallCount = 200
    var directory = "sutra-scale"
    /// Threads that one search uses.
    var searchThreadCount = CurrentProcess.processorCount
    /// How far the threads that build the index stand back, 0 to 19.
    var indexNiceness = 10
    /// Files of vectors and of queries, rows of 768 little-endian f32; both or none.
    var vectorFile: String?
    var queryFile: String?
    /// The commit that was built, as whoever built it says.
    var commit: String?

    /// Expansions (*ef*) that searches are measured with, until one finds 99 of 100.
    static let expansions = [
        32, 48, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256, 384, 512, 768, 1_024,
    ]

    /// - Throws: a message that names the variable with an unusable value.
    static func fromEnvironment(
        _ environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws -> Self {
        var settings = Self()
        func integer(_ name: String, in range: ClosedRange<Int>, _ value: inout Int) throws {
            guard let text = environment[name] else { return }
            guard let number = Int(text), range.contains(number) else {
                throw Failure(
                    "\(name) is \"\(text)\"; give a whole number from \(range.lowerBound) to "
                        + "\(range.upperBound).")
            }
            value = number
        }
        try integer("TOTAL_CONCEPTS", in: 1_000...1_000_000_000, &settings.conceptCount)
        try integer("BATCH_SIZE", in: 1...10_000, &settings.batchCount)
        try integer("SUTRA_NUM_SHARDS", in: 1...64, &settings.shardCount)
        try integer("SEARCH_THREADS", in: 1...64, &settings.searchThreadCount)
        try integer("INDEX_NICENESS", in: 0...19, &settings.indexNiceness)
        var seed = Int(settings.seed)
        try integer("SEED", in: 0...Int.max, &seed)
        settings.seed = UInt64(seed)
        settings.vectorFile = environment["VECTORS"]
        settings.queryFile = environment["QUERIES"]
        guard (settings.vectorFile == nil) == (settings.queryFile == nil) else {
            throw Failure("VECTORS and QUERIES belong together: give both files or neither.")
        }
        settings.commit = environment["SUTRA_COMMIT"]
        return settings
    }
}
