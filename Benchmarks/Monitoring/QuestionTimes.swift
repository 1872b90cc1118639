import ConceptModel
import Platform
import SelfMonitoring

/// Asks questions in plain language, compares the answers, and tells how long they took: all of
/// it, from the words to the rows.
struct QuestionTimes {
    /// Milliseconds that a question over a day may take.
    private static let mark = 100.0
    private static let rounds = 9

    /// Questions that are only timed.
    private static let others = [
        "p95 query latency per node in the last 24 hours",
        "Average query latency in the last 24 hours", "Count events by type in the last 24 hours",
        "Trend of query latency in the last 24 hours",
        "Show semantic queries slower than 150 ms on node 3 in the last 24 hours",
        "What happened in the last 24 hours",
    ]

    private let answerer: SystemAnswerer
    private let now: Timestamp

    init(_ table: EventTable, now: Timestamp) {
        self.now = now
        answerer = SystemAnswerer(table, clock: FixedClock(moment: now))
    }

    /// The eleven questions of the surfaces.
    private var eleven: [(question: String, answer: any PlainAnswer)] {
        let day: Int64 = 86_400_000_000
        let midnight = now.microseconds / day * day
        func ago(_ minutes: Int64) -> Int64 { now.microseconds - minutes * 60_000_000 }
        // The first of November was a Sunday, 24 days before now's; Monday was two days before.
        return [
            (
                "Show me HNSW build times in the last hour",
                PlainList(.hnswIndexBuilt, since: ago(60))
            ),
            (
                "What is the average query latency today?",
                PlainNumbers(.mean, "latency_ms", of: .queryPerformance, since: midnight)
            ),
            (
                "List all embedding service degraded events",
                PlainList(.embeddingServiceDegraded)
            ),
            (
                "Show me storage metrics for the last 24 hours",
                PlainList(.storageMetrics, since: ago(1_440))
            ),
            (
                "Which nodes crashed this week?",
                PlainNumbers(
                    .count, "exit_code", of: .nodeCrashed, by: "node_id",
                    since: midnight - 2 * day)
            ),
            ("What happened before the cluster went critical?", PlainLead(.clusterCritical)),
            ("Why did agent-1 go offline?", PlainCause(ofAgent: "agent-1")),
            (
                "Which node is slowest?",
                PlainNumbers(.largestMean, "latency_ms", of: .queryPerformance, by: "node_id")
            ),
            (
                "Embedding cache hit rate since yesterday",
                PlainNumbers(
                    .mean, "cache_hit_rate", of: .embeddingServiceHealthy, since: midnight - day)
            ),
            (
                "How fast did concepts grow this month?",
                PlainGrowth("concept_count", of: .storageMetrics, since: midnight - 24 * day)
            ),
            (
                "p95 pathfinding latency per node in the past 30 minutes",
                PlainNumbers(
                    .percentile(0.95), "latency_ms", of: .pathfindingMetrics, by: "node_id",
                    since: ago(30))
            ),
        ]
    }

    /// - Returns: whether every answer is right and every question over a day is quick enough.
    func measure(_ events: GeneratedEvents) throws -> Bool {
        var plain = eleven
        for event in events {
            for place in plain.indices { plain[place].answer.see(event) }
        }
        var rightCount = 0
        for place in plain.indices {
            let (result, times) = try ask(plain[place].question)
            let isRight = plain[place].answer.isGiven(by: result)
            if isRight { rightCount += 1 }
            report(isRight ? "PASS" : "FAIL", result, times)
        }
        print("     \(rightCount) of \(plain.count) answers are those of the raw events")
        var slowest = 0.0
        for question in ["Show me storage metrics for the last 24 hours"] + Self.others {
            let (result, times) = try ask(question)
            slowest = max(slowest, times[times.count / 2])
            report("    ", result, times)
        }
        let isQuick = slowest < Self.mark
        print(
            "\(isQuick ? "PASS" : "FAIL") slowest question over 24 hours: \(rounded(slowest)) ms, "
                + "< \(Int(Self.mark)) wanted")
        return rightCount == plain.count && isQuick
    }

    private func ask(_ question: String) throws -> (result: QueryResult, times: [Double]) {
        var times: [Double] = []
        while true {
            let start = clock.now()
            let result = try answerer.answer(question).result
            times.append(seconds(clock.now() - start) * 1e3)
            if times.count == Self.rounds { return (result, times.sorted()) }
        }
    }

    private func report(_ verdict: String, _ result: QueryResult, _ times: [Double]) {
        print(
            "\(verdict) P50 \(rounded(times[times.count / 2])) ms (\(rounded(times[0]))-"
                + "\(rounded(times[times.count - 1]))), \(result.rows.count) rows of "
                + "\(result.matchedCount) events: \(result.query.line)")
    }
}
