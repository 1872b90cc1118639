import Synchronization

/// What the store is to reach, beside what it did; printed as one table at the end.
final class Marks: Sendable {
    private struct Mark {
        let name: String
        let measured: String
        let wanted: String
        /// `nil` for a figure that nothing is asked of.
        let isReached: Bool?
    }

    private let marks = Mutex<[Mark]>([])

    func note(_ name: String, _ value: Double, _ unit: String, atLeast least: Double) {
        add(name, value, unit, "≥ \(Self.text(least))", value >= least)
    }

    func note(_ name: String, _ value: Double, _ unit: String, atMost most: Double) {
        add(name, value, unit, "≤ \(Self.text(most))", value <= most)
    }

    /// A figure for the record.
    func note(_ name: String, _ value: Double, _ unit: String) {
        add(name, value, unit, "", nil)
    }

    private func add(
        _ name: String, _ value: Double, _ unit: String, _ wanted: String, _ isReached: Bool?
    ) {
        marks.withLock {
            $0.append(
                Mark(
                    name: name, measured: "\(Self.text(value)) \(unit)", wanted: wanted,
                    isReached: isReached))
        }
    }

    /// Prints all marks. Returns whether none is missed.
    func printTable() -> Bool {
        let marks = marks.withLock { $0 }
        print("\nmarks:")
        for mark in marks {
            let verdict = mark.isReached.map { $0 ? "PASS" : "FAIL" } ?? "    "
            let name = mark.name.padded(to: 58)
            print("\(verdict) \(name) \(mark.measured.padded(to: 24)) \(mark.wanted)")
        }
        return marks.allSatisfy { $0.isReached ?? true }
    }

    private static func text(_ value: Double) -> String {
        value >= 100 ? "\(Int(value.rounded()))" : "\(rounded(value))"
    }
}

extension String {
    fileprivate func padded(to count: Int) -> String {
        self + String(repeating: " ", count: max(0, count - self.count))
    }
}
