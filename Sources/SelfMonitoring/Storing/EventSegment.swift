import ConceptModel
import Platform
import Synchronization

/// A run of events of one type, by columns, in the order of their arrival.
///
/// Thread rule: one thread appends; readers look at the rows below the count that they were given
/// with the segment (``SegmentView``), which do not change.
final class EventSegment: Sendable {
    static let capacity = 65_536

    let type: EventType
    /// Microseconds since 1970.
    let times: AppendOnlyArray<Int64>
    /// The number of the event among all events of the table, for a total order.
    let ordinals: AppendOnlyArray<Int64>
    /// In the order of the type's fields.
    let columns: [EventColumn]

    init(_ type: EventType) throws(MemoryError) {
        self.type = type
        times = try AppendOnlyArray(capacity: Self.capacity)
        ordinals = try AppendOnlyArray(capacity: Self.capacity)
        var columns: [EventColumn] = []
        for field in type.fields { columns.append(try EventColumn(field.kind)) }
        self.columns = columns
    }

    func append(_ event: StampedEvent, ordinal: Int64, values: [EventValue]) {
        for (column, value) in zip(columns, values) { column.append(value) }
        ordinals.append(ordinal)
        times.append(event.timestamp.microseconds)
    }

    /// The value in a row, as the field's kind.
    func value(_ column: Int, _ row: Int) -> EventValue {
        let field = type.fields[column]
        switch columns[column] {
        case .text(let texts): return .text(texts.text(row))
        case .numbers(let numbers):
            let number = numbers[row]
            return switch field.kind {
            case .integer: .integer(number.wholeNumber)
            case .flag: .flag(number != 0)
            case .moment: .moment(Timestamp(microseconds: Int64(number.wholeNumber)))
            case .number, .text: .number(number)
            }
        }
    }

    func time(_ row: Int) -> Int64 { times[row].boundedTime }

    func timestamp(_ row: Int) -> Timestamp { Timestamp(microseconds: time(row)) }
}

extension Int64 {
    /// A time, in microseconds, that can be computed with: one that damage or a sender has put
    /// beyond 73,000 years from 1970 is taken for the last one before that.
    var boundedTime: Int64 { Swift.min(Swift.max(self, -(1 << 61)), 1 << 61) }
}

extension Double {
    /// The whole part, or the nearest number that there is; 0 of what is no number.
    var wholeNumber: Int {
        if isNaN { return 0 }
        return self >= 0x1p63 ? .max : self < -0x1p63 ? .min : Int(self)
    }
}

/// The values of one field. Whole numbers up to 2^53, flags and moments are exact as numbers.
enum EventColumn: Sendable {
    case numbers(AppendOnlyArray<Double>)
    case text(TextColumn)

    init(_ kind: FieldKind) throws(MemoryError) {
        self =
            kind == .text
            ? .text(try TextColumn())
            : .numbers(try AppendOnlyArray(capacity: EventSegment.capacity))
    }

    fileprivate func append(_ value: EventValue) {
        switch self {
        case .text(let texts): texts.append(value)
        case .numbers(let numbers): numbers.append(value.asNumber ?? .nan)
        }
    }
}

extension EventValue {
    /// As columns and conditions count it; `nil` for texts.
    package var asNumber: Double? {
        switch self {
        case .text: nil
        case .integer(let integer): Double(integer)
        case .number(let number): number
        case .flag(let flag): flag ? 1 : 0
        case .moment(let moment): Double(moment.microseconds)
        }
    }
}

/// Texts of one field, each different one kept once in the segment: to look a text up there is to
/// know whether the segment holds it at all.
///
/// Of a segment that was opened from its file the different texts are read when they are first
/// asked for.
final class TextColumn: Sendable {
    private struct Dictionary {
        var codes: [String: UInt32] = [:]
        var texts: [String] = []
        /// Reads the texts that are still in the file only.
        var unread: (@Sendable () -> [String])?

        mutating func read() {
            guard let unread else { return }
            self.unread = nil
            texts = unread()
            for (code, text) in texts.enumerated() { codes[text] = UInt32(code) }
        }
    }

    let codes: AppendOnlyArray<UInt32>
    private let dictionary = Mutex(Dictionary())

    init() throws(MemoryError) {
        codes = try AppendOnlyArray(capacity: EventSegment.capacity)
    }

    /// The texts will come from a file, by the codes that came from it before.
    func adopt(_ texts: @escaping @Sendable () -> [String]) {
        dictionary.withLock {
            $0.unread = { [codes] in
                var texts = texts()
                // A code without its text is damage on disk, which must not stop the process.
                let codeCount = codes.withElements(0..<codes.count) { span in
                    span.indices.reduce(0) { max($0, Int(span[$1]) + 1) }
                }
                while texts.count < min(codeCount, EventSegment.capacity) {
                    texts.append("(damaged)")
                }
                return texts
            }
        }
    }

    func append(_ value: EventValue) {
        guard case .text(let text) = value else {
            preconditionFailure("a column of texts takes texts")
        }
        let code = dictionary.withLock { dictionary in
            dictionary.read()
            if let code = dictionary.codes[text] { return code }
            let code = UInt32(dictionary.texts.count)
            dictionary.codes[text] = code
            dictionary.texts.append(text)
            return code
        }
        codes.append(code)
    }

    func text(_ row: Int) -> String {
        let code = Int(codes[row])
        // Beyond the texts of a damaged file, as in `adopt`.
        return withTexts { code < $0.texts.count ? $0.texts[code] : "(damaged)" }
    }

    /// All different texts so far, by their codes.
    var texts: [String] { withTexts(\.texts) }

    func code(of text: String) -> UInt32? { withTexts { $0.codes[text] } }

    private func withTexts<Result: Sendable>(_ body: (borrowing Dictionary) -> Result) -> Result {
        dictionary.withLock { dictionary in
            dictionary.read()
            return body(dictionary)
        }
    }
}
