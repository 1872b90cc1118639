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
}
