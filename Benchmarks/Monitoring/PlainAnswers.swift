import ConceptModel
import SelfMonitoring

/// What a question has to answer, computed by looking at the raw events one after the other.
protocol PlainAnswer {
    mutating func see(_ event: StampedEvent)
    mutating func isGiven(by result: QueryResult) -> Bool
}

extension StampedEvent {
    func value(_ name: String) -> EventValue? {
        event.type.fields.firstIndex { $0.name == name }.map { event.values[$0] }
    }

    func number(_ name: String) -> Double { value(name)?.asNumber ?? .nan }

    func text(_ name: String) -> String {
        if case .text(let text) = value(name) { text } else { "" }
    }
}

extension QueryResult {
    func column(_ name: String) -> Int? { columns.firstIndex { $0.name == name } }

    /// The value beside each name.
    func figures(_ name: String, _ value: String) -> [String: Double] {
        guard let names = column(name), let values = column(value) else { return [:] }
        var figures: [String: Double] = [:]
        for row in rows {
            if case .text(let text) = row[names] { figures[text] = row[values]?.asNumber }
        }
        return figures
    }
}

func near(_ left: Double?, _ right: Double) -> Bool {
    left.map { abs($0 - right) <= 1e-9 * max(1, abs(right)) } ?? false
}

/// The newest events of a type with all their fields, and how many there are.
struct PlainList: PlainAnswer {
    let type: EventType
    let since: Int64
    private var newest: [StampedEvent] = []
    private var count = 0

    init(_ type: EventType, since: Int64 = .min) {
        (self.type, self.since) = (type, since)
    }

    mutating func see(_ event: StampedEvent) {
        guard event.event.type == type, event.timestamp.microseconds >= since else { return }
        count += 1
        newest.append(event)
        if newest.count > 4 * QueryExecution.rowLimit {
            newest.removeFirst(newest.count - QueryExecution.rowLimit)
        }
    }

    func isGiven(by result: QueryResult) -> Bool {
        let expected = newest.suffix(QueryExecution.rowLimit).reversed()
        return result.matchedCount == count && result.rows.count == expected.count
            && zip(result.rows, expected).allSatisfy { row, event in
                zip(result.columns, row).allSatisfy { column, value in
                    switch column.name {
                    case "timestamp": value == .moment(event.timestamp)
                    case "event_type": value == .text(type.rawValue)
                    default: value == event.value(column.name)
                    }
                }
            }
    }
}

/// Numbers of a field, by the texts of another or all together.
struct PlainNumbers: PlainAnswer {
    enum Figure { case count, mean, largestMean, percentile(Double) }

    let type: EventType
    let field: String
    let group: String?
    let figure: Figure
    let since: Int64
    private var numbers: [String: [Double]] = [:]

    init(
        _ figure: Figure, _ field: String, of type: EventType, by group: String? = nil,
        since: Int64 = .min
    ) {
        (self.figure, self.field, self.type) = (figure, field, type)
        (self.group, self.since) = (group, since)
    }

    mutating func see(_ event: StampedEvent) {
        guard event.event.type == type, event.timestamp.microseconds >= since else { return }
        numbers[group.map { event.text($0) } ?? "", default: []].append(event.number(field))
    }

    private func mean(_ numbers: [Double]) -> Double {
        numbers.reduce(0, +) / Double(numbers.count)
    }

    func isGiven(by result: QueryResult) -> Bool {
        guard !numbers.isEmpty else { return false }
        switch figure {
        case .count:
            return result.figures(group ?? "", "count") == numbers.mapValues { Double($0.count) }
        case .mean:
            let column = result.column("avg_\(field)")
            return result.rows.count == 1
                && near(column.flatMap { result.rows[0][$0]?.asNumber }, mean(numbers[""] ?? []))
        case .largestMean:
            let means = numbers.mapValues(mean)
            let largest = means.max { $0.value < $1.value }
            let found = result.figures(group ?? "", "avg_\(field)")
            return found.count == 1
                && largest.map { near(found[$0.key], $0.value) } ?? false
        case .percentile(let share):
            let expected = numbers.mapValues { numbers in
                numbers.sorted()[Int((share * Double(numbers.count)).rounded(.up)) - 1]
            }
            return result.figures(group ?? "", "p\(Int(share * 100))_\(field)") == expected
        }
    }
}

/// How fast a level rose: from the first to the last value of each node, added up.
struct PlainGrowth: PlainAnswer {
    let field: String
    let type: EventType
    let since: Int64
    private var ends: [String: (first: StampedEvent, last: StampedEvent)] = [:]

    init(_ field: String, of type: EventType, since: Int64) {
        (self.field, self.type, self.since) = (field, type, since)
    }

    mutating func see(_ event: StampedEvent) {
        guard event.event.type == type, event.timestamp.microseconds >= since else { return }
        ends[event.text("node_id"), default: (event, event)].last = event
    }

    func isGiven(by result: QueryResult) -> Bool {
        let expected = ends.values.reduce(0.0) { sum, ends in
            let time = ends.last.timestamp.microseconds - ends.first.timestamp.microseconds
            let rise = ends.last.number(field) - ends.first.number(field)
            return sum + rise / (Double(time) / 1e6)
        }
        let column = result.column("\(field)_per_second")
        return !ends.isEmpty && near(column.flatMap { result.rows[0][$0]?.asNumber }, expected)
    }
}

/// What is worth telling of the ten minutes before the last event of a type.
struct PlainLead: PlainAnswer {
    private static let routine: Set<EventType> = [
        .storageMetrics, .queryPerformance, .embeddingLatency, .pathfindingMetrics,
        .agentHeartbeat, .embeddingServiceHealthy, .clusterHealthy,
    ]

    let type: EventType
    private var recent: [StampedEvent] = []
    private var last: (event: StampedEvent, before: [StampedEvent])?

    init(_ type: EventType) { self.type = type }

    mutating func see(_ event: StampedEvent) {
        let horizon = event.timestamp.microseconds - 600_000_000
        if event.event.type == type {
            last = (event, recent.filter { $0.timestamp.microseconds >= horizon })
        }
        guard !Self.routine.contains(event.event.type) else { return }
        recent.append(event)
        if recent.count > 400 { recent.removeFirst(recent.count - 200) }
    }

    func isGiven(by result: QueryResult) -> Bool {
        guard let last else { return false }
        return result.chain.first?.timestamp == last.event.timestamp
            && result.rows.map { $0[0] }
                == last.before.suffix(50).map { .moment($0.timestamp) }
    }
}

/// Why an agent went offline: it was degraded within the five minutes before, and its last
/// heartbeat lay within ten minutes before that.
struct PlainCause: PlainAnswer {
    let agent: String
    private var heartbeat: StampedEvent?
    private var degraded: (event: StampedEvent, heartbeat: StampedEvent?)?
    private var chain: [StampedEvent] = []

    init(ofAgent agent: String) { self.agent = agent }

    mutating func see(_ event: StampedEvent) {
        switch event.event.type {
        case .agentHeartbeat where event.text("agent_id") == agent: heartbeat = event
        case .agentDegraded where event.text("agent_id") == agent: degraded = (event, heartbeat)
        case .agentOffline where event.text("agent_id") == agent:
            chain = [event]
            guard let degraded, seconds(from: degraded.event, to: event) <= 300 else { return }
            chain.append(degraded.event)
            guard let heartbeat = degraded.heartbeat,
                seconds(from: heartbeat, to: degraded.event) <= 600
            else { return }
            chain.append(heartbeat)
        default: break
        }
    }

    private func seconds(from one: StampedEvent, to other: StampedEvent) -> Double {
        Double(other.timestamp.microseconds - one.timestamp.microseconds) / 1e6
    }

    func isGiven(by result: QueryResult) -> Bool {
        !chain.isEmpty && result.chain.map(\.type) == chain.map(\.event.type)
            && result.chain.map(\.timestamp) == chain.map(\.timestamp)
    }
}
