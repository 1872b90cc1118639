package import Platform

/// The file of a segment: its neighbour lists as they are in memory, so that opening maps them and
/// reads no more than the header and the upper layers' members.
///
/// Grammar, validity and an example: docs/data-files.md, "Segments of the vector index".
package struct GraphSegmentFile: Sendable {
    static let magic: [UInt8] = Array("SutraGrf".utf8)
    static let version: UInt32 = 2
    /// Sections start at multiples of it; the header takes one.
    static let pageSize = 4_096
    /// Bytes under one checksum.
    static let blockSize = 1 << 20
    static let largestLayerCount = 64
    /// Files up to this size are read and checked whenever they are opened.
    package static let checkedByteCount = 32 << 20

    private let fileSystem: any FileSystem
    package let path: String

    package init(_ path: String, in fileSystem: any FileSystem) {
        self.path = path
        self.fileSystem = fileSystem
    }

    /// Writes a segment: after a crash the file is the old one, none, or the new one. Durable on
    /// return.
    package func write(_ segment: GraphSegment) throws(FileError) {
        let temporary = path + ".partial"
        let file = try fileSystem.open(temporary, .creatingIfAbsent)
        do {
            try file.truncate(to: 0)
            try Self.write(segment, to: file)
            try file.synchronise()
            try file.close()
        } catch {
            file.closeAfterFailure()
            throw error
        }
        try fileSystem.rename(temporary, to: path)
        let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        try fileSystem.synchroniseDirectory(parent.isEmpty ? "/" : parent)
    }

    private static func write(_ segment: GraphSegment, to file: any File) throws(FileError) {
        let header = GraphSegmentHeader(of: segment)
        var sums = BlockSums()
        try segment.sketches?.withBytes { bytes throws(FileError) in
            try write(bytes, at: pageSize, to: file, &sums)
        }
        for (layer, place) in zip(segment.layers, header.layers) {
            try layer.withNeighbourBytes { bytes throws(FileError) in
                try write(bytes, at: place.neighbours, to: file, &sums)
            }
            try layer.withMemberBytes { bytes throws(FileError) in
                try write(bytes, at: place.members, to: file, &sums)
            }
        }
        try file.truncate(to: header.fileSize)
        let table = sums.finished()
        precondition(table.count == header.blockCount, "a checksum for each block")
        // SAFETY: the raw views of initialised plain numbers.
        try unsafe file.write(table.span.bytes, at: header.tableOffset)
        let tableSum = unsafe CRC32C.checksum(of: table.span.bytes)
        let first = GraphSegmentHeader(of: segment, tableSum: tableSum).encoded()
        try unsafe file.write(first.span.bytes, at: 0)
    }

    private static func write(
        _ bytes: RawSpan, at offset: Int, to file: any File, _ sums: inout BlockSums
    ) throws(FileError) {
        try file.write(bytes, at: offset)
        sums.add(bytes)
        sums.addZeros(GraphSegmentHeader.roundedUp(bytes.byteCount) - bytes.byteCount)
    }

    /// Opens the file for an arena that holds the vectors of its range.
    ///
    /// Neighbour lists of a large file are not read: ``verify()`` does that. A list that was
    /// damaged on the disk can cost recall, nothing else: similarities come from the arena, and a
    /// neighbour that does not exist ends its list.
    /// - Parameter checkedByteCount: files up to this size are read and checked.
    package func open(
        for arena: VectorArena, checkedByteCount: Int = Self.checkedByteCount
    ) throws(GraphFileError) -> GraphSegment {
        let (header, mapped) = try map()
        if mapped.byteCount <= checkedByteCount { try verify(header, mapped) }
        guard header.range.upperBound <= arena.count,
            header.sketchWords == SignSketches.wordsPerVector(codeCount: arena.codeCount)
        else { throw .otherVectors(path: path, range: header.range) }
        guard arena.checksum(of: header.range) == header.vectorChecksum else {
            throw .otherVectors(path: path, range: header.range)
        }
        let layers = try header.layers.map { place throws(GraphFileError) in
            try layer(place, header, mapped)
        }
        guard
            let segment = GraphSegment(
                range: header.range, settings: header.settings,
                vectorChecksum: header.vectorChecksum, layers: layers,
                sketches: try sketches(header, mapped))
        else { throw .damaged(path: path, offset: Self.pageSize) }
        mapped.advise(.random)
        return segment
    }

    /// Reads the whole file and compares every checksum.
    package func verify() throws(GraphFileError) {
        let (header, mapped) = try map()
        mapped.advise(.sequential)
        try verify(header, mapped)
    }

    private func verify(
        _ header: GraphSegmentHeader, _ mapped: any MappedFile
    ) throws(GraphFileError) {
        let table = header.tableOffset..<header.tableOffset + header.blockCount * 4
        guard mapped.read(table, { CRC32C.checksum(of: $0) }) == header.tableSum else {
            throw .damaged(path: path, offset: header.tableOffset)
        }
        let rest = table.upperBound..<mapped.byteCount
        guard mapped.read(rest, { $0.contentByteCount }) == 0 else {
            throw .damaged(path: path, offset: rest.lowerBound)
        }
        let sums = mapped.read(table) { bytes in
            (0..<header.blockCount).map { bytes.number(at: $0 * 4, as: UInt32.self) }
        }
        for block in 0..<header.blockCount {
            let start = Self.pageSize + block * Self.blockSize
            let range = start..<min(start + Self.blockSize, header.tableOffset)
            guard mapped.read(range, { CRC32C.checksum(of: $0) }) == sums[block] else {
                throw .damaged(path: path, offset: start)
            }
        }
    }

    /// The header and the mapped file, whose size and table of checksums are right.
    private func map() throws(GraphFileError) -> (GraphSegmentHeader, any MappedFile) {
        let mapped: any MappedFile
        do {
            guard let information = try fileSystem.information(of: path) else {
                throw GraphFileError.absent(path: path)
            }
            guard information.byteCount >= Self.pageSize else {
                throw GraphFileError.damaged(path: path, offset: information.byteCount)
            }
            mapped = try fileSystem.map(path, byteCount: information.byteCount)
        } catch let error as FileError {
            throw .file(error)
        } catch let error as GraphFileError {
            throw error
        } catch {
            preconditionFailure("an error of no known kind: \(error)")
        }
        let header = try mapped.read(0..<Self.pageSize) { bytes in
            Result { () throws(GraphFileError) in
                try GraphSegmentHeader(bytes, path: path, fileSize: mapped.byteCount)
            }
        }.get()
        return (header, mapped)
    }

    private func layer(
        _ place: GraphSegmentHeader.Layer, _ header: GraphSegmentHeader, _ mapped: any MappedFile
    ) throws(GraphFileError) -> GraphLayer {
        let connectivity = header.settings.connectivity
        if let start = unsafe mapped.stableBytes {
            // SAFETY: the header's places lie in the file; sections start on pages, which is
            // enough for 32-bit words; the mapping is kept by the layer.
            return unsafe GraphLayer(
                nodeCount: place.nodeCount, connectivity: connectivity,
                neighbours: (start + place.neighbours).assumingMemoryBound(to: UInt32.self),
                members: place.members == 0
                    ? nil : (start + place.members).assumingMemoryBound(to: UInt32.self),
                owner: mapped)
        }
        do {
            let neighbours = try Self.copy(
                mapped, at: place.neighbours, count: place.nodeCount * connectivity,
                of: UInt32.self)
            let members =
                place.members == 0
                ? nil
                : try Self.copy(
                    mapped, at: place.members, count: place.nodeCount, of: UInt32.self)
            return GraphLayer(
                connectivity: connectivity, neighbours: neighbours, members: members)
        } catch {
            throw .memory(error)
        }
    }

    private func sketches(
        _ header: GraphSegmentHeader, _ mapped: any MappedFile
    ) throws(GraphFileError) -> SignSketches? {
        let words = header.sketchWords, count = header.layers[0].nodeCount
        guard words > 0 else { return nil }
        if let start = unsafe mapped.stableBytes {
            // SAFETY: the header's places lie in the file; sections start on pages, which is
            // enough for 64-bit words; the mapping is kept by the sketches.
            return unsafe SignSketches(
                (start + Self.pageSize).assumingMemoryBound(to: UInt64.self), count: count,
                wordsPerVector: words, owner: mapped)
        }
        do {
            let signs = try Self.copy(
                mapped, at: Self.pageSize, count: count * words, of: UInt64.self)
            return SignSketches(signs, wordsPerVector: words)
        } catch {
            throw .memory(error)
        }
    }

    private static func copy<Number: FixedWidthInteger & BitwiseCopyable & Sendable>(
        _ mapped: any MappedFile, at offset: Int, count: Int, of type: Number.Type
    ) throws(MemoryError) -> SharedBuffer<Number> {
        let copy = try SharedBuffer<Number>(count: count)
        let stride = MemoryLayout<Number>.stride
        mapped.withBytes(offset..<offset + count * stride) { bytes in
            for index in 0..<count { copy[index] = bytes.number(at: index * stride, as: type) }
        }
        return copy
    }
}

/// Why the file of a segment cannot be used. The segment can be built again from the vectors.
package enum GraphFileError: Error, Sendable, Hashable {
    case file(FileError)
    case absent(path: String)
    /// No such file of ours, or a version of its format that this program does not know.
    case unknownFormat(path: String, version: UInt32)
    case damaged(path: String, offset: Int)
    /// It was built over vectors that are not those of the arena.
    case otherVectors(path: String, range: Range<Int>)
    case memory(MemoryError)
}

extension GraphFileError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .file(let error): "\(error)"
        case .absent(let path): "\(path) does not exist"
        case .unknownFormat(let path, let version):
            "\(path) is no segment file that this program knows (version \(version))"
        case .damaged(let path, let offset):
            "\(path) is damaged at byte \(offset); remove it, the segment is built again"
        case .otherVectors(let path, let range):
            "\(path) belongs to other vectors than \(range.lowerBound) to \(range.upperBound) here;"
                + " remove it, the segment is built again"
        case .memory(let error): "\(error)"
        }
    }
}

/// Checksums of consecutive blocks of bytes that come in pieces.
struct BlockSums {
    private var sums: [UInt32] = []
    private var current: UInt32 = 0
    private var filled = 0

    mutating func add(_ bytes: RawSpan) {
        var start = 0
        while start < bytes.byteCount {
            let end = min(start + GraphSegmentFile.blockSize - filled, bytes.byteCount)
            current = CRC32C.checksum(of: bytes.extracting(start..<end), continuing: current)
            filled += end - start
            start = end
            if filled == GraphSegmentFile.blockSize { close() }
        }
    }

    mutating func addZeros(_ count: Int) {
        let zeros = [UInt8](repeating: 0, count: count)
        // SAFETY: the raw view of initialised bytes.
        unsafe add(zeros.span.bytes)
    }

    mutating func finished() -> [UInt32] {
        if filled > 0 { close() }
        return sums
    }

    private mutating func close() {
        sums.append(current)
        current = 0
        filled = 0
    }
}
