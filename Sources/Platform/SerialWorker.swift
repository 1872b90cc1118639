import Synchronization

/// A thread that does work which blocks, one piece after the other, for async callers.
///
/// ``end()`` has to be called once before the object goes.
package final class SerialWorker: Sendable {
    private let queue: BoundedQueue<@Sendable () -> Void>
    private let thread: WorkerThread

    /// The worker has been ended.
    package struct Ended: Error {}

    package init(name: String) throws(MemoryError) {
        let queue = BoundedQueue<@Sendable () -> Void>(countLimit: .max, byteCountLimit: .max)
        self.queue = queue
        thread = try WorkerThread(name: name, stackByteCount: 8 << 20) {
            while true {
                let pieces = queue.drain()
                if pieces.isEmpty { return }
                for piece in pieces { piece() }
            }
        }
    }

    /// What `work` returns, done after everything that was asked for before.
    package func run<Value: Sendable>(
        _ work: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let outcome = queue.offer(
                { continuation.resume(with: Result(catching: work)) },
                byteCount: 0)
            if outcome != .accepted { continuation.resume(throwing: Ended()) }
        }
    }

    /// Does what is waiting, and waits for its end; later work is refused.
    package func end() {
        queue.close()
        thread.join()
    }
}
