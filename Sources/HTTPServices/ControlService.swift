import ConceptModel
import ConceptStore
import Engine
import Hummingbird
import Platform
import SelfMonitoring
import WireAPI

/// sutra-control: what the server observes about itself, and questions about it.
struct ControlService: Sendable {
    let state: ServerState
    let limiters: Limiters
    let clock = SystemWallClock()

    init(state: ServerState, limiters: Limiters) {
        self.state = state
        self.limiters = limiters
    }

    func add(to routes: inout Routes) {
        EventQuestions(state: state, limiters: limiters).add(to: &routes)
        routes.get("/api/metrics", access: .observer) { _ in try metrics() }
        addGrid(to: &routes)
        addLive(to: &routes)
    }

    private func metrics() throws -> SystemMetricsResponse {
        let memory = try state.memory()
        let statistics = try memory.statistics(of: nil)
        let (index, freshCount) = try memory.vectorIndexStatus()
        return SystemMetricsResponse(
            timestamp: ServerState.now(), uptimeSeconds: state.uptime.inSeconds,
            totalConcepts: statistics.counts.concepts,
            totalAssociations: statistics.counts.associations,
            totalEmbeddings: statistics.counts.embeddings,
            memoryUsageMb: Double(statistics.residentByteCount) / Double(1 << 20),
            queriesLastMinute: try run(.count, [.queryPerformance], seconds: 60).matchedCount,
            embeddingCallsLastMinute: try run(.count, [.embeddingLatency], seconds: 60)
                .matchedCount,
            index: SystemMetricsResponse.Index(index, freshCount),
            eventsKept: state.events.snapshot().count)
    }

    func run(
        _ verb: QueryVerb, _ types: [EventType], _ filters: [FieldFilter] = [], seconds: Int
    ) throws -> QueryResult {
        let query = try EventQuery(verb, types, where: filters, in: .last(seconds: seconds))
        return QueryExecution(state.events.snapshot(), now: clock.now(), calendar: .utc).run(query)
    }
}
