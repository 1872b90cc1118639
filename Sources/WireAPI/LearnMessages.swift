/// `POST /learn`, and one item of `POST /learn/batch`.
public struct LearnRequest: Codable, Sendable, Equatable {
    public let content: String
    public let source: String?
    /// An object; kept and returned.
    public let metadata: JSONValue?
    /// How long it may be known; missing, with `expiresAt`, for ever.
    public let ttlSeconds: Int?
    /// From then on it is hidden, and soon deleted; instead of `ttlSeconds`.
    public let expiresAt: Moment?

    public init(
        content: String, source: String? = nil, metadata: JSONValue? = nil,
        ttlSeconds: Int? = nil, expiresAt: Moment? = nil
    ) {
        self.content = content
        self.source = source
        self.metadata = metadata
        self.ttlSeconds = ttlSeconds
        self.expiresAt = expiresAt
    }

    public init(from decoder: any Decoder) throws {
        let fields = try Fields<CodingKeys>(decoder)
        content = try fields.text(.content)
        source = try fields.optionalText(.source)
        (ttlSeconds, expiresAt) = try fields.lifetime(.ttlSeconds, .expiresAt)
        metadata = try fields.value(.metadata)
        if let metadata, case .object = metadata { return }
        if metadata != nil { throw fields.refuse(.metadata, "must be an object") }
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case content
        case source
        case metadata
        case ttlSeconds = "ttl_seconds"
        case expiresAt = "expires_at"
    }
}

/// Given once the text is on disk and can be found.
public struct LearnResponse: Codable, Sendable, Equatable {
    public let conceptID: String
    public let message: String
    /// Concepts that did not exist before: the text, its passages and entities.
    public let conceptsCreated: Int
    public let associationsCreated: Int
    /// Found in the text, but below the least confidence or over the greatest number.
    public let associationsLeftOut: Int
    /// The same text was known before.
    public let wasKnown: Bool

    public init(
        conceptID: String, message: String, conceptsCreated: Int, associationsCreated: Int,
        associationsLeftOut: Int, wasKnown: Bool
    ) {
        self.conceptID = conceptID
        self.message = message
        self.conceptsCreated = conceptsCreated
        self.associationsCreated = associationsCreated
        self.associationsLeftOut = associationsLeftOut
        self.wasKnown = wasKnown
    }

    enum CodingKeys: String, CodingKey {
        case conceptID = "concept_id"
        case message
        case conceptsCreated = "concepts_created"
        case associationsCreated = "associations_created"
        case associationsLeftOut = "associations_left_out"
        case wasKnown = "was_known"
    }
}

/// `POST /learn/batch`: all items are learned, or none.
public struct LearnBatchRequest: Codable, Sendable, Equatable {
    /// 1...1,000.
    public let items: [LearnRequest]

    public init(items: [LearnRequest]) {
        self.items = items
    }

    public init(from decoder: any Decoder) throws {
        let fields = try Fields<CodingKeys>(decoder)
        items = try fields.required(.items, "a list of texts")
        guard (1...1_000).contains(items.count) else {
            throw fields.refuse(.items, "must hold 1 to 1000 texts, not \(items.count)")
        }
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case items
    }
}

/// Given once every text is on disk and can be found.
public struct LearnBatchResponse: Codable, Sendable, Equatable {
    /// In the order of the items.
    public let conceptIDs: [String]
    /// Concepts that did not exist before.
    public let totalConcepts: Int
    /// Associations that did not exist before.
    public let totalAssociations: Int
    public let associationsLeftOut: Int
    /// Items whose text was known before.
    public let duplicates: Int
    public let message: String

    public init(
        conceptIDs: [String], totalConcepts: Int, totalAssociations: Int, associationsLeftOut: Int,
        duplicates: Int, message: String
    ) {
        self.conceptIDs = conceptIDs
        self.totalConcepts = totalConcepts
        self.totalAssociations = totalAssociations
        self.associationsLeftOut = associationsLeftOut
        self.duplicates = duplicates
        self.message = message
    }

    enum CodingKeys: String, CodingKey {
        case conceptIDs = "concept_ids"
        case totalConcepts = "total_concepts"
        case totalAssociations = "total_associations"
        case associationsLeftOut = "associations_left_out"
        case duplicates
        case message
    }
}

/// `POST /sutra/learn`.
public struct HybridLearnRequest: Codable, Sendable, Equatable {
    public let text: String
    /// A text (kept as the source) or an object (kept as the metadata).
    public let context: JSONValue?
    /// How long it may be known; missing, with `expiresAt`, for ever.
    public let ttlSeconds: Int?
    /// From then on it is hidden, and soon deleted; instead of `ttlSeconds`.
    public let expiresAt: Moment?

    public init(
        text: String, context: JSONValue? = nil, ttlSeconds: Int? = nil, expiresAt: Moment? = nil
    ) {
        self.text = text
        self.context = context
        self.ttlSeconds = ttlSeconds
        self.expiresAt = expiresAt
    }

    public init(from decoder: any Decoder) throws {
        let fields = try Fields<CodingKeys>(decoder)
        text = try fields.text(.text)
        (ttlSeconds, expiresAt) = try fields.lifetime(.ttlSeconds, .expiresAt)
        context = try fields.value(.context)
        switch context {
        case nil, .object: break
        case .string(let text): try fields.check(text, .context)
        default: throw fields.refuse(.context, "must be a text or an object")
        }
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case text
        case context
        case ttlSeconds = "ttl_seconds"
        case expiresAt = "expires_at"
    }
}

/// Given once the text is on disk and can be found.
public struct HybridLearnResponse: Codable, Sendable, Equatable {
    public let success: Bool
    public let conceptsLearned: Int
    public let associationsCreated: Int
    public let message: String

    public init(success: Bool, conceptsLearned: Int, associationsCreated: Int, message: String) {
        self.success = success
        self.conceptsLearned = conceptsLearned
        self.associationsCreated = associationsCreated
        self.message = message
    }

    enum CodingKeys: String, CodingKey {
        case success
        case conceptsLearned = "concepts_learned"
        case associationsCreated = "associations_created"
        case message
    }
}
