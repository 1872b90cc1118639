import ConceptModel
import Platform

/// What is left of events that are no longer kept: how many there were of each type and entity in
/// each minute or hour, and of each number the sum and the extremes. Counts, sums, means, minima
/// and maxima of the past are answered from them exactly, at that grain; single events and
/// percentiles are not.
struct RollupTable: Sendable {
    enum Grain: Int, Sendable, CaseIterable {
        case minute = 60
        case hour = 3_600

        func age(_ policy: RetentionPolicy) -> Int {
            self == .minute ? policy.minuteAge : policy.hourAge
        }
    }

    struct Key: Hashable, Sendable {
        /// Microseconds since 1970 of the bucket's start.
        let start: Int64
        let type: EventType
        /// The values of the type's entity fields, in their order.
        let entities: [String]
    }

    struct Sums: Sendable {
        var count = 0
        /// By the type's fields; zero where the field is no number.
        var totals: [Double]
        var lowest: [Double]
        var highest: [Double]

        init(fieldCount: Int) {
            totals = Array(repeating: 0, count: fieldCount)
            lowest = Array(repeating: .infinity, count: fieldCount)
            highest = Array(repeating: -.infinity, count: fieldCount)
        }

        fileprivate mutating func add(_ row: Int, of segment: EventSegment) {
            count += 1
            for (column, values) in segment.columns.enumerated() {
                guard case .numbers(let numbers) = values else { continue }
                totals[column] += numbers[row]
                lowest[column] = min(lowest[column], numbers[row])
                highest[column] = max(highest[column], numbers[row])
            }
        }
    }

    private(set) var sums: [Grain: [Key: Sums]] = [:]

    init(sums: [Grain: [Key: Sums]] = [:]) { self.sums = sums }

    /// Adds the events of a segment that is about to go.
    mutating func add(_ view: SegmentView, _ policy: RetentionPolicy) {
        let segment = view.segment
        let entityColumns = segment.type.fields.indices.filter {
            segment.type.fields[$0].isEntity
        }
        for grain in Grain.allCases where grain.age(policy) > 0 {
            let length = Int64(grain.rawValue) * 1_000_000
            // Rows of one minute and entity mostly come together, so few keys are looked up.
            var held: (start: Int64, entities: [String], sums: Sums)?
            for row in 0..<view.count {
                let time = segment.time(row)
                let start = time - ((time % length) + length) % length
                let entities = entityColumns.map { column in
                    if case .text(let text) = segment.value(column, row) { text } else { "" }
                }
                if held?.start != start || held?.entities != entities {
                    if let held { store(held, segment.type, grain) }
                    let key = Key(start: start, type: segment.type, entities: entities)
                    held = (
                        start, entities,
                        sums[grain]?[key] ?? Sums(fieldCount: segment.type.fields.count)
                    )
                }
                held?.sums.add(row, of: segment)
            }
            if let held { store(held, segment.type, grain) }
        }
    }

    private mutating func store(
        _ held: (start: Int64, entities: [String], sums: Sums), _ type: EventType, _ grain: Grain
    ) {
        let key = Key(start: held.start, type: type, entities: held.entities)
        sums[grain, default: [:]][key] = held.sums
    }

    var isEmpty: Bool { sums.values.allSatisfy(\.isEmpty) }

    /// Whether ``removeOlder(_:now:)`` would remove a day's worth or more.
    func hasOlder(_ policy: RetentionPolicy, now: Timestamp) -> Bool {
        Grain.allCases.contains { grain in
            let horizon = (now - grain.age(policy) - 86_400).microseconds
            return sums[grain]?.keys.contains { $0.start < horizon } ?? false
        }
    }

    mutating func removeOlder(_ policy: RetentionPolicy, now: Timestamp) {
        for grain in Grain.allCases {
            // By whole hours: the hour in which minutes begin has all its minutes.
            let length = Int64(Grain.hour.rawValue) * 1_000_000
            let horizon = (now - grain.age(policy)).microseconds / length * length
            sums[grain] = sums[grain]?.filter { $0.key.start >= horizon }
        }
    }

    /// The finest sums there are, each moment from one grain only: minutes where they are kept,
    /// hours before; by type and window, in a fixed order.
    func rows(of types: [EventType], in range: TimeRange) -> [(key: Key, sums: Sums)] {
        let minutes = sums[.minute] ?? [:]
        let firstMinute = minutes.keys.map(\.start).min() ?? .max
        let hourLength = Int64(Grain.hour.rawValue) * 1_000_000
        let hours = (sums[.hour] ?? [:]).filter { $0.key.start + hourLength <= firstMinute }
        let asked = Set(types)
        return (Array(minutes) + Array(hours)).filter { row in
            asked.contains(row.key.type)
                && range.contains(Timestamp(microseconds: row.key.start))
        }.map { (key: $0.key, sums: $0.value) }.sorted {
            ($0.key.start, $0.key.type.index, $0.key.entities.joined(separator: "\u{1f}"))
                < ($1.key.start, $1.key.type.index, $1.key.entities.joined(separator: "\u{1f}"))
        }
    }
}
