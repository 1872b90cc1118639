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

    init() {}

    /// Calls `body` with the payload at a position that this log gave out and that was committed.
    /// The bytes must not be kept beyond the call.
    package func withPayload<Result>(
        at position: LogPosition, _ body: (RawSpan) -> Result
    ) -> Result {
        let mapped = segments.withLock { segments in
            let index = Int(position.segment) - Int(segments.first)
            precondition(segments.mapped.indices.contains(index), "a position of another log")
            return segments.mapped[index]
        }
        return mapped.read(position.range, body)
    }

    /// The payload at a position; see ``withPayload(at:_:)``.
    package func payload(at position: LogPosition) -> [UInt8] {
        withPayload(at: position) { bytes in
            // SAFETY: the bytes are copied within the closure.
            unsafe bytes.withUnsafeBytes { unsafe [UInt8]($0) }
        }
    }

    /// Bytes of a payload as text. Bytes that are not UTF-8 give replacement characters.
    /// - Parameter range: within the payload.
    package func text(at position: LogPosition, in range: Range<Int>) -> String {
        withPayload(at: position) { bytes in
            // SAFETY: the bytes are copied within the closure.
            unsafe bytes.extracting(range).withUnsafeBytes {
                unsafe String(decoding: $0, as: UTF8.self)
            }
        }
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
