import ConceptModel
import ConceptStore
import Platform
import TestSupport

extension ScratchDirectory {
    /// - Parameter checkpointByteCount: bytes of records after which a lane saves its state; also
    ///   when it closes. `nil` leaves the store's own limits.
    func openStore(shardCount: Int = 4, checkpointByteCount: Int? = nil) throws -> ShardedStore {
        var configuration = StoreConfiguration(
            directory: path, shardCount: shardCount, dimension: PlanMaking.dimension,
            model: "test@1")
        if let checkpointByteCount {
            configuration.checkpointByteCount = checkpointByteCount
            configuration.closingCheckpointByteCount = checkpointByteCount
        }
        return try ShardedStore.open(configuration)
    }
}

extension ShardedStore {
    /// Everything that a reader can learn of a small store.
    /// - Parameter entityHistory: with when an entity was first spoken of, and how often; texts that
    ///   are deleted count for both until the store is compacted.
    func described(entityHistory: Bool = true) -> String {
        let making = PlanMaking()
        let snapshot = snapshot()
        var lines = ["\(snapshot.counts)"]
        for concept in snapshot.concepts(after: nil, limit: 10_000) {
            let isWhole = entityHistory || concept.kind != .entity
            lines.append(isWhole ? "\(concept)" : "\(concept.id) \(concept.content)")
            lines.append("\(snapshot.associations(of: concept.id, .outgoing, limit: 1_000))")
            lines.append("\(snapshot.associations(of: concept.id, .incoming, limit: 1_000))")
        }
        lines.append("\(snapshot.passages(matching: "thing 3 fact", count: 20))")
        let vector = making.floats(for: making.fact(11))
        lines.append("\(snapshot.passages(nearestTo: vector, count: 9))")
        return lines.joined(separator: "\n")
    }
}
