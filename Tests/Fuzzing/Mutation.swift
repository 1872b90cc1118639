import Platform

/// Changes an input in ways that have broken parsers before.
struct Mutation {
    private(set) var bytes: [UInt8]
    let examples: [[UInt8]]
    let dictionary: [[UInt8]]

    init(bytes: [UInt8], examples: [[UInt8]], dictionary: [[UInt8]]) {
        self.bytes = bytes
        self.examples = examples
        self.dictionary = dictionary
    }

    /// Numbers and texts at the edge of what can be.
    private static let awkwardTexts: [String] = [
        "0", "-0", "-1", "9223372036854775807", "9223372036854775808", "1e999", "-1e-999",
        "18446744073709551616", "0.0000000000000000000000001", "NaN", "null", "true", "{}", "[]",
        "\"\"", "\\u0000", "\\ud800", "\\", "\"", "{", "[", "]", "}", ",", ":", "'", "\u{0}",
        "\n", "\r\n", "\t", " ", "\u{FEFF}", "\u{202E}", "\u{200D}", "\u{0301}", "é", "ß", "İ",
        "ǆ", "ﬁ", "漢字", "🏳️‍🌈", "\u{1F1E6}", "\u{10FFFF}", "..", "../", "%00", "%2e", ".", "-",
    ]

    private static let notUTF8: [[UInt8]] = [
        [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90],
    ]

    static let awkward: [[UInt8]] = awkwardTexts.map { Array($0.utf8) } + notUTF8

    mutating func change(_ generator: inout SeededGenerator) {
        let place = Int.random(in: 0...bytes.count, using: &generator)
        let length = 1 << Int.random(in: 0...6, using: &generator)
        let range = place..<min(bytes.count, place + Int.random(in: 1...length, using: &generator))
        switch Int.random(in: 0..<11, using: &generator) {
        case 0: flip(&generator)
        case 1: bytes.removeSubrange(range)
        case 2: insert(Array(bytes[range]), at: place)
        case 3: insert(Array(bytes[range]), at: Int.random(in: 0...bytes.count, using: &generator))
        case 4: bytes.removeSubrange(place...)
        case 5: overwriteInteger(at: place, &generator)
        case 6: insert(Self.awkward.randomElement(using: &generator) ?? [], at: place)
        case 7: insert(dictionary.randomElement(using: &generator) ?? [], at: place)
        case 8: splice(at: place, &generator)
        case 9:
            bytes.replaceSubrange(range, with: Self.awkward.randomElement(using: &generator) ?? [])
        default:
            // The same again and again: deep nesting, long words.
            let part = Array(bytes[range].prefix(8))
            let times = 1 << Int.random(in: 0...10, using: &generator)
            insert(Array(repeatElement(part, count: times).joined()), at: place)
        }
    }

    private mutating func insert(_ part: [UInt8], at place: Int) {
        guard bytes.count + part.count <= FuzzTarget.byteLimit else { return }
        bytes.insert(contentsOf: part, at: place)
    }

    private mutating func flip(_ generator: inout SeededGenerator) {
        guard let place = bytes.indices.randomElement(using: &generator) else { return }
        bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
    }

    /// Lengths, counts and offsets.
    private mutating func overwriteInteger(at place: Int, _ generator: inout SeededGenerator) {
        let width = [1, 2, 4, 8][Int.random(in: 0..<4, using: &generator)]
        guard place + width <= bytes.count else { return }
        let edges: [UInt64] = [
            0, 1, 2, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF,
            UInt64(Int64.max), UInt64(Int64.max) + 1, .max, .max - 1, UInt64(bytes.count),
        ]
        let value = edges.randomElement(using: &generator) ?? 0
        for index in 0..<width {
            bytes[place + index] = UInt8(truncatingIfNeeded: value >> UInt64(8 * index))
        }
    }

    /// The head of this one with the tail of another.
    private mutating func splice(at place: Int, _ generator: inout SeededGenerator) {
        guard let other = examples.randomElement(using: &generator), !other.isEmpty else { return }
        let start = Int.random(in: 0..<other.count, using: &generator)
        bytes = Array((bytes[..<place] + other[start...]).prefix(FuzzTarget.byteLimit))
    }
}
