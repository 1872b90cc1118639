import ConceptModel

/// Finds second names: "X (Y)", "X, also known as Y", "X or Y is …", "X, called Y".
struct AliasFinder {
    let sentence: ReadSentence
    let tokens: [Token]
    let maker: MentionMaker

    /// In order. Complexity: O(tokens + names²) with at most 40 names.
    func aliases() -> [Alias] {
        var aliases: [Alias] = []
        let names = sentence.names.prefix(40)
        var base: FoundName?
        for (place, name) in names.enumerated() {
            if place > 0, let earlier = base,
                isSecondName(name, of: earlier, after: names[place - 1])
            {
                add(&aliases, earlier, name)
                continue
            }
            base = name
        }
        return aliases
    }

    private func add(_ aliases: inout [Alias], _ first: FoundName, _ second: FoundName) {
        var name = maker.text(tokens.bytes(of: first.tokens))
        var alias = maker.text(tokens.bytes(of: second.tokens))
        if isAcronym(first.tokens, of: second.tokens) { swap(&name, &alias) }
        guard name != alias else { return }
        aliases.append(Alias(name: name, alias: alias, sentence: sentence.span))
    }

    private func isSecondName(
        _ name: FoundName, of base: FoundName, after previous: FoundName
    ) -> Bool {
        let gap = previous.tokens.upperBound..<name.tokens.lowerBound
        guard gap.count <= 8, !gap.isEmpty else { return false }
        if isPhrase(gap) { return true }
        let isNext = previous.tokens == base.tokens
        guard isNext else { return false }
        let words = gap.map { tokens[$0].folded }.filter { !Self.quotes.contains($0) }
        let after = tokens.folded(name.tokens.upperBound)
        if words == ["("], after == ")" || Self.quotes.contains(after) {
            return isAcronym(name.tokens, of: base.tokens)
                || isAcronym(base.tokens, of: name.tokens)
        }
        if words == ["or"] || words == [",", "or"] {
            let isStart = tokens[..<base.tokens.lowerBound].allSatisfy {
                $0.shape == .punctuation || $0.folded == "the"
            }
            return isStart && ["is", "was", ",", "("].contains(after)
        }
        return false
    }

    private static let quotes: Set<String> = ["\"", "“", "”", "``", "''", "‘", "’", "the"]
    private static let adverbs: Set<String> = [
        "also", "commonly", "better", "officially", "formerly", "popularly", "sometimes", "often",
        "usually", "generally", "originally", "simply", "affectionately", "informally", "formally",
        "more", "previously", "widely", "best", "now", "later", "collectively", "locally", "and",
        "or", ",", "(", ")", "is", "was", "are", "were", "been", "has", "which", "who",
    ]
    private static let triggers: [[String]] = [
        ["known", "as"], ["called"], ["nicknamed"], ["abbreviated"], ["abbreviated", "as"],
        ["abbreviated", "to"], ["a.k.a."], ["a.k.a"], ["aka"], ["alias"], ["née"], ["né"], ["nee"],
        ["or", "simply"], ["referred", "to", "as"], ["named"], ["renamed"], ["formerly"],
        ["dubbed"],
        ["known", "simply", "as"], ["short", "for"], ["stage", "name"], ["born"],
    ]

    /// Whether the tokens between two names say that the second names the first.
    private func isPhrase(_ gap: TokenRange) -> Bool {
        let words = gap.map { tokens[$0].folded }.filter { !Self.quotes.contains($0) }
        let start = words.firstIndex { !Self.adverbs.contains($0) || $0 == "formerly" }
        guard let start, start > 0 || words.first == "formerly" else { return false }
        var trigger = Array(words[start...])
        // "formerly Y", and "formerly known as Y".
        if trigger.count > 1, trigger.first == "formerly" { trigger.removeFirst() }
        // "X was called Y" is one; "X was named Y" names a post as often.
        if trigger == ["named"] || trigger == ["born"] {
            return words.first == "("
        }
        return Self.triggers.contains(trigger)
    }

    /// Whether the single word of `short` is made of the initials of `long`.
    private func isAcronym(_ short: TokenRange, of long: TokenRange) -> Bool {
        guard short.count == 1, long.count > 1, let place = short.first else { return false }
        let letters = tokens[place].folded.filter(\.isLetter)
        guard letters.count >= 2 else { return false }
        let all = long.compactMap { tokens[$0].folded.first }.filter(\.isLetter)
        let large = long.filter { tokens[$0].shape != .lower }.compactMap {
            tokens[$0].folded.first
        }
        return String(all) == letters || String(large) == letters
    }
}
