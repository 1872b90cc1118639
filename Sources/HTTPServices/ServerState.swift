package import Embedding
package import Engine
import FoundationEssentials
package import Ingestion
package import SelfMonitoring
import Synchronization
import WireAPI

/// What all services of one process share: the memory, once it is open, and the model, once it is
/// loaded. Sockets open before either, and say that they are starting.
package final class ServerState: Sendable {
    package let version: String
    /// The name of this replica among others of its kind.
    package let instance: String?
    /// What the process observed about itself, or holds for others.
    package let events: EventTable
    /// Where these events lie on disk, when they do.
    package let eventStore: EventStore?
    /// Where questions about events are answered when another process holds them.
    package let remoteEvents: (any EventAnswering)?
    /// What becomes of the events that this process emits.
    let emitted: (@Sendable () -> EmitterStatistics)?
    /// The rules that somebody is told by.
    package let alerts: AlertWatch
    /// What the process has to do with a grid.
    package let grid: GridSeat
    /// Which node has which shard, where this process is the grid's master.
    let placement: ShardPlacement?
    /// How the services fared lately.
    package let live = LiveBoard()
    private let start = ContinuousClock.now

    private struct Parts {
        var memory: Memory?
        /// The store of a process that has no memory.
        var storage: StorageNode?
        /// Shards of a grid beside it.
        var shards: ShardHost?
        var ingester: Ingester?
        var embedder: (any Embedder)?
        var counters: (@Sendable () -> EmbedderCounters)?
        var isDraining = false
        var waitingFor = "starting: the model is being loaded"
    }
    private let parts = Mutex(Parts())

    package init(
        version: String, instance: String? = nil, events: EventTable = EventTable(),
        eventStore: EventStore? = nil, remoteEvents: (any EventAnswering)? = nil,
        emitted: (@Sendable () -> EmitterStatistics)? = nil,
        alerts: AlertWatch = AlertWatch([]), grid: GridSeat = .none,
        placement: ShardPlacement? = nil
    ) {
        self.version = version
        self.instance = instance
        self.events = eventStore?.table ?? events
        self.eventStore = eventStore
        self.remoteEvents = remoteEvents
        self.emitted = emitted
        self.alerts = alerts
        self.grid = grid
        self.placement = placement
    }

    /// From now on texts can be embedded.
    package func modelLoaded(
        _ embedder: any Embedder, counters: (@Sendable () -> EmbedderCounters)? = nil
    ) {
        parts.withLock {
            $0.embedder = embedder
            $0.counters = counters
            $0.waitingFor = "starting: the memory is being opened"
        }
    }

    /// From now on everything is served.
    package func memoryOpened(_ memory: Memory) {
        parts.withLock { $0.memory = memory }
    }

    /// From now on the store of a process without a memory is served.
    /// - Parameter shards: of a grid, which the process holds too
    package func storageOpened(_ node: StorageNode, shards: ShardHost? = nil) {
        parts.withLock {
            $0.storage = node
            $0.shards = shards
        }
    }

    /// From now on jobs are taken.
    package func ingesterOpened(_ ingester: Ingester) {
        parts.withLock { $0.ingester = ingester }
    }

    /// From now on health says that no further requests should come; those that do are served.
    package func draining() { parts.withLock { $0.isDraining = true } }

    var isDraining: Bool { parts.withLock(\.isDraining) }

    /// From now on requests that need the memory or the model are refused.
    package func stopping() {
        parts.withLock {
            $0.memory = nil
            $0.storage = nil
            $0.shards = nil
            $0.ingester = nil
            $0.embedder = nil
            $0.waitingFor = "stopping"
        }
    }

    var uptime: Duration { ContinuousClock.now - start }

    /// - Throws: ``Refusal``, `notReady`
    func memory() throws -> Memory {
        try parts.withLock { parts in
            guard let memory = parts.memory else { throw Self.notReady(parts) }
            return memory
        }
    }

    /// The memory's store, or that of a process without one.
    /// - Throws: ``Refusal``, `notReady`
    func storage() throws -> StorageNode {
        if let node = parts.withLock({ $0.storage }) { return node }
        return try memory().node()
    }

    /// - Throws: ``Refusal``: `notReady`, or `notFound` where the process holds no shards
    func shardHost() throws -> ShardHost {
        try parts.withLock { parts in
            if let shards = parts.shards { return shards }
            guard parts.storage == nil, parts.memory == nil else {
                throw Refusal(
                    .notFound, "This server holds no shards of a grid; `sutra storage` does.")
            }
            throw Self.notReady(parts)
        }
    }

    /// - Throws: ``Refusal``, `notReady`
    func ingester() throws -> Ingester {
        try parts.withLock { parts in
            guard let ingester = parts.ingester else { throw Self.notReady(parts) }
            return ingester
        }
    }

    /// - Throws: ``Refusal``, `notReady`
    func heldEvents() throws -> EventStore {
        guard let eventStore else { throw parts.withLock { Self.notReady($0) } }
        return eventStore
    }

    /// - Throws: ``Refusal``, `notReady`
    func embedder() throws -> any Embedder {
        try parts.withLock { parts in
            guard let embedder = parts.embedder else { throw Self.notReady(parts) }
            return embedder
        }
    }

    /// - Throws: ``Refusal``, `notReady`
    func gridMaster() throws(Refusal) -> GridMaster {
        guard case .master(let master) = grid else {
            throw Refusal(.notReady, "Not ready (starting). Try again in a moment.")
        }
        return master
    }

    /// - Throws: ``Refusal``, `notReady`
    func shardPlacement() throws(Refusal) -> ShardPlacement {
        guard let placement else {
            throw Refusal(.notReady, "Not ready (starting). Try again in a moment.")
        }
        return placement
    }

    /// - Throws: ``Refusal``, `notReady`
    func gridAgent() throws(Refusal) -> GridAgentSeat {
        guard case .agent(let seat) = grid else {
            throw Refusal(.notReady, "Not ready (starting). Try again in a moment.")
        }
        return seat
    }

    var counters: EmbedderCounters? { parts.withLock { $0.counters }?() }

    private static func notReady(_ parts: Parts) -> Refusal {
        Refusal(.notReady, "Not ready (\(parts.waitingFor)). Try again in a moment.")
    }

    static func now() -> String { Moment.text(microseconds: microseconds()) }

    static func microseconds() -> Int64 {
        Int64((Date().timeIntervalSince1970 * 1_000_000).rounded())
    }
}
