/// What `GET /api/live` tells every two seconds.
public struct LiveState: Codable, Sendable, Equatable {
    public let timestamp: String
    public let version: String
    public let uptimeSeconds: Double
    public let services: [LiveService]
    /// Missing, like the four after it, until the memory is open.
    public let concepts: Int?
    public let associations: Int?
    public let embeddings: Int?
    public let shards: Int?
    public let memoryBytes: Int
    public let index: SystemMetricsResponse.Index?
    /// Texts that wait for the model.
    public let queuedTexts: Int?
    public let alerts: [LiveAlert]
    /// Where the grid's master answers; missing when none is configured.
    public let grid: String?

    public init(
        timestamp: String, version: String, uptimeSeconds: Double, services: [LiveService],
        concepts: Int?, associations: Int?, embeddings: Int?, shards: Int?, memoryBytes: Int,
        index: SystemMetricsResponse.Index?, queuedTexts: Int?, alerts: [LiveAlert],
        grid: String? = nil
    ) {
        self.timestamp = timestamp
        self.version = version
        self.uptimeSeconds = uptimeSeconds
        self.services = services
        self.concepts = concepts
        self.associations = associations
        self.embeddings = embeddings
        self.shards = shards
        self.memoryBytes = memoryBytes
        self.index = index
        self.queuedTexts = queuedTexts
        self.alerts = alerts
        self.grid = grid
    }

    enum CodingKeys: String, CodingKey {
        case timestamp, version, services, concepts, associations, embeddings, shards, index
        case alerts, grid
        case uptimeSeconds = "uptime_seconds"
        case memoryBytes = "memory_bytes"
        case queuedTexts = "queued_texts"
    }
}

/// A service as it is now. Latencies are those of the last minute, missing without requests.
public struct LiveService: Codable, Sendable, Equatable {
    public let name: String
    /// `healthy`, `degraded` or `unhealthy`.
    public let status: String
    /// What is wrong and what to do; missing when it is healthy.
    public let message: String?
    /// Since the state before; probes of health, metrics and live state are not counted.
    public let requestsPerSecond: Double
    /// Answers with a status of 500 or more.
    public let failuresPerSecond: Double
    public let p50Seconds: Double?
    public let p95Seconds: Double?
    public let p99Seconds: Double?

    public init(
        name: String, status: String, message: String?, requestsPerSecond: Double,
        failuresPerSecond: Double, p50Seconds: Double?, p95Seconds: Double?, p99Seconds: Double?
    ) {
        self.name = name
        self.status = status
        self.message = message
        self.requestsPerSecond = requestsPerSecond
        self.failuresPerSecond = failuresPerSecond
        self.p50Seconds = p50Seconds
        self.p95Seconds = p95Seconds
        self.p99Seconds = p99Seconds
    }

    enum CodingKeys: String, CodingKey {
        case name, status, message
        case requestsPerSecond = "requests_per_second"
        case failuresPerSecond = "failures_per_second"
        case p50Seconds = "p50_seconds"
        case p95Seconds = "p95_seconds"
        case p99Seconds = "p99_seconds"
    }
}

/// An alert that is pending, firing or resolved: on the page, in `GET /api/alerts`, and what is
/// posted to the webhook.
public struct LiveAlert: Codable, Sendable, Equatable {
    public let rule: String
    /// Empty where the rule's query has no groups.
    public let group: String
    public let phase: String
    /// When the phase began.
    public let since: String
    /// The figure that was last compared.
    public let value: Double?

    public init(rule: String, group: String, phase: String, since: String, value: Double?) {
        self.rule = rule
        self.group = group
        self.phase = phase
        self.since = since
        self.value = value
    }
}

/// `GET /api/alerts`.
public struct AlertsResponse: Codable, Sendable, Equatable {
    public struct Rule: Codable, Sendable, Equatable {
        public let name: String
        /// The query as it can be asked.
        public let query: String
        public let relation: String
        public let threshold: Double
        public let holdSeconds: Int

        public init(
            name: String, query: String, relation: String, threshold: Double, holdSeconds: Int
        ) {
            self.name = name
            self.query = query
            self.relation = relation
            self.threshold = threshold
            self.holdSeconds = holdSeconds
        }

        enum CodingKeys: String, CodingKey {
            case name, query, relation, threshold
            case holdSeconds = "hold_seconds"
        }
    }

    public let rules: [Rule]
    public let alerts: [LiveAlert]

    public init(rules: [Rule], alerts: [LiveAlert]) {
        self.rules = rules
        self.alerts = alerts
    }
}
