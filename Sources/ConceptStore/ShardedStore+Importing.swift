import ConceptModel
import Platform
import VectorKernels

/// What an import did.
package struct ImportReport: Sendable, Hashable {
    package var textCount = 0
    /// Texts that were known already and left as they are.
    package var knownCount = 0
    /// Texts whose time had come.
    package var expiredCount = 0
    /// Merges and splits of entities that were not known yet.
    package var linkCount = 0
}

extension ShardedStore {
    /// Records, and their bytes, that are committed together.
    private static let importCount = 1_024
    private static let importByteCount = 8 << 20

    private struct PendingRecord {
        let shard: Int
        let type: RecordType
        let payload: [UInt8]
    }

    /// Learns what an export holds. Texts that are known already are left as they are, so that an
    /// import that was interrupted can be repeated. Blocks.
    /// - Throws: `modelMismatch`, `dimensionMismatch` or `importRefused`, before anything is
    ///   learned.
    package func restore(_ file: ExportFile) throws(StoreError) -> ImportReport {
        try check(file)
        var report = ImportReport()
        var pending: [PendingRecord] = []
        var byteCount = 0
        let now = clock.now()
        var snapshot = snapshot()
        for place in file.texts {
            let text = try file.text(place)
            if let expiry = text.plan.expiresAt, expiry <= now {
                report.expiredCount += 1
                continue
            }
            guard !snapshot.inNamespace(text.plan.namespace).contains(text.plan.id) else {
                report.knownCount += 1
                continue
            }
            let shard = shard(of: text.plan.id)
            for record in text.records(shard: shard) {
                pending.append(
                    PendingRecord(shard: shard, type: record.type, payload: record.payload))
                byteCount += record.payload.count
            }
            report.textCount += 1
            guard pending.count >= Self.importCount || byteCount >= Self.importByteCount else {
                continue
            }
            try commit(pending)
            pending.removeAll()
            byteCount = 0
            snapshot = self.snapshot()
        }
        try commit(pending)
        report.linkCount = try restoreLinks(file.links)
        return report
    }

    /// Adds the words on entities that are not known yet, in their order.
    private func restoreLinks(_ links: [EntityLink]) throws(StoreError) -> Int {
        let snapshot = snapshot()
        let known = Set(
            Set(links.map(\.namespace)).flatMap { snapshot.inNamespace($0).links })
        let fresh = links.filter { !known.contains($0) }
        for start in stride(from: 0, to: fresh.count, by: Self.importCount) {
            try commit(
                fresh[start..<min(start + Self.importCount, fresh.count)].map { link in
                    let shard = shard(of: .linkHome(of: link.namespace))
                    return PendingRecord(
                        shard: shard, type: .link, payload: link.encoded(shard: shard))
                })
        }
        return fresh.count
    }

    private func check(_ file: ExportFile) throws(StoreError) {
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
    }

    /// Returns when all records are on disk. Those of one shard keep their order.
    private func commit(_ records: [PendingRecord]) throws(StoreError) {
        guard !records.isEmpty else { return }
        let answer = BoundedQueue<[Lane.Outcome]>(countLimit: 1, byteCountLimit: 1)
        let collector = OutcomeCollector(count: records.count) { outcomes in
            let outcome = answer.offer(outcomes, byteCount: 1)
            precondition(outcome == .accepted, "records are answered once")
        }
        for (position, record) in records.enumerated() {
            lane(of: record.shard).offer(record.type, record.payload) {
                collector.set($0, at: position)
            }
        }
        for outcome in answer.drain()[0] { _ = try outcome.get() }
    }
}
