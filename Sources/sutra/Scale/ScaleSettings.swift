import Foundation

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

    /// Expansions (*ef*) that searches are measured with.
    static let expansions = [32, 64, 96, 128, 192, 256, 384]

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
        var seed = Int(settings.seed)
        try integer("SEED", in: 0...Int.max, &seed)
        settings.seed = UInt64(seed)
        return settings
    }
}
