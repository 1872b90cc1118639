import ConceptModel
import TextIndex

/// Makes mentions of token ranges, and keeps what the text shows about each name.
struct MentionMaker {
    private let bytes: [UInt8]
    /// Types that some sentence shows, by normalised name.
    private(set) var types: [String: EntityType] = [:]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    mutating func note(_ type: EntityType, of normalisedName: String) {
        guard type != .unknown, types[normalisedName] == nil else { return }
        types[normalisedName] = type
    }

    /// The mention of a name, or `nil` when no word is in it.
    func mention(of name: FoundName, _ tokens: [Token], _ type: EntityType) -> Mention? {
        let range = tokens.bytes(of: name.tokens)
        let text = text(range)
        var normalised = NormalisedName.normalise(text)
        if name.tokens.count == 1, let only = name.tokens.first,
            tokens[only].classes.contains(.demonym), !isLanguage(only, tokens),
            let country = Countries.byDemonym[tokens[only].folded]
        {
            normalised = country
        }
        guard !normalised.isEmpty else { return nil }
        return Mention(name: text, normalisedName: normalised, span: ByteSpan(range), type: type)
    }

    /// "in French", "French language", "(French: …)" speak of the language.
    private func isLanguage(_ position: Int, _ tokens: [Token]) -> Bool {
        let before = tokens.folded(position - 1)
        let after = tokens.folded(position + 1)
        return ["in", "speak", "speaks", "("].contains(before)
            || ["language", ":", "word"].contains(after)
    }

    func mention(of date: FoundDate, _ tokens: [Token]) -> Mention {
        let range = tokens.bytes(of: date.tokens)
        return Mention(
            name: text(range), normalisedName: date.date.iso, span: ByteSpan(range), type: .date)
    }

    /// The same mention with the type that another sentence shows.
    func settled(_ mention: Mention) -> Mention {
        guard mention.type == .unknown, let type = types[mention.normalisedName] else {
            return mention
        }
        return Mention(
            name: mention.name, normalisedName: mention.normalisedName, span: mention.span,
            type: type)
    }
}
