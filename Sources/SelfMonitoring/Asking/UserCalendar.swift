package import ConceptModel
import Foundation

/// Days and hours as the asker's clock shows them.
package struct UserCalendar: Sendable {
    /// Seconds that local time is ahead of UTC at a moment.
    private let offset: @Sendable (Timestamp) -> Int

    package init(offset: @escaping @Sendable (Timestamp) -> Int) { self.offset = offset }

    package static let utc = UserCalendar { _ in 0 }

    /// By the name of a time zone ("Europe/Berlin"); `nil` when this machine does not know it.
    package init?(timeZone name: String) {
        guard let zone = TimeZone(identifier: name) else { return nil }
        self.init { moment in
            zone.secondsFromGMT(
                for: Date(timeIntervalSince1970: Double(moment.microseconds) / 1e6))
        }
    }

    /// The local day (since 1970-01-01) and second of the day.
    func local(_ moment: Timestamp) -> (day: Int, second: Int) {
        let seconds = Int(moment.microseconds / 1_000_000) + offset(moment)
        let (day, second) = CivilTime.floorDivision(seconds, 86_400)
        return (day, second)
    }

    /// The moment when local clocks show this. A time that a change of clocks skips is moved by
    /// the change; of one that comes twice it is the earlier.
    func moment(day: Int, second: Int = 0) -> Timestamp {
        let local = Timestamp(microseconds: Int64(day * 86_400 + second) * 1_000_000)
        let candidates = [local - 86_400, local + 86_400].map { local - offset($0) }
        let fitting = candidates.filter { self.local($0) == (day, second) }
        return fitting.min() ?? candidates.max() ?? local
    }
}
