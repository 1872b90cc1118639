package import Platform
import Synchronization

/// A disk in memory that behaves as badly as a real one may, repeatably from a seed.
///
/// Writes reach the "platter" by `synchronise`, names by `synchroniseDirectory` of the directory that
/// they are in. A restart after a
/// loss of power keeps, of everything not synchronised, a random part: each operation lost, kept or
/// (writes) torn by sectors of 512 bytes and within them at any byte, later ones with or without
/// earlier ones. Any call can be made to fail, or to be the last one before the power goes.
package final class SimulatedDisk: FileSystem {
    let state: Mutex<State>

    package init(seed: UInt64) {
        state = Mutex(State(seed: seed))
    }

    private init(state: consuming State) {
        self.state = Mutex(state)
    }

    // MARK: Making trouble

    /// Operations so far that a failure or a loss of power can strike.
    package var callCount: Int { state.withLock { $0.callCount } }

    /// Whether a failure or a loss of power has struck.
    package var hasFailed: Bool { state.withLock { $0.hasFailed } }

    /// Makes call number `call`, counted from 1, fail with `code`, once. A sync that fails forgets
    /// a random part of what it should have written, for good.
    package func fail(atCall call: Int, code: Int32) {
        state.withLock { $0.failure = (call, code) }
    }

    /// Lets files grow by so many bytes in all; `nil` for no bound. What is cut off them is room
    /// again. Room taken ahead may be taken in part, and then fail.
    package func leaveRoom(_ byteCount: Int?) {
        state.withLock { $0.room = byteCount }
    }

    /// Cuts the power during call number `call`, counted from 1. It and all later ones fail.
    package func losePower(atCall call: Int) {
        state.withLock { $0.powerLoss = call }
    }

    /// The disk after a loss of power.
    package func restartedAfterPowerLoss(seed: UInt64) -> SimulatedDisk {
        SimulatedDisk(state: state.withLock { $0.afterPowerLoss(seed: seed) })
    }

    /// The disk after a crash of the process: what was written is still to be read.
    package func restartedAfterProcessCrash() -> SimulatedDisk {
        SimulatedDisk(state: state.withLock { $0.afterProcessCrash() })
    }

    /// The content of a file as a reader sees it.
    package func content(of path: String) -> [UInt8]? {
        state.withLock { state in state.names[path].map { state.nodes[$0].live } }
    }

    /// The files that a reader sees, sorted.
    package var paths: [String] { state.withLock { $0.names.keys.sorted() } }

    /// Puts a file on the platter.
    package func place(_ content: [UInt8], at path: String) {
        state.withLock { $0.place(content, at: path) }
    }

    /// From now on, notes which bytes of the files that there are now are read.
    package func noteReads() {
        state.withLock { state in
            let counts = state.names.values.map { ($0, state.nodes[$0].live.count) }
            state.readBytes = Dictionary(
                uniqueKeysWithValues: counts.map { ($0, Array(repeating: false, count: $1)) })
        }
    }

    /// Of each file that there was at ``noteReads()`` and is still, which bytes were read.
    package var bytesRead: [String: [Bool]] {
        state.withLock { state in state.names.compactMapValues { state.readBytes?[$0] } }
    }

    // MARK: FileSystem

    package func open(_ path: String, _ mode: OpenMode) throws(FileError) -> any File {
        let node = try run { state throws(FileError) in
            if let node = state.names[path] {
                guard mode != .creating else {
                    throw .system(.open, path: path, code: SystemErrorCode.presence)
                }
                try state.strike(.open, path)
                return node
            }
            guard mode == .creating || mode == .creatingIfAbsent,
                state.directories.contains(Self.parent(of: path))
            else { throw .system(.open, path: path, code: SystemErrorCode.absence) }
            try state.strike(.open, path) { _ = $0.create(path) }
            return state.create(path)
        }
        return SimulatedFile(disk: self, path: path, node: node)
    }

    package func map(_ path: String, byteCount: Int) throws(FileError) -> any MappedFile {
        let node = try run { state throws(FileError) in
            try state.strike(.map, path)
            return try state.node(at: path, .map)
        }
        return SimulatedMapping(disk: self, node: node, byteCount: byteCount)
    }

    package func information(of path: String) throws(FileError) -> FileInformation? {
        try run { state throws(FileError) in
            try state.strike(.inspect, path)
            if let node = state.names[path] {
                return FileInformation(
                    kind: .file, byteCount: state.nodes[node].live.count, modifiedAt: 0)
            }
            guard state.directories.contains(path) else { return nil }
            return FileInformation(kind: .directory, byteCount: 0, modifiedAt: 0)
        }
    }

    package func names(in directory: String) throws(FileError) -> [String] {
        try run { state throws(FileError) in
            try state.strike(.list, directory)
            guard state.directories.contains(directory) else {
                throw .system(.list, path: directory, code: SystemErrorCode.absence)
            }
            return state.names(in: directory)
        }
    }

    package func makeDirectory(_ path: String) throws(FileError) {
        try run { state throws(FileError) in
            var missing: [String] = []
            var directory = path
            while !directory.isEmpty, !state.directories.contains(directory) {
                missing.append(directory)
                directory = Self.parent(of: directory)
            }
            for directory in missing.reversed() {
                try state.perform(.makeDirectory, directory) { $0.makeDirectory(directory) }
            }
        }
    }

    package func rename(_ path: String, to other: String) throws(FileError) {
        try run { state throws(FileError) in
            let node = try state.node(at: path, .rename)
            try state.perform(.rename, path) { $0.change(.rename(path, other, node)) }
        }
    }

    package func remove(_ path: String) throws(FileError) {
        try run { state throws(FileError) in
            guard state.directories.contains(path) else {
                _ = try state.node(at: path, .remove)
                try state.perform(.remove, path) { $0.change(.remove(path)) }
                return
            }
            guard state.names(in: path).isEmpty else {
                throw .system(.remove, path: path, code: SystemErrorCode.presence)
            }
            try state.perform(.remove, path) { $0.change(.removeDirectory(path)) }
        }
    }

    package func synchroniseDirectory(_ path: String) throws(FileError) {
        try run { state throws(FileError) in
            try state.perform(.synchronise, path) { $0.synchroniseDirectory(path) }
        }
    }

    package func lock(_ path: String) throws(FileError) -> any FileLock {
        try run { state throws(FileError) in
            guard !state.locked.contains(path) else {
                throw .locked(path: path, holder: CurrentProcess.identifier)
            }
            try state.strike(.lock, path)
            if state.names[path] == nil { _ = state.create(path) }
            state.locked.insert(path)
        }
        return SimulatedLock(disk: self, path: path)
    }

    func run<Result: Sendable>(
        _ body: (inout State) throws(FileError) -> Result
    ) throws(FileError) -> Result {
        try state.withLock { state throws(FileError) in try body(&state) }
    }
}
