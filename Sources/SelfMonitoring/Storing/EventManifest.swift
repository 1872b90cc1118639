import ConceptModel
import FoundationEssentials
import Platform

/// What the files of an event store hold: `events.json`, replaced in one step. Files of the store
/// that it does not name are leftovers.
struct EventManifest: Codable, Sendable {
    struct Segment: Codable, Sendable, Hashable {
        let file: Int
        let type: String
        let count: Int
    }

    /// One run of one emitter.
    struct Source: Codable, Sendable, Hashable {
        /// The number of its next event: those before it are here.
        var next: UInt64
        /// When it was last heard of, in microseconds since 1970.
        var seen: Int64
    }

    static let currentVersion = 1
    /// Sources that are remembered at most; those that were silent longest go first.
    static let sourceLimit = 10_000

    var version = currentVersion
    /// Records of the log before this number are in the segments.
    var sequence: UInt64 = 0
    /// The number of the next event among all.
    var nextOrdinal: Int64 = 0
    /// By type, each oldest first.
    var segments: [Segment] = []
    /// The file of the roll-ups.
    var rollups: Int?
    var sources: [String: Source] = [:]

    private static func path(_ directory: String) -> String { directory + "/events.json" }

    static func read(
        _ directory: String, files: any FileSystem
    ) throws(EventStoreError) -> EventManifest {
        let bytes: [UInt8]?
        do throws(FileError) {
            bytes = try files.contents(of: path(directory))
        } catch {
            throw .file(error)
        }
        guard let bytes else { return EventManifest() }
        do {
            let manifest = try JSONDecoder().decode(EventManifest.self, from: Data(bytes))
            guard manifest.version == currentVersion else {
                throw EventStoreError.damaged(
                    file: path(directory),
                    reason: "it is of version \(manifest.version); this program reads "
                        + "\(currentVersion)")
            }
            guard manifest.hasPossibleNumbers else {
                throw EventStoreError.damaged(
                    file: path(directory), reason: "it holds numbers that cannot be")
            }
            return manifest
        } catch let error as EventStoreError {
            throw error
        } catch {
            throw .damaged(file: path(directory), reason: "it is no manifest of events")
        }
    }

    private var hasPossibleNumbers: Bool {
        let possible = 0..<1 << 53
        return possible.contains(Int(nextOrdinal)) && possible.contains(rollups ?? 0)
            && segments.allSatisfy {
                possible.contains($0.file) && (0...EventSegment.capacity).contains($0.count)
            }
    }

    func write(_ directory: String, files: any FileSystem) throws(FileError) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let data: Data
        do {
            data = try encoder.encode(self)
        } catch {
            preconditionFailure("a manifest of numbers and names has JSON: \(error)")
        }
        try files.replaceContents(of: Self.path(directory), with: Array(data))
    }

    enum CodingKeys: String, CodingKey {
        case version, sequence, segments, rollups, sources
        case nextOrdinal = "next_ordinal"
    }
}

enum EventFileName {
    static func segment(_ number: Int) -> String { name(number) + ".events" }
    static func rollups(_ number: Int) -> String { name(number) + ".rollups" }

    /// The number in the name of a segment or of roll-ups.
    static func number(in name: String) -> Int? {
        for ending in [".events", ".rollups"] where name.hasSuffix(ending) {
            return Int(name.dropLast(ending.count))
        }
        return nil
    }

    private static func name(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 10 - digits.count)) + digits
    }
}
