/// The system's control groups (cgroup v2): directories whose files are switches.
///
/// Source: https://docs.kernel.org/admin-guide/cgroup-v2.html
package protocol ControlGroupFiles: Sendable {
    /// What a file says; `nil` when there is none.
    func text(of path: String) throws(FileError) -> String?

    /// Turns a switch, which the system has made.
    func write(_ text: String, to path: String) throws(FileError)

    /// Makes a group; one that exists is left alone.
    func makeGroup(_ path: String) throws(FileError)

    /// Removes a group in which there is no process and no group; one that is not there is left
    /// alone.
    func removeGroup(_ path: String) throws(FileError)

    /// The names of the groups in a group, sorted.
    func groups(in path: String) throws(FileError) -> [String]
}

/// The control groups of this machine.
package struct SystemControlGroups: ControlGroupFiles {
    private static let byteLimit = 1 << 20

    private let files = PosixFileSystem()

    package init() {}

    package func text(of path: String) throws(FileError) -> String? {
        guard try files.information(of: path) != nil else { return nil }
        let file = try files.open(path, .reading)
        // These files tell no length.
        var bytes = [UInt8](repeating: 0, count: Self.byteLimit)
        let count: Int
        do {
            var span = bytes.mutableSpan
            // SAFETY: any bytes read are valid elements.
            var raw = unsafe span.mutableBytes
            count = try file.read(into: &raw, at: 0)
        } catch {
            file.closeAfterFailure()
            throw error
        }
        try file.close()
        return String(decoding: bytes[..<count], as: UTF8.self)
    }

    package func write(_ text: String, to path: String) throws(FileError) {
        let file = try files.open(path, .writing)
        do {
            let bytes = Array(text.utf8)
            // SAFETY: an array of bytes has no padding, so all of it may be read raw.
            try unsafe file.write(bytes.span.bytes, at: 0)
        } catch {
            file.closeAfterFailure()
            throw error
        }
        try file.close()
    }

    package func makeGroup(_ path: String) throws(FileError) {
        do {
            try files.makeDirectory(path)
        } catch {
            // Such directories cannot be synchronised, nor need they be.
            if case .system(.synchronise, _, _) = error { return }
            throw error
        }
    }

    package func removeGroup(_ path: String) throws(FileError) {
        guard try files.information(of: path) != nil else { return }
        try files.remove(path)
    }

    package func groups(in path: String) throws(FileError) -> [String] {
        var groups: [String] = []
        for name in try files.names(in: path)
        where try files.information(of: path + "/" + name)?.kind == .directory {
            groups.append(name)
        }
        return groups
    }
}
