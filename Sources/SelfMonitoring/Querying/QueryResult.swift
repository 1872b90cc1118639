/// A column of an answer.
package struct ResultColumn: Hashable, Sendable {
    package let name: String
    package let kind: FieldKind
    package let unit: FieldUnit?

    init(_ name: String, _ kind: FieldKind, _ unit: FieldUnit? = nil) {
        self.name = name
        self.kind = kind
        self.unit = unit
    }

    init(_ field: EventField) { self.init(field.name, field.kind, field.unit) }
}

/// What a query found.
package struct QueryResult: Hashable, Sendable {
    package let query: EventQuery
    package let columns: [ResultColumn]
    /// `nil` where an event has no such field, or a mean has no numbers.
    package let rows: [[EventValue?]]
    /// Events that matched, of which a list may show fewer.
    package let matchedCount: Int
    /// One sentence in English that says what was found.
    package let sentence: String
    package let chart: ChartSpecification?
    /// For `why` and `before`: what led to the event, the event itself first.
    package let chain: [CauseStep]
    /// What the reader has to know to take the figures for what they are.
    package let notes: [String]
}

/// How an answer is drawn.
package struct ChartSpecification: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
        /// Points over time, joined.
        case line
        /// One bar for each group.
        case bar
        /// Events on a line of time.
        case timeline
        /// One figure.
        case number
    }

    package struct Axis: Hashable, Sendable {
        package let title: String
        package let unit: FieldUnit?
        /// Whether values are moments, in microseconds since 1970.
        package let isTime: Bool
    }

    package struct Series: Hashable, Sendable {
        package struct Point: Hashable, Sendable {
            /// A moment or a place in `categories`.
            package let x: Double
            package let y: Double
        }

        package let name: String
        package let points: [Point]
    }

    package let kind: Kind
    package let x: Axis
    package let y: Axis
    /// Names along x, where it is no time.
    package let categories: [String]
    package let series: [Series]
}
