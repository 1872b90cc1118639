import ConceptModel
import DurableLog
import Platform
import Synchronization

/// Keeps what was asked and answered, in order, in a log of its own.
///
/// An entry is accepted at once and reaches the disk within moments, together with others. When the
/// disk does not keep up, `record` waits, and refuses in the end: no entry is dropped in silence.
package final class AuditLog: Sendable {
    /// Entries that are kept in memory for reading, the newest.
    package static let readableCount = 1_000

    private struct Kept {
        var total = 0
        /// Newest last.
        var newest: [AuditEntry] = []

        mutating func add(_ entry: AuditEntry) {
            total += 1
            newest.append(entry)
            // Cut in larger pieces, so that adding stays cheap.
            if newest.count >= 2 * AuditLog.readableCount {
                newest.removeFirst(newest.count - AuditLog.readableCount)
            }
        }
    }

    private final class Books: Sendable {
        let kept: Mutex<Kept>
        let progress: AuditProgress

        init(_ kept: Kept) {
            self.kept = Mutex(kept)
            progress = AuditProgress(written: kept.total)
        }
    }

    private let queue: BoundedQueue<AuditEntry>
    private let thread: WorkerThread
    private let books: Books

    private init(
        queue: BoundedQueue<AuditEntry>, thread: WorkerThread, books: Books
    ) {
        self.queue = queue
        self.thread = thread
        self.books = books
    }

    /// No question is answered without an entry, so the audit takes what little a full disk has
    /// left, when the lanes of the store have stopped.
    private static let logOptions = LogOptions(scarceByteCount: 64 << 10)

    /// Opens the audit of a directory. Blocks.
    static func open(directory: String, fileSystem: any FileSystem) throws(EngineError) -> AuditLog
    {
        var kept = Kept()
        var chain = AuditChain()
        let log: Log
        do {
            log = try Log.open(
                directory: directory, files: fileSystem, options: logOptions
            ) { record, payload in
                // SAFETY: the bytes are copied within the closure.
                let bytes = payload.withUnsafeBytes { [UInt8]($0) }
                let isLinked = record.type == AuditChain.recordType
                let entry = isLinked ? chain.follow(bytes).entry : AuditEntry(decoding: bytes)
                if let entry { kept.add(entry) }
            }.log
        } catch {
            throw EngineError(error)
        }
        let books = Books(kept)
        let queue = BoundedQueue<AuditEntry>(countLimit: 16_384, byteCountLimit: 32 << 20)
        do {
            let thread = try WorkerThread(name: "audit") { [chain] in
                write(from: queue, to: log, chain, books)
            }
            return AuditLog(queue: queue, thread: thread, books: books)
        } catch {
            throw EngineError(
                .overloaded, "The system gives no more threads; try again later.", cause: error)
        }
    }

    /// Accepts an entry.
    /// - Throws: `overloaded` when the disk is far behind, `storageFailed` when it failed.
    func record(_ entry: AuditEntry) async throws(EngineError) {
        for _ in 0..<200 {
            if let failure = writeFailure { throw EngineError(failure) }
            switch queue.offer(entry, byteCount: entry.input.utf8.count + entry.output.utf8.count) {
            case .accepted:
                books.kept.withLock { $0.add(entry) }
                return
            case .closed:
                throw EngineError(.notReady, "The memory is closed.")
            case .full:
                // A cancelled caller is answered at once, by the refusal below.
                guard (try? await Task.sleep(for: .milliseconds(5))) != nil else { break }
            }
        }
        throw EngineError(.overloaded, "The audit cannot be written fast enough; try again later.")
    }

    /// Why it takes no more entries.
    var writeFailure: LogError? { books.progress.failure }

    /// The newest entries, newest first, and how many there are in all.
    package func newest(_ limit: Int) -> (total: Int, entries: [AuditEntry]) {
        books.kept.withLock { kept in
            (kept.total, kept.newest.suffix(min(limit, Self.readableCount)).reversed())
        }
    }

    /// Returns once all entries that were accepted before are on disk.
    /// - Throws: `storageFailed` when they cannot be
    func settle() async throws(EngineError) {
        do throws(LogError) {
            try await books.progress.wait(for: books.kept.withLock(\.total))
        } catch {
            throw EngineError(error)
        }
    }

    /// Writes what is waiting and closes the log. Blocks.
    func close() {
        queue.close()
        thread.join()
    }

    /// The thread's work: one sync for all entries that wait.
    private static func write(
        from queue: BoundedQueue<AuditEntry>, to log: Log, _ chain: AuditChain, _ books: Books
    ) {
        var chain = chain
        while true {
            let group = queue.drain(countLimit: 1_024)
            if group.isEmpty { break }
            do {
                for entry in group {
                    _ = try log.append(chain.record(of: entry), type: AuditChain.recordType)
                }
                try log.commit()
                books.progress.add(written: group.count)
            } catch {
                books.progress.fail(error)
            }
        }
        do {
            try log.close()
        } catch {
            books.progress.fail(error)
        }
    }
}
