/// What a concept stands for.
package enum ConceptKind: UInt8, Sendable, CaseIterable {
    /// A learned text short enough to be embedded whole. It has a vector and postings.
    case passage = 0
    /// A learned text that is longer than one passage. Its passages are spans of its content, tied
    /// to it by compositional associations; it has neither vector nor postings of its own.
    case document = 1
    /// Somebody or something that texts speak of, under its normalised name.
    case entity = 2
}

/// One thing the memory knows: a learned text, or an entity that texts speak of.
package struct Concept: Hashable, Sendable {
    package let id: ConceptID
    package let kind: ConceptKind
    /// The learned text as it was given, or the entity's name as it was first written.
    package let content: String
    /// Where the text came from, as its learner said; the latest one given.
    package let source: String?
    /// The learner's own description, as JSON text; the latest one given.
    package let metadata: String?
    /// When it was first learned.
    package let learnedAt: Timestamp
    /// How many times it was learned (a text) or spoken of (an entity); at least 1.
    package let strength: UInt32
    /// From then on a learned text is hidden; `nil` for never.
    package let expiresAt: Timestamp?

    package init(
        id: ConceptID, kind: ConceptKind, content: String, source: String? = nil,
        metadata: String? = nil, learnedAt: Timestamp, strength: UInt32 = 1,
        expiresAt: Timestamp? = nil
    ) {
        self.id = id
        self.kind = kind
        self.content = content
        self.source = source
        self.metadata = metadata
        self.learnedAt = learnedAt
        self.strength = strength
        self.expiresAt = expiresAt
    }
}
