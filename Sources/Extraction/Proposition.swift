package import ConceptModel

/// What a sentence says in its own words: the tuple of open information extraction (Banko et al.
/// 2007), with as many arguments as the clause has.
package struct Proposition: Hashable, Sendable {
    package let subject: String
    package let relation: String
    /// The first is the object; each other begins with its preposition. At least one.
    package let arguments: [String]
    package let confidence: Confidence

    package init(
        subject: String, relation: String, arguments: [String], confidence: Confidence
    ) {
        self.subject = subject
        self.relation = relation
        self.arguments = arguments
        self.confidence = confidence
    }
}
