import Synchronization

/// A fixed number of events in memory, the oldest of which make room for new ones.
final class EventRing: Sendable {
    struct Counts: Sendable {
        var emitted = 0
        /// Inside, or taken and still in the thread's hands.
        var waiting = 0
        var dropped = 0
    }

    private struct State {
        var slots: [StampedEvent?]
        /// Where the oldest event lies.
        var head = 0
        var count = 0
        /// Events that were taken, and are neither delivered nor on disk nor dropped.
        var inHandCount = 0
        var emitted = 0
        var dropped = 0
        /// Dropped ones that the thread has not been told of.
        var untoldDropped = 0
        var isClosed = false
    }

    private let capacity: Int
    private let state: Mutex<State>

    init(capacity: Int) {
        precondition(capacity >= 2, "a ring holds two events or more")
        self.capacity = capacity
        state = Mutex(State(slots: Array(repeating: nil, count: capacity)))
    }

    /// Adds an event, in place of the oldest one when the ring is full.
    /// - Returns: whether the ring has just become half full, so that its thread should wake.
    func put(_ event: StampedEvent) -> Bool {
        state.withLock { state in
            if state.isClosed { return false }
            state.emitted += 1
            var place = state.head + state.count
            if place >= capacity { place -= capacity }
            state.slots[place] = event
            if state.count == capacity {
                state.head = place + 1 == capacity ? 0 : place + 1
                state.dropped += 1
                state.untoldDropped += 1
                return false
            }
            state.count += 1
            return state.count == capacity / 2
        }
    }

    /// Takes the oldest events, numbered, and how many were dropped since the last call.
    func take(_ limit: Int) -> (events: [NumberedEvent], dropped: Int) {
        state.withLock { state in
            let count = min(limit, state.count)
            var number = UInt64(state.emitted - state.count)
            var events: [NumberedEvent] = []
            events.reserveCapacity(count)
            for _ in 0..<count {
                if let event = state.slots[state.head].take() {
                    events.append(NumberedEvent(number: number, event: event))
                }
                number += 1
                state.head = state.head + 1 == capacity ? 0 : state.head + 1
            }
            state.count -= count
            state.inHandCount += count
            defer { state.untoldDropped = 0 }
            return (events, state.untoldDropped)
        }
    }

    /// Says how many of the events that were taken are still in memory.
    func settle(leaving count: Int) { state.withLock { $0.inHandCount = count } }

    /// Takes nothing more; what is inside can still be taken.
    func close() { state.withLock { $0.isClosed = true } }

    var isClosed: Bool { state.withLock { $0.isClosed } }

    var counts: Counts {
        state.withLock {
            Counts(
                emitted: $0.emitted, waiting: $0.count + $0.inHandCount, dropped: $0.dropped)
        }
    }
}
