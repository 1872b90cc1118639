import ConceptModel
import Platform

/// The place of an event in a snapshot.
struct EventReference: Sendable {
    let segment: EventSegment
    let row: Int

    var type: EventType { segment.type }
    var timestamp: Timestamp { segment.timestamp(row) }
    /// In time, then by arrival.
    var position: (Int64, Int64) { (segment.time(row), segment.ordinals[row]) }

    var values: [EventValue] { segment.columns.indices.map { segment.value($0, row) } }

    func value(_ name: String) -> EventValue? {
        if name == EventField.anyEntity {
            return type.fields.firstIndex(where: \.isEntity).map { segment.value($0, row) }
        }
        return type.fields.firstIndex { $0.name == name }.map { segment.value($0, row) }
    }
}

extension EventSnapshot {
    /// The newest matching events, newest first, and how many match in all.
    /// - Parameter bound: only events before this position (see ``EventReference/position``).
    func newest(
        _ types: [EventType], in range: TimeRange, where filters: [FieldFilter], count: Int,
        before bound: (Int64, Int64)? = nil
    ) -> (events: [EventReference], matchedCount: Int) {
        var best = BestFew<EventReference>(count: count) { $0.position > $1.position }
        var matchedCount = 0
        for type in types {
            for view in segments[type.index].reversed() {
                guard let selection = view.select(range, filters) else { continue }
                matchedCount += selection.count
                // In an ordered segment only its last rows can be among the newest.
                let candidates =
                    view.isOrdered && bound == nil ? selection.suffix(count) : selection
                candidates.forEach { row in
                    let event = EventReference(segment: view.segment, row: row)
                    if let bound, event.position >= bound { return }
                    best.offer(event)
                }
            }
        }
        return (best.sorted(), matchedCount)
    }
}
