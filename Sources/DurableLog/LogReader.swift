import Platform
import Synchronization

/// Reads payloads of a log by their positions, from any number of threads at once.
///
/// Payloads are read where they lie in the mapped segments, without copying. A reader stays valid
/// when the log is closed or reset: it keeps what it has mapped.
package final class LogReader: Sendable {
    private struct Segments {
        var first: UInt32 = 0
        var mapped: [any MappedFile] = []
    }

    private let segments = Mutex(Segments())
    /// Of the log, to name a file in.
    private let directory: String

    init(directory: String) { self.directory = directory }

    /// Calls `body` with the payload at a position that this log gave out and that was committed.
    /// The bytes must not be kept beyond the call.
    package func withPayload<Result>(
        at position: LogPosition, _ body: (RawSpan) -> Result
    ) -> Result {
        segment(position.segment).read(position.range, body)
    }

    private func segment(_ number: UInt32) -> any MappedFile {
        segments.withLock { segments in
            let index = Int(number) - Int(segments.first)
            precondition(segments.mapped.indices.contains(index), "a position of another log")
            return segments.mapped[index]
        }
    }

    /// The payload at a position; see ``withPayload(at:_:)``. Its checksum is not looked at.
    package func payload(at position: LogPosition) -> [UInt8] {
        withPayload(at: position) { bytes in
            // SAFETY: the bytes are copied within the closure.
            unsafe bytes.withUnsafeBytes { unsafe [UInt8]($0) }
        }
    }

    /// The payload of the record at a position, after a look at the record's checksum.
    /// - Throws: `damaged`
    package func checkedPayload(at position: LogPosition) throws(LogError) -> [UInt8] {
        let mapped = segment(position.segment)
        let start = Int(position.offset) - RecordHeader.byteCount
        let record =
            start..<start + RecordHeader.recordByteCount(payload: Int(position.byteCount))
        let salt = mapped.read(0..<SegmentHeader.byteCount) { SegmentHeader.salt(in: $0) }
        let isIntact = mapped.read(record) { bytes in
            RecordHeader(bytes).payloadByteCount == position.byteCount
                && RecordHeader.isIntact(bytes, salt: salt)
        }
        guard isIntact else { throw damaged(position.segment, start, .record) }
        return payload(at: position)
    }

    /// A text inside a payload.
    /// - Parameters:
    ///   - position: of the text, not of the payload that it is a part of.
    ///   - checksum: ``CRC32C`` of the text when it was appended.
    /// - Throws: `damaged` when the bytes are others.
    package func text(at position: LogPosition, checksum: UInt32) throws(LogError) -> String {
        let text: String? = withPayload(at: position) { bytes in
            // The bytes of the copy are summed: the mapped ones might change in between.
            // SAFETY: the bytes are copied within the closure.
            var text = unsafe bytes.withUnsafeBytes { unsafe String(decoding: $0, as: UTF8.self) }
            return CRC32C.checksum(ofText: &text) == checksum ? text : nil
        }
        guard let text else { throw damaged(position.segment, Int(position.offset), .text) }
        return text
    }

    private func damaged(_ segment: UInt32, _ offset: Int, _ reason: LogDamage) -> LogError {
        .damaged(file: "\(directory)/\(SegmentName.of(segment))", offset: offset, reason: reason)
    }

    /// Makes the next segment readable.
    func add(_ mapped: any MappedFile, segment: UInt32) {
        segments.withLock { segments in
            if segments.mapped.isEmpty { segments.first = segment }
            precondition(Int(segments.first) + segments.mapped.count == Int(segment))
            segments.mapped.append(mapped)
        }
    }
}
