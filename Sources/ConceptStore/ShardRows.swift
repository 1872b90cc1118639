import ConceptModel
import DurableLog

/// A text inside the log, where contents live.
struct TextReference: BitwiseCopyable, Sendable {
    let segment: UInt32
    let offset: UInt32
    let byteCount: UInt32

    /// A text inside a record's payload.
    init(_ record: LogPosition, offset: Int, byteCount: Int) {
        segment = record.segment
        self.offset = record.offset + UInt32(offset)
        self.byteCount = UInt32(byteCount)
    }

    private init(segment: UInt32) {
        self.segment = segment
        offset = 0
        byteCount = 0
    }

    static let none = TextReference(segment: .max)

    var isNone: Bool { segment == .max }
}

/// A slot number plus one, so that fresh (zero) memory says "none".
struct OptionalSlot: BitwiseCopyable, Sendable {
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
    let content: TextReference
    let kind: UInt8
    /// For a passage that is part of a document: the document.
    let document: OptionalSlot
    let hasVector: Bool
    /// For a learned text: the rows of the associations that it teaches.
    let firstAssociation: UInt32
    let associationCount: UInt32
}

/// One piece of evidence for an association. The rows of one ``TripleKey`` are one association;
/// readers gather them.
struct AssociationRow: BitwiseCopyable, Sendable {
    let source: UInt32
    let target: UInt32
    let relation: UInt32
    let evidence: UInt32
    let sentence: (lowerBound: UInt32, upperBound: UInt32)
    /// The next older row of the same source, and of the same target.
    let nextOutgoing: OptionalSlot
    let nextIncoming: OptionalSlot
    /// How many rows the source, and the target, had with this one.
    let outgoingOrdinal: UInt32
    let incomingOrdinal: UInt32
    let validity: OptionalSlot
    let confidence: Float
    let kind: UInt8
    let extractor: UInt8
    let isDenied: Bool

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
    /// For a closing: when the statement ceased to hold; `Int64.min` takes a closing back.
    let end: Int64
    /// The next older one of the same evidence.
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

/// Where and how a text was learned, once for each time.
struct ProvenanceRow: BitwiseCopyable, Sendable {
    let source: TextReference
    let metadata: TextReference
    let learnedAt: Int64
    let next: OptionalSlot
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
