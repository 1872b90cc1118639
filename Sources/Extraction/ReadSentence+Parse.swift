extension ReadSentence {
    /// Adds the entities that a parser found where no name was found, and its types to those that
    /// were.
    mutating func addNames(of parse: SentenceParse) {
        var added: [FoundName] = []
        for entity in parse.entities where entity.type != .date && entity.type != .number {
            let overlapping = names.indices.filter { names[$0].tokens.overlaps(entity.tokens) }
            if overlapping.isEmpty {
                let range = trimmed(entity.tokens)
                let isDate = dates.contains { $0.tokens.overlaps(range) }
                let isLarge = range.contains { tokens[$0].shape != .lower }
                if !range.isEmpty, isLarge, !isDate {
                    added.append(FoundName(tokens: range, type: entity.type.known))
                }
            } else if overlapping.count == 1 {
                names[overlapping[0]].type = entity.type.known
            }
        }
        guard !added.isEmpty else { return }
        names = (names + added).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// Without an article before and a possessive mark or point behind.
    private func trimmed(_ range: TokenRange) -> TokenRange {
        var range = range
        while let first = range.first,
            tokens[first].classes.contains(.determiner) || tokens[first].shape == .punctuation
        {
            range = range.lowerBound + 1..<range.upperBound
        }
        while let last = range.last,
            tokens[last].folded == "'s" || tokens[last].shape == .punctuation
        {
            range = range.lowerBound..<range.upperBound - 1
        }
        return range
    }

    /// The tokens with the parts that a parser gives them; names and dates keep theirs.
    func tokens(tagged parse: SentenceParse) -> [Token] {
        var tokens = tokens
        for place in tokens.indices {
            tokens[place].tag = Self.tag(parse.tags[place], parse.labels[place], tokens[place])
        }
        for name in names { for place in name.tokens { tokens[place].tag = .name } }
        for date in dates { for place in date.tokens { tokens[place].tag = .date } }
        return tokens
    }

    private static func tag(_ penn: PennTag, _ label: DependencyLabel, _ token: Token) -> Tag {
        if token.shape == .punctuation, penn != .possessiveMark { return Tagger.mark(token.folded) }
        if label == .neg { return .negation }
        switch penn {
        case .adjective, .comparative, .superlative: return .adjective
        case .adverb, .comparativeAdverb, .superlativeAdverb, .interjection: return .adverb
        case .particle: return .particle
        case .noun, .plural, .foreign, .address, .currency, .other:
            return token.classes.contains(.timeWord) ? .date : .noun
        case .name, .pluralName: return .name
        case .pronoun: return .pronoun
        case .possessivePronoun, .relativePossessive: return .possessivePronoun
        case .possessiveMark: return .possessiveMark
        case .number: return .number
        case .determiner, .predeterminer: return .determiner
        case .preposition: return label == .mark ? .subordinator : .preposition
        case .to: return label == .aux ? .to : .preposition
        case .conjunction: return .conjunction
        case .existential: return .expletive
        case .modal: return .modal
        case .relativePronoun, .relativeDeterminer, .relativeAdverb: return .relative
        case .base, .present, .presentThird, .past, .participle, .gerund:
            return verbTag(penn, token)
        }
    }

    private static func verbTag(_ penn: PennTag, _ token: Token) -> Tag {
        if token.classes.contains(.be) { return .be }
        if token.classes.contains(.have) { return .have }
        if token.classes.contains(.doing) { return .doing }
        switch penn {
        case .past: return .past
        case .participle: return .participle
        case .gerund: return .gerund
        default: return .verb
        }
    }
}
