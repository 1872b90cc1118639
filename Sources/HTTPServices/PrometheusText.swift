/// Writes the Prometheus text format, version 0.0.4.
///
/// Source: Prometheus documentation, "Exposition formats".
package struct PrometheusText {
    package enum Kind: String {
        case counter, gauge, histogram
    }

    package private(set) var text = ""

    package init() {}

    package mutating func family(_ name: String, _ kind: Kind, _ explanation: String) {
        text += "# HELP \(name) \(explanation)\n# TYPE \(name) \(kind.rawValue)\n"
    }

    package mutating func sample(
        _ name: String, _ labels: [(String, String)] = [], _ value: Double
    ) {
        text += name
        if !labels.isEmpty {
            let pairs = labels.map { "\($0.0)=\"\(Self.escaped($0.1))\"" }
            text += "{\(pairs.joined(separator: ","))}"
        }
        let isWhole = value == value.rounded() && abs(value) < 1e15
        text += " " + (isWhole ? String(Int64(value)) : String(value)) + "\n"
    }

    /// A family of one sample.
    package mutating func single(
        _ name: String, _ kind: Kind, _ explanation: String, _ value: Double
    ) {
        family(name, kind, explanation)
        sample(name, [], value)
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "\\": result += "\\\\"
            case "\"": result += "\\\""
            case "\n": result += "\\n"
            default: result.append(character)
            }
        }
    }
}
