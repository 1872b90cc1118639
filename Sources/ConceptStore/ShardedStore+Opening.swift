import ConceptModel
import DurableLog
package import Platform
import Synchronization
import VectorIndex
import VectorKernels

extension ShardedStore {
    static let lockFileName = "LOCK"

    /// Opens the store of a directory, making it when there is none, and replays its logs, one
    /// thread for each lane. Blocks.
    ///
    /// - Throws: `locked`, `dimensionMismatch`, `modelMismatch`, `manifestDamaged`,
    ///   `formatUnknown`, or `log` with the file and offset of damage.
    package static func open(
        _ configuration: StoreConfiguration, fileSystem: any FileSystem = PosixFileSystem()
    ) throws(StoreError) -> ShardedStore {
        let lock: any FileLock
        do {
            try fileSystem.makeDirectory(configuration.directory)
            lock = try fileSystem.lock(configuration.directory + "/" + lockFileName)
        } catch {
            guard case .locked(_, let holder) = error else { throw .file(error) }
            throw .locked(holder: holder, directory: configuration.directory)
        }
        do {
            return try open(configuration, fileSystem: fileSystem, lock: lock)
        } catch {
            // The first error is the one to tell; the end of the process gives up the lock too.
            do { try lock.release() } catch {}
            throw error
        }
    }

    /// Opens the store that a directory holds, whatever model it was made with. Blocks.
    /// - Throws: `noStore` when there is none; see ``open(_:fileSystem:)``.
    package static func openExisting(
        _ directory: String, fileSystem: any FileSystem = PosixFileSystem()
    ) throws(StoreError) -> ShardedStore {
        guard let manifest = try StoreManifest.read(in: directory, fileSystem) else {
            throw .noStore(directory: directory)
        }
        return try open(
            StoreConfiguration(
                directory: directory, dimension: manifest.dimension, model: manifest.model),
            fileSystem: fileSystem)
    }

    /// The model and dimension of the store that a directory holds; `nil` when there is none.
    /// Blocks.
    /// - Throws: `manifestDamaged`, `formatUnknown`, `file`
    package static func identity(
        of directory: String, fileSystem: any FileSystem = PosixFileSystem()
    ) throws(StoreError) -> (model: String, dimension: Int)? {
        try StoreManifest.read(in: directory, fileSystem).map { ($0.model, $0.dimension) }
    }

    private static func open(
        _ configuration: StoreConfiguration, fileSystem: any FileSystem, lock: any FileLock
    ) throws(StoreError) -> ShardedStore {
        let manifest = try manifest(for: configuration, fileSystem: fileSystem)
        try StaleEpochs.remove(from: configuration.directory, keeping: manifest, fileSystem)
        let shared = SharedTotals()
        let openings = (0..<manifest.laneCount).map { lane in
            LaneOpening(
                lane: lane, manifest: manifest,
                directory: manifest.laneDirectory(lane, in: configuration.directory),
                fileSystem: fileSystem, shared: shared, log: configuration.log,
                events: configuration.events)
        }
        try runTogether(
            openings.map { opening in ("open-\(opening.lane)", { opening.run() }) })
        let opened: [OpenedLane]
        do throws(StoreError) {
            opened = try openings.map { opening throws(StoreError) in try opening.outcome() }
        } catch {
            for opening in openings { opening.abandon() }
            throw error
        }
        let place = StorePlace(
            configuration, fileSystem: fileSystem, shared: shared, manifest: manifest)
        let isCounted = try countShared(of: opened.map(\.state), place)
        return try ShardedStore(
            configuration: configuration, manifest: manifest, opened: opened,
            isCounted: isCounted, place: place, lock: lock)
    }

    private static func manifest(
        for configuration: StoreConfiguration, fileSystem: any FileSystem
    ) throws(StoreError) -> StoreManifest {
        if let manifest = try StoreManifest.read(in: configuration.directory, fileSystem) {
            // A process that was killed may have given the manifest its name without seeing it on
            // disk. What this manifest does not name will be removed, and what it names be written
            // to: neither may happen before it is there to stay.
            do { try fileSystem.synchroniseDirectory(configuration.directory) } catch {
                throw .file(error)
            }
            guard manifest.dimension == configuration.dimension else {
                throw .dimensionMismatch(
                    stored: manifest.dimension, given: configuration.dimension)
            }
            guard manifest.model == configuration.model else {
                throw .modelMismatch(stored: manifest.model, given: configuration.model)
            }
            return manifest
        }
        let manifest = StoreManifest(
            shardCount: configuration.shardCount, laneCount: configuration.laneCount,
            dimension: configuration.dimension, model: configuration.model)
        try manifest.write(in: configuration.directory, fileSystem)
        return manifest
    }

    /// Counts what shards share, unless the totals are known from when the store was closed: then
    /// it can wait until something is written. Returns whether it counted.
    private static func countShared(
        of states: [LaneState], _ place: StorePlace
    ) throws(StoreError) -> Bool {
        do throws(FileError) {
            if let closed = try ClosedTotals.read(in: place.directory, place.fileSystem),
                closed.lanes == states.compactMap({ $0.log?.end }), place.shared.adopt(closed)
            {
                return false
            }
        } catch {
            place.totalsFailure.withLock { $0 = error }
        }
        do throws(StoreError) {
            try runTogether(
                states.enumerated().map { number, state in
                    ("count-\(number)", { state.countShared(addingTotals: true) })
                })
        } catch {
            for state in states { state.abandon() }
            throw error
        }
        return true
    }

    private static func runTogether(_ work: [(name: String, run: @Sendable () -> Void)])
        throws(StoreError)
    {
        var threads: [WorkerThread] = []
        var failure: MemoryError?
        for work in work {
            do {
                threads.append(
                    try WorkerThread(name: work.name, stackByteCount: 8 << 20, work: work.run))
            } catch {
                failure = error
                break
            }
        }
        for thread in threads { thread.join() }
        if let failure { throw .memory(failure) }
    }

    /// Forgets everything that a directory holds. The store must be closed. After a crash in the
    /// middle, the directory is either as before or empty.
    package static func reset(_ directory: String, fileSystem: any FileSystem = PosixFileSystem())
        throws(StoreError)
    {
        guard var manifest = try StoreManifest.read(in: directory, fileSystem) else { return }
        manifest.epoch += 1
        try manifest.write(in: directory, fileSystem)
        try StaleEpochs.remove(from: directory, keeping: manifest, fileSystem)
    }
}

/// Removes what a reset, a compaction or a resharding left behind.
enum StaleEpochs {
    static func remove(
        from directory: String, keeping manifest: StoreManifest, _ fileSystem: any FileSystem
    ) throws(StoreError) {
        do {
            for name in try fileSystem.names(in: directory) {
                guard name.hasPrefix("epoch-"), let epoch = Int(name.dropFirst(6)),
                    epoch != manifest.epoch
                else { continue }
                try removeTree(directory + "/" + name, fileSystem)
            }
            let epoch = manifest.epochDirectory(in: directory)
            guard try fileSystem.information(of: epoch) != nil else { return }
            let kept = Set((0..<manifest.laneCount).map { manifest.laneName($0) })
            for name in try fileSystem.names(in: epoch)
            where name.hasPrefix("lane-") && !kept.contains(name) {
                try removeTree(epoch + "/" + name, fileSystem)
            }
        } catch {
            throw .file(error)
        }
    }

    static func removeTree(_ path: String, _ fileSystem: any FileSystem)
        throws(FileError)
    {
        if try fileSystem.information(of: path)?.kind == .directory {
            for name in try fileSystem.names(in: path) {
                try removeTree(path + "/" + name, fileSystem)
            }
        }
        try fileSystem.remove(path)
    }
}
