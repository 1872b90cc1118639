import ConceptModel
import ConceptStore
import DurableLog
import Platform
import TestSupport

/// What lies on the disk.
extension FuzzTarget {
    private static let directory = "/store"
    private static let lane = directory + "/epoch-1/lane-00"

    static var configuration: StoreConfiguration {
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

    static func open(_ disk: SimulatedDisk) throws -> ShardedStore {
        try ShardedStore.open(configuration, fileSystem: disk)
    }

    /// Reads a store in every way, as far as it can be opened.
    static func readAll(_ disk: SimulatedDisk) throws {
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
    static func filledDisk() async throws -> SimulatedDisk {
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

    /// Records whose checksums are right and whose content is not: one more among those of a
    /// store, at the place and of the type that the first two bytes say.
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
        let examples = records.enumerated().map { place, record in
            [UInt8(place), record.type] + record.bytes
        }
        return FuzzTarget("records", examples: examples) { bytes in
            // A record of type 0 is the log's own.
            guard bytes.count >= 2, bytes[1] != 0 else { return }
            let place = Int(bytes[0]) % (records.count + 1)
            let disk = SimulatedDisk(seed: 3)
            for (path, content) in base { disk.place(content, at: path) }
            let log = try Log.open(
                directory: lane, files: disk, options: configuration.log
            ) { _, _ in }.log
            for index in 0...records.count {
                if index == place { _ = try log.append(Array(bytes[2...]), type: bytes[1]) }
                if index < records.count {
                    _ = try log.append(records[index].bytes, type: records[index].type)
                }
            }
            try log.close()
            try readAll(disk)
            try readAll(disk)
        }
    }

    /// A store of which one file was changed, the one that the first byte says; see ``FileEdits``.
    /// Checkpoints have the sums of header and table put right.
    static func files() async throws -> FuzzTarget {
        changes("files", of: files(of: try await filledDisk()), readAll)
    }

    /// Files of which one is changed, the one that the first byte says; see ``FileEdits``.
    static func changes(
        _ name: String, of base: [(path: String, content: [UInt8])],
        _ read: @escaping @Sendable (SimulatedDisk) throws -> Void
    ) -> FuzzTarget {
        var examples: [[UInt8]] = []
        for (index, file) in base.enumerated() {
            for start in interestingPlaces(of: file.content) {
                let range = start..<min(start + 32, file.content.count)
                examples.append([UInt8(index)] + FileEdits.rewriting(range, of: file.content))
            }
        }
        return FuzzTarget(name, examples: examples) { bytes in
            guard let first = bytes.first else { return }
            let chosen = Int(first) % base.count
            let disk = SimulatedDisk(seed: 3)
            for (index, (path, content)) in base.enumerated() {
                let edits = bytes.dropFirst()
                disk.place(
                    index == chosen
                        ? Resealing.resealed(FileEdits(edits, of: content).file) : content,
                    at: path)
            }
            try refusing { try read(disk) }
        }
    }

    /// Where a file holds something: its start, and the starts and ends of what is not zero.
    private static func interestingPlaces(of file: [UInt8]) -> [Int] {
        guard !file.isEmpty else { return [] }
        let blocks = stride(from: 0, to: file.count, by: 32).filter { start in
            file[start..<min(start + 32, file.count)].contains { $0 != 0 }
        }
        let known = Set(blocks)
        let edges = blocks.filter { !known.contains($0 - 32) || !known.contains($0 + 32) }
        let places = Set(edges + [0]).sorted()
        return Array(Set(places.prefix(20) + places.suffix(20))).sorted()
    }

    static func files(of disk: SimulatedDisk) -> [(path: String, content: [UInt8])] {
        disk.paths.filter { !$0.hasSuffix("LOCK") }
            .compactMap { path in disk.content(of: path).map { (path, $0) } }
    }
}
