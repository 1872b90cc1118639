package import ConceptModel
package import Platform
import Synchronization

/// All events that can be asked about, in memory: by type, in columns, in segments that know the
/// times and numbers they hold.
///
/// Events are appended in the order in which they arrived; their times may be out of order by a
/// little, as nodes' clocks are. Readers take a ``snapshot()`` and are not disturbed.
///
/// Thread rule: one thread appends and removes at a time; anyone takes snapshots.
package final class EventTable: Sendable {
    struct State {
        /// By the index of the type.
        var segments: [[SegmentView]] = Array(repeating: [], count: EventType.allCases.count)
        var nextOrdinal: Int64 = 0
        var rollups = RollupTable()
    }

    let state = Mutex(State())
    /// Microseconds that the times of one segment span at most, so that old events can go although
    /// few of their type come.
    let longestSpan: Int64

    /// - Parameter longestSpan: in seconds; a segment's events are removed together.
    package init(longestSpan: Int = .max / 1_000_000) {
        self.longestSpan = Int64(longestSpan) * 1_000_000
    }

    /// Events that were ever appended.
    package var appendedCount: Int { state.withLock { Int($0.nextOrdinal) } }

    /// Adds an event. Takes about a microsecond.
    package func append(_ event: StampedEvent) throws(MemoryError) {
        let type = event.event.type
        let values = event.event.values
        try state.withLock { state throws(MemoryError) in
            let index = type.index
            let last = state.segments[index].last
            if last.map({ $0.isFull(beside: event.timestamp, longestSpan) }) ?? true {
                state.segments[index].append(SegmentView(try EventSegment(type)))
            }
            let place = state.segments[index].count - 1
            state.segments[index][place].append(
                event, ordinal: state.nextOrdinal, values: values)
            state.nextOrdinal += 1
        }
    }

    /// Puts what a store found on disk in the place of nothing.
    func replace(_ found: State) { state.withLock { $0 = found } }

    /// The events up to now, unchanging.
    package func snapshot() -> EventSnapshot {
        state.withLock {
            EventSnapshot(
                segments: $0.segments, rollups: $0.rollups, appendedCount: $0.nextOrdinal)
        }
    }

    /// Removes what the policy does not keep, whole segments at a time, after adding what is
    /// removed to the roll-ups that the policy asks for.
    /// - Returns: how many events were removed.
    @discardableResult
    package func apply(_ policy: RetentionPolicy, now: Timestamp) -> Int {
        let horizon = now - policy.eventAge
        return state.withLock { state in
            var removedCount = 0
            for index in state.segments.indices {
                let old = state.segments[index].prefix { $0.latest < horizon.microseconds }
                for view in old {
                    state.rollups.add(view, policy)
                    removedCount += view.count
                }
                state.segments[index].removeFirst(old.count)
            }
            state.rollups.removeOlder(policy, now: now)
            return removedCount
        }
    }
}

extension EventTable {
    /// Removes the oldest events, whole segments at a time, until at most `count` are left or only
    /// the segments that are being filled. No roll-ups are kept of them.
    /// - Returns: how many events were removed.
    @discardableResult
    package func keepNewest(_ count: Int) -> Int {
        state.withLock { state in
            var surplus = state.segments.joined().reduce(-count) { $0 + $1.count }
            var removedCount = 0
            while surplus > 0 {
                let full = state.segments.indices.filter { state.segments[$0].count > 1 }
                let oldest = full.min {
                    state.segments[$0][0].latest < state.segments[$1][0].latest
                }
                guard let oldest else { break }
                let removed = state.segments[oldest].removeFirst()
                surplus -= removed.count
                removedCount += removed.count
            }
            return removedCount
        }
    }
}

/// The events of a table at one moment.
package struct EventSnapshot: Sendable {
    /// By the index of the type, oldest first.
    let segments: [[SegmentView]]
    let rollups: RollupTable
    let appendedCount: Int64

    /// Events that are there to be asked about one by one.
    package var count: Int { segments.reduce(0) { $0 + $1.reduce(0) { $0 + $1.count } } }

    /// The names that events bear, with the field that bears them, for the interpreter. Names of
    /// many events come first where one stands in several fields.
    package var entityNames: [String: String] {
        var names: [String: String] = [:]
        for views in segments {
            for view in views {
                for (field, column) in zip(view.segment.type.fields, view.segment.columns)
                where field.isEntity {
                    guard case .text(let texts) = column else { continue }
                    for text in texts.texts where names[text] == nil { names[text] = field.name }
                }
            }
        }
        return names
    }
}
