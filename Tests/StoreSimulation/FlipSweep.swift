import Platform
import Synchronization
import TestSupport

/// Flips the bits of all files of a small store, one at a time, on two threads.
struct FlipSweep {
    private static let threadCount = 2

    let flips: StoreFlips
    /// Else one bit of each byte.
    let takesEachBit: Bool

    /// What is counted while threads are at it.
    private final class Tally: Sendable {
        struct Counts: Sendable {
            var outcomes: [StoreFlips.Outcome: Int] = [:]
            var failures: [String] = []
        }

        let counts = Mutex(Counts())
    }

    /// Prints a line for each kind of file. Returns how many flips gave a wrong answer.
    func run() throws -> Int {
        var failureCount = 0
        let kinds = Dictionary(grouping: flips.paths, by: Self.kind).sorted { $0.key < $1.key }
        for (kind, paths) in kinds {
            var all: [StoreFlips.Flip] = []
            for path in paths {
                for offset in flips.offsets(of: path) {
                    // Another bit from byte to byte, the same in each run.
                    let one = offset * 5 % 8
                    for bit in takesEachBit ? 0..<8 : one..<one + 1 {
                        all.append(StoreFlips.Flip(path: path, offset: offset, bit: bit))
                    }
                }
            }
            let counts = try judge(all)
            let outcomes = StoreFlips.Outcome.allCases.map {
                "\(counts.outcomes[$0, default: 0]) \($0)"
            }
            print(
                "\(kind): \(all.count) flips, \(outcomes.joined(separator: ", ")),",
                "\(counts.failures.count) wrong")
            for failure in counts.failures.prefix(10) { print("  \(failure)") }
            failureCount += counts.failures.count
        }
        return failureCount
    }

    private func judge(_ all: [StoreFlips.Flip]) throws -> Tally.Counts {
        let tally = Tally()
        let flips = flips
        let threads = try (0..<Self.threadCount).map { number in
            try WorkerThread(name: "flips-\(number)") {
                for index in stride(from: number, to: all.count, by: Self.threadCount) {
                    do {
                        let outcome = try flips.outcome(of: all[index])
                        tally.counts.withLock { $0.outcomes[outcome, default: 0] += 1 }
                    } catch {
                        tally.counts.withLock { $0.failures.append("\(error)") }
                    }
                }
            }
        }
        for thread in threads { thread.join() }
        return tally.counts.withLock { $0 }
    }

    private static func kind(_ path: String) -> String {
        guard let ending = path.split(separator: ".").last else { return path }
        return path.hasSuffix("/checkpoint") ? "checkpoint" : "*.\(ending)"
    }
}
