/// When somebody should be told: a query's figure compared with a threshold for some time.
///
/// In a file, one rule on a line, `#` before comments:
///
///     slow-queries: p95 latency_ms of query_performance last 5m > 250 for 10m
///     crash-loop: count node_crashed last 10m by node_id >= 3
///
/// With groups, every group is an alert of its own. Without "for …" a rule fires at once.
package struct AlertRule: Hashable, Sendable {
    package let name: String
    package let query: EventQuery
    package let relation: FieldFilter.Relation
    package let threshold: Double
    /// Seconds that the comparison has to hold before the alert fires.
    package let holdSeconds: Int

    /// Whether a figure is one to be told of.
    func matches(_ value: Double) -> Bool {
        FieldFilter("value", relation, [.number(threshold)]).matches(value)
    }
}

/// What is wrong with a file of rules, and where.
package struct AlertFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// From 1.
    package let line: Int
    package let message: String

    package var description: String { "line \(line): \(message)" }
}

extension AlertRule {
    /// Reads a file of rules.
    /// - Throws: the first line that is no rule, or a name that comes twice.
    package static func parse(_ text: String) throws(AlertFault) -> [AlertRule] {
        var rules: [AlertRule] = []
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (place, line) in lines.enumerated() {
            let content =
                line.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
                .first.map(trimmed) ?? ""
            if content.isEmpty { continue }
            let rule = try rule(content, line: place + 1)
            if rules.contains(where: { $0.name == rule.name }) {
                throw AlertFault(
                    line: place + 1, message: "there is a rule \"\(rule.name)\" already")
            }
            rules.append(rule)
        }
        return rules
    }

    private static func rule(_ content: String, line: Int) throws(AlertFault) -> AlertRule {
        func fault(_ message: String) -> AlertFault { AlertFault(line: line, message: message) }
        guard let colon = content.firstIndex(of: ":") else {
            throw fault("a rule is written as NAME: QUERY > THRESHOLD for DURATION")
        }
        let name = trimmed(content[..<colon])
        let isName = name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        guard !name.isEmpty, isName else {
            throw fault("\"\(name)\" is no name: use letters, digits, - and _")
        }
        var rest = content[content.index(after: colon)...]
        var holdSeconds = 0
        if let place = rest.range(of: " for ", backwards: true) {
            let length = trimmed(rest[place.upperBound...])
            guard let seconds = DurationText.seconds(length) else {
                throw fault("\"\(length)\" is no duration such as 30s, 10m or 1h")
            }
            holdSeconds = seconds
            rest = rest[..<place.lowerBound]
        }
        let relations: [FieldFilter.Relation] = [
            .greaterOrEqual, .lessOrEqual, .notEqual, .greater, .less, .equal,
        ]
        // The comparison is the last one: the query's own stand before it.
        let found = relations.compactMap { relation in
            rest.range(of: " \(relation.rawValue) ", backwards: true).map { (relation, $0) }
        }.max { $0.1.lowerBound < $1.1.lowerBound }
        guard let (relation, place) = found else {
            throw fault("a comparison such as \"> 250\" has to follow the query")
        }
        let number = trimmed(rest[place.upperBound...])
        guard let threshold = Double(number), threshold.isFinite else {
            throw fault("\"\(number)\" is no number to compare with")
        }
        let query: EventQuery
        do throws(QueryFault) {
            query = try EventQuery(parsing: trimmed(rest[..<place.lowerBound]))
        } catch {
            throw fault("\(error)")
        }
        guard query.hasFigure else {
            throw fault("\(query.verb.word) gives no figure that could be compared")
        }
        return AlertRule(
            name: name, query: query, relation: relation, threshold: threshold,
            holdSeconds: holdSeconds)
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        var text = text[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}

extension EventQuery {
    /// Whether its answer is one figure, or one for each group.
    fileprivate var hasFigure: Bool {
        switch verb {
        case .count, .average, .minimum, .maximum, .sum, .percentile, .rate: comparison == nil
        case .latest: measure.flatMap { FieldCatalog.kind(of: $0)?.isNumeric } ?? false
        case .list, .trend, .why, .before: false
        }
    }
}

extension Substring {
    /// The first or last place where a text stands.
    fileprivate func range(of text: String, backwards: Bool) -> Range<Index>? {
        let places = ranges(of: text)
        return backwards ? places.last : places.first
    }
}
