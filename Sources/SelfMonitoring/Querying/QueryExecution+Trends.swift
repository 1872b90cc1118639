import ConceptModel
import Platform

extension QueryExecution {
    private static let bucketLengths: [Int64] = [
        60, 300, 900, 3_600, 21_600, 86_400, 604_800,
    ].map { $0 * 1_000_000 }

    /// The most points that a trend is drawn with; beyond them pieces are several weeks.
    private static let pointLimit: Int64 = 60

    /// Means (or counts) of pieces of time, and the least-squares slope of the values.
    func trend(_ query: EventQuery) -> QueryResult {
        let range = range(query.window)
        var first = Int64.max
        var last = Int64.min
        var matchedCount = 0
        forEachSelection(query.askedTypes, range, query.filters) { view, selection in
            matchedCount += selection.count
            if view.isOrdered, let rows = selection.bounds {
                first = min(first, view.segment.time(rows.first))
                last = max(last, view.segment.time(rows.last))
                return
            }
            selection.forEach { row in
                first = min(first, view.segment.time(row))
                last = max(last, view.segment.time(row))
            }
        }
        let start = range.start?.microseconds ?? first
        let end = max(
            last, range.start == nil ? last : min(now.microseconds, range.end?.microseconds ?? .max)
        )
        let columns =
            [ResultColumn("time", .moment)] + query.groups.map { ResultColumn($0) } + [
                ResultColumn(
                    query.measure.map { "avg_\($0)" } ?? "count",
                    query.measure == nil ? .integer : .number,
                    query.measure.flatMap { FieldCatalog.field($0)?.unit })
            ] + (query.measure == nil ? [] : [ResultColumn("events", .integer)])
        let wording = ResultWording(query: query, now: now)
        guard matchedCount > 0, end >= start else {
            return QueryResult(
                query: query, columns: columns, rows: [], matchedCount: 0,
                sentence: wording.nothing, chart: nil, chain: [], notes: [])
        }
        let week = Self.bucketLengths[Self.bucketLengths.count - 1]
        let length =
            Self.bucketLengths.first { (end - start) / $0 < Self.pointLimit }
            ?? week * ((end - start) / week / Self.pointLimit + 1)
        let (points, slope) = points(query, range, start: start, end: end, length: length)
        let rows = points.map { point -> [EventValue?] in
            [.moment(Timestamp(microseconds: point.start))]
                + zip(query.groups, point.group).map { $0.value($1) }
                + (query.measure == nil
                    ? [.integer(point.count)] : [.number(point.mean), .integer(point.count)])
        }
        return QueryResult(
            query: query, columns: columns, rows: rows, matchedCount: matchedCount,
            sentence: wording.trend(slope, matchedCount, pieces: length),
            chart: ChartMaking.trend(query, columns, rows), chain: [], notes: [])
    }

    private struct Point {
        let start: Int64
        let group: [GroupValue]
        let mean: Double
        let count: Int
    }

    private func points(
        _ query: EventQuery, _ range: TimeRange, start: Int64, end: Int64, length: Int64
    ) -> ([Point], Double?) {
        var grouping = RowGrouping(keys: query.groups, calendar: calendar)
        let origin = start - ((start % length) + length) % length
        let pieceCount = Int((end - origin) / length) + 1
        // By group, then by piece of time, one after the other.
        var sums: [Accumulator] = []
        var line = Accumulator()
        forEachSelection(query.askedTypes, range, query.filters) { view, selection in
            let groups = grouping.numbers(of: selection, in: view)
            let missing = grouping.groups.count * pieceCount - sums.count
            sums += repeatElement(Accumulator(), count: max(0, missing))
            var place = 0
            forEachNumber(of: query.measure, selection, view) { time, number in
                let group = Int(groups[place])
                place += 1
                // In a damaged file rows may lie outside of what the first and the last tell.
                let later = max(0, min(pieceCount - 1, Int((time - origin) / length)))
                let piece = group * pieceCount + later
                if let number {
                    sums[piece].add(number)
                    line.add(number, atHours: Double(time - origin) / 3.6e9)
                } else {
                    sums[piece].addCount(1)
                }
            }
        }
        var points: [Point] = []
        for piece in 0..<pieceCount {
            let start = origin + Int64(piece) * length
            if query.measure == nil {
                let count = stride(from: piece, to: sums.count, by: pieceCount)
                    .reduce(0) { $0 + sums[$1].count }
                line.add(Double(count), atHours: Double(start - origin) / 3.6e9)
            }
            for group in 0..<sums.count / pieceCount {
                // A piece without events has no mean, but its count is zero.
                let sum = sums[group * pieceCount + piece]
                guard sum.count > 0 || (query.measure == nil && query.groups.isEmpty) else {
                    continue
                }
                points.append(
                    Point(
                        start: start, group: grouping.groups[group],
                        mean: sum.sum / Double(max(sum.count, 1)), count: sum.count))
            }
        }
        return (points, line.slopePerHour)
    }

    /// The time of each selected row, with its number where there is a measure.
    @inline(__always)
    private func forEachNumber(
        of measure: String?, _ selection: RowSelection, _ view: SegmentView,
        _ body: (_ time: Int64, _ number: Double?) -> Void
    ) {
        view.segment.times.withElements(0..<view.count) { times in
            guard let measure else {
                selection.forEach { body(times[$0].boundedTime, nil) }
                return
            }
            guard let column = view.segment.type.fields.firstIndex(where: { $0.name == measure }),
                case .numbers(let numbers) = view.segment.columns[column]
            else { return }
            numbers.withElements(0..<view.count) { span in
                selection.forEach { body(times[$0].boundedTime, span[$0]) }
            }
        }
    }
}
