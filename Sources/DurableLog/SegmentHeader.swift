import Platform

/// The first bytes of a segment file. The format is described in docs/data-files.md; that page and
/// the golden-bytes test change together with this file.
struct SegmentHeader: Hashable {
    /// The number in the file's name.
    let segment: UInt32
    /// The segment that the log begins with; older ones are leftovers of a reset.
    let firstSegment: UInt32
    /// Where the checksums of this segment's records begin. It keeps bytes of another file, or
    /// bytes that somebody put into a payload, from passing for records.
    let salt: UInt32
    /// The number of this segment's first record.
    let firstSequence: UInt64

    static let byteCount = 64
    static let version: UInt32 = 1
    private static let magic: [UInt8] = Array("SutraLog".utf8)

    func encoded() -> [UInt8] {
        var bytes = Self.magic
        bytes.reserveCapacity(Self.byteCount)
        bytes.appendLittleEndian(Self.version)
        bytes.appendLittleEndian(segment)
        bytes.appendLittleEndian(firstSegment)
        bytes.appendLittleEndian(salt)
        bytes.appendLittleEndian(firstSequence)
        bytes.append(contentsOf: repeatElement(0, count: Self.byteCount - 4 - bytes.count))
        // SAFETY: an array of bytes has no padding, so all of it may be read raw.
        unsafe bytes.appendLittleEndian(CRC32C.checksum(of: bytes.span.bytes))
        return bytes
    }

    /// The salt in a header's bytes, without judging them.
    static func salt(in header: RawSpan) -> UInt32 { header.littleEndian32(at: 20) }

    /// Reads the header of segment `number`.
    /// - Parameter bytes: the start of the file, up to `byteCount` bytes.
    static func decode(
        _ bytes: [UInt8], of number: UInt32, file: String
    ) throws(LogError) -> SegmentHeader {
        let invalid = LogError.damaged(file: file, offset: 0, reason: .segmentHeader)
        guard bytes.count == byteCount, Array(bytes[0..<8]) == magic else { throw invalid }
        // SAFETY: an array of bytes has no padding, so all of it may be read raw.
        let span = unsafe bytes.span.bytes
        let checksum = CRC32C.checksum(of: span.extracting(0..<byteCount - 4))
        guard checksum == span.littleEndian32(at: byteCount - 4) else { throw invalid }
        let version = span.littleEndian32(at: 8)
        guard version == Self.version else {
            throw .unsupportedVersion(file: file, version: version)
        }
        let header = SegmentHeader(
            segment: span.littleEndian32(at: 12), firstSegment: span.littleEndian32(at: 16),
            salt: span.littleEndian32(at: 20), firstSequence: span.littleEndian64(at: 24))
        guard header.segment == number, header.firstSegment <= number else {
            throw .damaged(file: file, offset: 12, reason: .segmentNumber)
        }
        return header
    }
}

/// The names of segment files.
enum SegmentName {
    private static let suffix = ".log"
    private static let unfinishedSuffix = ".log.unfinished"

    static func of(_ segment: UInt32) -> String { digits(segment) + suffix }

    /// The name under which a segment is made until its header is on disk.
    static func unfinished(_ segment: UInt32) -> String { digits(segment) + unfinishedSuffix }

    static func isUnfinished(_ name: String) -> Bool { name.hasSuffix(unfinishedSuffix) }

    /// The segment's number, or `nil` when `name` is not a segment's.
    static func segment(_ name: String) -> UInt32? {
        guard name.utf8.count == 10 + suffix.utf8.count, name.hasSuffix(suffix) else { return nil }
        return UInt32(name.dropLast(suffix.utf8.count))
    }

    private static func digits(_ segment: UInt32) -> String {
        let text = String(segment)
        return String(repeating: "0", count: 10 - text.utf8.count) + text
    }
}
