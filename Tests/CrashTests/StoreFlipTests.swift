import Platform
import TestSupport
import Testing

/// Flipped bits in the files of a closed store: `make flips` flips every byte.
@Suite struct StoreFlipTests {
    private static let seed: UInt64 = 3
    /// Flips of each file.
    private static let sampleCount = 6

    @Test func aFlippedBitIsNoticedOrOfNoEffect() async throws {
        let flips = try await StoreFlips(seed: Self.seed)
        var random = SeededGenerator(seed: Self.seed)
        var counts: [StoreFlips.Outcome: Int] = [:]
        for path in flips.paths {
            let offsets = (0..<flips.byteCount(of: path)).filter {
                !flips.isNeverRead(path, $0)
            }
            // Logs are where contents lie.
            let count = path.hasSuffix(".log") ? 5 * Self.sampleCount : Self.sampleCount
            for offset in offsets.shuffled(using: &random).prefix(count) {
                let flip = StoreFlips.Flip(
                    path: path, offset: offset, bit: Int(random.next() % 8))
                do {
                    counts[try flips.outcome(of: flip), default: 0] += 1
                } catch {
                    Issue.record("\(error)")
                }
            }
        }
        let kinds = ["store.json", ".log", "/checkpoint", ".arena", ".graph"]
        for kind in kinds { #expect(flips.paths.contains { $0.hasSuffix(kind) }, "\(kind)") }
        for outcome in StoreFlips.Outcome.allCases {
            #expect(counts[outcome, default: 0] > 0, "\(outcome)")
        }
    }
}
