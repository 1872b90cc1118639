package import DurableLog
package import Platform

/// A record as tests compare it.
package struct TestRecord: Hashable, Sendable {
    package let type: UInt8
    package let payload: [UInt8]

    package init(type: UInt8, payload: [UInt8]) {
        self.type = type
        self.payload = payload
    }
}

/// Random work on a log, and the plain truth about what the log has promised.
package struct LogWorkload {
    /// Records whose commit returned.
    package private(set) var committed: [TestRecord] = []
    /// Records that were appended but never acknowledged.
    package private(set) var unacknowledged: [TestRecord] = []
    /// Whether a reset was under way: then no record is a right answer too.
    package private(set) var isResetting = false
    /// Where the committed records lie.
    package private(set) var positions: [LogPosition] = []
    private var unacknowledgedPositions: [LogPosition] = []
    private var generator: SeededGenerator

    package static let directory = "/log"

    package init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    /// Small segments and steps, so that every border is crossed.
    package static func options(seed: UInt64) -> LogOptions {
        LogOptions(
            segmentByteCount: 700, preallocationByteCount: 256,
            random: SeededRandomSource(seed: seed))
    }

    package mutating func run(groups: Int, on log: Log) throws(LogError) {
        for _ in 0..<groups {
            if Int.random(in: 0..<16, using: &generator) == 0 {
                isResetting = true
                try log.removeAll()
                isResetting = false
                committed = []
                positions = []
            }
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                let record = nextRecord()
                unacknowledged.append(record)
                unacknowledgedPositions.append(try log.append(record.payload, type: record.type))
            }
            try log.commit()
            committed += unacknowledged
            positions += unacknowledgedPositions
            unacknowledged = []
            unacknowledgedPositions = []
        }
    }

    private mutating func nextRecord() -> TestRecord {
        let isLarge = Int.random(in: 0..<12, using: &generator) == 0
        let byteCount = Int.random(in: 0...(isLarge ? 1_500 : 120), using: &generator)
        return TestRecord(
            type: UInt8.random(in: 1...255, using: &generator),
            payload: (0..<byteCount).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }

    /// Why `found` is not what a log may hold after a crash of this work, or `nil`.
    package func objection(to found: [TestRecord]) -> String? {
        if isResetting && found.isEmpty { return nil }
        guard found.count >= committed.count else {
            return "\(committed.count - found.count) committed records are lost"
        }
        guard Array(found[..<committed.count]) == committed else {
            return "committed records are changed or out of order"
        }
        let rest = found[committed.count...]
        guard rest.count <= unacknowledged.count, unacknowledged.starts(with: rest) else {
            return "records appear that were never appended"
        }
        return nil
    }
}

extension Log {
    /// Opens the log of a workload and returns what it replays.
    package static func openCollecting(
        _ files: any FileSystem, directory: String = LogWorkload.directory,
        options: LogOptions = LogWorkload.options(seed: 1), replayFrom: UInt64 = 0,
        at place: LogPlace? = nil
    ) throws(LogError) -> (log: Log, records: [TestRecord], recovery: LogRecovery) {
        var records: [TestRecord] = []
        let (log, recovery) = try open(
            directory: directory, files: files, options: options, replayFrom: replayFrom, at: place
        ) { entry, payload in
            records.append(
                TestRecord(
                    type: entry.type,
                    payload: unsafe payload.withUnsafeBytes { unsafe [UInt8]($0) }))
        }
        return (log, records, recovery)
    }
}
