import Foundation
import VectorKernels

/// The threads that run an encoder, and the queue that feeds them.
///
/// Inference takes milliseconds to seconds of pure computing, so it never runs on Swift's own
/// threads. Each thread runs whole batches.
final class EmbeddingWorkers: @unchecked Sendable {
    // SAFETY: everything below `condition` is read and written with it locked.
    private let encoder: any TextEncoder
    private let maximumBatchTokens: Int
    private let maximumQueuedTexts: Int
    private let threadCount: Int

    private let condition = NSCondition()
    private var queue = EmbeddingQueue<Request>()
    private var counters = EmbedderCounters()
    private var isStopped = false
    private var runningThreadCount = 0
    /// Of one thread, lately; nil before the first batch.
    private var secondsPerToken: Double?

    private static let stackByteCount = 4 << 20

    /// One call: its vectors as they come, and how to wake the caller.
    final class Request {
        fileprivate let tokens: [WordPieceTokenizer.Tokens]
        /// Of each text, the tokens of the words that vectors are wanted of; `nil` for the text's.
        fileprivate let words: [[Range<Int>]]?
        fileprivate var vectors: [[Float]]
        fileprivate var missingCount: Int
        fileprivate var continuation: CheckedContinuation<Outcome, Never>?
        fileprivate var isCancelled = false
        fileprivate let deadline: ContinuousClock.Instant?

        init(
            tokens: [WordPieceTokenizer.Tokens], words: [[Range<Int>]]?,
            deadline: ContinuousClock.Instant?
        ) {
            self.tokens = tokens
            self.words = words
            self.deadline = deadline
            vectors = Array(repeating: [], count: tokens.count)
            missingCount = tokens.count
        }
    }

    /// Names a request to ``cancel(_:)`` from another thread.
    struct Ticket: @unchecked Sendable {
        // SAFETY: the request's state is only touched with the condition locked.
        fileprivate let request: Request

        init(
            tokens: [WordPieceTokenizer.Tokens], words: [[Range<Int>]]? = nil,
            deadline: ContinuousClock.Instant?
        ) {
            request = Request(tokens: tokens, words: words, deadline: deadline)
        }
    }

    /// Of each text, its vector or those of its words.
    typealias Outcome = Result<[[Float]], EmbeddingError>

    init(
        encoder: any TextEncoder, threadCount: Int, maximumBatchTokens: Int,
        maximumQueuedTexts: Int
    ) {
        self.encoder = encoder
        self.threadCount = threadCount
        self.maximumBatchTokens = maximumBatchTokens
        self.maximumQueuedTexts = maximumQueuedTexts
    }

    func start() {
        condition.withLock { runningThreadCount = threadCount }
        for index in 0..<threadCount {
            let thread = Thread { [self] in run() }
            thread.name = "embedding-\(index)"
            thread.stackSize = Self.stackByteCount
            thread.start()
        }
    }

    /// Queues a call; the outcome comes through the continuation.
    func submit(
        _ ticket: Ticket, as inputType: InputType,
        _ continuation: CheckedContinuation<Outcome, Never>
    ) {
        let request = ticket.request
        let refusal: EmbeddingError? = condition.withLock {
            if isStopped { return .shutDown }
            if request.isCancelled { return .cancelled }
            let now = ContinuousClock.now
            if let deadline = request.deadline, deadline <= now {
                counters.expiredCallCount += 1
                return .deadlinePassed
            }
            if queue.count + request.tokens.count > maximumQueuedTexts
                || isTooLate(request, as: inputType, now: now)
            {
                counters.overloadedCallCount += 1
                return .overloaded(queuedCount: queue.count, limit: maximumQueuedTexts)
            }
            request.continuation = continuation
            queue.append(request.tokens.map(\.ids), of: request, as: inputType)
            condition.broadcast()
            return nil
        }
        if let refusal { continuation.resume(returning: .failure(refusal)) }
    }

    /// By the speed of the last batches the call's last text would be ready past its deadline.
    private func isTooLate(
        _ request: Request, as inputType: InputType, now: ContinuousClock.Instant
    ) -> Bool {
        guard let deadline = request.deadline, let secondsPerToken else { return false }
        let ahead = queue.tokenCount(before: inputType)
        let own = request.tokens.reduce(0) { $0 + $1.ids.count }
        let seconds = Double(ahead + own) * secondsPerToken / Double(threadCount)
        return now + .seconds(seconds) > deadline
    }

    /// Removes the waiting texts of a call and wakes its caller; texts in a running batch are
    /// computed for nothing.
    func cancel(_ ticket: Ticket) {
        let continuation = condition.withLock {
            ticket.request.isCancelled = true
            queue.removeAll(of: ticket.request)
            defer { ticket.request.continuation = nil }
            return ticket.request.continuation
        }
        continuation?.resume(returning: .failure(.cancelled))
    }

    /// Refuses new calls and fails waiting ones; running batches end.
    func stop() {
        let waiting = condition.withLock {
            isStopped = true
            condition.broadcast()
            return queue.removeAll().compactMap { entry in
                defer { entry.owner.continuation = nil }
                return entry.owner.continuation
            }
        }
        for continuation in waiting { continuation.resume(returning: .failure(.shutDown)) }
    }

    /// Blocks until all threads have ended; call ``stop()`` before.
    func join() {
        condition.withLock {
            while runningThreadCount > 0 { condition.wait() }
        }
    }

    func currentCounters() -> EmbedderCounters {
        condition.withLock {
            var current = counters
            current.queuedTextCount = queue.count
            return current
        }
    }

    // MARK: The threads

    private func run() {
        let workspace = EncoderWorkspace()
        while let batch = nextBatch() {
            let clock = ContinuousClock()
            let start = clock.now
            let outcome: Result<[[Float]], EmbeddingError>
            do {
                outcome = .success(try vectors(of: batch, workspace: workspace))
            } catch {
                outcome = .failure(error)
            }
            deliver(batch, outcome, busy: clock.now - start)
        }
        condition.withLock {
            runningThreadCount -= 1
            condition.broadcast()
        }
    }

    private func vectors(
        of batch: [EmbeddingQueue<Request>.Entry], workspace: EncoderWorkspace
    ) throws(EmbeddingError) -> [[Float]] {
        var vectors = [[Float]](repeating: [], count: batch.count)
        func set(_ places: [Int], _ found: [[Float]]) {
            for (place, vector) in zip(places, found) { vectors[place] = vector }
        }
        let whole = batch.indices.filter { batch[$0].owner.words == nil }
        if !whole.isEmpty {
            let texts = whole.map { batch[$0].tokens }
            set(whole, try encoder.vectors(of: texts, workspace: workspace))
        }
        let worded = batch.indices.filter { batch[$0].owner.words != nil }
        if !worded.isEmpty, let encoder = encoder as? any WordEncoder {
            let words = worded.compactMap { batch[$0].owner.words?[batch[$0].index] }
            let texts = worded.map { batch[$0].tokens }
            set(
                worded, try encoder.wordVectors(of: texts, words: words, workspace: workspace))
        }
        return vectors
    }

    /// Blocks until there is work; nil at the end.
    private func nextBatch() -> [EmbeddingQueue<Request>.Entry]? {
        while true {
            var late: [CheckedContinuation<Outcome, Never>] = []
            let batch: [EmbeddingQueue<Request>.Entry]? = condition.withLock {
                while queue.count == 0 && !isStopped { condition.wait() }
                guard !isStopped else { return nil }
                let taken = queue.takeBatch(
                    maximumTokens: maximumBatchTokens, threadCount: threadCount)
                late = dropLate(taken, now: .now)
                return taken.filter { $0.owner.continuation != nil }
            }
            for caller in late { caller.resume(returning: .failure(.deadlinePassed)) }
            guard let batch, batch.isEmpty else { return batch }
        }
    }

    /// Takes back the calls whose deadline has passed; those who wait for them are to be woken.
    private func dropLate(_ batch: [EmbeddingQueue<Request>.Entry], now: ContinuousClock.Instant)
        -> [CheckedContinuation<Outcome, Never>]
    {
        batch.compactMap { entry in
            let request = entry.owner
            guard let continuation = request.continuation, let deadline = request.deadline,
                deadline <= now
            else { return nil }
            request.continuation = nil
            queue.removeAll(of: request)
            counters.expiredCallCount += 1
            return continuation
        }
    }

    /// Hands out vectors and wakes the callers whose last text this was.
    private func deliver(
        _ batch: [EmbeddingQueue<Request>.Entry], _ outcome: Result<[[Float]], EmbeddingError>,
        busy: Duration
    ) {
        var finished: [(CheckedContinuation<Outcome, Never>, Outcome)] = []
        condition.withLock {
            counters.batchCount += 1
            counters.busy += busy
            counters.textCount += batch.count
            noteSpeed(busy, tokens: batch.reduce(0) { $0 + $1.tokens.count })
            for (place, entry) in batch.enumerated() {
                counters.tokenCount += entry.tokens.count
                let request = entry.owner
                guard let continuation = request.continuation else { continue }
                switch outcome {
                case .failure(let error):
                    request.continuation = nil
                    finished.append((continuation, .failure(error)))
                case .success(let vectors):
                    request.vectors[entry.index] = vectors[place]
                    request.missingCount -= 1
                    guard request.missingCount == 0 else { continue }
                    request.continuation = nil
                    finished.append((continuation, .success(request.vectors)))
                }
            }
        }
        for (continuation, outcome) in finished { continuation.resume(returning: outcome) }
    }

    private func noteSpeed(_ busy: Duration, tokens: Int) {
        let latest = busy / .seconds(1) / Double(tokens)
        secondsPerToken = secondsPerToken.map { $0 + (latest - $0) / 8 } ?? latest
    }
}
