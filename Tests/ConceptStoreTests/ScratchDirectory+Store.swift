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
