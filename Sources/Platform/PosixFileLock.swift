#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A lock held through `flock`, which the system releases when the process ends, however it ends.
final class PosixFileLock: FileLock {
    private let file: PosixFile

    init(_ file: PosixFile) {
        self.file = file
    }

    func release() throws(FileError) {
        // Said outright, because a child that was just forked may still hold the descriptor for a
        // moment, and with it the lock.
        let result = flock(file.borrowedDescriptor, LOCK_UN)
        let code = errno
        // The file stays: removing it would let two processes lock two files of one name.
        try file.close()
        guard result == 0 else { throw .system(.lock, path: file.path, code: code) }
    }
}

extension PosixFile {
    /// Takes the lock and writes this process's id, or throws `locked` with the holder's id.
    func lockExclusively() throws(FileError) {
        while flock(borrowedDescriptor, LOCK_EX | LOCK_NB) != 0 {
            if errno == EINTR { continue }
            guard errno == EWOULDBLOCK else { throw .system(.lock, path: path, code: errno) }
            throw .locked(path: path, holder: try holder())
        }
        let text = Array("\(getpid())\n".utf8)
        try truncate(to: 0)
        try unsafe write(text.span.bytes, at: 0)
    }

    private func holder() throws(FileError) -> Int32? {
        let text = String(decoding: try read(0..<min(try byteCount(), 20)), as: UTF8.self)
        return text.split(separator: "\n").first.flatMap { Int32($0) }
    }
}
