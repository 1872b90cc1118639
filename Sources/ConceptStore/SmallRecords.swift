import ConceptModel

/// Learning a text that is known: it gains a source and strength.
struct RepeatedLearning {
    static let codingVersion: UInt8 = 2

    let id: ConceptID
    let source: String?
    let metadata: String?
    let learnedAt: Timestamp
    let expiresAt: Timestamp?

    func encoded(shard: Int) -> [UInt8] {
        var writer = RecordWriter()
        writer.write(Self.codingVersion)
        writer.write(UInt16(shard))
        writer.write(learnedAt.microseconds)
        writer.write(id)
        writer.write(expiresAt)
        writer.write(source)
        writer.write(metadata)
        return writer.bytes
    }

    static func decode(_ bytes: [UInt8]) throws(MalformedRecord)
        -> (shard: Int, learning: Self, offsets: TextOffsets)
    {
        var reader = RecordReader(bytes)
        let version = try reader.readVersion(1...codingVersion, of: "learned-again")
        let shard = Int(try reader.readInteger(UInt16.self))
        let learnedAt = Timestamp(microseconds: try reader.readInteger(Int64.self))
        let id = try reader.readID()
        let expiresAt = version == 1 ? nil : try reader.readTimestamp()
        var offsets = TextOffsets()
        let source = try reader.readOptionalText()
        if let count = source?.utf8.count { offsets.source = (reader.offset - count, count) }
        let metadata = try reader.readOptionalText()
        if let count = metadata?.utf8.count { offsets.metadata = (reader.offset - count, count) }
        try reader.requireEnd()
        let learning = Self(
            id: id, source: source, metadata: metadata, learnedAt: learnedAt, expiresAt: expiresAt)
        return (shard, learning, offsets)
    }
}

/// The deletion of concepts in one shard: all of them, or after a crash none.
struct Deletion {
    static let codingVersion: UInt8 = 2

    /// At least one.
    let ids: [ConceptID]
    let deletedAt: Timestamp

    func encoded(shard: Int) -> [UInt8] {
        var writer = RecordWriter()
        writer.write(Self.codingVersion)
        writer.write(UInt16(shard))
        writer.write(deletedAt.microseconds)
        writer.write(UInt32(ids.count))
        for id in ids { writer.write(id) }
        return writer.bytes
    }

    static func decode(_ bytes: [UInt8]) throws(MalformedRecord) -> (shard: Int, deletion: Self) {
        var reader = RecordReader(bytes)
        let version = try reader.readVersion(1...codingVersion, of: "deletion")
        let shard = Int(try reader.readInteger(UInt16.self))
        let deletedAt = Timestamp(microseconds: try reader.readInteger(Int64.self))
        let count = version == 1 ? 1 : try reader.readCount(minimumByteCount: 16)
        guard count > 0 else { throw reader.malformed("no concept") }
        var ids: [ConceptID] = []
        for _ in 0..<count { ids.append(try reader.readID()) }
        try reader.requireEnd()
        return (shard, Self(ids: ids, deletedAt: deletedAt))
    }
}

/// The deletion of everything that one shard holds in a namespace.
struct NamespaceDeletion {
    static let codingVersion: UInt8 = 1

    let namespace: Namespace
    let deletedAt: Timestamp

    func encoded(shard: Int) -> [UInt8] {
        var writer = RecordWriter()
        writer.write(Self.codingVersion)
        writer.write(UInt16(shard))
        writer.write(deletedAt.microseconds)
        writer.write(namespace.name)
        return writer.bytes
    }

    static func decode(_ bytes: [UInt8]) throws(MalformedRecord) -> (shard: Int, deletion: Self) {
        var reader = RecordReader(bytes)
        _ = try reader.readVersion(1...codingVersion, of: "namespace deletion")
        let shard = Int(try reader.readInteger(UInt16.self))
        let deletedAt = Timestamp(microseconds: try reader.readInteger(Int64.self))
        let namespace = try reader.readNamespace()
        try reader.requireEnd()
        return (shard, Self(namespace: namespace, deletedAt: deletedAt))
    }
}

/// The deletion of what has expired in one shard.
struct Expiry {
    static let codingVersion: UInt8 = 1

    /// What expires at this moment or before is deleted.
    let moment: Timestamp

    func encoded(shard: Int) -> [UInt8] {
        var writer = RecordWriter()
        writer.write(Self.codingVersion)
        writer.write(UInt16(shard))
        writer.write(moment.microseconds)
        return writer.bytes
    }

    static func decode(_ bytes: [UInt8]) throws(MalformedRecord) -> (shard: Int, expiry: Self) {
        var reader = RecordReader(bytes)
        _ = try reader.readVersion(1...codingVersion, of: "expiry")
        let shard = Int(try reader.readInteger(UInt16.self))
        let moment = Timestamp(microseconds: try reader.readInteger(Int64.self))
        try reader.requireEnd()
        return (shard, Self(moment: moment))
    }
}
