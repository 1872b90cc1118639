import ConceptStore
import DurableLog
import Platform
import VectorIndex

/// A store on a simulated disk that fails, through several lives, from a seed: random work, a loss
/// of power, a crash or a failing call at a random place, and an audit after each reopening.
///
/// Even seeds use one lane and no concurrent work, and give the same calls in the same order every
/// time. Odd ones have lanes, checkpoints and the vector index run side by side, so that their
/// calls come in an order that may differ from run to run.
package struct StoreSimulation: Sendable {
    private static let lives = 4
    private static let stepsOfALife = 14

    /// What a simulation went through.
    package struct Report: Sendable {
        package var acknowledged = 0
        package var powerLosses = 0
        package var processCrashes = 0
        package var failedCalls = 0
        package var cleanCloses = 0
        package var audits = 0
        package var calls = 0

        package init() {}

        package static func + (left: Self, right: Self) -> Self {
            var sum = left
            sum.acknowledged += right.acknowledged
            sum.powerLosses += right.powerLosses
            sum.processCrashes += right.processCrashes
            sum.failedCalls += right.failedCalls
            sum.cleanCloses += right.cleanCloses
            sum.audits += right.audits
            sum.calls += right.calls
            return sum
        }
    }

    private enum Trouble {
        case none, powerLoss, failingCall
    }

    package let seed: UInt64
    private let shardCount: Int
    private let laneCount: Int
    private let isExact: Bool
    private var random: SeededGenerator
    private var disk: SimulatedDisk
    private var workload: StoreWorkload
    private var report = Report()

    package init(seed: UInt64) {
        self.seed = seed
        random = SeededGenerator(seed: seed)
        isExact = seed % 2 == 0
        shardCount = Int(random.next() % 4) + (isExact ? 1 : 2)
        laneCount = isExact ? 1 : 2 + Int(random.next() % UInt64(shardCount - 1))
        disk = SimulatedDisk(seed: seed)
        workload = StoreWorkload(seed: random.next(), shardCount: shardCount)
    }

    /// Lives through all of it.
    /// - Throws: ``BrokenPromise``.
    package mutating func run() async throws -> Report {
        for life in 1...Self.lives {
            do {
                try await live(life)
            } catch let error as BrokenPromise {
                throw BrokenPromise("seed \(seed), life \(life): \(error)")
            }
        }
        report.acknowledged = workload.acknowledgedCount
        return report
    }

    private mutating func live(_ life: Int) async throws {
        let trouble = prepareTrouble(isLastLife: life == Self.lives)
        let store: ShardedStore
        do {
            store = try ShardedStore.open(configuration(), fileSystem: disk)
        } catch {
            try excuse(error, trouble)
            crash(trouble)
            return
        }
        do {
            try await work(store, trouble, isLastLife: life == Self.lives)
        } catch {
            // A promise is broken: the old life winds down, and nobody looks at its disk.
            disk.losePower(atCall: 0)
            do { try store.close() } catch {}
            throw error
        }
    }

    private mutating func work(_ store: ShardedStore, _ trouble: Trouble, isLastLife: Bool)
        async throws
    {
        do {
            try examine(store)
            for _ in 0..<Self.stepsOfALife {
                do {
                    try await workload.step(store)
                } catch let error as StoreError where workload.attempt == nil {
                    // A compaction failed: whatever came of it, work goes on, or is refused.
                    try excuse(error, trouble)
                }
                if isExact { try store.waitForCheckpoints() }
            }
            try workload.audit(store, laneCount: laneCount)
            report.audits += 1
        } catch let error as StoreError {
            try excuse(error, trouble)
            // What was refused is not seen, or as far as other lanes had done it.
            try workload.audit(store, laneCount: laneCount, isFinal: false)
            crash(trouble, store)
            return
        }
        if trouble == .none, random.next() % 2 == 0 || isLastLife {
            try store.close()
            report.cleanCloses += 1
            report.calls += disk.callCount
            if isLastLife { try verify() } else { disk = restarted(afterPowerLoss: true) }
        } else {
            crash(trouble, store)
        }
    }

    private mutating func prepareTrouble(isLastLife: Bool) -> Trouble {
        if isLastLife { return .none }
        let call = 1 + Int(random.next() % [40, 150, 400][Int(random.next() % 3)])
        switch random.next() % 8 {
        case 0..<5:
            disk.losePower(atCall: call)
            return .powerLoss
        case 5..<7:
            let codes = [SystemErrorCode.inputOutput, SystemErrorCode.lackOfSpace]
            disk.fail(atCall: call, code: codes[Int(random.next() % 2)])
            return .failingCall
        default: return .none
        }
    }

    private mutating func configuration() -> StoreConfiguration {
        var configuration = workload.configuration(laneCount: laneCount)
        configuration.log = LogOptions(
            segmentByteCount: [1_500, 8_000, 60_000][Int(random.next() % 3)],
            preallocationByteCount: 700, random: SeededRandomSource(seed: random.next()))
        let limit = [1, 3_000, 100_000][Int(random.next() % 3)]
        configuration.checkpointByteCount = limit
        configuration.closingCheckpointByteCount = limit
        configuration.graphPolicy.freshLimit = isExact ? .max : 8
        return configuration
    }

    /// What an opened store says of itself, and what it holds.
    private mutating func examine(_ store: ShardedStore) throws {
        guard store.quarantined.isEmpty else {
            throw BrokenPromise("records were set aside: \(store.quarantined)")
        }
        if !disk.hasFailed, let fault = store.unusableCheckpoints.first {
            throw BrokenPromise("a checkpoint was of no use: \(fault)")
        }
        try workload.audit(store, laneCount: laneCount)
        report.audits += 1
    }

    /// Only the disk's own refusals are an excuse, and what follows from them.
    private func excuse(_ error: StoreError, _ trouble: Trouble) throws(BrokenPromise) {
        let isOfTheDisk =
            switch error {
            case .file, .log(.file), .log(.poisoned): true
            // A lane that is poisoned cannot be compacted.
            case .closed: true
            default: false
            }
        guard isOfTheDisk, trouble != .none, disk.hasFailed else {
            throw BrokenPromise("refused, though the disk did not fail: \(error)")
        }
    }

    /// Ends a life without closing. The disk is taken as it is; the old one refuses everything, as
    /// the threads of the old life wind down.
    private mutating func crash(_ trouble: Trouble, _ store: ShardedStore? = nil) {
        let old = disk
        let losesPower = trouble == .powerLoss || random.next() % 2 == 0
        if losesPower { report.powerLosses += 1 } else { report.processCrashes += 1 }
        if trouble == .failingCall, old.hasFailed { report.failedCalls += 1 }
        report.calls += old.callCount
        disk = restarted(afterPowerLoss: losesPower)
        old.losePower(atCall: 0)
        // Its failure says nothing new.
        do { try store?.close() } catch {}
    }

    private mutating func restarted(afterPowerLoss losesPower: Bool) -> SimulatedDisk {
        losesPower
            ? disk.restartedAfterPowerLoss(seed: random.next())
            : disk.restartedAfterProcessCrash()
    }

    /// Reads everything that is left.
    private func verify() throws {
        let found = try ShardedStore.verify(StoreWorkload.directory, fileSystem: disk)
        guard let found, found.damage.isEmpty else {
            throw BrokenPromise("verify finds \(found?.damage ?? ["no store"])")
        }
    }
}
