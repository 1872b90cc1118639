import ConceptModel
import Hummingbird
import Platform
import SelfMonitoring
package import WireAPI

/// Where questions about events are answered when another process holds the events.
package protocol EventAnswering: Sendable {
    /// - Throws: ``Refusal``
    func answer(_ question: SystemQueryRequest) async throws -> SystemQueryResponse
    /// - Throws: ``Refusal``
    func events(
        _ type: String?, about entity: String?, hours: Int
    ) async throws -> SystemEventsResponse
}

/// Lists events and answers questions about them: routes of sutra-control and of the event storage.
struct EventQuestions: Sendable {
    let state: ServerState
    let limiters: Limiters
    let clock = SystemWallClock()

    func add(to routes: inout Routes) {
        for path in ["/api/query", "/api/grid/query"] {
            routes.post(path, access: .observer, rate: limiters.reason) {
                (request: SystemQueryRequest, _) in
                if let remote = state.remoteEvents { return try await remote.answer(request) }
                return try answer(request)
            }
        }
        routes.get(
            "/api/grid/events", access: .observer,
            parameters: ["event_type", "entity_id", "hours"]
        ) { given in
            try await events(given)
        }
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

    private func events(_ given: Parameters) async throws -> SystemEventsResponse {
        let name = given.optionalText("event_type")
        var types: [EventType] = []
        if let name {
            guard let type = EventType(name: name) else {
                let known = EventType.allCases.map(\.rawValue).joined(separator: ", ")
                throw Refusal(
                    .invalidField, "\"event_type\" must be one of \(known)", field: "event_type")
            }
            types = [type]
        }
        let entity = given.optionalText("entity_id")
        let hours = try given.integer("hours", in: 1...8_760, default: 24)
        if let remote = state.remoteEvents {
            return try await remote.events(name, about: entity, hours: hours)
        }
        let filters = entity.map { [FieldFilter(EventField.anyEntity, .equal, [.text($0)])] }
        let query = try EventQuery(
            .list, types, where: filters ?? [], in: .last(seconds: hours * 3_600))
        let result = QueryExecution(state.events.snapshot(), now: clock.now(), calendar: .utc)
            .run(query)
        return SystemEventsResponse(events: result.objects, matchedCount: result.matchedCount)
    }
}
