import Platform
import Synchronization

/// An open file of a ``SimulatedDisk``. It may be dropped open: tests crash programs.
final class SimulatedFile: File {
    let disk: SimulatedDisk
    let path: String
    let node: Int

    init(disk: SimulatedDisk, path: String, node: Int) {
        self.disk = disk
        self.path = path
        self.node = node
    }

    func byteCount() throws(FileError) -> Int {
        disk.state.withLock { $0.nodes[node].live.count }
    }

    func write(_ bytes: RawSpan, at offset: Int) throws(FileError) {
        let content = unsafe bytes.withUnsafeBytes { unsafe [UInt8]($0) }
        try disk.run { state throws(FileError) in
            let node = self.node
            let end = max(offset + content.count, state.nodes[node].live.count)
            guard end - state.nodes[node].live.count <= state.room ?? .max else {
                throw lackOfSpace(.write)
            }
            try state.perform(.write, path) {
                _ = $0.takeRoom(node, for: end)
                $0.change(node, .write(offset: offset, bytes: content))
            }
        }
    }

    func read(into buffer: inout MutableRawSpan, at offset: Int) throws(FileError) -> Int {
        let wanted = buffer.byteCount
        let bytes = try disk.run { state throws(FileError) in
            try state.strike(.read, path)
            let content = state.nodes[node].live
            state.noteReading(node, offset..<offset + wanted)
            return Array(content[min(offset, content.count)..<min(offset + wanted, content.count)])
        }
        unsafe buffer.withUnsafeMutableBytes { unsafe $0.copyBytes(from: bytes) }
        return bytes.count
    }

    func truncate(to byteCount: Int) throws(FileError) {
        try disk.run { state throws(FileError) in
            let node = self.node
            try state.perform(.truncate, path) {
                _ = $0.takeRoom(node, for: byteCount)
                $0.change(node, .resize(byteCount))
            }
        }
    }

    func preallocate(_ byteCount: Int) throws(FileError) {
        try disk.run { state throws(FileError) in
            try state.strike(.preallocate, path)
            guard state.nodes[node].live.count < byteCount else { return }
            let taken = state.takeRoom(node, for: byteCount)
            state.change(node, .resize(taken))
            guard taken == byteCount else { throw lackOfSpace(.preallocate) }
        }
    }

    func synchronise() throws(FileError) {
        try disk.run { state throws(FileError) in
            let node = self.node
            do throws(FileError) {
                try state.strike(.synchronise, path) { $0.synchronise(node) }
            } catch {
                if state.powerLoss == nil { state.failToSynchronise(node) }
                throw error
            }
            state.synchronise(node)
        }
    }

    func close() throws(FileError) {}

    private func lackOfSpace(_ operation: FileOperation) -> FileError {
        .system(operation, path: path, code: SystemErrorCode.lackOfSpace)
    }
}

final class SimulatedMapping: MappedFile {
    let disk: SimulatedDisk
    let node: Int
    let byteCount: Int

    init(disk: SimulatedDisk, node: Int, byteCount: Int) {
        self.disk = disk
        self.node = node
        self.byteCount = byteCount
    }

    func withBytes(_ range: Range<Int>, _ body: (RawSpan) -> Void) {
        // A real mapping would stop the process where this traps.
        let bytes = disk.state.withLock { state in
            state.noteReading(node, range)
            return Array(state.nodes[node].live[range])
        }
        unsafe body(bytes.span.bytes)
    }

    func advise(_ use: ExpectedUse) {}
}

final class SimulatedLock: FileLock {
    let disk: SimulatedDisk
    let path: String

    init(disk: SimulatedDisk, path: String) {
        self.disk = disk
        self.path = path
    }

    func release() throws(FileError) {
        disk.state.withLock { _ = $0.locked.remove(path) }
    }
}
