import ConceptModel

/// A noun phrase of a clause with what is attached to it by "of".
struct Argument {
    let phrase: NounPhrase
    /// The phrase behind "of", and the last token of all that is attached.
    var of: NounPhrase?
    var end: Int
    /// "either … or": one of several.
    var isUncertain = false

    init(_ phrase: NounPhrase) {
        self.phrase = phrase
        end = phrase.tokens.upperBound
    }
}

/// What a predicate says besides its subject.
struct Complement {
    enum Role { case object, adjective, prepositional, time }
    let role: Role
    /// Tokens of the preposition, or of what stands for one ("to the left of").
    var preposition: [Int] = []
    var arguments: [Argument] = []
    /// Tokens of a predicate adjective.
    var adjective: TokenRange?
}

/// What a clause is part of.
struct ClauseContext {
    var factor: Float = 1
    var base: Float = PatternConfidence.clause
    /// Inside a relative clause: a comma ends it.
    var isEmbedded = false
    var depth = 0
}
