import ConceptModel

/// How a token is written.
enum Shape: UInt8 {
    case lower
    case capitalised
    /// Two or more letters, all upper case ("NASA", "U.S.").
    case acronym
    /// Letters of a script without upper and lower case.
    case caseless
    case number
    case punctuation
}

/// The part that a token plays in its sentence.
enum Tag: UInt8 {
    case noun, name, pronoun, number, date
    case determiner, possessivePronoun, possessiveMark
    case adjective, adverb, particle
    case preposition, conjunction, subordinator, relative, to, negation, expletive
    case modal, be, have, doing
    /// A finite present or base form.
    case verb
    /// A past form; also a participle when ``Token/classes`` says so.
    case past
    case participle, gerund
    case comma, colon, semicolon, dash, open, close, quote, mark
}

/// The smallest piece of a sentence that has a meaning of its own.
struct Token {
    /// In bytes of the whole text.
    let start: Int
    let end: Int
    /// Lower case, for looking words up; empty when it is too long to be a word.
    let folded: String
    let shape: Shape
    var classes: WordClasses
    var tag: Tag = .noun
    let hasSpaceBefore: Bool

    var range: Range<Int> { start..<end }
}

/// A run of tokens of one sentence, as a half-open range of their places.
typealias TokenRange = Range<Int>

extension [Token] {
    /// The bytes from the first to the last token.
    func bytes(of range: TokenRange) -> Range<Int> {
        self[range.lowerBound].start..<self[range.upperBound - 1].end
    }

    func folded(_ position: Int) -> String {
        position >= 0 && position < count ? self[position].folded : ""
    }

    func tag(_ position: Int) -> Tag? {
        position >= 0 && position < count ? self[position].tag : nil
    }
}
