import ConceptModel

/// Reads the clauses of one sentence from its items, left to right, and hands each statement to a
/// ``RelationMaker``.
///
/// Every item is consumed once, but for participles before a subject, which are read when the
/// subject is known; look-ahead is bounded. Complexity: O(items).
struct ClauseReader {
    let items: [Item]
    let tokens: [Token]
    var maker: RelationMaker
    var place = 0
    var stepCount = 0
    /// Clauses that have been read.
    var clauseCount = 0

    static let depthLimit = 6
    static let lookAhead = 14
    /// Prepositions that also open clauses.
    static let clausal: Set<String> = [
        "before", "after", "since", "until", "till", "as", "than", "like",
    ]

    init(items: [Item], tokens: [Token], maker: RelationMaker) {
        self.items = items
        self.tokens = tokens
        self.maker = maker
    }

    mutating func read() {
        while place < items.count {
            let before = place
            readClause(ClauseContext())
            if place == before { place += 1 }
        }
    }

    func item(_ position: Int) -> Item? {
        position >= 0 && position < items.count ? items[position] : nil
    }

    func noun(_ position: Int) -> NounPhrase? { item(position)?.noun }
    func verb(_ position: Int) -> VerbGroup? { item(position)?.verb }

    func preposition(_ position: Int) -> String? {
        if case .preposition(let token) = item(position) { return tokens[token].folded }
        return nil
    }

    // MARK: Clauses

    /// Reads from `place`: what stands before the subject, the subject, its predicates.
    mutating func readClause(_ outer: ClauseContext) {
        var context = outer
        var fronted: [Complement] = []
        var participles: [Int] = []
        readFront(&fronted, &participles, &context)
        guard place < items.count else { return }
        stepCount += 1
        if case .expletive = items[place] {
            place += 1
            readExistence(context)
            return
        }
        guard noun(place) != nil else {
            skipToNextClause()
            return
        }
        let subjects = readGroup(isSubject: true, context)
        guard let group = verb(place), group.isFinite || group.isParticiple && !group.isInfinitive
        else {
            // A phrase without a verb: what follows it is not understood.
            if place < items.count, !items[place].isComma { skipToNextClause() }
            return
        }
        clauseCount += 1
        if clauseCount > 3 { context.factor *= PatternConfidence.lateClause }
        if context.depth == 0 { maker.noteSubjects(subjects) }
        readPredicates(subjects, context, fronted)
        let end = place
        for start in participles {
            place = start
            var side = context
            side.factor *= PatternConfidence.participial
            side.base = PatternConfidence.reduced
            side.isEmbedded = true
            readPredicate(subjects, side, [])
        }
        place = max(end, place)
    }

    /// Prepositional phrases, dates, participles and conjunctions before a subject.
    private mutating func readFront(
        _ fronted: inout [Complement], _ participles: inout [Int], _ context: inout ClauseContext
    ) {
        while place < items.count {
            stepCount += 1
            switch items[place] {
            case .comma, .mark, .conjunction, .relative, .adjective: place += 1
            case .subordinator(let token):
                let word = tokens[token].folded
                if word == "if" || word == "whether" || word == "unless" {
                    context.factor *= PatternConfidence.uncertain
                }
                place += 1
            case .preposition(let token):
                if noun(place + 1) != nil {
                    if Self.clausal.contains(tokens[token].folded),
                        startsClause(place + 1, isFronted: true)
                    {
                        place += 1  // "after she left, …"
                        continue
                    }
                    place += 1
                    let group = readGroup(isSubject: false, context)
                    fronted.append(
                        Complement(role: .prepositional, preposition: [token], arguments: group))
                } else {
                    place += 1
                }
            case .verb(let group):
                guard
                    group.isGerund || group.isParticiple || group.mayBeReduced
                        || group.isInfinitive, !participles.contains(place)
                else { return }
                if !group.isInfinitive { participles.append(place) }
                skipToComma()
            case .noun(let phrase):
                guard phrase.kind == .date,
                    noun(place + 1) != nil || item(place + 1)?.isComma == true
                else { return }
                fronted.append(Complement(role: .time, arguments: [Argument(phrase)]))
                place += 1
            case .expletive: return
            }
        }
    }

    private mutating func skipToComma() {
        place += 1
        while place < items.count {
            stepCount += 1
            switch items[place] {
            case .comma, .mark: return
            default: place += 1
            }
        }
    }

    mutating func skipToNextClause() {
        while place < items.count {
            stepCount += 1
            switch items[place] {
            case .comma, .mark, .conjunction, .subordinator:
                place += 1
                return
            default: place += 1
            }
        }
    }

    /// Whether the noun phrase at `start` is the subject of a finite verb close behind it.
    ///
    /// - Parameter isStrict: a verb form that can be a participle is taken for one, and phrases
    ///   are not joined over a conjunction.
    func startsClause(_ start: Int, isFronted: Bool = false, isStrict: Bool = false) -> Bool {
        guard noun(start) != nil else { return false }
        var position = start + 1
        let limit = min(items.count, start + Self.lookAhead)
        while position < limit {
            switch items[position] {
            case .verb(let group):
                guard group.isFinite else { return false }
                if !group.mayBeReduced { return true }
                return !isStrict && preposition(position + 1) != "by"
                    && !finiteVerbFollows(position)
            case .preposition where noun(position + 1) != nil: position += 2
            case .noun: return false
            case .conjunction where noun(position + 1) != nil && !isFronted && !isStrict:
                position += 2
            default: return false
            }
        }
        return false
    }

    /// Whether a finite verb comes before the next mark, so that the one at `start` is a
    /// participle.
    func finiteVerbFollows(_ start: Int) -> Bool {
        var position = start + 1
        let limit = min(items.count, start + Self.lookAhead)
        while position < limit {
            switch items[position] {
            case .verb(let group): return group.isFinite
            case .comma, .mark, .subordinator, .relative, .expletive: return false
            case .conjunction: if noun(position + 1) == nil { return false }
            default: break
            }
            position += 1
        }
        return false
    }

    /// "There is a cat in the house": the cat is in the house.
    private mutating func readExistence(_ context: ClauseContext) {
        guard let group = verb(place), group.isCopula else {
            skipToNextClause()
            return
        }
        place += 1
        guard noun(place) != nil else { return }
        let subjects = readGroup(isSubject: false, context)
        var complements: [Complement] = []
        while let word = preposition(place), word != "of", noun(place + 1) != nil,
            case .preposition(let token) = items[place]
        {
            place += 1
            let arguments = readGroup(isSubject: false, context)
            complements.append(
                Complement(role: .prepositional, preposition: [token], arguments: arguments))
        }
        maker.makeStatements(subjects, group, complements, context)
    }
}
