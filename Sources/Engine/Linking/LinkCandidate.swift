package import ConceptModel
package import ConceptStore

/// Two names that may name one thing, how sure that is, and why.
package struct LinkCandidate: Hashable, Sendable {
    /// The fuller name, which is to stand for both.
    package let kept: ConceptID
    package let other: ConceptID
    package let keptName: String
    package let otherName: String
    package let basis: LinkBasis
    package let confidence: Confidence
    /// What was weighed, in words.
    package let reasons: [String]

    package var pair: EntityPair { EntityPair(kept, other) }
}

/// What became of linking the entities of a namespace.
package struct LinkingReport: Sendable {
    /// Merged, or to be merged when it was a trial; the surest first.
    package var merged: [LinkCandidate] = []
    /// Looked at and left apart: not sure enough, or something speaks against it.
    package var leftApart: [LinkCandidate] = []
    package var entityCount = 0
}
