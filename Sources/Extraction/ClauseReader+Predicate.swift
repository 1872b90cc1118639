import ConceptModel

extension ClauseReader {
    /// Reads coordinated predicates of one subject: "sings, dances and acts".
    mutating func readPredicates(
        _ subjects: [Argument], _ context: ClauseContext, _ fronted: [Complement]
    ) {
        readPredicate(subjects, context, fronted)
    }

    /// Reads the verb group at `place` and what follows it, and hands on what they say.
    /// - Parameter given: complements that stood elsewhere.
    /// - Returns: the complements that were read.
    @discardableResult
    mutating func readPredicate(
        _ subjects: [Argument], _ context: ClauseContext, _ given: [Complement]
    ) -> [Complement] {
        guard let group = verb(place) else { return [] }
        place += 1
        var complements: [Complement] = []
        let next = readComplements(of: group, subjects, context, &complements)
        maker.makeStatements(subjects, group, complements + given, context)
        guard next == .coordinated, context.depth < Self.depthLimit else { return complements }
        var carried = context
        carried.factor *= PatternConfidence.carriedSubject
        carried.depth += 1
        maker.inherited = group
        let shared = readPredicate(subjects, carried, [])
        maker.inherited = nil
        // "was designed and built by X": the first verb shares what follows the second.
        if complements.isEmpty, group.isPassive || group.mayBeReduced && context.isEmbedded {
            maker.makeStatements(subjects, group, shared, carried)
        }
        return complements
    }

    enum Next { case end, coordinated }

    private mutating func readComplements(
        of group: VerbGroup, _ subjects: [Argument], _ context: ClauseContext,
        _ complements: inout [Complement]
    ) -> Next {
        // Relations of a reduced clause behind "is a book" speak of the subject.
        while place < items.count {
            stepCount += 1
            switch items[place] {
            case .noun(let phrase):
                guard readNounComplement(phrase, group, context, subjects, &complements) else {
                    return .end
                }
            case .adjective(let range):
                complements.append(Complement(role: .adjective, adjective: range))
                place += 1
            case .preposition(let token):
                readPrepositional(token, group, subjects, context, &complements)
            case .conjunction:
                if verb(place + 1) != nil { return joinsPredicate(context) ? .coordinated : .end }
                if preposition(place + 1) != nil, noun(place + 2) != nil { place += 1; continue }
                if case .adjective = item(place + 1) { place += 1; continue }
                return .end
            case .comma:
                guard readBehindComma(subjects, group, context, complements) else {
                    if case .conjunction = item(place + 1), verb(place + 2)?.isFinite == true,
                        !context.isEmbedded
                    {
                        place += 2
                        return .coordinated
                    }
                    return .end
                }
            case .verb(let inner):
                guard !inner.isFinite || inner.mayBeReduced && !complements.isEmpty,
                    context.depth < Self.depthLimit
                else {
                    return .end
                }
                readEmbedded(inner, subjects, group, context, complements)
            case .relative:
                guard let last = complements.last?.arguments.last else { return .end }
                let about =
                    complements.count == 1 && isPredicateNoun(group, complements)
                    ? subjects.first ?? last : last
                let before = place
                var inner = context
                inner.depth += 1
                readRelative(about, inner)
                if place == before { return .end }
            case .subordinator:
                guard isSpeech(group), context.depth < Self.depthLimit else { return .end }
                place += 1
                var reported = context
                reported.factor *= PatternConfidence.reported
                reported.depth += 1
                readClause(reported)
                return .end
            case .expletive, .mark:
                return .end
            }
        }
        return .end
    }

    private mutating func joinsPredicate(_ context: ClauseContext) -> Bool {
        guard let next = verb(place + 1), !next.isInfinitive else { return false }
        place += 1
        return true
    }

    private func isSpeech(_ group: VerbGroup) -> Bool {
        tokens[group.main].classes.contains(.speechVerb)
    }

    private func isPredicateNoun(_ group: VerbGroup, _ complements: [Complement]) -> Bool {
        group.isCopula && complements.first?.role == .object
    }

    /// An object, a date, or the subject of a clause that the verb reports. False ends the clause.
    private mutating func readNounComplement(
        _ phrase: NounPhrase, _ group: VerbGroup, _ context: ClauseContext,
        _ subjects: [Argument], _ complements: inout [Complement]
    ) -> Bool {
        if phrase.kind == .date, !complements.isEmpty || noun(place + 1) == nil {
            complements.append(Complement(role: .time, arguments: [Argument(phrase)]))
            place += 1
            return true
        }
        if startsClause(place, isStrict: !isSpeech(group)) {
            guard context.depth < Self.depthLimit else { return false }
            var reported = context
            if isSpeech(group) { reported.factor *= PatternConfidence.reported }
            reported.depth += 1
            readClause(reported)
            return false
        }
        let objectCount = complements.count { $0.role == .object }
        guard objectCount < 2 else { return false }
        var inner = context
        if group.isCopula { inner.depth += 1 }
        let start = place
        let arguments = readObject(inner, group.isCopula ? subjects.first : nil)
        if place == start { return false }
        complements.append(Complement(role: .object, arguments: arguments))
        return true
    }

    /// A group whose reduced clauses, behind "is", speak of the subject.
    private mutating func readObject(_ context: ClauseContext, _ subject: Argument?) -> [Argument] {
        guard subject != nil else { return readGroup(isSubject: false, context) }
        var plain = context
        plain.depth = Self.depthLimit
        return readGroup(isSubject: false, plain)
    }

    static let sides: Set<String> = [
        "left", "right", "north", "south", "east", "west", "top", "bottom", "front", "back", "side",
        "middle", "center", "centre", "edge", "end", "northeast", "northwest", "southeast",
        "southwest", "outskirts", "heart", "basis", "behalf", "terms", "addition", "spite", "lieu",
        "north-east", "north-west", "south-east", "south-west",
    ]

    private mutating func readPrepositional(
        _ token: Int, _ group: VerbGroup, _ subjects: [Argument], _ context: ClauseContext,
        _ complements: inout [Complement]
    ) {
        var words = [token]
        place += 1
        // "out of", "because of", "according to".
        while case .preposition(let more) = item(place) {
            words.append(more)
            place += 1
        }
        guard let phrase = noun(place) else {
            if let inner = verb(place), inner.isGerund, context.depth < Self.depthLimit {
                var side = context
                side.depth += 1
                side.isEmbedded = true
                side.factor *= PatternConfidence.participial
                readPredicate(subjects, side, [])
            }
            return
        }
        if Self.sides.contains(tokens[phrase.head].folded), preposition(place + 1) == "of",
            noun(place + 2) != nil, case .preposition(let of) = items[place + 1]
        {
            words += Array(phrase.tokens) + [of]
            place += 2
        }
        if startsClause(place), context.depth < Self.depthLimit, isClausal(words) {
            var inner = context
            inner.depth += 1
            readClause(inner)
            return
        }
        let arguments = readGroup(isSubject: false, context)
        complements.append(
            Complement(role: .prepositional, preposition: words, arguments: arguments))
    }

    private func isClausal(_ words: [Int]) -> Bool {
        words.count == 1 && Self.clausal.contains(tokens[words[0]].folded)
    }

    /// What follows a comma behind complements. False ends the clause.
    private mutating func readBehindComma(
        _ subjects: [Argument], _ group: VerbGroup, _ context: ClauseContext,
        _ complements: [Complement]
    ) -> Bool {
        switch item(place + 1) {
        case .preposition where noun(place + 2) != nil && !startsClause(place + 2):
            place += 1
            return true
        case .noun(let phrase) where phrase.kind == .date:
            place += 1
            return true
        case .verb(let inner) where !inner.isInfinitive && !context.isEmbedded:
            guard context.depth < Self.depthLimit else { return false }
            if inner.isFinite, !inner.mayBeReduced { return false }
            place += 1
            var side = context
            side.depth += 1
            side.factor *= PatternConfidence.participial
            side.base = PatternConfidence.reduced
            readPredicate(subjects, side, [])
            return true
        case .relative:
            guard let last = complements.last?.arguments.last, context.depth < Self.depthLimit
            else {
                return false
            }
            place += 1
            var inner = context
            inner.depth += 1
            let about =
                isPredicateNoun(group, complements) && complements.count == 1
                ? subjects.first ?? last : last
            readRelative(about, inner)
            return true
        default:
            return false
        }
    }

    /// A verb without a finite form behind complements: "written by X", "to join Y".
    private mutating func readEmbedded(
        _ inner: VerbGroup, _ subjects: [Argument], _ group: VerbGroup, _ context: ClauseContext,
        _ complements: [Complement]
    ) {
        let about: [Argument]
        if isPredicateNoun(group, complements), complements.count <= 2 {
            about = subjects
        } else if inner.isInfinitive {
            about = complements.last { $0.role == .object }?.arguments ?? subjects
        } else {
            about = complements.last?.arguments.last.map { [$0] } ?? subjects
        }
        var side = context
        side.depth += 1
        side.isEmbedded = true
        side.base = PatternConfidence.reduced
        if inner.isInfinitive { side.factor *= PatternConfidence.uncertain }
        readPredicate(about, side, [])
    }
}
