package import ConceptModel
package import VectorKernels

/// Everything that one learned text teaches, ready to be committed as one record.
///
/// The first concept is the learned text itself. Its identity chooses the shard, and everything
/// else in the plan lies in that shard (docs/decisions/0002-partition-by-source.md).
package struct LearningPlan: Sendable {
    package struct PlannedConcept: Sendable {
        package enum Content: Sendable {
            /// The whole learned text.
            case whole
            /// A part of the learned text.
            case part(ByteSpan)
            /// A name of its own.
            case name(String)
        }

        package let id: ConceptID
        package let kind: ConceptKind
        package let content: Content
        /// Present for passages.
        package let vector: QuantizedVector?

        package init(
            id: ConceptID, kind: ConceptKind, content: Content, vector: QuantizedVector? = nil
        ) {
            self.id = id
            self.kind = kind
            self.content = content
            self.vector = vector
        }
    }

    package struct PlannedAssociation: Sendable {
        /// Positions in ``concepts``.
        package let source: Int
        package let target: Int
        package let relation: String
        package let kind: AssociationKind
        /// Whether the text denies it.
        package let isDenied: Bool
        package let confidence: Confidence
        /// The passage or document whose sentence says so: a position in ``concepts``.
        package let evidence: Int
        package let sentence: ByteSpan
        package let validity: TimeRange

        package init(
            source: Int, relation: String, target: Int, kind: AssociationKind,
            isDenied: Bool = false, confidence: Confidence, evidence: Int, sentence: ByteSpan,
            validity: TimeRange = .always
        ) {
            self.source = source
            self.relation = relation
            self.target = target
            self.kind = kind
            self.isDenied = isDenied
            self.confidence = confidence
            self.evidence = evidence
            self.sentence = sentence
            self.validity = validity
        }
    }

    package let content: String
    package let source: String?
    package let metadata: String?
    package let learnedAt: Timestamp
    package let extractor: ExtractorIdentity
    /// At least one; the first is the learned text.
    package let concepts: [PlannedConcept]
    package let associations: [PlannedAssociation]
    /// Every identity in the plan was made in it.
    package let namespace: Namespace
    /// From then on the text is hidden, and soon deleted; `nil` for never.
    package let expiresAt: Timestamp?

    package init(
        content: String, source: String?, metadata: String?, learnedAt: Timestamp,
        extractor: ExtractorIdentity, concepts: [PlannedConcept],
        associations: [PlannedAssociation], namespace: Namespace = .default,
        expiresAt: Timestamp? = nil
    ) {
        precondition(!concepts.isEmpty, "a plan holds at least the learned text")
        self.content = content
        self.source = source
        self.metadata = metadata
        self.learnedAt = learnedAt
        self.extractor = extractor
        self.concepts = concepts
        self.associations = associations
        self.namespace = namespace
        // As a record says it: the earliest moment of all stands for none.
        self.expiresAt = expiresAt?.microseconds == .min ? nil : expiresAt
    }

    package var id: ConceptID { concepts[0].id }
}
