import ConceptModel
import ConceptStore
import DurableLog
import Platform
import VectorIndex

/// A small store, and what becomes of it when one bit of one of its files is flipped while it is
/// closed: it is noticed, or of no effect, and never gives an answer that the sound store does not.
///
/// The sound store has two lanes of one shard each, compacted, with segments of the vector index, a
/// checkpoint, and records behind it. What it holds was compared with the plain truth.
package struct StoreFlips: Sendable {
    package struct Flip: Sendable, CustomStringConvertible {
        package let path: String
        package let offset: Int
        package let bit: Int

        package init(path: String, offset: Int, bit: Int) {
            self.path = path
            self.offset = offset
            self.bit = bit
        }

        package var description: String { "\(path), byte \(offset), bit \(bit)" }
    }

    /// What became of a flip. None of them is a wrong answer.
    package enum Outcome: String, Sendable, CaseIterable {
        /// The store does not open, and says which file is damaged.
        case refused
        /// It opens with the same answers, and says that it threw something away.
        case rebuilt
        /// Something that is asked for is refused, with file and offset; all else is the same.
        case unreadable
        /// Nothing is asked for that the bit has to do with, and no answer differs.
        case harmless
    }

    package let seed: UInt64
    private let sound: [String: [UInt8]]
    /// By path, which bytes anything looks at when the sound store is opened and asked everything.
    private let readBytes: [String: [Bool]]
    private let workload: StoreWorkload
    private let readings: [Answer]
    private let compactedReadings: [Answer?]
    private let exported: [[UInt8]]
    private let identities: [ConceptID]

    private static let laneCount = 2

    /// Makes the sound store.
    /// - Throws: ``BrokenPromise``; whatever the store throws.
    package init(seed: UInt64) async throws {
        self.seed = seed
        let disk = SimulatedDisk(seed: seed)
        var workload = StoreWorkload(seed: seed, shardCount: 2)
        var configuration = workload.configuration(laneCount: Self.laneCount)
        let store = try ShardedStore.open(configuration, fileSystem: disk)
        for _ in 0..<60 { try await workload.step(store) }
        _ = try store.compact(isForced: true, budget: CompactionBudget(bytesPerSecond: nil))
        try store.waitForCheckpoints()
        try store.close()
        configuration = Self.configuration(of: workload)
        let tail = try ShardedStore.open(configuration, fileSystem: disk)
        for _ in 0..<6 { try await workload.learn(tail) }
        for _ in 0..<4 { try await workload.delete(tail) }
        try workload.audit(tail, laneCount: Self.laneCount)
        let snapshots = StoreWorkload.namespaces.map { tail.snapshot().inNamespace($0) }
        let identities = Set(snapshots.flatMap { $0.concepts(after: nil, limit: 10_000) }.map(\.id))
            .sorted()
        try tail.close()
        self.workload = workload
        self.identities = identities
        sound = Dictionary(
            uniqueKeysWithValues: disk.paths.map { ($0, disk.content(of: $0) ?? []) })
        let watched = Self.disk(sound, seed: seed)
        watched.noteReads()
        let again = try ShardedStore.open(configuration, fileSystem: watched)
        readings = try Self.readings(of: again, identities).map { reading in
            guard let reading else { throw BrokenPromise("the sound store cannot be read") }
            return reading
        }
        exported = try Self.export(again)
        readBytes = watched.bytesRead
        _ = try again.compact(isForced: true, budget: CompactionBudget(bytesPerSecond: nil))
        compactedReadings = Self.readings(of: again, identities)
        try again.close()
    }

    // MARK: Flips

    /// The files of the store, sorted.
    package var paths: [String] { sound.keys.filter { !$0.hasSuffix("/LOCK") }.sorted() }

    /// Whether no byte at that place is ever looked at: a flip there cannot change anything. All of
    /// a log is looked at, if not by a question, then by whatever copies or verifies it.
    package func isNeverRead(_ path: String, _ offset: Int) -> Bool {
        guard !path.hasSuffix(".log"), let read = readBytes[path] else { return false }
        return !read[offset]
    }

    package func byteCount(of path: String) -> Int { sound[path]?.count ?? 0 }

    /// Flips one bit and looks at everything.
    /// - Throws: ``BrokenPromise`` when an answer is wrong.
    package func outcome(of flip: Flip) throws -> Outcome {
        do {
            return try judge(flip)
        } catch let error as BrokenPromise {
            throw BrokenPromise("seed \(seed): \(flip): \(error)")
        }
    }

    private func judge(_ flip: Flip) throws -> Outcome {
        var files = sound
        files[flip.path]?[flip.offset] ^= 1 << UInt8(flip.bit)
        let disk = Self.disk(files, seed: seed)
        let store: ShardedStore
        do {
            store = try ShardedStore.open(
                Self.configuration(of: workload), fileSystem: disk)
        } catch {
            try Self.expectDamage(error, "opening")
            return .refused
        }
        defer { do { try store.close() } catch {} }
        let found = Self.readings(of: store, identities)
        for (index, reading) in found.enumerated() where reading != nil {
            if let reading, reading != readings[index] {
                throw BrokenPromise("\(reading) instead of \(readings[index])")
            }
        }
        let isUnreadable = found.contains { $0 == nil }
        if flip.path.hasSuffix(".log") {
            try judgeCopies(of: store, disk, mustBeRefused: isUnreadable)
        }
        if isUnreadable { return .unreadable }
        let isReported = !store.unusableCheckpoints.isEmpty || !store.quarantined.isEmpty
        let isRemoved = disk.content(of: flip.path) == nil
        return isReported || isRemoved ? .rebuilt : .harmless
    }

    /// What copies the store refuses, or copies nothing wrong.
    private func judgeCopies(
        of store: ShardedStore, _ disk: SimulatedDisk, mustBeRefused: Bool
    ) throws {
        let verification = try ShardedStore.verify(StoreWorkload.directory, fileSystem: disk)
        let isFound = !(verification?.damage.isEmpty ?? true)
        if mustBeRefused, !isFound { throw BrokenPromise("verify finds nothing") }
        var refusals: Set<String> = []
        do {
            if try Self.export(store) != exported { throw BrokenPromise("another export") }
        } catch let error as StoreError {
            try Self.expectDamage(error, "exporting")
            refusals.insert("export")
        }
        do {
            _ = try StoreBackups("/backup", fileSystem: disk).take(
                of: StoreWorkload.directory, at: workload.clock.now())
        } catch {
            try Self.expectDamage(error, "backing up")
            refusals.insert("backup")
        }
        do {
            _ = try store.compact(isForced: true, budget: CompactionBudget(bytesPerSecond: nil))
            for (index, reading) in Self.readings(of: store, identities).enumerated()
            where reading != compactedReadings[index] && !(reading == nil && mustBeRefused) {
                let expected = compactedReadings[index].map { "\($0)" } ?? "damage"
                throw BrokenPromise(
                    "after compacting \(reading.map { "\($0)" } ?? "damage") instead of "
                        + expected)
            }
        } catch let error as StoreError {
            try Self.expectDamage(error, "compacting")
        }
        // A lane in which nothing was deleted is not compacted.
        if mustBeRefused, refusals.count < 2 { throw BrokenPromise("damage was copied") }
    }

    private static func expectDamage(_ error: any Error, _ work: String) throws(BrokenPromise) {
        switch error as? StoreError {
        case .manifestDamaged, .formatUnknown, .dimensionMismatch, .modelMismatch,
            .log(.damaged), .log(.missingSegment), .log(.unsupportedVersion):
            break
        default: throw BrokenPromise("\(work) fails with \(error)")
        }
    }

    // MARK: Reading everything

    /// What a question was answered. It is compared as it is, and printed only where it differs.
    private struct Answer: Sendable, Equatable, CustomStringConvertible {
        let value: any Hashable & Sendable

        static func == (one: Answer, other: Answer) -> Bool {
            func isEqual<Value: Hashable>(_ value: Value) -> Bool {
                other.value as? Value == value
            }
            return isEqual(one.value)
        }

        var description: String { "\(value)" }
    }

    /// Everything that can be asked for, each thing alone; `nil` where that was refused.
    private static func readings(of store: ShardedStore, _ identities: [ConceptID]) -> [Answer?] {
        let making = PlanMaking()
        var readings: [Answer?] = []
        for namespace in StoreWorkload.namespaces {
            func ask(_ question: (StoreSnapshot) throws -> any Hashable & Sendable) {
                let snapshot = store.snapshot().inNamespace(namespace)
                let answer = try? question(snapshot)
                readings.append(snapshot.isWhole ? answer.map { Answer(value: $0) } : nil)
            }
            for id in identities {
                ask { $0.concept(id) }
                for direction in Direction.allCases {
                    ask { $0.associations(of: id, direction, limit: 1_000) }
                    ask { $0.degree(of: id, direction) }
                }
                ask { $0.withdrawnStatements(in: id) }
            }
            ask { $0.counts }
            ask { $0.concepts(after: nil, limit: 10_000).map(\.id) }
            for word in ["ada", "bob", "lyon", "mars"] {
                ask { $0.entities(withNameWord: word, limit: 10) }
            }
            for text in ["story of Ada", "first part", "long story of Bob"] {
                let vector = making.floats(for: text)
                ask { $0.passages(matching: text, count: 100) }
                ask { $0.passages(nearestTo: vector, count: 100) }
                ask { $0.exactPassages(nearestTo: vector, count: 100) }
            }
            for source in ["s0", "s1", "s2", "s3"] {
                ask { "\(try $0.texts(from: source))" }
            }
        }
        return readings
    }

    private static func export(_ store: ShardedStore) throws -> [[UInt8]] {
        var lines: [[UInt8]] = []
        _ = try store.export { lines.append($0) }
        return lines
    }

    /// Nothing is saved or built unless it is asked for.
    private static func configuration(of workload: StoreWorkload) -> StoreConfiguration {
        var configuration = workload.configuration(laneCount: laneCount)
        configuration.checkpointByteCount = .max
        configuration.closingCheckpointByteCount = .max
        configuration.graphPolicy.quietFreshLimit = .max
        configuration.searchThreadCount = 1
        return configuration
    }

    private static func disk(_ files: [String: [UInt8]], seed: UInt64) -> SimulatedDisk {
        let disk = SimulatedDisk(seed: seed)
        for (path, content) in files where !path.hasSuffix("/LOCK") {
            disk.place(content, at: path)
        }
        return disk
    }
}
