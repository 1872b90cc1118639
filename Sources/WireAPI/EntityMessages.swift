/// `POST /entities/merge` and `POST /entities/split`: two entities, by names or identities.
public struct EntityPairRequest: Codable, Sendable, Equatable {
    /// Of a merge: the one whose name stands for both.
    public let entity: String
    public let other: String

    public init(entity: String, other: String) {
        self.entity = entity
        self.other = other
    }

    public init(from decoder: any Decoder) throws {
        let fields = try Fields<CodingKeys>(decoder)
        entity = try fields.text(.entity)
        other = try fields.text(.other)
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case entity
        case other
    }
}

/// A word on whether two entities are one.
public struct EntityLinkResponse: Codable, Sendable, Equatable {
    /// "merge" or "split".
    public let change: String
    public let keptID: String
    public let mergedID: String
    /// "person", or what the linker found: "stated", "acronym", "initials", "surname", "spelling".
    public let basis: String
    public let confidence: Float
    public let recordedAt: Moment
    public let message: String?

    public init(
        change: String, keptID: String, mergedID: String, basis: String, confidence: Float,
        recordedAt: Moment, message: String? = nil
    ) {
        self.change = change
        self.keptID = keptID
        self.mergedID = mergedID
        self.basis = basis
        self.confidence = confidence
        self.recordedAt = recordedAt
        self.message = message
    }

    enum CodingKeys: String, CodingKey {
        case change
        case keptID = "kept_id"
        case mergedID = "merged_id"
        case basis
        case confidence
        case recordedAt = "recorded_at"
        case message
    }
}

/// `GET /entities?name=`: an entity with all its names.
public struct EntityResponse: Codable, Sendable, Equatable {
    public struct Name: Codable, Sendable, Equatable {
        public let name: String
        /// Under which the store keeps this name.
        public let conceptID: String
        /// How many times texts speak of it by this name.
        public let strength: Int

        public init(name: String, conceptID: String, strength: Int) {
            self.name = name
            self.conceptID = conceptID
            self.strength = strength
        }

        enum CodingKeys: String, CodingKey {
            case name
            case conceptID = "concept_id"
            case strength
        }
    }

    /// The identity under which reads show it.
    public let conceptID: String
    public let name: String
    public let names: [Name]
    /// The merges that hold the names together, oldest first.
    public let merges: [EntityLinkResponse]

    public init(
        conceptID: String, name: String, names: [Name], merges: [EntityLinkResponse]
    ) {
        self.conceptID = conceptID
        self.name = name
        self.names = names
        self.merges = merges
    }

    enum CodingKeys: String, CodingKey {
        case conceptID = "concept_id"
        case name
        case names
        case merges
    }
}

/// `POST /entities/link`: look for names that name one thing, and merge those that are sure enough.
public struct LinkEntitiesRequest: Codable, Sendable, Equatable {
    /// Only says what would be merged.
    public let dryRun: Bool
    /// From this confidence on; absent: the usual one.
    public let threshold: Float?

    public init(dryRun: Bool = false, threshold: Float? = nil) {
        self.dryRun = dryRun
        self.threshold = threshold
    }

    public init(from decoder: any Decoder) throws {
        let fields = try Fields<CodingKeys>(decoder)
        dryRun = try fields.flag(.dryRun, default: false)
        let given = try fields.number(.threshold, in: 0...1, default: -1)
        threshold = given < 0 ? nil : given
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case dryRun = "dry_run"
        case threshold
    }
}

/// What became of looking for names of one thing.
public struct LinkEntitiesResponse: Codable, Sendable, Equatable {
    public struct Candidate: Codable, Sendable, Equatable {
        public let kept: String
        public let other: String
        public let basis: String
        public let confidence: Float
        public let reasons: [String]

        public init(
            kept: String, other: String, basis: String, confidence: Float, reasons: [String]
        ) {
            self.kept = kept
            self.other = other
            self.basis = basis
            self.confidence = confidence
            self.reasons = reasons
        }
    }

    public let dryRun: Bool
    /// Entities that were looked at.
    public let entities: Int
    /// The surest first.
    public let merged: [Candidate]
    /// Those that are not sure enough, or that something speaks against; at most 1,000.
    public let leftApart: [Candidate]

    public init(
        dryRun: Bool, entities: Int, merged: [Candidate], leftApart: [Candidate]
    ) {
        self.dryRun = dryRun
        self.entities = entities
        self.merged = merged
        self.leftApart = leftApart
    }

    enum CodingKeys: String, CodingKey {
        case dryRun = "dry_run"
        case entities
        case merged
        case leftApart = "left_apart"
    }
}
