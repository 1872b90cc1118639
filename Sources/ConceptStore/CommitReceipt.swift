package import ConceptModel

/// What committing one record changed.
package struct CommitReceipt: Hashable, Sendable {
    /// The learned text, or the concept that was amended; zero for a deletion.
    package let concept: ConceptID
    /// Of the record in the log of its lane.
    package internal(set) var sequence: UInt64 = 0
    package var wasKnown = true
    package var conceptsCreated = 0
    package var associationsCreated = 0
    package var removed = RemovedCounts()
    /// Pieces of evidence that an amendment changed.
    package var evidenceAmended = 0

    init(concept: ConceptID = ConceptID(high: 0, low: 0)) { self.concept = concept }
}

/// What a deletion took out of the memory.
package struct RemovedCounts: Hashable, Sendable {
    /// Learned texts.
    package var texts = 0
    /// Texts, or parts of texts, that could be searched.
    package var passages = 0
    /// Entities that no text speaks of any more, or that were deleted themselves.
    package var entities = 0
    /// Associations that no evidence supports any more.
    package var associations = 0
    package var vectors = 0

    package init() {}

    package static func + (left: Self, right: Self) -> Self {
        var sum = left
        sum.texts += right.texts
        sum.passages += right.passages
        sum.entities += right.entities
        sum.associations += right.associations
        sum.vectors += right.vectors
        return sum
    }
}
