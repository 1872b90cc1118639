import Foundation
import Platform
import TestSupport

// Many lives of a store on a disk that fails, a seed after the other: `make simulate`.
//
//   StoreSimulation FIRST-SEED COUNT
//   StoreSimulation flips SEED [all]
if CommandLine.arguments.dropFirst().first == "flips" {
    let seed = CommandLine.arguments.dropFirst(2).first.flatMap { UInt64($0) } ?? 3
    let sweep = FlipSweep(
        flips: try await StoreFlips(seed: seed),
        takesEachBit: CommandLine.arguments.contains("all"))
    let failureCount = try sweep.run()
    print("\(failureCount) wrong answers")
    exit(failureCount > 0 ? 1 : 0)
}
let numbers = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
guard numbers.count == 2, numbers[1] > 0 else {
    print("usage: StoreSimulation FIRST-SEED COUNT | StoreSimulation flips SEED [all]")
    exit(2)
}
let seeds = numbers[0]..<numbers[0] + numbers[1]
let clock = SystemMonotonicClock()
let start: Duration = clock.now()
var sum = StoreSimulation.Report()
var failureCount = 0
for seed in seeds {
    var simulation = StoreSimulation(seed: seed)
    do {
        sum = sum + (try await simulation.run())
    } catch {
        failureCount += 1
        print("\(error)\n  replay: make simulate SEED=\(seed)")
    }
}
let seconds = (clock.now() - start) / .seconds(1)
print(
    """
    \(seeds.count) seeds in \(Int(seconds)) s: \(sum.acknowledged) operations acknowledged, \
    \(sum.calls) disk calls; \(sum.powerLosses) losses of power, \(sum.processCrashes) crashes, \
    \(sum.failedCalls) failed calls, \(sum.cleanCloses) clean ends; \(sum.audits) audits; \
    \(failureCount) seeds failed
    """)
if failureCount > 0 { exit(1) }
