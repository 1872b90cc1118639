#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The disk of this machine.
package struct PosixFileSystem: FileSystem {
    package init() {}

    package func open(_ path: String, _ mode: OpenMode) throws(FileError) -> any File {
        PosixFile(path: path, descriptor: try descriptor(path, Self.flags(of: mode), .open))
    }

    package func map(_ path: String, byteCount: Int) throws(FileError) -> any MappedFile {
        let file = PosixFile(path: path, descriptor: try descriptor(path, O_RDONLY, .map))
        let mapped: PosixMappedFile
        do {
            mapped = try PosixMappedFile(
                path: path, descriptor: file.borrowedDescriptor, byteCount: byteCount)
        } catch {
            file.closeAfterFailure()
            throw error
        }
        try file.close()
        return mapped
    }

    package func information(of path: String) throws(FileError) -> FileInformation? {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw .system(.inspect, path: path, code: errno)
        }
        let kind: FileKind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .directory
            default: .other
            }
        #if canImport(Darwin)
            let time = status.st_mtimespec
        #else
            let time = status.st_mtim
        #endif
        return FileInformation(
            kind: kind, byteCount: Int(status.st_size),
            modifiedAt: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000,
            permissions: UInt16(truncatingIfNeeded: status.st_mode & 0o777))
    }

    package func names(in directory: String) throws(FileError) -> [String] {
        guard let stream = unsafe opendir(directory) else {
            throw .system(.list, path: directory, code: errno)
        }
        defer { _ = unsafe closedir(stream) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = unsafe readdir(stream) else {
                // The end and an error look alike but for the error number.
                guard errno == 0 else { throw .system(.list, path: directory, code: errno) }
                return names.sorted()
            }
            // SAFETY: `d_name` is a zero-ended text inside the entry, which stays as it is until
            // the next `readdir` on this stream. Its declared length is not its true one, so the
            // address is taken from the entry and not from a copy of the field.
            let offset = MemoryLayout<dirent>.offset(of: \dirent.d_name) ?? 0
            let text = unsafe UnsafeRawPointer(entry).advanced(by: offset)
                .assumingMemoryBound(to: CChar.self)
            let name = unsafe String(cString: text)
            if name != "." && name != ".." { names.append(name) }
        }
    }

    package func makeDirectory(_ path: String) throws(FileError) {
        if let existing = try information(of: path) {
            guard existing.kind == .directory else {
                throw .system(.makeDirectory, path: path, code: ENOTDIR)
            }
            return
        }
        let parent = Self.parent(of: path)
        try makeDirectory(parent)
        guard unsafe mkdir(path, 0o700) == 0 || errno == EEXIST else {
            throw .system(.makeDirectory, path: path, code: errno)
        }
        try synchroniseDirectory(parent)
    }

    package func rename(_ path: String, to other: String) throws(FileError) {
        #if canImport(Glibc)
            let result = unsafe Glibc.rename(path, other)
        #elseif canImport(Musl)
            let result = unsafe Musl.rename(path, other)
        #else
            let result = unsafe Darwin.rename(path, other)
        #endif
        guard result == 0 else { throw .system(.rename, path: path, code: errno) }
    }

    package func remove(_ path: String) throws(FileError) {
        let isDirectory = try information(of: path)?.kind == .directory
        guard unsafe (isDirectory ? rmdir(path) : unlink(path)) == 0 else {
            throw .system(.remove, path: path, code: errno)
        }
    }

    package func synchroniseDirectory(_ path: String) throws(FileError) {
        let file = PosixFile(
            path: path, descriptor: try descriptor(path, O_RDONLY | O_DIRECTORY, .synchronise))
        do {
            try file.synchroniseEverything()
        } catch {
            file.closeAfterFailure()
            throw error
        }
        try file.close()
    }

    package func lock(_ path: String) throws(FileError) -> any FileLock {
        let file = PosixFile(path: path, descriptor: try descriptor(path, O_RDWR | O_CREAT, .lock))
        do {
            try file.lockExclusively()
            return PosixFileLock(file)
        } catch {
            file.closeAfterFailure()
            throw error
        }
    }

    /// What a memory holds is its owner's alone.
    private static let fileMode: mode_t = 0o600

    private func descriptor(
        _ path: String, _ flags: Int32, _ operation: FileOperation
    ) throws(FileError) -> Int32 {
        while true {
            #if canImport(Glibc)
                let descriptor = unsafe Glibc.open(path, flags | O_CLOEXEC, Self.fileMode)
            #elseif canImport(Musl)
                let descriptor = unsafe Musl.open(path, flags | O_CLOEXEC, Self.fileMode)
            #else
                let descriptor = unsafe Darwin.open(path, flags | O_CLOEXEC, Self.fileMode)
            #endif
            if descriptor >= 0 { return descriptor }
            guard errno == EINTR else { throw .system(operation, path: path, code: errno) }
        }
    }

    private static func flags(of mode: OpenMode) -> Int32 {
        switch mode {
        case .reading: O_RDONLY
        case .writing: O_RDWR
        case .creating: O_RDWR | O_CREAT | O_EXCL
        case .creatingIfAbsent: O_RDWR | O_CREAT
        }
    }

    /// The directory that holds `path`; "." for a bare name, "/" for the root.
    private static func parent(of path: String) -> String {
        var rest = path[...]
        while rest.count > 1, rest.last == "/" { rest.removeLast() }
        guard let slash = rest.lastIndex(of: "/") else { return "." }
        return slash == rest.startIndex ? "/" : String(rest[..<slash])
    }
}
