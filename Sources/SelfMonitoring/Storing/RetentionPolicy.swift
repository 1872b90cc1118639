/// How long events are kept, and what of them is kept longer, added up.
package struct RetentionPolicy: Hashable, Sendable {
    /// Seconds that single events are kept.
    package let eventAge: Int
    /// Seconds that sums by minute are kept; 0 for none.
    package let minuteAge: Int
    /// Seconds that sums by hour are kept; 0 for none.
    package let hourAge: Int

    /// - Precondition: the ages are not negative, and events are kept for some time.
    package init(eventAge: Int, minuteAge: Int, hourAge: Int) {
        precondition(eventAge > 0 && minuteAge >= 0 && hourAge >= 0, "ages are not negative")
        self.eventAge = eventAge
        self.minuteAge = minuteAge
        self.hourAge = hourAge
    }

    /// Events for 30 days, minutes for 90, hours for two years.
    package static let standard = RetentionPolicy(
        eventAge: 30 * 86_400, minuteAge: 90 * 86_400, hourAge: 730 * 86_400)
}
