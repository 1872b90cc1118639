import TextIndex

extension AnswerableQuestion {
    /// One question for every thing that can be asked about, with the query it means.
    package static let examples: [AnswerableQuestion] = [
        ("What is the average query latency?", "avg latency_ms of query_performance"),
        (
            "Which node is slowest?",
            "avg latency_ms of query_performance by node_id order desc limit 1"
        ),
        ("Average confidence of queries", "avg confidence of query_performance"),
        ("How many queries were there?", "count query_performance"),
        (
            "Show queries slower than 50 ms",
            "list latency_ms of query_performance where latency_ms > 50"
        ),
        ("Trend of query latency", "trend latency_ms of query_performance"),
        ("Average result count of queries", "avg result_count of query_performance"),
        ("Average embedding latency", "avg latency_ms of embedding_latency"),
        ("Average batch size of embeddings", "avg batch_size of embedding_latency"),
        ("Embedding cache hit rate", "avg cache_hit_rate of embedding_service_healthy"),
        ("Embedding success rate", "avg success_rate of embedding_service_healthy"),
        ("Embedding error rate", "avg error_rate of embedding_service_degraded"),
        ("List embedding service degraded events", "list embedding_service_degraded"),
        ("Show HNSW build times", "list build_time_ms of hnsw_index_built"),
        ("HNSW index load times", "avg load_time_ms of hnsw_index_loaded"),
        ("p95 pathfinding latency per node", "p95 latency_ms of pathfinding_metrics by node_id"),
        ("Average path length", "avg path_length of pathfinding_metrics"),
        ("Average reconciliation time", "avg reconciliation_time_ms of reconciliation_complete"),
        ("Memory usage per node", "latest memory_usage_mb of storage_metrics by node_id"),
        ("How many concepts are there?", "latest concept_count of storage_metrics by node_id"),
        ("How fast did concepts grow?", "rate concept_count of storage_metrics"),
        ("Average write throughput", "avg write_throughput of storage_metrics"),
        ("Average read latency", "avg read_latency_us of storage_metrics"),
        ("Show storage metrics", "list storage_metrics"),
        ("Which nodes crashed?", "count node_crashed by node_id"),
        ("Why did a node crash?", "why node_crashed"),
        ("List node restarts", "list node_restarted"),
        ("List spawn failures", "list spawn_failed"),
        ("List stop failures", "list stop_failed"),
        ("Which agents went offline?", "count agent_offline by agent_id"),
        ("Why did an agent go offline?", "why agent_offline"),
        ("Average downtime of agents", "avg downtime_seconds of agent_recovered"),
        ("List agent heartbeats", "list agent_heartbeat"),
        ("Which agents registered?", "count agent_registered by agent_id"),
        ("Cluster status", "latest cluster_healthy, cluster_degraded, cluster_critical"),
        ("What happened before the cluster went critical?", "before cluster_critical"),
        ("What happened in the last hour?", "list * last 1h"),
    ].map { AnswerableQuestion(text: $0.0, line: $0.1) }

    /// Those that share most with a question; of equal ones the earlier.
    static func nearest(to question: String, count: Int) -> [AnswerableQuestion] {
        let asked = meanings(of: question)
        let scored = examples.enumerated().map { place, example in
            (place, overlap(asked, meanings(of: example.text)), example)
        }
        return scored.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(count).map(\.2)
    }

    /// Shared meanings, against all of both (the Jaccard index).
    private static func overlap(_ left: Set<String>, _ right: Set<String>) -> Double {
        let union = left.union(right).count
        return union == 0 ? 0 : Double(left.intersection(right).count) / Double(union)
    }

    /// Atoms, and the stems of words that mean none.
    private static func meanings(of text: String) -> Set<String> {
        var reading = QuestionReading(text)
        var meanings = Set(AtomLexicon.read(&reading).map { "#\($0.rawValue)" })
        for (place, token) in reading.tokens.enumerated()
        where !reading.isTaken[place] && !TextAnalyzer.isStopWord(token.text) {
            meanings.insert(token.stem)
        }
        return meanings
    }
}
