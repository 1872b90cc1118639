import ConceptModel
import ConceptStore
import Platform
import TestSupport

extension ScratchDirectory {
    /// - Parameter checkpointByteCount: bytes of records after which a lane saves its state; also
    ///   when it closes. `nil` leaves the store's own limits.
    func openStore(
        shardCount: Int = 4, clock: (any WallClock)? = nil, checkpointByteCount: Int? = nil,
        searchThreadCount: Int? = nil, events: NodeEvents? = nil
    ) throws -> ShardedStore {
        var configuration = StoreConfiguration(
            directory: path, shardCount: shardCount, dimension: PlanMaking.dimension,
            model: "test@1")
        if let checkpointByteCount {
            configuration.checkpointByteCount = checkpointByteCount
            configuration.closingCheckpointByteCount = checkpointByteCount
        }
        if let clock { configuration.clock = clock }
        if let searchThreadCount { configuration.searchThreadCount = searchThreadCount }
        configuration.events = events
        return try ShardedStore.open(configuration)
    }
}

extension StoreSnapshot {
    /// Everything that can be read of a namespace, as text, for comparing.
    /// - Parameter strengths: whether how often entities are spoken of, and since when, belongs to
    ///   it: deleted texts count for both until the store is compacted.
    func described(strengths: Bool = true) -> [String] {
        concepts(after: nil, limit: 1_000).flatMap { concept in
            [
                "\(concept.id) \(concept.kind) \(concept.content) \(concept.source ?? "-")"
                    + " \(concept.metadata ?? "-")"
                    + (strengths || concept.kind != .entity
                        ? " \(concept.learnedAt.microseconds) \(concept.strength)" : "")
            ]
                + Direction.allCases.flatMap { direction in
                    associations(of: concept.id, direction, limit: 1_000).map { "\($0)" }
                }
        } + passages(matching: "Ada likes thing 3", count: 50).map { "\($0)" }
            + passages(nearestTo: PlanMaking().floats(for: "thing 2"), count: 50).map { "\($0)" }
            + entities(withNameWord: "ada", limit: 10).map { "\($0)" }
    }
}
