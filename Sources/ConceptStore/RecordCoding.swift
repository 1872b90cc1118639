import ConceptModel
import VectorKernels

/// The records of the store, by the type byte of the log record. Grammar, with example bytes:
/// docs/data-files.md, "Records of the store".
enum RecordType: UInt8 {
    /// A text was learned for the first time, with everything it teaches: a `LearningPlan`.
    case learn = 1
    /// A text that is known was learned again: a `RepeatedLearning`.
    case learnAgain = 2
    /// Concepts were deleted: a `Deletion`.
    case delete = 3
    /// A whole namespace was deleted: a `NamespaceDeletion`.
    case deleteNamespace = 4
    /// The texts whose time had come were deleted: an `Expiry`.
    case expire = 5
    /// An association was closed or retracted: an `Amendment`.
    case amend = 6
    /// Two entities were merged, or split again: an `EntityLink`.
    case link = 7
    /// A text was read again, which replaces what it teaches: a `Rereading`.
    case reread = 8
}

/// A record that does not follow the grammar.
struct MalformedRecord: Error {
    let reason: String
    let offset: Int
}

/// Writes the fields of a record, little-endian.
struct RecordWriter {
    private(set) var bytes: [UInt8] = []

    /// Makes room for so many bytes.
    mutating func reserve(_ byteCount: Int) { bytes.reserveCapacity(byteCount) }

    mutating func write<Integer: FixedWidthInteger>(_ value: Integer) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func write(_ value: Float) {
        write(value.bitPattern)
    }

    mutating func write(_ id: ConceptID) {
        write(id.high)
        write(id.low)
    }

    mutating func write(_ span: ByteSpan) {
        write(span.lowerBound)
        write(span.upperBound)
    }

    /// With their number before them.
    mutating func write(_ record: [UInt8]) {
        write(UInt32(record.count))
        bytes += record
    }

    mutating func write(_ text: String) {
        write(UInt32(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    /// An absent text is told from an empty one by a length of all ones.
    mutating func write(_ text: String?) {
        if let text { write(text) } else { write(UInt32.max) }
    }

    mutating func write(_ moment: Timestamp?) {
        write(moment?.microseconds ?? Int64.min)
    }

    mutating func write(_ codes: [Int8]) {
        codes.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }
}

/// Reads the fields of a record, refusing whatever reaches past its end.
struct RecordReader {
    private let bytes: [UInt8]
    private(set) var offset = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Refuses a record that goes on.
    func requireEnd() throws(MalformedRecord) {
        guard offset == bytes.count else { throw malformed("bytes after the end") }
    }

    mutating func readInteger<Integer: FixedWidthInteger & BitwiseCopyable>(
        _ type: Integer.Type = Integer.self
    ) throws(MalformedRecord) -> Integer {
        let width = MemoryLayout<Integer>.size
        try require(width)
        defer { offset += width }
        return bytes.withUnsafeBytes { bytes in
            // SAFETY: the bytes are there, see above; any bytes are an integer.
            Integer(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Integer.self))
        }
    }

    /// Reads the version that a record begins with.
    mutating func readVersion(_ known: ClosedRange<UInt8>, of record: String)
        throws(MalformedRecord) -> UInt8
    {
        let version = try readInteger(UInt8.self)
        guard known.contains(version) else {
            throw malformed("an unknown version \(version) of the \(record) record")
        }
        return version
    }

    mutating func readFlag() throws(MalformedRecord) -> Bool {
        switch try readInteger(UInt8.self) {
        case 0: return false
        case 1: return true
        case let byte: throw malformed("a flag that is \(byte)")
        }
    }

    mutating func readNamespace() throws(MalformedRecord) -> Namespace {
        let name = try readText().text
        guard let namespace = Namespace(name) else {
            throw malformed("a namespace that is none")
        }
        return namespace
    }

    mutating func readFloat() throws(MalformedRecord) -> Float {
        Float(bitPattern: try readInteger(UInt32.self))
    }

    mutating func readID() throws(MalformedRecord) -> ConceptID {
        let high = try readInteger(UInt64.self)
        return ConceptID(high: high, low: try readInteger(UInt64.self))
    }

    mutating func readSpan(within byteCount: Int) throws(MalformedRecord) -> ByteSpan {
        let lower = try readInteger(UInt32.self)
        let upper = try readInteger(UInt32.self)
        guard lower <= upper, Int(upper) <= byteCount else {
            throw malformed("a span \(lower)..<\(upper) outside its text of \(byteCount) bytes")
        }
        return ByteSpan(lower, upper)
    }

    /// Passes over bytes with their number before them; says where they lie.
    mutating func readBytes() throws(MalformedRecord) -> Range<Int> {
        let byteCount = Int(try readInteger(UInt32.self))
        try require(byteCount)
        defer { offset += byteCount }
        return offset..<offset + byteCount
    }

    /// Reads a text and says where its bytes begin.
    mutating func readText() throws(MalformedRecord) -> (text: String, start: Int) {
        guard let text = try readOptionalText() else { throw malformed("a missing text") }
        return (text, offset - text.utf8.count)
    }

    mutating func readOptionalText() throws(MalformedRecord) -> String? {
        let byteCount = try readInteger(UInt32.self)
        if byteCount == .max { return nil }
        try require(Int(byteCount))
        let range = offset..<offset + Int(byteCount)
        guard let text = String(validating: bytes[range], as: UTF8.self) else {
            throw malformed("text that is not UTF-8")
        }
        offset = range.upperBound
        return text
    }

    mutating func readTimestamp() throws(MalformedRecord) -> Timestamp? {
        let microseconds = try readInteger(Int64.self)
        return microseconds == .min ? nil : Timestamp(microseconds: microseconds)
    }

    mutating func readCodes(_ count: Int) throws(MalformedRecord) -> [Int8] {
        try require(count)
        defer { offset += count }
        return bytes.withUnsafeBytes { bytes in
            // SAFETY: the bytes are there, see above, and the storage has room for them.
            [Int8](unsafeUninitializedCapacity: count) { storage, filled in
                UnsafeMutableRawBufferPointer(storage).copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count]))
                filled = count
            }
        }
    }

    mutating func readCase<Value: RawRepresentable<UInt8>>(_ type: Value.Type)
        throws(MalformedRecord) -> Value
    {
        let raw = try readInteger(UInt8.self)
        guard let value = Value(rawValue: raw) else {
            throw malformed("an unknown \(type) \(raw)")
        }
        return value
    }

    /// Reads the number of things that follow, each of at least `minimumByteCount` bytes.
    mutating func readCount(minimumByteCount: Int) throws(MalformedRecord) -> Int {
        let count = Int(try readInteger(UInt32.self))
        guard count * minimumByteCount <= bytes.count - offset else {
            throw malformed("\(count) things in \(bytes.count - offset) bytes")
        }
        return count
    }

    func malformed(_ reason: String) -> MalformedRecord {
        MalformedRecord(reason: reason, offset: offset)
    }

    private func require(_ byteCount: Int) throws(MalformedRecord) {
        guard byteCount <= bytes.count - offset else {
            throw malformed("\(byteCount) bytes wanted, \(bytes.count - offset) left")
        }
    }
}
