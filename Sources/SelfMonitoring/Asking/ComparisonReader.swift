/// "slower than 50 ms", "over 90 % confidence", "at least 32": a condition whose field is not yet
/// known.
struct Comparison: Hashable, Sendable {
    let relation: FieldFilter.Relation
    let number: Double
    let unit: QuantityUnit?
}

struct ComparisonReader {
    /// Longer ones first, where one begins as another does.
    private static let phrases: [([String], FieldFilter.Relation)] = {
        let texts: [(FieldFilter.Relation, String)] = [
            (.greaterOrEqual, "at least|no less than|not less than|>=|minimum of"),
            (.lessOrEqual, "at most|no more than|not more than|up to|<=|maximum of"),
            (.greater, "slower than|longer than|more than|higher than|greater than|bigger than"),
            (.greater, "larger than|older than|deeper than|worse than|took over|taking over"),
            (.greater, "in over|took more|taking more|over|above|exceeding|beyond|>"),
            (.less, "faster than|shorter than|less than|fewer than|lower than|smaller than"),
            (.less, "quicker than|better than|in under|took under|under|below|<"),
            (.equal, "exactly|equal to|equals|="),
        ]
        return texts.flatMap { relation, texts in
            texts.split(separator: "|").map {
                ($0.split(separator: " ").map(String.init), relation)
            }
        }.sorted { $0.0.count > $1.0.count }
    }()

    private static let ties: Set<String> = [
        "took", "taking", "take", "that", "were", "are", "was", "is", "with", "had", "have", "than",
        "which", "lasting",
    ]

    func read(_ reading: inout QuestionReading) -> [Comparison] {
        var found: [Comparison] = []
        for place in reading.tokens.indices where reading.word(place) != nil {
            for (phrase, relation) in Self.phrases where reading.matches(phrase, at: place) {
                guard
                    let (comparison, end) = quantity(
                        reading, at: place + phrase.count, relation)
                else { continue }
                reading.take(place..<end)
                reading.takeTies(before: place, Self.ties)
                found.append(comparison)
                break
            }
        }
        return found
    }

    /// A part of the unit that follows; 1 where none is named.
    private func fraction(_ reading: QuestionReading, at start: Int) -> (Double, Int) {
        let place = reading.isOne(of: ["a", "an", "one"], start) ? start + 1 : start
        guard let word = reading.word(place), let factor = Self.fractions[word] else {
            return (1, start)
        }
        return (factor, reading.word(place + 1) == "of" ? place + 2 : place + 1)
    }

    private static let fractions = [
        "half": 0.5, "third": 1.0 / 3, "quarter": 0.25, "fifth": 0.2, "tenth": 0.1,
        "hundredth": 0.01,
    ]

    private static let repetitions = ["once": 1.0, "twice": 2, "thrice": 3]

    private func quantity(
        _ reading: QuestionReading, at start: Int, _ relation: FieldFilter.Relation
    ) -> (Comparison, Int)? {
        if let times = Self.repetitions[reading.word(start) ?? ""] {
            return (Comparison(relation: relation, number: times, unit: nil), start + 1)
        }
        // "a second", "half a second", "a quarter of a second".
        let (factor, place) = fraction(reading, at: start)
        if reading.isOne(of: ["a", "an", "one"], place), let word = reading.word(place + 1),
            let unit = QuantityUnit(word), unit != .percent
        {
            return (Comparison(relation: relation, number: factor, unit: unit), place + 2)
        }
        guard place == start, case .number(let number, let attached) = reading.kind(start) else {
            return nil
        }
        if let attached {
            guard let unit = QuantityUnit(attached) else { return nil }
            return (Comparison(relation: relation, number: number, unit: unit), start + 1)
        }
        if reading.word(start + 1) == "times" {
            return (Comparison(relation: relation, number: number, unit: nil), start + 2)
        }
        let unit = reading.word(start + 1).flatMap { QuantityUnit($0) }
        return (
            Comparison(relation: relation, number: number, unit: unit),
            start + (unit == nil ? 1 : 2)
        )
    }
}

extension Comparison {
    /// Whether a field of that unit can be compared so.
    func fits(_ field: EventField) -> Bool {
        guard field.kind == .integer || field.kind == .number else { return false }
        return switch unit {
        case nil: true
        case .time:
            field.unit == .milliseconds || field.unit == .microseconds
                || field.unit == .seconds
        case .memory: field.unit == .megabytes
        case .percent: field.unit == .fraction
        }
    }

    /// The number in the unit of the field.
    func value(for field: EventField) -> Double {
        switch (unit, field.unit) {
        case (.time(let factor), .microseconds): number * factor
        case (.time(let factor), .milliseconds): number * factor / 1e3
        case (.time(let factor), .seconds): number * factor / 1e6
        case (.memory(let factor), _): number * factor
        case (.percent, _): number / 100
        default: number
        }
    }
}
