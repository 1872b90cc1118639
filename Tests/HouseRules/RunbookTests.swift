import Foundation
import Testing

/// Whoever is told by an alert finds what to do.
@Suite struct RunbookTests {
    private let checkout = Checkout()

    @Test func everyAlertHasItsSection() throws {
        let headings = Set(try checkout.lines(of: "docs/runbook.md").filter { $0.hasPrefix("#") })
        let own = try checkout.lines(of: "Sources/sutra/Resources/alerts.rules")
        let rules = own.filter { !$0.isEmpty && !$0.hasPrefix("#") }
            .map { String($0.prefix { $0 != ":" }) }
        #expect(rules.count >= 4)
        for rule in rules {
            #expect(headings.contains("### \(rule)"), "docs/runbook.md says nothing of \(rule)")
            #expect(own.contains("# docs/runbook.md#\(rule)"), "\(rule) does not name its section")
        }
        let lines = try checkout.lines(of: "deploy/grafana/alerts.yml")
        let alerts = lines.compactMap { line in
            line.contains("- alert:") ? line.split(separator: " ").last.map(String.init) : nil
        }
        #expect(alerts.count >= 4)
        for alert in alerts {
            #expect(headings.contains("### \(alert)"), "docs/runbook.md says nothing of \(alert)")
            let link = "runbook: docs/runbook.md#\(alert.lowercased())"
            #expect(lines.contains { $0.hasSuffix(link) }, "\(alert) does not name its section")
        }
    }

    /// Places within a page that the runbook points to are there.
    @Test func placesThatAreNamedExist() throws {
        let anchors = Set(
            try checkout.lines(of: "docs/runbook.md").filter { $0.hasPrefix("#") }.map { line in
                line.drop { $0 == "#" || $0 == " " }.lowercased()
                    .filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }
                    .replacing(" ", with: "-")
            })
        for match in try checkout.text(of: "docs/runbook.md").matches(of: /\]\(#([^)]+)\)/) {
            #expect(anchors.contains(String(match.1)), "\(match.1) is no heading")
        }
    }
}
