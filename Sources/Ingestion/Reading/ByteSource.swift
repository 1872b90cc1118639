package import Platform

/// Where the bytes of a document come from, a piece at a time.
package protocol ByteSource: Sendable {
    /// The next bytes; none at the end.
    mutating func next() throws(ReadingFault) -> [UInt8]
}

/// Why a document cannot be read, or not further, in words for whoever gave it.
package struct ReadingFault: Error, Sendable, Hashable, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }
}

/// The bytes of a file. Whoever opened the file closes it.
package struct FileBytes: ByteSource {
    private static let pieceByteCount = 256 << 10

    private let file: any File
    private var offset = 0

    package init(_ file: any File) { self.file = file }

    package mutating func next() throws(ReadingFault) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: Self.pieceByteCount)
        do throws(FileError) {
            var span = bytes.mutableSpan
            // SAFETY: any byte is a value of the array's element: it may be filled as raw memory.
            var raw = span.mutableBytes
            let count = try file.read(into: &raw, at: offset)
            offset += count
            return count == bytes.count ? bytes : Array(bytes[..<count])
        } catch {
            throw ReadingFault("\(error)")
        }
    }

    /// All bytes of a file.
    /// - Throws: also for a file of more than `limit` bytes
    static func all(of file: any File, upTo limit: Int) throws(ReadingFault) -> [UInt8] {
        do {
            let count = try file.byteCount()
            if count <= limit { return try file.read(0..<count) }
        } catch {
            throw ReadingFault("\(error)")
        }
        throw ReadingFault("it has more than the \(limit) bytes that are read of such files")
    }
}
