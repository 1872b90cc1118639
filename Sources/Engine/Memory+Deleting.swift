package import ConceptModel
package import ConceptStore
import Platform
import Synchronization

extension Memory {
    /// Deletes a concept of a namespace: a text with what only it says, a document with its
    /// passages, an entity with its associations, under all names that were merged into it. The
    /// receipt is empty when it was not there.
    package func delete(_ id: ConceptID, in namespace: Namespace = .default)
        async throws(EngineError) -> DeletionReceipt
    {
        let store = try store()
        return try await deleting("\(id)", in: namespace) { moment throws(StoreError) in
            try await store.delete(id, in: namespace, at: moment)
        }
    }

    /// Deletes every text of a namespace that was learned from `source`: whose source label, the
    /// latest one given, is equal to it.
    package func delete(source: String, in namespace: Namespace = .default)
        async throws(EngineError) -> DeletionReceipt
    {
        try InputRules.checkText(source, named: "source", limit: Limits.sourceByteCount)
        let store = try store()
        let selection = try await BlockingWork.run("selecting") { () throws(EngineError) in
            do throws(StoreError) {
                return try store.snapshot().inNamespace(namespace).texts(from: source)
            } catch {
                throw EngineError(error)
            }
        }
        return try await deleting("source \(source)", in: namespace) {
            moment throws(StoreError) in
            try await store.delete(selection, at: moment)
        }
    }

    /// Deletes a namespace with everything in it.
    package func deleteAll(in namespace: Namespace) async throws(EngineError) -> DeletionReceipt {
        let store = try store()
        return try await deleting("everything", in: namespace) { moment throws(StoreError) in
            try await store.deleteAll(in: namespace, at: moment)
        }
    }

    /// Deletes the texts that have expired, which reads have not shown since. To be called every
    /// now and then.
    package func deleteExpired() async throws(EngineError) -> DeletionReceipt {
        let store = try store()
        let receipt: DeletionReceipt
        answerer.forget()
        defer { answerer.forget() }
        do {
            receipt = try await store.deleteExpired()
        } catch {
            throw EngineError(error)
        }
        expiredTexts.withLock { $0 += receipt.removed.texts }
        guard receipt.removed.texts > 0 else { return receipt }
        try await audit.record(
            AuditEntry(
                timestamp: clock.now(), operation: "expire", input: "",
                output: receipt.removed.description, confidence: nil))
        return receipt
    }

    private func deleting(
        _ what: String, in namespace: Namespace,
        _ delete: (Timestamp) async throws(StoreError) -> DeletionReceipt
    ) async throws(EngineError) -> DeletionReceipt {
        let receipt: DeletionReceipt
        answerer.forget()
        defer { answerer.forget() }
        do {
            receipt = try await delete(clock.now())
        } catch {
            throw EngineError(error)
        }
        try await audit.record(
            AuditEntry(
                timestamp: clock.now(), operation: "delete", input: "\(what) in \(namespace)",
                output: receipt.isEmpty ? "not found" : receipt.removed.description,
                confidence: nil))
        return receipt
    }
}

extension RemovedCounts {
    /// For people: "2 texts, 2 passages, 1 entity, 3 associations, 2 vectors".
    package var description: String {
        func counted(_ count: Int, _ one: String, _ many: String) -> String {
            "\(count) \(count == 1 ? one : many)"
        }
        return [
            counted(texts, "text", "texts"), counted(passages, "passage", "passages"),
            counted(entities, "entity", "entities"),
            counted(associations, "association", "associations"),
            counted(vectors, "vector", "vectors"),
        ].joined(separator: ", ")
    }
}
