import Foundation
import Ingestion
import WireAPI

/// Reads the texts to learn out of one file, a piece at a time.
struct TextFile {
    /// The file's name for messages and as the source of its texts.
    let name: String
    private var reader: any TextReader

    /// - Parameters:
    ///   - path: "-" for the standard input
    ///   - adapter: how to read it; decided by the name when `nil`
    init(_ path: String, _ adapter: Adapter?, _ options: ReadingOptions) async throws {
        name = path == "-" ? "standard input" : path
        let source = path == "-" ? nil : path
        let adapter = adapter ?? Adapter(ofName: path) ?? .text
        do {
            switch adapter {
            case .html, .pdf:
                guard path != "-" else {
                    throw Failure(
                        "\(adapter.rawValue) is read from files, not from the standard input")
                }
                reader = try await adapter.wholeReader(of: path, source: source, options)
            case .text, .markdown, .jsonl, .csv:
                reader = adapter.reader(
                    of: HandleBytes(try Self.handle(path)), name: path, source: source, options)
            }
        } catch let fault as ReadingFault {
            throw Failure("\(name): \(fault)")
        }
    }

    /// Lines that were read, and bytes of the document.
    var lineNumber: Int { reader.lineNumber }
    var byteCount: Int { reader.byteCount }

    /// - Throws: ``Failure`` for a file that is not there
    static func check(_ path: String) throws(Failure) { _ = try handle(path) }

    private static func handle(_ path: String) throws(Failure) -> FileHandle {
        if path == "-" { return .standardInput }
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
        return opened
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
        let found: FoundText?
        do throws(ReadingFault) {
            found = try reader.next()
        } catch {
            throw Failure("\(name), \(error)")
        }
        switch found {
        case nil: return nil
        case .text(let request): return request
        case .refused(let reason):
            throw Failure("\(name), line \(reader.lineNumber): \(reason)")
        }
    }
}

/// The bytes of a file or of the standard input.
private struct HandleBytes: ByteSource {
    private let handle: FileHandle

    init(_ handle: FileHandle) { self.handle = handle }

    mutating func next() throws(ReadingFault) -> [UInt8] {
        do {
            return Array(try handle.read(upToCount: 256 << 10) ?? Data())
        } catch {
            throw ReadingFault("it cannot be read: \(error.localizedDescription)")
        }
    }
}
