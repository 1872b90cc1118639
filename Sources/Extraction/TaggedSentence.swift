package import ConceptModel

/// The part that a word plays in its sentence, coarsely.
package enum WordKind: UInt8, Sendable, CaseIterable {
    case noun, name, pronoun, number, date, determiner, possessive, adjective, adverb
    case preposition, conjunction, subordinator, negation, auxiliary, verb, punctuation
}

/// A word, or a mark, of a sentence.
package struct TaggedWord: Sendable {
    package let span: ByteSpan
    /// Lower case.
    package let folded: String
    /// The base form of a verb; else the word as folded.
    package let lemma: String
    package let kind: WordKind
    /// It begins with a capital letter.
    package let isCapitalised: Bool

    /// Other forms of a verb that no rule tells, its base form among them: "write" and "written" of
    /// "wrote". Empty for other words.
    package var irregularForms: [String] {
        guard kind == .verb else { return [] }
        let forms = Lexicon.english.irregularForms(of: lemma)
        return forms.isEmpty ? [] : forms + [lemma]
    }
}

/// A noun phrase without what follows its head; ranges are of the sentence's words.
package struct TaggedPhrase: Sendable {
    /// All of it, with article and possessor.
    package let words: Range<Int>
    /// Without article.
    package let core: Range<Int>
    package let head: Int
}

/// A sentence with the parts of its words and its noun phrases, in order.
package struct TaggedSentence: Sendable {
    package let span: ByteSpan
    package let words: [TaggedWord]
    package let phrases: [TaggedPhrase]

    init(_ sentence: ReadSentence, tokens: [Token], items: [Item]) {
        span = sentence.span
        words = tokens.map { token in
            let kind = WordKind(token.tag)
            return TaggedWord(
                span: ByteSpan(token.range), folded: token.folded,
                lemma: kind == .verb || kind == .auxiliary
                    ? Lexicon.english.lemma(of: token.folded) : token.folded,
                kind: kind,
                isCapitalised: token.shape == .capitalised || token.shape == .acronym)
        }
        phrases = items.compactMap(\.noun).filter { $0.kind != .pronoun }
            .map { TaggedPhrase(words: $0.tokens, core: $0.core, head: $0.head) }
    }
}

extension WordKind {
    init(_ tag: Tag) {
        self =
            switch tag {
            case .noun: .noun
            case .name: .name
            case .pronoun, .relative, .expletive: .pronoun
            case .number: .number
            case .date: .date
            case .determiner: .determiner
            case .possessivePronoun, .possessiveMark: .possessive
            case .adjective: .adjective
            case .adverb, .particle: .adverb
            case .preposition, .to: .preposition
            case .conjunction: .conjunction
            case .subordinator: .subordinator
            case .negation: .negation
            case .modal, .be, .have, .doing: .auxiliary
            case .verb, .past, .participle, .gerund: .verb
            case .comma, .colon, .semicolon, .dash, .open, .close, .quote, .mark: .punctuation
            }
    }
}
