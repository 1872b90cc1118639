package import ConceptModel
import FoundationEssentials

/// An event with its moment: what is sent, kept and asked about.
package struct StampedEvent: Hashable, Sendable {
    package let timestamp: Timestamp
    package let event: SystemEvent

    package init(_ event: SystemEvent, at timestamp: Timestamp) {
        self.event = event
        self.timestamp = timestamp
    }
}

// MARK: - JSON

extension StampedEvent {
    /// One JSON object on one line: `event_type`, `timestamp`, then the fields in their order.
    /// A number that is not finite has no JSON and becomes null.
    package var json: String {
        var json = JSONLine()
        let type = event.type
        json.member("event_type", .text(type.rawValue))
        json.member("timestamp", .moment(timestamp))
        for (field, value) in zip(type.fields, event.values) { json.member(field.name, value) }
        return json.finished()
    }

    /// Reads what ``json`` writes. Members beyond the event's own are passed over.
    package init(json: [UInt8]) throws(EventFault) {
        do {
            self = try JSONDecoder().decode(StampedEvent.self, from: Data(json))
        } catch let fault as EventFault {
            throw fault
        } catch {
            throw .notJSON
        }
    }
}

extension StampedEvent: Decodable {
    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { return nil }
    }

    package init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: Key.self)
        func decode<Value: Decodable>(_ name: String) throws -> Value {
            do {
                return try members.decode(Value.self, forKey: Key(stringValue: name))
            } catch {
                throw EventFault.field(name)
            }
        }
        func moment(_ name: String) throws -> Timestamp {
            guard let moment = CivilTime.moment(try decode(name) as String) else {
                throw EventFault.field(name)
            }
            return moment
        }
        let name: String = try decode("event_type")
        guard let type = EventType(name: name) else { throw EventFault.unknownType(name) }
        let values = try type.fields.map { field -> EventValue in
            switch field.kind {
            case .text: .text(try decode(field.name))
            case .integer: .integer(try decode(field.name))
            case .number: .number(try decode(field.name))
            case .flag: .flag(try decode(field.name))
            case .moment: .moment(try moment(field.name))
            }
        }
        self.init(try SystemEvent(type, values), at: try moment("timestamp"))
    }
}
