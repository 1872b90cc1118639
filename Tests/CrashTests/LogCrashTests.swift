import DurableLog
import Platform
import TestSupport
import Testing

/// Power losses, failing calls and failed syncs, repeatable from the seeds printed with a failure.
@Suite struct LogCrashTests {
    private static let groups = 12

    /// How many calls the workload of a seed takes when nothing goes wrong.
    private func callCount(seed: UInt64) throws -> Int {
        let disk = SimulatedDisk(seed: seed)
        var work = LogWorkload(seed: seed)
        let log = try Log.openCollecting(disk).log
        try work.run(groups: Self.groups, on: log)
        try log.close()
        return disk.callCount
    }

    /// Runs the workload until the disk refuses.
    private func runUntilRefused(_ work: inout LogWorkload, on disk: SimulatedDisk) -> Log? {
        do {
            let log = try Log.openCollecting(disk).log
            do {
                try work.run(groups: Self.groups, on: log)
                try log.close()
            } catch {
                return log
            }
        } catch {
            // Opening was refused: there is no log to go on with.
        }
        return nil
    }

    /// Opens what is left, checks it, works on, and checks again.
    private func expectRecovery(
        of work: LogWorkload, on disk: SimulatedDisk, _ place: Comment
    ) throws {
        let (log, records, _) = try Log.openCollecting(disk)
        #expect(work.objection(to: records) == nil, place)
        // Power may go at once: what was replayed has to stay.
        let again = try Log.openCollecting(disk.restartedAfterPowerLoss(seed: 99))
        #expect(again.records == records, place)
        var more = LogWorkload(seed: 7)
        let isReset = try workOn(&more, log)
        try log.close()
        let end = try Log.openCollecting(disk)
        let expected = isReset ? more.committed : records + more.committed
        #expect(end.records == expected, place)
        #expect(end.recovery.wasSealed && end.recovery.tornByteCount == 0, place)
        try end.log.close()
        #expect(try Log.verify(directory: LogWorkload.directory, files: disk).isIntact, place)
    }

    /// Seed 7 resets nothing in three groups; should that change, the records before are gone.
    private func workOn(_ more: inout LogWorkload, _ log: Log) throws -> Bool {
        let before = log.reader
        try more.run(groups: 3, on: log)
        return log.reader !== before
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func powerLossAtARandomCall(seed: UInt64) throws {
        let calls = try callCount(seed: seed)
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<3 {
            let call = Int.random(in: 1...calls, using: &generator)
            let disk = SimulatedDisk(seed: seed)
            disk.losePower(atCall: call)
            var work = LogWorkload(seed: seed)
            _ = runUntilRefused(&work, on: disk)
            try expectRecovery(
                of: work, on: disk.restartedAfterPowerLoss(seed: generator.next()),
                "seed \(seed), power loss at call \(call)")
        }
    }

    /// Every write and every sync of one workload, each with several ways to tear it.
    @Test(arguments: [3, 5] as [UInt64])
    func powerLossAtEveryCall(seed: UInt64) throws {
        for call in 1...(try callCount(seed: seed)) {
            for variant in 0..<4 as Range<UInt64> {
                let disk = SimulatedDisk(seed: seed &+ variant)
                disk.losePower(atCall: call)
                var work = LogWorkload(seed: seed)
                _ = runUntilRefused(&work, on: disk)
                try expectRecovery(
                    of: work, on: disk.restartedAfterPowerLoss(seed: variant),
                    "seed \(seed), power loss at call \(call), variant \(variant)")
            }
        }
    }

    /// Every call fails once: the log refuses further work, reads on, and opens again.
    @Test(
        arguments: [11, 12] as [UInt64],
        [SystemErrorCode.inputOutput, SystemErrorCode.lackOfSpace])
    func everyCallFailsOnce(seed: UInt64, code: Int32) throws {
        for call in 1...(try callCount(seed: seed)) {
            let place: Comment = "seed \(seed), call \(call) fails with \(code)"
            let disk = SimulatedDisk(seed: seed)
            disk.fail(atCall: call, code: code)
            var work = LogWorkload(seed: seed)
            let log = runUntilRefused(&work, on: disk)
            if let log {
                let cause = try #require(log.poison, place)
                guard case .system(_, _, code) = cause else {
                    Issue.record("the cause \(cause) is not what the disk said; \(place)")
                    continue
                }
                #expect(throws: LogError.poisoned(cause), place) { try log.append([1], type: 1) }
                #expect(throws: LogError.poisoned(cause), place) { try log.commit() }
                for (position, record) in zip(work.positions, work.committed) {
                    #expect(log.reader.payload(at: position) == record.payload, place)
                }
            }
            try expectRecovery(of: work, on: disk.restartedAfterPowerLoss(seed: seed), place)
            try expectRecovery(of: work, on: disk.restartedAfterProcessCrash(), place)
        }
    }

    /// Losing power again while recovering loses nothing either.
    @Test(arguments: 0..<20 as Range<UInt64>)
    func powerLossWhileRecovering(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let disk = SimulatedDisk(seed: seed)
        disk.losePower(atCall: Int.random(in: 5...(try callCount(seed: seed)), using: &generator))
        var work = LogWorkload(seed: seed)
        _ = runUntilRefused(&work, on: disk)
        for call in 1...12 {
            let second = disk.restartedAfterPowerLoss(seed: seed)
            second.losePower(atCall: call)
            do {
                _ = try Log.openCollecting(second)
            } catch LogError.file {
                // The power went; what matters is what is left.
            }
            try expectRecovery(
                of: work, on: second.restartedAfterPowerLoss(seed: seed &+ 1),
                "seed \(seed), second power loss at call \(call)")
        }
    }

    /// The disk itself is as bad as promised: without a sync, things do get lost and torn.
    @Test func theSimulatedDiskLosesWhatIsNotSynchronised() throws {
        var outcomes: Set<[UInt8]> = []
        for seed in 0..<64 as Range<UInt64> {
            let disk = SimulatedDisk(seed: seed)
            disk.place([], at: "/a")
            let file = try disk.open("/a", .writing)
            let bytes = [UInt8](repeating: 1, count: 2_000)
            try file.write(bytes.span.bytes, at: 0)
            outcomes.insert(disk.restartedAfterPowerLoss(seed: seed).content(of: "/a") ?? [])
            try file.synchronise()
            #expect(disk.restartedAfterPowerLoss(seed: seed).content(of: "/a") == bytes)
        }
        #expect(outcomes.contains([]))
        #expect(outcomes.contains([UInt8](repeating: 1, count: 2_000)))
        #expect(outcomes.count > 6)
    }
}
