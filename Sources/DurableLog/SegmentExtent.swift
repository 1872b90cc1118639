package import Platform

/// How far a segment's records reach: what a copy of it has to hold.
package struct SegmentExtent: Hashable, Sendable, Codable {
    package let segment: UInt32
    package let salt: UInt32
    /// Where the last record ends; what follows does not count.
    package let byteCount: Int
    /// One above the number of the last record.
    package let nextSequence: UInt64
    /// CRC-32C of all bytes up to there.
    package let checksum: UInt32
}

extension Log {
    /// Bytes that are copied and summed at a time.
    private static let chunkByteCount = 1 << 20

    /// Reads a log, which may be written meanwhile, and says how far it reaches: at least up to
    /// the last record that was committed before the call. Changes nothing.
    /// - Throws: `damaged`, `missingSegment`, `file`; all of them also when the log is removed
    ///   meanwhile.
    package static func extents(of directory: String, files: any FileSystem)
        throws(LogError) -> [SegmentExtent]
    {
        guard let headers = try SegmentList.read(directory, files)?.segments else { return [] }
        var extents: [SegmentExtent] = []
        for (index, header) in headers.enumerated() {
            let next = index + 1 < headers.count ? headers[index + 1].firstSequence : nil
            let path = "\(directory)/\(SegmentName.of(header.segment))"
            extents.append(
                try withFile(path, .reading, files) { file throws(LogError) in
                    try extent(of: file, header, next: next)
                })
        }
        return extents
    }

    private static func extent(of file: any File, _ header: SegmentHeader, next: UInt64?)
        throws(LogError) -> SegmentExtent
    {
        var scanner = try SegmentScanner(file: file, header: header)
        try scanner.readRecords { _, _ in }
        if let next {
            guard scanner.sequence == next else {
                throw .damaged(file: file.path, offset: scanner.offset, reason: .sequence)
            }
        } else {
            // What looks like damage may be a commit that was being written, if later ones were
            // finished before the look behind it. Then a fresh look gets further.
            while try scanner.ending() == .damaged {
                var fresh = try SegmentScanner(file: file, header: header)
                try fresh.readRecords { _, _ in }
                guard fresh.offset > scanner.offset else {
                    throw .damaged(file: file.path, offset: scanner.offset, reason: .record)
                }
                scanner = fresh
            }
        }
        return SegmentExtent(
            segment: header.segment, salt: header.salt, byteCount: scanner.offset,
            nextSequence: scanner.sequence, checksum: try checksum(of: file, to: scanner.offset))
    }

    /// Where a segment lies in a log's directory.
    package static func path(of extent: SegmentExtent, in directory: String) -> String {
        "\(directory)/\(SegmentName.of(extent.segment))"
    }

    /// CRC-32C of the first bytes of a file.
    package static func checksum(ofFile path: String, to byteCount: Int, files: any FileSystem)
        throws(LogError) -> UInt32
    {
        try withFile(path, .reading, files) { file throws(LogError) in
            try checksum(of: file, to: byteCount)
        }
    }

    private static func checksum(of file: any File, to byteCount: Int) throws(LogError) -> UInt32 {
        var checksum: UInt32 = 0
        for start in stride(from: 0, to: byteCount, by: chunkByteCount) {
            let bytes = try onDisk { () throws(FileError) in
                try file.read(start..<min(start + chunkByteCount, byteCount))
            }
            // SAFETY: an array of bytes has no padding, so all of it may be read raw.
            checksum = unsafe CRC32C.checksum(of: bytes.span.bytes, continuing: checksum)
        }
        return checksum
    }

    /// Copies a segment's records into another file, durably but for the file's name.
    /// - Parameter kept: bytes at the start that the other file holds already; what it holds
    ///   behind them is cut off.
    package static func copy(
        _ extent: SegmentExtent, from source: String, to target: String, keeping kept: Int,
        files: any FileSystem
    ) throws(LogError) {
        try withFile(source, .reading, files) { from throws(LogError) in
            try withFile(target, .creatingIfAbsent, files) { to throws(LogError) in
                try onDisk { () throws(FileError) in
                    try to.truncate(to: kept)
                    for start in stride(from: kept, to: extent.byteCount, by: chunkByteCount) {
                        let bytes = try from.read(
                            start..<min(start + chunkByteCount, extent.byteCount))
                        // SAFETY: an array of bytes has no padding, so all of it may be read raw.
                        try unsafe to.write(bytes.span.bytes, at: start)
                    }
                    try to.synchronise()
                }
            }
        }
    }

    /// Reads a copy of a segment and checks every record in it. Returns how many there are.
    /// - Throws: `damaged` with the file and the offset of the first bad record; `file`.
    package static func verifyCopy(_ path: String, _ extent: SegmentExtent, files: any FileSystem)
        throws(LogError) -> Int
    {
        try withFile(path, .reading, files) { file throws(LogError) in
            let bytes = try onDisk { () throws(FileError) in
                try file.read(0..<min(try file.byteCount(), SegmentHeader.byteCount))
            }
            let header = try SegmentHeader.decode(bytes, of: extent.segment, file: path)
            var scanner = try SegmentScanner(file: file, header: header, limit: extent.byteCount)
            var count = 0
            try scanner.readRecords { _, _ in count += 1 }
            guard scanner.offset == extent.byteCount, scanner.sequence == extent.nextSequence
            else {
                let isCut = scanner.byteCount < extent.byteCount
                throw .damaged(
                    file: path, offset: scanner.offset, reason: isCut ? .extent : .record)
            }
            guard try checksum(of: file, to: extent.byteCount) == extent.checksum else {
                throw .damaged(file: path, offset: 0, reason: .checksum)
            }
            return count
        }
    }
}
