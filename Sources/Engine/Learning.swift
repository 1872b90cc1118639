package import ConceptModel

/// A text to learn.
package struct TextToLearn: Sendable {
    package var content: String
    /// Where it comes from; kept and returned.
    package var source: String?
    /// The learner's own description, as the text of a JSON object; kept and returned.
    package var metadata: String?
    /// How long it may be known; `nil` for ever.
    package var lifetime: Lifetime?

    package init(
        _ content: String, source: String? = nil, metadata: String? = nil,
        lifetime: Lifetime? = nil
    ) {
        self.content = content
        self.source = source
        self.metadata = metadata
        self.lifetime = lifetime
    }
}

/// How long a text may be known. Of several learnings of one text the longest counts.
package enum Lifetime: Sendable, Hashable {
    /// From the moment of learning on.
    case lasting(Duration)
    case until(Timestamp)

    /// The moment from which on the text is hidden.
    func end(from moment: Timestamp) -> Timestamp {
        switch self {
        case .until(let end): return end
        case .lasting(let duration):
            let (seconds, attoseconds) = duration.components
            return Timestamp(
                microseconds: moment.microseconds + seconds * 1_000_000
                    + attoseconds / 1_000_000_000_000)
        }
    }
}

/// What learning one text did. It is given once everything is on disk and readable.
package struct LearningReceipt: Sendable {
    package let concept: ConceptID
    /// The same text was known before: it gained evidence, and nothing else changed.
    package let wasKnown: Bool
    /// Concepts that did not exist before: the text, its passages, and entities.
    package let conceptsCreated: Int
    /// Associations that did not exist before.
    package let associationsCreated: Int
    /// Associations that were found in the text but left out: below the least confidence, or over
    /// the greatest number per text.
    package let associationsLeftOut: Int

    package init(
        concept: ConceptID, wasKnown: Bool, conceptsCreated: Int, associationsCreated: Int,
        associationsLeftOut: Int
    ) {
        self.concept = concept
        self.wasKnown = wasKnown
        self.conceptsCreated = conceptsCreated
        self.associationsCreated = associationsCreated
        self.associationsLeftOut = associationsLeftOut
    }
}
