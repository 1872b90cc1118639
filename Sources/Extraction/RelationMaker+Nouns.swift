import ConceptModel

extension RelationMaker {
    /// What a noun phrase says by itself: "the physicist Marie Curie", "Ada's brother", "his wife
    /// Jane".
    func makeInside(_ phrase: NounPhrase, _ context: ClauseContext) {
        if let title = phrase.title, tokens[title.upperBound - 1].tag == .noun {
            makeTitle(phrase, title, context)
        } else if let possessor = phrase.possessor, phrase.kind == .noun,
            tokens[possessor.upperBound - 1].tag == .name
        {
            let owner = meaning(of: Argument(ownerPhrase(possessor)))
            let owned = meaning(of: Argument(phrase))
            guard let from = owner.mentions.first, let to = owned.mentions.first else { return }
            add(
                Statement(
                    subject: from, phrase: [], words: "has", object: to, kind: .compositional,
                    confidence: PatternConfidence.possessive * owner.factor * context.factor,
                    isResolved: owner.isResolved))
        }
    }

    private func ownerPhrase(_ range: TokenRange) -> NounPhrase {
        let last = range.upperBound - 1
        var start = last
        while start > range.lowerBound, tokens[start - 1].tag == .name { start -= 1 }
        return NounPhrase(kind: .name, tokens: range, core: start..<range.upperBound, head: last)
    }

    private func makeTitle(_ phrase: NounPhrase, _ title: TokenRange, _ context: ClauseContext) {
        var name = phrase
        name.possessor = nil
        guard let bearer = meaning(of: Argument(name)).mentions.first else { return }
        let confidence = PatternConfidence.title * context.factor
        if let owner = owner(of: phrase) {
            makeOwned(owner, Array(title), bearer, confidence)
            return
        }
        guard title.count <= Self.conceptWordCount, let kind = makeMention(title, .concept) else {
            return
        }
        add(
            Statement(
                subject: bearer, phrase: [], words: "is", object: kind, kind: .hierarchical,
                confidence: confidence))
    }

    /// Whose it is: the possessor or what the possessive pronoun stands for.
    private func owner(of phrase: NounPhrase) -> Meaning? {
        if let possessor = phrase.possessor {
            guard tokens[possessor.upperBound - 1].tag == .name else { return nil }
            let meaning = meaning(of: Argument(ownerPhrase(possessor)))
            return meaning.mentions.isEmpty ? nil : meaning
        }
        guard let pronoun = phrase.possessivePronoun,
            let resolved = antecedents.resolve(pronoun: tokens[pronoun].folded)
        else { return nil }
        return Meaning(
            mentions: Array(resolved.mentions.prefix(1)), factor: resolved.factor, isResolved: true)
    }

    private func makeOwned(_ owner: Meaning, _ role: [Int], _ bearer: Mention, _ confidence: Float)
    {
        guard let from = owner.mentions.first, !role.isEmpty else { return }
        add(
            Statement(
                subject: from, phrase: role, words: text(of: role) + " is", object: bearer,
                kind: .semantic, confidence: confidence * owner.factor,
                isResolved: owner.isResolved))
    }

    /// "X's Y is Z": says it of X. True when it did.
    func makePossessiveCopula(
        _ subject: Argument, _ verb: [Int], _ object: Argument, _ context: ClauseContext,
        isNegated: Bool
    ) {
        let phrase = subject.phrase
        guard phrase.kind == .noun, let owner = owner(of: phrase), let from = owner.mentions.first
        else { return }
        let start = phrase.possessor.map { $0.upperBound + 1 } ?? phrase.core.lowerBound
        guard start <= phrase.head else { return }
        let role = Array(start..<phrase.head + 1)
        let target = meaning(of: object)
        for mention in target.mentions {
            add(
                Statement(
                    subject: from, phrase: role + verb, object: mention, kind: .semantic,
                    confidence: PatternConfidence.copulaOf * owner.factor * target.factor
                        * context.factor,
                    isNegated: isNegated, isResolved: owner.isResolved || target.isResolved))
        }
    }

    /// "The capital of X is Y": Y is the capital of X; "the height of X is 5": X's height is 5.
    func makeInverseCopula(
        _ subject: Argument, _ verb: [Int], _ object: Argument, _ context: ClauseContext,
        isNegated: Bool
    ) {
        let phrase = subject.phrase
        guard phrase.kind == .noun, let of = subject.of, phrase.possessor == nil,
            phrase.determiner.map({ tokens[$0].folded == "the" }) == true
        else { return }
        let owner = meaning(of: Argument(of))
        let target = meaning(of: object)
        guard let from = owner.mentions.first, let to = target.mentions.first else { return }
        var statement = Statement(
            subject: from, phrase: Array(phrase.core) + verb, object: to, kind: .semantic,
            confidence: PatternConfidence.copulaOf * owner.factor * target.factor * context.factor,
            isNegated: isNegated, isResolved: owner.isResolved || target.isResolved)
        if to.type != .number, to.type != .date, to.type != .concept {
            let role = verb + Array(phrase.tokens) + [phrase.tokens.upperBound]
            statement = Statement(
                subject: to, phrase: role, object: from,
                kind: RelationKinds.kind(ofNounBeforeOf: tokens[phrase.head].folded),
                confidence: statement.confidence, isNegated: isNegated,
                isResolved: statement.isResolved)
        }
        add(statement)
    }

    /// "X, the Y of Z": X is the Y of Z. "town, country": the town is in the country.
    func makeApposition(_ first: Argument, _ second: Argument, _ context: ClauseContext) {
        let confidence = PatternConfidence.apposition * context.factor
        if keepsPropositions { keepProposition(first, is: second, confidence) }
        let one = first.phrase
        let two = second.phrase
        if one.kind == .name, two.kind == .name, two.title == nil {
            makeNamePair(first, second, context)
        } else if one.kind == .noun, two.kind == .name {
            guard let bearer = meaning(of: second).mentions.first else { return }
            if let owner = owner(of: one) {
                let start = one.possessor.map { $0.upperBound + 1 } ?? one.core.lowerBound
                guard start <= one.head else { return }
                makeOwned(owner, Array(start..<one.head + 1), bearer, confidence)
            } else {
                makeDescription(bearer, first, confidence, false)
            }
        } else if two.kind == .noun {
            let meaning = meaning(of: first)
            guard let bearer = meaning.mentions.first else { return }
            makeDescription(bearer, second, confidence * meaning.factor, meaning.isResolved)
        }
    }

    private func makeNamePair(_ first: Argument, _ second: Argument, _ context: ClauseContext) {
        guard let one = meaning(of: first).mentions.first,
            let two = meaning(of: second).mentions.first
        else { return }
        let before = tokens.folded(first.phrase.tokens.lowerBound - 1)
        let isPlace =
            one.type == .place || two.type == .place
            || ["in", "at", "near", "from", "to", "of"].contains(before)
        guard isPlace, one.type != .person, two.type != .person else { return }
        add(
            Statement(
                subject: one, phrase: [], words: "is in", object: two, kind: .semantic,
                confidence: PatternConfidence.placeInside * context.factor))
    }

    /// "X is the capital of Y" or "X is a city", from a phrase that describes X.
    private func makeDescription(
        _ bearer: Mention, _ argument: Argument, _ confidence: Float, _ isResolved: Bool
    ) {
        let phrase = argument.phrase
        let determiner = phrase.determiner.map { tokens[$0].folded } ?? ""
        let article = determiner.isEmpty ? "" : " " + determiner
        antecedents.note(bearer, isA: tokens[phrase.head].folded)
        if let of = argument.of, phrase.possessor == nil {
            let words = Array(phrase.tokens) + [phrase.tokens.upperBound]
            let target = meaning(of: Argument(of))
            for mention in target.mentions {
                add(
                    Statement(
                        subject: bearer, phrase: words, words: "is " + text(of: words),
                        object: mention,
                        kind: RelationKinds.kind(ofNounBeforeOf: tokens[phrase.head].folded),
                        confidence: confidence * target.factor,
                        isResolved: isResolved || target.isResolved))
            }
            if RelationKinds.needsOf(tokens[phrase.head].folded) { return }
        }
        var bare = argument
        bare.of = nil
        guard let kind = meaning(of: bare).mentions.first, kind.type == .concept else { return }
        add(
            Statement(
                subject: bearer, phrase: [], words: "is" + article, object: kind,
                kind: .hierarchical, confidence: confidence, isResolved: isResolved))
    }
}
