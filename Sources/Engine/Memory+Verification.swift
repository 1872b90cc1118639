import ConceptStore
import DurableLog
package import Platform

/// What a reading of everything on disk found.
package struct VerificationReport: Sendable {
    package let recordCount: Int
    package let byteCount: Int
    /// Bytes of commits that a crash interrupted; opening the memory cuts them off. None of them
    /// was acknowledged.
    package let unfinishedByteCount: Int
    /// What is wrong, each with its file and offset.
    package let damage: [String]

    package init(
        recordCount: Int, byteCount: Int, unfinishedByteCount: Int, damage: [String]
    ) {
        self.recordCount = recordCount
        self.byteCount = byteCount
        self.unfinishedByteCount = unfinishedByteCount
        self.damage = damage
    }
}

extension Memory {
    /// Reads and checks every record of a directory, the audit's included. Changes nothing, and may
    /// run beside a process that uses the directory. Blocks.
    /// - Throws: `notFound` when the directory holds no memory.
    package static func verify(
        directory: String, fileSystem: any FileSystem = PosixFileSystem()
    ) throws(EngineError) -> VerificationReport {
        let store: StoreVerification?
        do {
            store = try ShardedStore.verify(directory, fileSystem: fileSystem)
        } catch {
            throw EngineError(error)
        }
        guard let store else {
            throw EngineError(
                .notFound, "\(directory) holds no memory. Name the directory with --data.")
        }
        let audit: LogVerification
        do {
            audit = try Log.verify(directory: directory + "/audit", files: fileSystem)
        } catch {
            throw EngineError(error)
        }
        return VerificationReport(
            recordCount: store.recordCount + audit.recordCount,
            byteCount: store.byteCount + audit.payloadByteCount,
            unfinishedByteCount: store.unfinishedByteCount + audit.tornByteCount,
            damage: store.damage + audit.damages.map(\.description))
    }

    /// The newest entries of the audit, newest first, and how many there are in all.
    package func audit(limit: Int) -> (total: Int, entries: [AuditEntry]) { audit.newest(limit) }
}
