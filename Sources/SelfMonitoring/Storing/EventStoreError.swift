package import DurableLog
package import Platform

/// The event store cannot do what was asked.
package enum EventStoreError: Error, Hashable, Sendable {
    case file(FileError)
    case log(LogError)
    case memory(MemoryError)
    case damaged(file: String, reason: String)
    /// More waits than may.
    case overloaded
    case closed
}

extension EventStoreError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .file(let error): "\(error)"
        case .log(let error): "\(error)"
        case .memory(let error): "no memory for events: \(error)"
        case .damaged(let file, let reason): "\(file) is damaged: \(reason)"
        case .overloaded: "more events wait to be written than may; send them again in a moment"
        case .closed: "the event store is closed"
        }
    }
}
