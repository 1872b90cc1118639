import ConceptModel
import DurableLog
import FoundationEssentials
import Platform

/// What all shards together held when the store was closed, in `totals.json`, so that opening need
/// not count it: docs/data-files.md, "The totals".
///
/// They are those of the logs that end where the file says. Of other logs, after a kill, they say
/// nothing, and opening counts.
struct ClosedTotals: Codable, Equatable {
    static let fileName = "totals.json"

    struct Totals: Codable, Equatable {
        let entities: Int
        let associations: Int
    }

    /// Where the log of each lane ended.
    let lanes: [LogPlace]
    /// By the name of the namespace.
    let namespaces: [String: Totals]

    /// The file: a checksum over everything else.
    private struct Sealed: Codable {
        let totals: ClosedTotals
        let checksum: UInt32
    }

    init(lanes: [LogPlace], _ shared: SharedTotals) {
        self.lanes = lanes
        namespaces = Dictionary(
            uniqueKeysWithValues: shared.byNamespace.map { namespace, totals in
                (
                    namespace.name,
                    Totals(entities: totals.entities, associations: totals.associations)
                )
            })
    }

    /// The file of a directory; `nil` when there is none that can be believed: whatever is wrong
    /// with it, the shards can be counted.
    static func read(in directory: String, _ fileSystem: any FileSystem) throws(FileError) -> Self?
    {
        let path = "\(directory)/\(fileName)"
        guard let bytes = try fileSystem.contents(of: path),
            let sealed = try? JSONDecoder().decode(Sealed.self, from: Data(bytes)),
            sealed.checksum == sealed.totals.checksum
        else { return nil }
        return sealed.totals
    }

    /// Replaces the file in one step.
    func write(in directory: String, _ fileSystem: any FileSystem) throws(FileError) {
        let bytes = Self.encoded(Sealed(totals: self, checksum: checksum))
        try fileSystem.replaceContents(of: "\(directory)/\(Self.fileName)", with: bytes)
    }

    private var checksum: UInt32 { CRC32C.checksum(of: Self.encoded(self).span.bytes) }

    private static func encoded(_ value: some Encodable) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        do {
            return Array(try encoder.encode(value))
        } catch {
            preconditionFailure("plain numbers cannot be encoded: \(error)")
        }
    }
}
