/// The page about all settings, docs/configuration.md.
enum SettingsReference {
    static var markdown: String {
        var lines = [
            "# Configuration", "",
            "Settings are environment variables; some have a flag that wins over the variable. "
                + "`sutra config` shows the",
            "values of this run and where each comes from. A value that is not allowed, and an "
                + "unknown `SUTRA_` variable,",
            "refuses the start with the reason. This page is made by `sutra config --markdown`; a "
                + "test compares it.", "",
            "| setting | default | allowed | meaning |", "|---|---|---|---|",
        ]
        for setting in Settings.table where isActive(setting) {
            let fallback = setting.fallback.map { "`\($0)`" } ?? ""
            lines.append(
                "| `\(setting.name)` | \(fallback) | \(allowed(setting.rule)) | "
                    + "\(cell(setting.explanation)) |")
        }
        lines += ["", "## Without effect", ""]
        for setting in Settings.table {
            guard case .ignored(let reason) = setting.standing else { continue }
            lines.append("- `\(setting.name)` is accepted and ignored: \(reason).")
        }
        let absent = Settings.table.filter(isUnavailable)
        if !absent.isEmpty {
            lines += [
                "", "## Not in this version", "", "Setting one of these refuses the start.", "",
            ]
            lines += absent.map { "- `\($0.name)`: \($0.explanation)" }
        }
        return lines.joined(separator: "\n")
    }

    private static func isActive(_ setting: Setting) -> Bool {
        if case .active = setting.standing { true } else { false }
    }

    private static func isUnavailable(_ setting: Setting) -> Bool {
        if case .unavailable = setting.standing { true } else { false }
    }

    private static func allowed(_ rule: Setting.Rule) -> String {
        switch rule {
        case .text: "a text"
        case .address: "`host:port`, or a URL"
        case .integer(let range): "\(range.lowerBound) to \(range.upperBound)"
        case .number(let range): "\(range.lowerBound) to \(range.upperBound)"
        case .oneOf(let values): values.map { "`\($0)`" }.joined(separator: ", ")
        }
    }

    private static func cell(_ text: String) -> String {
        text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }
}
