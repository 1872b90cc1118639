import ConceptModel

/// The text form of a query, on one line:
///
///     line    = verb [FIELD "of"] types ["where" filter ("and" filter)*] [window]
///               ["versus" window] ["by" key ("," key)*] ["order" ("asc" | "desc")] ["limit" N]
///     verb    = "list" | "count" | "latest" | "avg" | "min" | "max" | "sum" | "p" RANK | "rate"
///               | "trend" | "why" | "before"
///     types   = "*" | TYPE ("," TYPE)*
///     filter  = FIELD ("=" | "!=" | "<" | "<=" | ">" | ">=" | "contains") VALUE
///             | FIELD ["not"] "in" "(" VALUE ("," VALUE)* ")"
///     window  = "last" LENGTH | "since" MOMENT | "until" MOMENT | "from" MOMENT "until" MOMENT
///     key     = FIELD | "event_type" | "minute" | "hour" | "day"
///
/// A LENGTH is "30s", "90m", "2h" or "7d", a MOMENT RFC 3339. A VALUE of letters, digits and
/// `_ - . : /` may stand bare, any other text in double quotes, `\` before `"` and `\`.
extension EventQuery {
    package var line: String {
        var parts = [verb.word]
        if let measure { parts.append("\(measure) of") }
        parts.append(types.isEmpty ? "*" : types.map(\.rawValue).joined(separator: ", "))
        if !filters.isEmpty {
            parts.append("where " + filters.map(\.line).joined(separator: " and "))
        }
        if window != .all { parts.append(window.line) }
        if let comparison { parts.append("versus \(comparison.line)") }
        if !groups.isEmpty { parts.append("by " + groups.map(\.word).joined(separator: ", ")) }
        if let order { parts.append("order \(order.rawValue)") }
        if let limit { parts.append("limit \(limit)") }
        return parts.joined(separator: " ")
    }
}

extension QueryVerb {
    package var word: String {
        switch self {
        case .list: "list"
        case .count: "count"
        case .latest: "latest"
        case .average: "avg"
        case .minimum: "min"
        case .maximum: "max"
        case .sum: "sum"
        case .percentile(let rank):
            rank == rank.rounded() ? "p\(Int(rank))" : "p\(rank)"
        case .rate: "rate"
        case .trend: "trend"
        case .why: "why"
        case .before: "before"
        }
    }

    init?(word: some StringProtocol) {
        let plain: [QueryVerb] = [
            .list, .count, .latest, .average, .minimum, .maximum, .sum, .rate, .trend, .why,
            .before,
        ]
        if let verb = plain.first(where: { $0.word == word }) {
            self = verb
        } else if word.hasPrefix("p"), let first = word.dropFirst().first, first.isNumber,
            let rank = Double(word.dropFirst()), rank.isFinite
        {
            self = .percentile(rank)
        } else {
            return nil
        }
    }
}

extension GroupKey {
    package var word: String {
        switch self {
        case .field(let name): name
        case .eventType: "event_type"
        case .minute: "minute"
        case .hour: "hour"
        case .day: "day"
        }
    }

    init(word: some StringProtocol) {
        let plain: [GroupKey] = [.eventType, .minute, .hour, .day]
        self = plain.first { $0.word == word } ?? .field(String(word))
    }
}

extension QueryWindow {
    /// Empty for all of time.
    package var line: String {
        switch self {
        case .all: ""
        case .last(let seconds): "last \(DurationText.text(seconds: seconds))"
        case .since(let start): "since \(CivilTime.shortText(start))"
        case .until(let end): "until \(CivilTime.shortText(end))"
        case .between(let start, let end):
            "from \(CivilTime.shortText(start)) until \(CivilTime.shortText(end))"
        }
    }
}

extension FieldFilter {
    package var line: String {
        let kind = FieldCatalog.kind(of: field) ?? .text
        let texts = values.map { $0.text(as: kind) }
        guard texts.count > 1 else { return "\(field) \(relation.rawValue) \(texts[0])" }
        let word = relation == .equal ? "in" : "not in"
        return "\(field) \(word) (\(texts.joined(separator: ", ")))"
    }
}

extension FilterValue {
    fileprivate func text(as kind: FieldKind) -> String {
        switch self {
        case .number(let number):
            switch kind {
            case .flag: number == 0 ? "false" : "true"
            case .moment: CivilTime.shortText(.init(microseconds: Int64(number)))
            default: NumberText.exact(number)
            }
        case .text(let text): QueryWords.quotedIfNeeded(text)
        }
    }
}

/// Numbers as texts.
enum NumberText {
    /// Reads back as the same number; whole ones without a point.
    static func exact(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : "\(number)"
    }
}
