package import ConceptModel
import Platform

/// Computes the answers of queries on one snapshot.
package struct QueryExecution: Sendable {
    /// The most rows that a list or a grouping shows; what matched is counted in full.
    package static let rowLimit = 1_000

    let snapshot: EventSnapshot
    let now: Timestamp
    let calendar: UserCalendar

    package init(_ snapshot: EventSnapshot, now: Timestamp, calendar: UserCalendar) {
        self.snapshot = snapshot
        self.now = now
        self.calendar = calendar
    }

    package func run(_ query: EventQuery) -> QueryResult {
        switch query.verb {
        case .list: list(query)
        case .latest: query.groups.isEmpty ? list(query) : latest(query)
        case .why, .before: chain(query)
        case .trend: trend(query)
        case .count, .average, .minimum, .maximum, .sum, .percentile, .rate: aggregate(query)
        }
    }

    func range(_ window: QueryWindow) -> TimeRange { window.range(now: now) }

    /// Runs `body` for the matching rows of every segment.
    func forEachSelection(
        _ types: [EventType], _ range: TimeRange, _ filters: [FieldFilter],
        _ body: (SegmentView, RowSelection) -> Void
    ) {
        for type in types {
            for view in snapshot.segments[type.index] {
                if let selection = view.select(range, filters), selection.count > 0 {
                    body(view, selection)
                }
            }
        }
    }
}

// MARK: - Events one by one

extension QueryExecution {
    private func list(_ query: EventQuery) -> QueryResult {
        let limit = min(
            query.limit ?? (query.verb == .latest ? 1 : Self.rowLimit), Self.rowLimit)
        let range = range(query.window)
        let found: (events: [EventReference], matchedCount: Int)
        if let order = query.order {
            found = ranked(query, order, limit, range)
        } else {
            found = snapshot.newest(
                query.askedTypes, in: range, where: query.filters, count: limit)
        }
        return eventResult(query, found.events, matchedCount: found.matchedCount, chain: [])
    }

    /// By the measure, or by time where there is none; of equals the newest first.
    private func ranked(
        _ query: EventQuery, _ order: SortOrder, _ limit: Int, _ range: TimeRange
    ) -> (events: [EventReference], matchedCount: Int) {
        var best = BestFew<(key: Double, event: EventReference)>(count: limit) {
            if $0.key != $1.key {
                return order == .ascending ? $0.key < $1.key : $0.key > $1.key
            }
            return $0.event.position > $1.event.position
        }
        var matchedCount = 0
        forEachSelection(query.askedTypes, range, query.filters) { view, selection in
            let segment = view.segment
            matchedCount += selection.count
            let column = segment.type.fields.firstIndex { $0.name == query.measure }
            selection.forEach { row in
                if let column, case .numbers(let numbers) = segment.columns[column] {
                    best.offer((numbers[row], EventReference(segment: segment, row: row)))
                } else if query.measure == nil {
                    best.offer(
                        (Double(segment.times[row]), EventReference(segment: segment, row: row)))
                }
            }
        }
        return (best.sorted().map(\.event), matchedCount)
    }

    /// The newest event of each group.
    private func latest(_ query: EventQuery) -> QueryResult {
        var grouping = RowGrouping(keys: query.groups, calendar: calendar)
        var newest: [EventReference] = []
        var matchedCount = 0
        forEachSelection(query.askedTypes, range(query.window), query.filters) { view, selection in
            matchedCount += selection.count
            let numbers = grouping.numbers(of: selection, in: view)
            var place = 0
            selection.forEach { row in
                let group = Int(numbers[place])
                place += 1
                let event = EventReference(segment: view.segment, row: row)
                if group == newest.count {
                    newest.append(event)
                } else if event.position > newest[group].position {
                    newest[group] = event
                }
            }
        }
        var order = newest.indices.sorted {
            if let direction = query.order, let measure = query.measure {
                let left = newest[$0].value(measure)?.asNumber ?? 0
                let right = newest[$1].value(measure)?.asNumber ?? 0
                if left != right { return direction == .ascending ? left < right : left > right }
            }
            return grouping.groups[$0].lexicographicallyPrecedes(grouping.groups[$1])
        }
        order = Array(order.prefix(min(query.limit ?? Self.rowLimit, Self.rowLimit)))
        return eventResult(
            query, order.map { newest[$0] }, matchedCount: matchedCount, chain: [])
    }

    /// Routine events, which say nothing about what led to another.
    private static let routine: Set<EventType> = [
        .storageMetrics, .queryPerformance, .embeddingLatency, .pathfindingMetrics,
        .agentHeartbeat, .embeddingServiceHealthy, .clusterHealthy,
    ]

    /// Seconds that `before` looks back.
    static let lead = 600

    private func chain(_ query: EventQuery) -> QueryResult {
        let found = snapshot.newest(
            query.askedTypes, in: range(query.window), where: query.filters, count: 1)
        guard let event = found.events.first else {
            return eventResult(query, [], matchedCount: 0, chain: [])
        }
        let steps = CauseChain(snapshot: snapshot).walk(from: event)
        guard query.verb == .before else {
            return eventResult(
                query, [event], matchedCount: found.matchedCount, chain: steps)
        }
        let earlier = snapshot.newest(
            EventType.allCases.filter { !Self.routine.contains($0) },
            in: TimeRange(
                start: event.timestamp - Self.lead,
                end: Timestamp(microseconds: event.timestamp.microseconds + 1)),
            where: [], count: min(query.limit ?? 50, Self.rowLimit), before: event.position)
        return eventResult(
            query, earlier.events.reversed(), matchedCount: found.matchedCount, chain: steps)
    }

    /// Rows of events: type where there are several, time, then the fields, the measure first.
    private func eventResult(
        _ query: EventQuery, _ events: [EventReference], matchedCount: Int, chain: [CauseStep]
    ) -> QueryResult {
        let types = Set(events.map(\.type)).union(query.types).sorted()
        var fields: [EventField] = []
        for type in types.isEmpty ? query.types : types {
            for field in type.fields where !fields.contains(field) { fields.append(field) }
        }
        if let measure = query.measure, let place = fields.firstIndex(where: { $0.name == measure })
        {
            fields.insert(fields.remove(at: place), at: 0)
        }
        let columns =
            [ResultColumn("timestamp", .moment), ResultColumn("event_type", .text)]
            + fields.map { ResultColumn($0) }
        let rows = events.map { event in
            [.moment(event.timestamp), .text(event.type.rawValue)]
                + fields.map { event.value($0.name) }
        }
        let wording = ResultWording(query: query, now: now)
        return QueryResult(
            query: query, columns: columns, rows: rows, matchedCount: matchedCount,
            sentence: chain.isEmpty
                ? wording.events(rows, columns, matchedCount) : wording.chain(chain, rows.count),
            chart: ChartMaking.events(query, columns, rows), chain: chain,
            notes: rows.count < matchedCount && query.limit == nil && query.verb == .list
                ? ["the first \(rows.count) of \(matchedCount) events are shown"] : [])
    }
}
