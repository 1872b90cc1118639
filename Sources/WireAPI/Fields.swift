/// A body refused because of one field.
public struct RefusedField: Error, Sendable, Equatable {
    public let code: ErrorCode
    /// The path of the field, such as `items[3].content`; empty for the body as a whole.
    public let field: String
    public let message: String

    public init(_ code: ErrorCode, field: String, message: String) {
        self.code = code
        self.field = field
        self.message = message
    }
}

/// Reads the fields of a request strictly: no unknown field, no other type, nothing out of range.
/// A field that is `null` counts as missing.
struct Fields<Key: CodingKey & CaseIterable> {
    let container: KeyedDecodingContainer<Key>

    init(_ decoder: any Decoder) throws {
        container = try decoder.container(keyedBy: Key.self)
        let known = Key.allCases.map(\.stringValue)
        let given = try decoder.container(keyedBy: AnyKey.self).allKeys.map(\.stringValue)
        let unknown = given.filter { !known.contains($0) }.sorted()
        guard let first = unknown.first else { return }
        let field = FieldPath.text(decoder.codingPath, first)
        throw RefusedField(
            .unknownField, field: field,
            message: "unknown field \"\(field)\"; known here: \(known.joined(separator: ", "))")
    }

    func path(_ key: Key) -> String { FieldPath.text(container.codingPath, key.stringValue) }

    func refuse(_ key: Key, _ message: String) -> RefusedField {
        let path = path(key)
        return RefusedField(.invalidField, field: path, message: "\"\(path)\" \(message)")
    }

    /// The value, or `nil` when it is missing or `null`.
    func value<Value: Decodable>(_ key: Key, as type: Value.Type = Value.self) throws -> Value? {
        try container.decodeIfPresent(Value.self, forKey: key)
    }

    func required<Value: Decodable>(_ key: Key, _ wanted: String) throws -> Value {
        guard let value = try value(key, as: Value.self) else {
            throw refuse(key, "is missing: \(wanted) is needed")
        }
        return value
    }

    /// Text with at least one character that is not white space, and without NUL.
    func text(_ key: Key) throws -> String {
        let text: String = try required(key, "a text")
        try check(text, key)
        guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            throw refuse(key, "is empty: a text is needed")
        }
        return text
    }

    /// Text that may be missing, without NUL.
    func optionalText(_ key: Key) throws -> String? {
        guard let text = try value(key, as: String.self) else { return nil }
        try check(text, key)
        return text
    }

    func check(_ text: String, _ key: Key) throws {
        guard !text.utf8.contains(0) else {
            throw refuse(key, "holds a NUL byte: take it out, text has none")
        }
    }

    func integer(_ key: Key, in range: ClosedRange<Int>, default fallback: Int) throws -> Int {
        guard let number = try value(key, as: Double.self) else { return fallback }
        guard let integer = Int(exactly: number), range.contains(integer) else {
            throw refuse(
                key, "must be a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return integer
    }

    func number(_ key: Key, in range: ClosedRange<Float>, default fallback: Float) throws -> Float {
        guard let number = try value(key, as: Double.self) else { return fallback }
        guard range.contains(Float(number)) else {
            throw refuse(key, "must be a number from \(range.lowerBound) to \(range.upperBound)")
        }
        return Float(number)
    }

    func moment(_ key: Key) throws -> Moment? {
        guard let text = try value(key, as: String.self) else { return nil }
        guard let moment = Moment(text) else {
            throw refuse(
                key, "must be a date, or a date and time with its offset: 2026-11-24T09:05:03Z")
        }
        return moment
    }

    /// How long a text may be known: a number of seconds, or a moment; at most one of them.
    func lifetime(_ seconds: Key, _ end: Key) throws -> (seconds: Int?, end: Moment?) {
        let moment = try moment(end)
        guard let number = try value(seconds, as: Double.self) else { return (nil, moment) }
        guard moment == nil else {
            throw refuse(seconds, "cannot be given together with \"\(path(end))\"")
        }
        guard let integer = Int(exactly: number), (1...3_155_760_000).contains(integer) else {
            throw refuse(seconds, "must be a whole number from 1 to 3155760000 (a hundred years)")
        }
        return (integer, nil)
    }

    func flag(_ key: Key, default fallback: Bool) throws -> Bool {
        try value(key, as: Bool.self) ?? fallback
    }
}

/// Writes the place of a field for people.
enum FieldPath {
    static func text(_ path: [any CodingKey], _ last: String? = nil) -> String {
        var text = ""
        for key in path {
            if let index = key.intValue {
                text += "[\(index)]"
            } else {
                text += text.isEmpty ? key.stringValue : ".\(key.stringValue)"
            }
        }
        guard let last else { return text }
        return text.isEmpty ? last : "\(text).\(last)"
    }
}
