import ConceptModel
import Platform

/// The rows of one segment that fulfil a window and conditions, in the order of arrival.
enum RowSelection {
    case range(Range<Int>)
    case rows([Int32])

    var count: Int {
        switch self {
        case .range(let range): range.count
        case .rows(let rows): rows.count
        }
    }

    @inline(__always)
    func forEach(_ body: (Int) -> Void) {
        switch self {
        case .range(let range): for row in range { body(row) }
        case .rows(let rows): for row in rows { body(Int(row)) }
        }
    }

    /// The first and the last row; `nil` when there are none.
    var bounds: (first: Int, last: Int)? {
        switch self {
        case .range(let range): range.isEmpty ? nil : (range.lowerBound, range.upperBound - 1)
        case .rows(let rows):
            rows.first.flatMap { first in rows.last.map { (Int(first), Int($0)) } }
        }
    }

    func suffix(_ count: Int) -> RowSelection {
        switch self {
        case .range(let range): .range(range.suffix(count))
        case .rows(let rows): .rows(Array(rows.suffix(count)))
        }
    }
}

extension SegmentView {
    /// The rows of a window that fulfil all conditions; `nil` when the segment's own figures show
    /// that there are none.
    func select(_ range: TimeRange, _ filters: [FieldFilter]) -> RowSelection? {
        let start = range.start?.microseconds ?? .min
        let end = range.end?.microseconds ?? .max
        guard count > 0, latest >= start, earliest < end else { return nil }
        var selection: RowSelection
        if isOrdered {
            let first = firstRow(atOrAfter: start)
            // Times of a damaged file may step back after all.
            let rows = first..<max(first, firstRow(atOrAfter: end))
            guard !rows.isEmpty else { return nil }
            selection = .range(rows)
        } else {
            selection = keep(.range(0..<count)) { [times = segment.times] row in
                let time = times[row]
                return time >= start && time < end
            }
        }
        for filter in filters {
            guard let kept = apply(filter, to: selection) else { return nil }
            selection = kept
        }
        return selection
    }

    private func firstRow(atOrAfter time: Int64) -> Int {
        if time <= earliest { return 0 }
        if time > latest { return count }
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if segment.times[middle] < time { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func apply(_ filter: FieldFilter, to selection: RowSelection) -> RowSelection? {
        if filter.field == EventField.anyEntity { return applyToEntities(filter, selection) }
        guard let column = segment.type.fields.firstIndex(where: { $0.name == filter.field }) else {
            return nil
        }
        switch segment.columns[column] {
        case .numbers(let numbers):
            guard filter.canMatch(from: lowest[column], to: highest[column]) else { return nil }
            return numbers.withElements(0..<count) { span in
                keep(selection) { filter.matches(span[$0]) }
            }
        case .text(let texts):
            let matching = texts.texts.map { filter.matches($0) }
            guard matching.contains(true) else { return nil }
            if !matching.contains(false) { return selection }
            return texts.codes.withElements(0..<count) { span in
                keep(selection) { matching[min(Int(span[$0]), matching.count - 1)] }
            }
        }
    }

    /// An event is about an entity when any of its fields names it.
    private func applyToEntities(_ filter: FieldFilter, _ selection: RowSelection) -> RowSelection?
    {
        let columns = zip(segment.type.fields, segment.columns).compactMap { field, column in
            if field.isEntity, case .text(let texts) = column {
                (texts, texts.texts.map { filter.matches($0) })
            } else {
                nil
            }
        }
        let mustAll = filter.relation == .notEqual
        guard !columns.isEmpty else { return mustAll ? selection : nil }
        func matches(_ column: (texts: TextColumn, matching: [Bool]), _ row: Int) -> Bool {
            column.matching[min(Int(column.texts.codes[row]), column.matching.count - 1)]
        }
        return keep(selection) { row in
            mustAll
                ? columns.allSatisfy { matches($0, row) } : columns.contains { matches($0, row) }
        }
    }

    private func keep(_ selection: RowSelection, _ isKept: (Int) -> Bool) -> RowSelection {
        var rows: [Int32] = []
        selection.forEach { row in if isKept(row) { rows.append(Int32(row)) } }
        return .rows(rows)
    }
}
