package import Platform
import Synchronization

/// How much of the machine a build may use, and the way to stop it.
package final class BuildControl: Sendable {
    /// Threads that work at the same time; the caller's is one of them.
    package let threadCount: Int
    /// Share of each thread's time that it works, above 0 to 1; it rests for the remainder.
    package let processorShare: Double

    private let stopped = Atomic(false)
    private let clock = SystemMonotonicClock()

    package init(threadCount: Int = 1, processorShare: Double = 1) {
        precondition(threadCount > 0, "somebody has to work")
        precondition(processorShare > 0 && processorShare <= 1, "a share is above 0, to 1")
        self.threadCount = threadCount
        self.processorShare = processorShare
    }

    /// Makes the build throw ``GraphBuildError/cancelled`` within milliseconds. From any thread.
    package func cancel() { stopped.store(true, ordering: .relaxed) }

    package var isCancelled: Bool { stopped.load(ordering: .relaxed) }

    /// Calls `body` for all of `0..<count`, in steps of `grain`, on all threads. Which thread does
    /// which step is chance: the result must not depend on it.
    func forEach(
        _ count: Int, grain: Int, _ body: @escaping @Sendable (Range<Int>) -> Void
    ) throws(GraphBuildError) {
        try forEach(count, grain: grain, scratch: { () }) { range, _ in body(range) }
    }

    /// The same, with memory for each thread to work in.
    func forEach<Scratch: Sendable>(
        _ count: Int, grain: Int, scratch: () throws(MemoryError) -> Scratch,
        _ body: @escaping @Sendable (Range<Int>, Scratch) -> Void
    ) throws(GraphBuildError) {
        let next = NextStep()
        let work: @Sendable (Scratch) -> Void = { [self] scratch in
            while !isCancelled {
                let start = next.value.add(grain, ordering: .relaxed).oldValue
                guard start < count else { return }
                let began = clock.now()
                body(start..<min(start + grain, count), scratch)
                if processorShare < 1 {
                    WorkerThread.sleep((clock.now() - began) * (1 / processorShare - 1))
                }
            }
        }
        var threads: [WorkerThread] = []
        let own = try GraphBuildError.wrapping { () throws(MemoryError) in try scratch() }
        for _ in 1..<max(1, min(threadCount, (count + grain - 1) / grain)) {
            // Without room for another thread, those there are do the work.
            guard let scratch = try? scratch(),
                let thread = try? WorkerThread(name: "index-builder", work: { work(scratch) })
            else { break }
            threads.append(thread)
        }
        work(own)
        for thread in threads { thread.join() }
        if isCancelled { throw .cancelled }
    }

    private final class NextStep: Sendable {
        let value = Atomic(0)
    }
}

/// Why a segment was not built. Nothing is left of it.
package enum GraphBuildError: Error, Sendable, Hashable {
    case cancelled
    case memory(MemoryError)
}

extension GraphBuildError {
    /// Runs what can fail for lack of memory only.
    static func wrapping<Result>(
        _ body: () throws(MemoryError) -> Result
    ) throws(GraphBuildError) -> Result {
        do { return try body() } catch { throw .memory(error) }
    }
}
