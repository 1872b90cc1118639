import Foundation
import Fuzzing
import Testing

/// A short run of every fuzzer, always with the same inputs. `make fuzz-short` and `make fuzz` look
/// for others, for longer.
@Suite(.serialized) struct FuzzTests {
    @Test func noParserBreaks() async throws {
        for target in try await FuzzTargets.all() {
            for example in target.examples { try target.run(example) }
            let isDisk = ["events", "event-files", "exports", "records", "files"].contains(
                target.name)
            for seed in 0..<(isDisk ? 25 : 300) as Range<UInt64> {
                do {
                    try target.run(target.input(seed: seed))
                } catch {
                    Issue.record("seed \(seed): \(error)")
                }
            }
        }
    }

    /// Inputs that broke a parser once, whose name each begins with.
    @Test func whatBrokeAParserOnceIsMended() async throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "FuzzFindings")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(!names.isEmpty)
        let targets = try await FuzzTargets.all()
        for name in names {
            let target = try #require(
                targets.first { name.hasPrefix($0.name + "-") }, "\(name) names no parser")
            do {
                try target.run([UInt8](try Data(contentsOf: folder.appending(path: name))))
            } catch {
                Issue.record("\(name): \(error)")
            }
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
