import Foundation

/// A file that appears under its name only when it is whole; "-" is the standard output.
final class OutputFile {
    private let path: String
    private let handle: FileHandle
    private var buffer = Data()

    private var temporary: String { path + ".partial" }

    init(_ path: String) throws(Failure) {
        self.path = path
        guard path != "-" else {
            handle = .standardOutput
            return
        }
        guard FileManager.default.createFile(atPath: path + ".partial", contents: nil),
            let opened = FileHandle(forWritingAtPath: path + ".partial")
        else { throw Failure("\(path) cannot be written; check the directory and its permissions") }
        handle = opened
    }

    func write(_ bytes: some Sequence<UInt8>) throws {
        buffer.append(contentsOf: bytes)
        guard buffer.count >= 1 << 20 else { return }
        try handle.write(contentsOf: buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    func finish() throws {
        try handle.write(contentsOf: buffer)
        guard path != "-" else { return }
        try handle.synchronize()
        try handle.close()
        guard rename(temporary, path) == 0 else {
            throw Failure("\(temporary) cannot be renamed to \(path)")
        }
    }
}
