/// What a shard holds, and how far its logs reach: what a copy of it has to hold too.
public struct ShardPositionMessage: Codable, Sendable, Equatable {
    /// Where a log ends.
    public struct End: Codable, Sendable, Equatable {
        public let segment: UInt32
        public let salt: UInt32
        public let offset: UInt32

        public init(segment: UInt32, salt: UInt32, offset: UInt32) {
            self.segment = segment
            self.salt = salt
            self.offset = offset
        }
    }

    public struct Counts: Codable, Sendable, Equatable {
        public let passages: Int
        public let documents: Int
        public let entities: Int
        public let associations: Int
        public let vectors: Int
        public let texts: Int
        public let learnings: Int

        public init(
            passages: Int, documents: Int, entities: Int, associations: Int, vectors: Int,
            texts: Int, learnings: Int
        ) {
            self.passages = passages
            self.documents = documents
            self.entities = entities
            self.associations = associations
            self.vectors = vectors
            self.texts = texts
            self.learnings = learnings
        }
    }

    /// The shard's directory, on the machine of both nodes.
    public let directory: String
    public let ends: [End]
    public let counts: Counts

    public init(directory: String, ends: [End], counts: Counts) {
        self.directory = directory
        self.ends = ends
        self.counts = counts
    }

    enum CodingKeys: String, CodingKey, CaseIterable { case directory, ends, counts }

    public init(from decoder: any Decoder) throws {
        let fields = try Fields<CodingKeys>(decoder)
        directory = try fields.text(.directory)
        guard directory.hasPrefix("/") else {
            throw fields.refuse(.directory, "must be an absolute path")
        }
        ends = try fields.required(.ends, "a list of the ends of logs")
        counts = try fields.required(.counts, "what the shard holds")
    }
}

/// `POST /shards/{n}/receive`: what one step of copying did.
public struct ShardPassResponse: Codable, Sendable, Equatable {
    public let copiedBytes: Int
    /// Whether the copy reached the end that was asked for.
    public let isComplete: Bool

    public init(copiedBytes: Int, isComplete: Bool) {
        self.copiedBytes = copiedBytes
        self.isComplete = isComplete
    }

    enum CodingKeys: String, CodingKey {
        case copiedBytes = "copied_bytes"
        case isComplete = "is_complete"
    }
}

/// What became of a step of a move.
public struct ShardStepResponse: Codable, Sendable, Equatable {
    public let shard: Int
    /// `serving`, `frozen` or `absent`.
    public let state: String

    public init(shard: Int, state: String) {
        self.shard = shard
        self.state = state
    }
}

/// `GET /shards` of a storage node.
public struct HostedShardsResponse: Codable, Sendable, Equatable {
    public struct Shard: Codable, Sendable, Equatable {
        public let shard: Int
        /// `serving`, or `frozen` while it is about to move.
        public let state: String
        public let texts: Int
        public let concepts: Int

        public init(shard: Int, state: String, texts: Int, concepts: Int) {
            self.shard = shard
            self.state = state
            self.texts = texts
            self.concepts = concepts
        }
    }

    public let shards: [Shard]

    public init(shards: [Shard]) { self.shards = shards }
}

/// `GET /api/grid/shards`: which node has which shard.
public struct GridShardsResponse: Codable, Sendable, Equatable {
    public struct Shard: Codable, Sendable, Equatable {
        public let shard: Int
        public let nodeID: String
        /// Where the node answers; missing while the master does not know.
        public let url: String?

        public init(shard: Int, nodeID: String, url: String?) {
            self.shard = shard
            self.nodeID = nodeID
            self.url = url
        }

        enum CodingKeys: String, CodingKey {
            case shard, url
            case nodeID = "node_id"
        }
    }

    public struct Move: Codable, Sendable, Equatable {
        public let shard: Int
        public let source: String
        public let target: String
        /// What is being done: `copying`, …; of a move that is over `done` or `failed`.
        public let step: String
        /// What stands in the way, or why it failed.
        public let trouble: String?
        /// How long writes waited.
        public let frozenMs: Double?

        public init(
            shard: Int, source: String, target: String, step: String, trouble: String?,
            frozenMs: Double?
        ) {
            self.shard = shard
            self.source = source
            self.target = target
            self.step = step
            self.trouble = trouble
            self.frozenMs = frozenMs
        }

        enum CodingKeys: String, CodingKey {
            case shard, source, target, step, trouble
            case frozenMs = "frozen_ms"
        }
    }

    /// Grows with every change of who has what.
    public let version: Int
    /// `serving`, or `making` while the nodes make their shards.
    public let state: String
    public let shards: [Shard]
    public let move: Move?
    public let lastMove: Move?

    public init(version: Int, state: String, shards: [Shard], move: Move?, lastMove: Move?) {
        self.version = version
        self.state = state
        self.shards = shards
        self.move = move
        self.lastMove = lastMove
    }

    enum CodingKeys: String, CodingKey {
        case version, state, shards, move
        case lastMove = "last_move"
    }
}

/// `POST /api/grid/shards`: the shards of a grid that has none are wanted.
public struct GridShardsRequest: Codable, Sendable, Equatable {
    /// How many, for ever.
    public let count: Int

    public init(count: Int = 16) { self.count = count }

    enum CodingKeys: String, CodingKey, CaseIterable { case count }

    public init(from decoder: any Decoder) throws {
        let fields = try Fields<CodingKeys>(decoder)
        count = try fields.integer(.count, in: 1...64, default: 16)
    }
}

/// `POST /api/grid/move`: a shard shall move to another node of its machine.
public struct GridMoveRequest: Codable, Sendable, Equatable {
    public let shard: Int
    public let nodeID: String

    public init(shard: Int, nodeID: String) {
        self.shard = shard
        self.nodeID = nodeID
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case shard
        case nodeID = "node_id"
    }

    public init(from decoder: any Decoder) throws {
        let fields = try Fields<CodingKeys>(decoder)
        let _: Double = try fields.required(.shard, "the number of a shard")
        shard = try fields.integer(.shard, in: 0...63, default: 0)
        let name = try fields.text(.nodeID)
        guard GridName.isValid(name) else {
            throw fields.refuse(.nodeID, "must have \(GridName.rule)")
        }
        nodeID = name
    }
}
