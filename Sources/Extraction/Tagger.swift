/// Gives each token of a sentence its part: closed classes by list, open ones by list, ending and
/// the words around. One pass, left to right; what stands to the right is judged by its lists only.
struct Tagger {
    private(set) var tokens: [Token]
    /// Tokens inside names and dates keep those tags.
    private var fixed: [Tag?]
    /// A finite verb has been seen since the clause began.
    private var hasFinite = false
    /// The last tag that is neither adverb nor negation.
    private var previous: Tag?
    private let isQuestion: Bool
    /// An auxiliary stands before its subject, and the verb is still to come: "did Ada write".
    private var awaitsVerb = false

    init(_ sentence: ReadSentence) {
        tokens = sentence.tokens
        isQuestion = tokens.last { $0.shape != .punctuation || $0.folded == "?" }?.folded == "?"
        fixed = Array(repeating: nil, count: tokens.count)
        for date in sentence.dates {
            for position in date.tokens { fixed[position] = .date }
        }
        for name in sentence.names {
            for position in name.tokens { fixed[position] = .name }
        }
    }

    /// Complexity: O(tokens).
    mutating func tag() {
        for position in tokens.indices {
            let tag = tag(at: position)
            tokens[position].tag = tag
            if tag == .doing || tag == .modal {
                awaitsVerb = isQuestion && !isVerbLike(position + 1, .verbBase)
            } else if tag == .verb || tag == .subordinator || tag == .relative {
                awaitsVerb = false
            }
            note(tag)
        }
    }

    private mutating func note(_ tag: Tag) {
        switch tag {
        case .verb, .past, .be, .modal, .doing: hasFinite = true
        case .have: hasFinite = true
        case .subordinator, .relative, .semicolon, .colon, .dash: hasFinite = false
        default: break
        }
        if tag != .adverb, tag != .negation, tag != .quote { previous = tag }
    }

    private func tag(at position: Int) -> Tag {
        if let tag = fixed[position] { return tag }
        let token = tokens[position]
        if token.shape == .punctuation { return Self.mark(token.folded) }
        if token.shape == .number { return .number }
        if awaitsVerb, isAwaitedVerb(position, token) { return .verb }
        if let tag = closedTag(position, token) { return tag }
        return openTag(position, token)
    }

    /// The base form behind the subject. "the club team score in": of words that may be nouns as
    /// well, the last one is the verb.
    private func isAwaitedVerb(_ position: Int, _ token: Token) -> Bool {
        guard followsNominal else { return false }
        if token.folded == "have" || token.folded == "do" { return true }
        let classes = token.classes
        guard classes.contains(.verbBase), !classes.contains(.preposition) else { return false }
        let isPlain = classes.isDisjoint(with: [.noun, .nounOrVerb, .adjective])
        return isPlain || takesComplement(position + 1)
    }

    static func mark(_ text: String) -> Tag {
        switch text {
        case ",", "،", "、": .comma
        case ":": .colon
        case ";": .semicolon
        case "-", "–", "—", "--", "---": .dash
        case "(", "[", "{": .open
        case ")", "]", "}": .close
        case "\"", "“", "”", "``", "''", "«", "»", "‘", "'", "’", "`": .quote
        case "'s": .possessiveMark
        default: .mark
        }
    }

    // MARK: Closed classes

    private func closedTag(_ position: Int, _ token: Token) -> Tag? {
        let classes = token.classes
        // None of these is longer.
        switch token.folded.utf8.count <= 7 ? token.folded : "" {
        case "'s": return possessiveOrBe(position)
        case "'", "’": return .possessiveMark
        case "to": return opensInfinitive(position + 1) ? .to : .preposition
        case "that": return that(position)
        case "there": return isVerbLike(position + 1, [.be, .modal, .have]) ? .expletive : .adverb
        case "her", "his":
            let isHolder = canStartNominal(position + 1)
            return isHolder ? .possessivePronoun : .pronoun
        case "because": return tokens.folded(position + 1) == "of" ? .preposition : .subordinator
        case "no":
            let next = tokens.folded(position + 1)
            return next == "longer" || next == "more" ? .negation : .determiner
        case "more", "less", "fewer":
            if tokens.folded(position + 1) == "than", position + 2 < tokens.count,
                tokens[position + 2].shape == .number
            {
                return .adverb
            }
        case "than":
            let number = position + 1 < tokens.count && tokens[position + 1].shape == .number
            let before = tokens.folded(position - 1)
            if number, ["more", "less", "fewer"].contains(before) { return .adverb }
        case "longer" where tokens.folded(position - 1) == "no": return .adverb
        case "where", "when": return followsNominal ? .relative : .subordinator
        case "so", "yet": return .adverb
        case "what": return .subordinator
        case "one": return canStartNominal(position + 1) ? .number : .pronoun
        default: break
        }
        if classes.contains(.negation), !classes.contains(.conjunction) { return .negation }
        if classes.contains(.be) { return .be }
        if classes.contains(.modal) { return previous == .determiner ? .noun : .modal }
        if classes.contains(.have) { return .have }
        if classes.contains(.doing) { return .doing }
        if classes.contains(.relative) { return .relative }
        if classes.contains(.possessivePronoun) { return .possessivePronoun }
        if classes.contains(.determiner) { return determiner(position, token) }
        if !classes.isDisjoint(with: [.subjectPronoun, .objectPronoun]) { return .pronoun }
        if classes.contains(.conjunction) { return .conjunction }
        if classes.contains(.timeWord) { return .date }
        if classes.contains(.preposition) {
            if classes.contains(.adverb), isParticlePlace(position) { return .adverb }
            return .preposition
        }
        if classes.contains(.subordinator) { return .subordinator }
        if classes.contains(.weekday), token.shape != .lower { return .name }
        if classes.contains(.month), token.shape != .lower { return .name }
        return nil
    }

    /// "went up .", "came back to": no noun phrase follows.
    private func isParticlePlace(_ position: Int) -> Bool {
        guard position + 1 < tokens.count else { return true }
        let next = tokens[position + 1]
        if next.shape == .punctuation {
            return next.folded != "\"" && next.folded != "``" && next.folded != "“"
                && next.folded != "$"
        }
        if fixed[position + 1] != nil || next.shape == .number {
            return next.shape == .number && tokens[position].folded == "about"
        }
        return next.classes.contains(.preposition) && !next.classes.contains(.determiner)
    }

    private func possessiveOrBe(_ position: Int) -> Tag {
        if previous == .pronoun || previous == .expletive { return .be }
        let next = position + 1
        guard next < tokens.count else { return .possessiveMark }
        let classes = tokens[next].classes
        if fixed[next] == nil, !classes.isDisjoint(with: [.determiner, .preposition, .negation]),
            classes.isDisjoint(with: [.noun, .adjective])
        {
            return .be
        }
        return .possessiveMark
    }

    private func determiner(_ position: Int, _ token: Token) -> Tag {
        if canStartNominal(position + 1) { return .determiner }
        if token.classes.contains(.conjunction) { return .conjunction }
        if ["a", "an", "the", "every"].contains(token.folded) { return .determiner }
        if token.classes.contains(.adverb), tokens.folded(position + 1) != "of" { return .adverb }
        return .pronoun
    }

    private func that(_ position: Int) -> Tag {
        if followsNominal || previous == .comma {
            return canStartNominal(position + 1) && !isVerbLike(position + 1, .anyVerb)
                && !followsNominal ? .determiner : .relative
        }
        if previous == .verb || previous == .past || previous == .participle || previous == .gerund
            || previous == .adjective
        {
            return .subordinator
        }
        return canStartNominal(position + 1) && !isVerbLike(position + 1, .anyVerb)
            ? .determiner : .pronoun
    }

    private var followsNominal: Bool {
        previous == .noun || previous == .name || previous == .date || previous == .pronoun
    }

    private func isVerbLike(_ position: Int, _ classes: WordClasses) -> Bool {
        guard position < tokens.count, fixed[position] == nil else { return false }
        return !tokens[position].classes.isDisjoint(with: classes)
    }

    private func opensInfinitive(_ position: Int) -> Bool {
        guard position < tokens.count, fixed[position] == nil else { return false }
        let token = tokens[position]
        if token.classes.contains(.be) || token.classes.contains(.have) || token.folded == "do" {
            return true
        }
        guard token.classes.contains(.verbBase) else {
            return token.folded.hasSuffix("ly") && isVerbLike(position + 1, .verbBase)
        }
        if !token.classes.contains(.nounOrVerb), !token.classes.contains(.noun) { return true }
        // "to work on it" but "to school", "to work.": a noun ends the phrase.
        guard position + 1 < tokens.count else { return false }
        let next = tokens[position + 1]
        if next.shape == .punctuation { return !token.classes.contains(.noun) }
        return !next.classes.contains(.be) && !next.classes.contains(.modal)
    }

    /// Whether a noun phrase can go on at `position`.
    private func canStartNominal(_ position: Int) -> Bool {
        guard position < tokens.count else { return false }
        let token = tokens[position]
        if let tag = fixed[position] { return tag == .name || tag == .date }
        if token.shape == .number { return true }
        if token.shape == .punctuation {
            return ["\"", "“", "``", "$", "£", "€"].contains(token.folded)
        }
        let classes = token.classes
        let isNominal = !classes.isDisjoint(with: [
            .noun, .adjective, .nounOrVerb, .numberWord, .possessivePronoun,
        ])
        if isNominal { return true }
        if !classes.isDisjoint(with: WordClasses.function.union(.adverb)) {
            return classes.contains(.determiner)
        }
        if classes.contains(.verbParticiple) || classes.contains(.verbGerund) {
            return canBeNoun(position + 1)
        }
        return classes.isDisjoint(with: .anyVerb)
    }

    private func canBeNoun(_ position: Int) -> Bool {
        guard position < tokens.count else { return false }
        if let tag = fixed[position] { return tag == .name }
        let token = tokens[position]
        guard token.shape != .punctuation, token.shape != .number else { return false }
        let classes = token.classes
        if !classes.isDisjoint(with: [.noun, .nounOrVerb]) { return true }
        if classes.contains(.adjective) { return true }
        return classes.isEmpty && !token.folded.hasSuffix("ly")
    }

    // MARK: Open classes

    private func openTag(_ position: Int, _ token: Token) -> Tag {
        var classes = token.classes
        if classes.isDisjoint(with: [
            .noun, .adjective, .adverb, .nounOrVerb, .anyVerb, .numberWord,
        ]) {
            classes.formUnion(Self.guess(token.folded))
        }
        if classes.contains(.verbGerund), !classes.contains(.noun) || previous == .be {
            return gerund(position)
        }
        if !classes.isDisjoint(with: [.verbPast, .verbParticiple]) {
            if let tag = pastForm(position, classes) { return tag }
        }
        if !classes.isDisjoint(with: [.verbBase, .verbPresent]) {
            if isFiniteHere(position, classes) { return .verb }
            if !classes.contains(.adjective), !classes.contains(.adverb) { return .noun }
        }
        if token.classes.isEmpty, isUnknownVerb(position, token.folded) { return .verb }
        if classes.contains(.numberWord) { return .number }
        if classes.contains(.adjective) {
            if classes.contains(.adverb), !canBeNoun(position + 1), previous != .determiner {
                return .adverb
            }
            return adjectiveOrNoun(position, classes)
        }
        if classes.contains(.adverb) { return .adverb }
        return .noun
    }

    private static let adjectiveEndings = [
        "al", "ous", "ive", "ic", "able", "ible", "ful", "less", "ish", "ary", "ory", "ian", "ese",
        "most", "ern",
    ]

    /// Classes of a word that no list holds, by its ending.
    static func guess(_ word: String) -> WordClasses {
        if word.hasSuffix("ly") { return .adverb }
        if word.utf8.count > 4, word.hasSuffix("ing") { return .verbGerund }
        if word.utf8.count > 4, word.hasSuffix("ed") { return [.verbPast, .verbParticiple] }
        if word.contains("-") {
            let last = word.split(separator: "-").last.map(String.init) ?? word
            if ["based", "old", "year", "style", "born", "time", "known"].contains(last)
                || last.hasSuffix("ed") || last.hasSuffix("ing")
            {
                return .adjective
            }
        }
        if word.utf8.count > 4, adjectiveEndings.contains(where: { word.hasSuffix($0) }) {
            return .adjective
        }
        return .noun
    }

    private func adjectiveOrNoun(_ position: Int, _ classes: WordClasses) -> Tag {
        if canBeNoun(position + 1) { return .adjective }
        if position + 1 < tokens.count, tokens[position + 1].shape == .number { return .adjective }
        let opens: Bool =
            previous == .determiner || previous == .possessivePronoun
            || previous == .possessiveMark
        if opens || classes.contains(.noun) && previous != .be { return .noun }
        return previous == .preposition ? .noun : .adjective
    }

    private var isInsideNominal: Bool {
        previous == .determiner || previous == .possessivePronoun || previous == .possessiveMark
            || previous == .number
    }

    private func gerund(_ position: Int) -> Tag {
        if previous == .be { return .gerund }
        if previous == nil || previous == .comma || previous == .conjunction,
            isVerbLike(position + 1, [.be, .modal, .verbPresent]),
            !isVerbLike(position + 1, [.noun, .nounOrVerb, .adjective])
        {
            return .noun  // "Smoking causes cancer."
        }
        if isInsideNominal || previous == .adjective {
            return canBeNoun(position + 1) ? .adjective : .noun
        }
        return .gerund
    }

    /// Tag of a word that can be a past form or a participle; `nil` when it is neither here.
    private func pastForm(_ position: Int, _ classes: WordClasses) -> Tag? {
        let isParticiple = classes.contains(.verbParticiple)
        let isPast = classes.contains(.verbPast)
        if previous == .be, classes.contains(.adjective),
            !isVerbLike(position + 1, .preposition) || tokens.folded(position + 1) == "of"
        {
            return .adjective  // "is tired"
        }
        if previous == .be || previous == .have { return isParticiple ? .participle : .noun }
        if previous == .modal || previous == .to || previous == .doing {
            return classes.contains(.verbBase) ? .verb : .participle
        }
        if isInsideNominal || previous == .adjective {
            return canBeNoun(position + 1) && isParticiple ? .adjective : .noun
        }
        if previous == .preposition || previous == nil && !classes.contains(.verbBase) {
            if canBeNoun(position + 1), isParticiple, !isVerbLike(position + 1, .preposition) {
                return .adjective
            }
            if classes.contains(.noun) || classes.contains(.nounOrVerb) { return .noun }
            return isParticiple ? .participle : .past
        }
        if previous == .conjunction || previous == .comma {
            // "born and raised in", "written by A and produced by B".
            let isPassive = lastVerb(before: position) == .participle
            if isPassive, isParticiple,
                tokens.tag(position - 1) == .conjunction
                    && tokens.tag(position - 2) == .participle
                    || tokens.folded(position + 1) == "by"
            {
                return .participle
            }
        }
        if classes.contains(.noun) || classes.contains(.adjective), !followsNominal,
            previous != .relative, previous != .conjunction
        {
            return nil
        }
        return isPast ? .past : .participle
    }

    private func lastVerb(before position: Int) -> Tag? {
        var place = position - 1
        while place >= 0, position - place < 20 {
            switch tokens[place].tag {
            case .verb, .past, .participle, .gerund, .be: return tokens[place].tag
            default: place -= 1
            }
        }
        return nil
    }

    private static let followers: WordClasses = [
        .determiner, .possessivePronoun, .preposition, .objectPronoun, .adverb, .negation,
        .adjective, .numberWord, .subordinator,
    ]

    private func isFiniteHere(_ position: Int, _ classes: WordClasses) -> Bool {
        let isPlain = !classes.contains(.nounOrVerb) && !classes.contains(.noun)
        switch previous {
        case .to, .modal, .doing, .expletive: return true
        case .determiner, .possessivePronoun, .possessiveMark, .adjective, .number, .preposition,
            .be, .have:
            return false
        case .pronoun, .relative: return isPlain || !isVerbLike(position + 1, [.be, .modal])
        case .noun, .name, .date:
            return isFiniteAfterNoun(position, classes, isPlain)
        case .conjunction:
            guard hasFinite else { return false }
            return isPlain || takesComplement(position + 1)
        case .comma, .close:
            return (isPlain || takesComplement(position + 1))
                && (classes.contains(.verbPresent) || hasFinite)
                && !(classes.contains(.adjective) && !isPlain)
        case nil: return isPlain && classes.contains(.verbBase) && !classes.contains(.adjective)
        default: return isPlain
        }
    }

    private func isFiniteAfterNoun(
        _ position: Int, _ classes: WordClasses, _ isPlain: Bool
    ) -> Bool {
        if isVerbLike(position + 1, [.be, .modal]), !isPlain { return false }
        let holder = tokens.folded(position - 1)
        if classes.contains(.verbPresent) {
            if isPlain { return true }
            // "… and Lisa plays tennis": the conjunction opens a clause.
            let opensClause = previous == .name && tokens.tag(position - 2) == .conjunction
            return (!hasFinite || opensClause) && takesComplement(position + 1)
        }
        let isPlural =
            holder.hasSuffix("s") || ["people", "men", "women", "children"].contains(holder)
        let isCoordinated = tokens.tag(position - 2) == .conjunction
        guard isPlural || isCoordinated || isPlain && !classes.contains(.adjective) else {
            return false
        }
        return !hasFinite && (isPlain || takesComplement(position + 1))
    }

    /// "water evaporates at …": an unknown word in "-s" where the clause still lacks a verb.
    private func isUnknownVerb(_ position: Int, _ word: String) -> Bool {
        guard word.utf8.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss"), !hasFinite,
            previous == .noun || previous == .name || previous == .pronoun,
            !tokens.folded(position - 1).hasSuffix("s"), takesComplement(position + 1)
        else { return false }
        var place = position + 1
        while place < tokens.count, place < position + 25 {
            if fixed[place] == nil, tokens[place].shape == .lower {
                let finite: WordClasses = [.be, .modal, .have, .doing, .verbPast, .verbPresent]
                if !tokens[place].classes.isDisjoint(with: finite) { return false }
                if tokens[place].classes.isEmpty, tokens[place].folded.hasSuffix("ed") {
                    return false
                }
            } else if tokens[place].shape == .punctuation {
                return true
            }
            place += 1
        }
        return true
    }

    private func takesComplement(_ position: Int) -> Bool {
        guard position < tokens.count else { return true }
        let token = tokens[position]
        if fixed[position] != nil || token.shape == .number { return true }
        if token.shape == .punctuation { return token.folded != "-" && token.folded != "," }
        if token.folded == "to" { return true }
        return !token.classes.isDisjoint(with: Self.followers)
            && token.classes.isDisjoint(with: [.be, .modal])
            || token.folded.hasSuffix("ly") || token.classes.isEmpty && token.folded.hasSuffix("s")
            || token.classes == .noun
    }
}
