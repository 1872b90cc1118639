package import DurableLog
package import Platform

/// Why the store refused or failed.
package enum StoreError: Error, Sendable {
    /// The lane's queue is full; nothing was written.
    case overloaded
    /// The store is closing or closed.
    case closed
    /// Another compaction is under way.
    case compacting
    /// Another process holds the directory.
    case locked(holder: Int32?, directory: String)
    /// The directory was made with another vector dimension.
    case dimensionMismatch(stored: Int, given: Int)
    /// The directory was filled with vectors of another model.
    case modelMismatch(stored: String, given: String)
    /// The manifest cannot be read.
    case manifestDamaged(path: String, reason: String)
    /// The manifest was written by a later version.
    case formatUnknown(path: String, version: Int)
    /// A plan is too large for one record.
    case recordTooLarge(byteCount: Int, limit: Int)
    /// The directory holds no store.
    case noStore(directory: String)
    /// A store is only restored into an empty directory.
    case notEmpty(directory: String)
    /// No backup was taken at that moment or before.
    case noBackup(destination: String)
    /// What describes a backup cannot be read.
    case backupDamaged(path: String, reason: String)
    /// A line of an exported file that does not say what it should; nothing was imported.
    case importRefused(line: Int, reason: String)
    case log(LogError)
    case file(FileError)
    case memory(MemoryError)
}

/// A record that passed its checksum but does not say what a record should. It is set aside and
/// reported; it never stops the store from opening.
package struct QuarantinedRecord: Sendable {
    package let position: LogPosition
    package let reason: String
}
