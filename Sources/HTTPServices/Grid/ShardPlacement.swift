package import APIClient
package import GridControl
package import Platform
import Synchronization
import WireAPI

/// Makes and moves shards: performs what ``ShardMoving`` decides, after it is on disk.
package final class ShardPlacement: Sendable {
    private let moving: Mutex<ShardMoving>
    /// Makes changes one after the other, each on disk before it counts.
    private let worker: SerialWorker
    private let write: @Sendable (ShardMap) throws -> Void
    private let nodes: @Sendable () -> [String: ShardNode]
    private let connect: @Sendable (_ url: String, _ deadline: Duration) -> ShardClient
    private let monotonic: any MonotonicClock
    private let complain: @Sendable (String) -> Void

    /// Between two looks whether there is something to do.
    private static let idlePause = Duration.milliseconds(100)
    private static let shortDeadline = Duration.seconds(10)
    /// For reading a whole copy.
    private static let longDeadline = Duration.seconds(1_800)

    /// - Parameters:
    ///   - map: as a master before this one has written it down
    ///   - write: makes the map durable; blocks
    ///   - nodes: the storage nodes that run, by name
    ///   - complain: is told of changes that could not be written down
    package init(
        _ map: ShardMap?, write: @escaping @Sendable (ShardMap) throws -> Void,
        nodes: @escaping @Sendable () -> [String: ShardNode],
        connect: @escaping @Sendable (_ url: String, _ deadline: Duration) -> ShardClient,
        monotonic: any MonotonicClock = SystemMonotonicClock(),
        complain: @escaping @Sendable (String) -> Void
    ) throws(MemoryError) {
        moving = Mutex(ShardMoving(map))
        worker = try SerialWorker(name: "shards")
        self.write = write
        self.nodes = nodes
        self.connect = connect
        self.monotonic = monotonic
        self.complain = complain
    }

    /// Ends what is under way. Blocks.
    package func close() { worker.end() }

    // MARK: Wishes

    /// - Throws: ``Refusal`` where the grid has no shards
    func answer() throws(Refusal) -> GridShardsResponse {
        let moving = moving.withLock { $0 }
        guard let map = moving.map else { throw Refusal(ShardFault.noShards) }
        return GridShardsResponse(map, trouble: moving.trouble, nodes())
    }

    /// Spreads shards over the nodes that run, which have still to make them. On disk on return.
    func makeShards(_ count: Int) async throws {
        let names = Array(nodes().keys)
        try await change { moving in try moving.makeShards(count, over: names) }
    }

    /// Begins a move. On disk on return.
    func move(_ shard: Int, to name: String) async throws {
        let nodes = nodes()
        guard let target = nodes[name] else { throw ShardFault.unknownNode(name) }
        try await change { moving in
            if let holder = moving.map?.nodes, holder.indices.contains(shard),
                let source = nodes[holder[shard]], source.hostname != target.hostname
            {
                throw ShardFault.otherMachine(source.name, target.name)
            }
            try moving.move(shard, to: name)
        }
    }

    private func change<Value: Sendable>(
        _ edit: @escaping @Sendable (inout ShardMoving) throws -> Value
    ) async throws -> Value {
        try await worker.run { [self] in
            let before = moving.withLock { $0 }
            var next = before
            let value = try edit(&next)
            if let map = next.map, map != before.map { try write(map) }
            moving.withLock { $0 = next }
            return value
        }
    }

    // MARK: Work

    /// Performs what is to be done, until it is cancelled.
    package func run() async {
        while !Task.isCancelled {
            var pause = Self.idlePause
            if let command = moving.withLock({ $0.command }) {
                let outcome = await perform(command)
                // What a cancelled request came to is not known; the next master asks again.
                if Task.isCancelled { return }
                let now = monotonic.now()
                do {
                    pause = try await change { $0.take(outcome, at: now) }
                } catch {
                    complain("The map of shards cannot be written: \(error). Trying again.")
                    pause = .seconds(1)
                }
            }
            if pause > .zero { do { try await Task.sleep(for: pause) } catch { return } }
        }
    }

    private func perform(_ command: ShardCommand) async -> ShardOutcome {
        let (shard, order) = (command.shard, command.order)
        do {
            switch command.action {
            case .create(let node): _ = try await client(node).create(shard)
            case .receive(let source, let target):
                let position = try await client(source).position(of: shard)
                let pass = try await client(target, Self.longDeadline)
                    .receive(shard, position, order: order)
                return .received(byteCount: pass.copiedBytes, isComplete: pass.isComplete)
            case .prepare(let node):
                _ = try await client(node, Self.longDeadline).prepare(shard, order: order)
            case .freeze(let node): _ = try await client(node).freeze(shard, order: order)
            case .adopt(let source, let target):
                // Freezing again tells what the copy has to hold.
                let position = try await client(source).freeze(shard, order: order)
                _ = try await client(target).adopt(shard, position, order: order)
            case .thaw(let node): _ = try await client(node).thaw(shard, order: order)
            case .retire(let node): _ = try await client(node).retire(shard, order: order)
            case .discard(let node): _ = try await client(node).discard(shard, order: order)
            }
            return .done
        } catch let error as ClientError {
            let isPassing = error.status.map { $0 == 429 || $0 == 503 } ?? true
            return isPassing ? .unanswered(error.message) : .refused(error.message)
        } catch let fault as ShardFault {
            return .unanswered(Refusal(fault).message)
        } catch {
            return .unanswered("\(error)")
        }
    }

    private func client(
        _ name: String, _ deadline: Duration = ShardPlacement.shortDeadline
    ) throws(ShardFault) -> ShardClient {
        guard let node = nodes()[name] else { throw .unknownNode(name) }
        return connect(node.url, deadline)
    }
}

/// A storage node that can be asked.
package struct ShardNode: Sendable, Hashable {
    package let name: String
    package let hostname: String
    package let url: String

    package init(name: String, hostname: String, url: String) {
        self.name = name
        self.hostname = hostname
        self.url = url
    }

    /// The nodes that run, by name, as their agents tell.
    package static func running(on agents: [String: GridAgent]) -> [String: ShardNode] {
        var nodes: [String: ShardNode] = [:]
        for agent in agents.values {
            // Agent and nodes listen on the same address.
            guard let colon = agent.report.endpoint.lastIndex(of: ":") else { continue }
            let host = agent.report.endpoint[..<colon]
            for (name, report) in agent.nodes where report.state == .running {
                nodes[name] = ShardNode(
                    name: name, hostname: agent.report.hostname,
                    url: "\(host):\(report.plan.port)")
            }
        }
        return nodes
    }
}

extension GridShardsResponse {
    init(_ map: ShardMap, trouble: String?, _ nodes: [String: ShardNode]) {
        self.init(
            version: map.version, state: map.isBeingMade ? "making" : "serving",
            shards: map.nodes.enumerated().map { number, name in
                Shard(shard: number, nodeID: name, url: nodes[name]?.url)
            },
            move: map.move.map { move in
                Move(
                    shard: move.shard, source: move.source, target: move.target,
                    step: move.step.rawValue, trouble: trouble ?? move.failure, frozenMs: nil)
            },
            lastMove: map.lastMove.map { move in
                Move(
                    shard: move.shard, source: move.source, target: move.target,
                    step: move.failure == nil ? "done" : "failed", trouble: move.failure,
                    frozenMs: move.frozenMilliseconds)
            })
    }
}
