import Platform

/// What stands before a payload. The format is described in docs/data-files.md; that page and the
/// golden-bytes test change together with this file.
struct RecordHeader: Hashable {
    let payloadByteCount: UInt32
    let sequence: UInt64
    /// How many records of the same commit stand before this one. A record is only written after
    /// the commits before its own are on disk, so a record vouches for everything before its group.
    let indexInGroup: UInt32
    /// 0 for a seal, else the writer's.
    let type: UInt8

    static let byteCount = 24
    /// Records begin at multiples of this.
    static let alignment = 8
    static let sealType: UInt8 = 0
    static let largestPayload = 256 << 20

    /// The first record of this record's group.
    var groupStart: UInt64 { sequence &- UInt64(indexInGroup) }

    /// Bytes of header, payload and padding.
    var recordByteCount: Int { Self.recordByteCount(payload: Int(payloadByteCount)) }

    static func recordByteCount(payload: Int) -> Int {
        (byteCount + payload + alignment - 1) / alignment * alignment
    }

    /// Adds the whole record to `bytes`.
    func append(payload: RawSpan, salt: UInt32, to bytes: inout [UInt8]) {
        let start = bytes.count
        bytes.appendLittleEndian(UInt32(0))
        bytes.appendLittleEndian(payloadByteCount)
        bytes.appendLittleEndian(sequence)
        bytes.appendLittleEndian(indexInGroup)
        bytes.appendLittleEndian(UInt32(type))
        // SAFETY: the bytes are only copied from, within the closure.
        unsafe payload.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
        let padding = start + recordByteCount - bytes.count
        bytes.append(contentsOf: repeatElement(0, count: padding))
        // SAFETY: an array of bytes has no padding, so all of it may be read raw.
        let checksum = unsafe CRC32C.checksum(
            of: bytes.span.bytes.extracting((start + 4)..<bytes.count), continuing: salt)
        for place in 0..<4 {
            bytes[start + place] = UInt8(truncatingIfNeeded: checksum >> (8 * place))
        }
    }

    /// Reads the header's fields, without judging them.
    /// - Parameter bytes: at least `byteCount` bytes.
    init(_ bytes: RawSpan) {
        payloadByteCount = bytes.littleEndian32(at: 4)
        sequence = bytes.littleEndian64(at: 8)
        indexInGroup = bytes.littleEndian32(at: 16)
        type = UInt8(truncatingIfNeeded: bytes.littleEndian32(at: 20))
    }

    init(payloadByteCount: UInt32, sequence: UInt64, indexInGroup: UInt32, type: UInt8) {
        self.payloadByteCount = payloadByteCount
        self.sequence = sequence
        self.indexInGroup = indexInGroup
        self.type = type
    }

    /// Whether the checksum of a whole record (header, payload, padding) is right.
    static func isIntact(_ record: RawSpan, salt: UInt32) -> Bool {
        CRC32C.checksum(of: record.extracting(4..<record.byteCount), continuing: salt)
            == record.littleEndian32(at: 0)
    }
}
