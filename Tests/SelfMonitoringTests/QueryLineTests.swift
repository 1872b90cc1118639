import ConceptModel
import Platform
import SelfMonitoring
import Testing

@Suite struct QueryLineTests {
    @Test func everyExpectedQueryReadsBackAsItself() throws {
        for phrasing in QuestionSet.answerable {
            let query = try EventQuery(parsing: phrasing.query)
            #expect(try EventQuery(parsing: query.line) == query, "\(query.line)")
        }
    }

    /// Queries made at random, with values that need quoting.
    @Test func anyQueryReadsBackAsItself() throws {
        let seed: UInt64 = 11
        var generator = SeededGenerator(seed: seed)
        func number(_ bound: Int) -> Int { Int(generator.next() % UInt64(bound)) }
        let texts = ["node-3", "a \"b\" \\ c", "", "and", "x,y", "é ü", "p=1", "not in (1)"]
        let windows: [QueryWindow] = [
            .all, .last(seconds: 5_400), .last(seconds: 61),
            .since(Timestamp(microseconds: 1_764_000_000_123_456)),
            .until(Timestamp(microseconds: -1)),
            .between(Timestamp(microseconds: 0), Timestamp(microseconds: 60_000_000)),
        ]
        var madeCount = 0
        for _ in 0..<3_000 {
            let type = EventType.allCases[number(26)]
            let fields = type.fields
            let measure = fields[number(fields.count)]
            let filters = fields.filter { _ in number(3) == 0 }.map { field in
                let count = number(4) == 0 ? 2 : 1
                let values = (0..<count).map { _ -> FilterValue in
                    switch field.kind {
                    case .text: .text(texts[number(texts.count)])
                    case .flag: .number(Double(number(2)))
                    case .moment: .number(Double(number(1 << 40)))
                    case .integer: .number(Double(number(1_000)) - 500)
                    case .number: .number(Double(number(1 << 20)) / 1_024)
                    }
                }
                let relations: [FieldFilter.Relation] =
                    count == 2
                    ? [.equal, .notEqual]
                    : field.kind == .text
                        ? [.equal, .notEqual, .contains] : [.less, .lessOrEqual, .greater, .equal]
                return FieldFilter(field.name, relations[number(relations.count)], values)
            }
            let verbs: [QueryVerb] = [
                .list, .count, .latest, .average, .minimum, .maximum, .sum, .percentile(99.9),
                .percentile(50), .rate, .trend, .why, .before,
            ]
            let groups: [GroupKey] = [.field(measure.name), .eventType, .hour]
            guard
                let query = try? EventQuery(
                    verbs[number(verbs.count)], of: number(2) == 0 ? measure.name : nil,
                    [type, EventType.allCases[number(26)]], where: filters,
                    in: windows[number(windows.count)],
                    versus: number(5) == 0 ? windows[1 + number(5)] : nil,
                    by: number(2) == 0 ? Array(groups.prefix(number(4))) : [],
                    order: [nil, .ascending, .descending][number(3)],
                    limit: number(2) == 0 ? 1 + number(50) : nil)
            else { continue }
            madeCount += 1
            let line = query.line
            let read = try EventQuery(parsing: line)
            #expect(read == query, "seed \(seed): \(line)")
            #expect(!line.contains("\n"))
        }
        #expect(madeCount > 500)
    }

    @Test(arguments: [
        ("", "a verb"), ("avg node_crashed", "needs a field"), ("list nothing", "a type of event"),
        ("count latency_ms of query_performance", "takes no field"),
        ("avg latency_ms of node_crashed", "no field \"latency_ms\""),
        ("list node_crashed by node_id", "cannot be grouped"),
        ("count * where", "a field"), ("count * where node_id > 3", "=, !=, contains, in"),
        ("count * where exit_code = many", "a number"), ("count * last week", "a length"),
        ("count * since yesterday", "a moment"), ("count * limit 0", "1 or more"),
        ("count * where node_id = \"x", "quotation mark"), ("count * now", "or the end"),
        ("p0 latency_ms of query_performance", "percentile"),
        ("p101 latency_ms of query_performance", "percentile"),
        ("count * from 2026-01-02T00:00:00Z until 2026-01-01T00:00:00Z", "after the start"),
    ])
    func whatIsNoQueryIsRefused(line: String, expected: String) {
        let fault = #expect(throws: QueryFault.self) { try EventQuery(parsing: line) }
        #expect(fault?.description.contains(expected) == true, "\(fault?.description ?? "")")
    }
}
