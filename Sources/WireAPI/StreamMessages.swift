/// One `event: chunk` of `POST /sutra/stream/query`.
public struct StreamChunk: Codable, Sendable, Equatable {
    /// `initial`, `refining`, `consensus` or `complete`.
    public let stage: String
    public let answer: String?
    public let confidence: Float
    public let pathsFound: Int
    public let totalPathsSearched: Int
    public let reasoningExplanation: String
    /// Those that lead to the answer so far, the best first.
    public let reasoningPaths: [ReasoningPathResponse]
    /// In the final chunk, as in ``QueryResponse``; missing before.
    public let confidenceBreakdown: ConfidenceBreakdown?
    public let semanticSupport: [SemanticSupport]?
    public let contradictions: [ContradictionResponse]?
    public let timestamp: String
    public let isFinal: Bool

    /// - Parameter complete: the answer; `nil` as long as it is looked for
    public init(
        stage: String, answer: String? = nil, confidence: Float, pathsFound: Int,
        totalPathsSearched: Int, reasoningExplanation: String,
        reasoningPaths: [ReasoningPathResponse], timestamp: String, complete: QueryResponse? = nil
    ) {
        self.stage = stage
        self.answer = answer
        self.confidence = confidence
        self.pathsFound = pathsFound
        self.totalPathsSearched = totalPathsSearched
        self.reasoningExplanation = reasoningExplanation
        self.reasoningPaths = reasoningPaths
        self.timestamp = timestamp
        confidenceBreakdown = complete?.confidenceBreakdown
        semanticSupport = complete?.semanticSupport
        contradictions = complete?.contradictions
        isFinal = complete != nil
    }

    /// Writes a missing answer as `null`, and leaves out what only the final chunk has.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(stage, forKey: .stage)
        try container.encode(answer, forKey: .answer)
        try container.encode(confidence, forKey: .confidence)
        try container.encode(pathsFound, forKey: .pathsFound)
        try container.encode(totalPathsSearched, forKey: .totalPathsSearched)
        try container.encode(reasoningExplanation, forKey: .reasoningExplanation)
        try container.encode(reasoningPaths, forKey: .reasoningPaths)
        try container.encodeIfPresent(confidenceBreakdown, forKey: .confidenceBreakdown)
        try container.encodeIfPresent(semanticSupport, forKey: .semanticSupport)
        try container.encodeIfPresent(contradictions, forKey: .contradictions)
        try container.encode(timestamp, forKey: .timestamp)
        try container.encode(isFinal, forKey: .isFinal)
    }

    enum CodingKeys: String, CodingKey {
        case stage
        case answer
        case confidence
        case pathsFound = "paths_found"
        case totalPathsSearched = "total_paths_searched"
        case reasoningExplanation = "reasoning_explanation"
        case reasoningPaths = "reasoning_paths"
        case confidenceBreakdown = "confidence_breakdown"
        case semanticSupport = "semantic_support"
        case contradictions
        case timestamp
        case isFinal = "is_final"
    }
}
