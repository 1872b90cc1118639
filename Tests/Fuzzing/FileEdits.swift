/// Changes to a file, as bytes tell: so that a short input can change any place of a long file.
///
///     edits  = edit*, up to the first that is not whole
///     edit   = kind (1 byte) place (4 bytes, little-endian, taken modulo the file's length + 1)
///              new bytes (of kinds 1 and 2)
///     kind   = what (2 low bits) + 4 × (count of bytes - 1)
///     what   = 0: the file ends here; 1: overwrite with new bytes; 2: insert new bytes;
///              3: remove bytes
struct FileEdits {
    private static let longest = 64

    private(set) var file: [UInt8]

    init(_ edits: ArraySlice<UInt8>, of file: [UInt8]) {
        self.file = file
        var rest = edits
        while apply(&rest) {}
    }

    private mutating func apply(_ edits: inout ArraySlice<UInt8>) -> Bool {
        guard edits.count >= 5, let kind = edits.popFirst() else { return false }
        let place =
            edits.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) } % (file.count + 1)
        edits = edits.dropFirst(4)
        let count = Int(kind >> 2) + 1
        let end = min(file.count, place + count)
        switch kind & 3 {
        case 0: file.removeSubrange(place...)
        case 3: file.removeSubrange(place..<end)
        default:
            guard edits.count >= count else { return false }
            let bytes = edits.prefix(count)
            edits = edits.dropFirst(count)
            if kind & 3 == 1 {
                file.replaceSubrange(place..<end, with: bytes)
            } else {
                file.insert(contentsOf: bytes, at: place)
            }
        }
        return true
    }

    /// Overwrites bytes of a file with themselves: what hostile changes begin from.
    static func rewriting(_ range: Range<Int>, of file: [UInt8]) -> [UInt8] {
        precondition((1...longest).contains(range.count))
        let place = (0..<4).map { UInt8(truncatingIfNeeded: range.lowerBound >> (8 * $0)) }
        return [UInt8(1 + 4 * (range.count - 1))] + place + file[range]
    }
}
