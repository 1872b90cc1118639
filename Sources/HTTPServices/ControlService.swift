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
        for path in ["/api/query", "/api/grid/query"] {
            routes.post(path, access: .observer, rate: limiters.reason) {
                (request: SystemQueryRequest, _) in
                try answer(request)
            }
        }
        routes.get(
            "/api/grid/events", access: .observer,
            parameters: ["event_type", "entity_id", "hours"]
        ) { given in
            try events(given)
        }
        routes.get("/api/metrics", access: .observer) { _ in try metrics() }
        addLive(to: &routes)
    }

    private func answer(_ request: SystemQueryRequest) throws -> SystemQueryResponse {
        var calendar = UserCalendar.utc
        if let name = request.timeZone {
            guard let known = UserCalendar(timeZone: name) else {
                throw Refusal(
                    .invalidField,
                    "\"time_zone\" must be the name of a time zone, such as Europe/Berlin",
                    field: "time_zone")
            }
            calendar = known
        }
        do throws(QuestionRefusal) {
            let (interpretation, result) = try SystemAnswerer(state.events, clock: clock)
                .answer(request.query, calendar: calendar)
            return SystemQueryResponse(request.query, interpretation, result)
        } catch {
            return SystemQueryResponse(
                success: false, query: request.query, explanation: "\(error)", confidence: 0,
                suggestions: error.nearest.map(\.text))
        }
    }

    private func events(_ given: Parameters) throws -> SystemEventsResponse {
        var types: [EventType] = []
        if let name = given.optionalText("event_type") {
            guard let type = EventType(name: name) else {
                let known = EventType.allCases.map(\.rawValue).joined(separator: ", ")
                throw Refusal(
                    .invalidField, "\"event_type\" must be one of \(known)", field: "event_type")
            }
            types = [type]
        }
        let filters = given.optionalText("entity_id").map {
            [FieldFilter(EventField.anyEntity, .equal, [.text($0)])]
        }
        let hours = try given.integer("hours", in: 1...8_760, default: 24)
        let result = try run(.list, types, filters ?? [], seconds: hours * 3_600)
        return SystemEventsResponse(events: result.objects, matchedCount: result.matchedCount)
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
