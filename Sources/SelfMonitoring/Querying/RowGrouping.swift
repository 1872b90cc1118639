import ConceptModel
import Platform

/// A value that rows are brought together by.
enum GroupValue: Hashable, Sendable, Comparable {
    case number(Double)
    case text(String)
}

/// Numbers the groups of a query as rows come, each different combination of key values once.
///
/// Keys are worked out column by column: first a small number for every row and key, then one for
/// the combination, so that no row is looked up in a dictionary by its texts.
struct RowGrouping {
    private let keys: [GroupKey]
    private let calendar: UserCalendar
    /// The key values of each group.
    private(set) var groups: [[GroupValue]] = []
    private var numbers: [[GroupValue]: Int] = [:]

    init(keys: [GroupKey], calendar: UserCalendar) {
        self.keys = keys
        self.calendar = calendar
        if keys.isEmpty { groups = [[]] }
    }

    /// The group of each selected row, in their order.
    mutating func numbers(of selection: RowSelection, in view: SegmentView) -> [Int32] {
        var combined = [Int32](repeating: 0, count: selection.count)
        guard !keys.isEmpty else { return combined }
        // Combinations seen in this segment, by the number of the earlier keys' combination.
        var values: [[GroupValue]] = [[]]
        for key in keys {
            let (codes, keyValues) = codes(of: key, selection, view)
            var seen = CodeNumbers(codeCount: values.count * keyValues.count)
            var next: [[GroupValue]] = []
            for place in combined.indices {
                let code = Int(combined[place]) * keyValues.count + Int(codes[place])
                let number = seen.number(of: code)
                if Int(number) == next.count {
                    next.append(values[Int(combined[place])] + [keyValues[Int(codes[place])]])
                }
                combined[place] = number
            }
            values = next
        }
        let global = values.map { number(of: $0) }
        for place in combined.indices { combined[place] = Int32(global[Int(combined[place])]) }
        return combined
    }

    /// The number of a group, a new one when it is met for the first time.
    mutating func number(of values: [GroupValue]) -> Int {
        if keys.isEmpty { return 0 }
        if let number = numbers[values] { return number }
        numbers[values] = groups.count
        groups.append(values)
        return groups.count - 1
    }

    /// For each selected row a code, and what the codes stand for.
    private func codes(
        of key: GroupKey, _ selection: RowSelection, _ view: SegmentView
    ) -> ([Int32], [GroupValue]) {
        var codes: [Int32] = []
        codes.reserveCapacity(selection.count)
        switch key {
        case .eventType:
            return (
                Array(repeating: 0, count: selection.count), [.text(view.segment.type.rawValue)]
            )
        case .minute, .hour, .day:
            return times(key, selection, view)
        case .field(let name):
            let fields = view.segment.type.fields
            let found =
                fields.firstIndex { $0.name == name }
                ?? (name == EventField.anyEntity ? fields.firstIndex(where: \.isEntity) : nil)
            guard let column = found else {
                return (Array(repeating: 0, count: selection.count), [.text("")])
            }
            switch view.segment.columns[column] {
            case .text(let texts):
                let names = texts.texts
                texts.codes.withElements(0..<view.count) { span in
                    selection.forEach { codes.append(Int32(min(Int(span[$0]), names.count - 1))) }
                }
                return (codes, names.map { .text($0) })
            case .numbers(let numbers):
                var seen: [Double: Int32] = [:]
                var values: [GroupValue] = []
                selection.forEach { row in
                    let number = numbers[row]
                    let code = seen[number] ?? Int32(values.count)
                    if Int(code) == values.count {
                        seen[number] = code
                        values.append(.number(number))
                    }
                    codes.append(code)
                }
                return (codes, values)
            }
        }
    }

    private func times(
        _ key: GroupKey, _ selection: RowSelection, _ view: SegmentView
    ) -> ([Int32], [GroupValue]) {
        var codes: [Int32] = []
        codes.reserveCapacity(selection.count)
        var seen: [Int64: Int32] = [:]
        var values: [GroupValue] = []
        var bucket: (start: Int64, end: Int64, code: Int32) = (0, 0, 0)
        view.segment.times.withElements(0..<view.count) { span in
            selection.forEach { row in
                let time = span[row]
                if time < bucket.start || time >= bucket.end {
                    let (start, end) = TimeBuckets.bounds(of: time, key, calendar)
                    let code = seen[start] ?? Int32(values.count)
                    if Int(code) == values.count {
                        seen[start] = code
                        values.append(.number(Double(start)))
                    }
                    bucket = (start, end, code)
                }
                codes.append(bucket.code)
            }
        }
        return (codes, values)
    }
}

/// Numbers codes from 0 in the order in which they are met: by a table while there can be few, by a
/// dictionary otherwise.
private struct CodeNumbers {
    private var table: [Int32]
    private var dictionary: [Int: Int32] = [:]
    private var count: Int32 = 0

    init(codeCount: Int) {
        table = codeCount <= 1 << 16 ? Array(repeating: -1, count: codeCount) : []
    }

    mutating func number(of code: Int) -> Int32 {
        let known = table.isEmpty ? dictionary[code] ?? -1 : table[code]
        if known >= 0 { return known }
        defer { count += 1 }
        if table.isEmpty { dictionary[code] = count } else { table[code] = count }
        return count
    }
}

/// Minutes, hours and days that times fall into, in microseconds since 1970.
enum TimeBuckets {
    /// Days are those of the user's calendar.
    static func bounds(
        of time: Int64, _ key: GroupKey, _ calendar: UserCalendar
    ) -> (start: Int64, end: Int64) {
        let time = time.boundedTime
        guard key == .day else {
            let length: Int64 = key == .minute ? 60_000_000 : 3_600_000_000
            let start = time - ((time % length) + length) % length
            return (start, start + length)
        }
        let day = calendar.local(Timestamp(microseconds: time)).day
        return (
            calendar.moment(day: day).microseconds, calendar.moment(day: day + 1).microseconds
        )
    }
}
