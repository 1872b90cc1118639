import ConceptModel
import Foundation
import SelfMonitoring
import Testing

/// The phrasings of Fixtures/, with the exact query that each has to give.
///
/// They are asked on Thursday, 26 November 2026, 11:30 by clocks one hour ahead of UTC.
enum QuestionSet {
    struct Case: CustomTestStringConvertible, Sendable {
        let question: String
        let query: String
        let isParaphrase: Bool
        var testDescription: String { question }
    }

    static let now = moment("2026-11-26T11:30:00+01:00")
    static let calendar = UserCalendar { _ in 3_600 }
    static let interpreter = Interpreter(calendar: calendar, knownEntities: entities)

    static let entities: [String: String] = {
        var entities: [String: String] = [:]
        for number in 1...5 { entities["node-\(number)"] = "node_id" }
        for number in 1...3 {
            entities["agent-\(number)"] = "agent_id"
            entities["embedding-\(number)"] = "instance_id"
        }
        return entities
    }()

    /// The windows that the fixture names, in local time.
    private static let windows: [String: String] = [
        "today": "since 26T00:00", "since-morning": "since 26T06:00",
        "yesterday": "from 25T00:00 until 26T00:00", "since-yesterday": "since 25T00:00",
        "week": "since 23T00:00", "since-monday": "since 23T00:00",
        "last-week": "from 16T00:00 until 23T00:00", "month": "since 01T00:00",
        "november": "since 01T00:00", "tuesday": "since 24T00:00", "since-20": "since 20T00:00",
        "on-20": "from 20T00:00 until 21T00:00", "14-1530": "from 25T14:00 until 25T15:30",
        "mon-wed": "from 23T00:00 until 26T00:00", "since-9": "since 26T09:00",
        "8-9": "from 26T08:00 until 26T09:00", "before-noon": "from 26T00:00 until 26T12:00",
        "last-night": "from 25T18:00 until 26T06:00", "morning": "from 26T06:00 until 26T12:00",
        "yesterday-afternoon": "from 25T12:00 until 25T18:00",
        "since-yesterday-evening": "since 25T18:00", "2-4pm": "from 25T14:00 until 25T16:00",
        "9-11": "from 26T09:00 until 26T11:00",
        "since-noon-yesterday": "since 25T12:00",
        "october": "from 2026-10-01T00:00:00+01:00 until 2026-11-01T00:00:00+01:00",
    ]

    static let answerable: [Case] = cases(of: "answerable.tsv")

    static let heldOut: [Case] = cases(of: "held-out.tsv")

    static let blind: [Case] = cases(of: "blind.tsv") + cases(of: "blind-later.tsv")

    static let unanswerable = lines(of: "unanswerable.txt")

    static func moment(_ text: String) -> Timestamp {
        guard let moment = CivilTime.moment(text) else { preconditionFailure(text) }
        return moment
    }

    private static func expanded(_ query: String) -> String {
        guard let open = query.firstIndex(of: "{"), let close = query.firstIndex(of: "}") else {
            return query
        }
        let name = String(query[query.index(after: open)..<close])
        guard let window = windows[name] else { preconditionFailure("no window \(name)") }
        let full = window.split(separator: " ").map { word -> String in
            word.count == 8 && word.contains("T") ? "2026-11-\(word):00+01:00" : String(word)
        }
        return query[..<open] + full.joined(separator: " ")
            + expanded(String(query[query.index(after: close)...]))
    }

    private static func cases(of name: String) -> [Case] {
        lines(of: name).map { line in
            let parts = line.split(separator: "\t").map(String.init)
            precondition(parts.count == 3, line)
            return Case(
                question: parts[1], query: expanded(parts[2]), isParaphrase: parts[0] == "p")
        }
    }

    private static func lines(of name: String) -> [String] {
        guard let url = Bundle.module.url(forResource: "Fixtures/\(name)", withExtension: nil),
            let text = try? String(contentsOf: url, encoding: .utf8)
        else { preconditionFailure("Fixtures/\(name) is missing") }
        return text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
    }
}
