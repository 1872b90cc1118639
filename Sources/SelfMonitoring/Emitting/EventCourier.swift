import Platform
import Synchronization

/// Brings events to the store, through the spool while the store cannot be reached.
///
/// Order is kept: while anything is in the spool, new events go there too.
final class EventCourier: @unchecked Sendable {
    // SAFETY: `@unchecked Sendable` because it is made by the emitter's maker and from then on used
    // by the emitter's thread only.
    private let source: String
    private let delivery: any EventDelivery
    private let spool: EventSpool?
    private let copy: (any EventDelivery)?
    private let batchLimit: Int
    private let counters: EmitterCounters
    private let log: @Sendable (String) -> Void
    private let logEvent: (@Sendable (String) -> Void)?
    /// Without a spool: events of a delivery that failed.
    private var held: [NumberedEvent] = []
    private var wait = Duration.zero
    private var nextAttempt: Duration?

    private static let shortestWait = Duration.milliseconds(250)
    private static let longestWait = Duration.seconds(30)

    init(
        source: String, delivery: any EventDelivery, spool: EventSpool?,
        copy: (any EventDelivery)?, batchLimit: Int,
        counters: EmitterCounters, log: @escaping @Sendable (String) -> Void,
        logEvent: (@Sendable (String) -> Void)?
    ) {
        self.source = source
        self.delivery = delivery
        self.spool = spool
        self.copy = copy
        self.batchLimit = batchLimit
        self.counters = counters
        self.log = log
        self.logEvent = logEvent
        counters.spooled.store(spool?.eventCount ?? 0, ordering: .relaxed)
    }

    /// Logs, delivers or spools new events, and tries the store again when it is time.
    func take(_ taken: [NumberedEvent], dropped: Int, now: Duration) {
        if dropped > 0 { log("Events dropped: \(dropped), the queue was full") }
        if let logEvent { for event in taken { logEvent("Event emitted: \(event.event.json)") } }
        let events = taken.filter { $0.event.event.isFinite }
        drop(taken.count - events.count, "a number in them is not finite")
        if !events.isEmpty {
            do throws(DeliveryFailure) {
                try copy?.deliver(EventBatch(source: source, events: events))
            } catch {
                log("Events are not shown here: \(error.reason)")
            }
            if nextAttempt == nil, backlogCount == 0 {
                if !deliver(EventBatch(source: source, events: events), now: now) { keep(events) }
            } else {
                keep(events)
            }
        }
        if backlogCount > 0, nextAttempt.map({ $0 <= now }) ?? true { deliverBacklog(now: now) }
    }

    /// Whether there is a backlog that could be worked off at once.
    func hasMore(now: Duration) -> Bool {
        backlogCount > 0 && (nextAttempt.map { $0 <= now } ?? true)
    }

    /// Leaves everything that was not delivered on disk.
    func finish() {
        drop(held.count, "no spool was configured")
        held = []
        do throws(FileError) { try spool?.close() } catch { log("Events: \(error)") }
    }

    /// Events in memory that wait for another attempt.
    var heldCount: Int { held.count }

    private var backlogCount: Int { (spool?.eventCount ?? 0) + held.count }

    private func deliver(_ batch: EventBatch, now: Duration) -> Bool {
        do throws(DeliveryFailure) {
            try delivery.deliver(batch)
            counters.delivered.add(batch.events.count, ordering: .relaxed)
            if wait > .zero { log("Events: the event store is reached again") }
            wait = .zero
            nextAttempt = nil
            return true
        } catch {
            if error.isFinal {
                drop(batch.events.count, "the event store refuses them: \(error.reason)")
                return true
            }
            if wait == .zero { log("Events: the event store is not reached: \(error.reason)") }
            wait = min(max(wait * 2, Self.shortestWait), Self.longestWait)
            nextAttempt = now + wait
            return false
        }
    }

    private func keep(_ events: [NumberedEvent]) {
        guard let spool else {
            held += events
            let surplus = held.count - batchLimit
            if surplus > 0 {
                held.removeFirst(surplus)
                drop(surplus, "no spool is configured")
            }
            return
        }
        do throws(FileError) {
            drop(try spool.append(events, source: source), "the spool is full")
        } catch {
            drop(events.count, "the spool cannot be written: \(error)")
        }
        counters.spooled.store(spool.eventCount, ordering: .releasing)
    }

    /// One batch of the backlog; the thread comes back for more.
    private func deliverBacklog(now: Duration) {
        guard let spool, spool.eventCount > 0 else {
            if !held.isEmpty, deliver(EventBatch(source: source, events: held), now: now) {
                held = []
            }
            return
        }
        do throws(FileError) {
            if let batch = try spool.next(batchLimit), deliver(batch, now: now) {
                try spool.removeNext(batch.events.count)
            }
        } catch {
            log("Events: the spool cannot be read: \(error)")
            wait = min(max(wait * 2, Self.shortestWait), Self.longestWait)
            nextAttempt = now + wait
        }
        drop(spool.takeUnreadableCount(), "the spool was damaged")
        counters.spooled.store(spool.eventCount, ordering: .releasing)
    }

    private func drop(_ count: Int, _ reason: String) {
        guard count > 0 else { return }
        counters.droppedFromSpool.add(count, ordering: .relaxed)
        log("Events dropped: \(count), \(reason)")
    }
}
