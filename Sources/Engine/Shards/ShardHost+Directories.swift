import ConceptStore
import Platform
import Synchronization

/// Where shards lie, and what says on disk that they are about to move.
extension ShardHost {
    /// A shard saves its state often, so that opening its copy has little to replay.
    private static let checkpointByteCount = 16 << 20

    func shardDirectory(_ number: Int) -> String {
        directory + "/" + Self.name(number)
    }

    func arrivingDirectory(_ number: Int) -> String {
        shardDirectory(number) + ".arriving"
    }

    /// The directory of a shard, below that of all shards.
    package static func name(_ number: Int) -> String {
        "shard-" + (number < 10 ? "0" : "") + "\(number)"
    }

    private static let markName = "MOVING"

    /// Finds the shards with their marks, and removes what moves left unfinished.
    func tidy() throws(StoreError) -> [Int: Mark?] {
        do throws(FileError) {
            guard try files.information(of: directory) != nil else { return [:] }
            var found: [Int: Mark?] = [:]
            for name in try files.names(in: directory) where name.hasPrefix("shard-") {
                let path = directory + "/" + name
                if let number = Int(name.dropFirst(6)), Self.name(number) == name {
                    found.updateValue(try readMark(in: path), forKey: number)
                } else if name.hasSuffix(".arriving") || name.hasSuffix(".gone") {
                    do throws(StoreError) {
                        try ShardedStore.remove(path, fileSystem: files)
                    } catch {
                        guard case .file(let error) = error else { continue }
                        throw error
                    }
                }
            }
            return found
        } catch {
            throw .file(error)
        }
    }

    private func readMark(in path: String) throws(FileError) -> Mark? {
        guard let bytes = try files.contents(of: path + "/" + Self.markName) else { return nil }
        // A mark that cannot be read keeps writers out: the master says what is to become of it.
        return Mark(rawValue: String(decoding: bytes, as: UTF8.self)) ?? .leaving
    }

    func mark(of shard: HostedShard) async throws(EngineError) -> Mark? {
        try await blocking { [self] () throws(StoreError) -> Mark? in
            do throws(FileError) {
                return try readMark(in: shard.directory)
            } catch {
                throw .file(error)
            }
        }
    }

    /// Durable on return.
    func setMark(_ mark: Mark?, in path: String) async throws(EngineError) {
        try await blocking { [files] () throws(StoreError) in
            do throws(FileError) {
                let file = path + "/" + Self.markName
                if let mark {
                    try files.replaceContents(of: file, with: Array(mark.rawValue.utf8))
                } else if try files.information(of: file) != nil {
                    try files.remove(file)
                    try files.synchroniseDirectory(path)
                }
            } catch {
                throw .file(error)
            }
        }
    }

    func openShard(_ number: Int, _ mark: Mark?) async throws(EngineError) {
        let path = shardDirectory(number)
        let template = template
        let configuration = try await blocking {
            [files] () throws(StoreError) -> StoreConfiguration in
            let stored = try ShardedStore.identity(of: path, fileSystem: files)
            var configuration = StoreConfiguration(
                directory: path, shardCount: 1, dimension: stored?.dimension ?? template.dimension,
                model: stored?.model ?? template.model)
            configuration.checkpointByteCount = Self.checkpointByteCount
            configuration.indexThreadCount = 1
            configuration.queueCount = template.queueCount
            return configuration
        }
        let node = try await StorageNode.open(configuration, clock: clock)
        let shard = HostedShard(
            number: number, directory: path, node: node, isFrozen: mark != nil,
            longestWait: longestWait)
        shards.withLock { $0[number] = shard }
    }

    /// Closes a shard and removes its directory; its writers are sent away.
    func drop(_ shard: HostedShard) async throws(EngineError) {
        shards.withLock { $0[shard.number] = nil }
        shard.gate.close()
        let (gone, directory) = (shard.directory + ".gone", directory)
        // What could not be written at the end nobody needs: the shard is elsewhere.
        do { try await shard.node.close() } catch {}
        try await blocking { [files] () throws(StoreError) in
            do throws(FileError) {
                try files.rename(shard.directory, to: gone)
                try files.synchroniseDirectory(directory)
            } catch {
                throw .file(error)
            }
            try ShardedStore.remove(gone, fileSystem: files)
        }
    }
}
