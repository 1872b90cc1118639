package import APIClient
package import ConceptModel
package import GridControl
package import Platform
import Synchronization
import WireAPI

/// The master of a grid: what it knows, and what it asks of agents. Performs what ``GridRegistry``
/// decides, and emits the events that follow.
package final class GridMaster: Sendable {
    private let registry: Mutex<GridRegistry>
    private let events: any EventSink
    private let connect: @Sendable (_ endpoint: String) -> GridClient
    private let monotonic: any MonotonicClock
    private let wall: any WallClock

    /// - Parameters:
    ///   - agents: as a master before this one has written them down
    ///   - connect: a client for the agent that answers there
    package init(
        agents: [String: GridAgent] = [:], times: GridTimes = GridTimes(),
        events: any EventSink,
        monotonic: any MonotonicClock = SystemMonotonicClock(),
        wall: any WallClock = SystemWallClock(),
        connect: @escaping @Sendable (_ endpoint: String) -> GridClient
    ) {
        let now = GridRegistry.Now(elapsed: monotonic.now(), time: wall.now())
        registry = Mutex(GridRegistry(agents: agents, times: times, at: now))
        self.events = events
        self.monotonic = monotonic
        self.wall = wall
        self.connect = connect
    }

    package var agents: [String: GridAgent] { registry.withLock(\.agents) }
    package var condition: ClusterCondition { registry.withLock(\.condition) }

    private var now: GridRegistry.Now {
        GridRegistry.Now(elapsed: monotonic.now(), time: wall.now())
    }

    private func emit(_ observed: [SystemEvent]) {
        for event in observed { events.emit(event) }
    }

    /// Time has passed; to be told about every second.
    package func tick() { emit(registry.withLock { $0.tick(at: now) }) }

    /// An agent has reported.
    package func report(_ report: AgentReport) throws(GridFault) {
        emit(
            try registry.withLock { registry throws(GridFault) in
                try registry.report(report, at: now)
            })
    }

    package func unregister(_ name: String) throws(GridFault) {
        emit(
            try registry.withLock { registry throws(GridFault) in
                try registry.unregister(name)
            })
    }

    /// Returns once the agent has the node on disk as wanted.
    /// - Throws: ``Refusal``
    package func spawn(_ plan: NodePlan, on name: String) async throws {
        let client = try client(of: name) { registry throws(GridFault) in
            try registry.spawn(plan, on: name)
        }
        do {
            _ = try await client.start(
                GridSpawnRequest(
                    agentID: name, nodeID: plan.node, port: plan.port,
                    storagePath: plan.storagePath, memoryLimitMb: plan.memoryLimitMegabytes))
        } catch {
            let refusal = Self.refusal(error, from: name)
            emit(
                registry.withLock {
                    $0.spawnFailed(plan.node, on: name, because: refusal.message)
                })
            throw refusal
        }
    }

    /// Returns once the agent has the node on disk as unwanted.
    /// - Throws: ``Refusal``
    package func stop(_ node: String, on name: String) async throws {
        let client = try client(of: name) { registry throws(GridFault) in
            try registry.stop(node, on: name)
        }
        do {
            _ = try await client.stop(node: node)
        } catch let error as ClientError where error.status == 404 {
            // The agent has no such node any more, which its next report says too.
            return
        } catch {
            let refusal = Self.refusal(error, from: name)
            emit(
                registry.withLock { $0.stopFailed(node, on: name, because: refusal.message) })
            throw refusal
        }
    }

    /// Changes the registry, emits what follows, and gives a client for the agent.
    private func client(
        of name: String, _ change: (inout GridRegistry) throws(GridFault) -> [SystemEvent]
    ) throws(Refusal) -> GridClient {
        let endpoint: String
        do throws(GridFault) {
            let (observed, place) = try registry.withLock { registry throws(GridFault) in
                (try change(&registry), registry.agents[name]?.report.endpoint)
            }
            guard let place else { throw .unknownAgent(name) }
            emit(observed)
            endpoint = place
        } catch {
            throw Refusal(error)
        }
        return connect(endpoint)
    }

    private static func refusal(_ error: any Error, from name: String) -> Refusal {
        if let error = error as? ClientError { return Refusal(error, from: name) }
        return Refusal(error)
    }
}
