import ConceptModel
import ConceptStore
import Embedding
import Engine
import GridControl
import HTTPTypes
import Hummingbird
import Ingestion
import Platform
import SelfMonitoring
import Synchronization
import WireAPI

/// Health and metrics, which every service has.
struct HealthRoutes: Sendable {
    let state: ServerState
    let service: ServiceKind
    let metrics: RequestMetrics

    func add(to routes: inout Routes) {
        routes.on(.get, "/health", access: .anyone) { _, _ in health() }
        routes.on(.get, "/metrics", access: .observer) { _, _ in
            Response(
                status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: metricsText())))
        }
    }

    /// 200 once requests are served, else 503.
    func health() -> Response {
        let health = ServiceHealth(of: service, in: state)
        let model = try? state.embedder().model
        let isEmbedding = service == .embedding
        let body = HealthResponse(
            status: health.condition.rawValue, version: state.version,
            uptimeSeconds: state.uptime.inSeconds, service: service.name,
            conceptsLoaded: health.conceptCount,
            modelLoaded: isEmbedding ? model != nil : nil,
            dimension: isEmbedding ? model?.dimension : nil,
            modelName: isEmbedding ? model?.name : nil, message: health.message)
        let isServing = health.condition != .unhealthy
        var response = Response.json(body, status: isServing ? .ok : .serviceUnavailable)
        if !isServing { response.headers[.retryAfter] = "1" }
        return response
    }

    private func metricsText() -> String {
        var text = PrometheusText()
        metrics.write(to: &text, service: service.name)
        text.single(
            "sutra_uptime_seconds", .gauge, "Time since the start.", state.uptime.inSeconds)
        if let statistics = try? state.memory().statistics(of: nil) {
            let counts = statistics.counts
            text.single("sutra_concepts", .gauge, "Concepts held.", Double(counts.concepts))
            text.single(
                "sutra_associations", .gauge, "Associations held.", Double(counts.associations))
            text.single("sutra_embeddings", .gauge, "Vectors held.", Double(counts.embeddings))
            text.single("sutra_shards", .gauge, "Shards.", Double(statistics.shardCount))
            text.single(
                "sutra_quarantined_records", .gauge, "Records set aside as senseless.",
                Double(statistics.quarantinedCount))
            text.single(
                "sutra_expired_texts_total", .counter, "Texts deleted because their time had come.",
                Double(statistics.expiredTextCount))
        } else if let node = try? state.storage() {
            let counts = node.snapshot(ReadScope()).totalCounts
            text.single("sutra_concepts", .gauge, "Concepts held.", Double(counts.concepts))
            text.single(
                "sutra_associations", .gauge, "Associations held.", Double(counts.associations))
            text.single("sutra_embeddings", .gauge, "Vectors held.", Double(counts.embeddings))
            text.single("sutra_shards", .gauge, "Shards.", Double(node.shardCount))
        }
        writeGrid(to: &text)
        text.single(
            "process_resident_memory_bytes", .gauge, "Resident memory of the process.",
            Double(CurrentProcess.residentByteCount))
        if let counters = state.counters { write(counters, to: &text) }
        if let ingester = try? state.ingester() { write(ingester.jobs(in: nil), to: &text) }
        EventMetrics.write(state, to: &text)
        return text.text
    }

    private func writeGrid(to text: inout PrometheusText) {
        if case .master(let master) = state.grid {
            let condition = master.condition
            text.single(
                "sutra_grid_agents", .gauge, "Agents known.", Double(condition.agentCount))
            text.single(
                "sutra_grid_healthy_agents", .gauge, "Agents that report in time.",
                Double(condition.healthyAgentCount))
            text.single("sutra_grid_nodes", .gauge, "Nodes known.", Double(condition.nodeCount))
            text.single(
                "sutra_grid_running_nodes", .gauge, "Nodes that run.",
                Double(condition.runningNodeCount))
        } else if case .agent(let seat) = state.grid {
            let reports = seat.agent.reports
            text.single("sutra_grid_nodes", .gauge, "Nodes known.", Double(reports.count))
            text.single(
                "sutra_grid_running_nodes", .gauge, "Nodes that run.",
                Double(reports.count { $0.state == .running }))
            text.single(
                "sutra_grid_node_crashes", .gauge, "Ends of these nodes by themselves.",
                Double(reports.reduce(0) { $0 + $1.crashCount }))
        }
    }

    private func write(_ counters: EmbedderCounters, to text: inout PrometheusText) {
        text.single(
            "sutra_embedder_texts_total", .counter, "Texts embedded.", Double(counters.textCount))
        text.single(
            "sutra_embedder_tokens_total", .counter, "Tokens read.", Double(counters.tokenCount))
        text.single(
            "sutra_embedder_batches_total", .counter, "Batches computed.",
            Double(counters.batchCount))
        text.single(
            "sutra_embedder_busy_seconds_total", .counter,
            "Time spent computing, summed over threads.", counters.busy.inSeconds)
        text.single(
            "sutra_embedder_queued_texts", .gauge, "Texts that wait now.",
            Double(counters.queuedTextCount))
        text.single(
            "sutra_embedder_overloaded_calls_total", .counter,
            "Calls refused because too much waited.", Double(counters.overloadedCallCount))
        text.single(
            "sutra_embedder_expired_calls_total", .counter,
            "Calls given up because their time was over.", Double(counters.expiredCallCount))
        if let cache = counters.cache { write(cache, to: &text) }
    }

    private func write(_ jobs: [Job], to text: inout PrometheusText) {
        let records = jobs.map(\.record)
        text.family("sutra_ingest_jobs", .gauge, "Jobs that are kept, by their state.")
        for state in JobRecord.State.allCases {
            text.sample(
                "sutra_ingest_jobs", [("state", state.rawValue)],
                Double(records.count { $0.state == state }))
        }
        text.family(
            "sutra_ingest_texts", .gauge, "Texts of the jobs that are kept, by what came of them.")
        for (outcome, count) in [
            ("learned", records.reduce(0) { $0 + $1.textsLearned }),
            ("duplicate", records.reduce(0) { $0 + $1.textsKnown }),
            ("failed", records.reduce(0) { $0 + $1.textsFailed }),
        ] {
            text.sample("sutra_ingest_texts", [("outcome", outcome)], Double(count))
        }
    }

    private func write(_ cache: CacheCounters, to text: inout PrometheusText) {
        text.single(
            "sutra_embedding_cache_hits_total", .counter, "Texts whose vector was kept.",
            Double(cache.hitCount))
        text.single(
            "sutra_embedding_cache_shared_total", .counter,
            "Texts that were being computed for another call.", Double(cache.sharedCount))
        text.single(
            "sutra_embedding_cache_misses_total", .counter, "Texts that had to be computed.",
            Double(cache.missCount))
        text.single(
            "sutra_embedding_cache_evictions_total", .counter, "Vectors dropped for newer ones.",
            Double(cache.evictionCount))
        text.single(
            "sutra_embedding_cache_entries", .gauge, "Vectors kept.", Double(cache.entryCount))
        text.single(
            "sutra_embedding_cache_bytes", .gauge, "Bytes of the vectors and texts kept.",
            Double(cache.byteCount))
    }
}
