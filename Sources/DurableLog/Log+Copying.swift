package import Platform

extension Log {
    /// Calls `body` with the records numbered above `start` up to `end`, in order, beside the
    /// thread that writes the log. They were committed.
    /// - Parameter body: the bytes must not be kept beyond the call.
    /// - Throws: `damaged` when a record in the range cannot be read; `file`; what `body` throws.
    package static func readCommitted(
        directory: String, files: any FileSystem, after start: UInt64, through end: UInt64,
        _ body: (LogEntry, RawSpan) throws(LogError) -> Void
    ) throws(LogError) {
        guard start < end, let headers = try SegmentList.read(directory, files)?.segments else {
            return
        }
        for (index, header) in headers.enumerated() where header.firstSequence <= end {
            let next = index + 1 < headers.count ? headers[index + 1].firstSequence : .max
            guard next > start + 1 else { continue }
            let path = "\(directory)/\(SegmentName.of(header.segment))"
            let sequence = try withFile(path, .reading, files) { file throws(LogError) in
                var scanner = try SegmentScanner(file: file, header: header)
                var failure: LogError?
                try scanner.readRecords { entry, payload in
                    guard failure == nil, entry.sequence > start, entry.sequence <= end else {
                        return
                    }
                    do throws(LogError) { try body(entry, payload) } catch { failure = error }
                }
                if let failure { throw failure }
                return (next: scanner.sequence, offset: scanner.offset)
            }
            guard sequence.next > min(end, next - 1) else {
                throw .damaged(file: path, offset: sequence.offset, reason: .record)
            }
        }
    }
}
