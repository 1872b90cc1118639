/// Statements that cannot all hold at the same time; all of them are kept.
public struct ContradictionResponse: Codable, Sendable, Equatable {
    /// `only_one`: there is one at a time of what `of` names; `denied`: the same is stated and
    /// denied.
    public let rule: String
    /// What there is only one of: `birth`, `capital`, `spouse`, an office, and so on.
    public let of: String?
    /// At least two, those known first in front.
    public let facts: [FactResponse]

    public init(rule: String, of: String? = nil, facts: [FactResponse]) {
        self.rule = rule
        self.of = of
        self.facts = facts
    }
}

/// One statement, with the sentences that make it.
public struct FactResponse: Codable, Sendable, Equatable {
    public let source: String
    public let sourceID: String
    public let association: String
    public let target: String
    public let targetID: String
    public let denied: Bool
    public let confidence: Float
    public let heldFrom: Moment?
    public let heldUntil: Moment?
    public let evidence: [EvidenceResponse]

    public init(
        source: String, sourceID: String, association: String, target: String, targetID: String,
        denied: Bool, confidence: Float, heldFrom: Moment? = nil, heldUntil: Moment? = nil,
        evidence: [EvidenceResponse]
    ) {
        self.source = source
        self.sourceID = sourceID
        self.association = association
        self.target = target
        self.targetID = targetID
        self.denied = denied
        self.confidence = confidence
        self.heldFrom = heldFrom
        self.heldUntil = heldUntil
        self.evidence = evidence
    }

    enum CodingKeys: String, CodingKey {
        case source
        case sourceID = "source_id"
        case association
        case target
        case targetID = "target_id"
        case denied
        case confidence
        case heldFrom = "held_from"
        case heldUntil = "held_until"
        case evidence
    }
}
