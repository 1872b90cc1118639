import ConceptModel
import Platform

extension QueryExecution {
    /// What one window adds up to.
    struct Totals {
        /// By group, in the order in which groups were met.
        var groups: [[GroupValue]] = []
        var values: [Double?] = []
        var counts: [Int] = []
        /// From sums that older events were rolled up into.
        var rolledUpCount = 0
        /// Older events whose sums cannot tell what the query asks.
        var untoldCount = 0
    }

    func aggregate(_ query: EventQuery) -> QueryResult {
        let totals = totals(query, query.window)
        let compared = query.comparison.map { self.totals(query, $0) }
        var order = Array(totals.groups.indices)
        order.sort { left, right in
            if let direction = query.order, totals.values[left] != totals.values[right] {
                // Groups without a value come last, whatever the direction.
                guard let one = totals.values[left] else { return false }
                guard let other = totals.values[right] else { return true }
                return direction == .ascending ? one < other : one > other
            }
            return totals.groups[left].lexicographicallyPrecedes(totals.groups[right])
        }
        order = Array(order.prefix(min(query.limit ?? Self.rowLimit, Self.rowLimit)))
        let before = compared.map { compared in
            Dictionary(
                zip(compared.groups, compared.values).map { ($0, $1) }, uniquingKeysWith: { $1 })
        }
        var columns = query.groups.map { ResultColumn($0) }
        columns.append(ResultColumn(value: query))
        if compared != nil {
            columns.append(ResultColumn("compared", .number, columns.last?.unit))
            columns.append(ResultColumn("change", .number, columns.last?.unit))
        }
        if query.verb != .count { columns.append(ResultColumn("events", .integer)) }
        let rows = order.map { place -> [EventValue?] in
            var row: [EventValue?] = zip(query.groups, totals.groups[place]).map { $0.value($1) }
            let value = totals.values[place]
            row.append(value.map { query.verb == .count ? .integer(Int($0)) : .number($0) })
            if let before {
                let other = before[totals.groups[place]] ?? nil
                row.append(other.map { .number($0) })
                row.append(value.flatMap { value in other.map { .number(value - $0) } })
            }
            if query.verb != .count { row.append(.integer(totals.counts[place])) }
            return row
        }
        let rolledUp = totals.rolledUpCount + (compared?.rolledUpCount ?? 0)
        let untold = totals.untoldCount + (compared?.untoldCount ?? 0)
        let matchedCount = totals.counts.reduce(0, +)
        return QueryResult(
            query: query, columns: columns, rows: rows, matchedCount: matchedCount,
            sentence: ResultWording(query: query, now: now).totals(rows, columns, matchedCount),
            chart: ChartMaking.totals(query, columns, rows), chain: [],
            notes: (rolledUp > 0 ? ["\(rolledUp) of the events are known by their sums only"] : [])
                + (untold > 0
                    ? ["\(untold) older events are left out: their sums do not tell this"] : []))
    }

    private func totals(_ query: EventQuery, _ window: QueryWindow) -> Totals {
        let range = range(window)
        if query.verb == .rate, let measure = query.measure {
            return growth(query, measure, range)
        }
        if case .percentile(let rank) = query.verb, let measure = query.measure {
            var totals = percentiles(query, of: measure, rank, range)
            // Sums of older events tell no percentiles.
            totals.untoldCount = snapshot.rollups.rows(of: query.askedTypes, in: range)
                .reduce(0) { $0 + $1.sums.count }
            return totals
        }
        var grouping = RowGrouping(keys: query.groups, calendar: calendar)
        var sums: [Accumulator] = query.groups.isEmpty ? [Accumulator()] : []
        var first = Int64.max
        var last = Int64.min
        forEachSelection(query.askedTypes, range, query.filters) { view, selection in
            first = min(first, view.earliest)
            last = max(last, view.latest)
            let numbers = query.groups.isEmpty ? [] : grouping.numbers(of: selection, in: view)
            while sums.count < grouping.groups.count { sums.append(Accumulator()) }
            add(query.measure, selection, view, numbers, &sums)
        }
        var totals = Totals()
        (totals.rolledUpCount, totals.untoldCount) = addRollups(query, range, &grouping, &sums)
        let start = range.start?.microseconds ?? first
        let end = min(range.end?.microseconds ?? now.microseconds, max(now.microseconds, last))
        let seconds = end > start ? Double(end - start) / 1e6 : 0
        totals.groups = grouping.groups
        totals.counts = sums.map(\.count)
        totals.values = sums.indices.map { sums[$0].value(of: query.verb, seconds: seconds) }
        return totals
    }

    private func add(
        _ measure: String?, _ selection: RowSelection, _ view: SegmentView, _ groups: [Int32],
        _ sums: inout [Accumulator]
    ) {
        guard let measure else {
            if groups.isEmpty {
                sums[0].addCount(selection.count)
            } else {
                for group in groups { sums[Int(group)].addCount(1) }
            }
            return
        }
        guard let column = view.segment.type.fields.firstIndex(where: { $0.name == measure }),
            case .numbers(let numbers) = view.segment.columns[column]
        else { return }
        numbers.withElements(0..<view.count) { span in
            if groups.isEmpty {
                var sum = sums[0]
                sums[0] = Accumulator()
                selection.forEach { sum.add(span[$0]) }
                sums[0] = sum
            } else {
                var place = 0
                selection.forEach { row in
                    sums[Int(groups[place])].add(span[row])
                    place += 1
                }
            }
        }
    }

    /// Adds what older events were rolled up into, where their sums tell what is asked.
    private func addRollups(
        _ query: EventQuery, _ range: TimeRange, _ grouping: inout RowGrouping,
        _ sums: inout [Accumulator]
    ) -> (added: Int, untold: Int) {
        var (added, untold) = (0, 0)
        for (key, rolled) in snapshot.rollups.rows(of: query.askedTypes, in: range) {
            let group = query.groups.compactMap { key.value(of: $0, calendar) }
            guard group.count == query.groups.count,
                let isMatch = key.fulfils(query.filters)
            else {
                untold += rolled.count
                continue
            }
            guard isMatch else { continue }
            let number = grouping.number(of: group)
            while sums.count <= number { sums.append(Accumulator()) }
            if let measure = query.measure {
                guard let column = key.type.fields.firstIndex(where: { $0.name == measure }) else {
                    continue
                }
                sums[number].add(
                    total: rolled.totals[column], count: rolled.count,
                    lowest: rolled.lowest[column], highest: rolled.highest[column])
            } else {
                sums[number].addCount(rolled.count)
            }
            added += rolled.count
        }
        return (added, untold)
    }

    /// How much a level rose per second: for each entity from its first to its last value, added
    /// up over the entities of a group.
    private func growth(_ query: EventQuery, _ measure: String, _ range: TimeRange) -> Totals {
        struct Ends {
            var first: (position: (Int64, Int64), value: Double)
            var last: (position: (Int64, Int64), value: Double)
            var count: Int
        }
        var grouping = RowGrouping(
            keys: query.groups + [.field(EventField.anyEntity)], calendar: calendar)
        var ends: [Ends] = []
        forEachSelection(query.askedTypes, range, query.filters) { view, selection in
            let segment = view.segment
            guard let column = segment.type.fields.firstIndex(where: { $0.name == measure }),
                case .numbers(let numbers) = segment.columns[column]
            else { return }
            let groups = grouping.numbers(of: selection, in: view)
            var place = 0
            selection.forEach { row in
                let group = Int(groups[place])
                place += 1
                let one = ((segment.time(row), segment.ordinals[row]), numbers[row])
                if group == ends.count {
                    ends.append(Ends(first: one, last: one, count: 1))
                    return
                }
                ends[group].count += 1
                if one.0 < ends[group].first.position { ends[group].first = one }
                if one.0 > ends[group].last.position { ends[group].last = one }
            }
        }
        var totals = Totals()
        var places: [[GroupValue]: Int] = [:]
        for (group, end) in zip(grouping.groups, ends) {
            let key = Array(group.dropLast())
            let seconds = Double(end.last.position.0 - end.first.position.0) / 1e6
            let rate = seconds > 0 ? (end.last.value - end.first.value) / seconds : nil
            if let place = places[key] {
                totals.counts[place] += end.count
                if let rate { totals.values[place] = (totals.values[place] ?? 0) + rate }
            } else {
                places[key] = totals.groups.count
                totals.groups.append(key)
                totals.counts.append(end.count)
                totals.values.append(rate)
            }
        }
        if query.groups.isEmpty, totals.groups.isEmpty {
            totals = Totals(groups: [[]], values: [nil], counts: [0])
        }
        return totals
    }
}

extension RollupTable.Key {
    private func entity(_ name: String) -> String? {
        let names = type.fields.filter(\.isEntity).map(\.name)
        if name == EventField.anyEntity { return entities.first }
        return zip(names, entities).first { $0.0 == name }?.1
    }

    /// `nil` where the sums do not tell it.
    fileprivate func value(of group: GroupKey, _ calendar: UserCalendar) -> GroupValue? {
        switch group {
        case .eventType: .text(type.rawValue)
        case .field(let name): entity(name).map { .text($0) }
        case .minute, .hour, .day:
            .number(Double(TimeBuckets.bounds(of: start, group, calendar).start))
        }
    }

    /// Whether the conditions hold; `nil` where the sums do not tell it.
    fileprivate func fulfils(_ filters: [FieldFilter]) -> Bool? {
        for filter in filters {
            if filter.field == EventField.anyEntity {
                let holds = entities.map { filter.matches($0) }
                let isFulfilled =
                    filter.relation == .notEqual ? !holds.contains(false) : holds.contains(true)
                if !isFulfilled { return false }
            } else if let entity = entity(filter.field) {
                if !filter.matches(entity) { return false }
            } else {
                return type.field(filter.field) == nil ? false : nil
            }
        }
        return true
    }
}

extension Accumulator {
    /// The value of a verb; `nil` when there are no numbers.
    fileprivate func value(of verb: QueryVerb, seconds: Double) -> Double? {
        switch verb {
        case .count: return Double(count)
        case .rate: return seconds > 0 ? Double(count) / seconds : nil
        case .sum: return sum
        case _ where count == 0: return nil
        case .average: return sum / Double(count)
        case .minimum: return lowest
        case .maximum: return highest
        default: return nil
        }
    }
}

extension GroupKey {
    func value(_ value: GroupValue) -> EventValue {
        switch value {
        case .text(let text): return .text(text)
        case .number(let number):
            if isTime { return .moment(Timestamp(microseconds: Int64(number.wholeNumber))) }
            guard case .field(let name) = self else { return .number(number) }
            return switch FieldCatalog.kind(of: name) {
            case .integer: .integer(number.wholeNumber)
            case .flag: .flag(number != 0)
            case .moment: .moment(Timestamp(microseconds: Int64(number.wholeNumber)))
            default: .number(number)
            }
        }
    }
}

extension ResultColumn {
    init(_ key: GroupKey) {
        let kind: FieldKind =
            if key.isTime {
                .moment
            } else if case .field(let name) = key {
                FieldCatalog.kind(of: name) ?? .text
            } else {
                .text
            }
        self.init(key.word, kind)
    }

    /// The column of the computed value.
    init(value query: EventQuery) {
        let field = query.measure.flatMap { FieldCatalog.field($0) }
        switch query.verb {
        case .count: self.init("count", .integer)
        case .rate: self.init((field.map { $0.name + "_" } ?? "") + "per_second", .number)
        default:
            self.init(query.verb.word + (field.map { "_" + $0.name } ?? ""), .number, field?.unit)
        }
    }
}
