import Platform
import Synchronization

/// What a pool of parsers has been through.
package struct ParserCounters: Sendable, Hashable {
    package var sentenceCount = 0
    /// Times that a process was started.
    package var startCount = 0
    /// Times that a process crashed, hung or answered nonsense, or could not be started.
    package var failureCount = 0
    /// Requests that no process could answer.
    package var refusedCount = 0
}

/// Processes that parse sentences, each owned by a thread that waits for it.
///
/// A request that a process fails on goes to another one; after ``Settings/attempts`` it is
/// refused. A process that failed is killed and started anew after a pause. When failures follow
/// each other without an answer in between, requests are refused at once for a while. Nothing is
/// started before the first request.
final class ParserPool: Sendable {
    struct Settings: Sendable {
        var processCount = 2
        /// The longest wait for a process to be ready.
        var startTime = Duration.seconds(60)
        /// The longest wait for one answer.
        var answerTime = Duration.seconds(20)
        /// Processes that a request is tried on.
        var attempts = 3
        /// The pause before a process is started again; doubled with each failure in a row.
        var firstPause = Duration.milliseconds(100)
        var longestPause = Duration.seconds(30)
    }

    private struct Request: Sendable {
        let sentences: [SentenceToParse]
        var attempts = 0
        let continuation: CheckedContinuation<Result<[SentenceParse], ExtractionError>, Never>
    }

    private struct State {
        var threads: [WorkerThread] = []
        var processes: [Coprocess?]
        var counters = ParserCounters()
        /// Failures since the last answer.
        var failuresInRow = 0
        /// Until when requests are refused.
        var refusalEnd = Duration.zero
        var nextIdentifier = 0
        var isClosed = false
    }

    private let command: ParserCommand
    private let settings: Settings
    private let queue = BoundedQueue<Request>(countLimit: .max, byteCountLimit: .max)
    private let clock = SystemMonotonicClock()
    private let state: Mutex<State>

    private static let lineByteCount = 256 << 20

    init(_ command: ParserCommand, _ settings: Settings) {
        self.command = command
        self.settings = settings
        state = Mutex(State(processes: Array(repeating: nil, count: settings.processCount)))
    }

    var counters: ParserCounters { state.withLock { $0.counters } }

    /// Identifiers of the processes that run now.
    var processIdentifiers: [Int32] {
        state.withLock { $0.processes.compactMap { $0?.identifier } }
    }

    /// The parses of the sentences, in their order.
    func parse(_ sentences: [SentenceToParse]) async throws(ExtractionError) -> [SentenceParse] {
        guard !sentences.isEmpty else { return [] }
        try startThreads()
        let result = await withCheckedContinuation { continuation in
            let request = Request(sentences: sentences, continuation: continuation)
            if queue.offer(request, byteCount: 0) != .accepted {
                continuation.resume(returning: .failure(.providerUnavailable))
            }
        }
        return try result.get()
    }

    /// Ends the processes and waits for the threads. What is still asked is refused. Blocks.
    func close() {
        let (threads, processes) = state.withLock { state in
            state.isClosed = true
            defer { state.threads = [] }
            return (state.threads, state.processes.compactMap { $0 })
        }
        queue.close()
        for process in processes { process.kill() }
        for thread in threads { thread.join() }
    }

    private func startThreads() throws(ExtractionError) {
        try state.withLock { state throws(ExtractionError) in
            guard !state.isClosed else { throw .providerUnavailable }
            guard state.threads.isEmpty else { return }
            for place in 0..<settings.processCount {
                do throws(MemoryError) {
                    state.threads.append(
                        try WorkerThread(name: "parser-\(place)") { [self] in run(place) })
                } catch {
                    if state.threads.isEmpty { throw .providerUnavailable }
                }
            }
        }
    }

    // MARK: A thread

    private func run(_ place: Int) {
        while let request = queue.drain(countLimit: 1).first {
            serve(request, place)
        }
        endProcess(place)
    }

    private func serve(_ request: Request, _ place: Int) {
        let isRefusing = state.withLock { $0.isClosed || clock.now() < $0.refusalEnd }
        if isRefusing {
            refuse(request)
            return
        }
        do throws(ProcessError) {
            let parses = try answer(request.sentences, place)
            state.withLock { state in
                state.failuresInRow = 0
                state.counters.sentenceCount += parses.count
            }
            request.continuation.resume(returning: .success(parses))
        } catch {
            endProcess(place)
            let pause = noteFailure()
            var again = request
            again.attempts += 1
            // Offered before the pause, so that another thread takes it.
            if again.attempts >= settings.attempts
                || queue.offer(again, byteCount: 0) != .accepted
            {
                refuse(again)
            }
            sleep(pause)
        }
    }

    private func refuse(_ request: Request) {
        state.withLock { $0.counters.refusedCount += 1 }
        request.continuation.resume(returning: .failure(.providerUnavailable))
    }

    /// Counts a failure and returns how long to pause.
    private func noteFailure() -> Duration {
        let now = clock.now()
        return state.withLock { state in
            state.counters.failureCount += 1
            state.failuresInRow += 1
            var pause = settings.firstPause
            for _ in 1..<max(2, state.failuresInRow) where pause < settings.longestPause {
                pause *= 2
            }
            pause = min(pause, settings.longestPause)
            // Every process has failed as often as a request is tried: the fault is not the text's.
            if state.failuresInRow >= settings.attempts * settings.processCount {
                state.refusalEnd = now + pause
            }
            return pause
        }
    }

    private func sleep(_ pause: Duration) {
        let end = clock.now() + pause
        while clock.now() < end, !state.withLock({ $0.isClosed }) {
            WorkerThread.sleep(min(end - clock.now(), .milliseconds(20)))
        }
    }

    // MARK: A process

    private func answer(_ sentences: [SentenceToParse], _ place: Int) throws(ProcessError)
        -> [SentenceParse]
    {
        let process = try process(place)
        let identifier = state.withLock { state in
            state.nextIdentifier += 1
            return state.nextIdentifier
        }
        guard let line = try? ParserProtocol.request(identifier, sentences) else { throw .ended }
        let deadline = clock.now() + settings.answerTime
        try process.write(line, before: deadline)
        let answer = try process.readLine(limit: Self.lineByteCount, before: deadline)
        guard let parses = ParserProtocol.parses(answer, id: identifier, of: sentences) else {
            throw .ended
        }
        return parses
    }

    private func process(_ place: Int) throws(ProcessError) -> Coprocess {
        if let running = state.withLock({ $0.processes[place] }) { return running }
        let process = try Coprocess(
            command.program, arguments: command.arguments, environment: command.environment)
        let isClosed = state.withLock { state in
            state.processes[place] = process
            state.counters.startCount += 1
            return state.isClosed
        }
        guard !isClosed else { throw .ended }
        let line = try process.readLine(
            limit: Self.lineByteCount, before: clock.now() + settings.startTime)
        guard ParserProtocol.isGreeting(line) else { throw .ended }
        return process
    }

    private func endProcess(_ place: Int) {
        let process = state.withLock { state in
            defer { state.processes[place] = nil }
            return state.processes[place]
        }
        process?.end()
    }
}
