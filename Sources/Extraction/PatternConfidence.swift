/// How sure a relation is, by the pattern that read it.
///
/// The values are shares of right relations, rounded, as judged on open-information-extraction
/// sentences while the patterns were written; only their order and the line at 0.5 are relied on.
/// Below 0.5 a relation is doubtful.
enum PatternConfidence {
    /// Subject, verb, object or prepositional complement of one plain clause.
    static let clause: Float = 0.85
    /// "X is a Y", "X is Y".
    static let copula: Float = 0.9
    /// "X is the Y of Z".
    static let copulaOf: Float = 0.85
    /// A complement behind an object: "gave the book to Z".
    static let secondComplement: Float = 0.7
    /// "X, the Y of Z, …".
    static let apposition: Float = 0.75
    /// "the physicist X".
    static let title: Float = 0.75
    /// "X's Y is Z", "X's Y".
    static let possessive: Float = 0.7
    /// "X, who …".
    static let relative: Float = 0.75
    /// "X, written by Y, …".
    static let reduced: Float = 0.7
    /// "town, country": one place inside another.
    static let placeInside: Float = 0.6

    // Factors, multiplied with the pattern's own confidence.

    /// A subject carried over a conjunction.
    static let carriedSubject: Float = 0.95
    /// A participle at the start or end of a sentence, with the main clause's subject.
    static let participial: Float = 0.75
    /// A pronoun, a surname or "the game", looked up in the text before.
    static let resolvedPronoun: Float = 0.8
    static let resolvedNoun: Float = 0.85
    static let resolvedSurname: Float = 0.95
    /// The pronoun is resolved to the title, because nothing before fits.
    static let resolvedToHeading: Float = 0.75
    /// Somebody says, thinks or denies it.
    static let reported: Float = 0.5
    /// "may", "might", "could", "either … or", "if …".
    static let uncertain: Float = 0.5
    /// An argument without a name.
    static let unnamed: Float = 0.95
    /// A clause far from the start of its sentence.
    static let lateClause: Float = 0.9
}
