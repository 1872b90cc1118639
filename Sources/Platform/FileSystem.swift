/// How a file is opened.
package enum OpenMode: Sendable, Hashable {
    /// For reading; it must exist.
    case reading
    /// For reading and writing; it must exist.
    case writing
    /// For reading and writing; it must not exist yet.
    case creating
    /// For reading and writing; made when it does not exist.
    case creatingIfAbsent
}

package enum FileKind: Sendable, Hashable {
    case file, directory, other
}

package struct FileInformation: Sendable, Hashable {
    package let kind: FileKind
    package let byteCount: Int
    /// When the content last changed, in microseconds since 1970.
    package let modifiedAt: Int64
    /// Who may read and write: the nine bits of POSIX, such as `0o600`.
    package let permissions: UInt16

    package init(
        kind: FileKind, byteCount: Int, modifiedAt: Int64, permissions: UInt16 = 0o600
    ) {
        self.kind = kind
        self.byteCount = byteCount
        self.modifiedAt = modifiedAt
        self.permissions = permissions
    }
}

/// Where files lie: the disk (``PosixFileSystem``), or a simulated one in tests.
///
/// Calls block; never call them on the cooperative pool. Names are changed durably only by
/// `synchroniseDirectory`: after creating, renaming or removing, the directory has to be
/// synchronised before the change survives a loss of power.
package protocol FileSystem: Sendable {
    func open(_ path: String, _ mode: OpenMode) throws(FileError) -> any File

    /// Maps a file into memory, read only.
    /// - Parameter byteCount: bytes to map; more than the file has now makes room for its growth.
    func map(_ path: String, byteCount: Int) throws(FileError) -> any MappedFile

    /// What lies at `path`, or `nil` when nothing does.
    func information(of path: String) throws(FileError) -> FileInformation?

    /// The names in a directory, sorted, without "." and "..".
    func names(in directory: String) throws(FileError) -> [String]

    /// Makes a directory and those above it; one that exists is left alone. Made directories are
    /// durable on return.
    func makeDirectory(_ path: String) throws(FileError)

    /// Gives a file or directory another name, replacing a file of that name in one step.
    func rename(_ path: String, to other: String) throws(FileError)

    /// Removes a file or an empty directory.
    func remove(_ path: String) throws(FileError)

    /// Makes created, renamed and removed names of this directory durable.
    func synchroniseDirectory(_ path: String) throws(FileError)

    /// Takes the lock that a file stands for, making the file when needed, and writes this
    /// process's id into it. Throws `locked` at once when another process holds it.
    func lock(_ path: String) throws(FileError) -> any FileLock
}

/// An open file. Reads and writes name their offset, so any number of threads may share it; who
/// writes where is the owner's affair.
///
/// `close` has to be called once, after which nothing else may be.
package protocol File: AnyObject, Sendable {
    var path: String { get }

    func byteCount() throws(FileError) -> Int

    /// Writes all bytes at `offset`. They are durable after the next `synchronise`; after an error
    /// any part of them may be written.
    func write(_ bytes: RawSpan, at offset: Int) throws(FileError)

    /// Fills `buffer` from `offset` on. Returns the number of bytes read, less than the buffer
    /// holds only at the end of the file.
    func read(into buffer: inout MutableRawSpan, at offset: Int) throws(FileError) -> Int

    /// Cuts the file, or lengthens it with zeros.
    func truncate(to byteCount: Int) throws(FileError)

    /// Takes disk space for the first `byteCount` bytes. A shorter file becomes that long, with
    /// zeros at its end; bytes that exist are kept.
    func preallocate(_ byteCount: Int) throws(FileError)

    /// Returns when everything written is on disk (`fdatasync`). After an error nothing is known
    /// about writes since the last success, and trying again does not help.
    func synchronise() throws(FileError)

    /// Puts the file's bytes from `offset` on in the place of `memory`, private to this process.
    /// Returns false where this kind of file cannot; then nothing was done.
    /// - Parameter memory: whole pages of the caller's own reservation, but for the last one.
    @unsafe func mapPrivately(over memory: UnsafeMutableRawBufferPointer, at offset: Int)
        throws(FileError) -> Bool

    func close() throws(FileError)
}

extension File {
    @unsafe package func mapPrivately(
        over memory: UnsafeMutableRawBufferPointer, at offset: Int
    ) throws(FileError) -> Bool { false }

    /// Closes the file on the way out of a failure, which is what the caller has to hear of; that
    /// closing failed too would only hide it.
    package func closeAfterFailure() {
        do { try close() } catch {}
    }

    /// The bytes of `range`. Throws `endOfFile` when the file is shorter.
    package func read(_ range: Range<Int>) throws(FileError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: range.count)
        var span = bytes.mutableSpan
        // SAFETY: any byte is a value of the array's element, so it may be filled as raw memory.
        var raw = unsafe span.mutableBytes
        let count = try read(into: &raw, at: range.lowerBound)
        guard count == range.count else {
            throw .endOfFile(path: path, offset: range.upperBound)
        }
        return bytes
    }
}

/// A file's bytes in memory. They stay readable until the last reference goes, even when the file
/// is removed; no `close` is needed.
package protocol MappedFile: AnyObject, Sendable {
    /// Bytes mapped; the file may be shorter.
    var byteCount: Int { get }

    /// Calls `body` with the bytes of `range`, as they are in the file now.
    ///
    /// An unreadable disk block or a range beyond the file's end stops the process (`SIGBUS`):
    /// callers ask only for bytes they know were written.
    /// - Precondition: `range` lies within `0..<byteCount`.
    func withBytes(_ range: Range<Int>, _ body: (RawSpan) -> Void)

    /// Tells the system how the bytes will be used.
    func advise(_ use: ExpectedUse)

    /// Where the first byte lies as long as this object lives; nil where bytes have no fixed place
    /// (a simulated disk).
    @unsafe var stableBytes: UnsafeRawPointer? { get }
}

extension MappedFile {
    @unsafe package var stableBytes: UnsafeRawPointer? { nil }
}

package enum ExpectedUse: Sendable, Hashable {
    /// Here and there: reading ahead would waste memory.
    case random
    /// From start to end.
    case sequential
    /// Soon, all of it: read it in the background.
    case soon
}

extension MappedFile {
    /// Calls `body` with the bytes of `range` and returns its result; see ``withBytes(_:_:)``.
    package func read<Result>(_ range: Range<Int>, _ body: (RawSpan) -> Result) -> Result {
        var result: Result?
        withBytes(range) { result = body($0) }
        guard let result else { preconditionFailure("a mapped file calls its reader once") }
        return result
    }
}

/// The right to be the only process that uses what the lock stands for.
package protocol FileLock: AnyObject, Sendable {
    /// Gives the lock up. The end of the process does so too.
    func release() throws(FileError)
}
