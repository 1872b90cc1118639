import ConceptModel
import VectorKernels

/// Where the texts of an encoded plan begin, counted from the start of its record.
struct TextOffsets: Sendable {
    /// The learned text.
    var content = 0
    /// The source label and the metadata, if any: offset and length.
    var source: (offset: Int, byteCount: Int)?
    var metadata: (offset: Int, byteCount: Int)?
    /// The names of concepts, by position in the plan; 0 for one that brings none.
    var names: [Int] = []
}

/// A plan on its way into a shard: what reading its record gives.
struct PlacedPlan: Sendable {
    let shard: Int
    let plan: LearningPlan
    let offsets: TextOffsets
}

extension LearningPlan {
    /// The version that is written. Version 1, which knew neither namespaces nor expiry nor denial,
    /// is read too.
    static let codingVersion: UInt8 = 2

    private enum ContentMode {
        static let whole: UInt8 = 0
        static let part: UInt8 = 1
        static let name: UInt8 = 2
    }

    func encoded(shard: Int) -> [UInt8] { record(shard: shard).bytes }

    /// The record of this plan, and what reading it would give.
    func record(shard: Int) -> (bytes: [UInt8], placed: PlacedPlan) {
        var writer = RecordWriter()
        var offsets = TextOffsets()
        writer.reserve(encodedByteCountEstimate)
        writer.write(Self.codingVersion)
        writer.write(UInt16(shard))
        writer.write(learnedAt.microseconds)
        writer.write(namespace.name)
        writer.write(expiresAt)
        writer.write(content)
        offsets.content = writer.bytes.count - content.utf8.count
        writer.write(source)
        offsets.source = source.map { (writer.bytes.count - $0.utf8.count, $0.utf8.count) }
        writer.write(metadata)
        offsets.metadata = metadata.map { (writer.bytes.count - $0.utf8.count, $0.utf8.count) }
        writer.write(extractor.name)
        writer.write(extractor.version)
        writer.write(UInt32(concepts.count))
        offsets.names.reserveCapacity(concepts.count)
        for concept in concepts {
            Self.write(concept, to: &writer)
            offsets.names.append(Self.nameOffset(of: concept, endingAt: writer.bytes.count))
        }
        var relations: [String] = []
        var numbers: [String: UInt32] = [:]
        for association in associations where numbers[association.relation] == nil {
            numbers[association.relation] = UInt32(relations.count)
            relations.append(association.relation)
        }
        writer.write(UInt32(relations.count))
        for relation in relations { writer.write(relation) }
        writer.write(UInt32(associations.count))
        for association in associations {
            Self.write(association, relation: numbers[association.relation] ?? 0, to: &writer)
        }
        return (writer.bytes, PlacedPlan(shard: shard, plan: self, offsets: offsets))
    }

    /// Where the name of an encoded concept begins; 0 when it brings none.
    private static func nameOffset(of concept: PlannedConcept, endingAt end: Int) -> Int {
        guard case .name(let name) = concept.content else { return 0 }
        return end - name.utf8.count - encodedVectorByteCount(concept.vector)
    }

    /// So that most records are written without moving what is there already.
    private var encodedByteCountEstimate: Int {
        let vectors = concepts.reduce(0) { $0 + ($1.vector?.codes.count ?? 0) }
        return 256 + content.utf8.count + vectors + 64 * (concepts.count + associations.count)
    }

    private static func write(_ concept: PlannedConcept, to writer: inout RecordWriter) {
        writer.write(concept.id)
        writer.write(concept.kind.rawValue)
        switch concept.content {
        case .whole:
            writer.write(ContentMode.whole)
        case .part(let span):
            writer.write(ContentMode.part)
            writer.write(span)
        case .name(let name):
            writer.write(ContentMode.name)
            writer.write(name)
        }
        guard let vector = concept.vector else {
            writer.write(UInt16(0))
            return
        }
        writer.write(UInt16(vector.codes.count))
        writer.write(vector.scale)
        writer.write(vector.codes)
    }

    private static func write(
        _ association: PlannedAssociation, relation: UInt32, to writer: inout RecordWriter
    ) {
        writer.write(UInt32(association.source))
        writer.write(relation)
        writer.write(UInt32(association.target))
        writer.write(association.kind.rawValue)
        writer.write(association.isDenied ? UInt8(1) : 0)
        writer.write(association.confidence.value)
        writer.write(UInt32(association.evidence))
        writer.write(association.sentence)
        writer.write(association.validity.start)
        writer.write(association.validity.end)
    }

    /// Reads what `encoded(shard:)` wrote.
    static func decode(_ bytes: [UInt8]) throws(MalformedRecord) -> PlacedPlan {
        var reader = RecordReader(bytes)
        let version = try reader.readVersion(1...codingVersion, of: "learning")
        let shard = Int(try reader.readInteger(UInt16.self))
        let learnedAt = Timestamp(microseconds: try reader.readInteger(Int64.self))
        let namespace = version == 1 ? Namespace.default : try reader.readNamespace()
        let expiresAt = version == 1 ? nil : try reader.readTimestamp()
        var offsets = TextOffsets()
        let content = try reader.readText()
        offsets.content = content.start
        let source = try reader.readOptionalText()
        if let count = source?.utf8.count { offsets.source = (reader.offset - count, count) }
        let metadata = try reader.readOptionalText()
        if let count = metadata?.utf8.count { offsets.metadata = (reader.offset - count, count) }
        let extractorName = try reader.readText().text
        let extractorVersion = try reader.readInteger(UInt16.self)
        let contentByteCount = content.text.utf8.count
        let conceptCount = try reader.readCount(minimumByteCount: 20)
        var concepts: [PlannedConcept] = []
        concepts.reserveCapacity(conceptCount)
        offsets.names.reserveCapacity(conceptCount)
        for _ in 0..<conceptCount {
            let concept = try readConcept(&reader, contentByteCount: contentByteCount)
            offsets.names.append(nameOffset(of: concept, endingAt: reader.offset))
            concepts.append(concept)
        }
        guard !concepts.isEmpty else { throw reader.malformed("no concept") }
        var relations: [String] = []
        for _ in 0..<(try reader.readCount(minimumByteCount: 4)) {
            relations.append(try reader.readText().text)
        }
        let associationCount = try reader.readCount(minimumByteCount: version == 1 ? 45 : 46)
        var associations: [PlannedAssociation] = []
        associations.reserveCapacity(associationCount)
        for _ in 0..<associationCount {
            associations.append(
                try readAssociation(
                    &reader, version: version, concepts: concepts.count, relations: relations,
                    contentByteCount: contentByteCount))
        }
        try reader.requireEnd()
        let plan = LearningPlan(
            content: content.text, source: source, metadata: metadata, learnedAt: learnedAt,
            extractor: ExtractorIdentity(name: extractorName, version: extractorVersion),
            concepts: concepts, associations: associations, namespace: namespace,
            expiresAt: expiresAt)
        return PlacedPlan(shard: shard, plan: plan, offsets: offsets)
    }

    private static func encodedVectorByteCount(_ vector: QuantizedVector?) -> Int {
        guard let vector else { return 2 }
        return 2 + 4 + vector.codes.count
    }

    private static func readConcept(_ reader: inout RecordReader, contentByteCount: Int)
        throws(MalformedRecord) -> PlannedConcept
    {
        let id = try reader.readID()
        let kind = try reader.readCase(ConceptKind.self)
        let content: PlannedConcept.Content
        switch try reader.readInteger(UInt8.self) {
        case ContentMode.whole: content = .whole
        case ContentMode.part: content = .part(try reader.readSpan(within: contentByteCount))
        case ContentMode.name: content = .name(try reader.readText().text)
        default: throw reader.malformed("an unknown content mode")
        }
        let dimension = Int(try reader.readInteger(UInt16.self))
        guard dimension > 0 else { return PlannedConcept(id: id, kind: kind, content: content) }
        let scale = try reader.readFloat()
        let vector = QuantizedVector(codes: try reader.readCodes(dimension), scale: scale)
        return PlannedConcept(id: id, kind: kind, content: content, vector: vector)
    }

    private static func readAssociation(
        _ reader: inout RecordReader, version: UInt8, concepts: Int, relations: [String],
        contentByteCount: Int
    ) throws(MalformedRecord) -> PlannedAssociation {
        let source = Int(try reader.readInteger(UInt32.self))
        let relation = Int(try reader.readInteger(UInt32.self))
        let target = Int(try reader.readInteger(UInt32.self))
        let kind = try reader.readCase(AssociationKind.self)
        let denial = version == 1 ? nil : try reader.readFlag()
        let confidence = Confidence(try reader.readFloat())
        let evidence = Int(try reader.readInteger(UInt32.self))
        guard max(source, target, evidence) < concepts, relation < relations.count else {
            throw reader.malformed("an association of concepts that the record does not hold")
        }
        let sentence = try reader.readSpan(within: contentByteCount)
        let start = try reader.readTimestamp()
        let validity = TimeRange(start: start, end: try reader.readTimestamp())
        return PlannedAssociation(
            source: source, relation: relations[relation], target: target, kind: kind,
            isDenied: denial ?? Relation.isDenial(relations[relation]), confidence: confidence,
            evidence: evidence, sentence: sentence, validity: validity)
    }
}
