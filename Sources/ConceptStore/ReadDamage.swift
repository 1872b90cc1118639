import DurableLog
import Platform
import Synchronization

/// What the reads of one snapshot could not read, because the log does not hold it any more.
///
/// A ``GraphReader`` has no way to fail: it gives nothing for a text that is damaged, and notes it
/// here. Whoever hands out what was read asks first.
final class ReadDamage: Sendable {
    private let isNoted = Atomic<Bool>(false)
    private let error = Mutex<LogError?>(nil)

    /// The first that was met.
    var first: LogError? {
        // Acquiring: whoever sees the mark also sees the error.
        isNoted.load(ordering: .acquiring) ? error.withLock { $0 } : nil
    }

    /// The result of `read`; `nil`, and a note, when it fails.
    @inline(__always)
    func noting<Result>(_ read: () throws(LogError) -> Result) -> Result? {
        do throws(LogError) {
            return try read()
        } catch {
            note(error)
            return nil
        }
    }

    private func note(_ damage: LogError) {
        error.withLock { $0 = $0 ?? damage }
        isNoted.store(true, ordering: .releasing)
    }
}
