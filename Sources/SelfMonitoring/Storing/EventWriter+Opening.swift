import ConceptModel
import DurableLog
import Platform

extension EventWriter {
    static func open(
        _ directory: String, files: any FileSystem, options: EventStore.Options,
        clock: any WallClock, counts: EventStoreCounts,
        log say: @escaping @Sendable (String) -> Void
    ) throws(EventStoreError) -> EventWriter {
        let lock: any FileLock
        do throws(FileError) {
            try files.makeDirectory(directory)
            lock = try files.lock(directory + "/LOCK")
        } catch {
            throw .file(error)
        }
        do throws(EventStoreError) {
            var opened = try openSegments(
                directory, files: files, options: options, counts: counts, say: say)
            let log = try openLog(&opened, directory, files: files, clock: clock)
            return EventWriter(
                opened, log: log, lock: lock, directory, files: files, options: options,
                clock: clock, counts: counts, say: say)
        } catch {
            do throws(FileError) { try lock.release() } catch {}
            throw error
        }
    }

    private static func openSegments(
        _ directory: String, files: any FileSystem, options: EventStore.Options,
        counts: EventStoreCounts, say: @Sendable (String) -> Void
    ) throws(EventStoreError) -> Opened {
        let manifest = try EventManifest.read(directory, files: files)
        // An eighth of the age: so much longer events are kept at most.
        let table = EventTable(longestSpan: max(3_600, options.policy.eventAge / 8))
        var unreadable: [EventManifest.Segment] = []
        var state = EventTable.State()
        state.nextOrdinal = manifest.nextOrdinal
        for segment in manifest.segments {
            let path = directory + "/" + EventFileName.segment(segment.file)
            do throws(EventStoreError) {
                var view = try EventSegmentFile.open(path, files: files)
                guard view.count == segment.count, view.segment.type.rawValue == segment.type
                else { throw .damaged(file: path, reason: "it holds other events") }
                view.saved = SegmentView.SavedRows(file: segment.file, count: segment.count)
                state.segments[view.segment.type.index].append(view)
            } catch {
                // The other segments can be asked about; the file stays for whoever repairs it.
                say("\(segment.count) \(segment.type) events are left out: \(error)")
                unreadable.append(segment)
                counts.change { $0.unreadable += segment.count }
            }
        }
        if let number = manifest.rollups {
            let path = directory + "/" + EventFileName.rollups(number)
            do throws(FileError) {
                if let rollups = RollupTable(binary: try files.contents(of: path) ?? []) {
                    state.rollups = rollups
                } else {
                    say("The sums of older events are left out: \(path) is damaged.")
                }
            } catch {
                throw .file(error)
            }
        }
        table.replace(state)
        let nextFile = try removeLeftovers(manifest, directory, files)
        return Opened(
            table: table, manifest: manifest, unreadable: unreadable, nextFile: nextFile)
    }

    /// Removes files that the manifest does not name: they were written or replaced when a crash
    /// came.
    /// - Returns: a number that no file bears.
    private static func removeLeftovers(
        _ manifest: EventManifest, _ directory: String, _ files: any FileSystem
    ) throws(EventStoreError) -> Int {
        let named = Set(manifest.segments.map(\.file) + [manifest.rollups].compactMap { $0 })
        do throws(FileError) {
            for name in try files.names(in: directory) {
                guard let number = EventFileName.number(in: name), !named.contains(number) else {
                    continue
                }
                try files.remove(directory + "/" + name)
            }
        } catch {
            throw .file(error)
        }
        return (named.max() ?? 0) + 1
    }

    /// Opens the log and brings what it holds beyond the segments into the table.
    private static func openLog(
        _ opened: inout Opened, _ directory: String, files: any FileSystem, clock: any WallClock
    ) throws(EventStoreError) -> Log {
        var logOptions = LogOptions(segmentByteCount: 64 << 20)
        logOptions.preallocationByteCount = 1 << 20
        let path = directory + "/log"
        let table = opened.table
        var manifest = opened.manifest
        var byteCount = 0
        var fault: EventStoreError?
        let now = clock.now()
        let log: Log
        do throws(LogError) {
            log = try Log.open(
                directory: path, files: files, options: logOptions, replayFrom: manifest.sequence
            ) { entry, payload in
                guard fault == nil, entry.type == recordType else { return }
                byteCount += payload.byteCount
                // SAFETY: the bytes are copied within the closure.
                let bytes = payload.withUnsafeBytes { [UInt8]($0) }
                do {
                    let batch = try EventBatch(binary: bytes)
                    let events =
                        batch.source.isEmpty ? batch.events : manifest.unknown(batch, at: now)
                    for event in events { try table.append(event.event) }
                } catch let error as MemoryError {
                    fault = .memory(error)
                } catch {
                    fault = .damaged(
                        file: path, reason: "record \(entry.sequence) cannot be read: \(error)")
                }
            }.log
        } catch {
            throw .log(error)
        }
        if let fault {
            do throws(LogError) { try log.abandon() } catch {}
            throw fault
        }
        opened.manifest = manifest
        opened.logByteCount = byteCount
        return log
    }
}
