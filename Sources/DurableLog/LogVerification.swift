package import Platform

/// What a whole reading of a log found.
package struct LogVerification: Hashable, Sendable {
    package var segmentCount = 0
    /// Good records, seals not counted.
    package var recordCount = 0
    /// Bytes of their payloads.
    package var payloadByteCount = 0
    /// Bytes of a commit that never finished, at the end of the log.
    package var tornByteCount = 0
    /// Everything that opening the log would refuse, in order of place.
    package var damages: [LogError] = []

    package var isIntact: Bool { damages.isEmpty }
}

extension Log {
    /// Reads everything and changes nothing. It goes on behind damage, to count all of it.
    ///
    /// A log that is being written may be verified; its commit under way may show as torn.
    /// - Parameter inspect: called for each good record, for a look at what it says; the bytes must
    ///   not be kept beyond the call.
    /// - Throws: `file` when the directory cannot be read.
    package static func verify(
        directory: String, files: any FileSystem,
        inspect: (LogEntry, RawSpan) -> Void = { _, _ in }
    ) throws(LogError) -> LogVerification {
        var report = LogVerification()
        let numbers = try onDisk { () throws(FileError) in
            try files.names(in: directory).compactMap(SegmentName.segment).sorted()
        }
        guard let last = numbers.last else { return report }
        var first = numbers[0]
        do {
            first = try SegmentList.header(last, directory, files).firstSegment
        } catch {
            // It is reported below, when its turn comes.
        }
        var expected: UInt64?
        for number in first...last {
            report.segmentCount += 1
            let path = "\(directory)/\(SegmentName.of(number))"
            guard numbers.contains(number) else {
                report.damages.append(.missingSegment(file: path))
                expected = nil
                continue
            }
            do {
                let header = try SegmentList.header(number, directory, files)
                if let expected, expected != header.firstSequence {
                    report.damages.append(.damaged(file: path, offset: 24, reason: .sequence))
                }
                expected = try withFile(path, .reading, files) { file throws(LogError) in
                    try verify(file, header, isLast: number == last, inspect, &report)
                }
            } catch {
                report.damages.append(error)
                expected = nil
            }
        }
        return report
    }

    /// Returns the number that the next segment has to begin with, or `nil` after damage.
    private static func verify(
        _ file: any File, _ header: SegmentHeader, isLast: Bool,
        _ inspect: (LogEntry, RawSpan) -> Void, _ report: inout LogVerification
    ) throws(LogError) -> UInt64? {
        var scanner = try SegmentScanner(file: file, header: header)
        while true {
            try scanner.readRecords { entry, payload in
                inspect(entry, payload)
                report.recordCount += 1
                report.payloadByteCount += payload.byteCount
            }
            let ending = try scanner.ending()
            if case .torn(let byteCount) = ending, isLast {
                report.tornByteCount = byteCount
                return nil
            }
            if ending == .clean { return scanner.sequence }
            report.damages.append(
                .damaged(file: file.path, offset: scanner.offset, reason: .record))
            guard try scanner.skipDamage() else { return nil }
        }
    }
}
