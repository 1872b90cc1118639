package import ConceptModel
import Crypto
import Platform

/// What is kept of a key: everything but the key.
package struct AccessKey: Sendable, Hashable {
    /// Eight hexadecimal digits, the part of the key that may be shown.
    package let id: String
    /// Who holds it, in the words of who made it.
    package let name: String
    package let role: Role
    /// The namespaces that it opens; `nil` for all, and for what concerns the whole process.
    package let namespaces: Set<Namespace>?
    /// Requests a minute; `nil` for the server's own limits alone.
    package let requestsPerMinute: Int?
    package let madeAt: Timestamp
    /// From then on it opens nothing; `nil` for never.
    package let expiresAt: Timestamp?
    /// SHA-256 of the key's text. A key has 192 random bits, so that guessing it from its hash is
    /// hopeless and no slow password hash is needed (NIST SP 800-63B, section 5.1.2).
    let digest: [UInt8]

    init(
        id: String, name: String, role: Role, namespaces: Set<Namespace>?, requestsPerMinute: Int?,
        madeAt: Timestamp, expiresAt: Timestamp?, digest: [UInt8]
    ) {
        self.id = id
        self.name = name
        self.role = role
        self.namespaces = namespaces
        self.requestsPerMinute = requestsPerMinute
        self.madeAt = madeAt
        self.expiresAt = expiresAt
        self.digest = digest
    }

    /// Whether `token` is this key. Takes the same time wherever the first difference lies.
    func isMade(from token: String) -> Bool {
        let other = Self.digest(of: token)
        guard other.count == digest.count else { return false }
        return zip(digest, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    static func digest(of token: String) -> [UInt8] { Array(SHA256.hash(data: Array(token.utf8))) }
}

/// The text of a key: `sutra_ID_SECRET`, with 8 and 48 hexadecimal digits.
enum KeyText {
    private static let prefix = "sutra_"
    static let idCount = 8
    static let secretCount = 48

    static func make(_ random: any RandomSource) -> (id: String, token: String) {
        let digits = (0..<4).map { _ in hexadecimal(random.next()) }.joined()
        let id = String(digits.prefix(idCount))
        let secret = digits.dropFirst(idCount).prefix(secretCount)
        return (id, prefix + id + "_" + secret)
    }

    /// The identity in a key's text; `nil` when it is no key.
    static func id(in token: String) -> String? {
        let parts = token.utf8.split(separator: UInt8(ascii: "_"), omittingEmptySubsequences: false)
        guard parts.count == 3, token.hasPrefix(prefix), parts[1].count == idCount,
            parts[2].count == secretCount
        else { return nil }
        return String(parts[1])
    }

    private static func hexadecimal(_ word: UInt64) -> String {
        let digits = String(word, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
