package import ConceptStore

/// What a shard that is about to move holds; its copy has to hold the same.
package struct ShardPosition: Sendable, Hashable {
    /// The store's directory.
    package let directory: String
    /// Where the log of each lane ends.
    package let ends: [LogEnd]
    package let counts: StoreCounts

    package init(directory: String, ends: [LogEnd], counts: StoreCounts) {
        self.directory = directory
        self.ends = ends
        self.counts = counts
    }
}

/// One shard of a grid that is open in this process.
final class HostedShard: Sendable {
    let number: Int
    let directory: String
    let node: StorageNode
    let gate: ShardGate

    /// Writers wait so long for a shard that is about to move.
    private let longestWait: Duration

    init(
        number: Int, directory: String, node: StorageNode, isFrozen: Bool, longestWait: Duration
    ) {
        self.longestWait = longestWait
        self.number = number
        self.directory = directory
        self.node = node
        gate = ShardGate(isFrozen: isFrozen)
    }

    /// Runs work that changes the shard, once that may be.
    func write<Value: Sendable>(
        _ work: (StorageNode) async throws -> Value
    ) async throws -> Value {
        switch await gate.enter(within: longestWait) {
        case .entered: break
        case .moved: throw Self.moved(number)
        case .timedOut:
            throw EngineError(
                .overloaded,
                "Shard \(number) is about to move and has taken no write for "
                    + "\(longestWait.components.seconds) s. Nothing was written; try again.")
        }
        defer { gate.leave() }
        return try await work(node)
    }

    func position() async throws(EngineError) -> ShardPosition {
        let store = node.store
        return try await BlockingWork.run("position") {
            [directory] () throws(EngineError) -> ShardPosition in
            do throws(StoreError) {
                let ends = try store.logEnds()
                return ShardPosition(
                    directory: directory, ends: ends, counts: store.snapshot().totalCounts)
            } catch {
                throw EngineError(error)
            }
        }
    }

    static func moved(_ number: Int) -> EngineError {
        EngineError(
            .moved,
            "Shard \(number) is not on this node. Ask the grid's master for the map of shards "
                + "(GET /api/grid/shards) and go where that says.")
    }
}
