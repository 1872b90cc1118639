import Platform

/// The segments that a log's directory holds.
struct SegmentList {
    /// From the log's first on, without gaps.
    let segments: [SegmentHeader]
    /// Segments from before the last reset.
    let leftovers: [UInt32]

    /// Reads all headers; `nil` when there is no segment.
    static func read(
        _ directory: String, _ files: any FileSystem
    ) throws(LogError) -> SegmentList? {
        let numbers = try onDisk { () throws(FileError) in
            try files.names(in: directory).compactMap(SegmentName.segment)
        }
        guard let last = numbers.max() else { return nil }
        let first = try header(last, directory, files).firstSegment
        var segments: [SegmentHeader] = []
        for number in first...last {
            guard numbers.contains(number) else {
                throw .missingSegment(file: "\(directory)/\(SegmentName.of(number))")
            }
            segments.append(try header(number, directory, files))
        }
        return SegmentList(segments: segments, leftovers: numbers.filter { $0 < first })
    }

    static func header(
        _ number: UInt32, _ directory: String, _ files: any FileSystem
    ) throws(LogError) -> SegmentHeader {
        let path = "\(directory)/\(SegmentName.of(number))"
        return try withFile(path, .reading, files) { file throws(LogError) in
            let bytes = try onDisk { () throws(FileError) in
                try file.read(0..<min(try file.byteCount(), SegmentHeader.byteCount))
            }
            return try SegmentHeader.decode(bytes, of: number, file: path)
        }
    }
}
