/// Reads the binary bodies of docs/storage-protocol.md: little-endian numbers, and texts with
/// their length before them. Nothing that it is given can make it read outside of the body or
/// take more memory than the body has.
struct BinaryReader {
    private let bytes: [UInt8]
    private(set) var offset = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { offset == bytes.count }

    mutating func word() throws(RefusedField) -> UInt32 {
        try take(4).reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }

    mutating func number() throws(RefusedField) -> Float { Float(bitPattern: try word()) }

    /// How many items follow, each of `byteCount` bytes at least.
    mutating func count(ofAtLeast byteCount: Int) throws(RefusedField) -> Int {
        let count = Int(try word())
        guard count <= (bytes.count - offset) / byteCount else {
            throw refusal("announces \(count) items, more than the body has room for")
        }
        return count
    }

    mutating func text() throws(RefusedField) -> String {
        let start = offset
        let count = try count(ofAtLeast: 1)
        guard let text = String(validating: try take(count), as: UTF8.self) else {
            throw RefusedField(
                .invalidUTF8, field: "", message: "The text at byte \(start) is not UTF-8.")
        }
        return text
    }

    mutating func take(_ count: Int) throws(RefusedField) -> ArraySlice<UInt8> {
        guard count <= bytes.count - offset else {
            throw refusal("ends in the middle: \(count) more bytes are announced")
        }
        defer { offset += count }
        return bytes[offset..<offset + count]
    }

    func refusal(_ fault: String) -> RefusedField {
        RefusedField(
            .malformedBinary, field: "",
            message: "The binary body \(fault) (at byte \(offset)). See docs/storage-protocol.md.")
    }
}

extension [UInt8] {
    mutating func appendWord(_ word: UInt32) {
        for shift in stride(from: UInt32(0), to: 32, by: 8) {
            append(UInt8(truncatingIfNeeded: word >> shift))
        }
    }

    mutating func appendText(_ text: String) {
        appendWord(UInt32(text.utf8.count))
        append(contentsOf: text.utf8)
    }
}
