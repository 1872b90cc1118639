package import ConceptModel

/// Days of the proleptic Gregorian calendar, counted from 1970-01-01, and the text of moments.
///
/// Source: Howard Hinnant, "chrono-compatible low-level date algorithms".
package enum CivilTime {
    static func days(year: Int, month: Int, day: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let (era, yearOfEra) = floorDivision(shiftedYear, 400)
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
            - 719_468
    }

    static func date(days: Int) -> (year: Int, month: Int, day: Int) {
        let (era, dayOfEra) = floorDivision(days + 719_468, 146_097)
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// Monday is 0.
    static func weekday(days: Int) -> Int { floorDivision(days + 3, 7).remainder }

    static func floorDivision(
        _ value: Int, _ divisor: Int
    ) -> (quotient: Int, remainder: Int) {
        let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }

    /// RFC 3339 in UTC, with microseconds: "2026-11-24T09:05:03.000120Z".
    package static func text(_ moment: Timestamp) -> String {
        let (seconds, fraction) = floorDivision(Int(moment.microseconds), 1_000_000)
        return secondsText(seconds) + "." + padded(fraction, 6) + "Z"
    }

    /// As ``text(_:)``, without a fraction that is zero: "2026-11-24T09:05:03Z".
    static func shortText(_ moment: Timestamp) -> String {
        let (seconds, fraction) = floorDivision(Int(moment.microseconds), 1_000_000)
        return fraction == 0 ? secondsText(seconds) + "Z" : text(moment)
    }

    private static func secondsText(_ seconds: Int) -> String {
        let (days, second) = floorDivision(seconds, 86_400)
        let (year, month, day) = date(days: days)
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))T"
            + "\(padded(second / 3_600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))"
    }

    private static func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// Of the years 0 to 9999: those before and after have texts that cannot be read. An offset may
    /// lead there.
    private static let writableSeconds = -62_167_219_200..<253_402_300_800

    /// Reads RFC 3339: a date, "T", a time with 0 to 6 digits of fraction, then "Z" or an offset.
    /// `nil` when it is anything else, or no day of the calendar.
    package static func moment(_ text: some StringProtocol) -> Timestamp? {
        var reader = DigitReader(text.utf8)
        guard let year = reader.number(4), reader.skip("-"), let month = reader.number(2),
            reader.skip("-"), let day = reader.number(2), reader.skip("T") || reader.skip("t"),
            let hour = reader.number(2), reader.skip(":"), let minute = reader.number(2),
            reader.skip(":"), let second = reader.number(2), hour < 24, minute < 60, second < 60,
            let days = validDays(year: year, month: month, day: day)
        else { return nil }
        var fraction = 0
        if reader.skip(".") {
            guard let read = reader.fraction(6) else { return nil }
            fraction = read
        }
        var offset = 0
        if !reader.skip("Z"), !reader.skip("z") {
            let sign = reader.skip("+") ? 1 : reader.skip("-") ? -1 : 0
            guard sign != 0, let hours = reader.number(2), reader.skip(":"),
                let minutes = reader.number(2), hours < 24, minutes < 60
            else { return nil }
            offset = sign * (hours * 3_600 + minutes * 60)
        }
        guard reader.isAtEnd else { return nil }
        let seconds = days * 86_400 + hour * 3_600 + minute * 60 + second - offset
        guard writableSeconds.contains(seconds) else { return nil }
        return Timestamp(microseconds: Int64(seconds * 1_000_000 + fraction))
    }

    /// The day, or `nil` when the calendar has none such.
    static func validDays(year: Int, month: Int, day: Int) -> Int? {
        guard (1...12).contains(month), (1...31).contains(day) else { return nil }
        let days = days(year: year, month: month, day: day)
        return date(days: days) == (year, month, day) ? days : nil
    }
}

/// Reads fixed runs of digits.
private struct DigitReader {
    private var bytes: ArraySlice<UInt8>

    init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes)[...] }

    var isAtEnd: Bool { bytes.isEmpty }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard let first = bytes.first, UInt32(first) == character.value else { return false }
        bytes.removeFirst()
        return true
    }

    mutating func number(_ count: Int) -> Int? {
        guard bytes.count >= count else { return nil }
        var value = 0
        for _ in 0..<count {
            guard let digit = digit() else { return nil }
            value = value * 10 + digit
        }
        return value
    }

    /// 1 to `width` digits, as that many digits after the point.
    mutating func fraction(_ width: Int) -> Int? {
        var value = 0
        var count = 0
        while count < width, let digit = digit() {
            value = value * 10 + digit
            count += 1
        }
        guard count > 0 else { return nil }
        for _ in count..<width { value *= 10 }
        return value
    }

    private mutating func digit() -> Int? {
        guard let first = bytes.first, (0x30...0x39).contains(first) else { return nil }
        bytes.removeFirst()
        return Int(first) - 0x30
    }
}
