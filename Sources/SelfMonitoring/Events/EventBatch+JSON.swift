import FoundationEssentials

/// A batch as JSON, for programs that do not write bytes:
///
///     {"source": "agent-1 since 09:05", "events": [{"number": 0, "event_type": …}, …]}
///
/// Without a source events have no numbers, and one that comes twice is kept twice.
extension EventBatch {
    package init(json: [UInt8]) throws(EventFault) {
        let body: Body
        do {
            body = try JSONDecoder().decode(Body.self, from: Data(json))
        } catch let fault as EventFault {
            throw fault
        } catch {
            throw .notJSON
        }
        guard body.events.count <= Self.countLimit else { throw .tooMany }
        var events: [NumberedEvent] = []
        for item in body.events {
            guard body.source == nil || item.number != nil else { throw .field("number") }
            events.append(NumberedEvent(number: item.number ?? 0, event: item.event))
        }
        self.init(source: body.source ?? "", events: events)
    }

    private struct Body: Decodable {
        let source: String?
        let events: [Item]

        enum CodingKeys: String, CodingKey { case source, events }

        init(from decoder: any Decoder) throws {
            let members = try decoder.container(keyedBy: CodingKeys.self)
            source = try? members.decodeIfPresent(String.self, forKey: .source)
            guard members.contains(.events) else { throw EventFault.field("events") }
            events = try members.decode([Item].self, forKey: .events)
        }
    }

    private struct Item: Decodable {
        let number: UInt64?
        let event: StampedEvent

        enum CodingKeys: String, CodingKey { case number }

        init(from decoder: any Decoder) throws {
            number = try? decoder.container(keyedBy: CodingKeys.self)
                .decodeIfPresent(UInt64.self, forKey: .number)
            event = try StampedEvent(from: decoder)
        }
    }
}
