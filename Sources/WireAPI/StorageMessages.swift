/// `POST /store/learn`: texts with what their sender knows of them.
///
/// As JSON, or in the binary form of docs/storage-protocol.md.
public struct StoreRequest: Sendable, Equatable {
    public let items: [StoreItem]

    public init(items: [StoreItem]) { self.items = items }
}

/// One text to be stored.
public struct StoreItem: Sendable, Equatable {
    public let content: String
    public let source: String?
    /// Of the store's dimension; without one, vector search does not find the text.
    public let vector: [Float]?
    public let associations: [StoreAssociation]

    public init(
        content: String, source: String? = nil, vector: [Float]? = nil,
        associations: [StoreAssociation] = []
    ) {
        self.content = content
        self.source = source
        self.vector = vector
        self.associations = associations
    }
}

/// What a stored text states.
public struct StoreAssociation: Sendable, Equatable {
    public let source: String
    public let association: String
    public let target: String
    /// 0 to 1.
    public let confidence: Float

    public init(source: String, association: String, target: String, confidence: Float = 1) {
        self.source = source
        self.association = association
        self.target = target
        self.confidence = confidence
    }
}

extension StoreRequest: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable { case items }

    public init(from decoder: any Decoder) throws {
        let fields = try Fields<CodingKeys>(decoder)
        items = try fields.required(.items, "a list of texts")
        guard !items.isEmpty else { throw fields.refuse(.items, "is empty") }
    }
}

extension StoreItem: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case content, source, vector, associations
    }

    public init(from decoder: any Decoder) throws {
        let fields = try Fields<CodingKeys>(decoder)
        content = try fields.text(.content)
        source = try fields.value(.source)
        vector = try fields.value(.vector)
        associations = try fields.value(.associations) ?? []
    }
}

extension StoreAssociation: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case source, association, target, confidence
    }

    public init(from decoder: any Decoder) throws {
        let fields = try Fields<CodingKeys>(decoder)
        source = try fields.text(.source)
        association = try fields.text(.association)
        target = try fields.text(.target)
        confidence = try fields.value(.confidence) ?? 1
        guard (0...1).contains(confidence) else {
            throw fields.refuse(.confidence, "must be from 0 to 1")
        }
    }
}

/// The answer to `POST /store/learn`: everything in it is on disk.
public struct StoreResponse: Codable, Sendable, Equatable {
    /// In the order of the request.
    public let conceptIDs: [String]
    /// How many of the texts were known before.
    public let known: Int
    public let associations: Int

    public init(conceptIDs: [String], known: Int, associations: Int) {
        self.conceptIDs = conceptIDs
        self.known = known
        self.associations = associations
    }

    enum CodingKeys: String, CodingKey {
        case conceptIDs = "concept_ids"
        case known, associations
    }
}

/// `POST /store/search/text`.
public struct TextSearchRequest: Codable, Sendable, Equatable {
    public let query: String
    /// 1 to 1,000.
    public let count: Int

    public init(query: String, count: Int = 10) {
        self.query = query
        self.count = count
    }

    enum CodingKeys: String, CodingKey, CaseIterable { case query, count }

    public init(from decoder: any Decoder) throws {
        let fields = try Fields<CodingKeys>(decoder)
        query = try fields.text(.query)
        count = try fields.value(.count) ?? 10
        guard (1...1_000).contains(count) else {
            throw fields.refuse(.count, "must be from 1 to 1000")
        }
    }
}

/// A concept that a search found, with how well it fits: a cosine, or a BM25 score.
public struct StoreHit: Codable, Sendable, Equatable {
    public let conceptID: String
    public let score: Float

    public init(conceptID: String, score: Float) {
        self.conceptID = conceptID
        self.score = score
    }

    enum CodingKeys: String, CodingKey {
        case conceptID = "concept_id"
        case score
    }
}

/// `GET /store/stats`.
public struct StoreStatsResponse: Codable, Sendable, Equatable {
    public let concepts: Int
    public let associations: Int
    public let vectors: Int
    public let shards: Int
    public let dimension: Int

    public init(concepts: Int, associations: Int, vectors: Int, shards: Int, dimension: Int) {
        self.concepts = concepts
        self.associations = associations
        self.vectors = vectors
        self.shards = shards
        self.dimension = dimension
    }
}

/// `POST /store/flush`.
public struct FlushResponse: Codable, Sendable, Equatable {
    public let message: String

    public init(message: String) { self.message = message }
}
