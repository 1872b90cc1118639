package import ConceptModel

/// A day, month, year, decade or century of the proleptic Gregorian calendar, or a run of years.
package struct CalendarDate: Hashable, Sendable {
    /// The astronomical year: 0 is 1 BC.
    package let year: Int
    package let month: Int?
    package let day: Int?
    /// The last year of a decade, century or run of years.
    package let lastYear: Int?

    package init(year: Int, month: Int? = nil, day: Int? = nil, lastYear: Int? = nil) {
        self.year = year
        self.month = month
        self.day = day
        self.lastYear = lastYear
    }

    /// ISO 8601: "1950-05-05", "1950-05", "1950", "1939/1945".
    package var iso: String {
        var text = Self.padded(year, 4)
        if let month { text += "-" + Self.padded(month, 2) }
        if let day { text += "-" + Self.padded(day, 2) }
        if let lastYear { text += "/" + Self.padded(lastYear, 4) }
        return text
    }

    /// From its first moment up to the first moment after it, in UTC.
    package var range: TimeRange {
        let start = Self.moment(year, month ?? 1, day ?? 1)
        let end: Timestamp
        if let lastYear {
            end = Self.moment(lastYear + 1, 1, 1)
        } else if let day, let month {
            let next = Self.days(year, month, day) + 1
            end = Timestamp(microseconds: Int64(next) * Self.microsecondsPerDay)
        } else if let month {
            end = month == 12 ? Self.moment(year + 1, 1, 1) : Self.moment(year, month + 1, 1)
        } else {
            end = Self.moment(year + 1, 1, 1)
        }
        return TimeRange(start: start, end: end)
    }

    private static let microsecondsPerDay: Int64 = 86_400_000_000

    private static func moment(_ year: Int, _ month: Int, _ day: Int) -> Timestamp {
        Timestamp(microseconds: Int64(days(year, month, day)) * microsecondsPerDay)
    }

    /// Days since 1970-01-01. Source: Howard Hinnant, "chrono-Compatible Low-Level Date
    /// Algorithms".
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(abs(number))
        let zeros = String(repeating: "0", count: max(0, width - digits.count))
        return (number < 0 ? "-" : "") + zeros + digits
    }
}
