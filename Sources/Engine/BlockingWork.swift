import Platform
import Synchronization

/// Runs work that waits for the disk on a thread of its own, so that the cooperative pool, which
/// has as many threads as the machine has cores, never waits.
enum BlockingWork {
    private final class Holder: Sendable {
        let thread = Mutex<WorkerThread?>(nil)
    }

    static func run<Value: Sendable>(
        _ name: String, _ work: @escaping @Sendable () throws(EngineError) -> Value
    ) async throws(EngineError) -> Value {
        let holder = Holder()
        let result = await withCheckedContinuation {
            (continuation: CheckedContinuation<Result<Value, EngineError>, Never>) in
            do {
                let thread = try WorkerThread(name: name, stackByteCount: 8 << 20) {
                    continuation.resume(returning: Self.result(of: work))
                }
                holder.thread.withLock { $0 = thread }
            } catch {
                continuation.resume(
                    returning: .failure(
                        EngineError(
                            .overloaded, "The system gives no more threads; try again later.",
                            cause: error)))
            }
        }
        // The work is done, so this waits for the last steps of a thread that ends.
        holder.thread.withLock { $0.take() }?.join()
        return try result.get()
    }

    private static func result<Value>(
        of work: () throws(EngineError) -> Value
    ) -> Result<Value, EngineError> {
        do { return .success(try work()) } catch { return .failure(error) }
    }
}
