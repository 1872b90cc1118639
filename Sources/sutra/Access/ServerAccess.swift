import APIClient
import AccessControl
import HTTPServices
import Logging
import ServiceLifecycle

/// Who may use a server, by its settings.
struct ServerAccess: Sendable {
    let gate: AccessGate
    let network: NetworkPolicy
    let certificate: ServerCertificate?

    /// Reads the keys. Blocks.
    /// - Throws: ``Failure`` when the server would be open to others without a key.
    init(_ settings: Settings, host: String) throws(Failure) {
        let file = settings.keyFile
        let tokens = try Self.tokens(settings)
        do throws(KeyFileError) {
            gate = try AccessGate(file, tokens: tokens)
        } catch {
            throw Failure("\(error)")
        }
        certificate = try Self.certificate(settings)
        let isLoopback = AddressRange.isLoopback(host: host)
        guard isLoopback || gate.isClosed else {
            throw Failure(
                "\(host) can be reached from other machines, and there are no keys in "
                    + "\(file.path). Make one with `sutra keys create NAME --role admin`, or listen "
                    + "on 127.0.0.1.")
        }
        network = NetworkPolicy(
            isLoopback: isLoopback,
            trustedProxies: try settings.list("SUTRA_TRUSTED_PROXIES", "an address or a range") {
                AddressRange($0)
            },
            allowedOrigins: Set(
                try settings.list("SUTRA_ALLOWED_ORIGINS", "an origin like https://wiki.example") {
                    let origin = $0.lowercased()
                    let parts = origin.split(separator: "/", omittingEmptySubsequences: false)
                    let isOrigin =
                        parts.count == 3 && ["http:", "https:"].contains(parts[0])
                        && parts[1].isEmpty && !parts[2].isEmpty
                    return isOrigin ? origin : nil
                }))
    }
}

extension ServerAccess {
    /// Who checks tokens, if the settings name anything to check them with.
    private static func tokens(_ settings: Settings) throws(Failure) -> TokenGate? {
        let paths = TokenGate.Files(
            secret: settings.text("SUTRA_JWT_SECRET_FILE"),
            keySet: settings.text("SUTRA_JWT_JWKS_FILE"))
        let (issuer, audience) = (
            settings.text("SUTRA_JWT_ISSUER"), settings.text("SUTRA_JWT_AUDIENCE")
        )
        if paths.isEmpty, issuer == nil, audience == nil { return nil }
        guard !paths.isEmpty, let issuer, let audience else {
            throw Failure(
                "Tokens need SUTRA_JWT_ISSUER, SUTRA_JWT_AUDIENCE, and SUTRA_JWT_SECRET_FILE or "
                    + "SUTRA_JWT_JWKS_FILE.")
        }
        do throws(TokenFileError) {
            return try TokenGate(
                paths,
                rules: TokenRules(
                    issuer: issuer, audience: audience,
                    skew: settings.integer("SUTRA_JWT_CLOCK_SKEW")))
        } catch {
            throw Failure("\(error)")
        }
    }

    private static func certificate(_ settings: Settings) throws(Failure) -> ServerCertificate? {
        let authorities = settings.text("SUTRA_TLS_CLIENT_CA")
        switch (settings.text("SUTRA_TLS_CERTIFICATE"), settings.text("SUTRA_TLS_KEY")) {
        case (nil, nil) where authorities == nil: return nil
        case (let certificate?, let key?):
            do throws(CertificateError) {
                return try ServerCertificate(
                    .init(certificate: certificate, key: key, clientAuthorities: authorities))
            } catch {
                throw Failure("\(error)")
            }
        default:
            throw Failure(
                "TLS needs both SUTRA_TLS_CERTIFICATE and SUTRA_TLS_KEY, the paths of PEM files.")
        }
    }
}

extension Settings {
    /// A client with this run's key and authorities.
    func client(api: String, hybrid: String) throws -> SutraClient {
        SutraClient(api: api, hybrid: hybrid, key: text("SUTRA_API_KEY"), trust: try trust())
    }

    /// Whom this run believes that a server is the one that it says; to be made once, since it
    /// holds the connections.
    func trust() throws -> ServerTrust {
        try text("SUTRA_TLS_CA").map { try ServerTrust(authorities: $0) } ?? .system
    }

    var keyFile: KeyFile { KeyFile(text("SUTRA_KEYS_FILE") ?? directory + "/keys.json") }

    /// The items of a setting that is a list, separated by commas.
    fileprivate func list<Item>(
        _ name: String, _ kind: String, _ item: (String) -> Item?
    ) throws(Failure) -> [Item] {
        var items: [Item] = []
        for text in (text(name) ?? "").split(separator: ",") {
            let text = String(text.drop { $0 == " " }.prefix { $0 != " " })
            guard let read = item(text) else {
                throw Failure("\(name) has \"\(text)\", which is not \(kind).")
            }
            items.append(read)
        }
        return items
    }
}

/// Sees within moments that keys were made or revoked, or a certificate was renewed.
struct AccessWatch: Service {
    private static let pause = Duration.seconds(1)

    let access: ServerAccess
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                guard (try? await Task.sleep(for: Self.pause)) != nil else { return }
                // A look at small files that are nearly always as they were: not worth a thread.
                if let error = access.gate.refresh() { logger.error("\(error)") }
                if let error = access.gate.refreshTokens() { logger.error("\(error)") }
                if let error = access.certificate?.refresh() {
                    logger.error("\(error) The one of before stays in use.")
                }
            }
        }
    }
}
