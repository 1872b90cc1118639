import ConceptModel

/// One sentence with what has been found in it.
struct ReadSentence {
    let span: ByteSpan
    var tokens: [Token]
    var dates: [FoundDate] = []
    var names: [FoundName] = []
    /// What a parser says of the tokens, when there is one.
    var parse: SentenceParse?
    /// It asks; what it says is not so.
    let isQuestion: Bool
    /// It is the text's title.
    let isHeading: Bool
    /// Code, or longer than language: only names are read.
    let isOpaque: Bool

    var isWorthParsing: Bool { !isHeading && !isOpaque && !tokens.isEmpty }
}
