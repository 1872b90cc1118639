import ConceptModel
import DurableLog
import Platform
import Synchronization

/// What the thread of an event store does: it alone appends, saves and removes.
final class EventWriter: @unchecked Sendable {
    // SAFETY: `@unchecked Sendable` because it is made by the store's maker and from then on used
    // by the store's thread only.
    static let recordType: UInt8 = 1
    /// Between two looks at what is too old.
    private static let pause = Duration.seconds(60)

    let table: EventTable
    let directory: String
    let files: any FileSystem
    let options: EventStore.Options
    let clock: any WallClock
    let counts: EventStoreCounts
    let say: @Sendable (String) -> Void
    var manifest: EventManifest
    var nextFile: Int
    /// Segments that are named by the manifest and cannot be read: they stay as they are.
    let unreadable: [EventManifest.Segment]
    private let log: Log
    private let lock: any FileLock
    /// Bytes that the log holds beyond the segments.
    private var logByteCount: Int

    /// What opening found.
    struct Opened {
        var table: EventTable
        var manifest: EventManifest
        var unreadable: [EventManifest.Segment]
        var nextFile: Int
        var logByteCount = 0
    }

    init(
        _ opened: Opened, log: Log, lock: any FileLock, _ directory: String,
        files: any FileSystem, options: EventStore.Options, clock: any WallClock,
        counts: EventStoreCounts, say: @escaping @Sendable (String) -> Void
    ) {
        table = opened.table
        manifest = opened.manifest
        unreadable = opened.unreadable
        nextFile = opened.nextFile
        logByteCount = opened.logByteCount
        self.log = log
        self.lock = lock
        self.directory = directory
        self.files = files
        self.options = options
        self.clock = clock
        self.counts = counts
        self.say = say
    }

    /// The thread's work, until the inbox is closed and empty.
    func work(_ inbox: EventInbox) {
        while let waiting = inbox.take(within: Self.pause) {
            if !waiting.isEmpty { write(waiting) }
            if logByteCount >= options.logByteLimit || isAnythingTooOld { save() }
        }
        if logByteCount > 0 { save() }
        do throws(LogError) { try log.close() } catch { say("Events: \(error)") }
        abandonLock()
    }

    /// Gives up what opening took.
    func abandon() {
        do throws(LogError) { try log.abandon() } catch { say("Events: \(error)") }
        abandonLock()
    }

    private func abandonLock() {
        do throws(FileError) { try lock.release() } catch { say("Events: \(error)") }
    }

    /// Brings batches to disk, then into the table, then answers.
    private func write(_ waiting: [EventInbox.Waiting]) {
        var fresh: [[NumberedEvent]] = []
        do throws(LogError) {
            for item in waiting {
                let events = unknown(item.batch)
                if !events.isEmpty {
                    let record = EventBatch(source: item.batch.source, events: events).binary
                    _ = try log.append(record, type: Self.recordType)
                    logByteCount += record.count
                }
                fresh.append(events)
            }
            try log.commit()
        } catch {
            counts.change { $0.fault = "\(error)" }
            say("Events cannot be written: \(error)")
            for item in waiting { item.answer(.failure(.log(error))) }
            return
        }
        for (item, events) in zip(waiting, fresh) {
            do throws(MemoryError) {
                for event in events { try table.append(event.event) }
            } catch {
                say("Events are on disk, but there is no memory to show them: \(error)")
            }
            let repeated = item.batch.events.count - events.count
            counts.change {
                $0.accepted += events.count
                $0.repeated += repeated
            }
            item.answer(.success(events.count))
        }
    }

    /// The events of a batch that are not here yet; its source is remembered.
    private func unknown(_ batch: EventBatch) -> [NumberedEvent] {
        guard !batch.source.isEmpty else { return batch.events }
        return manifest.unknown(batch, at: clock.now())
    }

    private var isAnythingTooOld: Bool {
        let horizon = (clock.now() - options.policy.eventAge).microseconds
        return table.state.withLock { state in
            let surplus =
                state.segments.joined().reduce(-options.maximumCount) { $0 + $1.count } > 0
            return state.segments.contains { views in
                guard let first = views.first else { return false }
                return first.latest < horizon || (surplus && views.count > 1)
            }
        }
    }

    /// Empties the log into segments and removes what is too old. A failure leaves everything as it
    /// was, to be tried again when as much has come once more.
    private func save() {
        // What a log that failed holds is known when it is opened again.
        guard log.poison == nil else { return }
        let sequence = log.nextSequence
        do throws(FileError) {
            try saveSegments(upTo: sequence)
            logByteCount = 0
        } catch {
            logByteCount -= options.logByteLimit / 4
            say("Events stay in the log; they cannot be written into segments: \(error)")
            return
        }
        do throws(LogError) {
            try log.removeAll()
        } catch {
            counts.change { $0.fault = "\(error)" }
            say("Events cannot be written: \(error)")
        }
    }
}

extension EventManifest {
    /// The events that did not come before, by the numbers of their source.
    mutating func unknown(_ batch: EventBatch, at moment: Timestamp) -> [NumberedEvent] {
        var source = sources[batch.source] ?? Source(next: 0, seen: 0)
        var unknown: [NumberedEvent] = []
        unknown.reserveCapacity(batch.events.count)
        for event in batch.events where event.number >= source.next {
            unknown.append(event)
            source.next = event.number < .max ? event.number + 1 : .max
        }
        source.seen = moment.microseconds
        sources[batch.source] = source
        while sources.count > Self.sourceLimit {
            guard let silent = sources.min(by: { $0.value.seen < $1.value.seen }) else { break }
            sources[silent.key] = nil
        }
        return unknown
    }
}
