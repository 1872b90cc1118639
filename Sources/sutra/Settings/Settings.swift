import Logging

/// The settings of this run, each with where its value comes from.
struct Settings: Sendable {
    enum Origin: String, Sendable, Codable {
        case `default`, environment, flag
    }

    struct Value: Sendable {
        let text: String
        let origin: Origin
    }

    private(set) var values: [String: Value] = [:]
    /// What should be said once, to the error stream.
    private(set) var notices: [String] = []

    /// - Parameter flags: values of command line flags, by the name of the setting
    /// - Throws: ``Failure`` for an unknown `SUTRA_` variable or a value that is not allowed
    init(environment: [String: String], flags: [String: String] = [:]) throws(Failure) {
        for setting in Self.table {
            if let given = flags[setting.name] {
                try set(setting, given, .flag)
            } else if let given = environment[setting.name], !given.isEmpty {
                try set(setting, given, .environment)
            } else if let fallback = setting.fallback {
                values[setting.name] = Value(text: fallback, origin: .default)
            }
        }
        let known = Self.table.map(\.name)
        for name in environment.keys.sorted()
        where name.hasPrefix("SUTRA_") && !known.contains(name) {
            let nearest = known.min { distance($0, name) < distance($1, name) }
            throw Failure(
                "unknown setting \(name)" + (nearest.map { "; did you mean \($0)?" } ?? "")
                    + " `sutra config` lists all.")
        }
    }

    private mutating func set(
        _ setting: Setting, _ text: String, _ origin: Origin
    ) throws(Failure) {
        switch setting.standing {
        case .unavailable:
            throw Failure(
                "\(setting.name) (\(setting.explanation)) is not available in this version; "
                    + "unset it.")
        case .ignored(let reason):
            notices.append("\(setting.name) is accepted and ignored: \(reason).")
        case .active: break
        }
        if let fault = setting.fault(in: text) {
            let shown = setting.isSecret ? "set" : "\"\(text)\""
            throw Failure("\(setting.name) is \(shown), but \(fault).")
        }
        values[setting.name] = Value(text: text, origin: origin)
    }

    func text(_ name: String) -> String? { values[name]?.text }

    /// The value of an integer setting that has a default.
    func integer(_ name: String) -> Int {
        guard let value = values[name].flatMap({ Int($0.text) }) else {
            preconditionFailure("\(name) is not an integer setting with a default")
        }
        return value
    }

    func number(_ name: String) -> Double {
        guard let value = values[name].flatMap({ Double($0.text) }) else {
            preconditionFailure("\(name) is not a number setting with a default")
        }
        return value
    }

    var logLevel: Logger.Level {
        let isOldNameOnly = values["LOG_LEVEL"]?.origin == .default
        let text = (isOldNameOnly ? text("RUST_LOG") : nil) ?? text("LOG_LEVEL") ?? "info"
        return text.lowercased() == "warn"
            ? .warning : Logger.Level(rawValue: text.lowercased()) ?? .info
    }
}

/// Why a command ends without its result, in words for the person who ran it.
struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

/// Levenshtein distance, in characters.
private func distance(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    var row = Array(0...right.count)
    for (position, character) in left.enumerated() {
        var diagonal = row[0]
        row[0] = position + 1
        for column in right.indices {
            let above = row[column + 1]
            let replaced = diagonal + (character == right[column] ? 0 : 1)
            row[column + 1] = min(replaced, above + 1, row[column] + 1)
            diagonal = above
        }
    }
    return row[right.count]
}
