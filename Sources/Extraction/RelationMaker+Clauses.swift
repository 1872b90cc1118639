import ConceptModel

extension RelationMaker {
    /// Notes the subjects of a main clause for the pronouns that follow.
    func noteSubjects(_ arguments: [Argument]) {
        guard let first = arguments.first?.phrase, first.kind != .pronoun,
            first.possessivePronoun == nil || first.kind == .name
        else { return }
        let subjects = arguments.flatMap { meaning(of: $0).mentions }
        let isPlural =
            arguments.count == 1
            && arguments[0].phrase.kind == .noun
            && tokens[arguments[0].phrase.head].folded.hasSuffix("s")
            && !tokens[arguments[0].phrase.head].folded.hasSuffix("ss")
        antecedents.note(subjects: subjects, isPlural: isPlural)
    }

    /// What one predicate says of its subjects.
    func makeStatements(
        _ subjects: [Argument], _ group: VerbGroup, _ complements: [Complement],
        _ context: ClauseContext
    ) {
        if keepsPropositions { keepPropositions(subjects, group, complements, context) }
        let validity = validity(of: complements)
        for subject in subjects {
            let meaning = meaning(of: subject)
            for mention in meaning.mentions {
                var sentence = Sentence(
                    subject: mention, group: group, words: words(of: group), context: context,
                    validity: validity)
                sentence.factor = context.factor * meaning.factor
                sentence.isResolved = meaning.isResolved
                sentence.isNegated = group.isNegated || isNone(subject.phrase)
                if subject.isUncertain || hasDoubt(group) {
                    sentence.factor *= PatternConfidence.uncertain
                }
                make(sentence, complements)
            }
            if group.isCopula {
                for object in complements.first(where: { $0.role == .object })?.arguments ?? [] {
                    makePossessiveCopula(
                        subject, group.words, object, context, isNegated: group.isNegated)
                    makeInverseCopula(
                        subject, group.words, object, context, isNegated: group.isNegated)
                }
            }
        }
    }

    /// One subject with its predicate.
    private struct Sentence {
        let subject: Mention
        let group: VerbGroup
        let words: [Int]
        let context: ClauseContext
        let validity: TimeRange
        var factor: Float = 1
        var isResolved = false
        var isNegated = false
    }

    func words(of group: VerbGroup) -> [Int] {
        guard let inherited, group.isParticiple || group.mayBeReduced || group.isGerund,
            inherited.words.count > 1, inherited.isPassive || tokens[inherited.main].tag == .gerund
        else { return group.words }
        return inherited.words.filter { $0 < inherited.main } + group.words
    }

    private static let doubts: Set<String> = ["may", "might", "could", "would", "should", "either"]

    private func hasDoubt(_ group: VerbGroup) -> Bool {
        group.tokens.contains { Self.doubts.contains(tokens[$0].folded) }
    }

    private func isNone(_ phrase: NounPhrase) -> Bool {
        guard let determiner = phrase.determiner else { return false }
        return tokens[determiner].folded == "no" || tokens[determiner].folded == "neither"
    }

    private func make(_ sentence: Sentence, _ complements: [Complement]) {
        if makeGiving(sentence, complements) { return }
        var object: Argument?
        var adjective: TokenRange?
        var adjectiveIsUsed = false
        for (offset, complement) in complements.enumerated() {
            switch complement.role {
            case .object:
                for argument in complement.arguments {
                    if sentence.group.isCopula {
                        makeCopula(sentence, argument)
                    } else {
                        say(sentence, sentence.words, "", argument, sentence.context.base)
                    }
                }
                if offset > 0, let first = complements.first(where: { $0.role == .object }),
                    first.arguments.count == 1, object != nil
                {
                    continue
                }
                object = complement.arguments.first
            case .adjective:
                adjective = complement.adjective
                adjectiveIsUsed = false
                let next = offset + 1 < complements.count ? complements[offset + 1].role : nil
                if next == .prepositional || next == .object { continue }
                adjectiveIsUsed = true
                makeAdjective(sentence, adjective)
            case .prepositional:
                makePrepositional(
                    sentence, complement, object, adjectiveIsUsed ? nil : adjective)
            case .time:
                for argument in complement.arguments {
                    say(sentence, sentence.words, "", argument, PatternConfidence.secondComplement)
                }
            }
        }
    }

    private static let givingVerbs: Set<String> = [
        "give", "send", "show", "offer", "tell", "teach", "award", "hand", "lend", "pay", "bring",
        "sell", "grant", "owe", "pass",
    ]

    /// "gave Fred the football": gave the football, gave the football to Fred.
    private func makeGiving(_ sentence: Sentence, _ complements: [Complement]) -> Bool {
        let objects = complements.filter { $0.role == .object }
        guard objects.count == 2, let thing = objects[1].arguments.first,
            Self.givingVerbs.contains(
                Lexicon.english.lemma(of: tokens[sentence.group.main].folded))
        else { return false }
        for argument in objects[1].arguments {
            say(sentence, sentence.words, "", argument, sentence.context.base)
        }
        let phrase = sentence.words + shortTokens(thing)
        for argument in objects[0].arguments {
            let receiver = meaning(of: argument)
            for mention in receiver.mentions {
                add(
                    Statement(
                        subject: sentence.subject, phrase: phrase,
                        words: text(of: phrase) + " to", object: mention, kind: .semantic,
                        confidence: PatternConfidence.secondComplement * sentence.factor
                            * receiver.factor,
                        isNegated: sentence.isNegated, validity: sentence.validity,
                        isResolved: sentence.isResolved || receiver.isResolved))
            }
        }
        return true
    }

    private func makeAdjective(_ sentence: Sentence, _ adjective: TokenRange?) {
        guard let adjective, sentence.group.isCopula,
            let mention = makeMention(adjective, .concept)
        else { return }
        say(sentence, sentence.words, mention, .semantic, PatternConfidence.copula * 0.9)
    }

    private func makePrepositional(
        _ sentence: Sentence, _ complement: Complement, _ object: Argument?,
        _ adjective: TokenRange?
    ) {
        var phrase = sentence.words
        var base = sentence.context.base
        let prepositionWords = complement.preposition.map { tokens[$0].folded }
        let isTime = complement.arguments.first?.phrase.kind == .date
        if let adjective { phrase += Array(adjective) }
        if let object, !isTime {
            // "gave the book to": the object belongs to what is said.
            base *= PatternConfidence.secondComplement / PatternConfidence.clause
            phrase += shortTokens(object)
        }
        phrase += complement.preposition
        for argument in complement.arguments {
            say(
                sentence, phrase, prepositionWords.joined(separator: " "), argument, base,
                verbAlone: object == nil)
        }
    }

    /// The tokens of an object when they are few, else its head.
    private func shortTokens(_ argument: Argument) -> [Int] {
        let range = argument.phrase.tokens
        if range.count <= 4 { return Array(range) }
        return [argument.phrase.determiner, argument.phrase.head].compactMap { $0 }
    }

    // MARK: "is"

    private func makeCopula(_ sentence: Sentence, _ argument: Argument) {
        let phrase = argument.phrase
        let base = PatternConfidence.copula / PatternConfidence.clause * sentence.context.base
        if phrase.kind == .noun {
            makeKind(sentence, argument, base)
            return
        }
        say(sentence, sentence.words, "", argument, min(base, PatternConfidence.copula))
    }

    private func makeKind(_ sentence: Sentence, _ argument: Argument, _ base: Float) {
        let phrase = argument.phrase
        let head = tokens[phrase.head].folded
        let determiner = phrase.determiner.map { tokens[$0].folded } ?? ""
        let isKind = ["a", "an", "one", ""].contains(determiner) && phrase.possessivePronoun == nil
        if sentence.subject.type != .concept, !sentence.isNegated, phrase.possessor == nil,
            !head.isEmpty
        {
            antecedents.note(sentence.subject, isA: head)
        }
        if let of = argument.of, phrase.possessor == nil {
            let words = sentence.words + Array(phrase.tokens) + [phrase.tokens.upperBound]
            let target = meaning(of: Argument(of))
            for mention in target.mentions {
                say(
                    sentence, words, mention, RelationKinds.kind(ofNounBeforeOf: head),
                    min(base, PatternConfidence.copulaOf) * target.factor,
                    isResolved: target.isResolved)
            }
            if RelationKinds.needsOf(head) || ClauseReader.sides.contains(head) { return }
        }
        var bare = argument
        if isKind || argument.of != nil { bare.of = nil }
        let meaning = meaning(of: bare)
        let words =
            sentence.words
            + (isKind || determiner == "the" ? [phrase.determiner].compactMap { $0 } : [])
        for mention in meaning.mentions {
            say(
                sentence, words, mention, isKind ? .hierarchical : .semantic,
                base * meaning.factor * (argument.of != nil && !isKind ? 0.8 : 1),
                isResolved: meaning.isResolved)
        }
    }

    // MARK: Saying

    private func say(
        _ sentence: Sentence, _ phrase: [Int], _ preposition: String, _ argument: Argument,
        _ base: Float, verbAlone: Bool = true
    ) {
        let meaning = meaning(of: argument)
        let verb = Lexicon.english.lemma(of: tokens[sentence.group.main].folded)
        for mention in meaning.mentions {
            let kind =
                verbAlone
                ? RelationKinds.kind(
                    verb: verb, preposition: preposition, isPassive: sentence.group.isPassive,
                    object: mention.type)
                : mention.type == .date ? .temporal : .semantic
            var said = sentence
            if argument.isUncertain { said.factor *= PatternConfidence.uncertain }
            said.isNegated = said.isNegated || isNone(argument.phrase)
            say(said, phrase, mention, kind, base * meaning.factor, isResolved: meaning.isResolved)
        }
    }

    private func say(
        _ sentence: Sentence, _ phrase: [Int], _ object: Mention, _ kind: AssociationKind,
        _ confidence: Float, isResolved: Bool = false
    ) {
        add(
            Statement(
                subject: sentence.subject, phrase: phrase, object: object, kind: kind,
                confidence: confidence * sentence.factor, isNegated: sentence.isNegated,
                validity: sentence.validity, isResolved: sentence.isResolved || isResolved))
    }

    /// When a clause's dates say that it held: "in 1903", "from 1939 to 1945", "since 2001".
    private func validity(of complements: [Complement]) -> TimeRange {
        var start: Timestamp?
        var end: Timestamp?
        for complement in complements {
            guard let phrase = complement.arguments.first?.phrase, phrase.kind == .date,
                let range = date(in: phrase)?.date.range
            else { continue }
            switch complement.preposition.first.map({ tokens[$0].folded }) ?? "" {
            case "from", "since", "after": start = range.start
            case "to", "until", "till", "before": end = end ?? range.end
            case "by", "of": continue
            default:
                start = start ?? range.start
                end = end ?? range.end
            }
        }
        if let start, let end, end < start { return .always }
        return TimeRange(start: start, end: end)
    }
}
