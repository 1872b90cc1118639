package import ConceptStore
package import Platform
import Synchronization

/// The shards of a grid that lie on one storage node: a store directory each, below one directory.
///
/// What a move does to them is done in steps that may be repeated after any failure; what has to
/// outlive the process lies on disk before a step is answered. One step at a time is worked on, and
/// another is refused meanwhile.
package final class ShardHost: Sendable {
    /// Why a shard takes no writes.
    enum Mark: String {
        /// It is about to move elsewhere.
        case leaving
        /// It is the copy of one that has not moved yet.
        case arriving
    }

    package struct Status: Sendable, Hashable {
        package let number: Int
        package let counts: StoreCounts
        package let isFrozen: Bool
    }

    let directory: String
    let template: StoreConfiguration
    let longestWait: Duration
    let clock: any WallClock
    let files: any FileSystem
    let shards = Mutex<[Int: HostedShard]>([:])
    let copies = Mutex<[Int: StoreCopy]>([:])
    private let isBusy = Atomic<Bool>(false)
    /// The latest order that was followed for each shard. Kept in memory only: requests of before a
    /// restart have ended with their connections.
    private let orders = Mutex<[Int: Int]>([:])

    private init(
        _ directory: String, _ template: StoreConfiguration, _ longestWait: Duration,
        _ clock: any WallClock, _ files: any FileSystem
    ) {
        self.directory = directory
        self.template = template
        self.longestWait = longestWait
        self.clock = clock
        self.files = files
    }

    /// Opens all shards below a directory, and removes what moves left unfinished.
    /// - Parameters:
    ///   - template: dimension and model of the shards
    ///   - longestWait: of a write for a shard that is about to move
    package static func open(
        _ directory: String, _ template: StoreConfiguration,
        longestWait: Duration = .seconds(5),
        clock: any WallClock = SystemWallClock(), files: any FileSystem = PosixFileSystem()
    ) async throws(EngineError) -> ShardHost {
        let host = ShardHost(directory, template, longestWait, clock, files)
        let found = try await host.blocking { () throws(StoreError) in try host.tidy() }
        do throws(EngineError) {
            for (number, mark) in found.sorted(by: { $0.key < $1.key }) {
                try await host.openShard(number, mark)
            }
        } catch {
            // The first error is the one to tell.
            do { try await host.close() } catch {}
            throw error
        }
        return host
    }

    // MARK: Using them

    package var statuses: [Status] {
        shards.withLock { $0 }.values.sorted { $0.number < $1.number }.map { shard in
            Status(
                number: shard.number, counts: shard.node.store.snapshot().totalCounts,
                isFrozen: shard.gate.isFrozen)
        }
    }

    /// The shard for reading, which goes on while it is about to move.
    /// - Throws: `moved`
    package func reading(_ number: Int) throws(EngineError) -> StorageNode {
        try shard(number).node
    }

    /// Runs work that changes a shard. While the shard is about to move the work waits.
    /// - Throws: `moved`, `overloaded`
    package func write<Value: Sendable>(
        _ number: Int, _ work: (StorageNode) async throws -> Value
    ) async throws -> Value {
        try await shard(number).write(work)
    }

    /// Deletes the texts whose time has come, but for shards that are about to move.
    package func deleteExpired() async throws {
        for shard in shards.withLock({ $0 }).values where !shard.gate.isFrozen {
            _ = try await shard.write { try await $0.deleteExpired() }
        }
    }

    /// Closes all shards.
    package func close() async throws(EngineError) {
        let all = shards.withLock { shards in
            defer { shards = [:] }
            return shards
        }
        var failure: EngineError?
        for shard in all.values {
            do throws(EngineError) {
                try await shard.node.close()
            } catch {
                failure = failure ?? error
            }
        }
        if let failure { throw failure }
    }

    func shard(_ number: Int) throws(EngineError) -> HostedShard {
        guard let shard = shards.withLock({ $0[number] }) else {
            throw HostedShard.moved(number)
        }
        return shard
    }

    // MARK: Order

    /// Runs a step while no other one runs.
    /// - Throws: `overloaded` when another one does; `conflict` when it comes too late
    func alone<Value: Sendable>(
        _ number: Int, _ order: Int, _ work: () async throws(EngineError) -> Value
    ) async throws(EngineError) -> Value {
        guard !isBusy.exchange(true, ordering: .acquiring) else {
            throw EngineError(.overloaded, "Another shard is being worked on here; try again.")
        }
        defer { isBusy.store(false, ordering: .releasing) }
        let isLate = orders.withLock { orders in
            let latest = orders[number] ?? 0
            orders[number] = max(latest, order)
            return order < latest
        }
        guard !isLate else {
            throw EngineError(
                .conflict, "Something later was asked of shard \(number) already.")
        }
        return try await work()
    }

    func blocking<Value: Sendable>(
        _ work: @escaping @Sendable () throws(StoreError) -> Value
    ) async throws(EngineError) -> Value {
        try await BlockingWork.run("shard") { () throws(EngineError) -> Value in
            do throws(StoreError) {
                return try work()
            } catch {
                throw EngineError(error)
            }
        }
    }
}
