import ConceptModel

/// Learning a text that is known: it gains a source and strength.
struct RepeatedLearning {
    let id: ConceptID
    let source: String?
    let metadata: String?
    let learnedAt: Timestamp

    func encoded(shard: Int) -> [UInt8] {
        var writer = RecordWriter()
        writer.write(LearningPlan.codingVersion)
        writer.write(UInt16(shard))
        writer.write(learnedAt.microseconds)
        writer.write(id)
        writer.write(source)
        writer.write(metadata)
        return writer.bytes
    }

    static func decode(_ bytes: [UInt8]) throws(MalformedRecord)
        -> (shard: Int, learning: Self, offsets: TextOffsets)
    {
        var reader = RecordReader(bytes)
        guard try reader.readInteger(UInt8.self) == LearningPlan.codingVersion else {
            throw reader.malformed("an unknown version of the learned-again record")
        }
        let shard = Int(try reader.readInteger(UInt16.self))
        let learnedAt = Timestamp(microseconds: try reader.readInteger(Int64.self))
        let id = try reader.readID()
        var offsets = TextOffsets()
        let source = try reader.readOptionalText()
        if let count = source?.utf8.count { offsets.source = (reader.offset - count, count) }
        let metadata = try reader.readOptionalText()
        if let count = metadata?.utf8.count { offsets.metadata = (reader.offset - count, count) }
        guard reader.isAtEnd else { throw reader.malformed("bytes after the end") }
        let learning = Self(id: id, source: source, metadata: metadata, learnedAt: learnedAt)
        return (shard, learning, offsets)
    }
}

/// The deletion of one concept in one shard.
struct Deletion {
    let id: ConceptID
    let deletedAt: Timestamp

    func encoded(shard: Int) -> [UInt8] {
        var writer = RecordWriter()
        writer.write(LearningPlan.codingVersion)
        writer.write(UInt16(shard))
        writer.write(deletedAt.microseconds)
        writer.write(id)
        return writer.bytes
    }

    static func decode(_ bytes: [UInt8]) throws(MalformedRecord) -> (shard: Int, deletion: Self) {
        var reader = RecordReader(bytes)
        guard try reader.readInteger(UInt8.self) == LearningPlan.codingVersion else {
            throw reader.malformed("an unknown version of the deletion record")
        }
        let shard = Int(try reader.readInteger(UInt16.self))
        let deletedAt = Timestamp(microseconds: try reader.readInteger(Int64.self))
        let id = try reader.readID()
        guard reader.isAtEnd else { throw reader.malformed("bytes after the end") }
        return (shard, Self(id: id, deletedAt: deletedAt))
    }
}
