import Platform

/// Reads the records of one segment in order, and judges where they end.
///
/// Opening a log and verifying it use the same scanner, so they cannot disagree.
struct SegmentScanner {
    let file: any File
    let header: SegmentHeader
    /// Bytes of the file.
    let byteCount: Int
    /// Where the next record is expected.
    private(set) var offset = SegmentHeader.byteCount
    /// The number of the next record.
    private(set) var sequence: UInt64
    /// Where the commit of the last record that was read begins.
    private(set) var lastGroupOffset = SegmentHeader.byteCount
    /// Whether the last record that was read is a seal.
    private(set) var lastWasSeal = false
    private var window: FileWindow

    /// - Parameter limit: bytes of the file that are looked at; `nil` for all.
    init(file: any File, header: SegmentHeader, limit: Int? = nil) throws(LogError) {
        self.file = file
        self.header = header
        let all = try onDisk { () throws(FileError) in try file.byteCount() }
        byteCount = min(all, limit ?? all)
        sequence = header.firstSequence
        window = FileWindow(file: file)
    }

    /// How the bytes after the last good record look.
    enum Ending: Equatable {
        /// Zeros, or nothing.
        case clean
        /// A commit that was never finished: its records are not all there, and nothing follows
        /// that was written after it. `byteCount` bytes up to the last that is not zero.
        case torn(byteCount: Int)
        /// An invalid record, with records of later commits behind it: it had been committed.
        case damaged
    }

    /// Goes on at a place where the log ended once, if it lies in this segment; else nowhere.
    /// - Parameter next: the number of the record that stands there.
    mutating func skip(to place: LogPlace, next: UInt64) {
        let range = SegmentHeader.byteCount...max(byteCount, SegmentHeader.byteCount)
        guard place.segment == header.segment, place.salt == header.salt,
            range.contains(Int(place.offset)), next >= header.firstSequence
        else { return }
        offset = Int(place.offset)
        sequence = next
        lastGroupOffset = offset
    }

    /// Calls `body` for every good record from here on, and stops at the first that is not.
    mutating func readRecords(
        _ body: (LogEntry, RawSpan) -> Void
    ) throws(LogError) {
        while let record = try record(at: offset), record.sequence == sequence {
            if record.type != RecordHeader.sealType {
                let payload =
                    RecordHeader
                    .byteCount..<(RecordHeader.byteCount
                    + Int(record.payloadByteCount))
                let entry = LogEntry(
                    position: LogPosition(
                        segment: header.segment,
                        offset: UInt32(offset + RecordHeader.byteCount),
                        byteCount: record.payloadByteCount),
                    sequence: record.sequence, type: record.type)
                let place = window.place(of: offset, count: record.recordByteCount)
                // SAFETY: an array of bytes has no padding, so all of it may be read raw.
                unsafe body(entry, window.buffer.span.bytes.extracting(place).extracting(payload))
            }
            if record.indexInGroup == 0 { lastGroupOffset = offset }
            lastWasSeal = record.type == RecordHeader.sealType
            offset += record.recordByteCount
            sequence += 1
        }
    }

    /// Judges what follows the last good record. Nothing moves.
    mutating func ending() throws(LogError) -> Ending {
        var lastContent: Int?
        var position = offset
        while position < byteCount {
            let count = min(FileWindow.byteCount, byteCount - position)
            try window.load(at: position, count: count)
            // SAFETY: an array of bytes has no padding, so all of it may be read raw.
            let bytes = unsafe window.buffer.span.bytes.extracting(
                window.place(of: position, count: count))
            let content = bytes.contentByteCount
            if content > 0 { lastContent = position + content - 1 }
            position += count
        }
        guard let lastContent else { return .clean }
        var search = offset
        while let found = try nextRecord(from: search, upTo: lastContent + 1) {
            if found.header.groupStart > sequence { return .damaged }
            search = found.offset + found.header.recordByteCount
        }
        return .torn(byteCount: lastContent + 1 - offset)
    }

    /// Goes on behind an invalid record, at the next good one. Returns false when there is none.
    mutating func skipDamage() throws(LogError) -> Bool {
        guard let found = try nextRecord(from: offset, upTo: byteCount) else { return false }
        offset = found.offset
        sequence = found.header.sequence
        return true
    }

    /// The next good record with an expected number or a later one.
    private mutating func nextRecord(
        from start: Int, upTo end: Int
    ) throws(LogError) -> (offset: Int, header: RecordHeader)? {
        for candidate in stride(from: start, to: end, by: RecordHeader.alignment) {
            guard let record = try record(at: candidate) else { continue }
            return (candidate, record)
        }
        return nil
    }

    /// The record at `offset` if it is intact and numbered like this one's next or a later one.
    private mutating func record(at offset: Int) throws(LogError) -> RecordHeader? {
        guard byteCount - offset >= RecordHeader.byteCount else { return nil }
        try window.load(at: offset, count: RecordHeader.byteCount)
        // SAFETY: an array of bytes has no padding, so all of it may be read raw.
        let header = unsafe RecordHeader(
            window.buffer.span.bytes.extracting(
                window.place(of: offset, count: RecordHeader.byteCount)))
        // Cheap questions first: the search asks them at every eighth byte.
        guard header.sequence >= sequence, header.sequence - sequence <= byteCount,
            header.recordByteCount <= byteCount - offset, header.sequence >= header.groupStart
        else { return nil }
        try window.load(at: offset, count: header.recordByteCount)
        // SAFETY: an array of bytes has no padding, so all of it may be read raw.
        let bytes = unsafe window.buffer.span.bytes.extracting(
            window.place(of: offset, count: header.recordByteCount))
        return RecordHeader.isIntact(bytes, salt: self.header.salt) ? header : nil
    }
}

/// The part of a file that was read last.
private struct FileWindow {
    static let byteCount = 1 << 20

    let file: any File
    private(set) var buffer: [UInt8] = []
    private var start = 0
    private var held = 0

    init(file: any File) {
        self.file = file
    }

    /// Makes `count` bytes at `offset` present. Throws when the file ends before.
    mutating func load(at offset: Int, count: Int) throws(LogError) {
        if offset >= start && offset + count <= start + held { return }
        let wanted = max(count, Self.byteCount)
        if buffer.count < wanted {
            buffer = [UInt8](repeating: 0, count: wanted)
        }
        let source = file
        start = offset
        held = 0
        do {
            var span = buffer.mutableSpan
            // SAFETY: any byte is a value of the array's element.
            var bytes = unsafe span.mutableBytes
            held = try source.read(into: &bytes, at: offset)
        } catch {
            throw .file(error)
        }
        guard held >= count else {
            throw .file(.endOfFile(path: file.path, offset: offset + count))
        }
    }

    /// Where loaded bytes stand in `buffer`.
    func place(of offset: Int, count: Int) -> Range<Int> {
        (offset - start)..<(offset - start + count)
    }
}
