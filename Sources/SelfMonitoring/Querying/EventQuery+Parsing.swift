import ConceptModel

extension EventQuery {
    /// Reads ``line`` back; words of the form may stand in any case.
    package init(parsing line: String) throws(QueryFault) {
        var reader = QueryReader(words: try QueryWords.split(line))
        self = try reader.query()
    }
}

/// Reads a query word by word: see the grammar beside ``EventQuery/line``.
private struct QueryReader {
    private var words: ArraySlice<QueryWords.Word>

    init(words: [QueryWords.Word]) { self.words = words[...] }

    mutating func query() throws(QueryFault) -> EventQuery {
        let word = try next("a verb such as list, count, avg or p95")
        guard let verb = QueryVerb(word: word.lowercased()) else {
            throw .unreadable(word, expected: "a verb such as list, count, avg or p95")
        }
        var measure: String?
        if words.dropFirst().first?.text.lowercased() == "of", let field = words.first {
            measure = field.text
            words.removeFirst(2)
        }
        let types = try types()
        var filters: [FieldFilter] = []
        if take("where") {
            repeat { filters.append(try filter()) } while take("and")
        }
        let window = try window() ?? .all
        var comparison: QueryWindow?
        if take("versus") {
            guard let other = try self.window() else {
                throw .unreadable(words.first?.text ?? "", expected: "a window such as last 1h")
            }
            comparison = other
        }
        var groups: [GroupKey] = []
        if take("by") {
            repeat { groups.append(GroupKey(word: try next("a field"))) } while take(",")
        }
        var order: SortOrder?
        if take("order") {
            let word = try next("asc or desc")
            guard let read = SortOrder(rawValue: word.lowercased()) else {
                throw .unreadable(word, expected: "asc or desc")
            }
            order = read
        }
        var limit: Int?
        if take("limit") {
            let word = try next("a whole number")
            guard let read = Int(word) else { throw .unreadable(word, expected: "a whole number") }
            limit = read
        }
        if let left = words.first {
            throw .unreadable(
                left.text, expected: "where, a window, versus, by, order, limit or the end")
        }
        return try EventQuery(
            verb, of: measure, types, where: filters, in: window, versus: comparison, by: groups,
            order: order, limit: limit)
    }

    private mutating func types() throws(QueryFault) -> [EventType] {
        if take("*") { return [] }
        var types: [EventType] = []
        repeat {
            let word = try next("a type of event, or *")
            guard let type = EventType(name: word.lowercased()) else {
                throw .unreadable(word, expected: "a type of event, or *")
            }
            types.append(type)
        } while take(",")
        return types
    }

    private mutating func filter() throws(QueryFault) -> FieldFilter {
        let name = try next("a field")
        guard let kind = FieldCatalog.kind(of: name) else { throw .unknownField(name, types: []) }
        let isNegated = take("not")
        if isNegated || words.first?.text.lowercased() == "in" {
            try expect("in")
            try expect("(")
            var values: [FilterValue] = []
            repeat { values.append(try value(kind)) } while take(",")
            try expect(")")
            return FieldFilter(name, isNegated ? .notEqual : .equal, values)
        }
        let sign = try next("a comparison such as = or >")
        guard let relation = FieldFilter.Relation(rawValue: sign.lowercased()),
            kind == .text || relation != .contains,
            kind != .text || relation == .contains || relation == .equal || relation == .notEqual
        else {
            throw .unreadable(
                sign,
                expected: kind == .text ? "=, !=, contains, in" : "=, !=, <, <=, >, >=, in")
        }
        return FieldFilter(name, relation, [try value(kind)])
    }

    private mutating func value(_ kind: FieldKind) throws(QueryFault) -> FilterValue {
        guard let word = words.popFirst() else { throw .unreadable("", expected: "a value") }
        switch kind {
        case .text:
            if !word.isQuoted, [",", "(", ")"].contains(word.text) {
                throw .unreadable(word.text, expected: "a value")
            }
            return .text(word.text)
        case .flag:
            switch word.text.lowercased() {
            case "true": return .number(1)
            case "false": return .number(0)
            default: throw .unreadable(word.text, expected: "true or false")
            }
        case .moment:
            return .number(Double(try moment(word.text).microseconds))
        case .integer, .number:
            guard let number = Double(word.text), number.isFinite else {
                throw .unreadable(word.text, expected: "a number")
            }
            return .number(number)
        }
    }

    private mutating func window() throws(QueryFault) -> QueryWindow? {
        if take("last") {
            let word = try next("a length such as 90m")
            guard let seconds = DurationText.seconds(word.lowercased()) else {
                throw .unreadable(word, expected: "a length such as 30s, 90m, 2h or 7d")
            }
            return .last(seconds: seconds)
        }
        if take("since") { return .since(try moment(try next("a moment"))) }
        if take("until") { return .until(try moment(try next("a moment"))) }
        if take("from") {
            let start = try moment(try next("a moment"))
            try expect("until")
            let end = try moment(try next("a moment"))
            guard start < end else {
                throw .unreadable(CivilTime.shortText(end), expected: "a moment after the start")
            }
            return .between(start, end)
        }
        return nil
    }

    private func moment(_ text: String) throws(QueryFault) -> Timestamp {
        guard let moment = CivilTime.moment(text) else {
            throw .unreadable(text, expected: "a moment such as 2026-11-24T09:00:00Z")
        }
        return moment
    }

    private mutating func next(_ expected: String) throws(QueryFault) -> String {
        guard let word = words.popFirst() else { throw .unreadable("", expected: expected) }
        return word.text
    }

    private mutating func take(_ text: String) -> Bool {
        guard let word = words.first, !word.isQuoted, word.text.lowercased() == text else {
            return false
        }
        words.removeFirst()
        return true
    }

    private mutating func expect(_ text: String) throws(QueryFault) {
        guard take(text) else { throw .unreadable(words.first?.text ?? "", expected: text) }
    }
}
