/// `POST /reason`.
public struct ReasonRequest: Codable, Sendable, Equatable {
    public let query: String
    /// 1...6.
    public let maxSteps: Int
    /// 1...50.
    public let numPaths: Int
    /// Least cosine of a supporting passage, 0...1.
    public let threshold: Float
    /// What was known then; absent: the present.
    public let asOf: Moment?
    /// Only what held in the world then; missing for any time.
    public let heldAt: Moment?

    public init(
        query: String, maxSteps: Int = 3, numPaths: Int = 3, threshold: Float = 0.3,
        asOf: Moment? = nil, heldAt: Moment? = nil
    ) {
        self.query = query
        self.maxSteps = maxSteps
        self.numPaths = numPaths
        self.threshold = threshold
        self.asOf = asOf
        self.heldAt = heldAt
    }

    public init(from decoder: any Decoder) throws {
        let fields = try Fields<CodingKeys>(decoder)
        query = try fields.text(.query)
        maxSteps = try fields.integer(.maxSteps, in: 1...6, default: 3)
        numPaths = try fields.integer(.numPaths, in: 1...50, default: 3)
        threshold = try fields.number(.threshold, in: 0...1, default: 0.3)
        asOf = try fields.moment(.asOf)
        heldAt = try fields.moment(.heldAt)
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case query
        case maxSteps = "max_steps"
        case numPaths = "num_paths"
        case threshold
        case asOf = "as_of"
        case heldAt = "held_at"
    }
}

/// A path in short.
public struct ReasonPath: Codable, Sendable, Equatable {
    /// The names along the path.
    public let concepts: [String]
    public let confidence: Float
    public let explanation: String

    public init(concepts: [String], confidence: Float, explanation: String) {
        self.concepts = concepts
        self.confidence = confidence
        self.explanation = explanation
    }

    enum CodingKeys: String, CodingKey {
        case concepts
        case confidence
        case explanation
    }
}

/// What the memory answers to `POST /reason`.
public struct ReasonResponse: Codable, Sendable, Equatable {
    public let query: String
    /// `null`: it does not know.
    public let answer: String?
    public let confidence: Float
    public let paths: [ReasonPath]
    public let conceptsAccessed: Int
    /// What cannot hold together with the facts that the best path rests on.
    public let contradictions: [ContradictionResponse]

    public init(
        query: String, answer: String? = nil, confidence: Float, paths: [ReasonPath],
        conceptsAccessed: Int, contradictions: [ContradictionResponse] = []
    ) {
        self.query = query
        self.answer = answer
        self.confidence = confidence
        self.paths = paths
        self.conceptsAccessed = conceptsAccessed
        self.contradictions = contradictions
    }

    /// Writes missing values as `null`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(query, forKey: .query)
        try container.encode(answer, forKey: .answer)
        try container.encode(confidence, forKey: .confidence)
        try container.encode(paths, forKey: .paths)
        try container.encode(conceptsAccessed, forKey: .conceptsAccessed)
        try container.encode(contradictions, forKey: .contradictions)
    }

    enum CodingKeys: String, CodingKey {
        case query
        case answer
        case confidence
        case paths
        case conceptsAccessed = "concepts_accessed"
        case contradictions
    }
}

/// One step: an association, and the sentence that says so.
public struct PathStepResponse: Codable, Sendable, Equatable {
    /// The concept that the step leaves.
    public let concept: String
    public let conceptID: String
    /// The relation phrase, as the text has it.
    public let association: String
    /// `outgoing`: the text says it from `concept` to `target`; `incoming`: the other way round.
    public let direction: String
    public let target: String
    public let targetID: String
    /// The sentence.
    public let source: String
    /// The text that holds the sentence.
    public let sourceID: String
    /// The sentence in that text.
    public let span: Span
    public let confidence: Float

    public init(
        concept: String, conceptID: String, association: String, direction: String, target: String,
        targetID: String, source: String, sourceID: String, span: Span, confidence: Float
    ) {
        self.concept = concept
        self.conceptID = conceptID
        self.association = association
        self.direction = direction
        self.target = target
        self.targetID = targetID
        self.source = source
        self.sourceID = sourceID
        self.span = span
        self.confidence = confidence
    }

    enum CodingKeys: String, CodingKey {
        case concept
        case conceptID = "concept_id"
        case association
        case direction
        case target
        case targetID = "target_id"
        case source
        case sourceID = "source_id"
        case span
        case confidence
    }
}

/// A chain of steps, each with its evidence.
public struct ReasoningPathResponse: Codable, Sendable, Equatable {
    public let path: [PathStepResponse]
    public let confidence: Float

    public init(path: [PathStepResponse], confidence: Float) {
        self.path = path
        self.confidence = confidence
    }

    enum CodingKeys: String, CodingKey {
        case path
        case confidence
    }
}

/// Where a confidence comes from.
public struct ConfidenceBreakdown: Codable, Sendable, Equatable {
    public let graphConfidence: Float
    public let semanticConfidence: Float
    public let finalConfidence: Float

    public init(graphConfidence: Float, semanticConfidence: Float, finalConfidence: Float) {
        self.graphConfidence = graphConfidence
        self.semanticConfidence = semanticConfidence
        self.finalConfidence = finalConfidence
    }

    enum CodingKeys: String, CodingKey {
        case graphConfidence = "graph_confidence"
        case semanticConfidence = "semantic_confidence"
        case finalConfidence = "final_confidence"
    }
}

/// A passage that supports an answer.
public struct SemanticSupport: Codable, Sendable, Equatable {
    /// The passage.
    public let concept: String
    public let conceptID: String
    /// Cosine of question and passage; missing when vectors took no part.
    public let similarity: Float?
    /// The sentence that supports most.
    public let sentence: String
    public let span: Span

    public init(
        concept: String, conceptID: String, similarity: Float? = nil, sentence: String, span: Span
    ) {
        self.concept = concept
        self.conceptID = conceptID
        self.similarity = similarity
        self.sentence = sentence
        self.span = span
    }

    /// Writes missing values as `null`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(concept, forKey: .concept)
        try container.encode(conceptID, forKey: .conceptID)
        try container.encode(similarity, forKey: .similarity)
        try container.encode(sentence, forKey: .sentence)
        try container.encode(span, forKey: .span)
    }

    enum CodingKeys: String, CodingKey {
        case concept
        case conceptID = "concept_id"
        case similarity
        case sentence
        case span
    }
}

/// `POST /sutra/query` and `POST /sutra/stream/query`.
public struct QueryRequest: Codable, Sendable, Equatable {
    public let query: String
    /// Whether vectors take part in the search.
    public let semanticBoost: Bool
    /// 1...6.
    public let maxDepth: Int
    /// 1...50.
    public let maxPaths: Int
    /// What was known then; absent: the present.
    public let asOf: Moment?
    /// Only what held in the world then; missing for any time.
    public let heldAt: Moment?

    public init(
        query: String, semanticBoost: Bool = true, maxDepth: Int = 3, maxPaths: Int = 5,
        asOf: Moment? = nil, heldAt: Moment? = nil
    ) {
        self.query = query
        self.semanticBoost = semanticBoost
        self.maxDepth = maxDepth
        self.maxPaths = maxPaths
        self.asOf = asOf
        self.heldAt = heldAt
    }

    public init(from decoder: any Decoder) throws {
        let fields = try Fields<CodingKeys>(decoder)
        query = try fields.text(.query)
        semanticBoost = try fields.flag(.semanticBoost, default: true)
        maxDepth = try fields.integer(.maxDepth, in: 1...6, default: 3)
        maxPaths = try fields.integer(.maxPaths, in: 1...50, default: 5)
        asOf = try fields.moment(.asOf)
        heldAt = try fields.moment(.heldAt)
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case query
        case semanticBoost = "semantic_boost"
        case maxDepth = "max_depth"
        case maxPaths = "max_paths"
        case asOf = "as_of"
        case heldAt = "held_at"
    }
}

/// What the memory answers, and why.
public struct QueryResponse: Codable, Sendable, Equatable {
    /// `null`: it does not know.
    public let answer: String?
    public let confidence: Float
    public let confidenceBreakdown: ConfidenceBreakdown
    public let reasoningPaths: [ReasoningPathResponse]
    public let semanticSupport: [SemanticSupport]
    public let explanation: String
    /// What cannot hold together with the facts that the best path rests on.
    public let contradictions: [ContradictionResponse]
    public let timestamp: String

    public init(
        answer: String? = nil, confidence: Float, confidenceBreakdown: ConfidenceBreakdown,
        reasoningPaths: [ReasoningPathResponse], semanticSupport: [SemanticSupport],
        explanation: String, contradictions: [ContradictionResponse] = [], timestamp: String
    ) {
        self.answer = answer
        self.confidence = confidence
        self.confidenceBreakdown = confidenceBreakdown
        self.reasoningPaths = reasoningPaths
        self.semanticSupport = semanticSupport
        self.explanation = explanation
        self.contradictions = contradictions
        self.timestamp = timestamp
    }

    /// Writes missing values as `null`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(answer, forKey: .answer)
        try container.encode(confidence, forKey: .confidence)
        try container.encode(confidenceBreakdown, forKey: .confidenceBreakdown)
        try container.encode(reasoningPaths, forKey: .reasoningPaths)
        try container.encode(semanticSupport, forKey: .semanticSupport)
        try container.encode(explanation, forKey: .explanation)
        try container.encode(contradictions, forKey: .contradictions)
        try container.encode(timestamp, forKey: .timestamp)
    }

    enum CodingKeys: String, CodingKey {
        case answer
        case confidence
        case confidenceBreakdown = "confidence_breakdown"
        case reasoningPaths = "reasoning_paths"
        case semanticSupport = "semantic_support"
        case explanation
        case contradictions
        case timestamp
    }
}

/// `POST /sutra/multi-strategy`.
public struct MultiStrategyRequest: Codable, Sendable, Equatable {
    public let query: String
    public let maxDepth: Int
    public let maxPaths: Int
    /// What was known then; absent: the present.
    public let asOf: Moment?
    /// Only what held in the world then; missing for any time.
    public let heldAt: Moment?

    public init(
        query: String, maxDepth: Int = 3, maxPaths: Int = 5, asOf: Moment? = nil,
        heldAt: Moment? = nil
    ) {
        self.query = query
        self.maxDepth = maxDepth
        self.maxPaths = maxPaths
        self.asOf = asOf
        self.heldAt = heldAt
    }

    public init(from decoder: any Decoder) throws {
        let fields = try Fields<CodingKeys>(decoder)
        query = try fields.text(.query)
        maxDepth = try fields.integer(.maxDepth, in: 1...6, default: 3)
        maxPaths = try fields.integer(.maxPaths, in: 1...50, default: 5)
        asOf = try fields.moment(.asOf)
        heldAt = try fields.moment(.heldAt)
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case query
        case maxDepth = "max_depth"
        case maxPaths = "max_paths"
        case asOf = "as_of"
        case heldAt = "held_at"
    }
}

/// What one strategy alone answers.
public struct StrategyResponse: Codable, Sendable, Equatable {
    public let strategy: String
    public let answer: String?
    public let confidence: Float
    public let reasoningPaths: [ReasoningPathResponse]

    public init(
        strategy: String, answer: String? = nil, confidence: Float,
        reasoningPaths: [ReasoningPathResponse]
    ) {
        self.strategy = strategy
        self.answer = answer
        self.confidence = confidence
        self.reasoningPaths = reasoningPaths
    }

    /// Writes missing values as `null`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(strategy, forKey: .strategy)
        try container.encode(answer, forKey: .answer)
        try container.encode(confidence, forKey: .confidence)
        try container.encode(reasoningPaths, forKey: .reasoningPaths)
    }

    enum CodingKeys: String, CodingKey {
        case strategy
        case answer
        case confidence
        case reasoningPaths = "reasoning_paths"
    }
}

/// What every strategy answers, and how far they agree.
public struct MultiStrategyResponse: Codable, Sendable, Equatable {
    public let query: String
    public let strategies: [StrategyResponse]
    public let agreementScore: Float
    public let recommendedAnswer: String?
    public let explanation: String
    public let timestamp: String

    public init(
        query: String, strategies: [StrategyResponse], agreementScore: Float,
        recommendedAnswer: String? = nil, explanation: String, timestamp: String
    ) {
        self.query = query
        self.strategies = strategies
        self.agreementScore = agreementScore
        self.recommendedAnswer = recommendedAnswer
        self.explanation = explanation
        self.timestamp = timestamp
    }

    /// Writes missing values as `null`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(query, forKey: .query)
        try container.encode(strategies, forKey: .strategies)
        try container.encode(agreementScore, forKey: .agreementScore)
        try container.encode(recommendedAnswer, forKey: .recommendedAnswer)
        try container.encode(explanation, forKey: .explanation)
        try container.encode(timestamp, forKey: .timestamp)
    }

    enum CodingKeys: String, CodingKey {
        case query
        case strategies
        case agreementScore = "agreement_score"
        case recommendedAnswer = "recommended_answer"
        case explanation
        case timestamp
    }
}
