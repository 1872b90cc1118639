package import Platform

/// A checkpoint on disk, ready to be taken over by empty arenas.
package struct Checkpoint: Sendable {
    let table: CheckpointTable
    private let directory: String
    private let files: any FileSystem

    /// Every record of the log up to this number is in it.
    package var sequence: UInt64 { table.sequence }
    package var metadata: [UInt8] { table.metadata }

    /// Reads a directory's checkpoint; `nil` when it has none. The table is checked, the rows are
    /// not yet.
    package static func read(_ directory: String, files: any FileSystem)
        throws(CheckpointError) -> Checkpoint?
    {
        let path = "\(directory)/\(CheckpointWriter.fileName)"
        let file: any File
        let byteCount: Int
        do {
            guard let information = try files.information(of: path) else { return nil }
            byteCount = information.byteCount
            file = try files.open(path, .reading)
        } catch {
            throw .file(error)
        }
        defer { file.closeAfterFailure() }
        let header = try bytes(0..<CheckpointTable.headerByteCount, of: file, byteCount)
        // SAFETY: an array of bytes has no padding, so all of it may be read raw, here and below.
        let span = unsafe header.span.bytes
        guard Array(header.prefix(8)) == CheckpointTable.magic,
            CRC32C.checksum(of: span.extracting(0..<60)) == span.littleEndian32(at: 60)
        else {
            throw .damaged(file: path, reason: "no valid header")
        }
        let layout = unsafe span.unsafeLoadUnaligned(fromByteOffset: 12, as: UInt32.self)
        guard span.littleEndian32(at: 8) == CheckpointTable.version,
            layout == CheckpointTable.layoutMark
        else { throw .foreign(file: path) }
        let start = Int(clamping: span.littleEndian64(at: 16))
        let tableByteCount = Int(span.littleEndian32(at: 24))
        guard start <= byteCount, tableByteCount <= byteCount - start else {
            throw .damaged(file: path, reason: "the table lies beyond the end")
        }
        let encoded = try bytes(start..<start + tableByteCount, of: file, byteCount)
        guard unsafe CRC32C.checksum(of: encoded.span.bytes) == span.littleEndian32(at: 28),
            let table = CheckpointTable(encoded)
        else {
            throw .damaged(file: path, reason: "no valid table")
        }
        return Checkpoint(table: table, directory: directory, files: files)
    }

    private static func bytes(_ range: Range<Int>, of file: any File, _ byteCount: Int)
        throws(CheckpointError) -> [UInt8]
    {
        guard range.upperBound <= byteCount else {
            throw .damaged(file: file.path, reason: "it is too short")
        }
        do { return try file.read(range) } catch { throw .file(error) }
    }

    /// Fills an arena with the rows of that name.
    /// - Parameter checkedByteCount: rows of at most so many bytes are read and checked now.
    package func adopt(
        _ arena: any Arena, named name: String, checkedByteCount: Int = .max
    ) throws(CheckpointError) {
        if let entry = table.arenas.first(where: { $0.name == name }) {
            guard entry.count > 0 else { return }
            let path = "\(directory)/\(ArenaFileName.of(name))"
            try adopt(arena, entry, path, entry.byteCount <= checkedByteCount)
        } else if let entry = table.sections.first(where: { $0.name == name }) {
            guard entry.count > 0 else { return }
            let path = "\(directory)/\(CheckpointWriter.fileName)"
            try adopt(
                arena, entry.asRows(of: arena.elementByteCount), path,
                entry.byteCount <= checkedByteCount)
        } else {
            throw .damaged(file: directory, reason: "it has no \(name)")
        }
    }

    private func adopt(
        _ arena: any Arena, _ entry: CheckpointTable.Entry, _ path: String, _ isChecked: Bool
    ) throws(CheckpointError) {
        guard entry.elementByteCount == arena.elementByteCount else { throw .foreign(file: path) }
        try withFile(path) { file throws(FileError) in
            try arena.adopt(entry.count, from: file, at: entry.offset)
        }
        guard isChecked else { return }
        var sum = BlockChecksums([], byteCount: 0)
        do {
            try arena.withBytes(ofElements: 0..<entry.count) { sum.add($0) }
        } catch {
            throw .file(error)
        }
        try check(sum, entry, path)
    }

    /// Fills words with the section of that name. Returns how many those are.
    @discardableResult
    package func adopt(_ words: AtomicWordArray, named name: String) throws(CheckpointError)
        -> Int
    {
        let path = "\(directory)/\(CheckpointWriter.fileName)"
        guard let entry = table.sections.first(where: { $0.name == name }),
            entry.elementByteCount == 4
        else {
            throw .damaged(file: path, reason: "it has no \(name)")
        }
        guard entry.count > 0 else { return 0 }
        try withFile(path) { file throws(FileError) in
            try words.adopt(entry.count, from: file, at: entry.offset)
        }
        var sum = BlockChecksums([], byteCount: 0)
        words.withBytes(ofWords: entry.count) { sum.add($0) }
        try check(sum, entry, path)
        return entry.count
    }

    /// A copy of the section of that name.
    package func words(named name: String) throws(CheckpointError) -> [UInt32] {
        let path = "\(directory)/\(CheckpointWriter.fileName)"
        guard let entry = table.sections.first(where: { $0.name == name }),
            entry.elementByteCount == 4
        else {
            throw .damaged(file: path, reason: "it has no \(name)")
        }
        var words = [UInt32](repeating: 0, count: entry.count)
        try withFile(path) { file throws(FileError) in
            var span = words.mutableSpan
            // SAFETY: any bytes are values of the array's element; integers have no padding.
            var bytes = unsafe span.mutableBytes
            _ = try file.read(into: &bytes, at: entry.offset)
        }
        var sum = BlockChecksums([], byteCount: 0)
        // SAFETY: as above.
        unsafe sum.add(words.span.bytes)
        try check(sum, entry, path)
        return words
    }

    private func check(
        _ sum: BlockChecksums, _ entry: CheckpointTable.Entry, _ path: String
    ) throws(CheckpointError) {
        guard sum.checksums == entry.checksums else {
            throw .damaged(file: path, reason: "the checksum of \(entry.name) is wrong")
        }
    }

    private func withFile(_ path: String, _ body: (any File) throws(FileError) -> Void)
        throws(CheckpointError)
    {
        do {
            let file = try files.open(path, .reading)
            defer { file.closeAfterFailure() }
            try body(file)
        } catch {
            throw .file(error)
        }
    }
}

extension Checkpoint {
    /// Reads every byte of a directory's checkpoint and throws at the first fault. Returns whether
    /// there is one. Nothing is kept in memory.
    package static func verify(_ directory: String, files: any FileSystem)
        throws(CheckpointError) -> Bool
    {
        guard let checkpoint = try read(directory, files: files) else { return false }
        for entry in checkpoint.table.arenas {
            try checkpoint.verify(entry, "\(directory)/\(ArenaFileName.of(entry.name))")
        }
        for entry in checkpoint.table.sections {
            try checkpoint.verify(entry, "\(directory)/\(CheckpointWriter.fileName)")
        }
        return true
    }

    private func verify(_ entry: CheckpointTable.Entry, _ path: String)
        throws(CheckpointError)
    {
        guard entry.count > 0 else { return }
        var sum = BlockChecksums([], byteCount: 0)
        try withFile(path) { file throws(FileError) in
            var start = 0
            while start < entry.byteCount {
                let end = min(start + CheckpointTable.blockByteCount, entry.byteCount)
                let bytes = try file.read(entry.offset + start..<entry.offset + end)
                // SAFETY: an array of bytes has no padding, so all of it may be read raw.
                unsafe sum.add(bytes.span.bytes)
                start = end
            }
        }
        try check(sum, entry, path)
    }
}

extension CheckpointTable.Entry {
    /// The same bytes as rows of another size; of none when they do not fit.
    fileprivate func asRows(of elementByteCount: Int) -> Self {
        var entry = self
        guard byteCount % elementByteCount == 0 else { return entry }
        entry.count = byteCount / elementByteCount
        entry.elementByteCount = elementByteCount
        return entry
    }
}
