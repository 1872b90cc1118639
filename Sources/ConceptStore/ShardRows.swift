import ConceptModel
import DurableLog
import Platform

/// A text inside the log, where contents live, in one word: its segment, offset and length where
/// those fit, else the number of a ``FarText``. ``Shard/position(of:)`` reads it.
struct TextReference: BitwiseCopyable, Sendable {
    static let offsetBits: UInt64 = 31
    static let segmentBits: UInt64 = 17
    static let lengthBits: UInt64 = 15
    private static let farMark: UInt64 = 1 << 63

    private let word: UInt64

    static let none = TextReference(word: .max)

    private init(word: UInt64) { self.word = word }

    /// `nil` when the place does not fit.
    init?(_ place: LogPosition) {
        guard place.offset >> Self.offsetBits == 0, place.segment >> Self.segmentBits == 0,
            place.byteCount >> Self.lengthBits == 0
        else { return nil }
        word =
            UInt64(place.offset) | UInt64(place.segment) << Self.offsetBits
            | UInt64(place.byteCount) << (Self.offsetBits + Self.segmentBits)
    }

    init(farText number: UInt32) { word = Self.farMark | UInt64(number) }

    var isNone: Bool { word == .max }

    /// The number of the far text that stands for it, if one does.
    var farText: Int? {
        isNone || word & Self.farMark == 0 ? nil : Int(truncatingIfNeeded: word & ~Self.farMark)
    }

    /// - Precondition: it is neither none nor a far text.
    var place: LogPosition {
        LogPosition(
            segment: UInt32(word >> Self.offsetBits & (1 << Self.segmentBits - 1)),
            offset: UInt32(word & (1 << Self.offsetBits - 1)),
            byteCount: UInt32(word >> (Self.offsetBits + Self.segmentBits)))
    }
}

/// A text inside the log with the checksum that it had when it was appended: reading compares it.
struct StoredText: BitwiseCopyable, Sendable {
    let place: TextReference
    let checksum: UInt32

    static let none = StoredText(place: .none, checksum: 0)

    init(_ text: String, at place: TextReference) {
        var text = text
        self.init(place: place, checksum: CRC32C.checksum(ofText: &text))
    }

    private init(place: TextReference, checksum: UInt32) {
        self.place = place
        self.checksum = checksum
    }

    var isNone: Bool { place.isNone }
}

/// A text that is too long, or in too high a segment, for a ``TextReference``.
struct FarText: BitwiseCopyable, Sendable {
    let segment: UInt32
    let offset: UInt32
    let byteCount: UInt32
}

/// A slot number plus one, so that fresh (zero) memory says "none".
struct OptionalSlot: BitwiseCopyable, Equatable, Sendable {
    let raw: UInt32

    init(raw: UInt32) { self.raw = raw }
    init(_ slot: UInt32) { raw = slot + 1 }

    static let none = OptionalSlot(raw: 0)

    var slot: UInt32? { raw == 0 ? nil : raw - 1 }
}

/// A concept as its shard keeps it. Rows never change; what does change lies in arrays beside them.
struct ConceptRow: BitwiseCopyable, Sendable {
    let id: ConceptID
    let learnedAt: Int64
    let content: StoredText
    /// For a part of a document the slot of the document, else the block of associations.
    private let link: OptionalSlot
    /// From the lowest bit: kind (2), whether it has a vector, is a learned text, is a part of a
    /// document; then the number of its namespace.
    private let traits: UInt32

    private static let vectorTrait: UInt32 = 1 << 2
    private static let textTrait: UInt32 = 1 << 3
    private static let partTrait: UInt32 = 1 << 4
    private static let traitBits: UInt32 = 5

    /// What a concept is beside its content.
    enum Role {
        /// A learned text, and the block of rows that it teaches, if any.
        case text(associations: UInt32?)
        /// A part of the learned text in that slot.
        case part(of: UInt32)
        case entity
    }

    init(
        id: ConceptID, learnedAt: Int64, content: StoredText, kind: ConceptKind, role: Role,
        hasVector: Bool, namespace: UInt32
    ) {
        self.id = id
        self.learnedAt = learnedAt
        self.content = content
        var traits = UInt32(kind.rawValue) | namespace << Self.traitBits
        if hasVector { traits |= Self.vectorTrait }
        switch role {
        case .text(let block):
            link = block.map { OptionalSlot($0) } ?? .none
            traits |= Self.textTrait
        case .part(let document):
            link = OptionalSlot(document)
            traits |= Self.partTrait
        case .entity: link = .none
        }
        self.traits = traits
    }

    /// The raw value of its ``ConceptKind``.
    var kind: UInt8 { UInt8(traits & 3) }
    var hasVector: Bool { traits & Self.vectorTrait != 0 }
    /// Whether it was learned itself, and not as a part of a text or a name in one.
    var isText: Bool { traits & Self.textTrait != 0 }
    var namespace: UInt32 { traits >> Self.traitBits }
    /// For a passage that is part of a document: the document.
    var document: UInt32? { traits & Self.partTrait != 0 ? link.slot : nil }
    /// For a learned text: the block of the associations that it teaches.
    var associations: UInt32? { traits & Self.textTrait != 0 ? link.slot : nil }
}

/// One piece of evidence for an association, as ``AssociationRows`` holds it. The rows of one
/// ``TripleKey`` are one association; readers gather them.
struct AssociationRow: Equatable {
    var source: UInt32
    var target: UInt32
    var relation: UInt32
    var evidence: UInt32
    var sentence: ByteSpan
    /// The next older row of the same source, and of the same target.
    var nextOutgoing: OptionalSlot
    var nextIncoming: OptionalSlot
    /// How many rows the source, and the target, had with this one.
    var outgoingOrdinal: UInt32
    var incomingOrdinal: UInt32
    var validity: OptionalSlot
    var confidence: Float
    var kind: UInt8
    var extractor: UInt8
    var isDenied: Bool

    func isOf(_ triple: TripleKey) -> Bool {
        target == triple.target && relation == triple.relation && isDenied == triple.isDenied
            && source == triple.source
    }

    var triple: TripleKey {
        TripleKey(source: source, relation: relation, target: target, isDenied: isDenied)
    }
}

/// Names an association within one shard.
struct TripleKey: Hashable {
    let source: UInt32
    let relation: UInt32
    let target: UInt32
    let isDenied: Bool
}

/// A later word on one piece of evidence.
struct AmendmentRow: BitwiseCopyable, Sendable {
    enum Change: UInt8 {
        case closed = 0
        case retracted = 1
        /// Its text was learned again after the retraction.
        case restored = 2
    }

    let recordedAt: Int64
    /// The row of the evidence.
    let association: UInt32
    /// For a closing: when the statement ceased to hold; `Int64.min` takes a closing back.
    let end: Int64
    /// The next older one of evidence of the same passage or document.
    let next: OptionalSlot
    let change: UInt8
}

/// When a learned text expires, once for each time that this was settled.
struct ExpiryRow: BitwiseCopyable, Sendable {
    /// `Int64.max` for never, after all.
    let expiresAt: Int64
    /// The text.
    let slot: UInt32
    /// The next older one of the same text.
    let next: OptionalSlot
}

/// Where and how a text was learned, once for each time; none for a first time that tells neither.
struct ProvenanceRow: BitwiseCopyable, Sendable {
    // In an order that leaves no gaps.
    let learnedAt: Int64
    let source: StoredText
    let next: OptionalSlot
    let metadata: StoredText
    /// How many times the text had been learned with this one.
    let ordinal: UInt32
}

/// When an association held in the world; `Int64.min` is an open bound.
struct ValidityRow: BitwiseCopyable, Sendable {
    let start: Int64
    let end: Int64

    init(_ range: TimeRange) {
        start = range.start?.microseconds ?? .min
        end = range.end?.microseconds ?? .min
    }

    var range: TimeRange {
        TimeRange(
            start: start == .min ? nil : Timestamp(microseconds: start),
            end: end == .min ? nil : Timestamp(microseconds: end))
    }
}
