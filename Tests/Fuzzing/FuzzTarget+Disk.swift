import ConceptModel
import ConceptStore
import DurableLog
import Platform
import TestSupport

/// What lies on the disk.
extension FuzzTarget {
    private static let directory = "/store"
    private static let lane = directory + "/epoch-1/lane-00"

    private static var configuration: StoreConfiguration {
        var configuration = StoreConfiguration(
            directory: directory, shardCount: 1, dimension: PlanMaking.dimension, model: "test@1")
        configuration.clock = TestClock(at: Timestamp(microseconds: 1_000))
        configuration.log = LogOptions(
            segmentByteCount: 60_000, preallocationByteCount: 700,
            random: SeededRandomSource(seed: 1))
        configuration.checkpointByteCount = 1
        configuration.closingCheckpointByteCount = 1
        configuration.indexThreadCount = 1
        configuration.searchThreadCount = 1
        return configuration
    }

    private static func open(_ disk: SimulatedDisk) throws -> ShardedStore {
        try ShardedStore.open(configuration, fileSystem: disk)
    }

    /// Reads a store in every way, as far as it can be opened.
    private static func readAll(_ disk: SimulatedDisk) throws {
        let store: ShardedStore
        do {
            store = try open(disk)
        } catch {
            return
        }
        try refusing { _ = try store.export { _ in } }
        let snapshot = store.snapshot()
        for concept in snapshot.concepts(after: nil, limit: 100) {
            for direction in Direction.allCases {
                _ = snapshot.associations(of: concept.id, direction, limit: 100)
            }
        }
        _ = snapshot.passages(matching: "Ada likes thing 3", count: 5)
        _ = snapshot.passages(nearestTo: PlanMaking().floats(for: "thing 2"), count: 5)
        try refusing { try store.close() }
    }

    /// A disk with a store of every kind of record, closed.
    private static func filledDisk() async throws -> SimulatedDisk {
        let disk = SimulatedDisk(seed: 1)
        let making = PlanMaking()
        let store = try open(disk)
        let notes = Namespace("notes") ?? .default
        func moment(_ microseconds: Int64) -> Timestamp { Timestamp(microseconds: microseconds) }
        var plans = (0..<6).map { number in
            making.plan(
                making.fact(number), relations: [("Ada", "likes", "thing \(number % 5)")],
                source: "s\(number)", metadata: "{\"n\":\(number)}", at: Int64(10 + number))
        }
        plans.append(making.document("First part. Second, with Ada.", cut: 11, entity: "Ada"))
        plans.append(making.plan("A secret of notes.", entities: ["Notes"], in: notes))
        plans.append(making.plan("Short-lived.", entities: ["Mayfly"], at: 50, expiresAt: 1_500))
        for plan in plans { _ = try await store.commit([plan]) }
        _ = try await store.learnAgain(
            ConceptID(ofText: making.fact(1)), source: "again", metadata: "{}",
            learnedAt: moment(60))
        for change in [Amendment.Change.close(moment(70)), .close(nil), .retract] {
            _ = try await store.amend(
                Amendment(
                    source: ConceptID(ofEntity: "ada"), relation: "likes",
                    target: ConceptID(ofEntity: "thing 0"), change: change,
                    recordedAt: moment(80)))
        }
        _ = try await store.delete(ConceptID(ofText: making.fact(2)), at: moment(90))
        _ = try await store.deleteAll(in: notes, at: moment(91))
        try store.close()
        return disk
    }

    /// Records whose checksums are right and whose content is not.
    static func records() async throws -> FuzzTarget {
        let disk = try await filledDisk()
        var written: [(type: UInt8, bytes: [UInt8])] = []
        _ = try Log.verify(directory: lane, files: disk) { entry, payload in
            written.append((entry.type, payload.withUnsafeBytes { [UInt8]($0) }))
        }
        let records = written
        let empty = SimulatedDisk(seed: 2)
        try open(empty).close()
        let base = files(of: empty)
        return FuzzTarget("records", examples: records.map(\.bytes)) { bytes, generator in
            let disk = SimulatedDisk(seed: 3)
            for (path, content) in base { disk.place(content, at: path) }
            let log = try Log.open(
                directory: lane, files: disk, options: configuration.log
            ) { _, _ in }.log
            let place = Int.random(in: 0...records.count, using: &generator)
            let type =
                records.indices.contains(place) && Bool.random(using: &generator)
                ? records[place].type : UInt8.random(in: 1...8, using: &generator)
            for (index, record) in records.enumerated() {
                if index == place { _ = try log.append(bytes, type: type) }
                _ = try log.append(record.bytes, type: record.type)
            }
            try log.close()
            try readAll(disk)
            try readAll(disk)
        }
    }

    /// Files of a store that were changed anywhere; checkpoints with their sums put right.
    static func files() async throws -> FuzzTarget {
        let base = files(of: try await filledDisk())
        return FuzzTarget("files", examples: base.map(\.content)) { bytes, generator in
            let disk = SimulatedDisk(seed: 3)
            let chosen = base.randomElement(using: &generator)?.path
            for (path, content) in base {
                guard path == chosen else {
                    disk.place(content, at: path)
                    continue
                }
                disk.place(resealed(bytes), at: path)
            }
            try readAll(disk)
        }
    }

    private static func files(of disk: SimulatedDisk) -> [(path: String, content: [UInt8])] {
        disk.paths.filter { !$0.hasSuffix("LOCK") }
            .compactMap { path in disk.content(of: path).map { (path, $0) } }
    }

    private static func sum(of bytes: [UInt8]) -> UInt32 {
        CRC32C.checksum(of: bytes.span.bytes)
    }

    /// A checkpoint's table and header with the checksums that they should have; see
    /// docs/data-files.md, "Checkpoints".
    private static func resealed(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.starts(with: "SutraChk".utf8), bytes.count >= 64 else { return bytes }
        var bytes = bytes
        func integer(_ range: Range<Int>) -> Int {
            range.reversed().reduce(0) { ($0 << 8 | Int(bytes[$1])) & 0xFF_FFFF_FFFF }
        }
        func write(_ sum: UInt32, at place: Int) {
            for index in 0..<4 {
                bytes[place + index] = UInt8(truncatingIfNeeded: sum >> UInt32(8 * index))
            }
        }
        let start = integer(16..<24)
        let end = start + integer(24..<28)
        if start <= end, end <= bytes.count {
            write(sum(of: Array(bytes[start..<end])), at: 28)
        }
        write(sum(of: Array(bytes[..<60])), at: 60)
        return bytes
    }
}
