import ConceptModel

/// What a group adds up to while rows come.
struct Accumulator: Sendable {
    private(set) var count = 0
    private(set) var sum = 0.0
    private(set) var lowest = Double.infinity
    private(set) var highest = -Double.infinity
    /// Sums for the least-squares line of numbers over hours.
    private var hours = 0.0
    private var squaredHours = 0.0
    private var products = 0.0

    @inline(__always)
    mutating func add(_ number: Double) {
        count += 1
        sum += number
        lowest = min(lowest, number)
        highest = max(highest, number)
    }

    /// - Parameter hours: of the moment, from a fixed start.
    mutating func add(_ number: Double, atHours hours: Double) {
        add(number)
        self.hours += hours
        squaredHours += hours * hours
        products += number * hours
    }

    mutating func addCount(_ count: Int) { self.count += count }

    mutating func add(total: Double, count: Int, lowest: Double, highest: Double) {
        self.count += count
        sum += total
        self.lowest = min(self.lowest, lowest)
        self.highest = max(self.highest, highest)
    }

    /// How much the numbers rise in an hour; `nil` when they are of one moment.
    var slopePerHour: Double? {
        let n = Double(count)
        let spread = n * squaredHours - hours * hours
        guard count > 1, spread > 1e-9 * n * squaredHours else { return nil }
        return (n * products - hours * sum) / spread
    }
}

extension Array where Element == Double {
    /// The element that sorting would put at `place`; rearranges the others. Expected O(count).
    ///
    /// Source: C. A. R. Hoare, "Algorithm 65: Find", CACM 4(7), 1961, with the median of three.
    mutating func selectElement(_ place: Int) -> Double {
        var low = 0
        var high = count - 1
        while low < high {
            let middle = low + (high - low) / 2
            if self[middle] < self[low] { swapAt(middle, low) }
            if self[high] < self[low] { swapAt(high, low) }
            if self[high] < self[middle] { swapAt(high, middle) }
            let pivot = self[middle]
            var left = low
            var right = high
            while left <= right {
                while self[left] < pivot { left += 1 }
                while pivot < self[right] { right -= 1 }
                if left <= right {
                    swapAt(left, right)
                    left += 1
                    right -= 1
                }
            }
            if place <= right {
                high = right
            } else if place >= left {
                low = left
            } else {
                break
            }
        }
        return self[place]
    }
}
