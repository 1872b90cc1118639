import ConceptModel
import DurableLog
import Platform
import TestSupport
import Testing

@testable import Engine

/// Who waits for the audit is woken by what happens, not by a clock.
struct AuditProgressTests {
    private static let full = LogError.file(
        .system(.write, path: "/audit", code: SystemErrorCode.lackOfSpace))

    /// What became of the waits for so many entries each.
    private static func failures(
        of counts: [Int], _ progress: AuditProgress, after change: @Sendable () -> Void
    ) async -> [LogError?] {
        await withTaskGroup(of: (Int, LogError?).self) { group in
            for (place, count) in counts.enumerated() {
                group.addTask {
                    do throws(LogError) {
                        try await progress.wait(for: count)
                        return (place, nil)
                    } catch {
                        return (place, error)
                    }
                }
            }
            change()
            return await group.reduce(into: Array(repeating: nil, count: counts.count)) {
                $0[$1.0] = $1.1
            }
        }
    }

    @Test func aWaitEndsWhenItsEntriesAreOnDisk() async throws {
        let progress = AuditProgress(written: 3)
        try await progress.wait(for: 3)
        let found = await Self.failures(of: [2, 5, 4, 5], progress) {
            progress.add(written: 1)
            progress.add(written: 1)
        }
        #expect(found == [nil, nil, nil, nil])
    }

    @Test func aFailureEndsTheWaitsForWhatIsNotOnDisk() async throws {
        let progress = AuditProgress(written: 0)
        let found = await Self.failures(of: [1, 2, 3, 3], progress) {
            progress.add(written: 2)
            progress.fail(Self.full)
            progress.fail(.poisoned(.endOfFile(path: "/audit", offset: 0)))
        }
        #expect(found == [nil, nil, Self.full, Self.full])
        #expect(progress.failure == Self.full, "the first failure is the one to tell")
        await #expect(throws: Self.full) { try await progress.wait(for: 3) }
        try await progress.wait(for: 2)
    }

    private static func record(_ count: Int, in audit: AuditLog) async throws {
        for number in 0..<count {
            try await audit.record(
                AuditEntry(
                    timestamp: Timestamp(microseconds: Int64(number)), operation: "query",
                    input: "Who?", output: "Ada", confidence: nil))
        }
        try await audit.settle()
    }

    @Test func theAuditIsOnDiskOnceItHasSettled() async throws {
        let disk = SimulatedDisk(seed: 1)
        let audit = try AuditLog.open(directory: "/audit", fileSystem: disk)
        try await Self.record(10, in: audit)
        let after = disk.restartedAfterPowerLoss(seed: 1)
        #expect(try AuditLog.verify(directory: "/audit", fileSystem: after).entryCount == 10)
        audit.close()
    }

    /// Questions are answered while there is room for what is said of them.
    @Test func aNearlyFullDiskKeepsAnAuditUntilItIsFull() async throws {
        let disk = SimulatedDisk(seed: 1)
        disk.leaveRoom(200 << 10)
        let audit = try AuditLog.open(directory: "/audit", fileSystem: disk)
        try await Self.record(1_000, in: audit)
        #expect(audit.writeFailure == nil)
        let refusal = await #expect(throws: EngineError.self) {
            try await Self.record(1_000, in: audit)
        }
        #expect(refusal?.code == .storageFailed)
        #expect(audit.writeFailure != nil)
        audit.close()
    }
}
