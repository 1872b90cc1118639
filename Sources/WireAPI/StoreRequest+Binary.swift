/// The binary forms of storage bodies: docs/storage-protocol.md.
public enum StorageProtocol {
    /// The media type of binary bodies.
    public static let mediaType = "application/vnd.sutra.store"
    static let version: UInt32 = 1
    /// "SStr" in the order of the bytes.
    static let magic: UInt32 = 0x7274_5353
}

extension StoreRequest {
    /// Bytes of an item at least: four lengths.
    private static let itemByteCount = 16
    private static let associationByteCount = 16

    /// - Throws: ``RefusedField`` with the offset at fault.
    public init(binary bytes: [UInt8]) throws(RefusedField) {
        var reader = BinaryReader(bytes)
        guard try reader.word() == StorageProtocol.magic else {
            throw reader.refusal("does not begin with SStr")
        }
        let version = try reader.word()
        guard version == StorageProtocol.version else {
            throw reader.refusal("has version \(version), not \(StorageProtocol.version)")
        }
        let count = try reader.count(ofAtLeast: Self.itemByteCount)
        guard count > 0 else { throw reader.refusal("has no items") }
        var items: [StoreItem] = []
        for _ in 0..<count { items.append(try Self.item(&reader)) }
        guard reader.isAtEnd else { throw reader.refusal("goes on after its last item") }
        self.init(items: items)
    }

    private static func item(_ reader: inout BinaryReader) throws(RefusedField) -> StoreItem {
        let content = try reader.text()
        let source = try reader.text()
        var vector: [Float] = []
        for _ in 0..<(try reader.count(ofAtLeast: 4)) { vector.append(try reader.number()) }
        var associations: [StoreAssociation] = []
        for _ in 0..<(try reader.count(ofAtLeast: associationByteCount)) {
            let (source, association) = (try reader.text(), try reader.text())
            let (target, confidence) = (try reader.text(), try reader.number())
            guard (0...1).contains(confidence) else {
                throw reader.refusal("has a confidence that is not from 0 to 1")
            }
            associations.append(
                StoreAssociation(
                    source: source, association: association, target: target,
                    confidence: confidence))
        }
        return StoreItem(
            content: content, source: source.isEmpty ? nil : source,
            vector: vector.isEmpty ? nil : vector, associations: associations)
    }

    /// The binary form.
    public var binary: [UInt8] {
        var bytes: [UInt8] = []
        for word in [StorageProtocol.magic, StorageProtocol.version, UInt32(items.count)] {
            bytes.appendWord(word)
        }
        for item in items {
            bytes.appendText(item.content)
            bytes.appendText(item.source ?? "")
            let vector = item.vector ?? []
            bytes.appendWord(UInt32(vector.count))
            for number in vector { bytes.appendWord(number.bitPattern) }
            bytes.appendWord(UInt32(item.associations.count))
            for association in item.associations {
                bytes.appendText(association.source)
                bytes.appendText(association.association)
                bytes.appendText(association.target)
                bytes.appendWord(association.confidence.bitPattern)
            }
        }
        return bytes
    }
}

/// A vector to search for, in its binary form: its numbers alone.
public enum BinaryVector {
    public static func bytes(of vector: [Float]) -> [UInt8] {
        var bytes: [UInt8] = []
        for number in vector { bytes.appendWord(number.bitPattern) }
        return bytes
    }

    /// - Throws: ``RefusedField`` when the bytes are no numbers.
    public static func vector(from bytes: [UInt8]) throws(RefusedField) -> [Float] {
        guard bytes.count.isMultiple(of: 4) else {
            throw BinaryReader(bytes).refusal("has \(bytes.count) bytes, not a multiple of four")
        }
        var reader = BinaryReader(bytes)
        var vector: [Float] = []
        vector.reserveCapacity(bytes.count / 4)
        while !reader.isAtEnd { vector.append(try reader.number()) }
        return vector
    }
}
