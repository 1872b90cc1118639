import Foundation
import WireAPI

/// The report as files: JSON for programs, one page with plots for people.
enum ScaleReportFiles {
    static func write(_ report: ScaleReport, to directory: String) throws {
        let folder = URL(filePath: directory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let json = Data(try Body.encode(report, pretty: true))
        try json.write(to: folder.appending(path: "report.json"))
        try Data(page(report).utf8).write(to: folder.appending(path: "report.html"))
    }

    private static func page(_ report: ScaleReport) -> String {
        let text = ScaleReportText.describe(report)
            .replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        let points = report.points
        let plots = [
            plot(
                "Durable writes, concepts/s, by concepts written",
                points.map { (Double($0.concepts), $0.rate) }),
            plot(
                "Search of ten while writing, ms, by concepts written",
                points.map { (Double($0.concepts), $0.searchMilliseconds) }),
            plot(
                "Recall@10 while writing, by concepts written",
                points.compactMap { point in point.recall.map { (Double(point.concepts), $0) } }),
            plot(
                "Recall@10 by P50 of a search, µs, when quiet",
                report.searches.map { ($0.latency.p50, $0.recallAt10) }),
        ]
        return """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Sutra scale validation</title>
            <style>
            body { font: 15px/1.5 system-ui, sans-serif; max-width: 60em; margin: 2em auto; }
            pre { overflow-x: auto; } svg { width: 100%; height: auto; }
            </style></head><body><h1>Sutra scale validation</h1>
            <pre>\(text)</pre>
            \(plots.joined(separator: "\n"))
            </body></html>
            """
    }

    /// A line through points, with the ends of both axes named.
    private static func plot(_ title: String, _ points: [(x: Double, y: Double)]) -> String {
        guard let right = points.map(\.x).max(), let top = points.map(\.y).max(), right > 0,
            top > 0
        else { return "" }
        let places = points.map { point in
            "\(Output.number(60 + 680 * point.x / right)),"
                + "\(Output.number(180 - 160 * point.y / top))"
        }
        let marks = places.map { place in
            let parts = place.split(separator: ",")
            return "<circle cx=\"\(parts[0])\" cy=\"\(parts[1])\" r=\"2.5\"/>"
        }
        return """
            <h2>\(title)</h2>
            <svg viewBox="0 0 760 210" role="img" aria-label="\(title)">
            <path d="M60 20V180H740" fill="none" stroke="currentColor"/>
            <polyline points="\(places.joined(separator: " "))" fill="none" stroke="#2868c8"/>
            <g fill="#2868c8">\(marks.joined())</g>
            <text x="55" y="25" text-anchor="end" font-size="12">\(short(top))</text>
            <text x="55" y="183" text-anchor="end" font-size="12">0</text>
            <text x="740" y="200" text-anchor="end" font-size="12">\(short(right))</text>
            </svg>
            """
    }

    private static func short(_ value: Double) -> String {
        value >= 1_000 ? "\(Int(value))" : Output.number(value, digits: 2)
    }
}
