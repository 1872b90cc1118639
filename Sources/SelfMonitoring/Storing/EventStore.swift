package import ConceptModel
import DurableLog
package import Platform
import Synchronization

/// Events on disk, and the table that they are asked of.
///
/// A batch that is acknowledged is on disk. Batches go into a log; from time to time what the log
/// holds is written into segment files (``EventSegmentFile``), which opening maps without reading
/// them, and the log begins anew. Events older than the policy keeps, and the oldest beyond the
/// largest number, are added up into roll-ups and removed.
///
/// A thread of its own writes: it brings all batches that wait to disk by one sync.
package final class EventStore: EventDelivery {
    package struct Options: Sendable {
        package var policy = RetentionPolicy.standard
        /// Single events that are kept at most, but for the segments that are being filled.
        package var maximumCount = 10_000_000
        /// The log is emptied into segments when it holds so many bytes.
        package var logByteLimit = 16 << 20
        /// Events that may wait to be written.
        package var waitingLimit = 100_000

        package init() {}
    }

    package struct Statistics: Hashable, Sendable {
        /// Events that can be asked about one by one.
        package var kept = 0
        /// Taken since the start.
        package var accepted = 0
        /// Left out since the start because they were here already.
        package var repeated = 0
        /// Removed since the start because of their age or number.
        package var removed = 0
        /// In files that are damaged.
        package var unreadable = 0
        package var oldest: Timestamp?
        package var newest: Timestamp?
        /// Why nothing more is taken.
        package var fault: String?
    }

    package let table: EventTable
    private let inbox: EventInbox
    private let thread: WorkerThread
    private let counts: EventStoreCounts

    private init(
        table: EventTable, inbox: EventInbox, thread: WorkerThread, counts: EventStoreCounts
    ) {
        self.table = table
        self.inbox = inbox
        self.thread = thread
        self.counts = counts
    }

    /// Opens the events of a directory, making it when there is none. Blocks; reads the log's tail
    /// and the heads of the segments, not the events.
    /// - Parameter log: takes lines of text for the operator; called by the store's thread.
    package static func open(
        _ directory: String, files: any FileSystem = PosixFileSystem(),
        options: Options = Options(), clock: any WallClock = SystemWallClock(),
        log: @escaping @Sendable (String) -> Void
    ) throws(EventStoreError) -> EventStore {
        let counts = EventStoreCounts()
        let writer = try EventWriter.open(
            directory, files: files, options: options, clock: clock, counts: counts, log: log)
        let inbox = EventInbox(limit: options.waitingLimit)
        do throws(MemoryError) {
            let thread = try WorkerThread(name: "event-store") { writer.work(inbox) }
            return EventStore(
                table: writer.table, inbox: inbox, thread: thread, counts: counts)
        } catch {
            writer.abandon()
            throw .memory(error)
        }
    }

    /// Returns when the events are on disk and can be asked about.
    /// - Returns: how many of them were not here yet.
    package func append(_ batch: EventBatch) async throws(EventStoreError) -> Int {
        let result = await withCheckedContinuation { continuation in
            inbox.put(batch) { continuation.resume(returning: $0) }
        }
        return try result.get()
    }

    /// The same for a thread that may wait.
    package func deliver(_ batch: EventBatch) throws(DeliveryFailure) {
        let arrived = WakeSignal()
        let result = Mutex<Result<Int, EventStoreError>?>(nil)
        inbox.put(batch) { outcome in
            result.withLock { $0 = outcome }
            arrived.signal()
        }
        while true {
            switch result.withLock({ $0 }) {
            case .success: return
            case .failure(let error): throw DeliveryFailure("\(error)")
            case nil: arrived.wait(for: .seconds(1))
            }
        }
    }

    package var statistics: Statistics {
        var statistics = counts.statistics
        let snapshot = table.snapshot()
        let views = snapshot.segments.joined()
        statistics.kept = snapshot.count
        statistics.oldest = views.map(\.earliest).min().map { Timestamp(microseconds: $0) }
        statistics.newest = views.map(\.latest).max().map { Timestamp(microseconds: $0) }
        return statistics
    }

    /// Writes what waits and closes the files. Blocks; called once.
    package func close() {
        inbox.close()
        thread.join()
    }

    /// Reads every file of a directory and checks every checksum. Nothing may have it open.
    /// - Returns: what is damaged, and how many events were read.
    package static func verify(
        _ directory: String, files: any FileSystem = PosixFileSystem()
    ) throws(EventStoreError) -> (eventCount: Int, damage: [String]) {
        let manifest = try EventManifest.read(directory, files: files)
        var (count, damage): (Int, [String]) = (0, [])
        for segment in manifest.segments {
            let path = directory + "/" + EventFileName.segment(segment.file)
            do throws(EventStoreError) {
                count += try EventSegmentFile.open(path, files: files, isChecked: true).count
            } catch {
                damage.append("\(error)")
            }
        }
        do throws(LogError) {
            let log = try Log.verify(directory: directory + "/log", files: files) {
                entry, payload in
                guard entry.sequence >= manifest.sequence, entry.type == EventWriter.recordType
                else { return }
                // SAFETY: the bytes are copied within the closure.
                let bytes = payload.withUnsafeBytes { [UInt8]($0) }
                do throws(EventFault) {
                    count += try EventBatch(binary: bytes).events.count
                } catch {
                    damage.append("record \(entry.sequence) of the event log: \(error)")
                }
            }
            damage += log.damages.map(\.description)
        } catch {
            damage.append("\(error)")
        }
        return (count, damage)
    }
}

/// Figures that the store's thread keeps and anyone reads.
final class EventStoreCounts: Sendable {
    private let state = Mutex(EventStore.Statistics())

    var statistics: EventStore.Statistics { state.withLock { $0 } }

    func change(_ body: (inout EventStore.Statistics) -> Void) { state.withLock { body(&$0) } }
}

/// Batches that wait for the store's thread.
final class EventInbox: Sendable {
    struct Waiting: Sendable {
        let batch: EventBatch
        let answer: @Sendable (Result<Int, EventStoreError>) -> Void
    }

    private struct State {
        var waiting: [Waiting] = []
        var count = 0
        var isClosed = false
    }

    private let limit: Int
    private let state = Mutex(State())
    private let wake = WakeSignal()

    init(limit: Int) { self.limit = limit }

    /// - Parameter answer: called once, by another thread or at once.
    func put(
        _ batch: EventBatch, answer: @escaping @Sendable (Result<Int, EventStoreError>) -> Void
    ) {
        let refusal: EventStoreError? = state.withLock { state in
            if state.isClosed { return .closed }
            // A batch larger than the limit is taken when nothing else waits.
            if state.count > 0, state.count + batch.events.count > limit { return .overloaded }
            state.count += batch.events.count
            state.waiting.append(Waiting(batch: batch, answer: answer))
            return nil
        }
        if let refusal { answer(.failure(refusal)) } else { wake.signal() }
    }

    func close() {
        state.withLock { $0.isClosed = true }
        wake.signal()
    }

    /// What waits, after at most `pause`; `nil` when it is closed and empty.
    func take(within pause: Duration) -> [Waiting]? {
        if state.withLock({ $0.waiting.isEmpty && !$0.isClosed }) { wake.wait(for: pause) }
        return state.withLock { state in
            if state.waiting.isEmpty, state.isClosed { return nil }
            defer {
                state.waiting = []
                state.count = 0
            }
            return state.waiting
        }
    }
}
