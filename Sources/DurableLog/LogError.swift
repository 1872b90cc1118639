package import Platform

/// A log cannot do what was asked.
package enum LogError: Error, Sendable, Hashable {
    /// The disk failed just now. If it was a write or a sync, the log is poisoned from here on.
    case file(FileError)
    /// An earlier write or sync failed, so nothing more is written. Reading goes on; opening the
    /// log again recovers what is really on disk.
    case poisoned(FileError)
    /// Bytes that were once committed are not what they were.
    case damaged(file: String, offset: Int, reason: LogDamage)
    /// A segment between two others, or at the start, is not there.
    case missingSegment(file: String)
    /// The file was written by another version of this program.
    case unsupportedVersion(file: String, version: UInt32)
    /// The payload is larger than a record may be.
    case recordTooLarge(byteCount: Int, limit: Int)
}

/// What is wrong with a place in a log.
package enum LogDamage: String, Sendable, Hashable {
    /// The file does not begin as a segment does, or its header's checksum is wrong.
    case segmentHeader = "no valid segment header"
    /// The header is valid but belongs to another file.
    case segmentNumber = "the header names another segment"
    /// A record is invalid although later ones were committed.
    case record = "an invalid record before the end of the log"
    /// A segment's records do not reach up to the next segment's first.
    case sequence = "records are missing before the next segment"
    /// A copy ends before the record that it is said to end with.
    case extent = "the copy ends too early"
    /// A copy's records are whole, but not those that were copied.
    case checksum = "the copy holds other records"
    /// A text of a record that had been committed is not what it was.
    case text = "the text there is not the one that was written"
}

extension LogError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .file(let error): "\(error)"
        case .poisoned(let cause): "the log takes no more records since it failed: \(cause)"
        case .damaged(let file, let offset, let reason):
            "\(file) is damaged at byte \(offset): \(reason.rawValue)"
        case .missingSegment(let file): "\(file) is missing"
        case .unsupportedVersion(let file, let version):
            "\(file) has format version \(version); this program reads version "
                + "\(SegmentHeader.version)"
        case .recordTooLarge(let byteCount, let limit):
            "a record of \(byteCount) bytes is over the limit of \(limit)"
        }
    }
}

/// Runs a file operation, turning its error into the log's.
func onDisk<Result>(_ body: () throws(FileError) -> Result) throws(LogError) -> Result {
    do {
        return try body()
    } catch {
        throw .file(error)
    }
}
