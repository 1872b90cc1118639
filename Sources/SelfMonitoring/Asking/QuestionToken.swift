import ConceptModel
import TextIndex

/// A piece of a question: a word, a number, a time of day or a date.
struct QuestionToken: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case word
        /// With the unit that was written to it, as in "50ms".
        case number(Double, unit: String?)
        /// Seconds since midnight.
        case clock(Int)
        /// Days since 1970-01-01.
        case date(Int)
    }

    /// In lower case.
    let text: String
    let stem: String
    let kind: Kind
}

extension QuestionToken {
    static func split(_ question: String) -> [QuestionToken] {
        var tokens: [QuestionToken] = []
        let straight = String(question.lowercased().map { $0 == "’" ? "'" : $0 })
        for piece in straight.split(whereSeparator: { $0.isWhitespace || ",;?!\"()[]".contains($0) }
        ) {
            var text = piece[...]
            for ending in ["'s", "s'"] where text.hasSuffix(ending) && text.count > 2 {
                text = text.dropLast(ending == "'s" ? 2 : 1)
            }
            let edges: Set<Character> = [".", ":", "'", "-", "/", "`", "*"]
            while let last = text.last, edges.contains(last) { text.removeLast() }
            while let first = text.first, edges.contains(first) { text.removeFirst() }
            if !text.isEmpty { append(String(text), to: &tokens) }
        }
        return tokens
    }

    private static func append(_ text: String, to tokens: inout [QuestionToken]) {
        if let kind = kind(of: text) {
            tokens.append(QuestionToken(text: text, stem: text, kind: kind))
            return
        }
        // Comparison signs may stand against a number: ">50ms".
        let sign = text.prefix { "<>=".contains($0) }
        if !sign.isEmpty {
            tokens.append(QuestionToken(text: String(sign), stem: String(sign), kind: .word))
            let rest = text.dropFirst(sign.count)
            if !rest.isEmpty { append(String(rest), to: &tokens) }
            return
        }
        tokens.append(
            QuestionToken(text: text, stem: TextAnalyzer.stem(text), kind: .word))
    }

    private static func kind(of text: String) -> Kind? {
        if let number = NumberWords.values[text] { return .number(number, unit: nil) }
        guard text.first?.isNumber == true else { return nil }
        if let date = CivilTime.moment(text + "T00:00:00Z") {
            return .date(Int(date.microseconds / 86_400_000_000))
        }
        if let seconds = clock(text) { return .clock(seconds) }
        let digits = text.prefix { $0.isNumber || $0 == "." }
        let rest = String(text.dropFirst(digits.count))
        guard let number = Double(digits) else { return nil }
        if rest.isEmpty { return .number(number, unit: nil) }
        if ["st", "nd", "rd", "th", "%"].contains(rest) || QuantityUnit(rest) != nil {
            return .number(number, unit: rest)
        }
        return nil
    }

    /// "14:00", "9am", "9:30pm".
    private static func clock(_ text: String) -> Int? {
        var digits = text[...]
        var shift: Int?
        for (ending, hours) in [("am", 0), ("pm", 12)] where digits.hasSuffix(ending) {
            digits = digits.dropLast(2)
            shift = hours
        }
        let parts = digits.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2 || (parts.count == 1 && shift != nil), let hour = parts[0],
            let minute = parts.count == 2 ? parts[1] : 0, (0..<60).contains(minute)
        else { return nil }
        return clock(hour: hour, minute: minute, shift: shift)
    }

    /// - Parameter shift: 0 for am, 12 for pm, `nil` on a 24-hour clock.
    static func clock(hour: Int, minute: Int, shift: Int?) -> Int? {
        guard (0...23).contains(hour) else { return nil }
        guard let shift else { return hour * 3_600 + minute * 60 }
        guard (1...12).contains(hour) else { return nil }
        return (hour % 12 + shift) * 3_600 + minute * 60
    }
}

enum NumberWords {
    static let values: [String: Double] = [
        "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
        "ten": 10, "eleven": 11, "twelve": 12, "dozen": 12, "fifteen": 15, "twenty": 20,
        "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90, "hundred": 100,
    ]
}

/// What a number in a question counts.
enum QuantityUnit: Hashable, Sendable {
    /// So many microseconds.
    case time(Double)
    /// So many megabytes.
    case memory(Double)
    case percent

    init?(_ word: String) {
        switch word {
        case "us", "µs", "microsecond", "microseconds": self = .time(1)
        case "ms", "msec", "millisecond", "milliseconds", "millis": self = .time(1e3)
        case "s", "sec", "secs", "second", "seconds": self = .time(1e6)
        case "m", "min", "mins", "minute", "minutes": self = .time(6e7)
        case "h", "hr", "hrs", "hour", "hours": self = .time(3.6e9)
        case "d", "day", "days": self = .time(8.64e10)
        case "w", "week", "weeks": self = .time(6.048e11)
        case "fortnight", "fortnights": self = .time(1.2096e12)
        case "month", "months": self = .time(2.592e12)
        case "year", "years": self = .time(3.1536e13)
        case "kb", "kilobytes": self = .memory(1.0 / 1_024)
        case "mb", "mib", "megabyte", "megabytes": self = .memory(1)
        case "gb", "gib", "gigabyte", "gigabytes": self = .memory(1_024)
        case "tb", "terabytes": self = .memory(1_048_576)
        case "%", "percent", "pct": self = .percent
        default: return nil
        }
    }
}
