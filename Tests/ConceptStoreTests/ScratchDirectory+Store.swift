import ConceptStore
import Platform
import TestSupport

extension ScratchDirectory {
    func openStore(shardCount: Int = 4) throws -> ShardedStore {
        try ShardedStore.open(
            StoreConfiguration(
                directory: path, shardCount: shardCount, dimension: PlanMaking.dimension,
                model: "test@1"))
    }
}
