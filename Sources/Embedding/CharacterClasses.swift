/// What the tokeniser does with a character.
///
/// The reference tokeniser carries tables of an older Unicode than Swift's standard library, and a
/// model was trained with the reference's answers. So these tables are the reference's own,
/// character by character, and do not move with the toolchain.
struct CharacterClasses: Sendable {
    enum Class: UInt8, Sendable {
        case letter, space, dropped, punctuation, ideograph
    }

    static let shared = CharacterClasses()

    /// The classes of the first two planes, which hold nearly all text.
    private let lowClasses: [UInt8]
    private static let lowCount: UInt32 = 0x20000

    private init() {
        var classes = [UInt8](repeating: Class.letter.rawValue, count: Int(Self.lowCount))
        for value in 0..<Self.lowCount { classes[Int(value)] = Self.search(value).rawValue }
        lowClasses = classes
    }

    func callAsFunction(_ scalar: Unicode.Scalar) -> Class {
        guard scalar.value < Self.lowCount else { return Self.search(scalar.value) }
        return Class(rawValue: lowClasses[Int(scalar.value)]) ?? .letter
    }

    /// This character keeps its composed form: the reference's tables do not know its parts.
    /// (Of all characters the only one where decomposition differs.)
    static let undecomposed: Unicode.Scalar = "\u{11938}"

    private static func search(_ value: UInt32) -> Class {
        if isSpace(value) { return .space }
        if contains(droppedRanges, value) { return .dropped }
        if contains(punctuationRanges, value) { return .punctuation }
        return isIdeograph(value) ? .ideograph : .letter
    }

    private static func isSpace(_ value: UInt32) -> Bool {
        switch value {
        case 0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
            0x3000:
            true
        default: false
        }
    }

    /// The CJK blocks that BERT cuts into single characters.
    private static func isIdeograph(_ value: UInt32) -> Bool {
        switch value {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x2A6DF, 0x2A700...0x2B73F,
            0x2B740...0x2B81F, 0x2B920...0x2CEAF, 0xF900...0xFAFF, 0x2F800...0x2FA1F:
            true
        default: false
        }
    }

    /// Whether `value` lies in one of the sorted pairs of first and last.
    private static func contains(_ ranges: [UInt32], _ value: UInt32) -> Bool {
        var (low, high) = (0, ranges.count / 2)
        while low < high {
            let middle = (low + high) / 2
            if ranges[2 * middle + 1] < value { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count / 2 && ranges[2 * low] <= value
    }
}
