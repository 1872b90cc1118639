import ConceptModel
import SelfMonitoring

/// Answers by walking a plain array of events: slow, and obviously right.
struct PlainTruth {
    let events: [StampedEvent]
    let now: Timestamp

    func matching(_ query: EventQuery, _ window: QueryWindow? = nil) -> [StampedEvent] {
        let range = (window ?? query.window).range(now: now)
        return events.filter { event in
            query.askedTypes.contains(event.event.type) && range.contains(event.timestamp)
                && query.filters.allSatisfy { Self.fulfils(event, $0) }
        }
    }

    static func value(_ event: StampedEvent, _ name: String) -> EventValue? {
        let fields = event.event.type.fields
        return fields.firstIndex { $0.name == name }.map { event.event.values[$0] }
    }

    private static func fulfils(_ event: StampedEvent, _ filter: FieldFilter) -> Bool {
        guard let value = value(event, filter.field) else { return false }
        let values: [FilterValue] = filter.values
        func holds(_ value: FilterValue) -> Bool {
            switch filter.relation {
            case .equal: values.contains(value)
            case .notEqual: !values.contains(value)
            case .less: value < values[0]
            case .lessOrEqual: value <= values[0]
            case .greater: value > values[0]
            case .greaterOrEqual: value >= values[0]
            case .contains: false
            }
        }
        if case .text(let text) = value { return holds(.text(text)) }
        return value.asNumber.map { holds(.number($0)) } ?? false
    }

    /// The figure of a query without groups.
    func figure(_ query: EventQuery) -> Double? {
        figure(query, matching(query))
    }

    func figure(_ query: EventQuery, _ events: [StampedEvent]) -> Double? {
        let numbers = events.compactMap { event in
            query.measure.flatMap { Self.value(event, $0)?.asNumber }
        }
        switch query.verb {
        case .count: return Double(events.count)
        case .sum: return numbers.reduce(0, +)
        case .average: return numbers.isEmpty ? nil : numbers.reduce(0, +) / Double(numbers.count)
        case .minimum: return numbers.min()
        case .maximum: return numbers.max()
        case .percentile(let rank):
            guard !numbers.isEmpty else { return nil }
            let place = Int((rank / 100 * Double(numbers.count)).rounded(.up)) - 1
            return numbers.sorted()[max(0, place)]
        default: preconditionFailure("no plain figure for \(query.line)")
        }
    }

    /// The figures of a query with one key.
    func figures(_ query: EventQuery, by name: String) -> [String: Double] {
        var groups: [String: [StampedEvent]] = [:]
        for event in matching(query) {
            guard let value = Self.value(event, name) else { continue }
            let text =
                switch value {
                case .text(let text): text
                case .integer(let integer): String(integer)
                default: preconditionFailure("no plain group of \(value)")
                }
            groups[text, default: []].append(event)
        }
        return groups.compactMapValues { figure(query, $0) }
    }
}
