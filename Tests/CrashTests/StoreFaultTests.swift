import ConceptStore
import DurableLog
import Platform
import TestSupport
import Testing

/// One failing call, whichever it is.
@Suite struct StoreFaultTests {
    private static let seed: UInt64 = 6
    private static let steps = 3

    /// How far a small workload came.
    private struct Course {
        /// Absent when it did not open.
        var store: ShardedStore?
        var isOpen = false
        var refusal: (any Error)?

        func stop() {
            guard isOpen else { return }
            do { try store?.close() } catch {}
        }
    }

    /// A small workload from opening to closing, until something is refused.
    private func work(_ workload: inout StoreWorkload, on disk: SimulatedDisk) async -> Course {
        var course = Course()
        do {
            let store = try ShardedStore.open(workload.configuration(), fileSystem: disk)
            course.store = store
            course.isOpen = true
            for _ in 0..<Self.steps {
                try await workload.step(store)
                try store.waitForCheckpoints()
            }
            _ = try store.compact(isForced: true)
            try await workload.step(store)
            course.isOpen = false
            try store.close()
        } catch {
            course.refusal = error
        }
        return course
    }

    /// Every call of a small workload fails once: it is reported, a lane that could not write
    /// refuses to write, reads go on, and reopening finds everything that was acknowledged.
    @Test(arguments: [SystemErrorCode.inputOutput, SystemErrorCode.lackOfSpace])
    func everyCallFailsOnce(code: Int32) async throws {
        var poisonings = 0
        for call in 1... {
            let place: Comment = "call \(call) fails with \(code)"
            let disk = SimulatedDisk(seed: UInt64(call))
            disk.fail(atCall: call, code: code)
            var workload = StoreWorkload(seed: Self.seed, shardCount: 2)
            let course = await work(&workload, on: disk)
            guard disk.hasFailed else {
                #expect(course.refusal == nil)
                #expect(call > 200)
                #expect(poisonings > 2)
                return
            }
            if let refusal = course.refusal { expectOfTheDisk(refusal, place) }
            if let store = course.store {
                let isNoted =
                    store.checkpointFailures.count > 0 || !store.unusableCheckpoints.isEmpty
                    || store.totalsFailure != nil
                #expect(course.refusal != nil || isNoted, place)
                try workload.audit(store, laneCount: 1, isFinal: false)
                if course.isOpen, case .log(.file)? = course.refusal as? StoreError,
                    workload.attempt != nil
                {
                    poisonings += 1
                    await expectPoisoned(store, place)
                }
            }
            // Each call is followed by both, under one code or the other.
            let losesPower = (call + Int(code)) % 2 == 0
            let restarted =
                losesPower
                ? disk.restartedAfterPowerLoss(seed: UInt64(call))
                : disk.restartedAfterProcessCrash()
            disk.losePower(atCall: 0)
            course.stop()
            let reopened = try ShardedStore.open(workload.configuration(), fileSystem: restarted)
            #expect(reopened.quarantined.isEmpty, place)
            do {
                try workload.audit(reopened, laneCount: 1)
            } catch {
                Issue.record("\(place): \(error)")
            }
            try reopened.close()
        }
    }

    private func expectOfTheDisk(_ refusal: any Error, _ place: Comment) {
        switch refusal as? StoreError {
        case .file, .log(.file), .log(.poisoned): break
        default: Issue.record("\(refusal) is not what the disk said; \(place)")
        }
    }

    private func expectPoisoned(_ store: ShardedStore, _ place: Comment) async {
        do {
            _ = try await store.commit([PlanMaking().plan("A story too late.")])
            Issue.record("a poisoned lane took a record; \(place)")
        } catch {
            guard case .log(.poisoned) = error else {
                Issue.record("\(error) instead of poisoned; \(place)")
                return
            }
        }
    }
}
