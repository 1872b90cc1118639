import ConceptModel
import DurableLog
import Platform
import Synchronization

extension ShardedStore {
    /// Records between two commits of a lane that is being filled.
    private static let reshardingGroupCount = 1_000

    /// Cuts the store into another number of shards and closes it, whatever happens. What is known
    /// stays the same; open it again to use it. Blocks.
    ///
    /// The texts are written into the directory of the next epoch, which the manifest names in the
    /// last step: after a crash at any moment the store is as before or as it shall be.
    /// - Parameter shardCount: 1 to 64.
    /// - Returns: the number of texts.
    package func reshardAndClose(into shardCount: Int) throws(StoreError) -> Int {
        precondition((1...64).contains(shardCount), "a store has 1 to 64 shards")
        let old = place.manifest.withLock { $0 }
        let next = StoreManifest(
            shardCount: shardCount, laneCount: min(4, shardCount), dimension: old.dimension,
            model: old.model, epoch: old.epoch + 1)
        let count: Int
        do throws(StoreError) {
            count = try withLiveTexts { (texts) throws(StoreError) in
                try fill(next, with: texts)
                return texts.entries.count
            }
            try next.write(in: place.directory, place.fileSystem)
        } catch {
            // The first error is the one to tell.
            do { try close() } catch {}
            throw error
        }
        try close()
        try removeOldLogs(keeping: next)
        return count
    }

    private func removeOldLogs(keeping manifest: StoreManifest) throws(StoreError) {
        let lock: any FileLock
        do {
            lock = try place.fileSystem.lock(place.directory + "/" + Self.lockFileName)
        } catch {
            // Whoever opened the store meanwhile has removed them.
            if case .locked = error { return }
            throw .file(error)
        }
        defer { do { try lock.release() } catch {} }
        try StaleEpochs.remove(from: place.directory, keeping: manifest, place.fileSystem)
    }

    private func fill(_ manifest: StoreManifest, with texts: LiveTexts) throws(StoreError) {
        let directory = manifest.epochDirectory(in: place.directory)
        try onDisk { () throws(FileError) in
            // What a resharding that failed left there is of no use.
            if try place.fileSystem.information(of: directory) != nil {
                try StaleEpochs.removeTree(directory, place.fileSystem)
            }
        }
        var logs: [Log] = []
        do throws(StoreError) {
            for lane in 0..<manifest.laneCount {
                logs.append(
                    try onLog { () throws(LogError) in
                        try Log.open(
                            directory: manifest.laneDirectory(lane, in: place.directory),
                            files: place.fileSystem
                        ) { _, _ in }.log
                    })
            }
            // Entities take their form from the text that spoke of them first.
            let ordered = texts.entries.sorted { ($0.learnedAt, $0.id) < ($1.learnedAt, $1.id) }
            for (position, entry) in ordered.enumerated() {
                let text = try entry.text()
                let shard = Int(entry.id.high % UInt64(manifest.shardCount))
                let log = logs[shard % manifest.laneCount]
                try onLog { () throws(LogError) in
                    for record in text.records(shard: shard) {
                        _ = try log.append(record.payload, type: record.type.rawValue)
                    }
                    if position % Self.reshardingGroupCount == 0 { try log.commit() }
                }
            }
            for link in texts.links {
                let home = ConceptID.linkHome(of: link.namespace).high
                let shard = Int(home % UInt64(manifest.shardCount))
                try onLog { () throws(LogError) in
                    _ = try logs[shard % manifest.laneCount].append(
                        link.encoded(shard: shard), type: RecordType.link.rawValue)
                }
            }
        } catch {
            for log in logs { do { try log.abandon() } catch {} }
            throw error
        }
        var failure: StoreError?
        for log in logs {
            do throws(StoreError) { try onLog { () throws(LogError) in try log.close() } } catch {
                failure = failure ?? error
            }
        }
        if let failure { throw failure }
    }
}
