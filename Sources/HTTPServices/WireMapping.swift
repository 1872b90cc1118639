package import ConceptModel
package import ConceptStore
import Embedding
package import Engine
import FoundationEssentials
package import Reasoning
package import WireAPI

// From the engine's words to those of the wire.

extension Timestamp {
    init(_ moment: Moment) { self.init(microseconds: moment.microseconds) }
}

extension Moment {
    init(_ moment: Timestamp) { self.init(microseconds: moment.microseconds) }
}

extension Span {
    init(_ span: ByteSpan) {
        self.init(start: Int(span.lowerBound), end: Int(span.upperBound))
    }
}

extension ConceptResponse {
    init(_ concept: Concept, contradictions: [ContradictionResponse]? = nil) {
        self.init(
            conceptID: "\(concept.id)", kind: "\(concept.kind)", content: concept.content,
            source: concept.source,
            metadata: concept.metadata.flatMap { text in
                // Learned before under other rules, or by another program: kept as text.
                (try? Body.decode(JSONValue.self, from: Array(text.utf8))) ?? .string(text)
            },
            learnedAt: Moment.text(microseconds: concept.learnedAt.microseconds),
            strength: Int(concept.strength), expiresAt: concept.expiresAt.map(Moment.init),
            contradictions: contradictions)
    }
}

extension PathStepResponse {
    init(_ step: PathStep) {
        self.init(
            concept: step.fromName, conceptID: "\(step.from)", association: step.relation,
            direction: "\(step.direction)", target: step.toName, targetID: "\(step.to)",
            source: step.sentence, sourceID: "\(step.evidence)", span: Span(step.sentenceSpan),
            confidence: step.confidence.value)
    }
}

extension ReasoningPathResponse {
    package init(_ path: ReasoningPath) {
        self.init(
            path: path.steps.map(PathStepResponse.init), confidence: path.confidence.value)
    }
}

extension ReasonPath {
    init(_ path: ReasoningPath) {
        let steps = path.steps.map { step in
            let (left, right) =
                step.direction == .outgoing
                ? (step.fromName, step.toName) : (step.toName, step.fromName)
            return "\(left) \(step.relation) \(right): \u{201C}\(step.sentence)\u{201D}"
        }
        self.init(
            concepts: (path.steps.first.map { [$0.fromName] } ?? []) + path.steps.map(\.toName),
            confidence: path.confidence.value, explanation: steps.joined(separator: "; "))
    }
}

extension SemanticSupport {
    init(_ passage: SupportingPassage) {
        self.init(
            concept: passage.content, conceptID: "\(passage.concept)",
            similarity: passage.similarity, sentence: passage.sentence,
            span: Span(passage.sentenceSpan))
    }
}

extension QueryResponse {
    init(_ answer: Answer, contradictions: [ContradictionResponse], timestamp: String) {
        self.init(
            answer: answer.text, confidence: answer.confidence.value,
            confidenceBreakdown: ConfidenceBreakdown(
                graphConfidence: answer.graphConfidence.value,
                semanticConfidence: answer.semanticConfidence.value,
                finalConfidence: answer.confidence.value),
            reasoningPaths: answer.paths.map(ReasoningPathResponse.init),
            semanticSupport: answer.support.map(SemanticSupport.init),
            explanation: answer.explanation, contradictions: contradictions,
            timestamp: timestamp)
    }
}

extension StreamChunk {
    /// - Parameter reading: writes down the contradictions of the final answer
    /// - Throws: ``EngineError``, `damaged`, where a text of the answer cannot be read
    init(
        _ progress: AnswerProgress, _ reading: AssociationReading, timestamp: String
    ) throws {
        let isFinal = progress.stage == .complete
        self.init(
            stage: progress.stage.rawValue, answer: progress.answer.text,
            confidence: progress.answer.confidence.value,
            pathsFound: progress.answer.paths.count,
            totalPathsSearched: progress.answer.pathsSearched,
            reasoningExplanation: progress.answer.explanation,
            reasoningPaths: progress.answer.paths.map(ReasoningPathResponse.init),
            timestamp: timestamp,
            complete: isFinal
                ? try reading.response(to: progress.answer, timestamp: timestamp) : nil)
    }
}

extension TextToLearn {
    /// - Throws: `EncodingError` for metadata that JSON cannot hold
    package init(_ request: LearnRequest) throws {
        self.init(
            request.content, source: request.source,
            metadata: try request.metadata.map(Self.text),
            lifetime: Lifetime(seconds: request.ttlSeconds, end: request.expiresAt))
    }

    /// - Throws: `EncodingError` for a context that JSON cannot hold
    init(_ request: HybridLearnRequest) throws {
        self.init(
            request.text, lifetime: Lifetime(seconds: request.ttlSeconds, end: request.expiresAt))
        switch request.context {
        case .string(let text): source = text
        case .some(let context): metadata = try Self.text(context)
        case nil: break
        }
    }

    static func text(_ value: JSONValue) throws -> String {
        String(decoding: try Body.encode(value), as: UTF8.self)
    }
}

extension Lifetime {
    init?(seconds: Int?, end: Moment?) {
        if let seconds {
            self = .lasting(.seconds(seconds))
        } else if let end {
            self = .until(Timestamp(end))
        } else {
            return nil
        }
    }
}

extension DeletionResponse {
    package init(
        _ receipt: DeletionReceipt, conceptID: ConceptID? = nil, in namespace: Namespace
    ) {
        let removed = receipt.removed
        self.init(
            conceptID: conceptID.map { "\($0)" }, namespace: namespace.name,
            texts: removed.texts, passages: removed.passages, entities: removed.entities,
            associations: removed.associations, vectors: removed.vectors,
            records: receipt.records.map {
                RecordResponse(shard: $0.shard, sequence: $0.sequence)
            },
            message: receipt.isEmpty
                ? "There was nothing to delete." : "Deleted \(removed.description).")
    }
}

extension StatsResponse {
    package init(_ statistics: MemoryStatistics) {
        self.init(
            totalConcepts: statistics.counts.concepts,
            totalAssociations: statistics.counts.associations,
            totalEmbeddings: statistics.counts.embeddings,
            embeddingProvider: statistics.model.name,
            embeddingDimension: statistics.model.dimension,
            averageStrength: statistics.averageStrength,
            memoryUsageMb: Double(statistics.residentByteCount) / Double(1 << 20))
    }
}
