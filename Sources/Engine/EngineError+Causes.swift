package import ConceptStore
import DurableLog
package import Embedding
import Extraction
import Platform

/// What the rooms below report, in words for whoever asked.
extension EngineError {
    package init(_ error: StoreError, file: String = #fileID, line: Int = #line) {
        let (code, message): (Code, String) =
            switch error {
            case .overloaded:
                (.overloaded, "More is being learned than the disk takes; try again in a moment.")
            case .closed:
                (.notReady, "The store is closing; nothing was written.")
            case .compacting:
                (.conflict, "The store is being compacted already; wait until that ends.")
            case .locked(let holder, let directory):
                (
                    .locked,
                    "\(directory) is in use by "
                        + (holder.map { "process \($0)" } ?? "another process")
                        + ". Stop it, or use another directory."
                )
            case .dimensionMismatch(let stored, let given):
                (
                    .conflict,
                    "The store holds vectors of \(stored) dimensions, but the model makes \(given)."
                        + " Use the model the store was made with, or another directory."
                )
            case .modelMismatch(let stored, let given):
                (
                    .conflict,
                    "The store was filled by the model \(stored), not \(given). Use that model, or "
                        + "another directory."
                )
            case .manifestDamaged(let path, let reason):
                (.damaged, "\(path) cannot be read: \(reason). Restore it from a backup.")
            case .formatUnknown(let path, let version):
                (
                    .conflict,
                    "\(path) is of format \(version), which this version of Sutra does not know. "
                        + "Use a later version."
                )
            case .recordTooLarge(let byteCount, let limit):
                (
                    .tooLarge,
                    "What the text teaches takes \(byteCount) bytes; the limit is \(limit). Send "
                        + "it in smaller parts."
                )
            case .noStore(let directory):
                (.notFound, "\(directory) holds no store.")
            case .notEmpty(let directory):
                (.conflict, "\(directory) is not empty; name a directory that is.")
            case .noBackup(let destination):
                (
                    .notFound,
                    "\(destination) holds no backup of that moment or before; `sutra backup --list`"
                        + " shows those it holds."
                )
            case .backupDamaged(let path, let reason):
                (.damaged, "\(path) cannot be used: \(reason). Restore another backup.")
            case .importRefused(let line, let reason):
                (.invalidInput, "Line \(line) cannot be imported: \(reason).")
            case .log(let error): Self.describe(error)
            case .file(let error): Self.describe(error)
            case .memory(let error):
                (.storageFailed, "The system gives no memory (\(error.byteCount) bytes wanted).")
            }
        self.init(code, message, cause: error, file: file, line: line)
    }

    init(_ error: LogError, file: String = #fileID, line: Int = #line) {
        let (code, message) = Self.describe(error)
        self.init(code, message, cause: error, file: file, line: line)
    }

    init(_ error: FileError, file: String = #fileID, line: Int = #line) {
        let (code, message) = Self.describe(error)
        self.init(code, message, cause: error, file: file, line: line)
    }

    private static func describe(_ error: FileError) -> (Code, String) {
        if error.isLackOfSpace {
            return (.storageFailed, "The disk is full: \(error). Make room, then start again.")
        }
        return (.storageFailed, "\(error). Check the disk and the permissions of the directory.")
    }

    private static func describe(_ error: LogError) -> (Code, String) {
        switch error {
        case .file(let error): describe(error)
        case .damaged, .missingSegment:
            (
                .damaged,
                "\(error). Run `sutra verify` to see all that is damaged, and restore the "
                    + "directory from a backup."
            )
        case .poisoned(let cause):
            (.storageFailed, "Nothing is learned since the log failed. " + describe(cause).1)
        case .unsupportedVersion, .recordTooLarge: (.storageFailed, "\(error)")
        }
    }

    package init(_ error: EmbeddingError, file: String = #fileID, line: Int = #line) {
        let code: Code =
            switch error {
            case .overloaded: .overloaded
            case .tooManyTexts: .tooLarge
            case .cancelled, .deadlinePassed: .timedOut
            case .shutDown: .notReady
            case .modelMissing, .modelDamaged, .modelUnsupported, .precisionUnavailable,
                .precisionFixed, .runtimeMissing:
                .modelUnavailable
            }
        self.init(code, error.message, cause: error, file: file, line: line)
    }
}
