import FoundationEssentials
import NIOSSL
import Synchronization

/// The certificate with which a server shows who it is, read again when its file changes.
package final class ServerCertificate: Sendable {
    /// Paths of PEM files.
    package struct Files: Sendable {
        /// The certificate, followed by those that vouch for it.
        let certificate: String
        let key: String
        /// Who vouches for clients; `nil` when clients show no certificate.
        let clientAuthorities: String?

        package init(certificate: String, key: String, clientAuthorities: String?) {
            self.certificate = certificate
            self.key = key
            self.clientAuthorities = clientAuthorities
        }

        /// When the files were changed last, as far as it can be told.
        fileprivate var changes: [Date?] {
            [certificate, key, clientAuthorities].compactMap { $0 }.map {
                let attributes = try? FileManager.default.attributesOfItem(atPath: $0)
                return attributes?[.modificationDate] as? Date
            }
        }
    }

    private let files: Files
    private struct State {
        var context: NIOSSLContext
        /// As they were at the last attempt to read the files.
        var changes: [Date?]
    }
    private let state: Mutex<State>

    /// Reads the files. Blocks.
    /// - Throws: ``CertificateError``
    package init(_ files: Files) throws(CertificateError) {
        self.files = files
        let changes = files.changes
        state = Mutex(State(context: try Self.context(files), changes: changes))
    }

    /// What new connections are made with.
    var context: NIOSSLContext { state.withLock(\.context) }

    /// Reads the files again if they have changed. Blocks.
    /// - Returns: why they cannot be used, told once; the certificate of before stays in use.
    package func refresh() -> CertificateError? {
        let changes = files.changes
        guard state.withLock({ $0.changes != changes }) else { return nil }
        do throws(CertificateError) {
            let context = try Self.context(files)
            state.withLock { $0 = State(context: context, changes: changes) }
            return nil
        } catch {
            state.withLock { $0.changes = changes }
            return error
        }
    }

    private static func context(_ files: Files) throws(CertificateError) -> NIOSSLContext {
        do {
            var configuration = TLSConfiguration.makeServerConfiguration(
                certificateChain: try NIOSSLCertificate.fromPEMFile(files.certificate)
                    .map { .certificate($0) },
                privateKey: .privateKey(try NIOSSLPrivateKey(file: files.key, format: .pem)))
            configuration.minimumTLSVersion = .tlsv12
            if let authorities = files.clientAuthorities {
                configuration.certificateVerification = .noHostnameVerification
                configuration.trustRoots = .file(authorities)
            }
            return try NIOSSLContext(configuration: configuration)
        } catch {
            throw CertificateError(
                certificate: files.certificate, key: files.key, cause: "\(error)")
        }
    }
}

/// A certificate that cannot be used.
package struct CertificateError: Error, Sendable, CustomStringConvertible {
    let certificate: String
    let key: String
    let cause: String

    package var description: String {
        "The certificate \(certificate) with the key \(key) cannot be used: \(cause). Both must be "
            + "PEM files that belong together."
    }
}
