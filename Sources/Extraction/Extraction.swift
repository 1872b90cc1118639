package import ConceptModel

/// What an entity is, as far as its text shows.
package enum EntityType: UInt8, Sendable, CaseIterable {
    case person
    case place
    case organisation
    /// Something made that bears a title: a book, film, song, programme, law.
    case work
    case event
    case date
    case number
    /// A thing without a name of its own: a noun phrase that takes part in a relation.
    case concept
    /// A name whose text does not show what it names.
    case unknown

    /// `nil` for ``unknown``.
    package var known: EntityType? { self == .unknown ? nil : self }
}

/// One place of a text that speaks of an entity.
package struct Mention: Hashable, Sendable {
    /// The entity as it is written there: exactly the text that `span` covers.
    package let name: String
    /// The form under which mentions of one entity meet: ``NormalisedName`` of the name; for a date
    /// its ISO 8601 form ("1950-05-05", "1950-05", "1950"), for a demonym its country ("france").
    package let normalisedName: String
    /// In bytes of the whole text.
    package let span: ByteSpan
    package let type: EntityType

    package init(name: String, normalisedName: String, span: ByteSpan, type: EntityType) {
        self.name = name
        self.normalisedName = normalisedName
        self.span = span
        self.type = type
    }
}

/// A relation that one sentence states between two entities.
package struct ExtractedRelation: Hashable, Sendable {
    package let subject: Mention
    /// The words that tie subject to object, as the text has them, without adverbs ("works at").
    package let phrase: String
    package let object: Mention
    package let kind: AssociationKind
    /// See ``PatternConfidence``.
    package let confidence: Confidence
    package let sentence: ByteSpan
    /// From the first to the last byte of the phrase's words; `nil` when the text has none of them
    /// (an apposition has no "is").
    package let phraseSpan: ByteSpan?
    /// The sentence denies the relation.
    package let isNegated: Bool
    /// When the relation held, as far as the same clause gives a date.
    package let validity: TimeRange
    /// Subject or object stands for a pronoun, a surname or "the game": it was looked up in the
    /// text before, and its span lies outside the sentence.
    package let isResolved: Bool

    package init(
        subject: Mention, phrase: String, object: Mention, kind: AssociationKind,
        confidence: Confidence, sentence: ByteSpan, phraseSpan: ByteSpan? = nil,
        isNegated: Bool = false, validity: TimeRange = .always, isResolved: Bool = false
    ) {
        self.subject = subject
        self.phrase = phrase
        self.object = object
        self.kind = kind
        self.confidence = confidence
        self.sentence = sentence
        self.phraseSpan = phraseSpan
        self.isNegated = isNegated
        self.validity = validity
        self.isResolved = isResolved
    }
}

/// Two names of one entity, as one sentence gives them.
package struct Alias: Hashable, Sendable {
    /// The fuller name.
    package let name: String
    package let alias: String
    package let sentence: ByteSpan

    package init(name: String, alias: String, sentence: ByteSpan) {
        self.name = name
        self.alias = alias
        self.sentence = sentence
    }
}

/// What a text says, as far as an extractor reads it.
package struct Extraction: Hashable, Sendable {
    /// The entity that the text's title names, when its first line is a title. The mention's span
    /// is the title without its markup and without a closing "(…)".
    package let heading: Mention?
    /// In order, apart from each other; together they hold every byte that is not white space.
    package let sentences: [ByteSpan]
    /// In order of their spans.
    package let mentions: [Mention]
    /// In order of their sentences.
    package let relations: [ExtractedRelation]
    /// In order of their sentences.
    package let aliases: [Alias]

    package init(
        heading: Mention?, sentences: [ByteSpan], mentions: [Mention],
        relations: [ExtractedRelation], aliases: [Alias]
    ) {
        self.heading = heading
        self.sentences = sentences
        self.mentions = mentions
        self.relations = relations
        self.aliases = aliases
    }
}
