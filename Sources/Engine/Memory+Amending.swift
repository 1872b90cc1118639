package import ConceptModel
import ConceptStore
import Platform

/// Names an association, or what one text says of it.
package struct AssociationName: Sendable {
    /// Identities or names.
    package var source: String
    package var target: String
    /// The phrase, as reads show it.
    package var relation: String
    package var isDenied: Bool
    /// The identity of the passage or document; `nil` for all evidence known so far.
    package var evidence: String?

    package init(
        source: String, relation: String, target: String, isDenied: Bool = false,
        evidence: String? = nil
    ) {
        self.source = source
        self.relation = relation
        self.target = target
        self.isDenied = isDenied
        self.evidence = evidence
    }
}

extension Memory {
    package var now: Timestamp { clock.now() }

    /// Records that an association did not hold any more from a moment on. It stays readable, with
    /// that end, and reads as of an earlier moment do not see the closing.
    /// - Parameter moment: `nil` takes an earlier closing back.
    /// - Returns: how many pieces of evidence it changed, at least 1.
    /// - Throws: `notFound` when nothing of that name is known.
    package func close(
        _ name: AssociationName, until moment: Timestamp?, in namespace: Namespace = .default
    ) async throws(EngineError) -> Int {
        try await amend(name, .close(moment), in: namespace)
    }

    /// Records that an association, or what one text says of it, should never have been learned.
    /// Learning the text again brings it back.
    /// - Returns: how many pieces of evidence it changed, at least 1.
    /// - Throws: `notFound` when nothing of that name is known.
    package func retract(_ name: AssociationName, in namespace: Namespace = .default)
        async throws(EngineError) -> Int
    {
        try await amend(name, .retract, in: namespace)
    }

    private func amend(
        _ name: AssociationName, _ change: Amendment.Change, in namespace: Namespace
    ) async throws(EngineError) -> Int {
        let store = try store()
        let graph = store.snapshot().inNamespace(namespace)
        var evidence: ConceptID?
        if let text = name.evidence {
            evidence = ConceptID(text)
            guard evidence != nil else {
                throw EngineError(
                    .invalidInput, "evidence must be an identity: 32 hexadecimal digits.")
            }
        }
        let (source, target) = try graph.reading { (graph) throws(EngineError) in
            (
                try answerer.entity(name.source, in: graph),
                try answerer.entity(name.target, in: graph)
            )
        }
        let amendment = Amendment(
            source: source, relation: name.relation, target: target, isDenied: name.isDenied,
            evidence: evidence, change: change, recordedAt: clock.now())
        let count: Int
        answerer.forget()
        defer { answerer.forget() }
        do {
            count = try await amend(amendment, of: store, in: namespace)
        } catch {
            throw EngineError(error)
        }
        guard count > 0 else {
            throw EngineError(
                .notFound,
                "Nothing that was learned \(name.isDenied ? "denies" : "says") that "
                    + "\"\(name.source)\" \(name.relation) \"\(name.target)\". The neighbours of a "
                    + "concept show its associations with their phrases.")
        }
        try await record(amendment, in: namespace)
        return count
    }

    /// Amends what is said under every name that was merged into either end.
    private func amend(_ amendment: Amendment, of store: ShardedStore, in namespace: Namespace)
        async throws(StoreError) -> Int
    {
        let groups = store.snapshot().inNamespace(namespace).entityGroups
        var count = 0
        for source in groups.members(of: amendment.source) {
            for target in groups.members(of: amendment.target) {
                count += try await store.amend(
                    Amendment(
                        source: source, relation: amendment.relation, target: target,
                        isDenied: amendment.isDenied, evidence: amendment.evidence,
                        change: amendment.change, recordedAt: amendment.recordedAt),
                    in: namespace)
            }
        }
        return count
    }

    private func record(_ amendment: Amendment, in namespace: Namespace)
        async throws(EngineError)
    {
        // Identities, not words: what is deleted later must not stay here.
        let operation: String
        let output: String
        switch amendment.change {
        case .close(let moment):
            operation = "close"
            output = moment.map { "at \($0.microseconds)" } ?? "open again"
        case .retract:
            operation = "retract"
            output = "retracted"
        }
        try await audit.record(
            AuditEntry(
                timestamp: amendment.recordedAt, operation: operation,
                input: "\(amendment.source) to \(amendment.target) in \(namespace)",
                output: output, confidence: nil))
    }
}
