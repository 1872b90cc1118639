import ConceptModel
import FoundationEssentials

/// What the claims of a token must be, so that it opens anything.
///
/// `iss`, `aud`, `sub` and `exp` are required, `nbf` and `iat` are honoured. `sutra_role` is
/// `reader`, `writer` or `admin`; `sutra_namespaces` is a list of names, or `"*"` for all and for
/// what concerns the whole process; `sutra_rate`, if given, is requests a minute. A token can be
/// used as often as its holder likes until it ends: there is no list of those that were seen.
package struct TokenRules: Sendable, Hashable {
    let issuer: String
    let audience: String
    /// How far the clocks of issuer and server may differ, in seconds.
    let skew: Int

    /// Bounds how long one that got out can be used.
    static let longestSeconds = 86_400
    private static let subjectByteLimit = 128

    package init(issuer: String, audience: String, skew: Int) {
        self.issuer = issuer
        self.audience = audience
        self.skew = skew
    }

    /// What a token allows whose signature was checked.
    func grant(_ json: [UInt8], at now: Timestamp) throws(TokenFault) -> Grant {
        let claims: Claims
        do {
            claims = try JSONDecoder().decode(Claims.self, from: Data(json))
        } catch DecodingError.typeMismatch(_, let context) {
            throw .claimWrong(context.codingPath.first?.stringValue ?? "set")
        } catch {
            throw .malformed
        }
        guard let issuer = claims.iss else { throw .claimMissing("iss") }
        guard issuer == self.issuer else { throw .claimWrong("iss") }
        guard let audience = claims.aud else { throw .claimMissing("aud") }
        guard audience.names.contains(self.audience) else { throw .claimWrong("aud") }
        try checkTimes(of: claims, Double(now.microseconds) / 1_000_000)
        guard let subject = claims.sub else { throw .claimMissing("sub") }
        let isPlain = subject.unicodeScalars.allSatisfy {
            $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)
        }
        guard isPlain, (1...Self.subjectByteLimit).contains(subject.utf8.count) else {
            throw .claimWrong("sub")
        }
        guard let roleName = claims.role else { throw .claimMissing("sutra_role") }
        guard let role = Role(rawValue: roleName) else { throw .claimWrong("sutra_role") }
        if let rate = claims.rate, rate < 1 { throw .claimWrong("sutra_rate") }
        return Grant(
            holder: "token \(subject)", role: role,
            namespaces: try Self.namespaces(claims), requestsPerMinute: claims.rate)
    }

    /// - Parameter now: seconds since 1970, as the claims count
    private func checkTimes(of claims: Claims, _ now: Double) throws(TokenFault) {
        guard let end = claims.exp else { throw .claimMissing("exp") }
        let skew = Double(skew)
        guard end + skew > now else { throw .expired }
        guard end - now <= Double(Self.longestSeconds) + skew else { throw .lastsTooLong }
        for start in [claims.nbf, claims.iat].compactMap({ $0 }) where start - skew > now {
            throw .notYetValid
        }
    }

    private static func namespaces(_ claims: Claims) throws(TokenFault) -> Set<Namespace>? {
        guard let listed = claims.namespaces?.names else { throw .claimMissing("sutra_namespaces") }
        if listed == ["*"] { return nil }
        let known = listed.compactMap { Namespace($0) }
        guard known.count == listed.count, !known.isEmpty else {
            throw .claimWrong("sutra_namespaces")
        }
        return Set(known)
    }

    private struct Claims: Decodable {
        let iss: String?
        let aud: Names?
        let sub: String?
        let exp: Double?
        let nbf: Double?
        let iat: Double?
        let role: String?
        let namespaces: Names?
        let rate: Int?

        enum CodingKeys: String, CodingKey {
            case iss, aud, sub, exp, nbf, iat
            case role = "sutra_role"
            case namespaces = "sutra_namespaces"
            case rate = "sutra_rate"
        }
    }

    /// One name, or a list of some.
    private struct Names: Decodable {
        let names: [String]

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if let name = try? value.decode(String.self) {
                names = [name]
            } else {
                names = try value.decode([String].self)
            }
        }
    }
}
