/// Why a text or a list of values is no event.
package enum EventFault: Error, Hashable, Sendable {
    case notJSON
    case unknownType(String)
    /// A field is missing, or its value is of another kind or out of range.
    case field(String)
}

extension EventFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notJSON: "the event is not a JSON object"
        case .unknownType(let name): "\"\(name)\" is no type of event"
        case .field(let name): "the event's field \(name) is missing or of another kind"
        }
    }
}
