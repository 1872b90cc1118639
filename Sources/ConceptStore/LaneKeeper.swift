import DurableLog
import Platform
import Synchronization

/// Writes a lane's checkpoints on a thread of its own, one at a time, while the lane goes on.
final class LaneKeeper: Sendable {
    private struct Status {
        var isBusy = false
        var failures = CheckpointFailures()
    }

    private enum Work: Sendable {
        case checkpoint(CheckpointDraft, CheckpointWriter)
        /// Answers when everything before it is done.
        case mark(BoundedQueue<Bool>)
    }

    private let queue = BoundedQueue<Work>(countLimit: 16, byteCountLimit: 16)
    private let status = Mutex(Status())
    private let thread = Mutex<WorkerThread?>(nil)

    init(number: Int) throws(MemoryError) {
        let worker = try WorkerThread(name: "keeper-\(number)") { [self] in
            while let work = queue.drain(countLimit: 1).first {
                switch work {
                case .checkpoint(let draft, let writer): write(draft, writer)
                case .mark(let answer): _ = answer.offer(true, byteCount: 1)
                }
            }
        }
        thread.withLock { $0 = worker }
    }

    /// Whether a further checkpoint would be begun at once.
    var isIdle: Bool { status.withLock { !$0.isBusy } }

    var failures: CheckpointFailures { status.withLock { $0.failures } }

    /// Waits until no checkpoint is under way. Blocks.
    func waitUntilIdle() {
        let answer = BoundedQueue<Bool>(countLimit: 1, byteCountLimit: 1)
        // A keeper that takes no more has ended, and is idle.
        guard queue.offer(.mark(answer), byteCount: 1) == .accepted else { return }
        _ = answer.drain()
    }

    /// Begins a checkpoint. The keeper is idle.
    func begin(_ draft: CheckpointDraft, _ writer: CheckpointWriter) {
        status.withLock { $0.isBusy = true }
        let outcome = queue.offer(.checkpoint(draft, writer), byteCount: 1)
        precondition(outcome == .accepted, "a keeper is given one checkpoint at a time")
    }

    /// Waits for the checkpoint under way, writes a last one if there is one to write, and ends the
    /// thread. Blocks.
    func finish(_ writer: CheckpointWriter, with last: () -> CheckpointDraft?) {
        queue.close()
        thread.withLock { $0.take() }?.join()
        if let draft = last() { write(draft, writer) }
    }

    private func write(_ draft: CheckpointDraft, _ writer: CheckpointWriter) {
        var failure: FileError?
        do { try writer.write(draft) } catch { failure = error }
        status.withLock { status in
            status.isBusy = false
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
