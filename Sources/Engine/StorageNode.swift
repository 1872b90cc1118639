package import ConceptModel
package import ConceptStore
import DurableLog
import Extraction
package import Platform
package import Reasoning
import TextIndex
import VectorKernels

/// A text to be stored with what its sender knows of it: nothing is read out of it here.
package struct StatedText: Sendable {
    /// An association that the text states.
    package struct Statement: Sendable {
        package let triple: StatedTriple
        package let confidence: Confidence

        package init(_ triple: StatedTriple, confidence: Confidence = .certain) {
            self.triple = triple
            self.confidence = confidence
        }
    }

    package let text: TextToLearn
    /// Of the store's dimension, finite, not all zero; `nil` for a text that vectors do not find.
    package let vector: [Float]?
    package let statements: [Statement]

    package init(_ text: TextToLearn, vector: [Float]?, statements: [Statement]) {
        self.text = text
        self.vector = vector
        self.statements = statements
    }
}

/// What became of a stored text.
package struct StorageReceipt: Sendable {
    package let id: ConceptID
    /// Whether it was there before; then it gained a source and strength.
    package let wasKnown: Bool
    package let associationCount: Int
}

/// A store without a model: whoever learns brings vectors and associations of its own. What a grid
/// runs many of.
package struct StorageNode: Sendable {
    let store: ShardedStore
    let audit: AuditLog
    private let clock: any WallClock
    /// Called after something was deleted.
    private let forget: @Sendable () -> Void
    private static let reader = ExtractorIdentity(name: "stated", version: 1)

    init(
        _ store: ShardedStore, audit: AuditLog, clock: any WallClock,
        forget: @escaping @Sendable () -> Void = {}
    ) {
        self.store = store
        self.audit = audit
        self.clock = clock
        self.forget = forget
    }

    /// Opens the store of a directory, making it when there is none.
    package static func open(
        _ configuration: StoreConfiguration, clock: any WallClock = SystemWallClock()
    ) async throws(EngineError) -> StorageNode {
        try await BlockingWork.run("opening") { () throws(EngineError) -> StorageNode in
            let store: ShardedStore
            do throws(StoreError) {
                store = try ShardedStore.open(configuration)
            } catch {
                throw EngineError(error)
            }
            do throws(EngineError) {
                let audit = try AuditLog.open(
                    directory: configuration.directory + "/audit", fileSystem: PosixFileSystem())
                return StorageNode(store, audit: audit, clock: clock)
            } catch {
                // The first error is the one to tell.
                do { try store.close() } catch {}
                throw error
            }
        }
    }

    /// What of it fails while the rest goes on.
    package var trouble: EngineError? {
        store.writeFailure.map { EngineError(LogError.poisoned($0)) }
            ?? audit.writeFailure.map { EngineError($0) }
    }

    /// Returns once every text is on disk and readable. Texts that are known gain a source and
    /// strength; so learning again after a failure is safe.
    /// - Throws: `invalidInput` or `tooLarge` before anything is written; `overloaded`, after which
    ///   some of the texts may have been stored.
    package func learn(
        _ texts: [StatedText], in namespace: Namespace
    ) async throws(EngineError) -> [StorageReceipt] {
        guard texts.count <= Limits.batchCount else {
            throw EngineError(
                .tooLarge, "\(texts.count) texts at once; the limit is \(Limits.batchCount).")
        }
        let moment = clock.now()
        let snapshot = store.snapshot().inNamespace(namespace)
        var plans: [LearningPlan] = []
        var known: [(position: Int, id: ConceptID)] = []
        var ids: [ConceptID] = []
        var seen: Set<ConceptID> = []
        for (position, text) in texts.enumerated() {
            try InputRules.check(text.text, learnedAt: moment)
            let id = ConceptID(ofText: text.text.content, in: namespace)
            ids.append(id)
            // A known text is checked all the same: the same request is always refused or never.
            let plan = try plan(for: text, id, position, in: namespace, at: moment)
            if snapshot.contains(id) || !seen.insert(id).inserted {
                known.append((position, id))
            } else {
                plans.append(plan)
            }
        }
        do throws(StoreError) {
            _ = try await store.commit(plans)
            for (position, id) in known {
                let text = texts[position].text
                _ = try await store.learnAgain(
                    id, source: text.source, metadata: text.metadata, learnedAt: moment,
                    expiresAt: text.lifetime?.end(from: moment))
            }
        } catch {
            throw EngineError(error)
        }
        try await audit.record(
            AuditEntry(
                timestamp: clock.now(), operation: "learn",
                input: "\(texts.count) texts with their vectors into \(namespace)", output: "",
                confidence: nil))
        let repeated = Set(known.map(\.position))
        return texts.enumerated().map { position, text in
            let wasKnown = repeated.contains(position)
            return StorageReceipt(
                id: ids[position], wasKnown: wasKnown,
                associationCount: wasKnown ? 0 : text.statements.count)
        }
    }

    private func plan(
        for text: StatedText, _ id: ConceptID, _ position: Int, in namespace: Namespace,
        at moment: Timestamp
    ) throws(EngineError) -> LearningPlan {
        var concepts = [
            LearningPlan.PlannedConcept(
                id: id, kind: .passage, content: .whole,
                vector: try quantized(text.vector, position))
        ]
        var places: [ConceptID: Int] = [:]
        func place(of name: String) throws(EngineError) -> Int {
            let normalised = NormalisedName.normalise(name)
            guard !normalised.isEmpty else {
                throw EngineError(
                    .invalidInput,
                    "items[\(position)]: \"\(name)\" is no name; give at least one letter or digit."
                )
            }
            let id = ConceptID(ofEntity: normalised, in: namespace)
            if let known = places[id] { return known }
            concepts.append(.init(id: id, kind: .entity, content: .name(name)))
            places[id] = concepts.count - 1
            return concepts.count - 1
        }
        let whole = ByteSpan(0..<text.text.content.utf8.count)
        var associations: [LearningPlan.PlannedAssociation] = []
        for statement in text.statements {
            let triple = statement.triple
            try InputRules.checkText(
                triple.relation, named: "relation", limit: Limits.sourceByteCount)
            for name in [triple.subject, triple.object] {
                try InputRules.checkText(name, named: "name", limit: Limits.sourceByteCount)
            }
            let (subject, object) = (try place(of: triple.subject), try place(of: triple.object))
            guard subject != object else {
                throw EngineError(
                    .invalidInput,
                    "items[\(position)]: \"\(triple.subject)\" and \"\(triple.object)\" are the same "
                        + "thing.")
            }
            associations.append(
                .init(
                    source: subject, relation: triple.relation, target: object, kind: .semantic,
                    isDenied: Relation.isDenial(triple.relation),
                    confidence: statement.confidence, evidence: 0, sentence: whole))
        }
        return LearningPlan(
            content: text.text.content, source: text.text.source, metadata: text.text.metadata,
            learnedAt: moment, extractor: Self.reader, concepts: concepts,
            associations: associations, namespace: namespace,
            expiresAt: text.text.lifetime?.end(from: moment))
    }

    private func quantized(
        _ vector: [Float]?, _ position: Int
    ) throws(EngineError) -> QuantizedVector? {
        guard let vector else { return nil }
        do throws(VectorError) {
            return try store.quantizer.quantize(vector)
        } catch {
            throw EngineError(.invalidInput, "items[\(position)]: \(error)")
        }
    }

    // MARK: Reading

    package func snapshot(_ scope: ReadScope) -> StoreSnapshot {
        store.snapshot().scoped(to: scope)
    }

    package var shardCount: Int { store.shardCount }
    package var dimension: Int { store.quantizer.dimension }

    /// The passages with the nearest vectors, best first.
    /// - Throws: `invalidInput` for another dimension, or numbers that are not finite.
    package func passages(
        nearestTo vector: [Float], count: Int, in scope: ReadScope
    ) throws(EngineError) -> [ScoredConcept] {
        _ = try quantized(vector, 0)
        return snapshot(scope).passages(nearestTo: vector, count: count)
    }

    /// The best paths between two things, by name or identity.
    /// - Throws: `notFound` when either is unknown.
    package func paths(
        from: String, to: String, count: Int, maximumDepth: Int, in scope: ReadScope
    ) throws(EngineError) -> [ReasoningPath] {
        try snapshot(scope.forAnswering).reading { (graph) throws(EngineError) in
            try Answerer().paths(
                from: from, to: to, count: count, maximumDepth: maximumDepth, scope: scope,
                in: graph)
        }
    }

    // MARK: Keeping

    /// - Returns: an empty receipt when there was nothing.
    package func delete(
        _ id: ConceptID, in namespace: Namespace
    ) async throws(EngineError) -> DeletionReceipt {
        let receipt: DeletionReceipt
        do throws(StoreError) {
            receipt = try await store.delete(id, in: namespace, at: clock.now())
        } catch {
            throw EngineError(error)
        }
        guard !receipt.isEmpty else { return receipt }
        forget()
        try await audit.record(
            AuditEntry(
                timestamp: clock.now(), operation: "delete", input: "\(id) in \(namespace)",
                output: receipt.removed.description, confidence: nil))
        return receipt
    }

    /// Deletes the texts whose time has come.
    package func deleteExpired() async throws(EngineError) -> DeletionReceipt {
        do throws(StoreError) {
            return try await store.deleteExpired()
        } catch {
            throw EngineError(error)
        }
    }

    /// Everything acknowledged is on disk without this; after it, opening has little to replay.
    package func flush() async throws(EngineError) {
        let store = store
        try await BlockingWork.run("flush") { () throws(EngineError) in
            do throws(StoreError) {
                try store.waitForCheckpoints()
            } catch {
                throw EngineError(error)
            }
        }
    }

    /// Finishes what is under way and closes the files.
    package func close() async throws(EngineError) {
        let (store, audit) = (store, audit)
        try await BlockingWork.run("close") { () throws(EngineError) in
            audit.close()
            do throws(StoreError) {
                try store.close()
            } catch {
                throw EngineError(error)
            }
        }
    }
}
