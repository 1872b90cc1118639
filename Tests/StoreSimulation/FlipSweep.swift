import Foundation
import Platform
import Synchronization
import TestSupport

/// Flips the bits of all files of a small store, one at a time.
///
/// A byte that nothing reads is counted, and of those only a sample is flipped: two runs of the
/// same program differ only once one of them has read what differs.
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

    /// Every so many bytes that are never read are flipped all the same, which checks that.
    private static let unreadStride = 1_021

    /// In this order: what all else hangs on comes first.
    private enum Kind: String, CaseIterable {
        case description = "*.json"
        case log = "*.log"
        case checkpoint = "checkpoint"
        case graph = "*.graph"
        case arena = "*.arena"
        case other = "others"

        init(_ path: String) {
            let name = path.split(separator: "/").last.map(String.init) ?? path
            let ending = name.split(separator: ".").last.map(String.init) ?? name
            self = Self(rawValue: name) ?? Self(rawValue: "*.\(ending)") ?? .other
        }
    }

    /// Prints a line for each kind of file. Returns how many flips gave a wrong answer.
    func run() throws -> Int {
        var failureCount = 0
        let clock = SystemMonotonicClock()
        for kind in Kind.allCases {
            let paths = flips.paths.filter { Kind($0) == kind }
            guard !paths.isEmpty else { continue }
            let start: Duration = clock.now()
            let (all, unreadCount) = self.all(in: paths)
            let byteCount = paths.reduce(0) { $0 + flips.byteCount(of: $1) }
            print(
                "\(kind.rawValue): \(paths.count) files, \(byteCount) bytes,",
                "\(unreadCount) of them never read; \(all.count) flips")
            // Also where the output is no terminal.
            fflush(nil)
            let counts = try judge(all)
            let outcomes = StoreFlips.Outcome.allCases.map {
                "\(counts.outcomes[$0, default: 0]) \($0)"
            }
            print(
                "  \(outcomes.joined(separator: ", ")), \(counts.failures.count) wrong;",
                "\(Int((clock.now() - start) / .seconds(1))) s")
            for failure in counts.failures.prefix(10) { print("  \(failure)") }
            failureCount += counts.failures.count
        }
        return failureCount
    }

    /// The flips of some files, and how many of their bytes are never read.
    private func all(in paths: [String]) -> ([StoreFlips.Flip], unreadCount: Int) {
        var all: [StoreFlips.Flip] = []
        var unreadCount = 0
        for path in paths {
            for offset in 0..<flips.byteCount(of: path) {
                if flips.isNeverRead(path, offset) {
                    unreadCount += 1
                    if unreadCount % Self.unreadStride != 1 { continue }
                }
                // Another bit from byte to byte, the same in each run.
                let one = offset * 5 % 8
                for bit in takesEachBit ? 0..<8 : one..<one + 1 {
                    all.append(StoreFlips.Flip(path: path, offset: offset, bit: bit))
                }
            }
        }
        return (all, unreadCount)
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
}
