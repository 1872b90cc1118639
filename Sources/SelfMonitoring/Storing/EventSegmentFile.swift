import ConceptModel
import Platform

/// A segment of events on disk, by columns, each where it can be mapped. Numbers are little-endian,
/// rows as they lie in this machine's memory:
///
///     file        = header description zeros part*
///     header      = "SutraEvt" version (4 bytes, 1) layout mark (4 bytes)
///                   length of the description (4 bytes) its CRC-32C (4 bytes)
///     description = type (name) rows (4) earliest (8) latest (8) is ordered (1)
///                   part count (1) part entry* lowest and highest (8 + 8) of each field
///     part entry  = offset (8) length (8) CRC-32C (4)
///
/// Every part begins at a multiple of 64 KiB: times, ordinals, then for each field its numbers, or
/// its codes and its texts (length (4) UTF-8, in the order of their codes).
///
/// A file is written once, under a number of its own, and never changed.
enum EventSegmentFile {
    private static let magic = Array("SutraEvt".utf8)
    private static let version: UInt32 = 1
    /// Reads otherwise where integers lie in memory in another order.
    private static let layoutMark: UInt32 = 0x0102_0304
    private static let headerByteCount = 24

    private struct Part {
        var offset: Int
        var byteCount: Int
        var checksum: UInt32
    }

    /// Writes the rows of a view; durable on return, but for the file's name.
    static func write(
        _ view: SegmentView, to path: String, files: any FileSystem
    ) throws(FileError) {
        let file = try files.open(path, .creatingIfAbsent)
        do {
            try file.truncate(to: 0)
            var parts: [Part] = []
            var end = FileMapping.alignment
            func add(_ rows: any Arena) throws(FileError) {
                try rows.withBytes(ofElements: 0..<view.count) { bytes throws(FileError) in
                    try add(bytes)
                }
            }
            func add(_ bytes: RawSpan) throws(FileError) {
                try file.write(bytes, at: end)
                parts.append(
                    Part(
                        offset: end, byteCount: bytes.byteCount,
                        checksum: CRC32C.checksum(of: bytes)))
                end += max(bytes.byteCount, 1)
                end =
                    (end + FileMapping.alignment - 1) / FileMapping.alignment
                    * FileMapping.alignment
            }
            try add(view.segment.times)
            try add(view.segment.ordinals)
            for column in view.segment.columns {
                switch column {
                case .numbers(let numbers): try add(numbers)
                case .text(let texts):
                    try add(texts.codes)
                    var bytes: [UInt8] = []
                    for text in texts.texts { bytes.append(text: text) }
                    try add(bytes.span.bytes)
                }
            }
            try file.write(head(view, parts).span.bytes, at: 0)
            try file.synchronise()
        } catch {
            file.closeAfterFailure()
            throw error
        }
        try file.close()
    }

    private static func head(_ view: SegmentView, _ parts: [Part]) -> [UInt8] {
        var description: [UInt8] = []
        description.append(name: view.segment.type.rawValue)
        description.append(word: UInt32(view.count))
        description.append(word: view.earliest)
        description.append(word: view.latest)
        description.append(view.isOrdered ? 1 : 0)
        description.append(UInt8(parts.count))
        for part in parts {
            description.append(word: UInt64(part.offset))
            description.append(word: UInt64(part.byteCount))
            description.append(word: part.checksum)
        }
        for (low, high) in zip(view.lowest, view.highest) {
            description.append(word: low.bitPattern)
            description.append(word: high.bitPattern)
        }
        var head = magic
        head.append(word: version)
        withUnsafeBytes(of: layoutMark) { head.append(contentsOf: $0) }
        head.append(word: UInt32(description.count))
        head.append(word: CRC32C.checksum(of: description.span.bytes))
        return head + description
    }

    /// Opens a segment by mapping it: nothing but its head is read.
    /// - Parameter isChecked: whether every byte is read and checked now.
    static func open(
        _ path: String, files: any FileSystem, isChecked: Bool = false
    ) throws(EventStoreError) -> SegmentView {
        let file: any File
        let byteCount: Int
        do throws(FileError) {
            file = try files.open(path, .reading)
            byteCount = try file.byteCount()
        } catch {
            throw .file(error)
        }
        defer { file.closeAfterFailure() }
        let (view, parts) = try readHead(file, byteCount)
        let mapped: any MappedFile
        do throws(FileError) {
            mapped = try files.map(path, byteCount: byteCount)
        } catch {
            throw .file(error)
        }
        if isChecked {
            for part in parts {
                let range = part.offset..<part.offset + part.byteCount
                guard mapped.read(range, { CRC32C.checksum(of: $0) }) == part.checksum else {
                    throw .damaged(file: path, reason: "a checksum is wrong")
                }
            }
        }
        do throws(FileError) {
            var next = parts.makeIterator()
            func adopt(_ rows: any Arena) throws(FileError) {
                guard let part = next.next() else { return }
                try rows.adopt(view.count, from: file, at: part.offset)
            }
            try adopt(view.segment.times)
            try adopt(view.segment.ordinals)
            for column in view.segment.columns {
                switch column {
                case .numbers(let numbers): try adopt(numbers)
                case .text(let texts):
                    try adopt(texts.codes)
                    guard let part = next.next() else { continue }
                    texts.adopt { Self.texts(mapped, part) }
                }
            }
        } catch {
            throw .file(error)
        }
        return view
    }
}

// MARK: - Reading the head

extension EventSegmentFile {
    private static func readHead(
        _ file: any File, _ byteCount: Int
    ) throws(EventStoreError) -> (SegmentView, [Part]) {
        let path = file.path
        let head: [UInt8]
        do throws(FileError) {
            head = try file.read(0..<min(byteCount, FileMapping.alignment))
        } catch {
            throw .file(error)
        }
        guard head.count >= headerByteCount, Array(head.prefix(8)) == magic else {
            throw .damaged(file: path, reason: "it is no segment of events")
        }
        var mark: [UInt8] = []
        withUnsafeBytes(of: layoutMark) { mark.append(contentsOf: $0) }
        do throws(EventFault) {
            var reader = EventBytes(head[8...])
            let written = try reader.word(UInt32.self)
            _ = try reader.word(UInt32.self)
            guard written == version, Array(head[12..<16]) == mark else {
                throw EventFault.version
            }
            let length = Int(try reader.word(UInt32.self))
            let checksum = try reader.word(UInt32.self)
            guard headerByteCount + length <= head.count else { throw EventFault.truncated }
            let description = Array(head[headerByteCount..<headerByteCount + length])
            guard CRC32C.checksum(of: description.span.bytes) == checksum else {
                throw EventFault.truncated
            }
            var fields = EventBytes(description)
            return try view(&fields, byteCount)
        } catch .version {
            throw .damaged(file: path, reason: "another version or kind of machine wrote it")
        } catch {
            throw .damaged(file: path, reason: "its head is no valid one")
        }
    }

    private static func view(
        _ reader: inout EventBytes, _ byteCount: Int
    ) throws(EventFault) -> (SegmentView, [Part]) {
        let name = try reader.name()
        guard let type = EventType(name: name) else { throw .unknownType(name) }
        let segment: EventSegment
        do throws(MemoryError) { segment = try EventSegment(type) } catch { throw .truncated }
        var view = SegmentView(segment)
        view.count = Int(try reader.word(UInt32.self))
        view.earliest = try reader.word(Int64.self).boundedTime
        view.latest = try reader.word(Int64.self).boundedTime
        view.isOrdered = try reader.byte() != 0
        guard view.count <= EventSegment.capacity else { throw .truncated }
        var parts: [Part] = []
        for _ in 0..<(try reader.byte()) {
            let part = Part(
                offset: Int(clamping: try reader.word(UInt64.self)),
                byteCount: Int(clamping: try reader.word(UInt64.self)),
                checksum: try reader.word(UInt32.self))
            guard part.offset % FileMapping.alignment == 0, part.offset <= byteCount,
                part.byteCount <= byteCount - part.offset
            else { throw .truncated }
            parts.append(part)
        }
        for column in type.fields.indices {
            view.lowest[column] = try reader.double()
            view.highest[column] = try reader.double()
        }
        let expected = 2 + type.fields.reduce(0) { $0 + ($1.kind == .text ? 2 : 1) }
        guard parts.count == expected else { throw .truncated }
        return (view, parts)
    }

    /// The texts of a column; bytes that are no texts give none, and the codes then name nothing.
    private static func texts(_ mapped: any MappedFile, _ part: Part) -> [String] {
        mapped.read(part.offset..<part.offset + part.byteCount) { bytes in
            let copy = bytes.withUnsafeBytes { [UInt8]($0) }
            var reader = EventBytes(copy)
            var texts: [String] = []
            while !reader.isAtEnd {
                do throws(EventFault) { texts.append(try reader.text()) } catch { break }
            }
            return texts
        }
    }
}
