extension ShardedStore {
    /// Records words on whether entities are one, in their order. Returns, for each, whether it
    /// changed anything, once all are on disk and every new snapshot shows them.
    ///
    /// When one is refused, earlier ones may have been recorded; repeating all of them is safe.
    package func link(_ links: [EntityLink]) async throws(StoreError) -> [Bool] {
        guard !links.isEmpty else { return [] }
        let outcomes = await withCheckedContinuation { continuation in
            let collector = OutcomeCollector(count: links.count) {
                continuation.resume(returning: $0)
            }
            for (position, link) in links.enumerated() {
                let shard = shard(of: .linkHome(of: link.namespace))
                lane(of: shard).offer(.link, link.encoded(shard: shard)) {
                    collector.set($0, at: position)
                }
            }
        }
        var changed: [Bool] = []
        for outcome in outcomes { changed.append(try outcome.get() != nil) }
        return changed
    }
}
