/// The pieces of a WordPiece vocabulary, by their bytes.
///
/// Strings are compared as bytes, since Swift holds canonically equal strings for one key, while a
/// vocabulary may list both.
struct Vocabulary: Sendable {
    private struct Slot: Sendable {
        var hash: UInt64 = 0
        var id: Int32 = -1
        var first: Int32 = 0
        var byteCount: Int32 = 0
    }

    /// Hash of the first `n` bytes, for growing `n` (FNV-1a).
    struct Hash: Sendable {
        fileprivate var value: UInt64 = 0xcbf2_9ce4_8422_2325

        mutating func append(_ byte: UInt8) {
            value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
        }
    }

    let count: Int
    /// Bytes of the longest piece.
    let maximumByteCount: Int
    private var slots: [Slot]
    private var text: [UInt8] = []

    /// - Parameter pieces: the piece of each id; a repeated piece keeps its last id.
    init(_ pieces: [String]) {
        count = pieces.count
        maximumByteCount = pieces.reduce(0) { max($0, $1.utf8.count) }
        var capacity = 16
        while capacity < 3 * pieces.count { capacity *= 2 }
        slots = Array(repeating: Slot(), count: capacity)
        for (id, piece) in pieces.enumerated() { insert(Array(piece.utf8), id: Int32(id)) }
    }

    private mutating func insert(_ bytes: [UInt8], id: Int32) {
        var hash = Hash()
        for byte in bytes { hash.append(byte) }
        let index = slot(hash) { first, byteCount in
            text[first..<first + byteCount].elementsEqual(bytes)
        }
        slots[index] = Slot(
            hash: hash.value, id: id, first: Int32(text.count), byteCount: Int32(bytes.count))
        text += bytes
    }

    /// The slot that holds the piece, or the free slot where it would go.
    @inline(__always)
    private func slot(_ hash: Hash, matches: (_ first: Int, _ byteCount: Int) -> Bool) -> Int {
        var index = Int(truncatingIfNeeded: hash.value ^ (hash.value >> 29)) & (slots.count - 1)
        while slots[index].id >= 0 {
            let candidate = slots[index]
            if candidate.hash == hash.value,
                matches(Int(candidate.first), Int(candidate.byteCount))
            {
                break
            }
            index = (index + 1) & (slots.count - 1)
        }
        return index
    }

    /// The id of `prefix` followed by `bytes`, whose hash is given; nil if there is no such piece.
    func id(_ hash: Hash, prefix: [UInt8], _ bytes: ArraySlice<UInt8>) -> Int32? {
        let length = prefix.count + bytes.count
        let index = slot(hash) { first, byteCount in
            guard byteCount == length else { return false }
            for offset in 0..<prefix.count where text[first + offset] != prefix[offset] {
                return false
            }
            let start = first + prefix.count
            for offset in 0..<bytes.count
            where text[start + offset] != bytes[bytes.startIndex + offset] {
                return false
            }
            return true
        }
        return slots[index].id >= 0 ? slots[index].id : nil
    }

    func id(of piece: String) -> Int32? {
        var hash = Hash()
        for byte in piece.utf8 { hash.append(byte) }
        return id(hash, prefix: [], ArraySlice(piece.utf8))
    }
}
