import Synchronization

/// Lets writers into one shard, has them wait while it is about to move, and sends them away once
/// it has moved.
final class ShardGate: Sendable {
    enum Passage: Sendable, Hashable {
        case entered
        /// The shard stayed frozen for as long as the writer may wait.
        case timedOut
        /// The shard is not here any more.
        case moved
    }

    private enum Mode {
        case open, frozen, moved
    }

    private struct State {
        var mode: Mode
        /// Writers inside.
        var writerCount = 0
        var ticket = 0
        /// Writers before the gate.
        var waiting: [Int: AsyncStream<Void>.Continuation] = [:]
        /// Who waits until no writer is inside.
        var draining: [CheckedContinuation<Void, Never>] = []
    }

    private let state: Mutex<State>

    init(isFrozen: Bool) {
        state = Mutex(State(mode: isFrozen ? .frozen : .open))
    }

    var isFrozen: Bool { state.withLock { $0.mode != .open } }

    private enum Attempt {
        case passed(Passage)
        case waits(Int, AsyncStream<Void>)
    }

    /// Whoever entered has to ``leave()``.
    /// - Parameter limit: the longest wait
    func enter(within limit: Duration) async -> Passage {
        let deadline = ContinuousClock.now + limit
        while true {
            let attempt = state.withLock { state -> Attempt in
                switch state.mode {
                case .open:
                    state.writerCount += 1
                    return .passed(.entered)
                case .moved: return .passed(.moved)
                case .frozen:
                    let (stream, feed) = AsyncStream.makeStream(of: Void.self)
                    state.ticket += 1
                    state.waiting[state.ticket] = feed
                    return .waits(state.ticket, stream)
                }
            }
            switch attempt {
            case .passed(let passage): return passage
            case .waits(let ticket, let stream):
                let wasWoken = await Self.wait(for: stream, until: deadline)
                _ = state.withLock { $0.waiting.removeValue(forKey: ticket) }
                guard wasWoken else { return .timedOut }
            }
        }
    }

    /// Whether the stream gave something in time.
    private static func wait(
        for stream: AsyncStream<Void>, until deadline: ContinuousClock.Instant
    ) async -> Bool {
        await withTaskGroup(of: Bool.self) { group in
            group.addTask {
                for await _ in stream { return true }
                return false
            }
            group.addTask {
                do { try await ContinuousClock().sleep(until: deadline) } catch {}
                return false
            }
            let first = await group.next() ?? false
            group.cancelAll()
            return first
        }
    }

    func leave() {
        let drained = state.withLock { state -> [CheckedContinuation<Void, Never>] in
            state.writerCount -= 1
            guard state.writerCount == 0 else { return [] }
            defer { state.draining = [] }
            return state.draining
        }
        for continuation in drained { continuation.resume() }
    }

    /// From now on writers wait. Returns once none is inside.
    func freeze() async {
        await withCheckedContinuation { continuation in
            let isEmpty = state.withLock { state in
                if state.mode == .open { state.mode = .frozen }
                guard state.writerCount > 0 else { return true }
                state.draining.append(continuation)
                return false
            }
            if isEmpty { continuation.resume() }
        }
    }

    /// Lets writers in again.
    func thaw() { change(to: .open) }

    /// Sends all writers away, for ever.
    func close() { change(to: .moved) }

    private func change(to mode: Mode) {
        let waiting = state.withLock { state in
            if state.mode != .moved { state.mode = mode }
            defer { state.waiting = [:] }
            return state.waiting
        }
        for feed in waiting.values { feed.yield() }
    }
}
