package import ConceptModel

/// A word on whether two names of a namespace name the same thing. It is added and overwrites
/// nothing: of several words on one pair the last one counts, and a read as of an earlier moment
/// sees what was said by then.
///
/// It holds identities, not names: what is deleted later does not stay here.
package struct EntityLink: Hashable, Sendable {
    package enum Change: UInt8, Sendable {
        /// They are one; `kept` gives its identity and name to both.
        case merge = 0
        /// They are two after all.
        case split = 1
    }

    package let namespace: Namespace
    package let kept: ConceptID
    package let merged: ConceptID
    package let change: Change
    /// What it rests on.
    package let basis: LinkBasis
    /// How sure it is, 0 to 1.
    package let confidence: Confidence
    package let recordedAt: Timestamp

    package init(
        kept: ConceptID, merged: ConceptID, change: Change, basis: LinkBasis,
        confidence: Confidence, recordedAt: Timestamp, in namespace: Namespace = .default
    ) {
        self.namespace = namespace
        self.kept = kept
        self.merged = merged
        self.change = change
        self.basis = basis
        self.confidence = confidence
        self.recordedAt = recordedAt
    }

    package var pair: EntityPair { EntityPair(kept, merged) }

    /// The order of their moments; of one moment an order of their own, so that which word is the
    /// last does not depend on how they came to the disk.
    static func precedes(_ left: Self, _ right: Self) -> Bool {
        if left.recordedAt != right.recordedAt { return left.recordedAt < right.recordedAt }
        if left.namespace != right.namespace { return left.namespace < right.namespace }
        if left.pair != right.pair { return left.pair < right.pair }
        return (left.change.rawValue, left.kept, left.basis.rawValue, left.confidence.value)
            < (right.change.rawValue, right.kept, right.basis.rawValue, right.confidence.value)
    }
}

/// Two entities, whichever is named first.
package struct EntityPair: Hashable, Sendable, Comparable {
    package let first: ConceptID
    package let second: ConceptID

    package init(_ left: ConceptID, _ right: ConceptID) {
        first = min(left, right)
        second = max(left, right)
    }

    package static func < (left: Self, right: Self) -> Bool {
        (left.first, left.second) < (right.first, right.second)
    }
}

extension EntityLink {
    static let codingVersion: UInt8 = 1

    func encoded(shard: Int) -> [UInt8] {
        var writer = RecordWriter()
        writer.write(Self.codingVersion)
        writer.write(UInt16(shard))
        writer.write(recordedAt.microseconds)
        writer.write(namespace.name)
        writer.write(kept)
        writer.write(merged)
        writer.write(change.rawValue)
        writer.write(basis.rawValue)
        writer.write(confidence.value)
        return writer.bytes
    }

    static func decode(_ bytes: [UInt8]) throws(MalformedRecord) -> (shard: Int, link: Self) {
        var reader = RecordReader(bytes)
        _ = try reader.readVersion(1...codingVersion, of: "link")
        let shard = Int(try reader.readInteger(UInt16.self))
        let recordedAt = Timestamp(microseconds: try reader.readInteger(Int64.self))
        let namespace = try reader.readNamespace()
        let kept = try reader.readID()
        let merged = try reader.readID()
        guard kept != merged else { throw reader.malformed("an entity linked to itself") }
        let change = try reader.readCase(Change.self)
        let basis = try reader.readCase(LinkBasis.self)
        let confidence = try reader.readFloat()
        guard (0...1).contains(confidence) else {
            throw reader.malformed("a confidence of \(confidence)")
        }
        try reader.requireEnd()
        let link = Self(
            kept: kept, merged: merged, change: change, basis: basis,
            confidence: Confidence(confidence), recordedAt: recordedAt, in: namespace)
        return (shard, link)
    }
}
