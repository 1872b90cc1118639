import AsyncHTTPClient
import NIOSSL

/// Whom a client believes, with the connections that are made so. One for the whole process is
/// enough; it is never closed.
public final class ServerTrust: Sendable {
    let http: HTTPClient

    /// The authorities that this machine believes.
    public static let system = ServerTrust(nil)

    /// Also the authorities in a PEM file.
    /// - Throws: ``ClientError`` when the file holds none.
    public convenience init(authorities path: String) throws {
        var configuration = TLSConfiguration.makeClientConfiguration()
        do {
            configuration.additionalTrustRoots = [
                .certificates(try NIOSSLCertificate.fromPEMFile(path))
            ]
        } catch {
            throw ClientError(
                status: nil, code: "invalid_certificate",
                message: "\(path) holds no certificates in PEM form: \(error)")
        }
        self.init(configuration)
    }

    private init(_ security: TLSConfiguration?) {
        var configuration = HTTPClient.Configuration.singletonConfiguration
        configuration.tlsConfiguration = security
        // A server that is not there is told at once: by default the pool would go on trying until
        // the deadline.
        configuration.connectionPool.retryConnectionEstablishment = false
        http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }
}
