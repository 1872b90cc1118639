/// Tells what a name names from the words in it and around it.
struct EntityTyper {
    let tokens: [Token]

    /// `unknown` unless a cue says otherwise. Complexity: O(tokens of the name).
    func type(of name: FoundName) -> EntityType {
        if name.hasTitle { return .person }
        let range = name.tokens
        if let type = typeByWords(range) { return type }
        if name.isQuoted { return .work }
        if let type = typeByCopula(after: range.upperBound) { return type }
        return typeByNeighbours(range) ?? .unknown
    }

    private func typeByWords(_ range: TokenRange) -> EntityType? {
        guard let first = range.first, let last = range.last else { return nil }
        let folded = range.map { tokens[$0].folded }.joined(separator: " ")
        if Countries.names.contains(folded) { return .place }
        let lastClasses = tokens[last].classes
        let firstClasses = tokens[first].classes
        if range.count == 1 {
            if lastClasses.contains(.demonym) { return .place }
            return lastClasses.contains(.givenName) ? .person : nil
        }
        if lastClasses.contains(.organisationWord) { return .organisation }
        if lastClasses.contains(.eventWord) { return .event }
        if lastClasses.contains(.placeWord) { return .place }
        if range.contains(where: { tokens[$0].folded == "of" }) {
            if firstClasses.contains(.personTitle) { return .person }
            if firstClasses.contains(.eventWord) { return .event }
            if firstClasses.contains(.organisationWord) { return .organisation }
            if firstClasses.contains(.placeWord) { return .place }
        }
        if range.contains(where: { tokens[$0].classes.contains(.organisationWord) }) {
            return .organisation
        }
        if firstClasses.contains(.placeWord) { return .place }
        if lastClasses.contains(.workWord) { return .work }
        if firstClasses.contains(.personTitle) { return .person }
        return looksLikePerson(range) ? .person : nil
    }

    private func looksLikePerson(_ range: TokenRange) -> Bool {
        let isLarge = range.allSatisfy {
            tokens[$0].shape == .capitalised || tokens[$0].classes.contains(.nameParticle)
        }
        guard isLarge, (2...5).contains(range.count), let first = range.first,
            let last = range.last
        else { return false }
        if tokens[first].classes.contains(.givenName) { return true }
        if ["jr", "jr.", "sr", "sr."].contains(tokens[last].folded) { return true }
        return range.dropLast().contains {
            tokens[$0].end - tokens[$0].start == 2 && tokens[$0].folded.hasSuffix(".")
        }
    }

    /// Reads the head noun of "X (…) is a … noun".
    private func typeByCopula(after end: Int) -> EntityType? {
        var position = end
        if tokens.folded(position) == "(" {
            let limit = min(tokens.count, position + 40)
            while position < limit, tokens[position].folded != ")" { position += 1 }
            position += 1
        }
        if tokens.folded(position) == "," { position += 1 }
        guard position < tokens.count else { return nil }
        let word = tokens[position].folded
        guard word == "is" || word == "was" else { return nil }
        position += 1
        guard ["a", "an", "the", "one"].contains(tokens.folded(position)) else {
            if tokens.folded(position) == "born" { return .person }
            return nil
        }
        return headType(from: position + 1)
    }

    /// The type that the last telling noun of a noun phrase shows.
    private func headType(from start: Int) -> EntityType? {
        var type: EntityType?
        var position = start
        while position < min(tokens.count, start + 8) {
            let token = tokens[position]
            if token.shape == .punctuation, token.folded != "-" { break }
            if !token.classes.isDisjoint(with: [.preposition, .relative, .be, .conjunction]) {
                if token.folded == "of", type == nil { position += 1; continue }
                break
            }
            if token.shape == .lower { type = Self.type(ofNoun: token.classes) ?? type }
            position += 1
        }
        return type
    }

    static func type(ofNoun classes: WordClasses) -> EntityType? {
        if classes.contains(.personNoun) { return .person }
        if classes.contains(.workWord) { return .work }
        if classes.contains(.placeWord) { return .place }
        if classes.contains(.organisationWord) { return .organisation }
        if classes.contains(.eventWord) { return .event }
        return nil
    }

    private func typeByNeighbours(_ range: TokenRange) -> EntityType? {
        let before = range.lowerBound - 1
        if before >= 0 {
            let token = tokens[before]
            if token.shape == .lower, token.classes.contains(.personNoun) { return .person }
            let isPlacePreposition = ["in", "at", "near"].contains(token.folded)
            let verb = tokens.folded(before - 1)
            if isPlacePreposition, ["born", "located", "lives", "lived", "situated"].contains(verb)
            {
                return .place
            }
        }
        let after = tokens.folded(range.upperBound)
        if after == "(", ["born", "b."].contains(tokens.folded(range.upperBound + 1)) {
            return .person
        }
        if (after == "was" || after == "is"), tokens.folded(range.upperBound + 1) == "born" {
            return .person
        }
        if after == "died" { return .person }
        return nil
    }
}
