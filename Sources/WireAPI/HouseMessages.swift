/// `GET /health` of every service. Fields that a service does not have are missing.
public struct HealthResponse: Codable, Sendable, Equatable {
    /// `healthy`, `degraded` or `unhealthy` (with 503).
    public let status: String
    public let version: String
    public let uptimeSeconds: Double
    public let service: String
    public let conceptsLoaded: Int?
    public let modelLoaded: Bool?
    public let dimension: Int?
    public let modelName: String?
    /// Why it is not healthy.
    public let message: String?

    public init(
        status: String, version: String, uptimeSeconds: Double, service: String,
        conceptsLoaded: Int? = nil, modelLoaded: Bool? = nil, dimension: Int? = nil,
        modelName: String? = nil, message: String? = nil
    ) {
        self.status = status
        self.version = version
        self.uptimeSeconds = uptimeSeconds
        self.service = service
        self.conceptsLoaded = conceptsLoaded
        self.modelLoaded = modelLoaded
        self.dimension = dimension
        self.modelName = modelName
        self.message = message
    }

    enum CodingKeys: String, CodingKey {
        case status
        case version
        case uptimeSeconds = "uptime_seconds"
        case service
        case conceptsLoaded = "concepts_loaded"
        case modelLoaded = "model_loaded"
        case dimension
        case modelName = "model_name"
        case message
    }
}

/// `GET /ping`.
public struct PingResponse: Codable, Sendable, Equatable {
    public let status: String
    public let timestamp: String

    public init(status: String, timestamp: String) {
        self.status = status
        self.timestamp = timestamp
    }

    enum CodingKeys: String, CodingKey {
        case status
        case timestamp
    }
}

/// One thing that was done.
public struct AuditEntryResponse: Codable, Sendable, Equatable {
    public let timestamp: String
    public let operation: String
    public let inputData: String
    public let outputData: String
    public let confidence: Float?
    /// Who asked: `key` and its identity, an address, or `local`.
    public let actor: String

    public init(
        timestamp: String, operation: String, inputData: String, outputData: String,
        confidence: Float? = nil, actor: String
    ) {
        self.timestamp = timestamp
        self.operation = operation
        self.inputData = inputData
        self.outputData = outputData
        self.confidence = confidence
        self.actor = actor
    }

    /// Writes missing values as `null`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(timestamp, forKey: .timestamp)
        try container.encode(operation, forKey: .operation)
        try container.encode(inputData, forKey: .inputData)
        try container.encode(outputData, forKey: .outputData)
        try container.encode(confidence, forKey: .confidence)
        try container.encode(actor, forKey: .actor)
    }

    enum CodingKeys: String, CodingKey {
        case timestamp
        case operation
        case inputData = "input_data"
        case outputData = "output_data"
        case confidence
        case actor
    }
}

/// `GET /sutra/audit?limit`, latest first.
public struct AuditResponse: Codable, Sendable, Equatable {
    public let totalEntries: Int
    public let entries: [AuditEntryResponse]

    public init(totalEntries: Int, entries: [AuditEntryResponse]) {
        self.totalEntries = totalEntries
        self.entries = entries
    }

    enum CodingKeys: String, CodingKey {
        case totalEntries = "total_entries"
        case entries
    }
}

/// `POST /sutra/reset`: forgets everything.
public struct ResetRequest: Codable, Sendable, Equatable {
    public let confirm: Bool

    public init(confirm: Bool) {
        self.confirm = confirm
    }

    public init(from decoder: any Decoder) throws {
        let fields = try Fields<CodingKeys>(decoder)
        confirm = try fields.flag(.confirm, default: false)
        guard confirm else {
            throw fields.refuse(
                .confirm, "must be true: a reset deletes everything that was learned")
        }
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case confirm
    }
}

/// Given once everything is forgotten.
public struct ResetResponse: Codable, Sendable, Equatable {
    public let success: Bool
    public let message: String

    public init(success: Bool, message: String) {
        self.success = success
        self.message = message
    }

    enum CodingKeys: String, CodingKey {
        case success
        case message
    }
}
