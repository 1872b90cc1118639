import DurableLog
import Platform

/// Copies the logs of a store to where its backups lie, and reads the copies back.
struct BackupCopy {
    static let auditDirectory = "audit"

    let source: String
    let destination: String
    let fileSystem: any FileSystem
    /// Bytes of each file in the destination that earlier backups need, and their checksum.
    private let needed: [String: SegmentExtent]

    init(
        source: String, destination: String, fileSystem: any FileSystem,
        earlier: [BackupDescription]
    ) {
        self.source = source
        self.destination = destination
        self.fileSystem = fileSystem
        var needed: [String: SegmentExtent] = [:]
        for segment in earlier.flatMap(\.segments)
        where segment.extent.byteCount > needed[segment.file]?.byteCount ?? 0 {
            needed[segment.file] = segment.extent
        }
        self.needed = needed
    }

    /// - Returns: what the backup consists of, and how many bytes were new.
    func run(_ manifest: StoreManifest) throws(StoreError)
        -> (logs: [BackupDescription.BackedUpLog], copiedByteCount: Int)
    {
        var directories = (0..<manifest.laneCount).map {
            "epoch-\(manifest.epoch)/\(manifest.laneName($0))"
        }
        let hasAudit = try onDisk { () throws(FileError) in
            try fileSystem.information(of: source + "/" + Self.auditDirectory) != nil
        }
        if hasAudit { directories.append(Self.auditDirectory) }
        var logs: [BackupDescription.BackedUpLog] = []
        var copiedByteCount = 0
        for directory in directories {
            let (segments, byteCount) = try copy(directory)
            logs.append(.init(directory: directory, segments: segments))
            copiedByteCount += byteCount
        }
        return (logs, copiedByteCount)
    }

    private func copy(_ directory: String) throws(StoreError)
        -> (segments: [BackupDescription.Segment], byteCount: Int)
    {
        let from = source + "/" + directory
        let to = "logs/" + directory
        let extents = try onLog { () throws(LogError) in
            try Log.extents(of: from, files: fileSystem)
        }
        try onDisk { () throws(FileError) in
            try fileSystem.makeDirectory(destination + "/" + to)
        }
        var segments: [BackupDescription.Segment] = []
        var byteCount = 0
        for extent in extents {
            let path = Log.path(of: extent, in: from)
            let (file, kept) = try target(of: extent, path, in: to)
            let copied = destination + "/" + file
            let count = try onLog { () throws(LogError) in
                if kept < extent.byteCount {
                    try Log.copy(extent, from: path, to: copied, keeping: kept, files: fileSystem)
                }
                return try Log.verifyCopy(copied, extent, files: fileSystem)
            }
            byteCount += max(0, extent.byteCount - kept)
            segments.append(.init(file: file, recordCount: count, extent: extent))
        }
        try onDisk { () throws(FileError) in
            try fileSystem.synchroniseDirectory(destination + "/" + to)
        }
        return (segments, byteCount)
    }

    /// The file that a segment is copied to, and how much of it earlier backups have copied.
    ///
    /// A log that lost its last records in a crash, or was restored to an earlier moment, may have
    /// gone on otherwise than what was backed up: such a segment gets a further file.
    private func target(of extent: SegmentExtent, _ path: String, in directory: String)
        throws(StoreError) -> (file: String, keptByteCount: Int)
    {
        let digits = String(extent.salt, radix: 16)
        let salt = String(repeating: "0", count: 8 - digits.count) + digits
        for variant in 1... {
            let suffix = variant == 1 ? "" : "-\(variant)"
            let file = "\(directory)/\(extent.segment)-\(salt)\(suffix).log"
            guard let known = needed[file] else { return (file, 0) }
            let common = min(known.byteCount, extent.byteCount)
            let isSame = try onLog { () throws(LogError) in
                try checksum(known, destination + "/" + file, to: common)
                    == checksum(extent, path, to: common)
            }
            if isSame { return (file, known.byteCount) }
        }
        preconditionFailure("some file is not needed yet")
    }

    /// The checksum of the first bytes of a file that holds an extent.
    private func checksum(_ extent: SegmentExtent, _ path: String, to byteCount: Int)
        throws(LogError) -> UInt32
    {
        guard byteCount < extent.byteCount else { return extent.checksum }
        return try Log.checksum(ofFile: path, to: byteCount, files: fileSystem)
    }
}
