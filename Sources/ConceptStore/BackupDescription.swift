import ConceptModel
import DurableLog
import FoundationEssentials
import Platform

/// What a backup consists of, in `backups/MOMENT.json`: docs/data-files.md, "Backups".
struct BackupDescription: Codable, Equatable {
    static let currentFormat = 1

    struct Segment: Codable, Equatable {
        /// Where the copy lies in the destination. It may be longer: later backups go on there.
        let file: String
        let recordCount: Int
        let extent: SegmentExtent

        enum CodingKeys: String, CodingKey {
            case file, recordCount = "record_count", extent
        }
    }

    struct BackedUpLog: Codable, Equatable {
        /// In the store's directory.
        let directory: String
        let segments: [Segment]
    }

    var format = Self.currentFormat
    /// Microseconds since 1970 when the backup began: all that was acknowledged before is in it.
    let moment: Int64
    let store: StoreManifest
    let logs: [BackedUpLog]

    var segments: [Segment] { logs.flatMap(\.segments) }
    var byteCount: Int { segments.reduce(0) { $0 + $1.extent.byteCount } }
    var recordCount: Int { segments.reduce(0) { $0 + $1.recordCount } }

    /// The file: the description with the checksum of its own encoding beside it.
    private struct Sealed: Codable {
        let backup: BackupDescription
        let checksum: UInt32
    }

    private func encoded() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return Array(try encoder.encode(self))
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        CRC32C.checksum(of: bytes.span.bytes)
    }

    static func read(_ path: String, _ fileSystem: any FileSystem) throws(StoreError) -> Self {
        do {
            guard let bytes = try fileSystem.contents(of: path) else {
                throw StoreError.backupDamaged(path: path, reason: "it is missing")
            }
            let sealed = try JSONDecoder().decode(Sealed.self, from: Data(bytes))
            guard sealed.backup.format == currentFormat else {
                throw StoreError.formatUnknown(path: path, version: sealed.backup.format)
            }
            guard checksum(try sealed.backup.encoded()) == sealed.checksum else {
                throw StoreError.backupDamaged(path: path, reason: "its checksum is wrong")
            }
            return sealed.backup
        } catch let error as StoreError {
            throw error
        } catch let error as FileError {
            throw .file(error)
        } catch {
            throw .backupDamaged(path: path, reason: "it is not what a backup wrote")
        }
    }

    /// Gives the backup its name, in one step.
    func write(_ path: String, _ fileSystem: any FileSystem) throws(StoreError) {
        do {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
            let sealed = Sealed(backup: self, checksum: Self.checksum(try encoded()))
            try fileSystem.replaceContents(
                of: path, with: Array(try encoder.encode(sealed)) + [UInt8(ascii: "\n")])
        } catch let error as FileError {
            throw .file(error)
        } catch {
            throw .backupDamaged(path: path, reason: "\(error)")
        }
    }
}

/// Names of backups, which sort by their moments.
enum BackupName {
    private static let suffix = ".json"

    /// `2026-11-24T09-05-03.000120Z` for a moment.
    static func of(_ moment: Timestamp) -> String {
        let (quotient, rest) = moment.microseconds.quotientAndRemainder(dividingBy: 1_000_000)
        let seconds = rest < 0 ? quotient - 1 : quotient
        let date = Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601)
        let digits = String(moment.microseconds - seconds * 1_000_000)
        return String(date.dropLast()).replacing(":", with: "-") + "."
            + String(repeating: "0", count: 6 - digits.count) + digits + "Z"
    }

    static func file(_ moment: Timestamp) -> String { of(moment) + suffix }

    static func isBackup(_ file: String) -> Bool { file.hasSuffix(suffix) }
}
