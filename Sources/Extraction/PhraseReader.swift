/// Reads the noun phrase around a head out of a parse.
struct PhraseReader {
    let tree: DependencyTree
    let sentence: ReadSentence

    /// The phrase with what "of" attaches to it.
    func argument(_ head: Int) -> Argument {
        var argument = Argument(phrase(head))
        if let of = tree.children(head, .prep).first(where: {
            tree.folded($0) == "of" && $0 > head
        }), let object = tree.children(of, .pobj).first {
            let phrase = phrase(object)
            argument.of = phrase
            argument.end = max(argument.end, phrase.tokens.upperBound)
        }
        argument.isUncertain = isAlternative(head)
        return argument
    }

    /// "either Ann or Bob".
    private func isAlternative(_ head: Int) -> Bool {
        let first = tree.label(head) == .conj ? tree.head(head) : head
        return tree.children(first, .cc).contains { tree.folded($0) == "or" }
    }

    private static let modifiers: Set<DependencyLabel> = [
        .det, .predet, .poss, .amod, .compound, .nummod, .quantmod, .nmod, .advmod,
    ]

    /// The apposition that names what `head` describes, when it is read as one phrase with it.
    func names(_ head: Int) -> Int? {
        guard let word = tree.restrictiveApposition(head),
            !sentence.names.contains(where: { $0.tokens.contains(head) })
        else { return nil }
        return word
    }

    func phrase(_ head: Int) -> NounPhrase {
        if let date = sentence.dates.first(where: { $0.tokens.contains(head) }) {
            let last = date.tokens.upperBound - 1
            return NounPhrase(kind: .date, tokens: date.tokens, core: date.tokens, head: last)
        }
        let alone = head..<head + 1
        if tree.tag(head) == .pronoun {
            return NounPhrase(kind: .pronoun, tokens: alone, core: alone, head: head)
        }
        var start = head
        for child in tree.children(head)
        where child < head && Self.modifiers.contains(tree.label(child)) {
            start = min(start, tree.subtree(child).first ?? child)
        }
        let last = names(head) ?? head
        let name = sentence.names.first { $0.tokens.contains(last) }
        start = min(start, name?.tokens.lowerBound ?? start)
        let end = max(last + 1, name?.tokens.upperBound ?? 0)
        var phrase = NounPhrase(
            kind: kind(last, isNamed: name != nil), tokens: start..<end, core: start..<end,
            head: end - 1)
        readLeft(head, &phrase)
        if phrase.kind == .name {
            setName(&phrase, from: name?.tokens.lowerBound ?? nameStart(last, phrase.core))
        }
        return phrase
    }

    private func kind(_ head: Int, isNamed: Bool) -> NounPhrase.Kind {
        // "the CEO": written large, but no name.
        let isPost = tree.tokens[head].classes.contains(.personNoun)
        if isNamed || tree.tag(head).isName && !isPost { return .name }
        if tree.tokens[head].classes.contains(.timeWord) { return .date }
        let isCounted = tree.hasChild(head, .nummod)
        let isUnit = tree.tokens[head].classes.contains(.unit)
        return tree.tag(head) == .number || isCounted && isUnit ? .number : .noun
    }

    /// Parts article, possessive pronoun and possessor from the core.
    private func readLeft(_ head: Int, _ phrase: inout NounPhrase) {
        var coreStart = phrase.core.lowerBound
        if let determiner = tree.children(head, .det).first(where: { $0 == coreStart }) {
            phrase.determiner = determiner
            coreStart += 1
        }
        if let owner = tree.children(head, .poss).first {
            if tree.tag(owner) == .possessivePronoun {
                phrase.possessivePronoun = owner
                if owner == coreStart { coreStart += 1 }
            } else if let mark = tree.children(owner).first(where: {
                tree.tag($0) == .possessiveMark
            }) {
                var holderStart = coreStart
                if tree.tag(holderStart) == .determiner, holderStart < owner {
                    phrase.determiner = holderStart
                    holderStart += 1
                    coreStart += 1
                }
                if holderStart < mark, mark < phrase.core.upperBound - 1 {
                    phrase.possessor = holderStart..<mark
                }
            }
        }
        guard coreStart < phrase.core.upperBound else { return }
        phrase.core = coreStart..<phrase.core.upperBound
    }

    /// "physicist" in "the physicist Marie Curie" is a title.
    private func setName(_ phrase: inout NounPhrase, from nameStart: Int) {
        let titleStart = phrase.possessor.map { $0.upperBound + 1 } ?? phrase.core.lowerBound
        if titleStart < nameStart { phrase.title = titleStart..<nameStart }
        if (phrase.title != nil || phrase.possessor == nil), nameStart < phrase.core.upperBound {
            phrase.core = nameStart..<phrase.core.upperBound
        }
    }

    /// The first of the names that stand together before a head.
    private func nameStart(_ head: Int, _ core: TokenRange) -> Int {
        var start = head
        while start > core.lowerBound, tree.tag(start - 1).isName { start -= 1 }
        return start
    }
}
