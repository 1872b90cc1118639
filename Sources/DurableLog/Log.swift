package import Platform

/// The durable log of one lane: what was committed is on disk, in order, or the caller knows that
/// it is not.
///
/// A lane appends the records of a group, then calls `commit`, which returns when all of them are
/// on disk, by one sync. If anything fails on the way the log is *poisoned*: after a failed sync
/// nobody knows what the disk holds, so nothing more is written until the log is opened again,
/// which reads what is really there.
///
/// Thread rule: one thread at a time. `reader` may be used by any thread.
package final class Log: @unchecked Sendable {
    // SAFETY: `Sendable` by the thread rule, so that a lane's thread can be handed its log.
    package let directory: String
    /// Reads payloads. A reset gives the log another reader; the old one keeps reading old content.
    package internal(set) var reader: LogReader
    /// The number of the next record.
    package internal(set) var nextSequence: UInt64

    let files: any FileSystem
    let options: LogOptions
    var segment: OpenSegment
    /// Records not yet written, as they will stand in the file from `segment.end` on.
    private var pending: [UInt8] = []
    private var groupCount: UInt32 = 0
    /// Where the log ended when it was sealed and closed.
    package private(set) var closedAt: LogPlace?
    /// Why the log takes nothing more.
    package private(set) var poison: FileError?

    /// The segment that is written to.
    struct OpenSegment {
        let file: any File
        let header: SegmentHeader
        /// Where the next record will be written.
        var end: Int
        /// Bytes of the file; those beyond `end` are zero.
        var allocated: Int
        /// How large the file may grow.
        let limit: Int
    }

    init(
        directory: String, files: any FileSystem, options: LogOptions, reader: LogReader,
        segment: OpenSegment, nextSequence: UInt64
    ) {
        self.directory = directory
        self.files = files
        self.options = options
        self.reader = reader
        self.segment = segment
        self.nextSequence = nextSequence
    }

    /// Where the record numbered ``nextSequence`` will stand.
    package var end: LogPlace {
        LogPlace(
            segment: segment.header.segment, salt: segment.header.salt,
            offset: UInt32(segment.end + pending.count))
    }

    /// Bytes appended since the last commit, with their headers.
    package var pendingByteCount: Int { pending.count }

    /// Adds a record to the group that the next `commit` makes durable. Before that the position
    /// must not be read. Writes only when a segment is full.
    /// - Parameter type: the writer's kind of record, 1 to 255.
    /// - Throws: `recordTooLarge`, after which the log goes on; `poisoned`; `file`.
    package func append(_ payload: RawSpan, type: UInt8) throws(LogError) -> LogPosition {
        precondition(type != RecordHeader.sealType, "record type 0 is the log's own")
        return try add(payload, type: type)
    }

    /// Adds a record of bytes in an array; see ``append(_:type:)-(RawSpan,_)``.
    package func append(_ payload: [UInt8], type: UInt8) throws(LogError) -> LogPosition {
        // SAFETY: an array of bytes has no padding, so all of it may be read raw.
        try unsafe append(payload.span.bytes, type: type)
    }

    /// Returns when every appended record is on disk. With nothing appended it does nothing.
    /// - Throws: `file` when the disk fails now, which poisons the log; `poisoned` afterwards.
    package func commit() throws(LogError) {
        guard groupCount > 0 else { return try refuseIfPoisoned() }
        try writing { () throws(FileError) in
            try self.writePending()
            try self.segment.file.synchronise()
        }
        groupCount = 0
    }

    /// Commits what was appended, seals the log and closes it. Of a poisoned log only the file is
    /// closed, and `poisoned` thrown. The log must not be used afterwards.
    package func close() throws(LogError) {
        do {
            try commit()
            // SAFETY: an array of bytes has no padding, so all of it may be read raw.
            _ = try unsafe add([UInt8]().span.bytes, type: RecordHeader.sealType)
            try commit()
        } catch {
            segment.file.closeAfterFailure()
            throw error
        }
        let place = end
        try abandon()
        closedAt = place
    }

    /// Closes the file as it is. Appended records that were not committed may be lost. The log must
    /// not be used afterwards.
    package func abandon() throws(LogError) {
        try onDisk { () throws(FileError) in try segment.file.close() }
    }

    /// Forgets every record, in one step: a crash leaves all of them or none. Sequence numbers go
    /// on. Roots that hold the old `reader` can still read the old content.
    package func removeAll() throws(LogError) {
        try refuseIfPoisoned()
        pending.removeAll(keepingCapacity: true)
        groupCount = 0
        let old = segment.header
        let fresh = LogReader(directory: directory)
        try writing { () throws(FileError) in
            let number = old.segment + 1
            let next = try self.makeSegment(number, first: number, byteCount: 0)
            let previous = self.segment.file
            self.segment = next
            try previous.close()
            try fresh.add(self.mapSegment(next), segment: number)
            try Self.removeSegments(old.firstSegment...old.segment, self.directory, self.files)
        }
        reader = fresh
    }

    private func add(_ payload: RawSpan, type: UInt8) throws(LogError) -> LogPosition {
        try refuseIfPoisoned()
        guard payload.byteCount <= RecordHeader.largestPayload else {
            throw .recordTooLarge(
                byteCount: payload.byteCount, limit: RecordHeader.largestPayload)
        }
        let byteCount = RecordHeader.recordByteCount(payload: payload.byteCount)
        if segment.end + pending.count + byteCount > segment.limit {
            try startNextSegment(forRecordOf: byteCount)
        }
        let offset = segment.end + pending.count + RecordHeader.byteCount
        let header = RecordHeader(
            payloadByteCount: UInt32(payload.byteCount), sequence: nextSequence,
            indexInGroup: groupCount, type: type)
        header.append(payload: payload, salt: segment.header.salt, to: &pending)
        nextSequence += 1
        groupCount += 1
        return LogPosition(
            segment: segment.header.segment, offset: UInt32(offset),
            byteCount: UInt32(payload.byteCount))
    }

    /// Poisons the log from outside, when its owner no longer knows that it is the one which will
    /// be
    /// opened again.
    package func refuseFurtherWork(because cause: FileError) { poison = poison ?? cause }

    private func refuseIfPoisoned() throws(LogError) {
        if let poison { throw .poisoned(poison) }
    }

    /// Runs operations that change files; the first failure is the last.
    private func writing(_ body: () throws(FileError) -> Void) throws(LogError) {
        try refuseIfPoisoned()
        do {
            try body()
        } catch {
            poison = error
            throw .file(error)
        }
    }
}

// MARK: - Segments

extension Log {
    /// Finishes the segment on disk and begins another.
    private func startNextSegment(forRecordOf byteCount: Int) throws(LogError) {
        try writing { () throws(FileError) in
            try self.writePending()
            try self.segment.file.truncate(to: self.segment.end)
            try self.segment.file.synchronise()
            let header = self.segment.header
            let next = try self.makeSegment(
                header.segment + 1, first: header.firstSegment, byteCount: byteCount)
            let previous = self.segment.file
            self.segment = next
            try previous.close()
            try self.reader.add(self.mapSegment(next), segment: next.header.segment)
        }
        // What stood in the old segment is on disk: what follows is a group of its own.
        groupCount = 0
    }

    /// Writes the pending records behind the last ones, without a sync.
    private func writePending() throws(FileError) {
        guard !pending.isEmpty else { return }
        let end = segment.end + pending.count
        if end > segment.allocated { try makeRoom(to: end) }
        // Out of `self` while the file reads it, and back with its storage.
        var bytes: [UInt8] = []
        swap(&bytes, &pending)
        // SAFETY: an array of bytes has no padding, so all of it may be read raw.
        try unsafe segment.file.write(bytes.span.bytes, at: segment.end)
        segment.end = end
        bytes.removeAll(keepingCapacity: true)
        swap(&bytes, &pending)
    }

    private func makeRoom(to end: Int) throws(FileError) {
        do throws(FileError) {
            try preallocate(to: end, step: options.preallocationByteCount)
        } catch {
            guard error.isLackOfSpace, let step = options.scarceByteCount else { throw error }
            // A file system may have given a part of the large step, and no room for the small one.
            try segment.file.truncate(to: segment.allocated)
            try preallocate(to: end, step: step)
        }
    }

    private func preallocate(to end: Int, step: Int) throws(FileError) {
        let target = max(min((end + step - 1) / step * step, segment.limit), end)
        try segment.file.preallocate(target)
        segment.allocated = target
    }

    private func makeSegment(
        _ number: UInt32, first: UInt32, byteCount: Int
    ) throws(FileError) -> OpenSegment {
        try Self.makeSegment(
            SegmentHeader(
                segment: number, firstSegment: first,
                salt: UInt32(truncatingIfNeeded: options.random.next()),
                firstSequence: nextSequence),
            limit: max(options.segmentByteCount, SegmentHeader.byteCount + byteCount),
            directory, files)
    }

    /// Makes a segment file, durably. It gets its name only when its header is on disk, so that a
    /// file of that name always has a header.
    static func makeSegment(
        _ header: SegmentHeader, limit: Int, _ directory: String, _ files: any FileSystem
    ) throws(FileError) -> OpenSegment {
        let unfinished = "\(directory)/\(SegmentName.unfinished(header.segment))"
        let path = "\(directory)/\(SegmentName.of(header.segment))"
        let draft = try files.open(unfinished, .creatingIfAbsent)
        do {
            try draft.truncate(to: 0)
            // SAFETY: an array of bytes has no padding, so all of it may be read raw.
            try unsafe draft.write(header.encoded().span.bytes, at: 0)
            try draft.synchronise()
        } catch {
            draft.closeAfterFailure()
            throw error
        }
        try draft.close()
        try files.rename(unfinished, to: path)
        try files.synchroniseDirectory(directory)
        return OpenSegment(
            file: try files.open(path, .writing), header: header, end: SegmentHeader.byteCount,
            allocated: SegmentHeader.byteCount, limit: limit)
    }

    /// Maps a segment with the room it may still grow into.
    private func mapSegment(_ segment: OpenSegment) throws(FileError) -> any MappedFile {
        try files.map(segment.file.path, byteCount: segment.limit)
    }

    static func removeSegments(
        _ numbers: some Sequence<UInt32>, _ directory: String, _ files: any FileSystem
    ) throws(FileError) {
        var removed = false
        for number in numbers {
            let path = "\(directory)/\(SegmentName.of(number))"
            guard try files.information(of: path) != nil else { continue }
            try files.remove(path)
            removed = true
        }
        if removed { try files.synchroniseDirectory(directory) }
    }
}
