/// Counts of a request. Embeddings count the tokens of the model; chat counts words, for no model
/// with tokens takes part.
public struct OpenAIUsage: Codable, Sendable, Equatable {
    public let promptTokens: Int
    public let completionTokens: Int?
    public let totalTokens: Int

    public init(promptTokens: Int, completionTokens: Int? = nil, totalTokens: Int) {
        self.promptTokens = promptTokens
        self.completionTokens = completionTokens
        self.totalTokens = totalTokens
    }

    enum CodingKeys: String, CodingKey {
        case promptTokens = "prompt_tokens"
        case completionTokens = "completion_tokens"
        case totalTokens = "total_tokens"
    }
}

/// One vector of `POST /v1/embeddings`.
public struct OpenAIEmbedding: Codable, Sendable, Equatable {
    public let object: String
    public let index: Int
    public let embedding: OpenAIVector

    public init(object: String = "embedding", index: Int, embedding: OpenAIVector) {
        self.object = object
        self.index = index
        self.embedding = embedding
    }

    enum CodingKeys: String, CodingKey {
        case object
        case index
        case embedding
    }
}

/// The vectors of `POST /v1/embeddings`.
public struct OpenAIEmbeddingsResponse: Codable, Sendable, Equatable {
    public let object: String
    public let data: [OpenAIEmbedding]
    public let model: String
    public let usage: OpenAIUsage

    public init(object: String = "list", data: [OpenAIEmbedding], model: String, usage: OpenAIUsage)
    {
        self.object = object
        self.data = data
        self.model = model
        self.usage = usage
    }

    enum CodingKeys: String, CodingKey {
        case object
        case data
        case model
        case usage
    }
}

/// One model of `GET /v1/models`.
public struct OpenAIModel: Codable, Sendable, Equatable {
    public let id: String
    public let object: String
    /// Seconds since 1970.
    public let created: Int64
    public let ownedBy: String

    public init(id: String, object: String = "model", created: Int64, ownedBy: String = "sutra") {
        self.id = id
        self.object = object
        self.created = created
        self.ownedBy = ownedBy
    }

    enum CodingKeys: String, CodingKey {
        case id
        case object
        case created
        case ownedBy = "owned_by"
    }
}

/// `GET /v1/models`.
public struct OpenAIModelsResponse: Codable, Sendable, Equatable {
    public let object: String
    public let data: [OpenAIModel]

    public init(object: String = "list", data: [OpenAIModel]) {
        self.object = object
        self.data = data
    }

    enum CodingKeys: String, CodingKey {
        case object
        case data
    }
}

/// The answer as a message.
public struct ChatChoice: Codable, Sendable, Equatable {
    public let index: Int
    public let message: ChatCompletionRequest.Message
    public let finishReason: String

    public init(
        index: Int = 0, message: ChatCompletionRequest.Message, finishReason: String = "stop"
    ) {
        self.index = index
        self.message = message
        self.finishReason = finishReason
    }

    enum CodingKeys: String, CodingKey {
        case index
        case message
        case finishReason = "finish_reason"
    }
}

/// What `POST /v1/chat/completions` gives. `sutra` holds the paths and the confidence.
public struct ChatCompletionResponse: Codable, Sendable, Equatable {
    public let id: String
    public let object: String
    public let created: Int64
    public let model: String
    public let choices: [ChatChoice]
    public let usage: OpenAIUsage
    public let sutra: QueryResponse

    public init(
        id: String, object: String = "chat.completion", created: Int64, model: String,
        choices: [ChatChoice], usage: OpenAIUsage, sutra: QueryResponse
    ) {
        self.id = id
        self.object = object
        self.created = created
        self.model = model
        self.choices = choices
        self.usage = usage
        self.sutra = sutra
    }

    enum CodingKeys: String, CodingKey {
        case id
        case object
        case created
        case model
        case choices
        case usage
        case sutra
    }
}

/// A piece of a message.
public struct ChatDelta: Codable, Sendable, Equatable {
    public let role: String?
    public let content: String?

    public init(role: String? = nil, content: String? = nil) {
        self.role = role
        self.content = content
    }

    enum CodingKeys: String, CodingKey {
        case role
        case content
    }
}

/// A piece of the answer.
public struct ChatChunkChoice: Codable, Sendable, Equatable {
    public let index: Int
    public let delta: ChatDelta
    public let finishReason: String?

    public init(index: Int = 0, delta: ChatDelta, finishReason: String? = nil) {
        self.index = index
        self.delta = delta
        self.finishReason = finishReason
    }

    /// Writes missing values as `null`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(index, forKey: .index)
        try container.encode(delta, forKey: .delta)
        try container.encode(finishReason, forKey: .finishReason)
    }

    enum CodingKeys: String, CodingKey {
        case index
        case delta
        case finishReason = "finish_reason"
    }
}

/// One event of a streamed chat completion.
public struct ChatCompletionChunk: Codable, Sendable, Equatable {
    public let id: String
    public let object: String
    public let created: Int64
    public let model: String
    public let choices: [ChatChunkChoice]
    public let usage: OpenAIUsage?

    public init(
        id: String, object: String = "chat.completion.chunk", created: Int64, model: String,
        choices: [ChatChunkChoice], usage: OpenAIUsage? = nil
    ) {
        self.id = id
        self.object = object
        self.created = created
        self.model = model
        self.choices = choices
        self.usage = usage
    }

    enum CodingKeys: String, CodingKey {
        case id
        case object
        case created
        case model
        case choices
        case usage
    }
}
