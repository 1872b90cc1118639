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
            for link in texts.links where namespace == nil || link.namespace == namespace {
                try write(ExportedLink(link).line())
            }
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
