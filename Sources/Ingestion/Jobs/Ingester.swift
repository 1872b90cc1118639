package import ConceptModel
package import Platform
import Synchronization

/// Learns documents in jobs that outlive the process.
///
/// All files are touched by one worker thread, piece after piece: it orders the changes of jobs,
/// and the cooperative pool never waits for the disk. One job is worked on at a time, oldest first.
package final class Ingester: Sendable {
    package struct Configuration: Sendable {
        /// Where jobs are kept; made when it is missing.
        package var directory: String
        /// The directories whose files jobs may name.
        package var roots: [ConfinedDirectory] = []
        /// Bytes that all jobs may keep on the disk together.
        package var byteCountLimit = 1 << 30
        /// Texts that are learned in one go.
        package var batchCount = 32

        package init(directory: String) { self.directory = directory }
    }

    /// Jobs that are kept at most.
    package static let jobCountLimit = 1_000

    package let configuration: Configuration
    let learner: any TextLearner
    let pdf: PDFProgram?
    let worker: SerialWorker
    let clock: any WallClock
    private let random: any RandomSource

    private struct State {
        var jobs: [String: Job] = [:]
        var active: String?
        var wake: AsyncStream<Void>.Continuation?
        /// Keeps other processes away from the jobs.
        var lock: (any FileLock)?
    }
    private let state = Mutex(State())
    private let wakes: AsyncStream<Void>

    /// Opens the jobs of a directory. Those that were being worked on go on with ``run()``.
    package static func open(
        _ configuration: Configuration, learner: any TextLearner,
        pdf: PDFProgram? = PDFProgram(), clock: any WallClock = SystemWallClock(),
        random: any RandomSource = SystemRandomSource()
    ) async throws -> Ingester {
        let ingester = try Ingester(configuration, learner, pdf, clock, random)
        do {
            try await ingester.worker.run { try ingester.readJobs() }
        } catch {
            ingester.close()
            throw error
        }
        return ingester
    }

    private init(
        _ configuration: Configuration, _ learner: any TextLearner, _ pdf: PDFProgram?,
        _ clock: any WallClock, _ random: any RandomSource
    ) throws {
        self.configuration = configuration
        self.learner = learner
        self.pdf = pdf
        self.clock = clock
        self.random = random
        worker = try SerialWorker(name: "ingester")
        let (stream, continuation) = AsyncStream.makeStream(
            of: Void.self, bufferingPolicy: .bufferingNewest(1))
        wakes = stream
        state.withLock { $0.wake = continuation }
    }

    /// Has to be called once, after ``run()`` has returned. Blocks for moments.
    package func close() {
        let lock = state.withLock { state in
            state.wake?.finish()
            return state.lock.take()
        }
        worker.end()
        // The end of the process would give it up too.
        do { try lock?.release() } catch {}
    }

    /// Works on jobs until the task is cancelled.
    package func run() async {
        var wake = wakes.makeAsyncIterator()
        while !Task.isCancelled {
            if let job = takeNext() {
                await work(on: job)
                state.withLock { $0.active = nil }
            } else if await wake.next() == nil {
                return
            }
        }
    }

    private func takeNext() -> Job? {
        // Only this one task works on jobs, so the choice stays right between the two locks.
        let next = jobs(in: nil).first { $0.record.state == .queued }
        state.withLock { $0.active = next?.request.id }
        return next
    }

    private func wakeUp() { _ = state.withLock { $0.wake?.yield() } }

    var now: Int64 { clock.now().microseconds }

    // MARK: Jobs

    /// Whether this machine can read such documents.
    package func reads(_ adapter: Adapter) -> Bool { adapter != .pdf || pdf != nil }

    /// The jobs of a namespace, oldest first; of all without one.
    package func jobs(in namespace: Namespace?) -> [Job] {
        state.withLock { Array($0.jobs.values) }
            .filter { namespace == nil || $0.request.namespace == namespace }
            .sorted { $0.request.id < $1.request.id }
    }

    /// - Throws: `notFound`
    package func job(_ id: String, in namespace: Namespace) throws(JobFault) -> Job {
        guard let job = state.withLock({ $0.jobs[id] }), job.request.namespace == namespace else {
            throw .notFound("There is no job \(id) in the namespace \(namespace).")
        }
        return job
    }

    /// Takes a job. It is on the disk when this returns, with all that came with it.
    package func submit(_ wish: JobWish) async throws(JobFault) -> Job {
        try check(wish)
        let id = makeID()
        let job = try await onWorker { [self] in
            try checkRoom(for: wish)
            let request = JobRequest(
                id: id, namespace: wish.namespace, client: wish.client, createdAt: clock.now(),
                paths: wish.paths, adapter: wish.adapter, options: wish.options,
                source: wish.source, ttlSeconds: wish.ttlSeconds)
            let directory = JobDirectory(configuration.directory + "/" + id)
            try directory.create(request, wish.contents)
            let job = Job(request, JobRecord(), directory)
            state.withLock { $0.jobs[id] = job }
            return job
        }
        wakeUp()
        return job
    }

    private func check(_ wish: JobWish) throws(JobFault) {
        guard wish.paths.isEmpty != wish.contents.isEmpty else {
            throw .invalid(
                field: wish.paths.isEmpty ? "contents" : "paths",
                reason: "give paths of files and directories, or contents; one of them, not both")
        }
        if wish.adapter == .pdf, pdf == nil {
            throw .invalid(
                field: "adapter",
                reason: "PDF files are read by pdftotext, which this machine lacks; install "
                    + "poppler-utils")
        }
        guard !wish.paths.isEmpty else { return }
        guard !configuration.roots.isEmpty else {
            throw .invalid(
                field: "paths",
                reason: "this server reads no files: set SUTRA_INGEST_DIRECTORIES to the "
                    + "directories that it may read, or send contents")
        }
        for (place, path) in wish.paths.enumerated()
        where ItemListing.place(of: path, in: configuration.roots) == nil {
            throw .invalid(
                field: "paths[\(place)]",
                reason: "must be the absolute path, without \"..\", of something below a directory "
                    + "that this server may read")
        }
    }

    private func checkRoom(for wish: JobWish) throws {
        let count = state.withLock { $0.jobs.count }
        guard count < Self.jobCountLimit else {
            throw JobFault.full("\(count) jobs are kept, the limit; delete some that are over.")
        }
        let wanted = wish.contents.reduce(0) { sum, content in
            switch content {
            case .text(let bytes), .document(let bytes): sum + bytes.count
            }
        }
        guard try wanted <= spaceLeft() else {
            throw JobFault.full(
                "The jobs would take more than \(configuration.byteCountLimit) bytes of the disk "
                    + "(SUTRA_INGEST_BYTES); delete some that are over, or wait for others.")
        }
    }

    /// Bytes that jobs may still take. Blocks.
    func spaceLeft() throws -> Int {
        let jobs = state.withLock { Array($0.jobs.values) }
        return try configuration.byteCountLimit
            - jobs.reduce(0) { try $0 + $1.directory.byteCount() }
    }

    package func pause(_ job: Job) async throws(JobFault) {
        try await change(job, to: .paused, from: [.queued, .running])
    }

    package func resume(_ job: Job) async throws(JobFault) {
        try await change(job, to: .queued, from: [.paused, .failed])
        wakeUp()
    }

    /// What was learned stays learned.
    package func cancel(_ job: Job) async throws(JobFault) {
        try await change(job, to: .cancelled, from: [.queued, .running, .paused, .failed])
        try await onWorker { try job.directory.removeContents() }
    }

    private func change(
        _ job: Job, to next: JobRecord.State, from allowed: [JobRecord.State]
    ) async throws(JobFault) {
        try await onWorker { [self] in
            let current = job.record.state
            // Asking twice is no fault.
            if current == next || (next == .queued && current == .running) { return }
            guard allowed.contains(current) else {
                throw JobFault.conflict(
                    "The job is \(current.rawValue) and cannot become \(next.rawValue).")
            }
            try job.change { record in
                record.state = next
                record.reason = nil
                record.endedAt = next == .cancelled ? now : nil
            }
        }
    }

    /// Removes what is kept of a job that nobody works on.
    package func remove(_ job: Job) async throws(JobFault) {
        try await onWorker { [self] in
            let id = job.request.id
            let isActive = state.withLock { $0.active == id }
            guard !isActive, ![.queued, .running].contains(job.record.state) else {
                throw JobFault.conflict("The job is being worked on; cancel it first.")
            }
            try job.directory.remove()
            _ = state.withLock { $0.jobs.removeValue(forKey: id) }
        }
    }

    /// What of a job could not be learned, in its order.
    package func failures(of job: Job) async throws(JobFault) -> [JobFailure] {
        try await onWorker { try job.directory.failures(upTo: job.record.failureByteCount) }
    }

    private func onWorker<Value: Sendable>(
        _ work: @escaping @Sendable () throws -> Value
    ) async throws(JobFault) -> Value {
        do {
            return try await worker.run(work)
        } catch let fault as JobFault {
            throw fault
        } catch is SerialWorker.Ended {
            throw .stopping
        } catch {
            throw .storage(Self.reason(error))
        }
    }

    /// A failure of the jobs' own files, in words.
    static func reason(_ error: any Error) -> String {
        if let error = error as? FileError, error.isLackOfSpace {
            return "The disk is full: \(error). Make room, then resume the job."
        }
        return "The job's files cannot be read or written: \(error)"
    }

    // MARK: Opening

    private func readJobs() throws {
        let files = PosixFileSystem()
        try files.makeDirectory(configuration.directory)
        let lock = try files.lock(configuration.directory + "/LOCK")
        state.withLock { $0.lock = lock }
        for id in try files.names(in: configuration.directory) where Self.isID(id) {
            let directory = JobDirectory(configuration.directory + "/" + id)
            guard let job = try read(id, directory) else {
                // It was being made, or removed, when the process ended.
                try directory.remove()
                continue
            }
            state.withLock { $0.jobs[id] = job }
        }
    }

    /// A job whose files make no sense is shown as failed: one must not keep the others away.
    private func read(_ id: String, _ directory: JobDirectory) throws -> Job? {
        let request: JobRequest
        do {
            guard let read = try directory.request() else { return nil }
            request = read
        } catch {
            var record = JobRecord()
            record.state = .failed
            record.reason = "\(directory.path)/job.json cannot be read; delete the job"
            return Job(
                JobRequest(
                    id: id, namespace: .default, client: "unknown",
                    createdAt: Timestamp(microseconds: 0), paths: [], adapter: nil,
                    options: ReadingOptions(), source: nil, ttlSeconds: nil), record, directory)
        }
        var record: JobRecord
        do {
            record = try directory.record()
            if record.state == .running { record.state = .queued }
        } catch {
            record = JobRecord()
            record.state = .failed
            record.reason =
                "\(directory.path)/progress.json cannot be read; resume the job to begin it anew"
        }
        return Job(request, record, directory)
    }

    /// Sorts by the moment of its making.
    private func makeID() -> String {
        let time = String(UInt64(clamping: now), radix: 16)
        let tail = String(random.next() & 0xFFFF_FFFF | 0x1_0000_0000, radix: 16).dropFirst()
        return String(repeating: "0", count: max(0, 14 - time.count)) + time + "-" + tail
    }

    private static func isID(_ name: String) -> Bool {
        name.count == 23 && name.allSatisfy { $0.isHexDigit || $0 == "-" }
    }
}
