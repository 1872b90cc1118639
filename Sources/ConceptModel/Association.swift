/// The nature of an association.
package enum AssociationKind: UInt8, Sendable, CaseIterable {
    /// A relation that a text states ("works at").
    case semantic = 0
    /// The source brings the target about.
    case causal = 1
    /// The source is placed in time by the target.
    case temporal = 2
    /// The source is a kind, instance or member of the target.
    case hierarchical = 3
    /// The source contains or mentions the target.
    case compositional = 4
}

/// Which program read an association out of a text, and in which version.
package struct ExtractorIdentity: Hashable, Codable, Sendable {
    package let name: String
    package let version: UInt16

    package init(name: String, version: UInt16) {
        self.name = name
        self.version = version
    }
}

/// The place that supports an association: a sentence of a learned text.
package struct Evidence: Hashable, Sendable {
    /// The passage or document that says it.
    package let concept: ConceptID
    /// The sentence, as a span of that concept's content.
    package let sentence: ByteSpan
    package let extractor: ExtractorIdentity
    package let confidence: Confidence
    package let learnedAt: Timestamp
    /// When the statement held in the world, by this sentence and the corrections of it.
    package let validity: TimeRange

    package init(
        concept: ConceptID, sentence: ByteSpan, extractor: ExtractorIdentity,
        confidence: Confidence, learnedAt: Timestamp, validity: TimeRange = .always
    ) {
        self.concept = concept
        self.sentence = sentence
        self.extractor = extractor
        self.confidence = confidence
        self.learnedAt = learnedAt
        self.validity = validity
    }
}

/// A directed, typed tie between two concepts, with the places that support it.
package struct Association: Hashable, Sendable {
    package let source: ConceptID
    /// The relation phrase, from source to target ("works at"). Well-known phrases are in
    /// ``Relation``.
    package let relation: String
    package let target: ConceptID
    package let kind: AssociationKind
    /// Whether the texts deny it: "does not work at". No answer may be drawn from such an
    /// association as if it were stated.
    package let isDenied: Bool
    package let confidence: Confidence
    /// At least one, oldest first.
    package let evidence: [Evidence]
    /// When the statement held in the world: what the evidence says, taken together.
    package let validity: TimeRange

    package init(
        source: ConceptID, relation: String, target: ConceptID, kind: AssociationKind,
        isDenied: Bool = false, confidence: Confidence, evidence: [Evidence],
        validity: TimeRange = .always
    ) {
        self.source = source
        self.relation = relation
        self.target = target
        self.kind = kind
        self.isDenied = isDenied
        self.confidence = confidence
        self.evidence = evidence
        self.validity = validity
    }
}

/// Relation phrases that the memory itself gives a meaning.
package enum Relation {
    /// A passage speaks of an entity.
    package static let mentions = "mentions"
    /// A passage is about an entity: its heading names it.
    package static let isAbout = "is about"
    /// A document contains a passage.
    package static let contains = "contains"
    /// An entity is known under another name.
    package static let alsoKnownAs = "also known as"

    /// Whether associations of the phrase tie passages to what they name, or to their document, and
    /// state nothing of the world.
    package static func tiesPassages(_ phrase: String) -> Bool {
        switch phrase {
        case mentions, isAbout, contains: true
        default: false
        }
    }

    private static let denials: Set<Substring> = [
        "not", "never", "cannot", "neither", "nor", "no", "hardly",
    ]

    /// Whether the words of a relation phrase deny what it speaks of: "does not work at", "isn't
    /// in". For records that do not say it themselves, and for phrasing a denial.
    package static func isDenial(_ phrase: String) -> Bool {
        phrase.split(separator: " ").contains { word in
            denials.contains(word) || word.hasSuffix("n't") || word.hasSuffix("n\u{2019}t")
        }
    }

    /// The phrase of a denied relation: as the text has it, or with "not" where its words do not
    /// show the denial.
    package static func denied(_ phrase: String) -> String {
        isDenial(phrase) ? phrase : "not " + phrase
    }
}

/// Which end of its associations a concept is looked at from.
package enum Direction: Sendable, CaseIterable {
    /// The concept is the source.
    case outgoing
    /// The concept is the target.
    case incoming
}
