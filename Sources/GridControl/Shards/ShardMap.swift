/// Which node has which shard, and the move that is under way: what the master writes down.
///
/// A shard is a part of what the grid holds: the text's identity chooses it, so their number is
/// fixed when the shards are made.
package struct ShardMap: Sendable, Hashable, Codable {
    /// Grows when a shard changes its node.
    package internal(set) var version: Int
    /// The node of each shard.
    package internal(set) var nodes: [String]
    /// Whether the nodes have still to make their shards.
    package internal(set) var isBeingMade: Bool
    /// At most one at a time: a move uses the disk as fast as that is.
    package internal(set) var move: ShardMove?
    package internal(set) var lastMove: FinishedMove?
    /// Moves that were ever begun.
    package internal(set) var moveCount = 0

    /// Spreads shards evenly over nodes.
    init(count: Int, over nodes: [String]) {
        precondition(count > 0 && !nodes.isEmpty, "shards have to lie somewhere")
        version = 1
        self.nodes = (0..<count).map { nodes[$0 % nodes.count] }
        isBeingMade = true
    }
}

/// A move of one shard, as far as it has come. Written down before what its step says is asked of
/// a node; every step may be asked for again.
package struct ShardMove: Sendable, Hashable, Codable {
    package enum Step: String, Sendable, Hashable, Codable, CaseIterable {
        /// The target copies the shard's logs, while writes go on.
        case copying
        /// The target checks what it has copied, and copies checkpoints.
        case preparing
        /// The target copies what was written meanwhile, until little is left.
        case following
        /// The source holds its writers back.
        case freezing
        /// The target copies the rest and opens the copy.
        case adopting
        /// The map names the target, which lets writers in.
        case activating
        /// The source sends writers away and removes the shard.
        case dropping
        /// Given up: the source lets writers in again.
        case thawing
        /// Given up: the target removes its copy.
        case discarding
    }

    /// Counts moves.
    package let number: Int
    package let shard: Int
    package let source: String
    package let target: String
    package internal(set) var step = Step.copying
    /// Why it was given up.
    package internal(set) var failure: String?
}

/// A move that is over.
package struct FinishedMove: Sendable, Hashable, Codable {
    package let shard: Int
    package let source: String
    package let target: String
    /// `nil` when the shard has moved.
    package let failure: String?
    /// How long writes waited, in milliseconds; `nil` when they never had to, or the master was
    /// restarted meanwhile.
    package let frozenMilliseconds: Double?
}

/// What the master asks of nodes.
package struct ShardCommand: Sendable, Hashable {
    package enum Action: Sendable, Hashable {
        case create(node: String)
        case receive(source: String, target: String)
        case prepare(node: String)
        case freeze(node: String)
        case adopt(source: String, target: String)
        case thaw(node: String)
        case retire(node: String)
        case discard(node: String)
    }

    package let shard: Int
    package let action: Action
    /// Grows from step to step and from move to move. A node refuses what comes after something
    /// later: a request that was long under way must not undo what has happened since.
    package let order: Int

    package init(shard: Int, action: Action, order: Int) {
        self.shard = shard
        self.action = action
        self.order = order
    }
}

/// What came of it.
package enum ShardOutcome: Sendable, Hashable {
    case done
    /// Of `receive`: so much was copied; whether the copy reached the end there was.
    case received(byteCount: Int, isComplete: Bool)
    /// Asking again may help.
    case unanswered(String)
    /// It does not.
    case refused(String)
}

/// Why the master refuses a wish about shards.
package enum ShardFault: Error, Sendable, Hashable {
    case noShards
    case shardsExist(count: Int)
    case beingMade
    case noNodes
    case unknownShard(Int, count: Int)
    case unknownNode(String)
    case alreadyThere(Int, node: String)
    case otherMachine(String, String)
    case moveUnderWay(shard: Int)
}
