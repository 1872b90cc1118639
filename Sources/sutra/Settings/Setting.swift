/// One setting: a row of the table in ``Settings/table``.
struct Setting: Sendable {
    /// What values are allowed.
    enum Rule: Sendable {
        case text
        case integer(ClosedRange<Int>)
        case number(ClosedRange<Double>)
        case oneOf([String])
        /// "host:port", or the URL of a server.
        case address
    }

    /// Whether a value has an effect.
    enum Standing: Sendable {
        case active
        /// Accepted for older set-ups; has no effect, and says so once.
        case ignored(String)
        /// Belongs to a feature that this version does not have; setting it refuses the start.
        case unavailable
    }

    /// The environment variable.
    let name: String
    /// The value when nothing is set; `nil`: decided while starting.
    let fallback: String?
    let rule: Rule
    let explanation: String
    var standing = Standing.active
    /// Whether its value must not be shown.
    var isSecret = false

    /// Why `value` is not allowed; `nil` when it is.
    func fault(in value: String) -> String? {
        switch rule {
        case .text:
            return value.isEmpty ? "must not be empty" : nil
        case .integer(let range):
            guard let number = Int(value), range.contains(number) else {
                return "must be a whole number from \(range.lowerBound) to \(range.upperBound)"
            }
        case .number(let range):
            guard let number = Double(value), range.contains(number) else {
                return "must be a number from \(range.lowerBound) to \(range.upperBound)"
            }
        case .address:
            if ServerAddress(value) == nil {
                return "must be host:port, such as localhost:50052, or begin with https://"
            }
        case .oneOf(let values):
            guard values.contains(value.lowercased()) else {
                return "must be one of \(values.joined(separator: ", "))"
            }
        }
        return nil
    }
}

/// Where a server of Sutra's answers.
struct ServerAddress: Sendable, Hashable {
    let url: String

    /// Reads "host:port"; a scheme may stand before it.
    init?(_ text: String) {
        var place = text[...]
        var scheme = "http://"
        for known in ["http://", "https://"] where text.hasPrefix(known) {
            scheme = known
            place = text.dropFirst(known.count)
        }
        guard let colon = place.lastIndex(of: ":"), colon > place.startIndex,
            let port = Int(place[place.index(after: colon)...]), (1...65_535).contains(port),
            place[..<colon].allSatisfy({ $0.isLetter || $0.isNumber || "-._[]:".contains($0) })
        else { return nil }
        url = scheme + place
    }
}
