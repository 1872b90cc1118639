import ConceptModel
import FoundationEssentials
package import Platform

/// A file that an export wrote, every line of it checked.
package struct ExportFile: Sendable {
    /// Where a text lies in the file.
    struct Place: Sendable {
        let line: Int
        let bytes: Range<Int>
        let learnedAt: Int64
        let id: String
        /// Codes of each vector.
        let codeCounts: Set<Int>
    }

    package let header: ExportHeader
    /// In the order in which they were first learned.
    let texts: [Place]
    /// In the order of the file.
    let links: [EntityLink]
    private let path: String
    private let fileSystem: any FileSystem

    /// Bytes of one line at most.
    private static let lineByteCountLimit = 256 << 20
    private static let chunkByteCount = 1 << 20

    /// Reads and checks a file. Blocks.
    /// - Throws: `importRefused` with the number of the line; `file`.
    package static func open(_ path: String, fileSystem: any FileSystem = PosixFileSystem())
        throws(StoreError) -> ExportFile
    {
        var header: ExportHeader?
        var texts: [Place] = []
        var links: [EntityLink] = []
        var seen: Set<String> = []
        try forEachLine(of: path, fileSystem) { number, range, line throws(StoreError) in
            if number == 1 {
                header = try? JSONDecoder().decode(ExportHeader.self, from: Data(line))
                guard header?.format == ExportHeader.currentFormat else {
                    throw .importRefused(line: 1, reason: "it is not the first line of an export")
                }
                return
            }
            if let exported = try? JSONDecoder().decode(ExportedLink.self, from: Data(line)) {
                do throws(ExportFault) { links.append(try exported.entityLink()) } catch {
                    throw .importRefused(line: number, reason: error.reason)
                }
                return
            }
            let text = try decode(line, number)
            guard seen.insert(text.id).inserted else {
                throw .importRefused(line: number, reason: "the text stands in the file twice")
            }
            texts.append(
                Place(
                    line: number, bytes: range, learnedAt: text.learnedAt, id: text.id,
                    codeCounts: Set(text.concepts.compactMap { $0.vector?.codes.count })))
        }
        guard let header else { throw .importRefused(line: 1, reason: "the file is empty") }
        // Entities take their form from the text that spoke of them first.
        texts.sort { ($0.learnedAt, $0.id) < ($1.learnedAt, $1.id) }
        return ExportFile(
            header: header, texts: texts, links: links, path: path, fileSystem: fileSystem)
    }

    /// Reads a text once more.
    func text(_ place: Place) throws(StoreError) -> PortableText {
        let bytes = try onDisk { () throws(FileError) in
            let file = try fileSystem.open(path, .reading)
            defer { file.closeAfterFailure() }
            return try file.read(place.bytes)
        }
        let exported = try Self.decode(bytes, place.line)
        do throws(ExportFault) {
            return try exported.text()
        } catch {
            throw .importRefused(line: place.line, reason: error.reason)
        }
    }

    private static func decode(_ line: [UInt8], _ number: Int) throws(StoreError) -> ExportedText {
        let text: ExportedText
        do {
            text = try JSONDecoder().decode(ExportedText.self, from: Data(line))
        } catch {
            throw .importRefused(line: number, reason: "it is not a text of an export")
        }
        do throws(ExportFault) { _ = try text.text() } catch {
            throw .importRefused(line: number, reason: error.reason)
        }
        return text
    }

    private static func forEachLine(
        of path: String, _ fileSystem: any FileSystem,
        _ body: (Int, Range<Int>, [UInt8]) throws(StoreError) -> Void
    ) throws(StoreError) {
        let file = try onDisk { () throws(FileError) in try fileSystem.open(path, .reading) }
        defer { file.closeAfterFailure() }
        let byteCount = try onDisk { () throws(FileError) in try file.byteCount() }
        var number = 0
        var line: [UInt8] = []
        var lineStart = 0
        func finish(at end: Int) throws(StoreError) {
            number += 1
            if !line.isEmpty { try body(number, lineStart..<end, line) }
            line.removeAll(keepingCapacity: true)
            lineStart = end + 1
        }
        for start in stride(from: 0, to: byteCount, by: chunkByteCount) {
            let bytes = try onDisk { () throws(FileError) in
                try file.read(start..<min(start + chunkByteCount, byteCount))
            }
            var rest = bytes[...]
            while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                line += rest[..<end]
                try finish(at: start + end)
                rest = rest[(end + 1)...]
            }
            line += rest
            guard line.count <= lineByteCountLimit else {
                throw .importRefused(line: number + 1, reason: "it is too long")
            }
        }
        try finish(at: byteCount)
    }
}
