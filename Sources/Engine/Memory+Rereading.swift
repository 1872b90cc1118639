package import ConceptModel
import ConceptStore
package import Extraction
import Platform
import VectorKernels

/// What reading texts again came to.
package struct RereadingReport: Sendable, Hashable {
    /// Texts that were read again.
    package var readCount = 0
    /// Texts that this extractor, in this version, had read before.
    package var currentCount = 0
    /// Texts whose associations a program or a file stated, and no extractor read.
    package var statedCount = 0
    /// Texts left as they are because something of them was corrected or deleted, or is being
    /// changed right now.
    package var leftCount = 0
    /// Associations of the texts that were read again, before and after, without mentions.
    package var associationsBefore = 0
    package var associationsAfter = 0
    /// Of those: said by the new reading only, and by the old one only.
    package var addedCount = 0
    package var removedCount = 0

    package init() {}
}

extension Memory {
    /// Texts that are read, and then replaced, at a time.
    private static let rereadingCount = 64

    /// Reads the texts that another extractor, or an earlier version, has read once more.
    ///
    /// Each text is replaced by one record: after a crash it is as before or as it shall be, and a
    /// further call goes on with those that are left. Texts keep their identities, vectors and
    /// times. What somebody corrected or deleted is not read again, so that it does not come back.
    /// - Parameters:
    ///   - namespace: `nil` for all.
    ///   - progress: is told how many of how many texts are done.
    package func reextract(
        with choice: ExtractorChoice, in namespace: Namespace? = nil,
        progress: @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) async throws(EngineError) -> RereadingReport {
        let chain: ExtractorChain
        do throws(ExtractionError) {
            chain = try ExtractorChain(choice, notice: configuration.notice)
        } catch {
            throw EngineError(
                .modelUnavailable,
                "spaCy is not installed for this user. Run scripts/setup-python.sh, or choose "
                    + "pattern.", cause: error)
        }
        let outcome: Result<RereadingReport, EngineError>
        do throws(EngineError) {
            outcome = .success(try await reextract(with: chain, namespace, progress))
        } catch {
            outcome = .failure(error)
        }
        try await BlockingWork.run("ending extractors") { chain.shutDown() }
        return try outcome.get()
    }

    private func reextract(
        with chain: ExtractorChain, _ namespace: Namespace?,
        _ progress: @Sendable (_ done: Int, _ total: Int) -> Void
    ) async throws(EngineError) -> RereadingReport {
        let store = try store()
        let all = try await BlockingWork.run("listing texts") {
            () throws(EngineError) -> [HeldText] in
            do throws(StoreError) { return try store.storedTexts() } catch {
                throw EngineError(error)
            }
        }
        let wanted = chain.identity
        var report = RereadingReport()
        let chosen = all.filter { namespace == nil || $0.namespace == namespace }
        var due: [HeldText] = []
        for text in chosen {
            if text.extractor == wanted {
                report.currentCount += 1
            } else if ExtractorChain.names.contains(text.extractor.name) {
                due.append(text)
            } else {
                report.statedCount += 1
            }
        }
        for start in stride(from: 0, to: due.count, by: Self.rereadingCount) {
            let end = min(start + Self.rereadingCount, due.count)
            try await reread(Array(due[start..<end]), with: chain, of: store, &report)
            progress(end, due.count)
        }
        return report
    }

    private func reread(
        _ stored: [HeldText], with chain: ExtractorChain, of store: ShardedStore,
        _ report: inout RereadingReport
    ) async throws(EngineError) {
        let texts = try await BlockingWork.run("reading texts") {
            () throws(EngineError) -> [PortableText] in
            var texts: [PortableText] = []
            for one in stored {
                do throws(StoreError) { texts.append(try one.text()) } catch {
                    throw EngineError(error)
                }
            }
            return texts
        }
        let untouched = texts.filter(\.isUntouched)
        report.leftCount += texts.count - untouched.count
        let results = await concurrentMap(untouched, width: chain.width) {
            text -> Result<LearningPlan?, ExtractionError> in
            do throws(ExtractionError) {
                return .success(try await self.plan(text, readBy: chain))
            } catch {
                return .failure(error)
            }
        }
        var replaced: [(text: PortableText, plan: LearningPlan)] = []
        for (text, result) in zip(untouched, results) {
            switch result {
            case .success(let plan?): replaced.append((text, plan))
            case .success(nil): report.leftCount += 1
            case .failure(let error):
                throw EngineError(
                    .notReady,
                    "The extractor \(chain.identity.name) cannot read a text (\(error)). What was "
                        + "read so far is kept; run it again to go on.", cause: error)
            }
        }
        answerer.forget()
        defer { answerer.forget() }
        let moment = clock.now()
        let done: [Bool]
        do {
            done = try await store.reread(replaced, at: moment)
        } catch {
            throw EngineError(error)
        }
        for (one, isDone) in zip(replaced, done) {
            if isDone { report.add(one.text.plan, one.plan) } else { report.leftCount += 1 }
        }
        try await audit.record(
            AuditEntry(
                timestamp: moment, operation: "reextract",
                input: "\(done.count { $0 }) texts with \(chain.identity.name) "
                    + "\(chain.identity.version)", output: "", confidence: nil))
    }

    /// The plan of a text as the extractor reads it; `nil` when it has passages without vectors.
    private func plan(_ text: PortableText, readBy chain: ExtractorChain)
        async throws(ExtractionError) -> LearningPlan?
    {
        let old = text.plan
        let passages = old.concepts.compactMap { $0.passage(of: old.content) }
        let vectors = old.concepts.filter { $0.kind == .passage }.compactMap(\.vector)
        guard vectors.count == passages.count else { return nil }
        let read = try await chain.read(passages.map { old.content.text(in: $0) })
        let draft = LearningDraft(
            text: TextToLearn(old.content, source: old.source, metadata: old.metadata),
            namespace: old.namespace, id: old.id, passages: passages,
            extractions: read.extractions, extractor: read.extractor)
        return learner.plan(
            for: draft, vectors: vectors, learnedAt: old.learnedAt, expiresAt: old.expiresAt
        ).plan
    }
}

extension RereadingReport {
    private struct Statement: Hashable {
        let source: ConceptID
        let relation: String
        let target: ConceptID
    }

    fileprivate mutating func add(_ old: LearningPlan, _ new: LearningPlan) {
        func statements(_ plan: LearningPlan) -> Set<Statement> {
            Set(
                plan.associations.filter { plan.concepts[$0.source].kind == .entity }.map {
                    Statement(
                        source: plan.concepts[$0.source].id, relation: $0.relation,
                        target: plan.concepts[$0.target].id)
                })
        }
        let (before, after) = (statements(old), statements(new))
        readCount += 1
        associationsBefore += before.count
        associationsAfter += after.count
        addedCount += after.subtracting(before).count
        removedCount += before.subtracting(after).count
    }
}
