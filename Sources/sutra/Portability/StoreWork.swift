import ConceptStore
import NIOPosix

/// Work on the files of a store, without a memory or a model.
enum StoreWork {
    /// Runs work that waits for the disk, away from the threads that must not.
    static func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value)
        async throws -> Value
    {
        try await NIOThreadPool.singleton.runIfActive(work)
    }

    /// Opens the store of a directory, works with it and closes it.
    static func withStore<Value: Sendable>(
        _ directory: String, _ work: @escaping @Sendable (ShardedStore) throws -> Value
    ) async throws -> Value {
        try await run {
            let store = try ShardedStore.openExisting(directory)
            do {
                let value = try work(store)
                try store.close()
                return value
            } catch {
                // The first error is the one to tell; a store that is closed stays so.
                try? store.close()
                throw error
            }
        }
    }
}
