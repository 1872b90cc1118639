/// Where the payload of a record lies.
package struct LogPosition: Hashable, Sendable {
    /// The number in the segment file's name; the first is 1.
    package let segment: UInt32
    /// Byte of the segment file at which the payload starts.
    package let offset: UInt32
    /// Bytes of the payload.
    package let byteCount: UInt32

    package init(segment: UInt32, offset: UInt32, byteCount: UInt32) {
        self.segment = segment
        self.offset = offset
        self.byteCount = byteCount
    }

    /// The payload's bytes in its file.
    var range: Range<Int> { Int(offset)..<Int(offset) + Int(byteCount) }
}

/// A place between two records, where the log once ended.
package struct LogPlace: Hashable, Sendable, Codable {
    package let segment: UInt32
    /// The segment's own mark, so that a file that took its name is not taken for it.
    package let salt: UInt32
    /// Byte of the segment file at which the next record starts, unless it went into the next file.
    package let offset: UInt32
}

/// What a log says about one of its records.
package struct LogEntry: Hashable, Sendable {
    package let position: LogPosition
    /// Counts every record of the log from 1 on, without gaps; the log's own seals count too, so
    /// a reader sees numbers that grow, not each number.
    package let sequence: UInt64
    /// The writer's kind of record, 1 to 255.
    package let type: UInt8
}
