import AccessControl
import ConceptModel
import CryptoExtras
import Foundation
import Platform
import Testing

/// Signed tokens (JWT): whom they let in, and every way that they are refused.
struct TokenTests {
    private func withGate(
        secret: String? = TokenMaking.secret, keySet: Data? = nil,
        _ work: (TokenGate, TokenGate.Files) throws -> Void
    ) throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("sutra-tokens-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let paths = TokenGate.Files(
            secret: secret.map { _ in folder + "/secret" },
            keySet: keySet.map { _ in folder + "/keys.jwks" })
        if let secret { try write(Data((secret + "\n").utf8), folder + "/secret") }
        if let keySet { try write(keySet, folder + "/keys.jwks") }
        try work(try TokenGate(paths, rules: TokenMaking.rules), paths)
    }

    private func write(_ bytes: Data, _ path: String, rights: Int = 0o600) throws {
        try bytes.write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes([.posixPermissions: rights], ofItemAtPath: path)
    }

    private func fault(_ gate: TokenGate, _ token: String) -> TokenFault? {
        do throws(TokenFault) {
            _ = try gate.admit(token, at: TokenMaking.now)
            return nil
        } catch {
            return error
        }
    }

    @Test func eachAlgorithmLetsInWhomItSigned() throws {
        let making = try TokenMaking()
        try withGate(keySet: making.keySet()) { gate, _ in
            for token in [
                try TokenMaking.hs256(), try making.rs256(), try making.rs256(kid: "r1"),
                try making.es256(),
            ] {
                let grant = try gate.admit(token, at: TokenMaking.now)
                #expect(grant.holder == "token ada")
                #expect(grant.role == .writer)
                #expect(grant.namespaces == Namespace("notes").map { [$0] })
                #expect(grant.requestsPerMinute == nil)
            }
            let other = try TokenMaking()
            #expect(fault(gate, try other.rs256()) == .signatureWrong)
            #expect(fault(gate, try other.es256()) == .signatureWrong)
            #expect(fault(gate, try making.rs256(kid: "r2")) == .signatureWrong)
        }
    }

    @Test func aPublicKeyIsNoSecretAndNoneIsNoAlgorithm() throws {
        let making = try TokenMaking()
        let set = try making.keySet()
        try withGate(secret: nil, keySet: set) { gate, _ in
            let pem = Data(making.rsa.publicKey.pemRepresentation.utf8)
            let modulus = try making.rsa.publicKey.getKeyPrimitives().modulus
            for secret in [pem, set, modulus] {
                let token = try TokenMaking.hs256(secret: secret)
                #expect(fault(gate, token) == .signatureWrong)
            }
        }
        try withGate { gate, _ in
            for name in ["none", "None", "NONE", "HS384", "hs256", "RS512", ""] {
                let text = try TokenMaking.unsigned(["alg": name], TokenMaking.claims())
                #expect(fault(gate, text + ".") == .algorithmRefused, "\(name)")
                let signed = try TokenMaking.hs256(header: ["alg": name])
                #expect(fault(gate, signed) == .algorithmRefused, "\(name)")
            }
            // The secret checks HS256 alone.
            #expect(fault(gate, try making.rs256()) == .signatureWrong)
            let empty = try TokenMaking.unsigned(["alg": "HS256"], TokenMaking.claims()) + "."
            #expect(fault(gate, empty) == .signatureWrong)
        }
    }

    @Test func whatWasChangedOrIsNoTokenIsRefused() throws {
        try withGate { gate, _ in
            let token = try TokenMaking.hs256()
            let parts = token.split(separator: ".").map(String.init)
            let other = try TokenMaking.hs256(TokenMaking.claims(["sutra_role": "admin"]))
                .split(separator: ".").map(String.init)
            #expect(
                fault(gate, [parts[0], other[1], parts[2]].joined(separator: "."))
                    == .signatureWrong)
            #expect(fault(gate, String(token.dropLast(4))) != nil)
            let long = String(repeating: "a", count: 9_000)
            for text in [
                "..", "a.b.c", "\(token)=", "\(token) ", "\(parts[0])..\(parts[2])",
                token.replacing(".", with: "!"), "\(long)..",
            ] {
                #expect(fault(gate, text) == .malformed || fault(gate, text) == .signatureWrong)
            }
            let crit: [String: Any] = ["alg": "HS256", "crit": ["exp"]]
            #expect(fault(gate, try TokenMaking.hs256(header: crit)) == .malformed)
            let otherKind = ["alg": "HS256", "typ": "logout+jwt"]
            #expect(fault(gate, try TokenMaking.hs256(header: otherKind)) == .malformed)
        }
    }

    @Test func claimsAreHeldToTheRules() throws {
        func at(_ offset: Int) -> Any? {
            Int(TokenMaking.now.microseconds / 1_000_000) + offset
        }
        let cases: [([String: Any?], TokenFault?)] = [
            (["exp": at(-29)], nil), (["exp": at(-30)], .expired),
            (["exp": at(86_430)], nil), (["exp": at(86_431)], .lastsTooLong),
            (["exp": 1e300], .lastsTooLong), (["exp": -1e300], .expired),
            (["exp": nil], .claimMissing("exp")), (["exp": "soon"], .claimWrong("exp")),
            (["nbf": at(30)], nil), (["nbf": at(31)], .notYetValid),
            (["iat": at(31)], .notYetValid), (["nbf": nil, "iat": nil], nil),
            (["iss": "https://evil.example"], .claimWrong("iss")),
            (["iss": nil], .claimMissing("iss")),
            (["aud": "sutra"], nil), (["aud": "Sutra"], .claimWrong("aud")),
            (["aud": [String]()], .claimWrong("aud")), (["aud": nil], .claimMissing("aud")),
            (["sub": nil], .claimMissing("sub")), (["sub": ""], .claimWrong("sub")),
            (["sub": "a\nb"], .claimWrong("sub")),
            (["sub": String(repeating: "a", count: 129)], .claimWrong("sub")),
            (["sutra_role": nil], .claimMissing("sutra_role")),
            (["sutra_role": "root"], .claimWrong("sutra_role")),
            (["sutra_namespaces": nil], .claimMissing("sutra_namespaces")),
            (["sutra_namespaces": [String]()], .claimWrong("sutra_namespaces")),
            (["sutra_namespaces": ["../a"]], .claimWrong("sutra_namespaces")),
            (["sutra_namespaces": ["*", "a"]], .claimWrong("sutra_namespaces")),
            (["sutra_rate": 0], .claimWrong("sutra_rate")), (["sutra_rate": 5], nil),
        ]
        try withGate { gate, _ in
            for (changes, expected) in cases {
                let token = try TokenMaking.hs256(TokenMaking.claims(changes))
                #expect(fault(gate, token) == expected, "\(changes)")
            }
            let all = try TokenMaking.hs256(
                TokenMaking.claims(["sutra_namespaces": "*", "sutra_rate": 5]))
            let grant = try gate.admit(all, at: TokenMaking.now)
            #expect(grant.namespaces == nil)
            #expect(grant.requestsPerMinute == 5)
        }
    }

    @Test func filesAreFollowedAndOpenOnesRefused() throws {
        try withGate { gate, paths in
            let path = try #require(paths.secret)
            let token = try TokenMaking.hs256()
            #expect(gate.refresh() == nil)
            let next = String(TokenMaking.secret.reversed()) + "more"
            try write(Data(next.utf8), path)
            #expect(gate.refresh() == nil)
            #expect(fault(gate, token) == .signatureWrong)
            #expect(fault(gate, try TokenMaking.hs256(secret: Data(next.utf8))) == nil)
            for rights in [0o644, 0o620, 0o602] {
                try write(Data(next.utf8), path, rights: rights)
                #expect(gate.refresh() != nil)
                #expect(gate.refresh() == nil)
                #expect(fault(gate, token) == .keysUnreadable)
                try write(Data(next.utf8), path, rights: 0o440)
                #expect(gate.refresh() == nil)
            }
            try write(Data("short".utf8), path)
            #expect(gate.refresh()?.description.contains("32 bytes") == true)
            try FileManager.default.removeItem(atPath: path)
            #expect(throws: TokenFileError.self) {
                try TokenGate(paths, rules: TokenMaking.rules)
            }
        }
    }

    @Test(arguments: [
        "", "{}", "[]", #"{"keys":[]}"#, #"{"keys":[{"kty":"oct","k":"AAAA"}]}"#,
        #"{"keys":[{"kty":"RSA","n":"AQAB","e":"AQAB"}]}"#,
        #"{"keys":[{"kty":"EC","crv":"P-256","x":"AA","y":"AA"}]}"#,
    ])
    func whatIsNoKeySetIsRefused(_ text: String) throws {
        #expect(throws: TokenFileError.self) {
            try withGate(secret: nil, keySet: Data(text.utf8)) { _, _ in }
        }
    }

    @Test func aGateWithTokensIsClosedAndTakesBoth() throws {
        try withGate { tokens, paths in
            let path = try #require(paths.secret) + ".json"
            let clock = StandingClock(TokenMaking.now)
            let gate = try AccessGate(KeyFile(path), tokens: tokens, clock: clock)
            #expect(gate.isClosed)
            let token = try TokenMaking.hs256()
            #expect(try gate.admit(token)?.holder == "token ada")
            #expect(throws: AccessRefusal.keyMissing) { try gate.admit(nil) }
            #expect(throws: AccessRefusal.keyUnknown) { try gate.admit("sutra_a_b") }
            #expect(throws: AccessRefusal.tokenRefused(.malformed)) { try gate.admit("a.b.c") }
        }
    }
}

/// Stands still.
private struct StandingClock: WallClock {
    private let moment: Timestamp
    init(_ moment: Timestamp) { self.moment = moment }
    func now() -> Timestamp { moment }
}
