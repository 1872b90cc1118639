package import ConceptModel
import Synchronization

/// The rules of a process, and which of their alerts are pending or firing.
package final class AlertWatch: Sendable {
    package let rules: [AlertRule]
    private let book = Mutex(AlertBook())

    package init(_ rules: [AlertRule]) { self.rules = rules }

    package var current: [AlertBook.Alert] { book.withLock(\.current) }

    /// Runs every rule on the events of now.
    /// - Returns: the alerts that entered another phase.
    package func evaluate(_ events: EventSnapshot, at now: Timestamp) -> [AlertBook.Alert] {
        let execution = QueryExecution(events, now: now, calendar: .utc)
        return book.withLock { $0.evaluate(rules, with: execution) }
    }
}
