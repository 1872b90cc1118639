import Platform
import Synchronization

/// Threads that take a share in searches: a search hands its parts to those that are idle and works
/// on the rest itself. Nobody queues for a thread, so many searches at once cost no more than
/// without a crew.
///
/// The caller may be of the cooperative pool: it waits at most for parts that a thread is in the
/// midst of, each as long as those it did itself.
final class SearchCrew: Sendable {
    private let members: [Member]
    private let idle: Mutex<[Member]>

    /// - Parameter threadCount: beside the callers' own; fewer where the system has no room, and
    ///   without any each caller does everything.
    init(threadCount: Int) {
        var members: [Member] = []
        while members.count < threadCount, let member = try? Member() { members.append(member) }
        self.members = members
        idle = Mutex(members)
    }

    /// Ends the threads. Searches that come later do everything themselves. Blocks.
    func finish() {
        idle.withLock { $0 = [] }
        for member in members { member.finish() }
    }

    /// The results of `body` for `0..<count`, in order. `body` runs at the same time on several
    /// threads.
    func map<Result: Sendable>(
        _ count: Int, _ body: @escaping @Sendable (Int) -> Result
    ) -> [Result] {
        let job = Job(count, body)
        let helpers = idle.withLock { idle in
            let taken = Array(idle.suffix(max(count - 1, 0)))
            idle.removeLast(taken.count)
            return taken
        }
        for helper in helpers {
            helper.start { [self] in
                job.work()
                idle.withLock { $0.append(helper) }
            }
        }
        job.work()
        return job.results()
    }

    /// One thread.
    private final class Member: Sendable {
        private let wake = WakeSignal()
        private let work = Mutex<(@Sendable () -> Void)?>(nil)
        private let isFinished = Atomic(false)
        private let thread = Mutex<WorkerThread?>(nil)

        init() throws(MemoryError) {
            let thread = try WorkerThread(name: "search") { [self] in run() }
            self.thread.withLock { $0 = thread }
        }

        func start(_ work: @escaping @Sendable () -> Void) {
            self.work.withLock { $0 = work }
            wake.signal()
        }

        func finish() {
            isFinished.store(true, ordering: .releasing)
            wake.signal()
            thread.withLock { $0.take() }?.join()
        }

        private func run() {
            while true {
                if let work = work.withLock({ $0.take() }) {
                    work()
                } else if isFinished.load(ordering: .acquiring) {
                    return
                } else {
                    wake.wait(for: .seconds(3_600))
                }
            }
        }
    }

    /// The parts of one search.
    private final class Job<Result: Sendable>: Sendable {
        private let count: Int
        private let body: @Sendable (Int) -> Result
        private let next = Atomic(0)
        private let finished: Mutex<(results: [Result?], missing: Int)>
        private let completion = WakeSignal()

        init(_ count: Int, _ body: @escaping @Sendable (Int) -> Result) {
            self.count = count
            self.body = body
            finished = Mutex((Array(repeating: nil, count: count), count))
        }

        /// Does parts until all are taken.
        func work() {
            while true {
                let part = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard part < count else { return }
                let result = body(part)
                let isLast = finished.withLock { finished in
                    finished.results[part] = result
                    finished.missing -= 1
                    return finished.missing == 0
                }
                if isLast { completion.signal() }
            }
        }

        /// All of them, after those that others still do.
        func results() -> [Result] {
            while finished.withLock({ $0.missing > 0 }) { completion.wait(for: .seconds(1)) }
            return finished.withLock { $0.results.compactMap { $0 } }
        }
    }
}
