import ConceptModel
import Platform

extension QueryExecution {
    /// The selected rows of one segment, and the group of each.
    private struct Part {
        let numbers: AppendOnlyArray<Double>
        let count: Int
        let selection: RowSelection
        let groups: [Int32]

        @inline(__always)
        func forEach(_ body: (_ group: Int, _ number: Double) -> Void) {
            numbers.withElements(0..<count) { span in
                var place = 0
                selection.forEach { row in
                    body(Int(groups[place]), span[row])
                    place += 1
                }
            }
        }
    }

    /// Even bins between two numbers. A greater number is never in a lower bin.
    private struct Bins {
        let count: Int
        private let low: Double
        private let scale: Double

        /// - Parameter groupCount: each has such bins, so many groups have few.
        init(from low: Double, to high: Double, groupCount: Int) {
            count = max(1, min(4_096, (1 << 22) / max(groupCount, 1)))
            self.low = low
            let scale = Double(count) / (high - low)
            self.scale = scale.isFinite ? scale : 0
        }

        @inline(__always)
        func bin(_ number: Double) -> Int {
            let place = (number - low) * scale
            return place < Double(count) ? Int(max(0, place)) : count - 1
        }
    }

    /// Exact nearest-rank percentiles. Numbers are counted by bins first, so that only those of the
    /// bin that holds the rank have to be put in order.
    func percentiles(
        _ query: EventQuery, of measure: String, _ rank: Double, _ range: TimeRange
    ) -> Totals {
        var grouping = RowGrouping(keys: query.groups, calendar: calendar)
        var parts: [Part] = []
        var (low, high) = (Double.infinity, -Double.infinity)
        forEachSelection(query.askedTypes, range, query.filters) { view, selection in
            let segment = view.segment
            guard let column = segment.type.fields.firstIndex(where: { $0.name == measure }),
                case .numbers(let numbers) = segment.columns[column]
            else { return }
            low = min(low, view.lowest[column])
            high = max(high, view.highest[column])
            parts.append(
                Part(
                    numbers: numbers, count: view.count, selection: selection,
                    groups: grouping.numbers(of: selection, in: view)))
        }
        let groupCount = grouping.groups.count
        let bins = Bins(from: low, to: high, groupCount: groupCount)
        var counts = [Int](repeating: 0, count: groupCount * bins.count)
        for part in parts {
            part.forEach { group, number in counts[group * bins.count + bins.bin(number)] += 1 }
        }
        var totals = Totals()
        var wanted: [(bin: Int, place: Int)] = []
        for group in 0..<groupCount {
            let own = counts[group * bins.count..<(group + 1) * bins.count]
            let total = own.reduce(0, +)
            var place = min(max(0, Int((rank / 100 * Double(total)).rounded(.up)) - 1), total - 1)
            var bin = 0
            while bin < own.count - 1, place >= own[own.startIndex + bin] {
                place -= own[own.startIndex + bin]
                bin += 1
            }
            wanted.append((bin, place))
            totals.counts.append(total)
        }
        var held: [[Double]] = Array(repeating: [], count: groupCount)
        for part in parts {
            part.forEach { group, number in
                if bins.bin(number) == wanted[group].bin { held[group].append(number) }
            }
        }
        totals.values = held.indices.map { group in
            held[group].isEmpty ? nil : held[group].selectElement(wanted[group].place)
        }
        totals.groups = grouping.groups
        return totals
    }
}
