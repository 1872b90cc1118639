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

    enum CodingKeys: String, CodingKey {
        case format, shardCount = "shard_count", laneCount = "lane_count", dimension, model
        case epoch
    }

    /// Reads the manifest of a directory; `nil` when there is none.
    static func read(in directory: String, _ fileSystem: any FileSystem) throws(StoreError)
        -> StoreManifest?
    {
        let path = directory + "/" + fileName
        let bytes: [UInt8]?
        do { bytes = try fileSystem.contents(of: path) } catch { throw .file(error) }
        guard let bytes else { return nil }
        let manifest: StoreManifest
        do {
            manifest = try JSONDecoder().decode(StoreManifest.self, from: Data(bytes))
        } catch {
            throw .manifestDamaged(path: path, reason: "\(error)")
        }
        guard manifest.format == currentFormat else {
            throw .formatUnknown(path: path, version: manifest.format)
        }
        guard (1...64).contains(manifest.shardCount), manifest.epoch > 0,
            (1...manifest.shardCount).contains(manifest.laneCount), manifest.dimension > 0
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
            let bytes = Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
            try fileSystem.replaceContents(of: directory + "/" + Self.fileName, with: bytes)
        } catch let error as FileError {
            throw .file(error)
        } catch {
            throw .manifestDamaged(path: directory, reason: "\(error)")
        }
    }

    func laneDirectory(_ lane: Int, in directory: String) -> String {
        let number = lane < 10 ? "0\(lane)" : "\(lane)"
        return "\(epochDirectory(in: directory))/lane-\(number)"
    }

    func epochDirectory(in directory: String) -> String { "\(directory)/epoch-\(epoch)" }
}
