import Foundation

/// Times of many single operations, in microseconds.
struct Latencies: Codable, Sendable {
    let count: Int
    let p50: Double
    let p95: Double
    let p99: Double

    init(_ times: [Double]) {
        let sorted = times.sorted()
        func at(_ share: Double) -> Double {
            guard !sorted.isEmpty else { return 0 }
            let time = sorted[Int(Double(sorted.count - 1) * share)]
            return (time * 100).rounded() / 100
        }
        count = sorted.count
        p50 = at(0.5)
        p95 = at(0.95)
        p99 = at(0.99)
    }
}

/// Everything that a run of the scale validation measured.
struct ScaleReport: Codable, Sendable {
    /// The state of things after so many concepts were acknowledged.
    struct Point: Codable, Sendable {
        let concepts: Int
        let seconds: Double
        /// Since the point before, concepts a second.
        let rate: Double
        /// Vectors that no graph held yet.
        let fresh: Int
        /// Milliseconds of a search of ten, median of a few, beside the writers.
        let searchMilliseconds: Double
        /// Share of a few searches' true ten nearest that they found; measured at some points.
        let recall: Double?
        /// Whether the concepts acknowledged last were all found by their own vectors.
        let newestFound: Bool
    }

    struct Search: Codable, Sendable {
        let expansion: Int
        let recallAt10: Double
        let latency: Latencies
        /// Of all threads together, a search.
        let processorMicroseconds: Double
    }

    struct Claim: Codable, Sendable {
        let text: String
        let measured: String
        let holds: Bool
    }

    var settings: ScaleSettings
    var version = Version.text
    var machine = ""
    var diskMegabytesPerSecond = 0.0
    var points: [Point] = []
    var writeSeconds = 0.0
    var durablePerSecond = 0.0
    /// From the first write until graphs held every vector.
    var indexedSeconds = 0.0
    /// Until segments were merged, too, and nothing was left to do.
    var settledSeconds = 0.0
    var processorSecondsWriting = 0.0
    var processorSecondsInAll = 0.0
    var read: Latencies?
    var searches: [Search] = []
    /// Recall of int8 codes, searched exactly, against f32 vectors, on a sample.
    var codeRecallAt10 = 0.0
    var memoryByPart: [String: Double] = [:]
    var residentBytesPerConcept = 0.0
    /// Pages of mapped files beside it, which the system takes back when it needs them.
    var residentFileBytesPerConcept = 0.0
    var peakResidentGigabytes = 0.0
    var diskBytesPerConcept: [String: Double] = [:]
    var closeSeconds = 0.0
    var openSeconds = 0.0
    var claims: [Claim] = []

    /// The fastest search that finds at least this share.
    func search(withRecall recall: Double) -> Search? {
        searches.first { $0.recallAt10 >= recall }
    }

    mutating func judge() {
        func claim(_ text: String, _ measured: String, _ holds: Bool) {
            claims.append(Claim(text: text, measured: measured, holds: holds))
        }
        claim(
            "durable writes of at least 50,000 concepts/s",
            "\(Int(durablePerSecond))/s", durablePerSecond >= 50_000)
        claim(
            "every acknowledged vector can be found at once",
            "\(points.count { $0.newestFound }) of \(points.count) checks",
            points.allSatisfy(\.newestFound))
        claim(
            "point read P50 below 10 µs", "\(read?.p50 ?? 0) µs",
            read.map { $0.p50 < 10 } ?? false)
        let limit = settings.shardCount > 4 ? 3.0 : 1.2
        let search = search(withRecall: 0.95)
        claim(
            "search P50 at most \(limit) ms at recall@10 of at least .95",
            search.map {
                "\(Output.number($0.latency.p50 / 1_000, digits: 2)) ms at "
                    + "\(Output.number($0.recallAt10, digits: 3)) (ef \($0.expansion))"
            } ?? "recall .95 was not reached",
            search.map { $0.latency.p50 <= limit * 1_000 } ?? false)
        claim(
            "recall@10 of .98 can be reached",
            Output.number(searches.map(\.recallAt10).max() ?? 0, digits: 3),
            self.search(withRecall: 0.98) != nil)
        claim(
            "at most 1.1 KB resident a concept when quiet",
            "\(Int(residentBytesPerConcept)) bytes", residentBytesPerConcept <= 1_126)
        claim(
            "peak below 20 GB", "\(Output.number(peakResidentGigabytes, digits: 2)) GB",
            peakResidentGigabytes < 20)
        claim(
            "everything indexed within 10 minutes of the first write",
            "\(Int(indexedSeconds)) s", indexedSeconds <= 600)
    }
}
