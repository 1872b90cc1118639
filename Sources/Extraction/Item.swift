/// A noun phrase without what follows its head.
struct NounPhrase {
    enum Kind { case name, noun, pronoun, date, number }
    var kind: Kind
    /// All of it, with article and possessor.
    var tokens: TokenRange
    /// Without article.
    var core: TokenRange
    var head: Int
    var determiner: Int?
    var possessivePronoun: Int?
    /// "Ada" in "Ada's brother": tokens of the possessor.
    var possessor: TokenRange?
    /// "physicist" in "the physicist Marie Curie": nouns before a name.
    var title: TokenRange?
}

/// The words of one predicate: auxiliaries, verb, particle, and verbs chained to it.
struct VerbGroup {
    var tokens: TokenRange
    /// Places of its words, without adverbs.
    var words: [Int]
    /// The verb that carries the meaning.
    var main: Int
    var isFinite = false
    var isPassive = false
    var isCopula = false
    var isNegated = false
    /// One past form that is a participle too: "published".
    var mayBeReduced = false
    var isParticiple = false
    var isGerund = false
    var isInfinitive = false
}

/// What the clause reader reads: phrases and the marks between them.
enum Item {
    case noun(NounPhrase)
    case verb(VerbGroup)
    case adjective(TokenRange)
    case preposition(Int)
    case conjunction(Int)
    case subordinator(Int)
    case relative(Int)
    case expletive(Int)
    case comma
    /// Ends a clause: semicolon, colon, dash and the like.
    case mark

    var noun: NounPhrase? {
        if case .noun(let phrase) = self { return phrase }
        return nil
    }

    var verb: VerbGroup? {
        if case .verb(let group) = self { return group }
        return nil
    }

    var isComma: Bool {
        if case .comma = self { return true }
        return false
    }
}
