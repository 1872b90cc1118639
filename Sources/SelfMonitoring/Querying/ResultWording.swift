import ConceptModel

/// Says in one sentence what was found.
struct ResultWording {
    let query: EventQuery
    let now: Timestamp

    var nothing: String { "There are no \(subject)\(when)." }

    func events(
        _ rows: [[EventValue?]], _ columns: [ResultColumn], _ matchedCount: Int
    ) -> String {
        guard let first = rows.first else { return nothing }
        if query.verb == .latest, query.groups.isEmpty {
            return "The latest of \(plural(matchedCount))\(when): \(told(first, columns))."
        }
        if query.verb == .latest { return levels(rows, columns) }
        if query.order != nil {
            return "First of \(plural(matchedCount))\(when): \(told(first, columns))."
        }
        return matchedCount == 1
            ? "There is 1 \(subject.dropLast())\(when): \(told(first, columns))."
            : "There are \(plural(matchedCount))\(when)."
    }

    /// The latest levels of groups, and their sum where sums mean something.
    private func levels(_ rows: [[EventValue?]], _ columns: [ResultColumn]) -> String {
        guard let measure = query.measure,
            let column = columns.firstIndex(where: { $0.name == measure })
        else {
            return
                "The latest \(subject)\(when) of \(rows.count) \(rows.count == 1 ? "group" : "groups")."
        }
        let names = query.groups.map(\.word)
        let parts = rows.prefix(5).map { row in
            let group = names.compactMap { name in
                columns.firstIndex { $0.name == name }.flatMap { row[$0] }.map { text($0, nil) }
            }.joined(separator: ", ")
            return "\(group) \(text(row[column], columns[column].unit))"
        }
        let isAdditive = columns[column].kind == .integer || columns[column].unit == .megabytes
        let sum = rows.reduce(0) { $0 + ($1[column]?.asNumber ?? 0) }
        let total =
            isAdditive && rows.count > 1 && query.limit == nil
            ? "; together \(text(.number(sum), columns[column].unit))" : ""
        return "The latest \(words(measure))\(when): " + parts.joined(separator: "; ")
            + (rows.count > 5 ? "; and \(rows.count - 5) more" : "") + total + "."
    }

    func totals(
        _ rows: [[EventValue?]], _ columns: [ResultColumn], _ matchedCount: Int
    ) -> String {
        let value = query.groups.count
        guard matchedCount > 0 || query.verb == .count, let first = rows.first else {
            return nothing
        }
        let name = valueName
        if query.groups.isEmpty {
            var sentence =
                query.verb == .count
                ? "There \(matchedCount == 1 ? "is" : "are") \(plural(matchedCount))\(when)"
                : "The \(name)\(when) is \(figure(first[value], columns[value]))"
                    + " (\(plural(matchedCount)))"
            if query.comparison != nil, let other = first[value + 1] {
                sentence += ", against \(figure(other, columns[value])) in the other window"
            }
            return sentence + "."
        }
        let parts = rows.prefix(5).map { row in
            let group = row[..<value].map { text($0, nil) }.joined(separator: ", ")
            return "\(group) \(figure(row[value], columns[value]))"
        }
        return "The \(name)\(when): " + parts.joined(separator: "; ")
            + (rows.count > 5 ? "; and \(rows.count - 5) more" : "") + "."
    }

    func trend(_ slope: Double?, _ matchedCount: Int, pieces: Int64) -> String {
        let name = query.measure.map { words($0) } ?? "number"
        let length = DurationText.text(seconds: Int(pieces / 1_000_000))
        guard let slope else {
            return "The \(name) of \(subject)\(when) has no trend yet (\(plural(matchedCount)))."
        }
        let unit = query.measure.flatMap { FieldCatalog.field($0)?.unit }
        let size = text(.number(abs(slope)), unit)
        let direction = slope > 0 ? "rises" : slope < 0 ? "falls" : "stays level, changing"
        let per = query.measure == nil ? "per \(length) with every hour" : "an hour"
        return "The \(name) of \(subject)\(when) \(direction) by \(size) \(per)"
            + " (\(plural(matchedCount)), by \(length))."
    }

    func chain(_ steps: [CauseStep], _ earlierCount: Int) -> String {
        guard let event = steps.first else { return nothing }
        let when = CivilTime.shortText(event.timestamp)
        let head = "\(capitalised(name(event))) at \(when)"
        if query.verb == .before {
            let count = earlierCount == 1 ? "1 other event" : "\(earlierCount) other events"
            return head + "; in the ten minutes before there \(earlierCount == 1 ? "was" : "were") "
                + "\(count)." + causes(steps)
        }
        return steps.count == 1
            ? head + "; no earlier event is known to have led to it." : head + "." + causes(steps)
    }

    private func causes(_ steps: [CauseStep]) -> String {
        guard steps.count > 1 else { return "" }
        let texts = steps.dropFirst().prefix(6).map { step in
            "\(name(step)) at \(CivilTime.shortText(step.timestamp)) (\(step.words))"
        }
        return " What led to it: " + texts.joined(separator: " ← ") + "."
    }

    // MARK: Words

    private func name(_ step: CauseStep) -> String {
        let entity = step.type.fields.firstIndex(where: \.isEntity).map { step.values[$0] }
        return step.type.words + (entity.map { " (\(text($0, nil)))" } ?? "")
    }

    /// "query performance events on node-3".
    private var subject: String {
        let types =
            query.types.isEmpty
            ? "" : query.types.map(\.words).joined(separator: " and ") + " "
        let conditions = query.filters.map { " with \($0.line)" }.joined(separator: " and")
        return conditions.isEmpty ? types + "events" : types + "events" + conditions
    }

    private func plural(_ count: Int) -> String {
        guard count == 1 else { return "\(count) \(subject)" }
        return "1 " + subject.replacing("events", with: "event", maxReplacements: 1)
    }

    private var when: String {
        switch query.window {
        case .all: ""
        case .last(let seconds): " in the last \(DurationText.text(seconds: seconds))"
        default: " " + query.window.line
        }
    }

    private var valueName: String {
        let measure = query.measure.map { words($0) } ?? "number"
        let types = query.types.map(\.words).joined(separator: " and ")
        return switch query.verb {
        case .average: "mean \(measure) of \(types)"
        case .minimum: "least \(measure) of \(types)"
        case .maximum: "greatest \(measure) of \(types)"
        case .sum: "sum of \(measure) of \(types)"
        case .percentile(let rank):
            "\(NumberText.exact(rank))th percentile of \(measure) of \(types)"
        case .rate where query.measure == nil: "rate of \(types) events"
        case .rate: "growth of \(measure)"
        default: "number of \(types.isEmpty ? "all" : types) events"
        }
    }

    /// "latency", without the unit that the name ends in.
    private func words(_ field: String) -> String {
        var parts = field.split(separator: "_")
        if let last = parts.last, ["ms", "us", "mb", "seconds"].contains(last), parts.count > 1 {
            parts.removeLast()
        }
        return parts.joined(separator: " ")
    }

    private func told(_ row: [EventValue?], _ columns: [ResultColumn]) -> String {
        zip(row, columns).compactMap { value, column in
            value.map {
                column.name == "event_type" || column.name == "timestamp"
                    ? text($0, nil) : "\(words(column.name)) \(text($0, column.unit))"
            }
        }.joined(separator: ", ")
    }

    private func capitalised(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }

    private func figure(_ value: EventValue?, _ column: ResultColumn) -> String {
        guard query.verb == .rate, let number = value?.asNumber else {
            return text(value, column.unit)
        }
        let units = [(1.0, "second"), (60, "minute"), (3_600, "hour"), (86_400, "day")]
        let (length, name) = units.first { abs(number) * $0.0 >= 1 } ?? units[3]
        return "\(Self.rounded(number * length)) a \(name)"
    }

    private func text(_ value: EventValue?, _ unit: FieldUnit?) -> String {
        switch value {
        case nil: return "unknown"
        case .text(let text): return text
        case .flag(let flag): return flag ? "yes" : "no"
        case .moment(let moment): return CivilTime.shortText(moment)
        case .integer, .number:
            let number = value?.asNumber ?? 0
            guard let unit else { return Self.rounded(number) }
            return unit == .fraction
                ? "\(Self.rounded(number * 100)) %" : "\(Self.rounded(number)) \(unit.rawValue)"
        }
    }

    /// Three significant digits, or all digits before the point.
    private static func rounded(_ number: Double) -> String {
        guard number != 0, number.isFinite else { return number == 0 ? "0" : "\(number)" }
        var scale = 1.0
        while abs(number) * scale < 100, scale < 1e6 { scale *= 10 }
        return NumberText.exact((number * scale).rounded() / scale)
    }
}
