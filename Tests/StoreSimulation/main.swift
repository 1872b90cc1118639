import Foundation
import Platform
import TestSupport

// Many lives of a store on a disk that fails, a seed after the other: `make simulate`.
//
//   StoreSimulation FIRST-SEED COUNT
//   StoreSimulation flips [STEP-OF-ZEROS]
if CommandLine.arguments.count > 1, CommandLine.arguments[1] == "flips" {
    let sweep = try await BitFlipSweep(seed: 4)
    let zeroStep = CommandLine.arguments.dropFirst(2).first.flatMap { Int($0) } ?? 64
    let table = sweep.run(step: 1, zeroStep: zeroStep)
    print("| file | flips | refused | replayed | only by verify | harmless | wrong |")
    print("|---|---|---|---|---|---|---|")
    for (kind, row) in table.sorted(by: { $0.key < $1.key }) {
        print(
            "| \(kind) | \(row.flips) | \(row.refused) | \(row.replayed) | \(row.verified) |",
            "\(row.harmless) | \(row.wrong.count) |")
        for line in row.wrong.prefix(3) { print("  \(line)") }
    }
    exit(table.values.allSatisfy(\.wrong.isEmpty) ? 0 : 1)
}
let numbers = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
guard numbers.count == 2, numbers[1] > 0 else {
    print("usage: StoreSimulation FIRST-SEED COUNT")
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
