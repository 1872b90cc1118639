/// A moment, in microseconds since 1970-01-01T00:00:00Z.
package struct Timestamp: Hashable, Sendable {
    package let microseconds: Int64

    package init(microseconds: Int64) {
        self.microseconds = microseconds
    }
}

extension Timestamp: Comparable {
    package static func < (left: Self, right: Self) -> Bool {
        left.microseconds < right.microseconds
    }
}

/// When something held in the world: from its start, up to but not including its end.
/// A missing bound is an open one.
package struct TimeRange: Hashable, Sendable {
    package let start: Timestamp?
    package let end: Timestamp?

    package init(start: Timestamp? = nil, end: Timestamp? = nil) {
        self.start = start
        self.end = end
    }

    package static let always = TimeRange()

    package func contains(_ moment: Timestamp) -> Bool {
        if let start, moment < start { return false }
        if let end, moment >= end { return false }
        return true
    }

    /// Whether no moment lies in it.
    package var isEmpty: Bool {
        guard let start, let end else { return false }
        return end <= start
    }

    /// Whether a moment lies in both.
    package func overlaps(_ other: TimeRange) -> Bool {
        if isEmpty || other.isEmpty { return false }
        if let end, let start = other.start, end <= start { return false }
        if let end = other.end, let start, end <= start { return false }
        return true
    }

    /// The part before `moment`; empty, at `moment`, when the range starts later.
    package func ending(before moment: Timestamp) -> TimeRange {
        let bound = end.map { min($0, moment) } ?? moment
        return TimeRange(start: start.map { min($0, bound) }, end: bound)
    }

    /// The smallest range that holds both.
    package func hull(with other: TimeRange) -> TimeRange {
        var start: Timestamp?
        if let own = self.start, let others = other.start { start = min(own, others) }
        var end: Timestamp?
        if let own = self.end, let others = other.end { end = max(own, others) }
        return TimeRange(start: start, end: end)
    }
}
