package import ConceptModel
package import Platform
import Synchronization

/// Lets in who shows a token (JWT) that was signed by a secret or by keys in files.
///
/// Files that are damaged or gone later let no token in; keys are not concerned.
package final class TokenGate: Sendable {
    package struct Files: Sendable, Hashable {
        /// The secret of HS256: the file's bytes, without a line end at their end.
        package let secret: String?
        /// A JWK set with the public keys of RS256 and ES256.
        package let keySet: String?

        package init(secret: String?, keySet: String?) {
            self.secret = secret
            self.keySet = keySet
        }

        package var isEmpty: Bool { secret == nil && keySet == nil }
    }

    private struct State {
        var keys: TokenKeys?
        var stamps: [FileInformation]
    }

    private let rules: TokenRules
    private let paths: Files
    private let files: any FileSystem
    private let state: Mutex<State>

    /// Reads the files. Blocks.
    package init(
        _ paths: Files, rules: TokenRules, files: any FileSystem = PosixFileSystem()
    ) throws(TokenFileError) {
        self.paths = paths
        self.rules = rules
        self.files = files
        let stamps = try Self.stamps(paths, files)
        state = Mutex(State(keys: try Self.keys(paths, files), stamps: stamps))
    }

    /// What a token allows.
    package func admit(_ token: String, at now: Timestamp) throws(TokenFault) -> Grant {
        guard let keys = state.withLock({ $0.keys }) else { throw .keysUnreadable }
        let token = try SignedToken(token)
        guard keys.isSigned(token) else { throw .signatureWrong }
        return try rules.grant(token.claims, at: now)
    }

    /// Reads the files again if they have changed. Blocks.
    /// - Returns: what is wrong with them, told once.
    package func refresh() -> TokenFileError? {
        let before = state.withLock { ($0.stamps, $0.keys != nil) }
        do throws(TokenFileError) {
            let stamps = try Self.stamps(paths, files)
            if stamps == before.0, before.1 { return nil }
            let keys = try Self.keys(paths, files)
            state.withLock { $0 = State(keys: keys, stamps: stamps) }
            return nil
        } catch {
            state.withLock { $0.keys = nil }
            return before.1 ? error : nil
        }
    }

    private static func stamps(
        _ paths: Files, _ files: any FileSystem
    ) throws(TokenFileError) -> [FileInformation] {
        var stamps: [FileInformation] = []
        for path in [paths.secret, paths.keySet].compactMap({ $0 }) {
            let found: FileInformation?
            do {
                found = try files.information(of: path)
            } catch {
                throw .unreadable(path, error)
            }
            guard let found else { throw .missing(path) }
            // Who can write it decides who comes in, and who can read a secret can, too.
            let forbidden: UInt16 = path == paths.secret ? 0o026 : 0o022
            guard found.permissions & forbidden == 0 else { throw .open(path) }
            stamps.append(found)
        }
        return stamps
    }

    private static func keys(
        _ paths: Files, _ files: any FileSystem
    ) throws(TokenFileError) -> TokenKeys {
        var keys = TokenKeys()
        if let path = paths.keySet, let fault = keys.add(set: try bytes(path, files)) {
            throw .malformed(path, fault)
        }
        if let path = paths.secret {
            var secret = try bytes(path, files)
            if secret.last == UInt8(ascii: "\n") { secret.removeLast() }
            guard keys.add(secret: secret) else {
                throw .malformed(
                    path,
                    "a secret has \(TokenKeys.leastSecretByteCount) bytes at least; "
                        + "`openssl rand -hex 32` makes one")
            }
        }
        return keys
    }

    private static func bytes(
        _ path: String, _ files: any FileSystem
    ) throws(TokenFileError) -> [UInt8] {
        let bytes: [UInt8]?
        do {
            bytes = try files.contents(of: path)
        } catch {
            throw .unreadable(path, error)
        }
        guard let bytes else { throw .missing(path) }
        return bytes
    }
}

/// Why tokens cannot be checked.
package enum TokenFileError: Error, Sendable, CustomStringConvertible {
    case unreadable(String, FileError)
    case missing(String)
    case malformed(String, String)
    /// Others than its owner may change it, or read a secret.
    case open(String)

    package var description: String {
        switch self {
        case .unreadable(let path, let error): "\(path) cannot be read: \(error)"
        case .missing(let path): "\(path) is not there, so no token is let in."
        case .malformed(let path, let fault): "\(path) checks no tokens: \(fault)."
        case .open(let path):
            "\(path) may be changed, or its secret read, by other users of this machine. "
                + "`chmod 600` it."
        }
    }
}
