import ConceptModel
import Platform
import Synchronization

extension EventWriter {
    /// Writes the rows that no file holds, removes what is too old, and says so in the manifest, in
    /// one step. Files that are not needed any more are removed after that.
    /// - Parameter sequence: of the log's next record; those before it are in the segments then.
    func saveSegments(upTo sequence: UInt64) throws(FileError) {
        var (segments, rollups, nextOrdinal) = table.state.withLock {
            ($0.segments, $0.rollups, $0.nextOrdinal)
        }
        let removed = takeTooOld(&segments)
        let horizonMoved = rollups.hasOlder(options.policy, now: clock.now())
        var next = manifest
        if !removed.isEmpty || horizonMoved {
            for view in removed { rollups.add(view, options.policy) }
            rollups.removeOlder(options.policy, now: clock.now())
            next.rollups = rollups.isEmpty ? nil : takeFileNumber()
            if let number = next.rollups {
                try write(rollups.binary, to: directory + "/" + EventFileName.rollups(number))
            }
        }
        for index in segments.indices {
            for place in segments[index].indices where !segments[index][place].isSaved {
                try save(&segments[index][place])
            }
        }
        next.segments =
            unreadable
            + segments.joined().compactMap { view in
                view.saved.map {
                    EventManifest.Segment(
                        file: $0.file, type: view.segment.type.rawValue, count: $0.count)
                }
            }
        next.sequence = sequence
        next.nextOrdinal = nextOrdinal
        try files.synchroniseDirectory(directory)
        try next.write(directory, files: files)
        let old = manifest
        manifest = next
        publish(segments, rollups, removed.reduce(0) { $0 + $1.count })
        removeFiles(of: old)
    }

    private func takeFileNumber() -> Int {
        defer { nextFile += 1 }
        return nextFile
    }

    /// Writes all rows of a view into a file of its own. A segment that will not grow any more is
    /// mapped from there, so that its memory is given back.
    private func save(_ view: inout SegmentView) throws(FileError) {
        let number = takeFileNumber()
        let path = directory + "/" + EventFileName.segment(number)
        try EventSegmentFile.write(view, to: path, files: files)
        if view.count == EventSegment.capacity {
            do throws(EventStoreError) {
                view = try EventSegmentFile.open(path, files: files)
            } catch {
                // What is in memory serves as well.
                say("Events: \(error)")
            }
        }
        view.saved = SegmentView.SavedRows(file: number, count: view.count)
    }

    private func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        let file = try files.open(path, .creatingIfAbsent)
        do throws(FileError) {
            try file.truncate(to: 0)
            try file.write(bytes.span.bytes, at: 0)
            try file.synchronise()
        } catch {
            file.closeAfterFailure()
            throw error
        }
        try file.close()
    }

    /// Takes out the segments that the policy does not keep, and the oldest beyond the largest
    /// number but for those that are being filled.
    private func takeTooOld(_ segments: inout [[SegmentView]]) -> [SegmentView] {
        let horizon = (clock.now() - options.policy.eventAge).microseconds
        var removed: [SegmentView] = []
        for index in segments.indices {
            let old = segments[index].prefix { $0.latest < horizon }
            removed += old
            segments[index].removeFirst(old.count)
        }
        var surplus = segments.joined().reduce(-options.maximumCount) { $0 + $1.count }
        while surplus > 0 {
            let full = segments.indices.filter { segments[$0].count > 1 }
            guard let oldest = full.min(by: { segments[$0][0].latest < segments[$1][0].latest })
            else { break }
            let view = segments[oldest].removeFirst()
            surplus -= view.count
            removed.append(view)
        }
        return removed
    }

    private func publish(
        _ segments: [[SegmentView]], _ rollups: RollupTable, _ removedCount: Int
    ) {
        table.state.withLock {
            $0.segments = segments
            $0.rollups = rollups
        }
        counts.change { $0.removed += removedCount }
        if removedCount > 0 {
            say("\(removedCount) events are older or more than is kept; their sums may be kept.")
        }
    }

    private func removeFiles(of old: EventManifest) {
        let kept = Set(manifest.segments.map(\.file))
        do throws(FileError) {
            for segment in old.segments where !kept.contains(segment.file) {
                try files.remove(directory + "/" + EventFileName.segment(segment.file))
            }
            if let number = old.rollups, number != manifest.rollups {
                try files.remove(directory + "/" + EventFileName.rollups(number))
            }
        } catch {
            // The next opening removes what the manifest does not name.
            say("Events: an old file stays: \(error)")
        }
    }
}
