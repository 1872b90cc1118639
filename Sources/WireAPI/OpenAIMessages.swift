// Shapes of the OpenAI HTTP API, as far as a memory can serve them.
// Source: OpenAI API reference, "Chat completions", "Models" and "Embeddings".

/// `POST /v1/embeddings`.
public struct OpenAIEmbeddingsRequest: Codable, Sendable, Equatable {
    /// 1...64 texts.
    public let input: [String]
    public let model: String?
    /// `float` or `base64` (little-endian 32-bit floats).
    public let encodingFormat: String
    /// Must be the model's own.
    public let dimensions: Int?

    public init(
        input: [String], model: String? = nil, encodingFormat: String = "float",
        dimensions: Int? = nil
    ) {
        self.input = input
        self.model = model
        self.encodingFormat = encodingFormat
        self.dimensions = dimensions
    }

    public init(from decoder: any Decoder) throws {
        let fields = try Fields<CodingKeys>(decoder)
        switch try fields.required(.input, "a text or a list of texts") as JSONValue {
        case .string(let text): input = [text]
        case .array(let items):
            input = try items.map { item in
                guard case .string(let text) = item else {
                    throw fields.refuse(.input, "must be a text or a list of texts")
                }
                return text
            }
        default: throw fields.refuse(.input, "must be a text or a list of texts")
        }
        guard (1...64).contains(input.count), !input.contains("") else {
            throw fields.refuse(.input, "must hold 1 to 64 texts, none of them empty")
        }
        for text in input { try fields.check(text, .input) }
        model = try fields.value(.model)
        encodingFormat = try fields.value(.encodingFormat) ?? "float"
        guard ["float", "base64"].contains(encodingFormat) else {
            throw fields.refuse(.encodingFormat, "must be \"float\" or \"base64\"")
        }
        let dimensions = try fields.integer(.dimensions, in: 0...1_000_000, default: 0)
        self.dimensions = dimensions == 0 ? nil : dimensions
        _ = try fields.value(.user, as: String.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(input, forKey: .input)
        try container.encodeIfPresent(model, forKey: .model)
        try container.encode(encodingFormat, forKey: .encodingFormat)
        try container.encodeIfPresent(dimensions, forKey: .dimensions)
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case input, model, dimensions, user
        case encodingFormat = "encoding_format"
    }
}

/// A vector in one of the two formats of `encoding_format`.
public enum OpenAIVector: Codable, Sendable, Equatable {
    case floats([Float])
    case base64(String)

    public init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let text = try? value.decode(String.self) {
            self = .base64(text)
        } else {
            self = .floats(try value.decode([Float].self))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        switch self {
        case .floats(let floats): try value.encode(floats)
        case .base64(let text): try value.encode(text)
        }
    }
}

/// `POST /v1/chat/completions`. Parameters of text generation (temperature and the like) are
/// accepted and have no effect: a memory quotes, it does not generate.
public struct ChatCompletionRequest: Codable, Sendable, Equatable {
    public struct Message: Codable, Sendable, Equatable {
        public let role: String
        public let content: String

        public init(role: String, content: String) {
            self.role = role
            self.content = content
        }
    }

    public let model: String?
    public let messages: [Message]
    public let stream: Bool
    public let includesUsage: Bool

    public init(
        model: String? = nil, messages: [Message], stream: Bool = false,
        includesUsage: Bool = false
    ) {
        self.model = model
        self.messages = messages
        self.stream = stream
        self.includesUsage = includesUsage
    }

    public init(from decoder: any Decoder) throws {
        let fields = try Fields<CodingKeys>(decoder)
        model = try fields.value(.model)
        let given: [WrittenMessage] = try fields.required(.messages, "a list of messages")
        messages = given.map(\.message)
        guard messages.contains(where: { $0.role == "user" && !$0.content.isEmpty }) else {
            throw fields.refuse(.messages, "must hold a message of role \"user\" with text")
        }
        for message in messages { try fields.check(message.content, .messages) }
        stream = try fields.flag(.stream, default: false)
        let options = try fields.value(.streamOptions, as: StreamOptions.self)
        includesUsage = options?.includeUsage ?? false
        guard try fields.integer(.n, in: 1...128, default: 1) == 1 else {
            throw fields.refuse(.n, "must be 1: a memory has one answer")
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(model, forKey: .model)
        try container.encode(messages, forKey: .messages)
        try container.encode(stream, forKey: .stream)
        if includesUsage {
            try container.encode(StreamOptions(includeUsage: true), forKey: .streamOptions)
        }
    }

    private struct StreamOptions: Codable {
        let includeUsage: Bool?
        enum CodingKeys: String, CodingKey { case includeUsage = "include_usage" }
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case model, messages, stream, n, temperature, stop, seed, user, store, metadata
        case streamOptions = "stream_options"
        case topP = "top_p"
        case maxTokens = "max_tokens"
        case maxCompletionTokens = "max_completion_tokens"
        case presencePenalty = "presence_penalty"
        case frequencyPenalty = "frequency_penalty"
        case logitBias = "logit_bias"
    }
}

/// A message whose content is a text or a list of text parts.
private struct WrittenMessage: Decodable {
    let message: ChatCompletionRequest.Message

    init(from decoder: any Decoder) throws {
        let fields = try Fields<CodingKeys>(decoder)
        let role: String = try fields.required(.role, "a text")
        guard ["system", "developer", "user", "assistant", "tool"].contains(role) else {
            throw fields.refuse(.role, "must be system, developer, user, assistant or tool")
        }
        let content: String
        switch try fields.value(.content, as: JSONValue.self) {
        case nil: content = ""
        case .string(let text): content = text
        case .array(let parts):
            content = try parts.map { part in
                guard case .object(let part) = part, case .string(let text) = part["text"] else {
                    throw fields.refuse(.content, "must be a text or a list of text parts")
                }
                return text
            }.joined(separator: "\n")
        default: throw fields.refuse(.content, "must be a text or a list of text parts")
        }
        message = .init(role: role, content: content)
    }

    enum CodingKeys: String, CodingKey, CaseIterable { case role, content, name }
}
