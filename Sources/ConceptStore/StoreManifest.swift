import ConceptModel
import FoundationEssentials
import Platform

/// What a store directory says of itself, in `store.json`: docs/data-files.md, "The manifest".
struct StoreManifest: Codable, Equatable {
    static let fileName = "store.json"
    static let currentFormat = 1

    var format = Self.currentFormat
    /// Shards that learned texts are spread over.
    var shardCount: Int
    /// Logs that shards are spread over.
    var laneCount: Int
    /// Dimension of the vectors.
    var dimension: Int
    /// The model that made the vectors, as "name@revision".
    var model: String
    /// Counts resets: the logs of earlier epochs are dead.
    var epoch = 1
    /// How often each lane was compacted: its directory's generation. Missing ones are 0.
    var generations: [Int]? = nil
    /// Set while the directory is being filled from a backup; such a directory is not opened.
    var isBeingRestored: Bool? = nil
    /// CRC-32C of the file without the line of this key: a flipped bit in `epoch` would make the
    /// logs in use look like leftovers. Only in the file, and not in those of earlier versions.
    private(set) var checksum: UInt32? = nil

    enum CodingKeys: String, CodingKey {
        case format, shardCount = "shard_count", laneCount = "lane_count", dimension, model
        case epoch, generations, isBeingRestored = "being_restored", checksum
    }

    /// Reads the manifest of a directory; `nil` when there is none.
    static func read(in directory: String, _ fileSystem: any FileSystem) throws(StoreError)
        -> StoreManifest?
    {
        let path = directory + "/" + fileName
        let bytes: [UInt8]?
        do { bytes = try fileSystem.contents(of: path) } catch { throw .file(error) }
        guard let bytes else { return nil }
        var manifest: StoreManifest
        do {
            manifest = try JSONDecoder().decode(StoreManifest.self, from: Data(bytes))
        } catch {
            throw .manifestDamaged(path: path, reason: "\(error)")
        }
        guard manifest.format == currentFormat else {
            throw .formatUnknown(path: path, version: manifest.format)
        }
        if let checksum = manifest.checksum, checksum != Self.checksum(of: bytes) {
            throw .manifestDamaged(path: path, reason: "its checksum is wrong")
        }
        manifest.checksum = nil
        guard manifest.isBeingRestored != true else {
            throw .manifestDamaged(
                path: path, reason: "restoring this directory did not finish; empty it")
        }
        guard (1...64).contains(manifest.shardCount), manifest.epoch > 0,
            (1...manifest.shardCount).contains(manifest.laneCount), manifest.dimension > 0,
            (manifest.generations ?? []).count <= manifest.laneCount,
            (manifest.generations ?? []).allSatisfy({ $0 >= 0 })
        else {
            throw .manifestDamaged(path: path, reason: "a count is out of range")
        }
        return manifest
    }

    /// Replaces the manifest in one step: after a crash there is the old one or the new one.
    func write(in directory: String, _ fileSystem: any FileSystem) throws(StoreError) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        do {
            var sealed = self
            let newline = UInt8(ascii: "\n")
            sealed.checksum = Self.checksum(of: Array(try encoder.encode(self)) + [newline])
            let bytes = Array(try encoder.encode(sealed)) + [newline]
            try fileSystem.replaceContents(of: directory + "/" + Self.fileName, with: bytes)
        } catch let error as FileError {
            throw .file(error)
        } catch {
            throw .manifestDamaged(path: directory, reason: "\(error)")
        }
    }

    /// The checksum of all lines but its own.
    private static func checksum(of file: [UInt8]) -> UInt32 {
        CRC32C.checksum(ofLines: file, without: "\"checksum\"")
    }

    func laneDirectory(_ lane: Int, in directory: String) -> String {
        "\(epochDirectory(in: directory))/\(laneName(lane))"
    }

    func laneName(_ lane: Int) -> String {
        let number = lane < 10 ? "0\(lane)" : "\(lane)"
        let generation = generation(ofLane: lane)
        return generation == 0 ? "lane-\(number)" : "lane-\(number)-\(generation)"
    }

    func generation(ofLane lane: Int) -> Int {
        guard let generations, generations.indices.contains(lane) else { return 0 }
        return generations[lane]
    }

    /// The same store with a lane in its next directory.
    func withNextGeneration(ofLane lane: Int) -> Self {
        var next = self
        var generations = (0..<laneCount).map { generation(ofLane: $0) }
        generations[lane] += 1
        next.generations = generations
        return next
    }

    func epochDirectory(in directory: String) -> String { "\(directory)/epoch-\(epoch)" }
}
