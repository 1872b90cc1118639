import ConceptStore
import SelfMonitoring
import WireAPI

extension SystemQueryResponse {
    init(_ question: String, _ interpretation: Interpretation, _ result: QueryResult) {
        self.init(
            success: true, query: question,
            interpretation: SystemInterpretation(interpretation.query),
            columns: result.columns.map {
                SystemColumn(name: $0.name, unit: $0.unit?.rawValue)
            },
            results: result.objects, matchedCount: result.matchedCount,
            explanation: result.sentence, confidence: interpretation.confidence,
            chart: result.chart.map(SystemChart.init), notes: result.notes)
    }
}

extension SystemInterpretation {
    init(_ query: EventQuery) {
        self.init(
            line: query.line, eventTypes: query.types.map(\.rawValue), aggregate: query.verb.word,
            field: query.measure, filters: query.filters.map(\.line),
            window: query.window == .all ? "all" : query.window.line,
            groupBy: query.groups.map(\.word))
    }
}

extension SystemChart {
    init(_ chart: ChartSpecification) {
        self.init(
            kind: chart.kind.rawValue, xTitle: chart.x.title, yTitle: chart.y.title,
            yUnit: chart.y.unit?.rawValue, categories: chart.categories,
            series: chart.series.map { series in
                // A sum beyond all numbers has no JSON.
                Series(
                    name: series.name,
                    points: series.points.filter { $0.y.isFinite }.map { [$0.x, $0.y] })
            })
    }
}

extension QueryResult {
    /// The rows by the names of their columns, without the fields that an event does not have.
    var objects: [[String: JSONValue]] {
        rows.map { row in
            var object: [String: JSONValue] = [:]
            for (column, value) in zip(columns, row) {
                if let value { object[column.name] = JSONValue(value) }
            }
            return object
        }
    }
}

extension JSONValue {
    init(_ value: EventValue) {
        self =
            switch value {
            case .text(let text): .string(text)
            case .integer(let integer): .integer(Int64(integer))
            case .number(let number): number.isFinite ? .number(number) : .null
            case .flag(let flag): .bool(flag)
            case .moment(let moment): .string(CivilTime.text(moment))
            }
    }
}

extension SystemMetricsResponse.Index {
    init(_ index: IndexStatus, _ freshCount: Int) {
        self.init(
            settled: index.isSettled, segmentsBuilt: index.segmentsBuilt,
            vectorsBuilt: index.vectorsBuilt, freshVectors: freshCount, failures: index.failures)
    }
}
