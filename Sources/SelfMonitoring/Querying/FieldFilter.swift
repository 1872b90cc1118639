/// One condition on a field. An event without the field does not match.
package struct FieldFilter: Hashable, Sendable {
    package enum Relation: String, Hashable, Sendable, CaseIterable {
        case equal = "="
        case notEqual = "!="
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
        /// The text holds the value, whatever the case of its letters.
        case contains = "contains"
    }

    package let field: String
    package let relation: Relation
    /// One value; several only for `equal` (one of them) and `notEqual` (none of them), sorted.
    package let values: [FilterValue]

    package init(_ field: String, _ relation: Relation, _ values: [FilterValue]) {
        precondition(!values.isEmpty, "a condition needs a value")
        precondition(
            values.count == 1 || relation == .equal || relation == .notEqual,
            "only = and != take several values")
        self.field = field
        self.relation = relation
        self.values = Set(values).sorted()
    }

    /// Whether a number fulfils the condition.
    func matches(_ number: Double) -> Bool {
        guard case .number(let value) = values[0] else { return false }
        return switch relation {
        case .equal: values.contains(.number(number))
        case .notEqual: !values.contains(.number(number))
        case .less: number < value
        case .lessOrEqual: number <= value
        case .greater: number > value
        case .greaterOrEqual: number >= value
        case .contains: false
        }
    }

    /// Whether a text fulfils the condition.
    func matches(_ text: String) -> Bool {
        switch relation {
        case .equal: values.contains(.text(text))
        case .notEqual: !values.contains(.text(text))
        case .contains:
            if case .text(let part) = values[0] {
                text.lowercased().contains(part.lowercased())
            } else {
                false
            }
        case .less, .lessOrEqual, .greater, .greaterOrEqual: false
        }
    }

    /// Whether some number from `lowest` to `highest` can fulfil the condition.
    func canMatch(from lowest: Double, to highest: Double) -> Bool {
        guard case .number(let value) = values[0] else { return false }
        return switch relation {
        case .equal:
            values.contains { value in
                if case .number(let number) = value {
                    number >= lowest && number <= highest
                } else {
                    false
                }
            }
        case .notEqual: true
        case .less: lowest < value
        case .lessOrEqual: lowest <= value
        case .greater: highest > value
        case .greaterOrEqual: highest >= value
        case .contains: false
        }
    }
}

/// A value in a condition. Whole numbers, flags (0, 1) and moments (microseconds) are numbers too.
package enum FilterValue: Hashable, Sendable, Comparable {
    case number(Double)
    case text(String)
}
