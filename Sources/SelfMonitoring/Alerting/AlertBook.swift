package import ConceptModel

/// Which alerts are pending or firing: a pure state machine that is told figures and moments.
package struct AlertBook: Sendable {
    package enum Phase: String, Hashable, Sendable {
        /// The comparison holds, but not for long enough yet.
        case pending
        case firing
        /// It fired, and the comparison does not hold any more.
        case resolved
    }

    /// A rule's alert for one group, "" where there are no groups.
    package struct Key: Hashable, Sendable, Comparable {
        package let rule: String
        package let group: String

        package static func < (left: Self, right: Self) -> Bool {
            (left.rule, left.group) < (right.rule, right.group)
        }
    }

    package struct Alert: Hashable, Sendable {
        package let key: Key
        package let phase: Phase
        /// When the phase began.
        package let since: Timestamp
        /// The figure that was last compared; `nil` when there was none.
        package let value: Double?
    }

    private var alerts: [Key: Alert] = [:]

    package init() {}

    /// Alerts that are pending or firing, and those that were resolved last, by rule and group.
    package var current: [Alert] { alerts.values.sorted { $0.key < $1.key } }

    /// Takes the figures of a rule at a moment.
    ///
    /// No figure, or a group that is gone, means that the comparison does not hold.
    /// - Parameter values: the figure of each group.
    /// - Returns: alerts that entered another phase, in the order of their groups. A pending alert
    ///   whose comparison stops to hold goes without a word.
    package mutating func handle(
        _ values: [String: Double], of rule: AlertRule, at now: Timestamp
    ) -> [Alert] {
        let known = alerts.keys.filter { $0.rule == rule.name }.map(\.group)
        var changed: [Alert] = []
        for group in Set(values.keys).union(known).sorted() {
            let key = Key(rule: rule.name, group: group)
            let value = values[group]
            let holds = value.map { rule.matches($0) } ?? false
            guard let next = next(alerts[key], key, holds, value, rule, now) else {
                alerts[key] = nil
                continue
            }
            if next.phase != alerts[key]?.phase { changed.append(next) }
            alerts[key] = next
        }
        return changed
    }

    /// Forgets alerts of rules that are no longer there.
    package mutating func keepOnly(_ rules: [AlertRule]) {
        let names = Set(rules.map(\.name))
        alerts = alerts.filter { names.contains($0.key.rule) }
    }

    private func next(
        _ alert: Alert?, _ key: Key, _ holds: Bool, _ value: Double?, _ rule: AlertRule,
        _ now: Timestamp
    ) -> Alert? {
        func enter(_ phase: Phase, since: Timestamp) -> Alert {
            Alert(key: key, phase: phase, since: since, value: value)
        }
        switch (alert?.phase, holds) {
        case (nil, false), (.pending, false): return nil
        case (.firing, false): return enter(.resolved, since: now)
        case (.resolved, false): return alert
        case (.firing, true): return enter(.firing, since: alert?.since ?? now)
        case (nil, true), (.resolved, true):
            return enter(rule.holdSeconds == 0 ? .firing : .pending, since: now)
        case (.pending, true):
            let since = alert?.since ?? now
            return now >= since + rule.holdSeconds
                ? enter(.firing, since: now) : enter(.pending, since: since)
        }
    }
}

extension AlertBook {
    /// Runs the query of every rule and takes its figures.
    package mutating func evaluate(
        _ rules: [AlertRule], with execution: QueryExecution
    ) -> [Alert] {
        rules.flatMap { rule in
            handle(execution.run(rule.query).figures, of: rule, at: execution.now)
        }
    }
}

extension QueryResult {
    /// The figure of each group, "" where there are no groups.
    package var figures: [String: Double] {
        let names = query.groups.map(\.word)
        let keys = names.compactMap { name in columns.firstIndex { $0.name == name } }
        let value =
            query.verb == .latest
            ? columns.firstIndex { $0.name == query.measure } : query.groups.count
        var figures: [String: Double] = [:]
        for row in rows {
            guard let value, let figure = row[value]?.asNumber else { continue }
            figures[keys.map { ChartMaking.label(row[$0]) }.joined(separator: ", ")] = figure
        }
        return figures
    }
}
