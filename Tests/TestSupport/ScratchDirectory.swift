package import Platform

/// A directory of its own for one test, removed with everything in it when the test ends.
package final class ScratchDirectory: Sendable {
    package let path: String
    package let files = PosixFileSystem()

    package init() throws {
        let number = SystemRandomSource().next()
        path = "/tmp/sutra-test-\(String(number, radix: 36))"
        try files.makeDirectory(path)
    }

    deinit {
        do {
            try Self.removeTree(path, files)
        } catch {
            print("could not remove \(path): \(error)")
        }
    }

    private static func removeTree(_ path: String, _ files: PosixFileSystem) throws {
        if try files.information(of: path)?.kind == .directory {
            for name in try files.names(in: path) { try removeTree("\(path)/\(name)", files) }
        }
        try files.remove(path)
    }
}
