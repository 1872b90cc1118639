package import Platform

/// How a log lies on disk.
package struct LogOptions: Sendable {
    /// A segment is closed when the next record would make it larger. A record that is larger
    /// itself gets a segment of its own. At most 2 GiB.
    package var segmentByteCount: Int
    /// Disk space is taken ahead in steps of this size.
    package var preallocationByteCount: Int
    /// Where the disk has not so much left, space is taken in steps of this size; `nil`: the log
    /// stops there, and leaves the rest of the disk to others.
    package var scarceByteCount: Int?
    /// Where the segments' salts come from.
    package var random: any RandomSource

    package init(
        segmentByteCount: Int = 256 << 20, preallocationByteCount: Int = 16 << 20,
        scarceByteCount: Int? = nil, random: any RandomSource = SystemRandomSource()
    ) {
        precondition(
            segmentByteCount > SegmentHeader.byteCount && segmentByteCount <= 2 << 30,
            "a segment holds up to 2 GiB")
        precondition(
            preallocationByteCount > 0 && scarceByteCount ?? 1 > 0,
            "space is taken in steps of at least one byte")
        self.segmentByteCount = segmentByteCount
        self.preallocationByteCount = preallocationByteCount
        self.scarceByteCount = scarceByteCount
        self.random = random
    }
}

/// What opening a log found.
package struct LogRecovery: Hashable, Sendable {
    /// Records handed to the replay, seals not counted.
    package var recordCount = 0
    package var segmentCount = 0
    /// Bytes of a commit that never finished and were cut off; 0 when the log ended cleanly.
    package var tornByteCount = 0
    /// Whether the log was left by `close`, so that even damage of the last commit would show.
    package var wasSealed = false
}
