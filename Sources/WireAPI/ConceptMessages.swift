/// `GET /concepts/{id}`: what is known of one concept.
public struct ConceptResponse: Codable, Sendable, Equatable {
    public let conceptID: String
    /// `passage`, `document` or `entity`.
    public let kind: String
    public let content: String
    public let source: String?
    public let metadata: JSONValue?
    /// RFC 3339, UTC.
    public let learnedAt: String
    /// How often it was learned or spoken of.
    public let strength: Int
    /// From then on it is hidden, and soon deleted.
    public let expiresAt: Moment?
    /// What of its associations cannot hold together; missing in lists.
    public let contradictions: [ContradictionResponse]?

    public init(
        conceptID: String, kind: String, content: String, source: String? = nil,
        metadata: JSONValue? = nil, learnedAt: String, strength: Int, expiresAt: Moment? = nil,
        contradictions: [ContradictionResponse]? = nil
    ) {
        self.conceptID = conceptID
        self.kind = kind
        self.content = content
        self.source = source
        self.metadata = metadata
        self.learnedAt = learnedAt
        self.strength = strength
        self.expiresAt = expiresAt
        self.contradictions = contradictions
    }

    /// Writes missing values as `null`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(conceptID, forKey: .conceptID)
        try container.encode(kind, forKey: .kind)
        try container.encode(content, forKey: .content)
        try container.encode(source, forKey: .source)
        try container.encode(metadata, forKey: .metadata)
        try container.encode(learnedAt, forKey: .learnedAt)
        try container.encode(strength, forKey: .strength)
        try container.encode(expiresAt, forKey: .expiresAt)
        try container.encodeIfPresent(contradictions, forKey: .contradictions)
    }

    enum CodingKeys: String, CodingKey {
        case conceptID = "concept_id"
        case kind
        case content
        case source
        case metadata
        case learnedAt = "learned_at"
        case strength
        case expiresAt = "expires_at"
        case contradictions
    }
}

/// `GET /concepts?limit&cursor`, ordered by identity.
public struct ConceptListResponse: Codable, Sendable, Equatable {
    public let concepts: [ConceptResponse]
    /// The cursor of the next page; missing on the last.
    public let nextCursor: String?

    public init(concepts: [ConceptResponse], nextCursor: String? = nil) {
        self.concepts = concepts
        self.nextCursor = nextCursor
    }

    /// Writes missing values as `null`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(concepts, forKey: .concepts)
        try container.encode(nextCursor, forKey: .nextCursor)
    }

    enum CodingKeys: String, CodingKey {
        case concepts
        case nextCursor = "next_cursor"
    }
}

/// A half-open range of bytes in the UTF-8 form of a text.
public struct Span: Codable, Sendable, Equatable {
    public let start: Int
    public let end: Int

    public init(start: Int, end: Int) {
        self.start = start
        self.end = end
    }

    enum CodingKeys: String, CodingKey {
        case start
        case end
    }
}

/// A place that supports an association.
public struct EvidenceResponse: Codable, Sendable, Equatable {
    /// The text that says it.
    public let conceptID: String
    public let sentence: String
    /// The sentence in that text.
    public let span: Span
    public let confidence: Float
    public let extractor: String
    public let learnedAt: Moment
    /// When it held in the world, as far as stated or corrected; from the one up to the other.
    public let heldFrom: Moment?
    public let heldUntil: Moment?

    public init(
        conceptID: String, sentence: String, span: Span, confidence: Float, extractor: String,
        learnedAt: Moment, heldFrom: Moment? = nil, heldUntil: Moment? = nil
    ) {
        self.conceptID = conceptID
        self.sentence = sentence
        self.span = span
        self.confidence = confidence
        self.extractor = extractor
        self.learnedAt = learnedAt
        self.heldFrom = heldFrom
        self.heldUntil = heldUntil
    }

    enum CodingKeys: String, CodingKey {
        case conceptID = "concept_id"
        case sentence
        case span
        case confidence
        case extractor
        case learnedAt = "learned_at"
        case heldFrom = "held_from"
        case heldUntil = "held_until"
    }
}

/// One association of a concept, with the concept at its other end.
public struct NeighborResponse: Codable, Sendable, Equatable {
    public let conceptID: String
    public let content: String
    /// The relation phrase, from source to target.
    public let association: String
    public let kind: String
    /// `outgoing` or `incoming`.
    public let direction: String
    /// Whether the texts deny it.
    public let denied: Bool
    /// When it held in the world, as far as stated or corrected; from the one up to the other.
    public let heldFrom: Moment?
    public let heldUntil: Moment?
    public let confidence: Float
    public let evidence: [EvidenceResponse]

    public init(
        conceptID: String, content: String, association: String, kind: String, direction: String,
        denied: Bool = false, heldFrom: Moment? = nil, heldUntil: Moment? = nil,
        confidence: Float, evidence: [EvidenceResponse]
    ) {
        self.conceptID = conceptID
        self.content = content
        self.association = association
        self.kind = kind
        self.direction = direction
        self.denied = denied
        self.heldFrom = heldFrom
        self.heldUntil = heldUntil
        self.confidence = confidence
        self.evidence = evidence
    }

    enum CodingKeys: String, CodingKey {
        case conceptID = "concept_id"
        case content
        case association
        case kind
        case direction
        case denied
        case heldFrom = "held_from"
        case heldUntil = "held_until"
        case confidence
        case evidence
    }
}

/// `GET /concepts/{id}/neighbors?limit`.
public struct NeighborsResponse: Codable, Sendable, Equatable {
    public let conceptID: String
    public let neighbors: [NeighborResponse]

    public init(conceptID: String, neighbors: [NeighborResponse]) {
        self.conceptID = conceptID
        self.neighbors = neighbors
    }

    enum CodingKeys: String, CodingKey {
        case conceptID = "concept_id"
        case neighbors
    }
}

/// `POST /search/semantic`.
public struct SemanticSearchRequest: Codable, Sendable, Equatable {
    public let query: String
    /// 1...1,000.
    public let topK: Int
    /// Least cosine, -1...1.
    public let threshold: Float

    public init(query: String, topK: Int = 10, threshold: Float = 0) {
        self.query = query
        self.topK = topK
        self.threshold = threshold
    }

    public init(from decoder: any Decoder) throws {
        let fields = try Fields<CodingKeys>(decoder)
        query = try fields.text(.query)
        topK = try fields.integer(.topK, in: 1...1_000, default: 10)
        threshold = try fields.number(.threshold, in: -1...1, default: 0)
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case query
        case topK = "top_k"
        case threshold
    }
}

/// A passage beside its cosine to the query.
public struct SemanticHit: Codable, Sendable, Equatable {
    public let conceptID: String
    public let content: String
    public let similarity: Float

    public init(conceptID: String, content: String, similarity: Float) {
        self.conceptID = conceptID
        self.content = content
        self.similarity = similarity
    }

    enum CodingKeys: String, CodingKey {
        case conceptID = "concept_id"
        case content
        case similarity
    }
}

/// A passage beside its cosine to the given vector.
public struct VectorHit: Codable, Sendable, Equatable {
    public let conceptID: String
    public let similarity: Float

    public init(conceptID: String, similarity: Float) {
        self.conceptID = conceptID
        self.similarity = similarity
    }

    enum CodingKeys: String, CodingKey {
        case conceptID = "concept_id"
        case similarity
    }
}

/// `GET /stats`.
public struct StatsResponse: Codable, Sendable, Equatable {
    public let totalConcepts: Int
    public let totalAssociations: Int
    public let totalEmbeddings: Int
    public let embeddingProvider: String
    public let embeddingDimension: Int
    public let averageStrength: Double
    /// Resident memory of the process, in 2^20 bytes.
    public let memoryUsageMb: Double

    public init(
        totalConcepts: Int, totalAssociations: Int, totalEmbeddings: Int, embeddingProvider: String,
        embeddingDimension: Int, averageStrength: Double, memoryUsageMb: Double
    ) {
        self.totalConcepts = totalConcepts
        self.totalAssociations = totalAssociations
        self.totalEmbeddings = totalEmbeddings
        self.embeddingProvider = embeddingProvider
        self.embeddingDimension = embeddingDimension
        self.averageStrength = averageStrength
        self.memoryUsageMb = memoryUsageMb
    }

    enum CodingKeys: String, CodingKey {
        case totalConcepts = "total_concepts"
        case totalAssociations = "total_associations"
        case totalEmbeddings = "total_embeddings"
        case embeddingProvider = "embedding_provider"
        case embeddingDimension = "embedding_dimension"
        case averageStrength = "average_strength"
        case memoryUsageMb = "memory_usage_mb"
    }
}
