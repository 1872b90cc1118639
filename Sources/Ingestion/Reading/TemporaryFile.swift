import FoundationEssentials
import Platform

/// A file that is only needed for moments. Calls block.
struct TemporaryFile: Sendable {
    let path: String

    init() throws(ReadingFault) {
        path =
            FileManager.default.temporaryDirectory
            .appendingPathComponent("sutra-\(UUID().uuidString).txt").path
        // Made here, so that nobody else can have put something in its place.
        do throws(FileError) {
            try PosixFileSystem().open(path, .creating).close()
        } catch {
            throw ReadingFault("\(error)")
        }
    }

    func remove() throws {
        if try PosixFileSystem().information(of: path) != nil {
            try PosixFileSystem().remove(path)
        }
    }
}
