import Foundation
import SelfMonitoring

/// The alert rules of this run.
enum AlertRules {
    /// - Throws: ``Failure`` that names the file and the line
    static func read(_ settings: Settings) throws(Failure) -> [AlertRule] {
        guard let path = settings.text("SUTRA_ALERT_RULES") else {
            let text = String(decoding: PackageResources.alerts_rules, as: UTF8.self)
            return try parse(text, from: "the rules that Sutra brings")
        }
        let text: String
        do {
            text = try String(contentsOfFile: path, encoding: .utf8)
        } catch {
            throw Failure("SUTRA_ALERT_RULES is \"\(path)\", which cannot be read: \(error)")
        }
        return try parse(text, from: path)
    }

    private static func parse(_ text: String, from place: String) throws(Failure) -> [AlertRule] {
        do throws(AlertFault) {
            return try AlertRule.parse(text)
        } catch {
            throw Failure("\(place), \(error)")
        }
    }
}
