import ConceptModel
import Platform
import SelfMonitoring

/// Events of every type, the same for the same seed.
struct EventMaking {
    private var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    mutating func number(below bound: Int) -> Int { Int(generator.next() % UInt64(bound)) }

    mutating func event(_ type: EventType) -> SystemEvent {
        let values = type.fields.map { value(of: $0) }
        do {
            return try SystemEvent(type, values)
        } catch {
            preconditionFailure("\(type): \(error)")
        }
    }

    /// Events in the order of time but for some that come late, from `start` on.
    mutating func events(_ count: Int, from start: Timestamp, seconds: Int) -> [StampedEvent] {
        (0..<count).map { place in
            let type = EventType.allCases[number(below: EventType.allCases.count)]
            let late = number(below: 20) == 0 ? number(below: 5_000_000) : 0
            let time = Int64(seconds) * 1_000_000 * Int64(place) / Int64(count) - Int64(late)
            return StampedEvent(
                event(type), at: Timestamp(microseconds: start.microseconds + time))
        }
    }

    private mutating func value(of field: EventField) -> EventValue {
        switch field.name {
        case "node_id": return .text("node-\(1 + number(below: 5))")
        case "agent_id": return .text("agent-\(1 + number(below: 3))")
        case "instance_id", "service_instance": return .text("embedding-\(1 + number(below: 3))")
        case "query_type": return .text(["semantic", "graph", "hybrid"][number(below: 3)])
        default: break
        }
        switch field.kind {
        case .text: return .text("\(field.name) \(number(below: 4))")
        case .integer: return .integer(number(below: 1_000))
        case .flag: return .flag(number(below: 2) == 0)
        case .moment:
            return .moment(Timestamp(microseconds: Int64(number(below: 1_000_000_000))))
        case .number:
            let number = Double(self.number(below: 1_000_000)) / 1_000
            return .number(field.unit == .fraction ? number / 1_000 : number)
        }
    }
}
