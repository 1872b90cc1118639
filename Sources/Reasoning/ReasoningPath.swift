package import ConceptModel

/// One step of a path: an association, walked in either direction, and the sentence that says so.
package struct PathStep: Hashable, Sendable {
    /// The concept that the step leaves.
    package let from: ConceptID
    package let fromName: String
    /// The relation phrase, as the text has it from the association's source to its target.
    package let relation: String
    /// The concept that the step reaches.
    package let to: ConceptID
    package let toName: String
    /// `outgoing` when the step walks the association from its source to its target.
    package let direction: Direction
    /// The learned text that says so.
    package let evidence: ConceptID
    /// The sentence, as a span of that text, and its words.
    package let sentenceSpan: ByteSpan
    package let sentence: String
    package let confidence: Confidence

    package init(
        from: ConceptID, fromName: String, relation: String, to: ConceptID, toName: String,
        direction: Direction, evidence: ConceptID, sentenceSpan: ByteSpan, sentence: String,
        confidence: Confidence
    ) {
        self.from = from
        self.fromName = fromName
        self.relation = relation
        self.to = to
        self.toName = toName
        self.direction = direction
        self.evidence = evidence
        self.sentenceSpan = sentenceSpan
        self.sentence = sentence
        self.confidence = confidence
    }
}

/// A chain of steps, each with its evidence.
package struct ReasoningPath: Hashable, Sendable {
    /// In walking order; each step leaves where the one before arrived.
    package let steps: [PathStep]
    package let confidence: Confidence

    package init(steps: [PathStep], confidence: Confidence) {
        self.steps = steps
        self.confidence = confidence
    }
}
