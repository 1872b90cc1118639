package import ConceptModel
package import Reasoning

/// What the memory answers, and why.
package struct Answer: Sendable {
    /// The shortest answer that the evidence supports, or `nil`: it does not know.
    package let text: String?
    /// Calibrated over graph and meaning together.
    package let confidence: Confidence
    package let graphConfidence: Confidence
    package let semanticConfidence: Confidence
    /// Best first.
    package let paths: [ReasoningPath]
    /// Passages that support the answer, best first.
    package let support: [SupportingPassage]
    /// Other answers that evidence speaks for, best first.
    package let alternatives: [Alternative]
    /// One or two sentences for people: how the answer was found, or what would be needed to know.
    package let explanation: String
    /// Concepts that the search looked at.
    package let conceptsAccessed: Int
    /// Paths that the search weighed.
    package let pathsSearched: Int
    /// What speaks against the facts that the best path rests on; with them, it cannot all hold.
    package var contradictions: [Contradiction] = []

    package init(
        text: String?, confidence: Confidence, graphConfidence: Confidence,
        semanticConfidence: Confidence, paths: [ReasoningPath], support: [SupportingPassage],
        alternatives: [Alternative], explanation: String, conceptsAccessed: Int,
        pathsSearched: Int
    ) {
        self.text = text
        self.confidence = confidence
        self.graphConfidence = graphConfidence
        self.semanticConfidence = semanticConfidence
        self.paths = paths
        self.support = support
        self.alternatives = alternatives
        self.explanation = explanation
        self.conceptsAccessed = conceptsAccessed
        self.pathsSearched = pathsSearched
    }
}

/// A learned text that supports an answer, and the sentence of it that does most.
package struct SupportingPassage: Sendable {
    package let concept: ConceptID
    package let content: String
    package let sentenceSpan: ByteSpan
    package let sentence: String
    /// Cosine of question and passage, -1...1; `nil` when vectors took no part.
    package let similarity: Float?

    package init(
        concept: ConceptID, content: String, sentenceSpan: ByteSpan, sentence: String,
        similarity: Float?
    ) {
        self.concept = concept
        self.content = content
        self.sentenceSpan = sentenceSpan
        self.sentence = sentence
        self.similarity = similarity
    }
}

/// An answer that was not chosen.
package struct Alternative: Sendable {
    package let text: String
    package let confidence: Confidence

    package init(text: String, confidence: Confidence) {
        self.text = text
        self.confidence = confidence
    }
}

/// What one strategy alone answers.
package struct StrategyAnswer: Sendable {
    package let strategy: String
    package let answer: Answer

    package init(strategy: String, answer: Answer) {
        self.strategy = strategy
        self.answer = answer
    }
}

/// How far an answer has come while it is being looked for.
package struct AnswerProgress: Sendable {
    package enum Stage: String, Sendable {
        case initial, refining, consensus, complete
    }
    package let stage: Stage
    package let answer: Answer

    package init(stage: Stage, answer: Answer) {
        self.stage = stage
        self.answer = answer
    }
}

/// What the strategies answer, side by side.
package struct StrategyComparison: Sendable {
    package let strategies: [StrategyAnswer]
    /// The share of strategies that give the recommended answer, 0...1.
    package let agreement: Float
    package let recommended: Answer

    package init(strategies: [StrategyAnswer], agreement: Float, recommended: Answer) {
        self.strategies = strategies
        self.agreement = agreement
        self.recommended = recommended
    }
}
