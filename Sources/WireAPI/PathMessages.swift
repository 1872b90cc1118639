/// `POST /sutra/paths`: how two concepts hang together.
public struct PathsRequest: Codable, Sendable, Equatable {
    public let from: String
    public let to: String
    /// 1...50.
    public let maxPaths: Int
    /// 1...6.
    public let maxDepth: Int
    /// What was known then; absent: the present.
    public let asOf: Moment?
    /// Only what held in the world then; missing for any time.
    public let heldAt: Moment?

    public init(
        from: String, to: String, maxPaths: Int = 3, maxDepth: Int = 4, asOf: Moment? = nil,
        heldAt: Moment? = nil
    ) {
        self.from = from
        self.to = to
        self.maxPaths = maxPaths
        self.maxDepth = maxDepth
        self.asOf = asOf
        self.heldAt = heldAt
    }

    public init(from decoder: any Decoder) throws {
        let fields = try Fields<CodingKeys>(decoder)
        from = try fields.text(.from)
        to = try fields.text(.to)
        maxPaths = try fields.integer(.maxPaths, in: 1...50, default: 3)
        maxDepth = try fields.integer(.maxDepth, in: 1...6, default: 4)
        asOf = try fields.moment(.asOf)
        heldAt = try fields.moment(.heldAt)
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case from
        case to
        case maxPaths = "max_paths"
        case maxDepth = "max_depth"
        case asOf = "as_of"
        case heldAt = "held_at"
    }
}

/// The paths between two concepts, best first.
public struct PathsResponse: Codable, Sendable, Equatable {
    public let from: String
    public let to: String
    public let paths: [ReasoningPathResponse]

    public init(from: String, to: String, paths: [ReasoningPathResponse]) {
        self.from = from
        self.to = to
        self.paths = paths
    }

    enum CodingKeys: String, CodingKey {
        case from
        case to
        case paths
    }
}
