package import Platform

/// What a checkpoint is to hold: rows that only grow, up to a bound, and words as they were at one
/// moment.
package struct CheckpointDraft: Sendable {
    package struct GrowingRows: Sendable {
        let name: String
        let arena: any Arena
        let count: Int

        package init(name: String, arena: any Arena, count: Int) {
            self.name = name
            self.arena = arena
            self.count = count
        }
    }

    package struct Words: Sendable {
        let name: String
        let words: [UInt32]

        package init(name: String, words: [UInt32]) {
            self.name = name
            self.words = words
        }
    }

    /// Every record of the log up to this number is in the rows and words.
    package let sequence: UInt64
    package let metadata: [UInt8]
    package let arenas: [GrowingRows]
    package let sections: [Words]

    package init(
        sequence: UInt64, metadata: [UInt8], arenas: [GrowingRows], sections: [Words]
    ) {
        self.sequence = sequence
        self.metadata = metadata
        self.arenas = arenas
        self.sections = sections
    }
}

/// Writes checkpoints of one directory, each in place of the one before. Of rows that grow only
/// what is new is written.
///
/// After a crash at any moment there is the old checkpoint or the new one. After a failure the old
/// one stands, and the next attempt writes again what it had not made durable.
///
/// Thread rule: one thread at a time; it blocks.
package final class CheckpointWriter: @unchecked Sendable {
    // SAFETY: `Sendable` by the thread rule.
    static let fileName = "checkpoint"
    /// So many bytes are written before they are made durable. The file system writes the data of
    /// other files before it commits a change of a file's length: whoever appends to a log would
    /// wait for a gigabyte of rows.
    private static let pieceByteCount = 8 << 20

    private let directory: String
    private let files: any FileSystem
    /// What the checkpoint on disk holds.
    private var durable: CheckpointTable

    /// - Parameter current: the checkpoint that the directory holds and the caller took over.
    package init(
        directory: String, files: any FileSystem, replacing current: Checkpoint? = nil
    ) {
        self.directory = directory
        self.files = files
        durable = current?.table ?? CheckpointTable()
    }

    /// The number of the last log record that the checkpoint on disk holds; 0 when there is none.
    package var sequence: UInt64 { durable.sequence }

    /// Returns when the checkpoint is on disk.
    package func write(_ draft: CheckpointDraft) throws(FileError) {
        try files.makeDirectory(directory)
        if durable.sequence == 0 { try removeUnusable() }
        var table = CheckpointTable(sequence: draft.sequence, metadata: draft.metadata)
        for rows in draft.arenas { table.arenas.append(try write(rows)) }
        // New arena files need their names on disk before the table that speaks of them.
        try files.synchroniseDirectory(directory)
        try replaceFile(draft, &table)
        durable = table
    }

    /// Removes a checkpoint that nobody took over, before the rows that it speaks of are written
    /// over.
    private func removeUnusable() throws(FileError) {
        let path = "\(directory)/\(Self.fileName)"
        guard try files.information(of: path) != nil else { return }
        try files.remove(path)
        try files.synchroniseDirectory(directory)
    }

    /// Brings an arena's file up to the draft's bound.
    private func write(_ rows: CheckpointDraft.GrowingRows) throws(FileError)
        -> CheckpointTable.Entry
    {
        let size = rows.arena.elementByteCount
        var entry =
            durable.arenas.first { $0.name == rows.name }
            ?? CheckpointTable.Entry(
                name: rows.name, elementByteCount: size, count: 0, offset: 0, checksums: [])
        precondition(entry.count <= rows.count, "rows of a checkpoint only grow")
        guard entry.count < rows.count else { return entry }
        let file = try files.open(
            "\(directory)/\(ArenaFileName.of(rows.name))", .creatingIfAbsent)
        do {
            // Elements of one write, so that the arena's pages are not all wanted at once.
            let step = max(1, CheckpointTable.blockByteCount / size)
            var sum = BlockChecksums(entry.checksums, byteCount: entry.byteCount)
            var start = entry.count
            var synchronised = start
            while start < rows.count {
                let end = min(start + step, rows.count)
                try rows.arena.withBytes(ofElements: start..<end) { bytes throws(FileError) in
                    try file.write(bytes, at: start * size)
                    sum.add(bytes)
                }
                start = end
                if (start - synchronised) * size >= Self.pieceByteCount, start < rows.count {
                    try file.synchronise()
                    synchronised = start
                }
            }
            try file.synchronise()
            entry.count = rows.count
            entry.checksums = sum.checksums
        } catch {
            file.closeAfterFailure()
            throw error
        }
        try file.close()
        return entry
    }

    /// Writes the words, the table and the header beside the old file, then takes its place.
    private func replaceFile(_ draft: CheckpointDraft, _ table: inout CheckpointTable)
        throws(FileError)
    {
        let path = "\(directory)/\(Self.fileName)"
        let file = try files.open(path + ".partial", .creatingIfAbsent)
        do {
            try file.truncate(to: 0)
            var end = FileMapping.alignment
            for section in draft.sections {
                // SAFETY: an array of integers has no padding, so all of it may be read raw.
                let bytes = unsafe section.words.span.bytes
                try write(bytes, to: file, at: end)
                var sum = BlockChecksums([], byteCount: 0)
                sum.add(bytes)
                table.sections.append(
                    CheckpointTable.Entry(
                        name: section.name, elementByteCount: 4, count: section.words.count,
                        offset: end, checksums: sum.checksums))
                end += bytes.byteCount
                end =
                    (end + FileMapping.alignment - 1) / FileMapping.alignment
                    * FileMapping.alignment
            }
            let encoded = table.encoded()
            // SAFETY: as above, here and below.
            try unsafe file.write(encoded.span.bytes, at: end)
            let header = Self.header(of: encoded, at: end)
            try unsafe file.write(header.span.bytes, at: 0)
            try file.synchronise()
        } catch {
            file.closeAfterFailure()
            throw error
        }
        try file.close()
        try files.rename(path + ".partial", to: path)
        try files.synchroniseDirectory(directory)
    }

    private func write(_ bytes: RawSpan, to file: any File, at offset: Int) throws(FileError) {
        var start = 0
        while start < bytes.byteCount {
            let end = min(start + Self.pieceByteCount, bytes.byteCount)
            try file.write(bytes.extracting(start..<end), at: offset + start)
            if end < bytes.byteCount { try file.synchronise() }
            start = end
        }
    }

    private static func header(of table: [UInt8], at offset: Int) -> [UInt8] {
        var header = CheckpointTable.magic
        header.appendLittleEndian(CheckpointTable.version)
        // In this machine's own order, on purpose.
        // SAFETY: the bytes of an integer are copied within the closure.
        unsafe withUnsafeBytes(of: CheckpointTable.layoutMark) {
            unsafe header.append(contentsOf: $0)
        }
        header.appendLittleEndian(UInt64(offset))
        header.appendLittleEndian(UInt32(table.count))
        // SAFETY: an array of bytes has no padding, so all of it may be read raw.
        header.appendLittleEndian(unsafe CRC32C.checksum(of: table.span.bytes))
        header += [UInt8](repeating: 0, count: 60 - header.count)
        header.appendLittleEndian(unsafe CRC32C.checksum(of: header.span.bytes))
        return header
    }
}

enum ArenaFileName {
    static func of(_ name: String) -> String { "\(name).arena" }
}

/// Checksums of a row of bytes, one for each block, that goes on where it stopped.
struct BlockChecksums {
    private(set) var checksums: [UInt32]
    private var byteCount: Int

    init(_ checksums: [UInt32], byteCount: Int) {
        self.checksums = checksums
        self.byteCount = byteCount
    }

    mutating func add(_ bytes: RawSpan) {
        var start = 0
        while start < bytes.byteCount {
            let used = byteCount % CheckpointTable.blockByteCount
            if used == 0 { checksums.append(0) }
            let end = min(start + CheckpointTable.blockByteCount - used, bytes.byteCount)
            checksums[checksums.count - 1] = CRC32C.checksum(
                of: bytes.extracting(start..<end), continuing: checksums[checksums.count - 1])
            byteCount += end - start
            start = end
        }
    }
}
