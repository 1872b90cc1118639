/// What a deletion did; given once it is on disk and nothing shows what it took out.
public struct DeletionResponse: Codable, Sendable, Equatable {
    /// The concept, when it was one that was deleted.
    public let conceptID: String?
    public let namespace: String
    /// Learned texts.
    public let texts: Int
    public let passages: Int
    /// Entities that nothing speaks of any more, or that were deleted themselves.
    public let entities: Int
    /// Associations that no evidence supports any more.
    public let associations: Int
    public let vectors: Int
    /// The records on disk that say so.
    public let records: [RecordResponse]
    public let message: String

    public init(
        conceptID: String? = nil, namespace: String, texts: Int, passages: Int, entities: Int,
        associations: Int, vectors: Int, records: [RecordResponse], message: String
    ) {
        self.conceptID = conceptID
        self.namespace = namespace
        self.texts = texts
        self.passages = passages
        self.entities = entities
        self.associations = associations
        self.vectors = vectors
        self.records = records
        self.message = message
    }

    enum CodingKeys: String, CodingKey {
        case conceptID = "concept_id"
        case namespace
        case texts
        case passages
        case entities
        case associations
        case vectors
        case records
        case message
    }
}

/// A record on disk: the shard, and its number in the log of the shard's lane.
public struct RecordResponse: Codable, Sendable, Equatable {
    public let shard: Int
    public let sequence: UInt64

    public init(shard: Int, sequence: UInt64) {
        self.shard = shard
        self.sequence = sequence
    }
}

/// `GET /namespaces`: those that hold something, by name.
public struct NamespacesResponse: Codable, Sendable, Equatable {
    public let namespaces: [String]

    public init(namespaces: [String]) {
        self.namespaces = namespaces
    }
}

/// `POST /associations/close` and `POST /associations/retract`: which association, and from when.
public struct AmendmentRequest: Codable, Sendable, Equatable {
    /// An identity or a name.
    public let source: String
    /// The relation phrase, as `GET /concepts/{id}/neighbors` shows it.
    public let association: String
    /// An identity or a name.
    public let target: String
    /// Whether it is the denial that is meant.
    public let denied: Bool
    /// Only what this text says; missing for all evidence known so far.
    public let evidence: String?
    /// For closing: from when on it did not hold; absent: the present.
    public let at: Moment?
    /// For closing: takes an earlier closing back.
    public let reopen: Bool

    public init(
        source: String, association: String, target: String, denied: Bool = false,
        evidence: String? = nil, at: Moment? = nil, reopen: Bool = false
    ) {
        self.source = source
        self.association = association
        self.target = target
        self.denied = denied
        self.evidence = evidence
        self.at = at
        self.reopen = reopen
    }

    public init(from decoder: any Decoder) throws {
        let fields = try Fields<CodingKeys>(decoder)
        source = try fields.text(.source)
        association = try fields.text(.association)
        target = try fields.text(.target)
        denied = try fields.flag(.denied, default: false)
        evidence = try fields.optionalText(.evidence)
        at = try fields.moment(.at)
        reopen = try fields.flag(.reopen, default: false)
        if reopen, at != nil {
            throw fields.refuse(.reopen, "cannot be given together with \"at\"")
        }
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case source
        case association
        case target
        case denied
        case evidence
        case at
        case reopen
    }
}

/// Given once the amendment is on disk and every read shows it.
public struct AmendmentResponse: Codable, Sendable, Equatable {
    /// Pieces of evidence that it changed.
    public let evidenceAmended: Int
    public let message: String

    public init(evidenceAmended: Int, message: String) {
        self.evidenceAmended = evidenceAmended
        self.message = message
    }

    enum CodingKeys: String, CodingKey {
        case evidenceAmended = "evidence_amended"
        case message
    }
}
