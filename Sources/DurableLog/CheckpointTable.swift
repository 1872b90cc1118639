import Platform

/// What a checkpoint holds: docs/data-files.md, "Checkpoints".
struct CheckpointTable: Sendable, Hashable {
    /// A row of elements, with a checksum for each `blockByteCount` bytes of it.
    struct Entry: Sendable, Hashable {
        var name: String
        var elementByteCount: Int
        var count: Int
        /// Where it begins; 0 in an arena's own file.
        var offset: Int
        var checksums: [UInt32]

        var byteCount: Int { elementByteCount * count }
    }

    static let blockByteCount = 1 << 20
    static let headerByteCount = 64
    static let magic = Array("SutraChk".utf8)
    static let version: UInt32 = 5
    /// Reads otherwise where integers lie in memory in another order.
    static let layoutMark: UInt32 = 0x0102_0304

    /// Every record of the log up to this number is in the checkpoint.
    var sequence: UInt64 = 0
    /// The store's own words.
    var metadata: [UInt8] = []
    /// Rows in files of their own, which grow at their end.
    var arenas: [Entry] = []
    /// Rows in the checkpoint's file, written anew each time.
    var sections: [Entry] = []
}

extension CheckpointTable {
    func encoded() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.appendLittleEndian(sequence)
        bytes.appendLittleEndian(UInt32(metadata.count))
        bytes += metadata
        for entries in [arenas, sections] {
            bytes.appendLittleEndian(UInt32(entries.count))
            for entry in entries {
                bytes.appendLittleEndian(UInt16(entry.name.utf8.count))
                bytes += Array(entry.name.utf8)
                bytes.appendLittleEndian(UInt32(entry.elementByteCount))
                bytes.appendLittleEndian(UInt64(entry.count))
                bytes.appendLittleEndian(UInt64(entry.offset))
                bytes.appendLittleEndian(UInt32(entry.checksums.count))
                for checksum in entry.checksums { bytes.appendLittleEndian(checksum) }
            }
        }
        return bytes
    }

    /// Reads what `encoded` wrote; `nil` when it is not that.
    init?(_ bytes: [UInt8]) {
        var reader = Reader(bytes: bytes)
        guard let sequence = reader.integer(UInt64.self),
            let metadataCount = reader.integer(UInt32.self),
            let metadata = reader.bytes(Int(metadataCount)),
            let arenas = reader.entries(), let sections = reader.entries(), reader.isAtEnd
        else { return nil }
        self.init(
            sequence: sequence, metadata: metadata, arenas: arenas, sections: sections)
    }

    private struct Reader {
        let bytes: [UInt8]
        var offset = 0

        var isAtEnd: Bool { offset == bytes.count }

        mutating func bytes(_ count: Int) -> [UInt8]? {
            guard count <= bytes.count - offset else { return nil }
            defer { offset += count }
            return Array(bytes[offset..<offset + count])
        }

        mutating func integer<Word: FixedWidthInteger>(_ type: Word.Type) -> Word? {
            guard let part = bytes(MemoryLayout<Word>.size) else { return nil }
            return part.reversed().reduce(Word(0)) { $0 << 8 | Word($1) }
        }

        mutating func entries() -> [Entry]? {
            guard let count = integer(UInt32.self) else { return nil }
            var entries: [Entry] = []
            for _ in 0..<count {
                guard let nameCount = integer(UInt16.self), let name = bytes(Int(nameCount)),
                    let elementByteCount = integer(UInt32.self),
                    let count = integer(UInt64.self), let offset = integer(UInt64.self),
                    count < 1 << 40, offset < 1 << 48, elementByteCount < 1 << 16,
                    let checksumCount = integer(UInt32.self)
                else { return nil }
                var checksums: [UInt32] = []
                for _ in 0..<checksumCount {
                    guard let checksum = integer(UInt32.self) else { return nil }
                    checksums.append(checksum)
                }
                let entry = Entry(
                    name: String(decoding: name, as: UTF8.self),
                    elementByteCount: Int(elementByteCount), count: Int(count),
                    offset: Int(offset), checksums: checksums)
                let blockCount = (entry.byteCount + blockByteCount - 1) / blockByteCount
                guard checksums.count == blockCount else { return nil }
                entries.append(entry)
            }
            return entries
        }
    }
}
