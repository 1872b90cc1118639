/// A moment as the wire has it: RFC 3339 text.
public struct Moment: Sendable, Hashable {
    /// Since 1970-01-01T00:00:00Z.
    public let microseconds: Int64

    public init(microseconds: Int64) { self.microseconds = microseconds }

    public var text: String { Self.text(microseconds: microseconds) }

    /// RFC 3339 in UTC with microseconds: `2026-11-24T09:05:03.000120Z`.
    ///
    /// Source of the calendar: Howard Hinnant, "chrono-compatible low-level date algorithms".
    /// - Parameter microseconds: since 1970-01-01T00:00:00Z; years 0 to 9999 have this form.
    public static func text(microseconds: Int64) -> String {
        let (seconds, fraction) = floorDivision(microseconds, 1_000_000)
        let (days, second) = floorDivision(seconds, 86_400)
        let shifted = days + 719_468
        let (era, dayOfEra) = floorDivision(shifted, 146_097)
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))T"
            + "\(padded(second / 3_600, 2)):\(padded(second / 60 % 60, 2)):"
            + "\(padded(second % 60, 2)).\(padded(fraction, 6))Z"
    }

    private static func floorDivision(_ value: Int64, _ divisor: Int64) -> (Int64, Int64) {
        let remainder = value % divisor
        return remainder < 0
            ? (value / divisor - 1, remainder + divisor) : (value / divisor, remainder)
    }

    private static func padded(_ value: Int64, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
