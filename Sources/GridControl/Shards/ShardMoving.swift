/// Decides what is asked of which node so that shards are made and moved. Pure: it is told what
/// came of each command and when, and names the next one.
///
/// Its ``map`` has to be on disk before the next command is performed. Whatever is killed
/// meanwhile, and whenever:
///
/// - The map names one node for a shard. The other one's copy takes no writes: before the map
///   changes because it has not been let, after that because it is frozen, on disk too.
/// - A copy is opened only while the source is frozen, and holds all that was acknowledged.
/// - The source's directory is removed only after the map on disk names the target.
package struct ShardMoving: Sendable {
    package private(set) var map: ShardMap?
    /// What stands in the way of the present step.
    package private(set) var trouble: String?
    private var troubleSince: Duration?
    private var createdCount = 0
    private var passCount = 0
    private var frozenSince: Duration?
    private var frozenFor: Duration?

    /// So much may be left to copy when writers are held back; after many passes, of writes that
    /// come about as fast as they can be copied, more.
    static let smallByteCount = 1 << 20
    static let largeByteCount = 16 << 20
    static let patientPassCount = 32
    /// Passes after which a copy that never catches up is given up.
    static let passLimit = 100_000
    /// How long a node may fail to answer before a move is given up; much shorter while writers
    /// wait.
    static let patience = Duration.seconds(30)
    static let patienceWhileFrozen = Duration.seconds(3)

    /// - Parameter map: as it was written down; a move goes on where it was
    package init(_ map: ShardMap? = nil) { self.map = map }

    // MARK: Wishes

    package mutating func makeShards(_ count: Int, over nodes: [String]) throws(ShardFault) {
        if let map { throw .shardsExist(count: map.nodes.count) }
        guard !nodes.isEmpty else { throw .noNodes }
        map = ShardMap(count: count, over: nodes.sorted())
    }

    package mutating func move(_ shard: Int, to node: String) throws(ShardFault) {
        guard var map else { throw .noShards }
        guard !map.isBeingMade else { throw .beingMade }
        guard map.nodes.indices.contains(shard) else {
            throw .unknownShard(shard, count: map.nodes.count)
        }
        if let move = map.move { throw .moveUnderWay(shard: move.shard) }
        guard map.nodes[shard] != node else { throw .alreadyThere(shard, node: node) }
        map.moveCount += 1
        map.move = ShardMove(
            number: map.moveCount, shard: shard, source: map.nodes[shard], target: node)
        self.map = map
        (trouble, troubleSince, passCount) = (nil, nil, 0)
        (frozenSince, frozenFor) = (nil, nil)
    }

    // MARK: Steps

    /// What is to be asked now; `nil` when there is nothing to do.
    package var command: ShardCommand? {
        guard let map else { return nil }
        if map.isBeingMade {
            return ShardCommand(
                shard: createdCount, action: .create(node: map.nodes[createdCount]), order: 0)
        }
        guard let move = map.move else { return nil }
        let (action, rank): (ShardCommand.Action, Int) =
            switch move.step {
            case .copying, .following: (.receive(source: move.source, target: move.target), 0)
            case .preparing: (.prepare(node: move.target), 0)
            case .freezing: (.freeze(node: move.source), 1)
            case .adopting: (.adopt(source: move.source, target: move.target), 1)
            case .activating: (.thaw(node: move.target), 2)
            case .dropping: (.retire(node: move.source), 3)
            case .thawing: (.thaw(node: move.source), 2)
            case .discarding: (.discard(node: move.target), 2)
            }
        return ShardCommand(shard: move.shard, action: action, order: move.number * 4 + rank)
    }

    /// The present command was performed, and this came of it.
    /// - Returns: how long to wait before the next one
    package mutating func take(_ outcome: ShardOutcome, at now: Duration) -> Duration {
        guard var map else { return .zero }
        defer { self.map = map }
        switch outcome {
        case .unanswered(let reason), .refused(let reason):
            trouble = reason
            let since = troubleSince ?? now
            troubleSince = since
            guard !map.isBeingMade, let move = map.move else { return .seconds(1) }
            var isOver = now - since >= Self.limit(of: move.step)
            if case .refused = outcome { isOver = true }
            if isOver { giveUp(move, because: reason, &map, at: now) }
            guard map.move?.step == move.step else { return .zero }
            return now - since > Self.patienceWhileFrozen ? .seconds(1) : Self.pause(of: move.step)
        case .done, .received:
            (trouble, troubleSince) = (nil, nil)
        }
        if map.isBeingMade {
            createdCount += 1
            if createdCount == map.nodes.count { map.isBeingMade = false }
            return .zero
        }
        guard let move = map.move else { return .zero }
        return advance(move, outcome, &map, at: now)
    }

    private mutating func advance(
        _ move: ShardMove, _ outcome: ShardOutcome, _ map: inout ShardMap, at now: Duration
    ) -> Duration {
        switch move.step {
        case .copying, .following:
            guard case .received(let byteCount, let isComplete) = outcome else { return .zero }
            passCount += 1
            guard passCount < Self.passLimit else {
                giveUp(move, because: "writes come faster than they are copied", &map, at: now)
                return .zero
            }
            let isPatient = passCount < Self.patientPassCount
            let limit = isPatient ? Self.smallByteCount : Self.largeByteCount
            guard isComplete, move.step == .copying || byteCount <= limit else { return .zero }
            passCount = 0
            map.move?.step = move.step == .copying ? .preparing : .freezing
            if move.step == .following { frozenSince = now }
        case .preparing: map.move?.step = .following
        case .freezing: map.move?.step = .adopting
        case .adopting:
            map.nodes[move.shard] = move.target
            map.version += 1
            map.move?.step = .activating
        case .activating:
            frozenFor = frozenSince.map { now - $0 }
            map.move?.step = .dropping
        case .dropping: finish(move, &map)
        case .thawing:
            frozenFor = frozenSince.map { now - $0 }
            map.move?.step = .discarding
        case .discarding: finish(move, &map)
        }
        return .zero
    }

    /// A step has failed for good. What comes after the change of the map is never given up.
    private mutating func giveUp(
        _ move: ShardMove, because reason: String, _ map: inout ShardMap, at now: Duration
    ) {
        switch move.step {
        case .copying, .preparing, .following: map.move?.step = .discarding
        case .freezing, .adopting: map.move?.step = .thawing
        case .activating, .dropping, .thawing: return
        case .discarding: return finish(move, &map)
        }
        map.move?.failure = reason
        (trouble, troubleSince) = (nil, nil)
    }

    private mutating func finish(_ move: ShardMove, _ map: inout ShardMap) {
        map.lastMove = FinishedMove(
            shard: move.shard, source: move.source, target: move.target, failure: move.failure,
            frozenMilliseconds: frozenFor.map { $0 / .milliseconds(1) })
        map.move = nil
        (trouble, troubleSince) = (nil, nil)
    }

    private static func limit(of step: ShardMove.Step) -> Duration {
        step == .freezing || step == .adopting ? patienceWhileFrozen : patience
    }

    private static func pause(of step: ShardMove.Step) -> Duration {
        switch step {
        case .freezing, .adopting, .activating, .thawing, .dropping: .milliseconds(50)
        case .copying, .preparing, .following, .discarding: .milliseconds(500)
        }
    }
}
