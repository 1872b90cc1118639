import WireAPI

/// Shows what a server answers about itself.
enum SystemPrinter {
    /// Rows that are shown; `--json` has all.
    private static let rowLimit = 20

    static func show(_ response: SystemQueryResponse) {
        Output.line(response.explanation)
        guard let interpretation = response.interpretation else { return }
        Output.line("Understood as: \(interpretation.line)")
        for row in response.results.prefix(rowLimit) {
            let fields = response.columns.compactMap { column in
                row[column.name].map { value in
                    let unit = column.unit.flatMap { $0 == "%" ? nil : " \($0)" } ?? ""
                    return "\(column.name) \(text(value))\(unit)"
                }
            }
            Output.line("  " + fields.joined(separator: "  "))
        }
        if response.results.count > rowLimit {
            Output.line("  and \(response.results.count - rowLimit) more; --json shows all")
        }
        for note in response.notes { Output.line("Note: \(note)") }
    }

    private static func text(_ value: JSONValue) -> String {
        switch value {
        case .string(let text): text
        case .integer(let integer): "\(integer)"
        case .number(let number): "\((number * 1_000).rounded() / 1_000)"
        case .bool(let flag): "\(flag)"
        case .null, .array, .object: "-"
        }
    }
}
