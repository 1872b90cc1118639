import FoundationEssentials

/// The three parts of a token (JWT, RFC 7519, in JWS compact serialisation, RFC 7515), read but
/// not yet believed.
struct SignedToken {
    /// The algorithms that are known. `none` is not among them, and cannot be asked for.
    enum Algorithm: String, Sendable, Hashable {
        /// HMAC with SHA-256, by a secret.
        case hs256 = "HS256"
        /// RSA PKCS#1 v1.5 with SHA-256.
        case rs256 = "RS256"
        /// ECDSA on P-256 with SHA-256.
        case es256 = "ES256"
    }

    let algorithm: Algorithm
    /// Which key signed it, in the words of who did.
    let keyID: String?
    /// The bytes that are signed: header and claims as they came.
    let signedBytes: [UInt8]
    let signature: [UInt8]
    /// JSON; of whoever wrote it, until the signature is checked.
    let claims: [UInt8]

    /// A token of more bytes is not read.
    static let byteLimit = 8 << 10

    /// Whether a text has the form of a token rather than that of a key.
    static func isLike(_ text: String) -> Bool { text.utf8.count { $0 == UInt8(ascii: ".") } == 2 }

    /// - Throws: ``TokenFault``
    init(_ text: String) throws(TokenFault) {
        let bytes = Array(text.utf8)
        guard bytes.count <= Self.byteLimit else { throw .malformed }
        let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 3, let head = Base64URL.bytes(parts[0]),
            let claims = Base64URL.bytes(parts[1]), let signature = Base64URL.bytes(parts[2]),
            let header = try? JSONDecoder().decode(Header.self, from: Data(head))
        else { throw .malformed }
        guard let algorithm = Algorithm(rawValue: header.alg) else { throw .algorithmRefused }
        // Extensions that must be understood, and none is (RFC 7515, section 4.1.11).
        guard header.crit == nil else { throw .malformed }
        // Another kind of token, signed by the same key for another purpose (RFC 8725, 3.11).
        if let type = header.typ {
            guard ["jwt", "at+jwt", "application/at+jwt"].contains(type.lowercased()) else {
                throw .malformed
            }
        }
        self.algorithm = algorithm
        keyID = header.kid
        self.signature = signature
        self.claims = claims
        signedBytes = Array(bytes[..<parts[1].endIndex])
    }

    private struct Header: Decodable {
        let alg: String
        let kid: String?
        let typ: String?
        let crit: [String]?
    }
}

/// Why a token opens nothing.
package enum TokenFault: Error, Sendable, Hashable {
    /// It is no signed token, or one with parts that are not understood.
    case malformed
    /// `none`, or another one than HS256, RS256 and ES256.
    case algorithmRefused
    /// It was signed by nobody who is known here, or changed since.
    case signatureWrong
    case claimMissing(String)
    case claimWrong(String)
    case expired
    case notYetValid
    /// It ends too long from now.
    case lastsTooLong
    /// The server's own files cannot be read.
    case keysUnreadable

    package var message: String {
        switch self {
        case .malformed: "The token cannot be read: it is no JWT in compact form."
        case .algorithmRefused:
            "The token is signed by another algorithm than HS256, RS256 or ES256."
        case .signatureWrong: "The token is not signed by a key that this server knows."
        case .claimMissing(let name): "The token lacks the claim \(name)."
        case .claimWrong(let name): "The token's claim \(name) is not one that this server takes."
        case .expired: "The token has expired; get a fresh one."
        case .notYetValid: "The token is not valid yet; compare the clocks."
        case .lastsTooLong: "The token ends more than a day from now; ask for a shorter one."
        case .keysUnreadable: "The server cannot read the keys that it checks tokens with."
        }
    }
}
