import DurableLog
import FoundationEssentials
import Platform
import TextIndex

/// What a checkpoint keeps of a lane beside the shards' arrays, as JSON.
struct LaneMemo: Codable {
    /// ``TextAnalyzer/version`` of the terms in the shards' postings.
    var analyzer = TextAnalyzer.version
    /// By shard number.
    var shards: [Int: Shard.Memo]
    /// Where the lane's log ended.
    var end: LogPlace

    func encoded() -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        do {
            return Array(try encoder.encode(self))
        } catch {
            preconditionFailure("a memo of plain values cannot be encoded: \(error)")
        }
    }

    /// - Throws: `damaged` when the bytes are not a memo of these shards, `foreign` when the terms
    ///   are of another version.
    static func decode(_ bytes: [UInt8], shards: Set<Int>, file: String)
        throws(CheckpointError) -> Self
    {
        let memo: Self
        do {
            memo = try JSONDecoder().decode(Self.self, from: Data(bytes))
        } catch {
            throw .damaged(file: file, reason: "its memo cannot be read: \(error)")
        }
        guard memo.analyzer == TextAnalyzer.version else { throw .foreign(file: file) }
        guard Set(memo.shards.keys) == shards else {
            throw .damaged(file: file, reason: "it is of other shards")
        }
        return memo
    }
}
