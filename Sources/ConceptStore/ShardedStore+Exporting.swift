package import ConceptModel
import Platform
import Synchronization
import VectorKernels

extension ShardedStore {
    /// Writes everything that is known as JSON, a text to a line: docs/data-files.md, "Exports".
    /// Equal memories give equal bytes, however they are cut into shards. Blocks.
    ///
    /// - Parameters:
    ///   - namespace: only this one; `nil` for all.
    ///   - write: takes the lines in their order.
    /// - Returns: the number of texts.
    package func export(
        _ namespace: Namespace? = nil, _ write: ([UInt8]) throws(StoreError) -> Void
    ) throws(StoreError) -> Int {
        try withLiveTexts { (texts) throws(StoreError) in
            let chosen = texts.entries.filter { namespace == nil || $0.namespace == namespace }
                .sorted { ($0.namespace, $0.id) < ($1.namespace, $1.id) }
            try write(ExportHeader(dimension: dimension, model: model).line())
            for entry in chosen { try write(ExportedText(try entry.text()).line()) }
            return chosen.count
        }
    }

    func withLiveTexts<Value>(_ body: (LiveTexts) throws(StoreError) -> Value)
        throws(StoreError) -> Value
    {
        guard !place.isCompacting.exchange(true, ordering: .acquiring) else { throw .compacting }
        defer { place.isCompacting.store(false, ordering: .releasing) }
        return try body(try LiveTexts(of: self, at: clock.now()))
    }
}

/// What an import did.
package struct ImportReport: Sendable, Hashable {
    package var textCount = 0
    /// Texts that were known already and left as they are.
    package var knownCount = 0
    /// Texts whose time had come.
    package var expiredCount = 0
}

extension ShardedStore {
    /// Texts that are committed together.
    private static let importCount = 256

    /// Learns what an export holds. Texts that are known already are left as they are, so that an
    /// import that was interrupted can be repeated.
    /// - Throws: `importRefused` with the line that makes no sense, before anything is learned;
    ///   `modelMismatch`, `dimensionMismatch`.
    package func restore(_ file: ExportFile) async throws(StoreError) -> ImportReport {
        guard file.header.dimension == dimension else {
            throw .dimensionMismatch(stored: dimension, given: file.header.dimension)
        }
        guard file.header.model == model else {
            throw .modelMismatch(stored: model, given: file.header.model)
        }
        let codeCount = quantizer.codeCount
        for text in file.texts where text.codeCounts.contains(where: { $0 != codeCount }) {
            throw .importRefused(
                line: text.line, reason: "a vector has not \(codeCount) codes")
        }
        var report = ImportReport()
        let now = clock.now()
        var start = 0
        while start < file.texts.count {
            let end = min(start + Self.importCount, file.texts.count)
            var texts: [PortableText] = []
            let snapshot = snapshot()
            for place in file.texts[start..<end] {
                let text = try file.text(place)
                if let expiry = text.plan.expiresAt, expiry <= now {
                    report.expiredCount += 1
                } else if snapshot.inNamespace(text.plan.namespace).contains(text.plan.id) {
                    report.knownCount += 1
                } else {
                    texts.append(text)
                }
            }
            try await commit(texts)
            report.textCount += texts.count
            start = end
        }
        return report
    }

    private func commit(_ texts: [PortableText]) async throws(StoreError) {
        _ = try await commit(texts.map(\.plan))
        for text in texts {
            let shard = shard(of: text.plan.id)
            for record in text.records(shard: shard).dropFirst() {
                _ = try await lane(of: shard).commit(record.type, record.payload)
            }
        }
    }
}
