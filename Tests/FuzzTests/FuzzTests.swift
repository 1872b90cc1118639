import Fuzzing
import Testing

/// A short run of every fuzzer, always with the same seeds. `make fuzz-short` and `make fuzz` take
/// others, for longer.
@Suite(.serialized) struct FuzzTests {
    @Test func noParserBreaks() async throws {
        for target in try await FuzzTargets.all() {
            let isDisk = ["records", "files"].contains(target.name)
            for seed in 0..<(isDisk ? 25 : 300) as Range<UInt64> { try target.run(seed: seed) }
        }
    }

    @Test func aSeedMakesTheSameInputAgain() async throws {
        for target in try await FuzzTargets.all() {
            for seed in 0..<20 as Range<UInt64> {
                #expect(target.input(seed: seed) == target.input(seed: seed), "\(target.name)")
            }
            let inputs = Set((0..<50 as Range<UInt64>).map { target.input(seed: $0) })
            #expect(inputs.count > 25, "\(target.name)")
        }
    }
}
