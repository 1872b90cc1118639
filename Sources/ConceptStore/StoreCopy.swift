import DurableLog
package import Platform

/// Where a log ended at some moment: everything before is on disk.
package struct LogEnd: Hashable, Sendable {
    package let segment: UInt32
    /// The segment's own mark.
    package let salt: UInt32
    package let offset: UInt32

    package init(segment: UInt32, salt: UInt32, offset: UInt32) {
        self.segment = segment
        self.salt = salt
        self.offset = offset
    }

    init(_ place: LogPlace) {
        self.init(segment: place.segment, salt: place.salt, offset: place.offset)
    }
}

/// A copy of a store that another process writes to: its logs as far as that process vouches for
/// them, then its checkpoints. Each pass copies what the one before has not.
///
/// Until ``finish()`` the copy has no manifest, and does not open. Everything blocks.
package struct StoreCopy: Sendable {
    /// What one pass did.
    package struct Pass: Sendable, Hashable {
        package var copiedByteCount = 0
        /// Whether the copy reached the end that was asked for.
        package var isComplete = true
    }

    package let source: String
    package let target: String
    private let files: any FileSystem
    private var manifest: StoreManifest?
    /// Bytes that are there, by the path below the directory.
    private var known: [String: Int] = [:]

    private static let chunkByteCount = 1 << 20

    package init(
        from source: String, to target: String, files: any FileSystem = PosixFileSystem()
    ) {
        self.source = source
        self.target = target
        self.files = files
    }

    /// Copies what is new, durably, of at most about `limit` bytes.
    ///
    /// The first pass empties the target; so does one that finds another manifest, because the
    /// store was compacted or reset.
    /// - Parameter ends: where the log of each lane ended: ``ShardedStore/logEnds()``
    package mutating func pass(upTo ends: [LogEnd], limit: Int) throws(StoreError) -> Pass {
        guard let current = try StoreManifest.read(in: source, files) else {
            throw .noStore(directory: source)
        }
        if current != manifest {
            try empty()
            manifest = current
        }
        guard ends.count == current.laneCount else {
            throw .manifestDamaged(path: source, reason: "it names other lanes than its process")
        }
        var pass = Pass()
        for (lane, end) in ends.enumerated() {
            let directory = current.laneDirectory(lane, in: "")
            var extents: [(file: String, byteCount: Int)] = []
            var isThere = false
            for file in try segments(in: directory) {
                guard let number = UInt32(file.dropLast(4)), number <= end.segment else { continue }
                let path = source + directory + "/" + file
                let whole = try onDisk { () throws(FileError) in
                    try files.information(of: path)?.byteCount ?? 0
                }
                if number == end.segment {
                    isThere = try salt(of: path) == end.salt && whole >= Int(end.offset)
                }
                extents.append((file, number == end.segment ? Int(end.offset) : whole))
            }
            // A path can lead elsewhere for the process that named it.
            guard isThere else {
                throw .manifestDamaged(
                    path: source + directory, reason: "it is not the log that was asked for")
            }
            try copy(extents, in: directory, limit, &pass)
        }
        try copyAudit(limit, &pass)
        return pass
    }

    private mutating func copyAudit(_ limit: Int, _ pass: inout Pass) throws(StoreError) {
        let directory = "/" + BackupCopy.auditDirectory
        let hasAudit = try onDisk { () throws(FileError) in
            try files.information(of: source + directory) != nil
        }
        guard hasAudit else { return }
        let extents = try onLog { () throws(LogError) in
            try Log.extents(of: source + directory, files: files)
        }
        let named = extents.map { extent in
            (
                file: String(Log.path(of: extent, in: "").dropFirst()),
                byteCount: extent.byteCount
            )
        }
        try copy(named, in: directory, limit, &pass)
    }

    /// docs/data-files.md, "The log": the header's bytes 20 to 23.
    private func salt(of path: String) throws(StoreError) -> UInt32 {
        let bytes = try onDisk { () throws(FileError) in
            let file = try files.open(path, .reading)
            defer { file.closeAfterFailure() }
            return try file.read(20..<24)
        }
        return bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }

    private func segments(in directory: String) throws(StoreError) -> [String] {
        try onDisk { () throws(FileError) in
            try files.names(in: source + directory).filter { $0.hasSuffix(".log") }
        }
    }

    private mutating func empty() throws(StoreError) {
        known = [:]
        try onDisk { () throws(FileError) in
            if try files.information(of: target) != nil {
                try StaleEpochs.removeTree(target, files)
            }
            try files.makeDirectory(target)
        }
    }

    /// Copies the first bytes of files as far as they are not there yet.
    private mutating func copy(
        _ extents: [(file: String, byteCount: Int)], in directory: String, _ limit: Int,
        _ pass: inout Pass
    ) throws(StoreError) {
        try onDisk { () throws(FileError) in try files.makeDirectory(target + directory) }
        for (file, byteCount) in extents {
            let path = directory + "/" + file
            let start = known[path] ?? 0
            guard start < byteCount else { continue }
            let room = max(0, limit - pass.copiedByteCount)
            let end = start + min(byteCount - start, room)
            if end < byteCount { pass.isComplete = false }
            guard start < end else { continue }
            try onDisk { () throws(FileError) in try copy(path, start..<end) }
            known[path] = end
            pass.copiedByteCount += end - start
        }
        try onDisk { () throws(FileError) in try files.synchroniseDirectory(target + directory) }
    }

    /// Copies a part of a file; durable on return but for the file's name.
    private func copy(_ path: String, _ range: Range<Int>) throws(FileError) {
        let from = try files.open(source + path, .reading)
        defer { from.closeAfterFailure() }
        let to = try files.open(target + path, .creatingIfAbsent)
        do {
            try to.truncate(to: range.lowerBound)
            var start = range.lowerBound
            while start < range.upperBound {
                let end = min(start + Self.chunkByteCount, range.upperBound)
                let bytes = try from.read(start..<end)
                try to.write(bytes.span.bytes, at: start)
                start = end
            }
            try to.synchronise()
        } catch {
            to.closeAfterFailure()
            throw error
        }
        try to.close()
    }

    /// Checks every record that was copied so far, and copies the checkpoints and the segments of
    /// the vector index beside them, so that opening has little to replay. Those may be incomplete:
    /// whatever is missing there is made anew from the log.
    /// - Throws: `log` with file and offset when a copied record is damaged.
    package func prepare() throws(StoreError) {
        guard let manifest else { throw .noStore(directory: target) }
        for lane in 0..<manifest.laneCount {
            let directory = manifest.laneDirectory(lane, in: "")
            _ = try onLog { () throws(LogError) in
                try Log.extents(of: target + directory, files: files)
            }
            try onDisk { () throws(FileError) in
                try copyWhole(CheckpointPlace.directory(ofLane: directory), last: "checkpoint")
                try copyWhole(SegmentPlace.directory(ofLane: directory), last: nil)
            }
        }
    }

    /// Copies the files of a directory that is written to meanwhile. Rows of a checkpoint only
    /// grow, so those that its table speaks of are there once the table has been read.
    /// - Parameter last: the file that is read first and written last
    private func copyWhole(_ directory: String, last: String?) throws(FileError) {
        guard try files.information(of: source + directory) != nil else { return }
        var table: [UInt8]?
        if let last {
            table = try files.contents(of: source + directory + "/" + last)
            // Rows without a table are of no use.
            guard table != nil else { return }
        }
        try files.makeDirectory(target + directory)
        for file in try files.names(in: source + directory)
        where file != last && !file.hasSuffix(".partial") {
            let path = directory + "/" + file
            // A segment may have been replaced meanwhile.
            guard let information = try files.information(of: source + path),
                information.kind == .file
            else { continue }
            do {
                try copy(path, 0..<information.byteCount)
            } catch {
                guard try files.information(of: source + path) == nil else { throw error }
            }
        }
        if let last, let table {
            try files.replaceContents(of: target + directory + "/" + last, with: table)
        }
        try files.synchroniseDirectory(target + directory)
    }

    /// Makes a store of the copy.
    package func finish() throws(StoreError) {
        guard let manifest else { throw .noStore(directory: target) }
        try manifest.write(in: target, files)
    }
}

extension ShardedStore {
    /// Where the log of each lane ends now; everything before is on disk. Blocks.
    package func logEnds() throws(StoreError) -> [LogEnd] {
        var ends: [LogEnd] = []
        for lane in lanes {
            guard let end = try lane.runBetweenRecords({ $0.log?.end }) else { throw .closed }
            ends.append(LogEnd(end))
        }
        return ends
    }

    /// Removes a directory of a store that nobody has open, with all that is in it. Blocks.
    package static func remove(
        _ directory: String, fileSystem: any FileSystem = PosixFileSystem()
    ) throws(StoreError) {
        try onDisk { () throws(FileError) in
            guard try fileSystem.information(of: directory) != nil else { return }
            try StaleEpochs.removeTree(directory, fileSystem)
        }
    }
}
