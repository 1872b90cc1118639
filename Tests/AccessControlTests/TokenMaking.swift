import AccessControl
import ConceptModel
import Crypto
import CryptoExtras
import Foundation
import Platform

/// Makes signed tokens as an issuer does, and the files that they are checked with.
struct TokenMaking {
    static let secret = "0123456789abcdef0123456789abcdef"
    static let now = Timestamp(microseconds: 1_800_000_000_000_000)
    static let rules = TokenRules(issuer: "https://id.example", audience: "sutra", skew: 30)

    let rsa: _RSA.Signing.PrivateKey
    let p256 = P256.Signing.PrivateKey()

    init() throws { rsa = try _RSA.Signing.PrivateKey(keySize: .bits2048) }

    static func claims(_ changes: [String: Any?] = [:]) -> [String: Any] {
        let now = Int(Self.now.microseconds / 1_000_000)
        let usual: [String: Any] = [
            "iss": "https://id.example", "aud": ["other", "sutra"], "sub": "ada", "exp": now + 600,
            "nbf": now, "iat": now, "sutra_role": "writer", "sutra_namespaces": ["notes"],
        ]
        return usual.merging(changes.compactMapValues { $0 }) { $1 }
            .filter { name, _ in changes[name].map { $0 != nil } ?? true }
    }

    static func base64(_ bytes: some DataProtocol) -> String {
        Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
            .replacing("=", with: "")
    }

    static func unsigned(_ header: [String: Any], _ claims: [String: Any]) throws -> String {
        let parts = [header, claims].map { part in
            (try? JSONSerialization.data(withJSONObject: part)).map { base64($0) } ?? ""
        }
        return parts.joined(separator: ".")
    }

    static func hs256(
        _ claims: [String: Any] = TokenMaking.claims(), header: [String: Any] = ["alg": "HS256"],
        secret: some DataProtocol = Data(Self.secret.utf8)
    ) throws -> String {
        let text = try unsigned(header, claims)
        let code = HMAC<SHA256>.authenticationCode(
            for: Data(text.utf8), using: SymmetricKey(data: Data(secret)))
        return text + "." + base64(Data(code))
    }

    func rs256(_ claims: [String: Any] = TokenMaking.claims(), kid: String? = nil) throws -> String
    {
        var header = ["alg": "RS256", "typ": "JWT"]
        header["kid"] = kid
        let text = try Self.unsigned(header, claims)
        let signature = try rsa.signature(
            for: SHA256.hash(data: Data(text.utf8)), padding: .insecurePKCS1v1_5)
        return text + "." + Self.base64(signature.rawRepresentation)
    }

    func es256(_ claims: [String: Any] = TokenMaking.claims()) throws -> String {
        let text = try Self.unsigned(["alg": "ES256"], claims)
        let signature = try p256.signature(for: SHA256.hash(data: Data(text.utf8)))
        return text + "." + Self.base64(signature.rawRepresentation)
    }

    /// The public keys as a JWK set.
    func keySet() throws -> Data {
        let primitives = try rsa.publicKey.getKeyPrimitives()
        let point = p256.publicKey.rawRepresentation
        return try JSONSerialization.data(withJSONObject: [
            "keys": [
                [
                    "kty": "RSA", "kid": "r1", "use": "sig",
                    "n": Self.base64(primitives.modulus),
                    "e": Self.base64(primitives.publicExponent),
                ],
                [
                    "kty": "EC", "crv": "P-256", "alg": "ES256", "x": Self.base64(point.prefix(32)),
                    "y": Self.base64(point.suffix(32)),
                ],
                ["kty": "EC", "crv": "P-384", "x": "AA", "y": "AA"],
                ["kty": "RSA", "use": "enc", "n": "AA", "e": "AQAB"],
            ]
        ])
    }
}
