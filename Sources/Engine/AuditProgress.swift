import DurableLog
import Synchronization

/// How far the audit's entries are on disk, and who waits for them.
final class AuditProgress: Sendable {
    private typealias Outcome = Result<Void, LogError>

    private struct State {
        /// Entries that are on disk.
        var written: Int
        /// The first failure to write; entries are refused from then on.
        var failure: LogError?
        var waiting: [(count: Int, continuation: CheckedContinuation<Outcome, Never>)] = []

        /// What becomes of the wait for so many entries; `nil` while it is open.
        func outcome(for count: Int) -> Outcome? {
            if written >= count { return .success(()) }
            return failure.map { .failure($0) }
        }

        /// Takes out the waits that are over.
        mutating func takeFinished() -> [(CheckedContinuation<Outcome, Never>, Outcome)] {
            let all = waiting
            waiting = []
            var finished: [(CheckedContinuation<Outcome, Never>, Outcome)] = []
            for waiter in all {
                if let outcome = outcome(for: waiter.count) {
                    finished.append((waiter.continuation, outcome))
                } else {
                    waiting.append(waiter)
                }
            }
            return finished
        }
    }

    private let state: Mutex<State>

    init(written: Int) {
        state = Mutex(State(written: written))
    }

    var failure: LogError? { state.withLock(\.failure) }

    func add(written count: Int) { change { $0.written += count } }

    func fail(_ error: LogError) { change { $0.failure = $0.failure ?? error } }

    /// Returns once so many entries are on disk.
    /// - Throws: the failure with which they cannot be
    func wait(for count: Int) async throws(LogError) {
        let outcome = await withCheckedContinuation {
            (continuation: CheckedContinuation<Outcome, Never>) in
            let known = state.withLock { state -> Outcome? in
                if let known = state.outcome(for: count) { return known }
                state.waiting.append((count, continuation))
                return nil
            }
            if let known { continuation.resume(returning: known) }
        }
        try outcome.get()
    }

    /// Changes the state, and wakes whose wait is over.
    private func change(_ body: (inout State) -> Void) {
        let finished = state.withLock { state in
            body(&state)
            return state.takeFinished()
        }
        for (continuation, outcome) in finished { continuation.resume(returning: outcome) }
    }
}
