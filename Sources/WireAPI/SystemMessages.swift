/// `POST /api/query` and `POST /api/grid/query`: a question about the server itself.
public struct SystemQueryRequest: Codable, Sendable, Equatable {
    /// In plain language, or the line of an earlier ``SystemInterpretation``.
    public let query: String
    /// The asker's, for "today" and "at 14:00": "Europe/Berlin"; missing for UTC.
    public let timeZone: String?

    /// Bytes of a question at most.
    public static let byteCountLimit = 1_000

    public init(query: String, timeZone: String? = nil) {
        self.query = query
        self.timeZone = timeZone
    }

    public init(from decoder: any Decoder) throws {
        let fields = try Fields<CodingKeys>(decoder)
        query = try fields.text(.query)
        guard query.utf8.count <= Self.byteCountLimit else {
            throw fields.refuse(.query, "must have at most \(Self.byteCountLimit) bytes")
        }
        timeZone = try fields.optionalText(.timeZone)
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case query
        case timeZone = "time_zone"
    }
}

/// The exact query that a question was taken for.
public struct SystemInterpretation: Codable, Sendable, Equatable {
    /// All of it on one line, which can be edited and asked again.
    public let line: String
    /// All types when empty.
    public let eventTypes: [String]
    /// `list`, `count`, `latest`, `avg`, `min`, `max`, `sum`, `p95`, `rate`, `trend`, `why` or
    /// `before`.
    public let aggregate: String
    /// What is computed with, or shown first.
    public let field: String?
    public let filters: [String]
    /// `all` for all events that are kept.
    public let window: String
    public let groupBy: [String]

    public init(
        line: String, eventTypes: [String], aggregate: String, field: String?,
        filters: [String], window: String, groupBy: [String]
    ) {
        self.line = line
        self.eventTypes = eventTypes
        self.aggregate = aggregate
        self.field = field
        self.filters = filters
        self.window = window
        self.groupBy = groupBy
    }

    enum CodingKeys: String, CodingKey {
        case line, aggregate, field, filters, window
        case eventTypes = "event_types"
        case groupBy = "group_by"
    }
}

/// A column of the results.
public struct SystemColumn: Codable, Sendable, Equatable {
    public let name: String
    /// Missing for texts, moments and plain numbers.
    public let unit: String?

    public init(name: String, unit: String?) {
        self.name = name
        self.unit = unit
    }
}

/// What a question about the server found, or why it found nothing.
public struct SystemQueryResponse: Codable, Sendable, Equatable {
    /// Whether the question was understood.
    public let success: Bool
    public let query: String
    public let interpretation: SystemInterpretation?
    /// The columns of the results, in the order in which they are best shown.
    public let columns: [SystemColumn]
    public let results: [[String: JSONValue]]
    /// Events that matched.
    public let matchedCount: Int
    /// The answer in a sentence, or why there is none.
    public let explanation: String
    /// How sure the understanding is, 0...1; the results are exact.
    public let confidence: Double
    public let chart: SystemChart?
    /// What a reader has to know to take the figures for what they are.
    public let notes: [String]
    /// Questions that can be answered, nearest first, when this one cannot.
    public let suggestions: [String]

    public init(
        success: Bool, query: String, interpretation: SystemInterpretation? = nil,
        columns: [SystemColumn] = [], results: [[String: JSONValue]] = [], matchedCount: Int = 0,
        explanation: String, confidence: Double, chart: SystemChart? = nil, notes: [String] = [],
        suggestions: [String] = []
    ) {
        self.success = success
        self.query = query
        self.interpretation = interpretation
        self.columns = columns
        self.results = results
        self.matchedCount = matchedCount
        self.explanation = explanation
        self.confidence = confidence
        self.chart = chart
        self.notes = notes
        self.suggestions = suggestions
    }

    enum CodingKeys: String, CodingKey {
        case success, query, interpretation, columns, results, explanation, confidence, chart
        case notes, suggestions
        case matchedCount = "matched_count"
    }
}

/// How the results are drawn.
public struct SystemChart: Codable, Sendable, Equatable {
    public struct Series: Codable, Sendable, Equatable {
        public let name: String
        /// Pairs of x and y. x is microseconds since 1970, or a place in the categories.
        public let points: [[Double]]

        public init(name: String, points: [[Double]]) {
            self.name = name
            self.points = points
        }
    }

    /// `line`, `bar`, `timeline` or `number`.
    public let kind: String
    public let xTitle: String
    public let yTitle: String
    public let yUnit: String?
    /// Names along x, where it is no time.
    public let categories: [String]
    public let series: [Series]

    public init(
        kind: String, xTitle: String, yTitle: String, yUnit: String?, categories: [String],
        series: [Series]
    ) {
        self.kind = kind
        self.xTitle = xTitle
        self.yTitle = yTitle
        self.yUnit = yUnit
        self.categories = categories
        self.series = series
    }

    enum CodingKeys: String, CodingKey {
        case kind, categories, series
        case xTitle = "x_title"
        case yTitle = "y_title"
        case yUnit = "y_unit"
    }
}

/// `GET /api/grid/events`, newest first, at most 1,000.
public struct SystemEventsResponse: Codable, Sendable, Equatable {
    /// `event_type`, `timestamp` and the fields of the type.
    public let events: [[String: JSONValue]]
    /// Events that matched, of which fewer may be shown.
    public let matchedCount: Int

    public init(events: [[String: JSONValue]], matchedCount: Int) {
        self.events = events
        self.matchedCount = matchedCount
    }

    enum CodingKeys: String, CodingKey {
        case events
        case matchedCount = "matched_count"
    }
}

/// `GET /api/metrics`: what the server knows of itself now.
public struct SystemMetricsResponse: Codable, Sendable, Equatable {
    public struct Index: Codable, Sendable, Equatable {
        /// Whether nothing is left to build.
        public let settled: Bool
        public let segmentsBuilt: Int
        public let vectorsBuilt: Int
        /// Vectors that are scanned until a segment holds them.
        public let freshVectors: Int
        public let failures: Int

        public init(
            settled: Bool, segmentsBuilt: Int, vectorsBuilt: Int, freshVectors: Int, failures: Int
        ) {
            self.settled = settled
            self.segmentsBuilt = segmentsBuilt
            self.vectorsBuilt = vectorsBuilt
            self.freshVectors = freshVectors
            self.failures = failures
        }

        enum CodingKeys: String, CodingKey {
            case settled, failures
            case segmentsBuilt = "segments_built"
            case vectorsBuilt = "vectors_built"
            case freshVectors = "fresh_vectors"
        }
    }

    public let timestamp: String
    public let uptimeSeconds: Double
    public let totalConcepts: Int
    public let totalAssociations: Int
    public let totalEmbeddings: Int
    public let memoryUsageMb: Double
    /// Questions answered and embedding calls served in the last minute.
    public let queriesLastMinute: Int
    public let embeddingCallsLastMinute: Int
    public let index: Index
    /// Events that can be asked about.
    public let eventsKept: Int

    public init(
        timestamp: String, uptimeSeconds: Double, totalConcepts: Int, totalAssociations: Int,
        totalEmbeddings: Int, memoryUsageMb: Double, queriesLastMinute: Int,
        embeddingCallsLastMinute: Int, index: Index, eventsKept: Int
    ) {
        self.timestamp = timestamp
        self.uptimeSeconds = uptimeSeconds
        self.totalConcepts = totalConcepts
        self.totalAssociations = totalAssociations
        self.totalEmbeddings = totalEmbeddings
        self.memoryUsageMb = memoryUsageMb
        self.queriesLastMinute = queriesLastMinute
        self.embeddingCallsLastMinute = embeddingCallsLastMinute
        self.index = index
        self.eventsKept = eventsKept
    }

    enum CodingKeys: String, CodingKey {
        case timestamp, index
        case uptimeSeconds = "uptime_seconds"
        case totalConcepts = "total_concepts"
        case totalAssociations = "total_associations"
        case totalEmbeddings = "total_embeddings"
        case memoryUsageMb = "memory_usage_mb"
        case queriesLastMinute = "queries_last_minute"
        case embeddingCallsLastMinute = "embedding_calls_last_minute"
        case eventsKept = "events_kept"
    }
}
