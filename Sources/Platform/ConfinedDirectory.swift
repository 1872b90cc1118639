#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A directory whose files others may name, without reaching anything outside of it.
///
/// Every step down is taken from the directory before, and symbolic links are never followed, so
/// neither a name nor somebody who exchanges directories meanwhile leads out. Calls block.
package struct ConfinedDirectory: Sendable, Hashable {
    /// An absolute path without symbolic links.
    package let root: String
    /// The path that was given; others may name files by it too.
    private let givenPath: String

    /// What lies in a directory.
    package struct Entry: Sendable, Hashable {
        package let name: String
        package let kind: FileKind
        package let byteCount: Int
    }

    /// - Parameter path: it may hold symbolic links: who names it trusts them.
    package init(_ path: String) throws(FileError) {
        guard let resolved = unsafe realpath(path, nil) else {
            throw .system(.inspect, path: path, code: errno)
        }
        defer { unsafe free(resolved) }
        root = unsafe String(cString: resolved)
        givenPath = path
        guard try PosixFileSystem().information(of: root)?.kind == .directory else {
            throw .system(.list, path: path, code: ENOTDIR)
        }
    }

    /// The names that lead from the root to `path`; `nil` when it is not below the root, or has
    /// ".." in it.
    package func steps(to path: String) -> [String]? {
        let names = path.split(separator: "/").filter { $0 != "." }
        guard !names.contains(".."), !path.utf8.contains(0) else { return nil }
        guard path.hasPrefix("/") else { return names.map(String.init) }
        for start in [root, givenPath] where start.hasPrefix("/") {
            let own = start.split(separator: "/")
            if names.starts(with: own) { return names.dropFirst(own.count).map(String.init) }
        }
        return nil
    }

    /// What lies where the steps lead, without following a link.
    package func kind(_ steps: [String]) throws(FileError) -> FileKind {
        let descriptor = try self.descriptor(steps, O_RDONLY | O_NONBLOCK)
        defer { close(descriptor) }
        return try Self.status(of: descriptor, path(steps)).kind
    }

    /// Opens a file for reading.
    /// - Throws: a `FileError` also for what is no ordinary file.
    package func open(_ steps: [String]) throws(FileError) -> any File {
        let descriptor = try self.descriptor(steps, O_RDONLY | O_NONBLOCK)
        do throws(FileError) {
            guard try Self.status(of: descriptor, path(steps)).kind == .file else {
                throw .system(.open, path: path(steps), code: EINVAL)
            }
        } catch {
            close(descriptor)
            throw error
        }
        return PosixFile(path: path(steps), descriptor: descriptor)
    }

    /// What lies in a directory, by name. Links are of the kind `other`.
    package func entries(_ steps: [String]) throws(FileError) -> [Entry] {
        let path = path(steps)
        let descriptor = try self.descriptor(steps, O_RDONLY | O_DIRECTORY)
        guard let stream = unsafe fdopendir(descriptor) else {
            let code = errno
            close(descriptor)
            throw .system(.list, path: path, code: code)
        }
        defer { _ = unsafe closedir(stream) }
        var entries: [Entry] = []
        while true {
            errno = 0
            guard let entry = unsafe readdir(stream) else {
                guard errno == 0 else { throw .system(.list, path: path, code: errno) }
                return entries.sorted { $0.name < $1.name }
            }
            // SAFETY: as in `PosixFileSystem.names`.
            let offset = MemoryLayout<dirent>.offset(of: \dirent.d_name) ?? 0
            let name = unsafe String(
                cString: UnsafeRawPointer(entry).advanced(by: offset)
                    .assumingMemoryBound(to: CChar.self))
            guard name != ".", name != ".." else { continue }
            var status = stat()
            // What went meanwhile is not there.
            guard unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
                continue
            }
            entries.append(
                Entry(name: name, kind: Self.kind(of: status), byteCount: Int(status.st_size)))
        }
    }

    package func path(_ steps: [String]) -> String {
        let start = root == "/" ? "" : root
        return steps.isEmpty ? root : start + "/" + steps.joined(separator: "/")
    }

    private func descriptor(_ steps: [String], _ flags: Int32) throws(FileError) -> Int32 {
        for step in steps where step == ".." || step == "." || step.isEmpty || step.contains("/") {
            throw .system(.open, path: path(steps), code: EINVAL)
        }
        let directory = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
        // The root's own path was resolved once; a link in its place is not followed either.
        var current = unsafe openat(
            AT_FDCWD, root, steps.isEmpty ? flags | O_NOFOLLOW | O_CLOEXEC : directory)
        guard current >= 0 else { throw .system(.open, path: root, code: errno) }
        for (place, step) in steps.enumerated() {
            let isLast = place == steps.count - 1
            let next = unsafe openat(
                current, step, isLast ? flags | O_NOFOLLOW | O_CLOEXEC : directory)
            let code = errno
            close(current)
            guard next >= 0 else { throw .system(.open, path: path(steps), code: code) }
            current = next
        }
        return current
    }

    private static func status(
        of descriptor: Int32, _ path: String
    ) throws(FileError) -> (kind: FileKind, byteCount: Int) {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else {
            throw .system(.inspect, path: path, code: errno)
        }
        return (kind(of: status), Int(status.st_size))
    }

    private static func kind(of status: stat) -> FileKind {
        switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .directory
        default: .other
        }
    }
}
