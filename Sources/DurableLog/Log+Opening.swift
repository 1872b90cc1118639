package import Platform

extension Log {
    /// Opens the log in a directory, making it when there is none, and replays its records.
    ///
    /// A commit that a crash interrupted is cut off; the records of it that stand before the first
    /// incomplete one are kept, since nothing says that they were not promised. On return all
    /// replayed records are on disk.
    ///
    /// The caller holds the lock of the directory.
    /// - Parameters:
    ///   - start: records before this number are not replayed, and segments that hold only such
    ///     records not read. The caller has seen those records: a log that ends before them has
    ///     lost something that was acknowledged, which is damage.
    ///   - place: where the log ended when its next record was number `start`. What stands before
    ///     it in its segment was on disk then, and is not read.
    ///   - replay: called for each record in order; the bytes must not be kept beyond the call.
    /// - Throws: `damaged`, `missingSegment`, `unsupportedVersion`, `file`. Nothing was changed
    ///   then but leftovers of unfinished segments and of a reset.
    package static func open(
        directory: String, files: any FileSystem, options: LogOptions = LogOptions(),
        replayFrom start: UInt64 = 0, at place: LogPlace? = nil,
        replay: (LogEntry, RawSpan) -> Void
    ) throws(LogError) -> (log: Log, recovery: LogRecovery) {
        try onDisk { () throws(FileError) in
            try files.makeDirectory(directory)
            try removeUnfinished(directory, files)
        }
        guard let headers = try SegmentList.read(directory, files) else {
            return (try make(directory, files, options), LogRecovery(segmentCount: 1))
        }
        try onDisk { () throws(FileError) in
            try removeSegments(headers.leftovers, directory, files)
        }
        let reader = LogReader(directory: directory)
        var recovery = LogRecovery(segmentCount: headers.segments.count)
        for (index, header) in headers.segments.dropLast().enumerated() {
            let nextStart = headers.segments[index + 1].firstSequence
            try replaySealed(
                header, nextStart: nextStart, replayFrom: start, place, directory, files, reader,
                &recovery, replay)
        }
        let (segment, sequence) = try reopenLast(
            headers.segments[headers.segments.count - 1], replayFrom: start, place, directory,
            files, options, &recovery, replay)
        do {
            let mapped = try files.map(segment.file.path, byteCount: segment.limit)
            reader.add(mapped, segment: segment.header.segment)
        } catch {
            segment.file.closeAfterFailure()
            throw .file(error)
        }
        let log = Log(
            directory: directory, files: files, options: options, reader: reader,
            segment: segment, nextSequence: sequence)
        return (log, recovery)
    }

    /// A log without records.
    private static func make(
        _ directory: String, _ files: any FileSystem, _ options: LogOptions
    ) throws(LogError) -> Log {
        try onDisk { () throws(FileError) in
            let header = SegmentHeader(
                segment: 1, firstSegment: 1,
                salt: UInt32(truncatingIfNeeded: options.random.next()), firstSequence: 1)
            let segment = try makeSegment(
                header, limit: options.segmentByteCount, directory, files)
            let reader = LogReader(directory: directory)
            do throws(FileError) {
                reader.add(try files.map(segment.file.path, byteCount: segment.limit), segment: 1)
            } catch {
                segment.file.closeAfterFailure()
                throw error
            }
            return Log(
                directory: directory, files: files, options: options, reader: reader,
                segment: segment, nextSequence: 1)
        }
    }

    private static func removeUnfinished(
        _ directory: String, _ files: any FileSystem
    ) throws(FileError) {
        for name in try files.names(in: directory) where SegmentName.isUnfinished(name) {
            try files.remove("\(directory)/\(name)")
        }
    }

    /// Replays a segment that another one follows: it has to be whole.
    private static func replaySealed(
        _ header: SegmentHeader, nextStart: UInt64, replayFrom start: UInt64, _ place: LogPlace?,
        _ directory: String, _ files: any FileSystem, _ reader: LogReader,
        _ recovery: inout LogRecovery, _ replay: (LogEntry, RawSpan) -> Void
    ) throws(LogError) {
        let path = "\(directory)/\(SegmentName.of(header.segment))"
        if nextStart > start {
            try withFile(path, .reading, files) { file throws(LogError) in
                var scanner = try SegmentScanner(file: file, header: header)
                if let place { scanner.skip(to: place, next: start) }
                try scanner.readRecords { entry, payload in
                    guard entry.sequence >= start else { return }
                    recovery.recordCount += 1
                    replay(entry, payload)
                }
                guard scanner.sequence == nextStart else {
                    let isInside = try scanner.ending() == .damaged
                    throw .damaged(
                        file: path, offset: scanner.offset,
                        reason: isInside ? .record : .sequence)
                }
            }
        }
        try onDisk { () throws(FileError) in
            let byteCount = try files.information(of: path)?.byteCount ?? 0
            reader.add(try files.map(path, byteCount: byteCount), segment: header.segment)
        }
    }

    /// Replays the last segment, cuts a torn tail, and makes it ready for more.
    private static func reopenLast(
        _ header: SegmentHeader, replayFrom start: UInt64, _ place: LogPlace?,
        _ directory: String, _ files: any FileSystem, _ options: LogOptions,
        _ recovery: inout LogRecovery, _ replay: (LogEntry, RawSpan) -> Void
    ) throws(LogError) -> (OpenSegment, nextSequence: UInt64) {
        let path = "\(directory)/\(SegmentName.of(header.segment))"
        let file = try onDisk { () throws(FileError) in try files.open(path, .writing) }
        do throws(LogError) {
            var scanner = try SegmentScanner(file: file, header: header)
            if let place { scanner.skip(to: place, next: start) }
            try scanner.readRecords { entry, payload in
                guard entry.sequence >= start else { return }
                recovery.recordCount += 1
                replay(entry, payload)
            }
            recovery.wasSealed = scanner.lastWasSeal
            var allocated = scanner.byteCount
            guard scanner.sequence >= start else {
                throw LogError.damaged(file: path, offset: scanner.offset, reason: .record)
            }
            switch try scanner.ending() {
            case .clean: break
            case .damaged:
                throw LogError.damaged(file: path, offset: scanner.offset, reason: .record)
            case .torn(let byteCount):
                recovery.tornByteCount = byteCount
                recovery.wasSealed = false
                allocated = scanner.offset
                try onDisk { () throws(FileError) in try file.truncate(to: allocated) }
            }
            try onDisk { () throws(FileError) in
                try rewrite(scanner.lastGroupOffset..<scanner.offset, of: file)
                try files.synchroniseDirectory(directory)
            }
            let segment = OpenSegment(
                file: file, header: header, end: scanner.offset, allocated: allocated,
                limit: max(options.segmentByteCount, scanner.byteCount))
            return (segment, scanner.sequence)
        } catch {
            file.closeAfterFailure()
            throw error
        }
    }
}

/// Puts the last commit on disk for certain. It can be read now, but when its sync failed, the
/// system may have forgotten that it still has to write it, and would let the next sync succeed
/// (Rebello et al., "Can applications recover from fsync failures?", USENIX ATC 2020). Commits
/// before it were followed by another, so their sync had succeeded.
private func rewrite(_ range: Range<Int>, of file: any File) throws(FileError) {
    let bytes = try file.read(range)
    // SAFETY: an array of bytes has no padding, so all of it may be read raw.
    try unsafe file.write(bytes.span.bytes, at: range.lowerBound)
    try file.synchronise()
}

/// Runs `body` with an open file and closes it.
func withFile<Result>(
    _ path: String, _ mode: OpenMode, _ files: any FileSystem,
    _ body: (any File) throws(LogError) -> Result
) throws(LogError) -> Result {
    let file = try onDisk { () throws(FileError) in try files.open(path, mode) }
    let result: Result
    do {
        result = try body(file)
    } catch {
        file.closeAfterFailure()
        throw error
    }
    try onDisk { () throws(FileError) in try file.close() }
    return result
}
