import DurableLog
import Platform
import Synchronization

/// Writes a lane's checkpoints on a thread of its own, one at a time, while the lane goes on.
final class LaneKeeper: Sendable {
    private struct Status {
        var isBusy = false
        /// The last log record that the checkpoint on disk holds.
        var sequence: UInt64 = 0
        var failures = CheckpointFailures()
    }

    private let writer: CheckpointWriter
    private let queue = BoundedQueue<CheckpointDraft>(countLimit: 1, byteCountLimit: 1)
    private let status: Mutex<Status>
    private let thread: Mutex<WorkerThread?>

    init(number: Int, writer: CheckpointWriter) throws(MemoryError) {
        self.writer = writer
        status = Mutex(Status(sequence: writer.sequence))
        thread = Mutex(nil)
        let worker = try WorkerThread(name: "keeper-\(number)") { [self] in
            while let draft = queue.drain(countLimit: 1, byteCountLimit: 1).first {
                write(draft)
            }
        }
        thread.withLock { $0 = worker }
    }

    /// Whether a further checkpoint would be begun at once.
    var isIdle: Bool { status.withLock { !$0.isBusy } }

    var failures: CheckpointFailures { status.withLock { $0.failures } }

    /// Begins a checkpoint. The keeper is idle.
    func begin(_ draft: CheckpointDraft) {
        status.withLock { $0.isBusy = true }
        let outcome = queue.offer(draft, byteCount: 1)
        precondition(outcome == .accepted, "a keeper is given one checkpoint at a time")
    }

    /// Waits for the checkpoint under way, writes a last one if there is one to write, and ends the
    /// thread. Blocks.
    func finish(with last: () -> CheckpointDraft?) {
        queue.close()
        thread.withLock { $0.take() }?.join()
        if let draft = last() { write(draft) }
    }

    private func write(_ draft: CheckpointDraft) {
        var failure: FileError?
        do { try writer.write(draft) } catch { failure = error }
        status.withLock { status in
            status.isBusy = false
            status.sequence = writer.sequence
            if let failure {
                status.failures.count += 1
                status.failures.last = "\(failure)"
            }
        }
    }
}

/// Checkpoints that could not be written. The log holds everything; opening takes longer.
package struct CheckpointFailures: Sendable {
    package var count = 0
    package var last: String?
}
