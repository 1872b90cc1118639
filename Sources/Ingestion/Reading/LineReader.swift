/// Reads the lines of a text, a piece at a time.
package struct LineReader: Sendable {
    private var source: any ByteSource
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false
    /// Of the line handed out last; from 1.
    package private(set) var lineNumber = 0
    /// Bytes of the lines handed out so far, not of what was read ahead.
    package private(set) var byteCount = 0

    /// Bytes of one line; a longer one is refused.
    static let lineByteCount = 64 << 20

    package init(_ source: any ByteSource) { self.source = source }

    /// The next line without its end, or `nil` after the last.
    package mutating func next() throws(ReadingFault) -> String? {
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                return try line(upTo: end, next: end + 1)
            }
            searched = buffer.count - start
            if isAtEnd {
                return start < buffer.count ? try line(upTo: buffer.count, next: buffer.count) : nil
            }
            buffer.removeFirst(start)
            start = 0
            guard buffer.count <= Self.lineByteCount else {
                throw ReadingFault("line \(lineNumber + 1) is longer than 64 MiB")
            }
            let piece = try source.next()
            isAtEnd = piece.isEmpty
            buffer.append(contentsOf: piece)
        }
    }

    private mutating func line(upTo end: Int, next: Int) throws(ReadingFault) -> String {
        var bytes = buffer[start..<end]
        if bytes.last == 0x0D { bytes.removeLast() }
        lineNumber += 1
        if lineNumber == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        byteCount += next - start
        start = next
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw ReadingFault("line \(lineNumber) is not UTF-8; convert the file first")
        }
        guard !text.utf8.contains(0) else {
            throw ReadingFault("line \(lineNumber) holds a NUL byte; is this a text file?")
        }
        return text
    }
}
