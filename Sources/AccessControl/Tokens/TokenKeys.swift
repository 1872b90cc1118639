import Crypto
import CryptoExtras
import FoundationEssentials

/// The keys that tokens are checked with. Each belongs to one algorithm, so that a token cannot
/// choose to have a public key taken for a secret (RFC 8725, section 3.1).
struct TokenKeys: Sendable {
    private enum Key: Sendable {
        case secret(SymmetricKey)
        case rsa(_RSA.Signing.PublicKey)
        case p256(P256.Signing.PublicKey)

        var algorithm: SignedToken.Algorithm {
            switch self {
            case .secret: .hs256
            case .rsa: .rs256
            case .p256: .es256
            }
        }
    }

    private var keys: [(id: String?, key: Key)] = []

    /// The least bytes of a secret (RFC 7518, section 3.2).
    static let leastSecretByteCount = 32

    var isEmpty: Bool { keys.isEmpty }

    /// - Returns: `false` when the secret is too short
    mutating func add(secret: [UInt8]) -> Bool {
        guard secret.count >= Self.leastSecretByteCount else { return false }
        keys.append((nil, .secret(SymmetricKey(data: secret))))
        return true
    }

    /// Adds the keys of a JWK set (RFC 7517) that are for signatures by RS256 or ES256.
    /// - Returns: what is wrong with the set; `nil` for nothing
    mutating func add(set: [UInt8]) -> String? {
        guard let set = try? JSONDecoder().decode(KeySet.self, from: Data(set)) else {
            return "it is no JWK set"
        }
        for (place, key) in set.keys.enumerated() {
            if key.use.map({ $0 != "sig" }) == true { continue }
            let made: Key?
            switch (key.kty, key.alg) {
            case ("RSA", nil), ("RSA", "RS256"): made = Self.rsa(key)
            case ("EC", nil), ("EC", "ES256"):
                // Other curves belong to other algorithms.
                guard key.crv == "P-256" else { continue }
                made = Self.p256(key)
            case ("oct", _): return "its key \(place + 1) is a secret, which belongs elsewhere"
            default: continue
            }
            guard let made else {
                return "its key \(place + 1) is damaged, or of less than 2048 bits"
            }
            keys.append((key.kid, made))
        }
        return keys.isEmpty ? "it has no key for RS256 or ES256" : nil
    }

    /// Whether a key for the token's algorithm made its signature.
    func isSigned(_ token: SignedToken) -> Bool {
        keys.contains { id, key in
            guard key.algorithm == token.algorithm else { return false }
            if let id, let wanted = token.keyID, id != wanted { return false }
            switch key {
            case .secret(let secret):
                return HMAC<SHA256>.isValidAuthenticationCode(
                    token.signature, authenticating: token.signedBytes, using: secret)
            case .rsa(let key):
                return key.isValidSignature(
                    _RSA.Signing.RSASignature(rawRepresentation: token.signature),
                    for: SHA256.hash(data: token.signedBytes), padding: .insecurePKCS1v1_5)
            case .p256(let key):
                guard
                    let signature = try? P256.Signing.ECDSASignature(
                        rawRepresentation: token.signature)
                else { return false }
                return key.isValidSignature(signature, for: SHA256.hash(data: token.signedBytes))
            }
        }
    }

    private static func rsa(_ key: KeySet.Key) -> Key? {
        guard let n = key.n.flatMap({ Base64URL.bytes($0.utf8) }),
            let e = key.e.flatMap({ Base64URL.bytes($0.utf8) }),
            // 2048 bits (RFC 7518, section 3.3), and not so many that checking them is an attack.
            (256...1_024).contains(n.drop { $0 == 0 }.count), (1...8).contains(e.count)
        else { return nil }
        return (try? _RSA.Signing.PublicKey(n: n, e: e)).map { .rsa($0) }
    }

    private static func p256(_ key: KeySet.Key) -> Key? {
        guard let x = key.x.flatMap({ Base64URL.bytes($0.utf8) }), x.count == 32,
            let y = key.y.flatMap({ Base64URL.bytes($0.utf8) }), y.count == 32
        else { return nil }
        return (try? P256.Signing.PublicKey(rawRepresentation: x + y)).map { .p256($0) }
    }

    private struct KeySet: Decodable {
        let keys: [Key]

        struct Key: Decodable {
            let kty: String
            let use: String?
            let alg: String?
            let kid: String?
            let crv: String?
            let n: String?
            let e: String?
            let x: String?
            let y: String?
        }
    }
}
