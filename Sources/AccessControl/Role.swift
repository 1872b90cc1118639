/// What the holder of a key may do. Each role may do what those before it may.
package enum Role: String, Sendable, Codable, CaseIterable, Comparable {
    /// Ask, search and look things up.
    case reader
    /// Learn, correct and delete concepts and sources.
    case writer
    /// Delete namespaces, reset, read the audit, start and stop nodes.
    case admin

    private var rank: Int {
        switch self {
        case .reader: 0
        case .writer: 1
        case .admin: 2
        }
    }

    package static func < (one: Role, other: Role) -> Bool { one.rank < other.rank }
}
