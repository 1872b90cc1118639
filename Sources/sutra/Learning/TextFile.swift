import Foundation
import WireAPI

/// Reads the texts to learn out of one file, a piece at a time.
struct TextFile {
    /// The file's name for messages and as the source of its texts.
    let name: String
    private let handle: FileHandle
    private var cutter: TextCutter?
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false
    private(set) var lineNumber = 0
    /// Bytes of the lines handed out so far, not of what was read ahead.
    private(set) var byteCount = 0

    /// Bytes of one line; a longer one is refused.
    private static let lineByteCount = 64 << 20

    /// - Parameters:
    ///   - path: "-" for the standard input
    ///   - isJSONL: whether each line is a JSON object; decided by the name when `nil`
    init(_ path: String, unit: TextUnit, isJSONL: Bool?) throws(Failure) {
        name = path == "-" ? "standard input" : path
        if path == "-" {
            handle = .standardInput
        } else {
            var isDirectory: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
                throw Failure("there is no file \(path)")
            }
            guard !isDirectory.boolValue else {
                throw Failure("\(path) is a directory; give files")
            }
            guard let opened = FileHandle(forReadingAtPath: path) else {
                throw Failure("\(path) cannot be read; check its permissions")
            }
            handle = opened
        }
        let lower = path.lowercased()
        let isLines = isJSONL ?? (lower.hasSuffix(".jsonl") || lower.hasSuffix(".ndjson"))
        cutter =
            isLines
            ? nil
            : TextCutter(
                unit: unit, isMarkdown: lower.hasSuffix(".md") || lower.hasSuffix(".markdown"))
    }

    /// Bytes of the file at `path`; `nil` for the standard input.
    static func size(of path: String) -> Int? {
        guard path != "-" else { return nil }
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return (attributes?[.size] as? NSNumber)?.intValue
    }

    /// The next text, or `nil` at the end.
    /// - Throws: ``Failure`` with file and line
    mutating func next() throws(Failure) -> LearnRequest? {
        while let line = try nextLine() {
            if cutter == nil {
                guard line.contains(where: { !$0.isWhitespace }) else { continue }
                return try decode(line)
            }
            if let text = cutter?.add(line) { return LearnRequest(content: text, source: source) }
        }
        guard let rest = cutter?.finish() else { return nil }
        return LearnRequest(content: rest, source: source)
    }

    private var source: String? { name == "standard input" ? nil : name }

    private func decode(_ line: String) throws(Failure) -> LearnRequest {
        do {
            let request = try Body.decode(LearnRequest.self, from: Array(line.utf8))
            guard request.source == nil else { return request }
            return LearnRequest(
                content: request.content, source: source, metadata: request.metadata,
                ttlSeconds: request.ttlSeconds, expiresAt: request.expiresAt)
        } catch {
            throw Failure("\(name), line \(lineNumber): \(error.message)")
        }
    }

    private mutating func nextLine() throws(Failure) -> String? {
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
                throw Failure("\(name), line \(lineNumber + 1) is longer than 64 MiB")
            }
            try fill()
        }
    }

    private mutating func fill() throws(Failure) {
        do {
            guard let data = try handle.read(upToCount: 256 << 10), !data.isEmpty else {
                isAtEnd = true
                return
            }
            buffer.append(contentsOf: data)
        } catch {
            throw Failure("\(name) cannot be read: \(error.localizedDescription)")
        }
    }

    private mutating func line(upTo end: Int, next: Int) throws(Failure) -> String {
        var bytes = buffer[start..<end]
        if bytes.last == 0x0D { bytes.removeLast() }
        lineNumber += 1
        if lineNumber == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        byteCount += next - start
        start = next
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure("\(name), line \(lineNumber) is not UTF-8; convert the file first")
        }
        guard !text.utf8.contains(0) else {
            throw Failure("\(name), line \(lineNumber) holds a NUL byte; is this a text file?")
        }
        return text
    }
}
