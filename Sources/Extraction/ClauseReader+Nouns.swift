import ConceptModel

extension ClauseReader {
    /// Reads a noun phrase with all that belongs to it: "of", coordination, apposition, relative
    /// and reduced clauses. What those say is handed on; the phrases are returned.
    /// - Precondition: a noun phrase is at `place`.
    mutating func readGroup(isSubject: Bool, _ context: ClauseContext) -> [Argument] {
        var arguments: [Argument] = []
        readOne(&arguments, isSubject, context)
        while place < items.count, arguments.count < 12 {
            stepCount += 1
            if case .conjunction(let token) = items[place], joins(token), noun(place + 1) != nil {
                if !isSubject, startsClause(place + 1) { break }
                place += 1
                readOne(&arguments, isSubject, context)
                if tokens[token].folded == "or" {
                    for position in arguments.indices { arguments[position].isUncertain = true }
                }
            } else if items[place].isComma, isList(from: place, isSubject) {
                place += 1
                if case .conjunction = item(place) { place += 1 }
                readOne(&arguments, isSubject, context)
            } else {
                break
            }
        }
        if arguments.count == 1 { readModifiers(of: arguments[0], isSubject, context) }
        return arguments
    }

    private func joins(_ token: Int) -> Bool {
        ["and", "or", "&", "nor"].contains(tokens[token].folded)
    }

    /// One noun phrase with its "of" and, for a subject, its other prepositional phrases.
    private mutating func readOne(
        _ arguments: inout [Argument], _ isSubject: Bool, _ context: ClauseContext
    ) {
        guard let phrase = noun(place) else { return }
        var argument = Argument(phrase)
        place += 1
        maker.makeInside(phrase, context)
        while preposition(place) == "of", let next = noun(place + 1) {
            if argument.of == nil { argument.of = next }
            argument.end = next.tokens.upperBound
            maker.makeInside(next, context)
            place += 2
        }
        if isSubject {
            var count = 0
            while count < 3, preposition(place) != nil, nounBehindPrepositions(place) != nil {
                place = (nounBehindPrepositions(place) ?? place) + 1
                count += 1
                while preposition(place) == "of", noun(place + 1) != nil { place += 2 }
            }
        }
        arguments.append(argument)
    }

    /// The place of the noun phrase behind one or two prepositions ("because of").
    private func nounBehindPrepositions(_ start: Int) -> Int? {
        if noun(start + 1) != nil { return start + 1 }
        return preposition(start + 1) != nil && noun(start + 2) != nil ? start + 2 : nil
    }

    /// Whether the comma at `start` continues a list: ", B and C", ", B, and C".
    private func isList(from start: Int, _ isSubject: Bool) -> Bool {
        var position = start
        let limit = min(items.count, start + Self.lookAhead)
        while position < limit {
            guard items[position].isComma else {
                guard case .conjunction(let token) = items[position], joins(token) else {
                    return false
                }
                return noun(position + 1) != nil && (isSubject || !startsClause(position + 1))
            }
            position += 1
            if case .conjunction(let token) = item(position), joins(token) {
                return noun(position + 1) != nil && (isSubject || !startsClause(position + 1))
            }
            guard noun(position) != nil else { return false }
            position += 1
            while preposition(position) != nil, noun(position + 1) != nil { position += 2 }
        }
        return false
    }

    /// Apposition, relative clause or reduced clause behind one phrase.
    private mutating func readModifiers(
        of argument: Argument, _ isSubject: Bool, _ context: ClauseContext
    ) {
        guard context.depth < Self.depthLimit else { return }
        var inner = context
        inner.depth += 1
        inner.isEmbedded = true
        var rounds = 0
        while rounds < 3, place < items.count {
            rounds += 1
            stepCount += 1
            let before = place
            switch items[place] {
            case .comma: readInsertion(argument, isSubject, inner)
            case .relative: readRelative(argument, inner)
            case .verb(let group) where isReduced(group, isSubject):
                inner.base = PatternConfidence.reduced
                readPredicate([argument], inner, [])
            default: return
            }
            if place == before { return }
        }
    }

    private func isReduced(_ group: VerbGroup, _ isSubject: Bool) -> Bool {
        if group.isInfinitive { return false }
        if group.isParticiple || group.isGerund { return true }
        guard group.mayBeReduced else { return false }
        return isSubject ? finiteVerbFollows(place) : true
    }

    /// What stands between commas behind a phrase.
    private mutating func readInsertion(
        _ argument: Argument, _ isSubject: Bool, _ context: ClauseContext
    ) {
        var inner = context
        switch item(place + 1) {
        case .relative:
            place += 1
            readRelative(argument, inner)
        case .verb(let group)
        where (group.isParticiple || group.mayBeReduced || group.isGerund) && !group.isInfinitive
            && isSubject:
            place += 1
            inner.base = PatternConfidence.reduced
            readPredicate([argument], inner, [])
        case .noun(let next):
            guard !startsClause(place + 1), next.kind != .pronoun, next.kind != .date,
                argument.phrase.kind != .pronoun, argument.phrase.kind != .date
            else { return }
            let mark = place
            place += 1
            var others: [Argument] = []
            readOne(&others, false, inner)
            guard let other = others.first else { return }
            if isSubject, place < items.count, !items[place].isComma, verb(place)?.isFinite != true,
                !isReducedHere
            {
                place = mark
                return
            }
            maker.makeApposition(argument, other, context)
            readTail(of: argument, inner)
        default:
            return
        }
        // The comma that closes the insertion.
        if isSubject, place < items.count, items[place].isComma,
            verb(place + 1)?.isFinite == true || item(place + 1)?.isComma == true
        {
            place += 1
        }
    }

    private var isReducedHere: Bool {
        guard let group = verb(place) else { return preposition(place) != nil }
        return group.isParticiple || group.mayBeReduced || group.isGerund
    }

    /// Prepositional phrases and a clause behind an apposition: ", a city in France, which …".
    private mutating func readTail(of argument: Argument, _ context: ClauseContext) {
        var count = 0
        while count < 3, preposition(place) != nil, noun(place + 1) != nil {
            place += 2
            count += 1
        }
        if case .relative = item(place) { readRelative(argument, context) }
        if let group = verb(place), isReducedHere, !group.isFinite || finiteVerbFollows(place) {
            var inner = context
            inner.base = PatternConfidence.reduced
            readPredicate([argument], inner, [])
        }
    }

    /// "who works at …", "which X wrote", "whose …". `place` is at the relative word.
    mutating func readRelative(_ head: Argument, _ context: ClauseContext) {
        guard case .relative(let token) = item(place) else { return }
        let word = tokens[token].folded
        var argument = head
        // "the centennial of the 1924 Olympics, which were held": the nearer name.
        if word != "who", let of = head.of, of.kind == .name { argument = Argument(of) }
        var inner = context
        inner.base = PatternConfidence.relative
        inner.isEmbedded = true
        place += 1
        if let group = verb(place), group.isFinite || group.isParticiple {
            guard word != "where", word != "whose", word != "when" else {
                readPredicate([], inner, [])
                return
            }
            // "written by Ann that was …": things are "that", persons are "who".
            let isSomebody = word != "who" && maker.isPerson(argument)
            readPredicate(isSomebody ? [] : [argument], inner, [])
            return
        }
        guard noun(place) != nil, inner.depth < Self.depthLimit else { return }
        inner.depth += 1
        let subjects = readGroup(isSubject: true, inner)
        guard let group = verb(place), group.isFinite else { return }
        var gap: [Complement] = []
        if word != "where", word != "when", word != "whose" {
            gap = [Complement(role: .object, arguments: [argument])]
        }
        readPredicate(word == "whose" ? [] : subjects, inner, gap)
    }
}
