import ConceptModel
import Platform

/// A segment as one snapshot sees it.
struct SegmentView: Sendable {
    let segment: EventSegment
    var count = 0
    var earliest = Int64.max
    var latest = Int64.min
    /// Whether the times never step back, so that a window is found by halving.
    var isOrdered = true
    /// The least and the greatest number of each column; texts have none.
    var lowest: [Double]
    var highest: [Double]
    /// The file that holds its first rows.
    var saved: SavedRows?

    struct SavedRows: Sendable {
        var file: Int
        var count: Int
    }

    init(_ segment: EventSegment) {
        self.segment = segment
        lowest = Array(repeating: .infinity, count: segment.columns.count)
        highest = Array(repeating: -.infinity, count: segment.columns.count)
    }

    mutating func append(_ event: StampedEvent, ordinal: Int64, values: [EventValue]) {
        let event = StampedEvent(
            event.event, at: Timestamp(microseconds: event.timestamp.microseconds.boundedTime))
        segment.append(event, ordinal: ordinal, values: values)
        let time = event.timestamp.microseconds
        if time < latest { isOrdered = false }
        earliest = min(earliest, time)
        latest = max(latest, time)
        for (column, value) in values.enumerated() {
            guard let number = value.asNumber else { continue }
            lowest[column] = min(lowest[column], number)
            highest[column] = max(highest[column], number)
        }
        count += 1
    }

    /// Whether an event of that moment needs another segment.
    func isFull(beside moment: Timestamp, _ longestSpan: Int64) -> Bool {
        count == EventSegment.capacity
            || moment.microseconds.subtractingReportingOverflow(earliest).partialValue
                > longestSpan
    }

    /// Whether every row is in a file.
    var isSaved: Bool { saved?.count == count }
}
