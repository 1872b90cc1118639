import ConceptModel

/// Chooses how answers are drawn.
enum ChartMaking {
    private static let time = ChartSpecification.Axis(title: "time", unit: nil, isTime: true)

    /// A measure over time, or a line of events.
    static func events(
        _ query: EventQuery, _ columns: [ResultColumn], _ rows: [[EventValue?]]
    ) -> ChartSpecification? {
        guard !rows.isEmpty else { return nil }
        let measured = query.measure.flatMap { measure in
            columns.firstIndex { $0.name == measure && $0.kind.isNumeric }
        }
        if query.verb == .latest, !query.groups.isEmpty, let measured {
            return bars(query, columns, rows, value: measured)
        }
        let types = columns.firstIndex { $0.name == "event_type" }
        var series: [String: [ChartSpecification.Series.Point]] = [:]
        for row in rows.reversed() {
            guard let x = row[0]?.asNumber else { continue }
            let y = measured.flatMap { row[$0]?.asNumber } ?? 0
            if case .text(let name) = types.flatMap({ row[$0] }) {
                series[name, default: []].append(.init(x: x, y: y))
            }
        }
        return ChartSpecification(
            kind: measured == nil ? .timeline : .line, x: time,
            y: .init(
                title: measured.map { columns[$0].name } ?? "event",
                unit: measured.flatMap { columns[$0].unit }, isTime: false),
            categories: [],
            series: series.sorted { $0.key < $1.key }.map { name, points in
                .init(name: name, points: points.sorted { $0.x < $1.x })
            })
    }

    /// One figure, bars for groups, or lines where groups are pieces of time.
    static func totals(
        _ query: EventQuery, _ columns: [ResultColumn], _ rows: [[EventValue?]]
    ) -> ChartSpecification? {
        let value = query.groups.count
        guard !rows.isEmpty else { return nil }
        if let place = query.groups.firstIndex(where: \.isTime) {
            return lines(columns, rows, time: place, value: value, groups: query.groups.count)
        }
        guard query.groups.isEmpty, query.comparison == nil else {
            return bars(query, columns, rows, value: value)
        }
        return rows[0][value]?.asNumber.map { number in
            ChartSpecification(
                kind: .number, x: .init(title: "", unit: nil, isTime: false),
                y: .init(title: columns[value].name, unit: columns[value].unit, isTime: false),
                categories: [],
                series: [.init(name: columns[value].name, points: [.init(x: 0, y: number)])])
        }
    }

    static func trend(
        _ query: EventQuery, _ columns: [ResultColumn], _ rows: [[EventValue?]]
    ) -> ChartSpecification? {
        rows.isEmpty
            ? nil
            : lines(
                columns, rows, time: 0, value: query.groups.count + 1,
                groups: query.groups.count + 1)
    }

    private static func lines(
        _ columns: [ResultColumn], _ rows: [[EventValue?]], time place: Int, value: Int,
        groups: Int
    ) -> ChartSpecification {
        var series: [String: [ChartSpecification.Series.Point]] = [:]
        for row in rows {
            guard let x = row[place]?.asNumber, let y = row[value]?.asNumber else { continue }
            let name = (0..<groups).filter { $0 != place }.map { label(row[$0]) }
                .joined(separator: ", ")
            series[name.isEmpty ? columns[value].name : name, default: []].append(.init(x: x, y: y))
        }
        return ChartSpecification(
            kind: .line, x: time,
            y: .init(title: columns[value].name, unit: columns[value].unit, isTime: false),
            categories: [],
            series: series.sorted { $0.key < $1.key }.map { name, points in
                .init(name: name, points: points.sorted { $0.x < $1.x })
            })
    }

    private static func bars(
        _ query: EventQuery, _ columns: [ResultColumn], _ rows: [[EventValue?]], value: Int
    ) -> ChartSpecification {
        let keys = query.groups.compactMap { key in columns.firstIndex { $0.name == key.word } }
        let categories = rows.map { row in
            keys.map { label(row[$0]) }.joined(separator: ", ")
        }
        func points(_ column: Int) -> [ChartSpecification.Series.Point] {
            rows.enumerated().compactMap { place, row in
                row[column]?.asNumber.map { .init(x: Double(place), y: $0) }
            }
        }
        var series = [
            ChartSpecification.Series(name: columns[value].name, points: points(value))
        ]
        if query.comparison != nil {
            series.append(.init(name: columns[value + 1].name, points: points(value + 1)))
        }
        return ChartSpecification(
            kind: .bar,
            x: .init(
                title: query.groups.map(\.word).joined(separator: ", "), unit: nil, isTime: false),
            y: .init(title: columns[value].name, unit: columns[value].unit, isTime: false),
            categories: categories, series: series)
    }

    static func label(_ value: EventValue?) -> String {
        switch value {
        case nil: "unknown"
        case .text(let text): text
        case .flag(let flag): flag ? "yes" : "no"
        case .moment(let moment): CivilTime.shortText(moment)
        case .integer(let integer): String(integer)
        case .number(let number): NumberText.exact(number)
        }
    }
}
