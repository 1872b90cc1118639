import AccessControl
import Crypto
import Foundation
import HTTPServices
import HTTPTypes
import HummingbirdTesting
import Platform
import TestSupport
import Testing

/// Attacks of docs/attacks.md that need no server of their own. `make attacks` tries all.
@Suite(.serialized) struct AttackTests {
    /// Requests that two programs could take for different ones (RFC 9112, section 11.2).
    static let framings = [
        "Content-Length: 60\r\nTransfer-Encoding: chunked",
        "Content-Length: 0\r\nContent-Length: 60",
        "Content-Length: 0, 60", "Content-Length: +60",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity", "Transfer-Encoding: xchunked",
        "Content-Length: 60\r\nTransfer-Encoding:\r\n chunked", "Content-Length : 60",
    ]

    @Test(arguments: framings)
    func nothingIsSmuggledIn(_ fields: String) async throws {
        try await TestServer.with(.api, .live) { client in
            let port = try #require(client.port)
            let answer = try await SocketTests.exchange(
                port,
                "POST /search/semantic HTTP/1.1\r\nHost: localhost\r\n\(fields)\r\n\r\n0\r\n\r\n"
                    + "GET /stats HTTP/1.1\r\nHost: localhost\r\n\r\n")
            #expect(answer.split(separator: "HTTP/1.1 ").count <= 1, "\(answer)")
            #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 4"), "\(answer)")
        }
    }

    @Test(arguments: [
        "GET /stats HTTP/1.1\r\nHost: localhost\r\nX-A: a\0b\r\n\r\n",
        "GET /stats HTTP/1.1\r\nHost: localhost\r\nX-A: a\rX-B: c\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "\u{16}\u{03}\u{01}\r\n\r\n",
    ])
    func whatIsNoRequestIsRefused(_ text: String) async throws {
        try await TestServer.with(.api, .live) { client in
            let answer = try await SocketTests.exchange(try #require(client.port), text)
            #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 4"), "\(answer)")
        }
    }

    @Test func theMethodIsThatOfTheRequest() async throws {
        let override = try #require(HTTPField.Name("X-HTTP-Method-Override"))
        let trace = try #require(HTTPRequest.Method("TRACE"))
        try await TestServer.with(.api) { client in
            _ = try await client.send(.post, "/learn", #"{"content":"Ada works at Acme."}"#)
            let before = try await client.send(.get, "/stats")
            let answer = try await client.send(
                .get, "/namespaces/default", fields: [override: "DELETE"])
            #expect(answer.status == 405)
            #expect(try await client.send(trace, "/stats").status == 405)
            let after = try await client.send(.get, "/stats")
            #expect(before["total_concepts"] == after["total_concepts"])
        }
    }

    @Test func tokensAreHeldToTheirClaims() async throws {
        let disk = SimulatedDisk(seed: 1)
        let secret = "0123456789abcdef0123456789abcdef"
        disk.place(Array(secret.utf8), at: "/secret")
        let gate = try AccessGate(
            KeyFile("/keys.json", files: disk),
            tokens: TokenGate(
                .init(secret: "/secret", keySet: nil),
                rules: TokenRules(issuer: "i", audience: "a", skew: 0), files: disk))
        func token(_ role: String, ends: Int = 60) -> String {
            let end = Int(Date().timeIntervalSince1970) + ends
            let claims =
                #"{"iss":"i","aud":"a","sub":"eve","exp":\#(end),"sutra_role":"\#(role)","#
                + #""sutra_namespaces":"own","sutra_rate":3}"#
            let text = [#"{"alg":"HS256"}"#, claims].map { Self.base64(Data($0.utf8)) }
                .joined(separator: ".")
            let code = HMAC<SHA256>.authenticationCode(
                for: Data(text.utf8), using: SymmetricKey(data: Data(secret.utf8)))
            return text + "." + Self.base64(Data(code))
        }
        let (reader, ended) = (token("reader", ends: 3_600), token("reader", ends: -10))
        try await TestServer.with(.api, gate: gate) { client in
            #expect(try await client.send(.get, "/stats").status == 401)
            let refused = try await client.send(.get, "/stats", key: ended, namespace: "own")
            #expect(refused.status == 401)
            #expect(refused.headers[.wwwAuthenticate]?.contains("invalid_token") == true)
            #expect(try await client.send(.get, "/stats", key: reader).status == 403)
            let learning = try await client.send(
                .post, "/learn", #"{"content":"a"}"#, key: reader, namespace: "own")
            #expect(learning.status == 403)
            for _ in 0..<3 {
                let answer = try await client.send(.get, "/stats", key: reader, namespace: "own")
                #expect(answer.status == 200)
            }
            let last = try await limited {
                try await client.send(.get, "/stats", key: reader, namespace: "own")
            }
            #expect(last != nil)
        }
    }

    private static func base64(_ data: Data) -> String {
        data.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
            .replacing("=", with: "")
    }

    @Test func whoseAddressCountsIsNotForTheClientToSay() async throws {
        let forwarded = try #require(HTTPField.Name("X-Forwarded-For"))
        let trusting = NetworkPolicy(
            trustedProxies: ["127.0.0.0/8", "10.0.0.0/8"].compactMap { AddressRange($0) })
        // The peer is 127.0.0.1.
        for (network, hops, isOne) in [
            (NetworkPolicy(), ["1.1.1.1", "2.2.2.2", "3.3.3.3"], true),
            (trusting, ["1.1.1.1", "2.2.2.2", "3.3.3.3"], false),
            (trusting, ["9.9.9.9, 1.1.1.1", "8.8.8.8, 1.1.1.1", "1.1.1.1, 10.1.1.1"], true),
        ] {
            let limiters = Limiters(learnPerMinute: 0, reasonPerMinute: isOne ? 1 : 2)
            try await TestServer.with(.api, .live, limiters: limiters, network: network) { client in
                let ask = { @Sendable (hop: String) in
                    try await client.send(
                        .post, "/search/semantic", #"{"query":"a"}"#, fields: [forwarded: hop])
                }
                #expect(try await ask(hops[0]).status == 200)
                guard isOne else {
                    for hop in hops { #expect(try await ask(hop).status == 200) }
                    return
                }
                let refused = try await limited {
                    let first = try await ask(hops[1])
                    return first.status == 429 ? first : try await ask(hops[2])
                }
                #expect(refused != nil, "\(hops)")
            }
        }
    }
}
