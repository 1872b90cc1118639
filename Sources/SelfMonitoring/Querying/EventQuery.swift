/// What is computed from the matching events.
package enum QueryVerb: Hashable, Sendable {
    case list, count
    /// The newest event, of each group when there are groups.
    case latest
    case average, minimum, maximum, sum
    /// By the nearest-rank method, in (0, 100].
    case percentile(Double)
    /// Events per unit of time; with a measure, its growth per unit of time, summed over entities.
    case rate
    /// Means (or counts) over time, and their slope.
    case trend
    /// The chain of causes of the newest matching event.
    case why
    /// What happened in the ten minutes before the newest matching event.
    case before
}

/// What rows are brought together by.
package enum GroupKey: Hashable, Sendable {
    case field(String)
    case eventType
    case minute, hour, day

    /// Whether it cuts time.
    var isTime: Bool { self == .minute || self == .hour || self == .day }
}

package enum SortOrder: String, Hashable, Sendable {
    case ascending = "asc"
    case descending = "desc"
}

/// An exact question about events. It has one text form, see ``line``.
package struct EventQuery: Hashable, Sendable {
    package let verb: QueryVerb
    /// The field that is computed with, or shown first.
    package let measure: String?
    /// In the order of all types, each once; all types when empty.
    package let types: [EventType]
    /// All have to match; in the order of their fields' names.
    package let filters: [FieldFilter]
    package let window: QueryWindow
    /// The window to compare with.
    package let comparison: QueryWindow?
    package let groups: [GroupKey]
    /// By the computed value; for lists by the measure. Without it lists are newest first, groups
    /// by their keys.
    package let order: SortOrder?
    /// At least 1.
    package let limit: Int?

    /// Brings the parts to their one form.
    ///
    /// - Throws: what does not fit together: a field that no type has, a mean of texts, ….
    package init(
        _ verb: QueryVerb, of measure: String? = nil, _ types: [EventType],
        where filters: [FieldFilter] = [], in window: QueryWindow = .all,
        versus comparison: QueryWindow? = nil, by groups: [GroupKey] = [],
        order: SortOrder? = nil, limit: Int? = nil
    ) throws(QueryFault) {
        self.verb = verb
        self.measure = measure
        self.types = Set(types).sorted()
        self.filters = filters.sorted { $0.field < $1.field }
        self.window = window
        self.comparison = comparison
        self.groups = groups
        self.order = order
        self.limit = limit
        try check()
    }

    /// The types asked about, spelled out.
    package var askedTypes: [EventType] { types.isEmpty ? EventType.allCases : types }

    private func check() throws(QueryFault) {
        for name in filters.map(\.field) + [measure].compactMap(\.self) { try checkField(name) }
        for case .field(let name) in groups { try checkField(name) }
        switch verb {
        case .average, .minimum, .maximum, .sum, .percentile:
            guard let measure, FieldCatalog.kind(of: measure)?.isNumeric == true else {
                throw .measureNeeded(verb.word)
            }
        case .rate, .trend:
            if let measure, FieldCatalog.kind(of: measure)?.isNumeric != true {
                throw .measureNeeded(verb.word)
            }
        case .count, .why, .before:
            if measure != nil { throw .measureUnwanted(verb.word) }
        case .list, .latest: break
        }
        if case .percentile(let rank) = verb, !(rank > 0 && rank <= 100) {
            throw .unreadable("p\(rank)", expected: "a percentile above 0, at most 100")
        }
        if let limit, limit < 1 { throw .unreadable("\(limit)", expected: "a limit of 1 or more") }
        let allowsGroups = verb != .list && verb != .why && verb != .before
        if !groups.isEmpty, !allowsGroups { throw .groupsUnwanted(verb.word) }
    }

    private func checkField(_ name: String) throws(QueryFault) {
        if name == EventField.anyEntity, name != measure { return }
        guard askedTypes.contains(where: { $0.field(name) != nil }) else {
            throw .unknownField(name, types: types)
        }
    }
}

/// Why a text is no query, or a query makes no sense.
package enum QueryFault: Error, Hashable, Sendable {
    case unreadable(String, expected: String)
    case unknownField(String, types: [EventType])
    case measureNeeded(String)
    case measureUnwanted(String)
    case groupsUnwanted(String)
}

extension QueryFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreadable(let text, let expected):
            text.isEmpty
                ? "the query ends where \(expected) should follow"
                : "\"\(text)\" stands where \(expected) should be"
        case .unknownField(let name, let types):
            types.isEmpty
                ? "no event has a field \"\(name)\""
                : "\(types.map(\.rawValue).joined(separator: ", ")) has no field \"\(name)\"; there "
                    + "is "
                    + Set(types.flatMap { $0.fields.map(\.name) }).sorted().joined(separator: ", ")
        case .measureNeeded(let verb): "\(verb) needs a field of numbers: \"\(verb) FIELD of TYPE\""
        case .measureUnwanted(let verb): "\(verb) takes no field: \"\(verb) TYPE\""
        case .groupsUnwanted(let verb): "\(verb) cannot be grouped: leave \"by …\" out"
        }
    }
}

/// Fields by name; a name means one kind in every type that has it.
enum FieldCatalog {
    private static let fields: [String: EventField] = Dictionary(
        (EventType.allCases.flatMap(\.fields) + [EventField(EventField.anyEntity, .text)])
            .map { ($0.name, $0) }, uniquingKeysWith: { $1 })

    static func field(_ name: String) -> EventField? { fields[name] }
    static func kind(of name: String) -> FieldKind? { fields[name]?.kind }
}
