/// Why a text, bytes or a list of values is no event.
package enum EventFault: Error, Hashable, Sendable {
    case notJSON
    case unknownType(String)
    /// A field is missing, or its value is of another kind or out of range.
    case field(String)
    /// Bytes are missing or left over.
    case truncated
    /// The bytes are of another version of the format.
    case version
    /// More events in one batch than ``EventBatch/countLimit``.
    case tooMany
}

extension EventFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notJSON: "the event is not a JSON object"
        case .unknownType(let name): "\"\(name)\" is no type of event"
        case .field(let name): "the event's field \(name) is missing or of another kind"
        case .truncated: "the bytes are no whole batch of events"
        case .version: "the batch is of a version that this program does not read"
        case .tooMany: "a batch has at most \(EventBatch.countLimit) events"
        }
    }
}
