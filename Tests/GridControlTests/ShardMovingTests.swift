import GridControl
import TestSupport
import Testing

/// Moves on a model of two nodes that keeps what the real ones keep: each of master, source and
/// target killed at every step, and every answer lost once.
struct ShardMovingTests {
    /// What lies on a node's disk.
    private enum Copy: Equatable {
        case serving(Set<Int>)
        case leaving(Set<Int>)
        case arriving(Set<Int>)
    }

    private struct Grid {
        /// What the master's disk holds.
        var written: ShardMap
        var moving: ShardMoving
        var disks: [String: Copy] = ["a": .serving([])]
        /// What was copied and is no shard yet; a restart loses it.
        var copied: [String: Set<Int>] = [:]
        var orders: [String: Int] = [:]
        var acknowledged: Set<Int> = []
        var now = Duration.zero

        init() throws {
            var moving = ShardMoving()
            try moving.makeShards(1, over: ["a"])
            _ = moving.take(.done, at: .zero)
            self.moving = moving
            written = try #require(moving.map)
        }

        /// A writer that asks every node, as one with any old map might.
        mutating func write(_ text: Int) {
            for node in ["a", "b"] {
                guard case .serving(var texts) = disks[node] else { continue }
                texts.insert(text)
                disks[node] = .serving(texts)
                acknowledged.insert(text)
                return
            }
        }

        mutating func perform(_ command: ShardCommand) -> ShardOutcome {
            switch command.action {
            case .create: return .done
            case .receive(let source, let target):
                guard let texts = texts(on: source) else { return .refused("no shard") }
                if case .serving = disks[target] { return .refused("already there") }
                disks[target] = nil
                let missing = texts.subtracting(copied[target] ?? [])
                copied[target] = texts
                return .received(byteCount: missing.count << 18, isComplete: true)
            case .prepare(let node): return copied[node] == nil ? .refused("no copy") : .done
            case .freeze(let node):
                guard follows(command, on: node), let texts = texts(on: node) else {
                    return .refused("late")
                }
                if case .arriving = disks[node] { return .refused("not in use") }
                disks[node] = .leaving(texts)
                return .done
            case .adopt(let source, let target):
                guard case .leaving(let texts) = disks[source] else { return .refused("late") }
                if disks[target] == .arriving(texts) { return .done }
                guard disks[target] == nil, copied[target] != nil else {
                    return .refused("no copy")
                }
                copied[target] = nil
                disks[target] = .arriving(texts)
                return .done
            case .thaw(let node):
                guard follows(command, on: node), let texts = texts(on: node) else {
                    return .refused("no shard")
                }
                disks[node] = .serving(texts)
                return .done
            case .retire(let node):
                guard follows(command, on: node) else { return .refused("late") }
                if case .serving = disks[node] { return .refused("in use") }
                disks[node] = nil
                return .done
            case .discard(let node):
                guard follows(command, on: node) else { return .refused("late") }
                copied[node] = nil
                if case .arriving = disks[node] { disks[node] = nil }
                return .done
            }
        }

        private mutating func follows(_ command: ShardCommand, on node: String) -> Bool {
            guard command.order >= orders[node] ?? 0 else { return false }
            orders[node] = command.order
            return true
        }

        private func texts(on node: String) -> Set<Int>? {
            switch disks[node] {
            case .serving(let texts), .leaving(let texts), .arriving(let texts): texts
            case nil: nil
            }
        }

        mutating func move(to node: String) throws {
            try moving.move(0, to: node)
            written = try #require(moving.map)
        }

        mutating func take(_ outcome: ShardOutcome) {
            now += moving.take(outcome, at: now) + .milliseconds(10)
            if let map = moving.map { written = map }
        }

        var servers: [String] {
            disks.keys.sorted().filter { if case .serving = disks[$0] { true } else { false } }
        }
    }

    /// What goes wrong at one step of a move.
    enum Accident: CaseIterable, Sendable {
        case none
        /// The command is performed, and its answer lost.
        case answerLost
        /// It is performed, and the master killed before it has written that down.
        case masterKilled
        /// The node's memory is gone, before it is performed.
        case targetKilled
        /// Nobody answers for a minute.
        case silence
        /// It is refused.
        case refusal
    }

    @Test(arguments: Accident.allCases)
    func nothingAcknowledgedIsLostWhateverHappensAtWhicheverStep(_ accident: Accident) throws {
        for place in 0..<12 {
            var grid = try Grid()
            for text in 0..<20 { grid.write(text) }
            try grid.move(to: "b")
            var (step, isOver, text) = (0, false, 100)
            while !isOver {
                // A writer all the time; one of a frozen shard is not acknowledged.
                grid.write(text)
                text += 1
                let command = try #require(grid.moving.command)
                Self.run(command, step == place ? accident : .none, &grid)
                isOver = grid.moving.map?.move == nil
                step += 1
                #expect(grid.servers.count <= 1, "two nodes take writes: \(grid.disks)")
                try #require(step < 1_000, "the move goes on for ever")
            }
            let map = try #require(grid.moving.map)
            let last = try #require(map.lastMove)
            let holder = map.nodes[0]
            #expect(holder == (last.failure == nil ? "b" : "a"), "\(accident) at \(place)")
            #expect(grid.disks == [holder: .serving(grid.acknowledged)], "\(accident) at \(place)")
            #expect(map.version == (last.failure == nil ? 2 : 1))
        }
    }

    private static func run(_ command: ShardCommand, _ accident: Accident, _ grid: inout Grid) {
        switch accident {
        case .none: grid.take(grid.perform(command))
        case .answerLost:
            _ = grid.perform(command)
            grid.take(.unanswered("no answer"))
        case .masterKilled:
            _ = grid.perform(command)
            grid.moving = ShardMoving(grid.written)
        case .targetKilled:
            grid.copied["b"] = nil
            grid.orders["b"] = nil
            grid.take(grid.perform(command))
        case .silence:
            for _ in 0..<2 {
                grid.take(.unanswered("no answer"))
                grid.now += .seconds(60)
            }
        case .refusal: grid.take(.refused("no room"))
        }
    }

    @Test func aRequestThatWasLongUnderWayUndoesNothing() throws {
        var grid = try Grid()
        var past: [ShardCommand] = []
        var (text, lateCount) = (0, 0)
        for target in ["b", "a", "b"] {
            try grid.move(to: target)
            while grid.moving.map?.move != nil {
                grid.write(text)
                text += 1
                let command = try #require(grid.moving.command)
                grid.take(grid.perform(command))
                past.append(command)
                for old in past {
                    guard let node = Self.changedNode(old), old.order < grid.orders[node] ?? 0
                    else { continue }
                    if case .refused = grid.perform(old) {
                        lateCount += 1
                    } else {
                        Issue.record("\(old) was followed")
                    }
                }
            }
        }
        #expect(grid.disks == ["b": .serving(grid.acknowledged)])
        #expect(grid.moving.map?.version == 4)
        #expect(lateCount > 20)
    }

    /// Commands without one only add to what waits to be a copy.
    private static func changedNode(_ command: ShardCommand) -> String? {
        switch command.action {
        case .freeze(let node), .thaw(let node), .retire(let node), .discard(let node): node
        case .create, .receive, .prepare, .adopt: nil
        }
    }

    @Test func writersAreHeldBackOnlyForTheRest() throws {
        var moving = ShardMoving()
        try moving.makeShards(2, over: ["b", "a"])
        #expect(moving.map?.nodes == ["a", "b"])
        _ = moving.take(.done, at: .zero)
        #expect(throws: ShardFault.beingMade) { try moving.move(0, to: "b") }
        _ = moving.take(.done, at: .zero)
        try moving.move(0, to: "b")
        let receive = ShardCommand(shard: 0, action: .receive(source: "a", target: "b"), order: 4)
        #expect(moving.command == receive)
        // So far a part, then the end of then, then what came meanwhile.
        _ = moving.take(.received(byteCount: 64 << 20, isComplete: false), at: .seconds(1))
        #expect(moving.command == receive)
        _ = moving.take(.received(byteCount: 10 << 20, isComplete: true), at: .seconds(2))
        #expect(moving.command?.action == .prepare(node: "b"))
        _ = moving.take(.done, at: .seconds(9))
        #expect(moving.command == receive)
        _ = moving.take(.received(byteCount: 5 << 20, isComplete: true), at: .seconds(10))
        #expect(moving.command == receive, "5 MiB are too much for writers to wait for")
        _ = moving.take(.received(byteCount: 1 << 19, isComplete: true), at: .seconds(11))
        #expect(moving.command?.action == .freeze(node: "a"))
        _ = moving.take(.done, at: .milliseconds(11_020))
        _ = moving.take(.done, at: .milliseconds(11_200))
        #expect(moving.map?.nodes == ["b", "b"] && moving.map?.version == 2)
        #expect(moving.command?.action == .thaw(node: "b"))
        _ = moving.take(.done, at: .milliseconds(11_250))
        #expect(moving.command?.action == .retire(node: "a"))
        _ = moving.take(.done, at: .seconds(12))
        #expect(moving.command == nil)
        #expect(moving.map?.lastMove?.frozenMilliseconds == 250)
    }

    @Test func senselessWishesAreRefused() throws {
        var moving = ShardMoving()
        #expect(throws: ShardFault.noShards) { try moving.move(0, to: "a") }
        #expect(throws: ShardFault.noNodes) { try moving.makeShards(4, over: []) }
        try moving.makeShards(1, over: ["a"])
        #expect(throws: ShardFault.shardsExist(count: 1)) {
            try moving.makeShards(2, over: ["a"])
        }
        _ = moving.take(.done, at: .zero)
        #expect(throws: ShardFault.unknownShard(1, count: 1)) { try moving.move(1, to: "b") }
        #expect(throws: ShardFault.alreadyThere(0, node: "a")) { try moving.move(0, to: "a") }
        try moving.move(0, to: "b")
        #expect(throws: ShardFault.moveUnderWay(shard: 0)) { try moving.move(0, to: "c") }
    }
}
