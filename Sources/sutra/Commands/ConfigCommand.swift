import ArgumentParser
import WireAPI

struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "List every setting with its value and where the value comes from.")

    @Flag(help: "Print the page about all settings, docs/configuration.md.")
    var markdown = false

    @OptionGroup var common: CommonOptions

    private struct Row: Codable {
        let name: String
        let value: String?
        let origin: String
        let `default`: String?
        let explanation: String
        let available: Bool
    }

    func run() throws {
        guard !markdown else { return Output.line(SettingsReference.markdown) }
        let settings = try common.settings()
        let rows = Settings.table.map { setting in
            var isAvailable = true
            if case .unavailable = setting.standing { isAvailable = false }
            return Row(
                name: setting.name,
                value: settings.text(setting.name).map { setting.isSecret ? "(hidden)" : $0 },
                origin: settings.values[setting.name]?.origin.rawValue ?? "unset",
                default: setting.fallback, explanation: setting.explanation,
                available: isAvailable)
        }
        guard !common.json else { return try Output.json(rows) }
        for row in rows where row.available {
            Output.line("\(row.name)=\(row.value ?? "")   (\(row.origin))")
            Output.line("    \(row.explanation)")
        }
        let others = rows.filter { !$0.available }.map(\.name)
        Output.line("\nNot available in this version: \(others.joined(separator: ", "))")
    }
}
