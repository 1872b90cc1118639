package import ConceptModel
package import Platform
import Synchronization

/// Sends events to the event store without ever holding up who emits them.
///
/// `emit` stamps the event and puts it into a ring of fixed size; a thread of its own empties the
/// ring some times a second, logs each event, delivers them, and keeps them in a spool on disk
/// while the store cannot be reached. A full ring loses its oldest event, which is counted and
/// reported.
package final class EventEmitter: EventSink {
    package struct Options: Hashable, Sendable {
        /// Events that may wait in memory; at least 2.
        package var ringCapacity = 16_384
        /// Events that are delivered together; at least 1.
        package var batchLimit = 1_024
        /// How long the thread sleeps when there is nothing to do.
        package var pause = Duration.milliseconds(50)

        package init() {}
    }

    private let clock: any WallClock
    private let ring: EventRing
    private let wake = WakeSignal()
    private let counters: EmitterCounters
    private let thread: WorkerThread

    /// - Parameters:
    ///   - source: a name that no other run of any emitter has.
    ///   - spool: where events wait while the store cannot be reached; without one they are
    ///     dropped, and counted, when the ring is full.
    ///   - copy: also gets every event, at once, and must not wait long.
    ///   - log: takes lines about what is lost and about the store's absence; called by the
    ///     emitter's thread.
    ///   - logEvent: takes a line for each event; without it none are made.
    package init(
        source: String, delivery: any EventDelivery, spool: sending EventSpool?,
        copy: (any EventDelivery)? = nil, options: Options = Options(),
        clock: any WallClock = SystemWallClock(),
        monotonicClock: any MonotonicClock = SystemMonotonicClock(),
        log: @escaping @Sendable (String) -> Void, logEvent: (@Sendable (String) -> Void)? = nil
    ) throws(MemoryError) {
        self.clock = clock
        let counters = EmitterCounters()
        self.counters = counters
        ring = EventRing(capacity: options.ringCapacity)
        let courier = EventCourier(
            source: source, delivery: delivery, spool: spool, copy: copy,
            batchLimit: options.batchLimit,
            counters: counters, log: log, logEvent: logEvent)
        thread = try WorkerThread(name: "events") { [ring, wake] in
            while true {
                let isLast = ring.isClosed
                let (events, dropped) = ring.take(options.batchLimit)
                courier.take(events, dropped: dropped, now: monotonicClock.now())
                ring.settle(leaving: courier.heldCount)
                if events.count == options.batchLimit { continue }
                if isLast {
                    courier.finish()
                    ring.settle(leaving: courier.heldCount)
                    return
                }
                if !courier.hasMore(now: monotonicClock.now()) { wake.wait(for: options.pause) }
            }
        }
    }

    /// Takes about as long as reading the clock and a lock that is nearly always free.
    package func emit(_ event: SystemEvent) {
        let isHalfFull = ring.put(StampedEvent(event, at: clock.now()))
        if isHalfFull { wake.signal() }
    }

    package var statistics: EmitterStatistics { counters.statistics(ring.counts) }

    /// Delivers or spools what is waiting and ends the thread. Blocks; called once.
    package func close() {
        ring.close()
        wake.signal()
        thread.join()
    }
}

/// What became of the events of an emitter.
package struct EmitterStatistics: Hashable, Sendable {
    package let emitted: Int
    package let delivered: Int
    /// In memory, those included that are being delivered. With none waiting and none spooled,
    /// every event that was emitted is among the delivered or the dropped ones.
    package let waiting: Int
    /// On disk.
    package let spooled: Int
    /// Lost because the ring was full.
    package let droppedFromRing: Int
    /// Lost because the spool was full or could not be written or read.
    package let droppedFromSpool: Int
}

/// Counts that the emitter's thread keeps and anyone reads.
final class EmitterCounters: Sendable {
    // Relaxed, but for `spooled`: whoever reads that none is left on disk also reads what became
    // of those that were, which the thread counted before.
    let delivered = Atomic<Int>(0)
    let spooled = Atomic<Int>(0)
    let droppedFromSpool = Atomic<Int>(0)

    func statistics(_ ring: EventRing.Counts) -> EmitterStatistics {
        let spooled = spooled.load(ordering: .acquiring)
        return EmitterStatistics(
            emitted: ring.emitted, delivered: delivered.load(ordering: .relaxed),
            waiting: ring.waiting, spooled: spooled,
            droppedFromRing: ring.dropped,
            droppedFromSpool: droppedFromSpool.load(ordering: .relaxed))
    }
}
