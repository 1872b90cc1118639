package import ConceptModel

/// A later word on an association, or on what one text says of it. It is added to what was learned
/// and overwrites nothing: reads as of an earlier moment do not see it.
package struct Amendment: Hashable, Sendable {
    package enum Change: Hashable, Sendable {
        /// From this moment on the statement did not hold in the world any more; `nil` takes an
        /// earlier closing back.
        case close(Timestamp?)
        /// It should never have been learned. Learning the text again brings it back.
        case retract
    }

    package let source: ConceptID
    package let relation: String
    package let target: ConceptID
    /// Whether it is the denial that is amended.
    package let isDenied: Bool
    /// The passage or document whose word is amended; `nil` for every evidence known so far.
    package let evidence: ConceptID?
    package let change: Change
    package let recordedAt: Timestamp

    package init(
        source: ConceptID, relation: String, target: ConceptID, isDenied: Bool = false,
        evidence: ConceptID? = nil, change: Change, recordedAt: Timestamp
    ) {
        self.source = source
        self.relation = relation
        self.target = target
        self.isDenied = isDenied
        self.evidence = evidence
        self.change = change
        self.recordedAt = recordedAt
    }
}

extension Amendment {
    static let codingVersion: UInt8 = 1

    private enum ChangeCode {
        static let close: UInt8 = 0
        static let retract: UInt8 = 1
    }

    func encoded(shard: Int) -> [UInt8] {
        var writer = RecordWriter()
        writer.write(Self.codingVersion)
        writer.write(UInt16(shard))
        writer.write(recordedAt.microseconds)
        writer.write(source)
        writer.write(relation)
        writer.write(target)
        writer.write(isDenied ? UInt8(1) : 0)
        switch change {
        case .close(let moment):
            writer.write(ChangeCode.close)
            writer.write(moment)
        case .retract:
            writer.write(ChangeCode.retract)
        }
        writer.write(evidence == nil ? UInt8(0) : 1)
        if let evidence { writer.write(evidence) }
        return writer.bytes
    }

    static func decode(_ bytes: [UInt8]) throws(MalformedRecord) -> (shard: Int, amendment: Self) {
        var reader = RecordReader(bytes)
        _ = try reader.readVersion(1...codingVersion, of: "amendment")
        let shard = Int(try reader.readInteger(UInt16.self))
        let recordedAt = Timestamp(microseconds: try reader.readInteger(Int64.self))
        let source = try reader.readID()
        let relation = try reader.readText().text
        let target = try reader.readID()
        let isDenied = try reader.readFlag()
        let change: Change
        switch try reader.readInteger(UInt8.self) {
        case ChangeCode.close: change = .close(try reader.readTimestamp())
        case ChangeCode.retract: change = .retract
        case let code: throw reader.malformed("an unknown change \(code)")
        }
        let evidence = try reader.readFlag() ? try reader.readID() : nil
        try reader.requireEnd()
        return (
            shard,
            Self(
                source: source, relation: relation, target: target, isDenied: isDenied,
                evidence: evidence, change: change, recordedAt: recordedAt)
        )
    }
}
