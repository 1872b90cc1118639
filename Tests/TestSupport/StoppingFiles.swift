package import Platform
import Synchronization

/// The real disk, until a chosen change of it: that and every later one fail, as if the process
/// had been killed there. Reading goes on.
package final class StoppingFiles: FileSystem {
    private let files = PosixFileSystem()
    /// Changes that still succeed; `nil` for all.
    private let rest = Mutex<Int?>(nil)
    private let refused = Mutex(false)
    private let largestUnsynchronised = Mutex(0)

    package init() {}

    package func stop(afterChanges count: Int) { rest.withLock { $0 = count } }

    /// Whether a change was refused.
    package var hasStopped: Bool { refused.withLock { $0 } }

    /// The most bytes of one file that were written and not yet synchronised.
    package var largestUnsynchronisedByteCount: Int { largestUnsynchronised.withLock { $0 } }

    fileprivate func noteUnsynchronised(_ byteCount: Int) {
        largestUnsynchronised.withLock { $0 = max($0, byteCount) }
    }

    fileprivate func change(_ operation: FileOperation, _ path: String) throws(FileError) {
        let isAllowed = rest.withLock { rest in
            guard let count = rest else { return true }
            rest = max(0, count - 1)
            return count > 0
        }
        guard isAllowed else {
            refused.withLock { $0 = true }
            throw .system(operation, path: path, code: SystemErrorCode.inputOutput)
        }
    }

    package func open(_ path: String, _ mode: OpenMode) throws(FileError) -> any File {
        if mode == .creating || mode == .creatingIfAbsent { try change(.open, path) }
        return StoppingFile(file: try files.open(path, mode), files: self)
    }

    package func map(_ path: String, byteCount: Int) throws(FileError) -> any MappedFile {
        try files.map(path, byteCount: byteCount)
    }

    package func information(of path: String) throws(FileError) -> FileInformation? {
        try files.information(of: path)
    }

    package func names(in directory: String) throws(FileError) -> [String] {
        try files.names(in: directory)
    }

    package func makeDirectory(_ path: String) throws(FileError) {
        try change(.makeDirectory, path)
        try files.makeDirectory(path)
    }

    package func rename(_ path: String, to other: String) throws(FileError) {
        try change(.rename, path)
        try files.rename(path, to: other)
    }

    package func remove(_ path: String) throws(FileError) {
        try change(.remove, path)
        try files.remove(path)
    }

    package func synchroniseDirectory(_ path: String) throws(FileError) {
        try change(.synchronise, path)
        try files.synchroniseDirectory(path)
    }

    package func lock(_ path: String) throws(FileError) -> any FileLock { try files.lock(path) }
}

private final class StoppingFile: File {
    private let file: any File
    private let files: StoppingFiles
    private let unsynchronised = Mutex(0)

    init(file: any File, files: StoppingFiles) {
        self.file = file
        self.files = files
    }

    var path: String { file.path }

    func byteCount() throws(FileError) -> Int { try file.byteCount() }

    func write(_ bytes: RawSpan, at offset: Int) throws(FileError) {
        do {
            try files.change(.write, path)
        } catch {
            // A process that is killed may have written a part.
            try file.write(bytes.extracting(0..<bytes.byteCount / 2), at: offset)
            throw error
        }
        try file.write(bytes, at: offset)
        let waiting = unsynchronised.withLock { waiting in
            waiting += bytes.byteCount
            return waiting
        }
        files.noteUnsynchronised(waiting)
    }

    func read(into buffer: inout MutableRawSpan, at offset: Int) throws(FileError) -> Int {
        try file.read(into: &buffer, at: offset)
    }

    func truncate(to byteCount: Int) throws(FileError) {
        try files.change(.truncate, path)
        try file.truncate(to: byteCount)
    }

    func preallocate(_ byteCount: Int) throws(FileError) {
        try files.change(.preallocate, path)
        try file.preallocate(byteCount)
    }

    func synchronise() throws(FileError) {
        try files.change(.synchronise, path)
        try file.synchronise()
        unsynchronised.withLock { $0 = 0 }
    }

    func close() throws(FileError) { try file.close() }
}
