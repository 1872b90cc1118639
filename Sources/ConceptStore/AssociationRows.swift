import ConceptModel
import Platform

/// The associations of a shard: all pieces of evidence in one row of bytes, a block for each
/// learned text. A row's number is the place of its first byte.
///
/// Rows are short, because what they share with their text is said once, and numbers are LEB128:
///
///     block = text, extractor, number of rows, rows
///     row   = u8 flags (kind, 1 << 3 denied, 1 << 4 the source is the text, 1 << 5 the evidence
///             is, 1 << 6 with a validity), bytes since the block's start,
///             u8 number of the confidence (255: f32 follows), relation,
///             target [source] [evidence] (each as zigzag from the text),
///             sentence start, sentence length,
///             bytes back to the next older row of the source (0: none), of the target,
///             ordinals less one [validity]
///
/// Memory: some 16 bytes per row. Thread rule: `beginBlock` and `append` are for one writer; the
/// rest is for anyone, below a bound it was given.
final class AssociationRows: @unchecked Sendable {
    // SAFETY: `Sendable` because only the one writer touches `block`; the arrays are made for one
    // writer and many readers.
    let bytes: AppendOnlyArray<UInt8>
    /// The confidences that came first; others stand in their rows.
    let confidences: AppendOnlyArray<Float>
    private var block = Block()

    private struct Block {
        var start = 0
        var text: UInt32 = 0
        var extractor: UInt8 = 0
    }

    private static let numberedConfidences = 255

    private enum Flag {
        static let kind: UInt8 = 7
        static let denied: UInt8 = 1 << 3
        static let textIsSource: UInt8 = 1 << 4
        static let textIsEvidence: UInt8 = 1 << 5
        static let validity: UInt8 = 1 << 6
    }

    /// Numbers of rows are words.
    private static let byteCapacity = Int(UInt32.max)

    init() throws(MemoryError) {
        bytes = try AppendOnlyArray(capacity: Self.byteCapacity)
        confidences = try AppendOnlyArray(capacity: Self.numberedConfidences)
    }

    /// Above the numbers of all rows so far.
    var bound: UInt32 { UInt32(bytes.count) }

    /// The row of a number.
    subscript(number: UInt32) -> AssociationRow {
        var cursor = ByteCursor(bytes, at: Int(number))
        return row(number, &cursor, header: nil)
    }

    /// Calls `body` with each row of a block, in the order in which they were appended.
    func forEachRow(ofBlock start: UInt32?, _ body: (_ number: UInt32, AssociationRow) -> Void) {
        guard let start else { return }
        var cursor = ByteCursor(bytes, at: Int(start))
        forEachRow(&cursor, body)
    }

    /// Calls `body` with every row.
    func forEachRow(_ body: (_ number: UInt32, AssociationRow) -> Void) {
        var cursor = ByteCursor(bytes, at: 0)
        while !cursor.isAtEnd { forEachRow(&cursor, body) }
    }

    private func forEachRow(
        _ cursor: inout ByteCursor, _ body: (UInt32, AssociationRow) -> Void
    ) {
        let header = Header(&cursor)
        for _ in 0..<header.count {
            let number = UInt32(cursor.offset)
            body(number, row(number, &cursor, header: header))
        }
    }

    private struct Header {
        let text: UInt32
        let extractor: UInt8
        let count: UInt32

        init(_ cursor: inout ByteCursor) {
            text = cursor.readNumber()
            extractor = UInt8(truncatingIfNeeded: cursor.readNumber())
            count = cursor.readNumber()
        }
    }

    private func row(_ number: UInt32, _ cursor: inout ByteCursor, header: Header?)
        -> AssociationRow
    {
        let flags = cursor.readByte()
        let back = cursor.readNumber()
        let header =
            header
            ?? {
                var start = ByteCursor(bytes, at: Int(number - back))
                return Header(&start)
            }()
        let code = cursor.readByte()
        let confidence =
            Int(code) < Self.numberedConfidences ? confidences[Int(code)] : cursor.readFloat()
        let relation = cursor.readNumber()
        let target = cursor.readNumber(from: header.text)
        let source =
            flags & Flag.textIsSource != 0 ? header.text : cursor.readNumber(from: header.text)
        let evidence =
            flags & Flag.textIsEvidence != 0 ? header.text : cursor.readNumber(from: header.text)
        let sentenceStart = cursor.readNumber()
        let sentence = ByteSpan(sentenceStart, sentenceStart + cursor.readNumber())
        func older() -> OptionalSlot {
            let distance = cursor.readNumber()
            return distance == 0 ? .none : OptionalSlot(number - distance)
        }
        return AssociationRow(
            source: source, target: target, relation: relation, evidence: evidence,
            sentence: sentence, nextOutgoing: older(), nextIncoming: older(),
            outgoingOrdinal: cursor.readNumber() + 1, incomingOrdinal: cursor.readNumber() + 1,
            validity: flags & Flag.validity != 0 ? OptionalSlot(cursor.readNumber()) : .none,
            confidence: confidence, kind: flags & Flag.kind, extractor: header.extractor,
            isDenied: flags & Flag.denied != 0)
    }
}

// MARK: - The writer's side

extension AssociationRows {
    /// Begins the block of a text, which takes the next `count` rows.
    func beginBlock(text: UInt32, extractor: UInt8, count: Int) {
        block = Block(start: bytes.count, text: text, extractor: extractor)
        ByteFields.append(to: bytes) { fields in
            fields.write(text)
            fields.write(UInt32(extractor))
            fields.write(UInt32(count))
        }
    }

    /// Adds a row to the block, whose extractor is its own, and returns its number.
    func append(_ row: AssociationRow) -> UInt32 {
        let number = UInt32(bytes.count)
        var flags = row.kind & Flag.kind
        if row.isDenied { flags |= Flag.denied }
        if row.source == block.text { flags |= Flag.textIsSource }
        if row.evidence == block.text { flags |= Flag.textIsEvidence }
        if row.validity != .none { flags |= Flag.validity }
        let code = self.number(of: row.confidence)
        ByteFields.append(to: bytes) { write(row, number, flags, code, to: &$0) }
        return number
    }

    private func write(
        _ row: AssociationRow, _ number: UInt32, _ flags: UInt8, _ code: UInt8?,
        to fields: inout ByteFields
    ) {
        fields.write(byte: flags)
        fields.write(number - UInt32(block.start))
        if let code {
            fields.write(byte: code)
        } else {
            fields.write(byte: UInt8(Self.numberedConfidences))
            fields.write(row.confidence)
        }
        fields.write(row.relation)
        fields.write(row.target, from: block.text)
        if row.source != block.text { fields.write(row.source, from: block.text) }
        if row.evidence != block.text { fields.write(row.evidence, from: block.text) }
        fields.write(row.sentence.lowerBound)
        fields.write(row.sentence.upperBound - row.sentence.lowerBound)
        fields.write(row.nextOutgoing.slot.map { number - $0 } ?? 0)
        fields.write(row.nextIncoming.slot.map { number - $0 } ?? 0)
        fields.write(row.outgoingOrdinal - 1)
        fields.write(row.incomingOrdinal - 1)
        if let validity = row.validity.slot { fields.write(validity) }
    }

    private func number(of confidence: Float) -> UInt8? {
        for known in 0..<confidences.count
        where confidences[known].bitPattern == confidence.bitPattern {
            return UInt8(known)
        }
        guard confidences.count < Self.numberedConfidences else { return nil }
        return UInt8(confidences.append(confidence))
    }
}

/// Fields on their way into a row of bytes.
private struct ByteFields {
    /// No row has as many: 2 bytes, a float, and 13 numbers of up to 5 bytes.
    private static let largestRow = 128

    private let base: UnsafeMutablePointer<UInt8>
    private var count = 0

    private init(base: UnsafeMutablePointer<UInt8>) { self.base = base }

    /// Adds what `body` writes, at once.
    static func append(to bytes: AppendOnlyArray<UInt8>, _ body: (inout ByteFields) -> Void) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: largestRow) { room in
            guard let base = room.baseAddress else { preconditionFailure("no room on the stack") }
            var fields = ByteFields(base: base)
            body(&fields)
            // SAFETY: the first `count` bytes were written, and the room is there until the end.
            bytes.append(
                contentsOf: UnsafeBufferPointer(start: base, count: fields.count).span)
        }
    }

    mutating func write(byte: UInt8) {
        precondition(count < Self.largestRow, "a row longer than any")
        // SAFETY: there is room for `largestRow` bytes.
        base[count] = byte
        count += 1
    }

    /// LEB128.
    mutating func write(_ number: UInt32) {
        var rest = number
        while rest >= 0x80 {
            write(byte: UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        write(byte: UInt8(rest))
    }

    /// The difference to `origin`, small ones of either sign in few bytes.
    mutating func write(_ number: UInt32, from origin: UInt32) {
        let difference = Int32(bitPattern: number &- origin)
        write(UInt32(bitPattern: difference << 1 ^ difference >> 31))
    }

    mutating func write(_ value: Float) {
        for shift in stride(from: 0, to: 32, by: 8) {
            write(byte: UInt8(truncatingIfNeeded: value.bitPattern >> shift))
        }
    }
}

/// Reads what ``ByteFields`` wrote.
private struct ByteCursor {
    private let base: UnsafePointer<UInt8>
    private let end: Int
    private(set) var offset: Int

    /// Valid as long as the array is.
    init(_ bytes: AppendOnlyArray<UInt8>, at offset: Int) {
        // SAFETY: only bytes below `end` are read, which do not change, while the caller, which
        // owns the array, is running.
        base = bytes.unsafeBaseAddress
        end = bytes.count
        self.offset = offset
    }

    var isAtEnd: Bool { offset == end }

    mutating func readByte() -> UInt8 {
        precondition(offset < end, "a row beyond the array")
        defer { offset += 1 }
        return base[offset]
    }

    mutating func readNumber() -> UInt32 {
        var number: UInt32 = 0
        var shift: UInt32 = 0
        while true {
            let byte = readByte()
            number |= UInt32(byte & 0x7F) &<< shift
            if byte < 0x80 { return number }
            shift += 7
        }
    }

    mutating func readNumber(from origin: UInt32) -> UInt32 {
        let folded = readNumber()
        return origin &+ (folded >> 1 ^ (0 &- folded & 1))
    }

    mutating func readFloat() -> Float {
        var pattern: UInt32 = 0
        for shift in stride(from: 0, to: 32, by: 8) as StrideTo<UInt32> {
            pattern |= UInt32(readByte()) << shift
        }
        return Float(bitPattern: pattern)
    }
}
