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
        try await run { try closing(try ShardedStore.openExisting(directory), after: work) }
    }

    /// Works with a store and closes it. Blocks.
    static func closing<Value>(
        _ store: ShardedStore, after work: (ShardedStore) throws -> Value
    ) throws -> Value {
        let value: Value
        do {
            value = try work(store)
        } catch {
            // The first error is the one to tell.
            do { try store.close() } catch {}
            throw error
        }
        try store.close()
        return value
    }
}
