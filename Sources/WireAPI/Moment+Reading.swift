extension Moment {
    /// Reads RFC 3339: a date ("2026-11-24", its first moment in UTC), or a date and a time with its
    /// offset ("2026-11-24T09:05:03.5Z", "2026-11-24T10:05:03+01:00"). `nil` for anything else.
    public init?(_ text: some StringProtocol) {
        var reader = DigitReader(text.utf8)
        guard let year = reader.number(4), reader.skip("-"), let month = reader.number(2),
            reader.skip("-"), let day = reader.number(2),
            (1...12).contains(month), (1...Self.dayCount(month, year)).contains(day)
        else { return nil }
        let midnight = Self.days(year, month, day) * 86_400_000_000
        if reader.isAtEnd {
            self.init(microseconds: midnight)
            return
        }
        guard reader.skip("T") || reader.skip("t") || reader.skip(" "),
            let hour = reader.number(2), reader.skip(":"), let minute = reader.number(2),
            reader.skip(":"), let second = reader.number(2), hour < 24, minute < 60, second < 60
        else { return nil }
        var fraction: Int64 = 0
        if reader.skip(".") {
            guard let digits = reader.fraction() else { return nil }
            fraction = digits
        }
        guard let offset = reader.offset(), reader.isAtEnd else { return nil }
        let seconds = hour * 3_600 + (minute - offset) * 60 + second
        self.init(microseconds: midnight + seconds * 1_000_000 + fraction)
    }

    private static func dayCount(_ month: Int64, _ year: Int64) -> Int64 {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Int(month) - 1]
    }

    /// Days since 1970-01-01.
    ///
    /// Source: Howard Hinnant, "chrono-compatible low-level date algorithms".
    private static func days(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }
}

extension Moment: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let moment = Moment(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "this is no moment in RFC 3339")
        }
        self = moment
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

/// Takes digits and marks from the front of a text.
private struct DigitReader<Bytes: Collection> where Bytes.Element == UInt8 {
    private var rest: Bytes.SubSequence

    init(_ bytes: Bytes) { rest = bytes[...] }

    var isAtEnd: Bool { rest.isEmpty }

    private mutating func digit() -> Int64? {
        guard let byte = rest.first, (0x30...0x39).contains(byte) else { return nil }
        rest = rest.dropFirst()
        return Int64(byte - 0x30)
    }

    mutating func number(_ digitCount: Int) -> Int64? {
        var number: Int64 = 0
        for _ in 0..<digitCount {
            guard let digit = digit() else { return nil }
            number = number * 10 + digit
        }
        return number
    }

    mutating func skip(_ mark: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: mark) else { return false }
        rest = rest.dropFirst()
        return true
    }

    /// Microseconds of a fraction of a second; further digits are cut off.
    mutating func fraction() -> Int64? {
        guard var fraction = digit() else { return nil }
        var digitCount = 1
        while let digit = digit() {
            digitCount += 1
            if digitCount <= 6 { fraction = fraction * 10 + digit }
        }
        for _ in min(digitCount, 6)..<6 { fraction *= 10 }
        return fraction
    }

    /// Minutes ahead of UTC.
    mutating func offset() -> Int64? {
        if skip("Z") || skip("z") { return 0 }
        let sign: Int64
        if skip("+") { sign = 1 } else if skip("-") { sign = -1 } else { return nil }
        guard let hours = number(2), skip(":"), let minutes = number(2), hours < 24, minutes < 60
        else { return nil }
        return sign * (hours * 60 + minutes)
    }
}
