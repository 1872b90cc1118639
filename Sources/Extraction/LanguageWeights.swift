import CLanguageWeights

/// The weights of ``WordTagger`` and ``HeadFinder``: of each hashed feature a row, one weight for
/// each of what it speaks for. Learned from what spaCy says of texts;
/// `scripts/make-language-weights.py` makes them and tells how often they agree.
struct LanguageWeights: Sendable {
    /// For the cases of ``WordClass``.
    let classes: [SIMD32<Int16>]
    /// For the moves of the parser.
    let moves: [SIMD4<Int16>]

    static let tagFeatures = 1 << 14
    static let moveFeatures = 1 << 16
    static let shared = LanguageWeights()

    /// The character that stands for the weight 0.
    private static let zero: Int16 = 96

    private init() {
        // SAFETY: the C array has that many bytes, and neither ends nor changes.
        let text = unsafe UnsafeRawBufferPointer(
            start: language_weights, count: language_weights_size)
        var place = 0
        func rows<Row: SIMD>(_ count: Int, _ width: Int) -> [Row] where Row.Scalar == Int16 {
            (0..<count).map { _ in
                var row = Row()
                for column in 0..<width {
                    row[column] = Int16(unsafe text[place]) - Self.zero
                    place += 1
                }
                return row
            }
        }
        classes = rows(Self.tagFeatures, WordClass.allCases.count)
        moves = rows(Self.moveFeatures, 3)
        precondition(place == text.count, "The weights of tagger and parser are incomplete")
    }

    /// FNV-1a (Fowler, Noll and Vo), made odd so that no word has a reserved hash.
    static func hash(_ bytes: some Sequence<UInt8>) -> UInt32 {
        var hash: UInt32 = 2_166_136_261
        for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return hash | 1
    }

    /// Of a feature with its number; the place in a table is the remainder by its size.
    @inline(__always)
    static func mixed(_ number: UInt32, _ a: UInt32, _ b: UInt32, _ c: UInt32) -> Int {
        var hash = number &* 0x9E37_79B1
        hash = (hash ^ (a &+ 0x7F4A_7C15)) &* 0x85EB_CA6B
        hash ^= hash >> 13
        hash = (hash ^ (b &+ 0x1656_67B1)) &* 0xC2B2_AE35
        hash ^= hash >> 16
        hash = (hash ^ (c &+ 0x27D4_EB2F)) &* 0x85EB_CA6B
        hash ^= hash >> 15
        return Int(hash)
    }
}
