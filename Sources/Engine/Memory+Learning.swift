package import ConceptModel
import ConceptStore
import DurableLog
import Embedding
import Extraction
import Platform
import VectorKernels

extension Memory {
    /// Passages that are embedded in one go; more are embedded in turns.
    private static let embeddingCount = 256

    /// Learns texts. Returns a receipt for each, in their order, once everything is on disk and
    /// readable.
    ///
    /// A text that is known gains a source and strength, and teaches nothing new. When the call
    /// fails, some of the texts may have been learned; learning all of them again is safe.
    package func learn(_ texts: [TextToLearn], in namespace: Namespace = .default)
        async throws(EngineError) -> [LearningReceipt]
    {
        guard !texts.isEmpty else {
            throw EngineError(.invalidInput, "There is nothing to learn; give at least one text.")
        }
        guard texts.count <= Limits.batchCount else {
            throw EngineError(
                .tooLarge,
                "\(texts.count) texts in one call; the limit is \(Limits.batchCount). Send them in "
                    + "smaller batches.")
        }
        let moment = clock.now()
        for text in texts { try InputRules.check(text, learnedAt: moment) }
        let store = try store()
        var receipts = [LearningReceipt?](repeating: nil, count: texts.count)
        try await learnNew(texts, in: namespace, of: store, receipts: &receipts)
        for (position, text) in texts.enumerated() where receipts[position] == nil {
            receipts[position] = try await learnAgain(text, in: namespace, of: store)
        }
        let all = receipts.compactMap { $0 }
        for (text, receipt) in zip(texts, all) {
            try await audit.record(
                AuditEntry(
                    timestamp: clock.now(), operation: "learn",
                    input: "\(text.content.utf8.count) bytes into \(namespace)",
                    output: "\(receipt.concept)", confidence: nil))
        }
        return all
    }

    /// Learns the texts that are not known yet, each once, and leaves the others' receipts empty.
    private func learnNew(
        _ texts: [TextToLearn], in namespace: Namespace, of store: ShardedStore,
        receipts: inout [LearningReceipt?]
    ) async throws(EngineError) {
        let snapshot = store.snapshot().inNamespace(namespace)
        var positions: [Int] = []
        var unknown: [(text: TextToLearn, id: ConceptID)] = []
        var seen: Set<ConceptID> = []
        for (position, text) in texts.enumerated() {
            let id = ConceptID(ofText: text.content, in: namespace)
            guard !snapshot.contains(id), seen.insert(id).inserted else { continue }
            unknown.append((text, id))
            positions.append(position)
        }
        // Reading and embedding would be for nothing.
        if let failure = store.writeFailure(for: unknown.map(\.id)) {
            throw EngineError(LogError.poisoned(failure))
        }
        let drafts = try await drafts(of: unknown, in: namespace)
        let vectors = try await self.vectors(for: drafts, quantizer: store.quantizer)
        let moment = clock.now()
        var plans: [LearningPlan] = []
        var leftOut: [Int] = []
        for (draft, vectors) in zip(drafts, vectors) {
            let (plan, count) = learner.plan(
                for: draft, vectors: vectors, learnedAt: moment,
                expiresAt: draft.text.lifetime?.end(from: moment))
            plans.append(plan)
            leftOut.append(count)
        }
        let committed: [CommitReceipt]
        do {
            committed = try await store.commit(plans)
        } catch {
            throw EngineError(error)
        }
        for (index, receipt) in committed.enumerated() {
            receipts[positions[index]] = LearningReceipt(
                concept: receipt.concept, wasKnown: receipt.wasKnown,
                conceptsCreated: receipt.conceptsCreated,
                associationsCreated: receipt.associationsCreated,
                associationsLeftOut: receipt.wasKnown ? 0 : leftOut[index])
        }
    }

    /// Reads the texts, several at a time, in their order.
    private func drafts(
        of texts: [(text: TextToLearn, id: ConceptID)], in namespace: Namespace
    ) async throws(EngineError) -> [LearningDraft] {
        let extractors = extractors
        let results = await concurrentMap(texts, width: extractors.width) {
            text, id -> Result<LearningDraft, ExtractionError> in
            do throws(ExtractionError) {
                return .success(
                    try await LearningDraft.read(text, id: id, in: namespace, with: extractors))
            } catch {
                return .failure(error)
            }
        }
        var drafts: [LearningDraft] = []
        for result in results {
            switch result {
            case .success(let draft): drafts.append(draft)
            case .failure(.providerUnavailable):
                throw EngineError(
                    .notReady,
                    "spaCy does not answer, and SUTRA_EXTRACTOR=spacy lets nothing else read. Try "
                        + "again in a moment, or choose auto.",
                    cause: ExtractionError.providerUnavailable)
            case .failure(let error):
                throw EngineError(.internal, "The text cannot be read: \(error).", cause: error)
            }
        }
        return drafts
    }

    func learnAgain(
        _ text: TextToLearn, in namespace: Namespace, of store: ShardedStore
    ) async throws(EngineError) -> LearningReceipt {
        let id = ConceptID(ofText: text.content, in: namespace)
        let moment = clock.now()
        let committed: CommitReceipt?
        do {
            committed = try await store.learnAgain(
                id, source: text.source, metadata: text.metadata, learnedAt: moment,
                expiresAt: text.lifetime?.end(from: moment))
        } catch {
            throw EngineError(error)
        }
        guard let committed else {
            // It was deleted, or has expired, since it was looked up: learn it as new.
            var receipts: [LearningReceipt?] = [nil]
            try await learnNew([text], in: namespace, of: store, receipts: &receipts)
            guard let receipt = receipts[0] else {
                throw EngineError(
                    .conflict, "The text is being learned and deleted at once; try again.")
            }
            return receipt
        }
        return LearningReceipt(
            concept: committed.concept, wasKnown: true, conceptsCreated: 0,
            associationsCreated: 0, associationsLeftOut: 0)
    }

    /// The vectors of all passages of the drafts, draft by draft.
    func vectors(for drafts: [LearningDraft], quantizer: Quantizer)
        async throws(EngineError) -> [[QuantizedVector]]
    {
        let texts = drafts.flatMap(\.textsToEmbed)
        var all: [QuantizedVector] = []
        var start = 0
        while start < texts.count {
            let part = Array(texts[start..<min(start + Self.embeddingCount, texts.count)])
            for embedded in try await embed(part, as: .document) {
                all.append(try Self.quantize(embedded.vector, quantizer))
            }
            start += part.count
        }
        var remaining = all[...]
        return drafts.map { draft in
            defer { remaining = remaining.dropFirst(draft.passages.count) }
            return Array(remaining.prefix(draft.passages.count))
        }
    }

    private static func quantize(_ vector: [Float], _ quantizer: Quantizer)
        throws(EngineError) -> QuantizedVector
    {
        do {
            return try quantizer.quantize(vector)
        } catch {
            throw EngineError(.internal, "The model gave an unusable vector.", cause: error)
        }
    }
}
