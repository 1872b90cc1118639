import HTTPTypes
import Hummingbird
import WireAPI

/// What is believed of a request's headers, and which web pages may ask.
package struct NetworkPolicy: Sendable {
    /// Whether the server listens on this machine's own addresses only.
    let isLoopback: Bool
    /// Whose `X-Forwarded-For` is believed.
    let trustedProxies: [AddressRange]
    /// Web pages of other origins that may ask, such as `https://wiki.example`.
    let allowedOrigins: Set<String>

    package init(
        isLoopback: Bool = true, trustedProxies: [AddressRange] = [],
        allowedOrigins: Set<String> = []
    ) {
        self.isLoopback = isLoopback
        self.trustedProxies = trustedProxies
        self.allowedOrigins = allowedOrigins
    }

    /// The address that a request comes from: the peer's, or, behind a trusted proxy, the last one
    /// in `X-Forwarded-For` that is no trusted proxy. Entries before that one can be forged.
    func client(of request: Request, peer: String) -> String {
        guard isTrusted(peer), let name = HTTPField.Name("X-Forwarded-For") else { return peer }
        let hops = request.headers[values: name].flatMap { $0.split(separator: ",") }
            .map { String($0.drop { $0 == " " }.prefix { $0 != " " }) }
        return hops.last { !isTrusted($0) } ?? peer
    }

    private func isTrusted(_ address: String) -> Bool {
        trustedProxies.contains { $0.contains(address) }
    }

    /// Keeps web pages of other origins from using a server that the browser reaches and they do
    /// not: neither by asking it directly, nor under a name of their own that leads here (DNS
    /// rebinding).
    /// - Throws: ``Refusal``, `forbidden`
    func checkOrigin(of request: Request) throws(Refusal) {
        let authority = request.head.authority?.lowercased()
        if isLoopback, let authority, !Self.namesThisMachine(authority),
            !allowedOrigins.contains(where: { $0.hasSuffix("://\(authority)") })
        {
            throw Refusal(
                .forbidden,
                "This server answers to localhost, not to \"\(authority)\". Give the "
                    + "page's origin in SUTRA_ALLOWED_ORIGINS if it shall.")
        }
        guard let origin = request.headers[.origin]?.lowercased(),
            !allowedOrigins.contains(origin)
        else { return }
        let isSame = authority.map { origin == "http://\($0)" || origin == "https://\($0)" }
        guard isSame == true else {
            throw Refusal(
                .forbidden,
                "Pages of \(origin) may not ask this server. Give the origin in "
                    + "SUTRA_ALLOWED_ORIGINS if they shall.")
        }
    }

    private static func namesThisMachine(_ authority: String) -> Bool {
        var host = authority[...]
        if host.hasPrefix("[") {
            host = host.dropFirst().prefix { $0 != "]" }
        } else {
            host = host.prefix { $0 != ":" }
        }
        return AddressRange.isLoopback(host: String(host))
    }

    /// What a page of an allowed origin has to be told (Fetch standard, CORS protocol).
    func corsFields(for request: Request) -> HTTPFields {
        guard let origin = request.headers[.origin],
            allowedOrigins.contains(origin.lowercased())
        else { return [:] }
        return [.accessControlAllowOrigin: origin, .vary: "Origin"]
    }

    /// The answer to a browser that asks first whether it may.
    func preflight(_ request: Request) -> Response? {
        guard request.method == .options,
            request.headers[.accessControlRequestMethod] != nil
        else { return nil }
        var fields = corsFields(for: request)
        guard !fields.isEmpty else { return nil }
        fields[.accessControlAllowMethods] = "GET, POST, DELETE"
        fields[.accessControlAllowHeaders] = "Authorization, Content-Type, X-Sutra-Namespace"
        fields[.accessControlMaxAge] = "600"
        return Response(status: .noContent, headers: fields)
    }
}
