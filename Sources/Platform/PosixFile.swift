import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file descriptor with an owner.
final class PosixFile: File {
    let path: String
    private let descriptor: Int32
    private let isClosed = Atomic<Bool>(false)

    init(path: String, descriptor: Int32) {
        self.path = path
        self.descriptor = descriptor
    }

    deinit {
        precondition(isClosed.load(ordering: .relaxed), "\(path) was dropped without close()")
    }

    func byteCount() throws(FileError) -> Int {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw failure(.inspect) }
        return Int(status.st_size)
    }

    func write(_ bytes: RawSpan, at offset: Int) throws(FileError) {
        var written = 0
        while written < bytes.byteCount {
            let rest = bytes.extracting(written..<bytes.byteCount)
            // SAFETY: the system reads `count` bytes from a buffer of that length.
            let count = unsafe rest.withUnsafeBytes { buffer in
                unsafe pwrite(descriptor, buffer.baseAddress, buffer.count, off_t(offset + written))
            }
            if count > 0 {
                written += count
            } else if count == 0 {
                throw .system(.write, path: path, code: EIO)
            } else if errno != EINTR {
                throw failure(.write)
            }
        }
    }

    func read(into buffer: inout MutableRawSpan, at offset: Int) throws(FileError) -> Int {
        var total = 0
        while total < buffer.byteCount {
            // SAFETY: the system writes at most the bytes that are left of the buffer.
            let count = unsafe buffer.withUnsafeMutableBytes { bytes in
                let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[total...])
                return unsafe pread(descriptor, rest.baseAddress, rest.count, off_t(offset + total))
            }
            if count > 0 {
                total += count
            } else if count == 0 {
                return total
            } else if errno != EINTR {
                throw failure(.read)
            }
        }
        return total
    }

    func truncate(to byteCount: Int) throws(FileError) {
        try retryingInterrupts(.truncate) { ftruncate(descriptor, off_t(byteCount)) }
    }

    func preallocate(_ byteCount: Int) throws(FileError) {
        guard try self.byteCount() < byteCount else { return }
        #if canImport(Darwin)
            try truncate(to: byteCount)
        #else
            var code: Int32
            repeat {
                code = posix_fallocate(descriptor, 0, off_t(byteCount))
            } while code == EINTR
            if code == EOPNOTSUPP || code == EINVAL || code == ENOSYS {
                // This file system cannot take space ahead; a sparse file has the same bytes.
                try truncate(to: byteCount)
            } else if code != 0 {
                throw .system(.preallocate, path: path, code: code)
            }
        #endif
    }

    func synchronise() throws(FileError) {
        #if canImport(Darwin)
            // `fsync` leaves the bytes in the drive's cache there.
            guard fcntl(descriptor, F_FULLFSYNC) == 0 else { throw failure(.synchronise) }
        #else
            try retryingInterrupts(.synchronise) { fdatasync(descriptor) }
        #endif
    }

    /// `synchronise` with all metadata, as directories need.
    func synchroniseEverything() throws(FileError) {
        try retryingInterrupts(.synchronise) { fsync(descriptor) }
    }

    /// The descriptor, for calls that end before `close`.
    var borrowedDescriptor: Int32 { descriptor }

    @unsafe func mapPrivately(over memory: UnsafeMutableRawBufferPointer, at offset: Int)
        throws(FileError) -> Bool
    {
        guard try byteCount() >= offset + memory.count else {
            throw .endOfFile(path: path, offset: offset + memory.count)
        }
        // SAFETY: the caller owns the reservation that is replaced, and nobody reads it yet; the
        // file is long enough, so no page lies beyond its end.
        let address = unsafe mmap(
            memory.baseAddress, memory.count, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_FIXED,
            descriptor, off_t(offset))
        guard unsafe address != MAP_FAILED else { throw failure(.map) }
        return true
    }

    func close() throws(FileError) {
        precondition(!isClosed.exchange(true, ordering: .relaxed), "\(path) was closed twice")
        #if canImport(Glibc)
            let result = Glibc.close(descriptor)
        #elseif canImport(Musl)
            let result = Musl.close(descriptor)
        #else
            let result = Darwin.close(descriptor)
        #endif
        // Linux has freed the descriptor even when it says EINTR.
        guard result == 0 || errno == EINTR else { throw failure(.close) }
    }

    private func retryingInterrupts(
        _ operation: FileOperation, _ call: () -> Int32
    ) throws(FileError) {
        while call() != 0 {
            guard errno == EINTR else { throw failure(operation) }
        }
    }

    private func failure(_ operation: FileOperation) -> FileError {
        .system(operation, path: path, code: errno)
    }
}
