import ConceptStore
import DurableLog
import Platform
import TestSupport
import Testing

/// One failing call, whichever it is, and one flipped bit, wherever it is.
@Suite struct StoreFaultTests {
    private static let seed: UInt64 = 6
    private static let steps = 9

    /// Works until something is refused. Returns the store, and what it refused.
    private func work(_ workload: inout StoreWorkload, on disk: SimulatedDisk) async
        -> (store: ShardedStore?, refusal: (any Error)?)
    {
        do {
            let store = try ShardedStore.open(workload.configuration(), fileSystem: disk)
            do {
                for _ in 0..<Self.steps {
                    try await workload.step(store)
                    try store.waitForCheckpoints()
                }
                _ = try store.compact(isForced: true)
                try await workload.step(store)
                return (store, nil)
            } catch {
                return (store, error)
            }
        } catch {
            return (nil, error)
        }
    }

    /// Every call of a small workload fails once: it is reported, a lane that could not write
    /// refuses to write, reads go on, and reopening finds everything that was acknowledged.
    @Test(arguments: [SystemErrorCode.inputOutput, SystemErrorCode.lackOfSpace])
    func everyCallFailsOnce(code: Int32) async throws {
        var poisonings = 0
        var call = 0
        while true {
            call += 1
            let place: Comment = "call \(call) fails with \(code)"
            let disk = SimulatedDisk(seed: UInt64(call))
            disk.fail(atCall: call, code: code)
            var workload = StoreWorkload(seed: Self.seed, shardCount: 2)
            let (store, refusal) = await work(&workload, on: disk)
            guard disk.hasFailed else {
                try store?.close()
                break
            }
            if let store {
                let isNoted =
                    store.checkpointFailures.count > 0 || !store.unusableCheckpoints.isEmpty
                #expect(refusal != nil || isNoted, place)
                try workload.audit(store, laneCount: 1, isFinal: false)
                if case .log(.file)? = refusal as? StoreError, workload.attempt != nil {
                    poisonings += 1
                    await expectPoisoned(store, place)
                }
            }
            let others = [
                disk.restartedAfterPowerLoss(seed: UInt64(call)), disk.restartedAfterProcessCrash(),
            ]
            disk.losePower(atCall: 0)
            do { try store?.close() } catch {}
            for other in others {
                var witness = workload
                let reopened = try ShardedStore.open(
                    workload.configuration(), fileSystem: other)
                #expect(reopened.quarantined.isEmpty, place)
                do {
                    try witness.audit(reopened, laneCount: 1)
                } catch {
                    Issue.record("\(place): \(error)")
                }
                try reopened.close()
            }
        }
        #expect(call > 200)
        #expect(poisonings > 10)
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

    /// A sample of what `make flips` does for every byte.
    @Test func aFlippedBitGivesNoWrongAnswer() async throws {
        let sweep = try await BitFlipSweep(seed: 4)
        let table = sweep.run(step: 61, zeroStep: 1_999)
        #expect(table.keys.contains("graph") && table.keys.contains("log"))
        for (kind, outcomes) in table {
            #expect(outcomes.wrong.isEmpty, "\(kind)")
        }
        #expect((table["log"]?.refused ?? 0) > 10)
        #expect((table["arena"]?.replayed ?? 0) > 10)
    }
}
