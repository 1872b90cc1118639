import APIClient

extension Settings {
    /// A client for the grid's master; `nil` when none is configured.
    func gridMaster(deadline: Duration = .seconds(10)) throws -> GridClient? {
        guard let place = text("SUTRA_GRID_MASTER") else { return nil }
        return try gridClient(try Self.url(place), deadline: deadline)
    }

    func gridClient(_ url: String, deadline: Duration = .seconds(10)) throws -> GridClient {
        GridClient(
            url: url, key: text("SUTRA_API_KEY"), trust: try trust(), deadline: deadline)
    }

    /// `host:port`, or a URL of which there is no path.
    private static func url(_ place: String) throws(Failure) -> String {
        let hasScheme = place.hasPrefix("http://") || place.hasPrefix("https://")
        let url = hasScheme ? place : "http://" + place
        let rest = url.drop { $0 != "/" }.dropFirst(2)
        let port = rest.lastIndex(of: ":").flatMap { Int(rest[rest.index(after: $0)...]) }
        guard let port, (1...65_535).contains(port), !rest.hasPrefix(":"), !rest.contains("/")
        else {
            throw Failure(
                "SUTRA_GRID_MASTER is \"\(place)\", but must be host:port, such as "
                    + "127.0.0.1:7001; with https:// before it where the master has TLS.")
        }
        return url
    }
}

/// An address as part of a URL.
enum URLHost {
    /// Where this machine reaches what listens on `host`.
    static func local(_ host: String) -> String {
        switch host {
        case "0.0.0.0": "127.0.0.1"
        case "::": "[::1]"
        default: bracketed(host)
        }
    }

    static func bracketed(_ host: String) -> String {
        host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host
    }
}
