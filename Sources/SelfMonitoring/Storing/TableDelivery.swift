package import Platform
import Synchronization

/// Brings the events of this process to a table in its own memory, within bounds of age and number.
package final class TableDelivery: EventDelivery {
    private let table: EventTable
    private let policy: RetentionPolicy
    private let maximumCount: Int
    private let clock: any WallClock
    /// The number of the next event: those before it are in the table.
    private let next = Mutex<UInt64>(0)

    /// - Parameters:
    ///   - policy: what is kept for how long.
    ///   - maximumCount: events that are kept at most, but for segments that are being filled.
    package init(
        _ table: EventTable, policy: RetentionPolicy, maximumCount: Int,
        clock: any WallClock = SystemWallClock()
    ) {
        self.table = table
        self.policy = policy
        self.maximumCount = maximumCount
        self.clock = clock
    }

    package func deliver(_ batch: EventBatch) throws(DeliveryFailure) {
        do throws(MemoryError) {
            try next.withLock { next throws(MemoryError) in
                for event in batch.events where event.number >= next {
                    try table.append(event.event)
                    next = event.number + 1
                }
            }
        } catch {
            throw DeliveryFailure("\(error)")
        }
        table.apply(policy, now: clock.now())
        table.keepNewest(maximumCount)
    }
}
