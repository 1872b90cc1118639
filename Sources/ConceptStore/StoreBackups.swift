package import ConceptModel
import DurableLog
package import Platform

/// One backup of a store.
package struct BackupReport: Sendable, Hashable {
    /// When it began: all that was acknowledged before is in it.
    package let moment: Timestamp
    package let name: String
    package let segmentCount: Int
    package let recordCount: Int
    /// Bytes that restoring it writes.
    package let byteCount: Int
    /// Bytes that earlier backups had not copied yet; 0 when it is only listed.
    package var copiedByteCount = 0

    init(_ description: BackupDescription) {
        moment = Timestamp(microseconds: description.moment)
        name = BackupName.of(moment)
        segmentCount = description.segments.count
        recordCount = description.recordCount
        byteCount = description.byteCount
    }
}

/// The backups that a directory holds of one store. They share what they have in common: the logs
/// only grow, so a later backup goes on where an earlier one ended.
///
/// Everything blocks.
package struct StoreBackups: Sendable {
    package let destination: String
    let fileSystem: any FileSystem
    /// How often a backup is begun anew because the store moved under it.
    private static let attemptCount = 8

    package init(_ destination: String, fileSystem: any FileSystem = PosixFileSystem()) {
        self.destination = destination
        self.fileSystem = fileSystem
    }

    private var descriptionsDirectory: String { destination + "/backups" }

    /// Backs up a store, which another process may be using. Every record that was acknowledged
    /// before the call is in the backup; of each log, the records up to one of them.
    ///
    /// The backup gets its name last, when every record was read back from the destination.
    /// - Throws: `noStore`; `log` with file and offset when store or destination are damaged;
    ///   `file`. Earlier backups stay as they are.
    package func take(of directory: String, at now: Timestamp) throws(StoreError) -> BackupReport {
        guard try StoreManifest.read(in: directory, fileSystem) != nil else {
            throw .noStore(directory: directory)
        }
        return try holdingLock { () throws(StoreError) in
            let earlier = try descriptions()
            let latest = earlier.map(\.moment).max() ?? .min
            let moment = Timestamp(microseconds: max(now.microseconds, latest &+ 1))
            for attempt in 1... {
                guard let manifest = try StoreManifest.read(in: directory, fileSystem) else {
                    throw .noStore(directory: directory)
                }
                let copy = BackupCopy(
                    source: directory, destination: destination, fileSystem: fileSystem,
                    earlier: earlier)
                do throws(StoreError) {
                    return try take(manifest, copy, at: moment)
                } catch {
                    // A compaction or a reset removes what the manifest named before.
                    let isSame = try StoreManifest.read(in: directory, fileSystem) == manifest
                    guard !isSame, attempt < Self.attemptCount else { throw error }
                }
            }
            preconditionFailure("the last attempt throws")
        }
    }

    private func take(_ manifest: StoreManifest, _ copy: BackupCopy, at moment: Timestamp)
        throws(StoreError) -> BackupReport
    {
        let (logs, copiedByteCount) = try copy.run(manifest)
        let description = BackupDescription(
            moment: moment.microseconds, store: manifest, logs: logs)
        try onDisk { () throws(FileError) in
            try fileSystem.makeDirectory(descriptionsDirectory)
        }
        try description.write(
            descriptionsDirectory + "/" + BackupName.file(moment), fileSystem)
        var report = BackupReport(description)
        report.copiedByteCount = copiedByteCount
        return report
    }

    /// The backups, oldest first.
    package func list() throws(StoreError) -> [BackupReport] {
        try descriptions().map(BackupReport.init)
    }

    private func files() throws(StoreError) -> [String] {
        try onDisk { () throws(FileError) in
            guard try fileSystem.information(of: descriptionsDirectory) != nil else { return [] }
            return try fileSystem.names(in: descriptionsDirectory).filter(BackupName.isBackup)
        }
    }

    private func descriptions() throws(StoreError) -> [BackupDescription] {
        var all: [BackupDescription] = []
        for file in try files() {
            all.append(
                try BackupDescription.read(descriptionsDirectory + "/" + file, fileSystem))
        }
        return all
    }

    private func holdingLock<Value>(_ work: () throws(StoreError) -> Value)
        throws(StoreError) -> Value
    {
        let lock: any FileLock
        do {
            try fileSystem.makeDirectory(destination)
            lock = try fileSystem.lock(destination + "/BACKUP-LOCK")
        } catch {
            guard case .locked(_, let holder) = error else { throw .file(error) }
            throw .locked(holder: holder, directory: destination)
        }
        // Giving the lock up cannot lose anything; the end of the process does so too.
        defer { do { try lock.release() } catch {} }
        return try work()
    }

    /// Restores the latest backup that began at `moment` or before, or the latest of all.
    ///
    /// Until it is complete the directory is marked, and does not open.
    /// - Parameter directory: empty, or not there yet.
    /// - Throws: `noBackup`, `notEmpty`, `backupDamaged`; `log` with file and offset of damage.
    package func restore(into directory: String, at moment: Timestamp? = nil)
        throws(StoreError) -> BackupReport
    {
        let wanted = moment.map(BackupName.file)
        guard let file = try files().last(where: { wanted == nil || $0 <= wanted ?? "" }) else {
            throw .noBackup(destination: destination)
        }
        let description = try BackupDescription.read(
            descriptionsDirectory + "/" + file, fileSystem)
        try onDisk { () throws(FileError) in try fileSystem.makeDirectory(directory) }
        guard try onDisk({ () throws(FileError) in try fileSystem.names(in: directory).isEmpty })
        else { throw .notEmpty(directory: directory) }
        // Before anything is written, so that a damaged backup leaves the directory as it was.
        for segment in description.segments {
            try onLog { () throws(LogError) in
                _ = try Log.verifyCopy(
                    destination + "/" + segment.file, segment.extent, files: fileSystem)
            }
        }
        var manifest = description.store
        manifest.isBeingRestored = true
        try manifest.write(in: directory, fileSystem)
        for log in description.logs {
            try restore(log, into: directory + "/" + log.directory)
        }
        try description.store.write(in: directory, fileSystem)
        return BackupReport(description)
    }

    private func restore(_ log: BackupDescription.BackedUpLog, into directory: String)
        throws(StoreError)
    {
        try onDisk { () throws(FileError) in try fileSystem.makeDirectory(directory) }
        try onLog { () throws(LogError) in
            for segment in log.segments {
                let path = Log.path(of: segment.extent, in: directory)
                try Log.copy(
                    segment.extent, from: destination + "/" + segment.file, to: path, keeping: 0,
                    files: fileSystem)
                _ = try Log.verifyCopy(path, segment.extent, files: fileSystem)
            }
        }
        try onDisk { () throws(FileError) in try fileSystem.synchroniseDirectory(directory) }
    }
}

/// Runs file operations, turning their errors into the store's.
func onDisk<Value>(_ work: () throws(FileError) -> Value) throws(StoreError) -> Value {
    do { return try work() } catch { throw .file(error) }
}

/// Runs operations on logs, turning their errors into the store's.
func onLog<Value>(_ work: () throws(LogError) -> Value) throws(StoreError) -> Value {
    do { return try work() } catch { throw .log(error) }
}
