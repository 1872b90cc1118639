import ConceptModel
import Platform

extension QueryExecution {
    private static let bucketLengths: [Int64] = [
        60, 300, 900, 3_600, 21_600, 86_400, 604_800,
    ].map { $0 * 1_000_000 }

    /// The most points that a trend is drawn with.
    private static let pointLimit: Int64 = 60

    /// Means (or counts) of pieces of time, and the least-squares slope of the values.
    func trend(_ query: EventQuery) -> QueryResult {
        let range = range(query.window)
        var first = Int64.max
        var last = Int64.min
        var matchedCount = 0
        forEachSelection(query.askedTypes, range, query.filters) { view, selection in
            matchedCount += selection.count
            selection.forEach { row in
                first = min(first, view.segment.times[row])
                last = max(last, view.segment.times[row])
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
        let length =
            Self.bucketLengths.first { (end - start) / $0 < Self.pointLimit }
            ?? Self.bucketLengths[Self.bucketLengths.count - 1]
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
        var pieces: [Int64: [Int: Accumulator]] = [:]
        var line = Accumulator()
        let origin = start - ((start % length) + length) % length
        forEachSelection(query.askedTypes, range, query.filters) { view, selection in
            let numbers: AppendOnlyArray<Double>?
            if let measure = query.measure {
                guard
                    let column = view.segment.type.fields.firstIndex(where: {
                        $0.name == measure
                    }), case .numbers(let values) = view.segment.columns[column]
                else { return }
                numbers = values
            } else {
                numbers = nil
            }
            let groups = grouping.numbers(of: selection, in: view)
            var place = 0
            selection.forEach { row in
                let time = view.segment.times[row]
                let piece = (time - origin) / length
                let value = numbers?[row] ?? 1
                pieces[piece, default: [:]][Int(groups[place]), default: Accumulator()]
                    .add(value, keeping: false)
                if numbers != nil { line.add(value, atHours: Double(time - origin) / 3.6e9) }
                place += 1
            }
        }
        var points: [Point] = []
        let lastPiece = (end - origin) / length
        for piece in 0...max(0, lastPiece) {
            let groups = pieces[piece] ?? [:]
            if query.measure == nil {
                let count = groups.values.reduce(0) { $0 + $1.count }
                line.add(Double(count), atHours: Double(piece * length) / 3.6e9)
                if query.groups.isEmpty, groups.isEmpty {
                    points.append(
                        Point(start: origin + piece * length, group: [], mean: 0, count: 0))
                }
            }
            for (group, sums) in groups.sorted(by: { $0.key < $1.key }) {
                points.append(
                    Point(
                        start: origin + piece * length, group: grouping.groups[group],
                        mean: sums.sum / Double(sums.count), count: sums.count))
            }
        }
        return (points, line.slopePerHour)
    }
}
