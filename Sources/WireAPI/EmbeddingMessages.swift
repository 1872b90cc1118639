/// `POST /embed`.
public struct EmbedRequest: Codable, Sendable, Equatable {
    /// 1...64.
    public let texts: [String]
    /// Vectors have unit length either way: the model itself ends in normalisation.
    public let normalize: Bool
    /// `query` or `document`.
    public let inputType: String?

    public init(texts: [String], normalize: Bool = true, inputType: String? = nil) {
        self.texts = texts
        self.normalize = normalize
        self.inputType = inputType
    }

    public init(from decoder: any Decoder) throws {
        let fields = try Fields<CodingKeys>(decoder)
        texts = try fields.required(.texts, "a list of texts")
        guard (1...64).contains(texts.count) else {
            throw fields.refuse(.texts, "must hold 1 to 64 texts, not \(texts.count)")
        }
        for text in texts { try fields.check(text, .texts) }
        normalize = try fields.flag(.normalize, default: true)
        inputType = try fields.value(.inputType)
        guard [nil, "query", "document"].contains(inputType) else {
            throw fields.refuse(.inputType, "must be \"query\" or \"document\"")
        }
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case texts
        case normalize
        case inputType = "input_type"
    }
}

/// The vectors of `POST /embed`, in the order of the texts.
public struct EmbedResponse: Codable, Sendable, Equatable {
    public let embeddings: [[Float]]
    public let dimension: Int
    public let model: String
    public let processingTimeMs: Double
    /// Texts whose vector was kept from before.
    public let cachedCount: Int
    /// Which texts were longer than the model reads.
    public let truncated: [Bool]

    public init(
        embeddings: [[Float]], dimension: Int, model: String, processingTimeMs: Double,
        cachedCount: Int, truncated: [Bool]
    ) {
        self.embeddings = embeddings
        self.dimension = dimension
        self.model = model
        self.processingTimeMs = processingTimeMs
        self.cachedCount = cachedCount
        self.truncated = truncated
    }

    enum CodingKeys: String, CodingKey {
        case embeddings
        case dimension
        case model
        case processingTimeMs = "processing_time_ms"
        case cachedCount = "cached_count"
        case truncated
    }
}

/// `GET /info` of the embedding service.
public struct EmbeddingInfoResponse: Codable, Sendable, Equatable {
    public let model: String
    public let revision: String
    public let dimension: Int
    public let maximumTokens: Int
    public let maximumTexts: Int
    public let version: String
    /// The name of the replica that answers, when it has one.
    public let instanceId: String?

    public init(
        model: String, revision: String, dimension: Int, maximumTokens: Int, maximumTexts: Int,
        version: String, instanceId: String? = nil
    ) {
        self.model = model
        self.revision = revision
        self.dimension = dimension
        self.maximumTokens = maximumTokens
        self.maximumTexts = maximumTexts
        self.version = version
        self.instanceId = instanceId
    }

    enum CodingKeys: String, CodingKey {
        case model
        case revision
        case dimension
        case maximumTokens = "maximum_tokens"
        case maximumTexts = "maximum_texts"
        case version
        case instanceId = "instance_id"
    }
}
