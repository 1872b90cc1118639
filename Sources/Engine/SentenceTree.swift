import Extraction

/// Which word of a sentence each word depends on, and as what.
struct SentenceTree: Sendable {
    /// What a word is to its head. Of the noun behind a preposition, to the preposition's head.
    enum Role: Int, CaseIterable, Sendable {
        case root, subject, object, attribute, adverb, joined, apposition, compound, possessor
        case adjective, number, other
        case `in`, on, at, by, `for`, from, to, of, with, `as`, otherPreposition
    }

    let roles: [Role]
    /// The kind of each word by its neighbours.
    let kinds: [WordKind]
    let classes: [WordClass]
    /// The head of each word, prepositions skipped; the root's is itself.
    let heads: [Int]
    /// The head of each word in the tree as parsed; the root's is itself.
    let parents: [Int]
    /// Words between each word and the root.
    let depths: [Int]
    /// The words from the first to the last that depend on each word, itself among them.
    let reaches: [Range<Int>]
    /// The verb that each word's clause hangs on; the root where there is none.
    let clauses: [Int]

    init(_ words: [TaggedWord]) {
        let classes = WordTagger().classes(of: words)
        let found = HeadFinder().heads(of: words, classes)
        let parents = words.indices.map { found[$0] < words.count ? found[$0] : $0 }
        let kinds = words.indices.map { Self.kind(words[$0].kind, classes[$0]) }
        var hasConjunction = [Bool](repeating: false, count: words.count)
        for (word, parent) in parents.enumerated() where kinds[word] == .conjunction {
            hasConjunction[parent] = true
        }
        var roles: [Role] = []
        var heads = parents
        for (word, parent) in parents.enumerated() {
            let role = Self.role(of: word, under: parent, words, kinds, hasConjunction)
            roles.append(role)
            if parent != word, kinds[parent] == .preposition { heads[word] = parents[parent] }
        }
        var depths = [Int](repeating: 0, count: words.count)
        var reaches = words.indices.map { $0..<$0 + 1 }
        var clauses = Array(words.indices)
        for word in words.indices {
            var (place, steps) = (word, 0)
            var clause: Int?
            while true {
                if clause == nil, kinds[place] == .verb, roles[place] != .adjective {
                    clause = place
                }
                if parents[place] == place || steps > words.count { break }
                place = parents[place]
                steps += 1
                let reach = reaches[place]
                reaches[place] = min(reach.lowerBound, word)..<max(reach.upperBound, word + 1)
            }
            depths[word] = steps
            clauses[word] = clause ?? place
        }
        self.classes = classes
        self.kinds = kinds
        self.parents = parents
        self.heads = heads
        self.roles = roles
        self.depths = depths
        self.reaches = reaches
        self.clauses = clauses
    }

    /// The word of a run that depends on nothing in it.
    func top(of run: Range<Int>) -> Int {
        run.first { parents[$0] == $0 || !run.contains(parents[$0]) } ?? run.lowerBound
    }

    /// The word whose place a word takes: in "Ann and Bob" Bob is what Ann is.
    func standing(_ word: Int, outside span: Range<Int>) -> Int {
        var place = word
        while [.joined, .apposition].contains(roles[place]), parents[place] != place,
            !span.contains(parents[place])
        {
            place = parents[place]
        }
        return place
    }

    /// The steps up and down from one word to another.
    func way(from: Int, to: Int) -> (up: Int, down: Int) {
        var (one, other) = (from, to)
        var (up, down) = (0, 0)
        while one != other {
            let isRoot = depths[one] == 0 && depths[other] == 0
            if isRoot { return (up + 4, down + 4) }
            if depths[one] >= depths[other] {
                one = parents[one]
                up += 1
            } else {
                other = parents[other]
                down += 1
            }
        }
        return (up, down)
    }

    private static let prepositions: [String: Role] = [
        "in": .in, "on": .on, "at": .at, "by": .by, "for": .for, "from": .from, "to": .to,
        "of": .of, "with": .with, "as": .as,
    ]

    /// A word's kind by its class; where that is coarser, by what it is read as.
    private static func kind(_ read: WordKind, _ wordClass: WordClass) -> WordKind {
        switch wordClass {
        case .noun, .nouns: .noun
        case .name: .name
        case .pronoun, .asking, .existential: .pronoun
        case .possessor, .possessiveMark: .possessive
        case .number: .number
        case .determiner: .determiner
        case .adjective: .adjective
        case .adverb, .askingAdverb, .particle: read == .negation ? .negation : .adverb
        case .preposition: read == .subordinator ? .subordinator : .preposition
        case .to: .preposition
        case .conjunction: .conjunction
        case .modal: .auxiliary
        case .base, .past, .gerund, .participle, .present:
            read == .auxiliary ? .auxiliary : .verb
        case .comma, .mark, .other: .punctuation
        }
    }

    /// From the kinds of both words and which stands first.
    private static func role(
        of word: Int, under parent: Int, _ words: [TaggedWord], _ kinds: [WordKind],
        _ hasConjunction: [Bool]
    ) -> Role {
        guard parent != word else { return .root }
        let kind = kinds[word]
        switch kind {
        case .preposition:
            let isOfVerb = parent > word && kinds[parent] == .verb && words[word].folded == "to"
            return isOfVerb ? .other : .otherPreposition
        case .possessive: return .possessor
        case .punctuation, .determiner, .auxiliary, .negation, .conjunction, .subordinator:
            return .other
        default: break
        }
        let isNominal = [.noun, .name, .pronoun, .number, .date].contains(kind)
        switch kinds[parent] {
        case .preposition: return prepositions[words[parent].folded] ?? .otherPreposition
        case _ where kind == .adverb: return .adverb
        case .verb:
            if isNominal { return word < parent ? .subject : .object }
            return kind == .adjective ? .attribute : .other
        case .auxiliary:
            if isNominal { return word < parent ? .subject : .attribute }
            return kind == .adjective ? .attribute : .other
        case .noun, .name, .pronoun, .number, .date, .adjective:
            if isNominal, word < parent { return kind == .number ? .number : .compound }
            if isNominal {
                let isJoined =
                    hasConjunction[parent]
                    || kinds[parent + 1..<word].contains(.conjunction)
                return isJoined ? .joined : .apposition
            }
            if kind == .adjective { return word < parent ? .adjective : .joined }
            return word < parent ? .adjective : .other
        default: return .other
        }
    }
}

/// What the asking words are to the rest of a question, and how its words hang together.
struct QuestionTree: Sendable {
    /// Where in a clause the answer would stand.
    enum Slot: Int, CaseIterable, Sendable {
        case subject, object, copula, preposition, when, `where`, why, how, other
    }

    let slot: Slot
    /// The word that the asking words hang on, as a place among the words; `nil` without any.
    let governor: Int?
    /// One thing is asked for, or several are; `nil` where either may be.
    let asksOne: Bool?
    /// Words and what they hang on, as places among the words.
    let pairs: [(head: Int, word: Int)]

    init(_ words: [TaggedWord], asking: Int?) {
        let tree = SentenceTree(words)
        pairs = words.indices.filter { tree.heads[$0] != $0 }.map { (tree.heads[$0], $0) }
        guard let asking else {
            (slot, governor, asksOne) = (.other, nil, nil)
            return
        }
        var answer = asking
        let parent = tree.parents[asking]
        let isAmount = tree.kinds[parent] == .adjective || tree.kinds[parent] == .adverb
        if [.noun, .name].contains(tree.kinds[parent]) || isAmount, parent > asking {
            answer = parent
            if isAmount, tree.parents[parent] > parent { answer = tree.parents[parent] }
        }
        asksOne = Self.asksOne(words, tree, asking: asking, answer: answer)
        let head = tree.heads[answer]
        governor = head == answer ? nil : head
        let role = tree.roles[answer]
        if SituationWords.be.contains(words[head].folded),
            [.subject, .object, .attribute].contains(role)
        {
            slot = .copula
            return
        }
        slot =
            switch role {
            case .subject: .subject
            case .object: .object
            case .in, .on, .at, .by, .for, .from, .to, .of, .with, .as, .otherPreposition:
                .preposition
            default: Self.slot(of: words[asking].folded)
            }
    }

    /// "Which rivers", "who were", but not "who".
    private static func asksOne(
        _ words: [TaggedWord], _ tree: SentenceTree, asking: Int, answer: Int
    ) -> Bool? {
        if answer != asking {
            if tree.classes[answer] == .nouns { return false }
            return tree.kinds[answer] == .noun || tree.kinds[answer] == .name ? true : nil
        }
        guard asking + 1 < words.count else { return nil }
        switch words[asking + 1].folded {
        case "are", "were": return false
        case "is", "was": return true
        default: return nil
        }
    }

    private static func slot(of word: String) -> Slot {
        switch word {
        case "when": .when
        case "where": .where
        case "why": .why
        case "how": .how
        default: .other
        }
    }
}
