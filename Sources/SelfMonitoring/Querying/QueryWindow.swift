package import ConceptModel

/// The time that a query is about: from its start, up to but not including its end.
package enum QueryWindow: Hashable, Sendable {
    case all
    /// So many seconds up to now.
    case last(seconds: Int)
    case since(Timestamp)
    case until(Timestamp)
    case between(Timestamp, Timestamp)

    /// The bounds at a moment.
    package func range(now: Timestamp) -> TimeRange {
        switch self {
        case .all: .always
        case .last(let seconds):
            // Up to and including now: what has just happened belongs to the last hour.
            TimeRange(
                start: now - seconds, end: Timestamp(microseconds: now.microseconds + 1))
        case .since(let start): TimeRange(start: start)
        case .until(let end): TimeRange(end: end)
        case .between(let start, let end): TimeRange(start: start, end: end)
        }
    }
}

extension Timestamp {
    static func + (moment: Timestamp, seconds: Int) -> Timestamp {
        Timestamp(microseconds: moment.microseconds + Int64(seconds) * 1_000_000)
    }

    static func - (moment: Timestamp, seconds: Int) -> Timestamp { moment + -seconds }
}

/// Lengths of time as "90m": whole seconds, minutes, hours or days.
enum DurationText {
    private static let units = [("d", 86_400), ("h", 3_600), ("m", 60), ("s", 1)]

    /// In the largest unit that divides it.
    static func text(seconds: Int) -> String {
        for (unit, length) in units where seconds % length == 0 && seconds >= length {
            return "\(seconds / length)\(unit)"
        }
        return "\(seconds)s"
    }

    /// `nil` unless it is a positive whole number, below a hundred years, and a unit.
    static func seconds(_ text: some StringProtocol) -> Int? {
        guard let unit = units.first(where: { text.hasSuffix($0.0) }),
            let count = Int(text.dropLast()), count > 0, count <= 3_155_760_000 / unit.1
        else { return nil }
        return count * unit.1
    }
}
