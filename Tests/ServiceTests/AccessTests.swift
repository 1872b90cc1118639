import AccessControl
import ConceptModel
import Foundation
import HTTPServices
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

/// Who may do what over HTTP.
struct AccessTests {
    /// A key file with one key of each kind, and their texts.
    private struct Keys {
        let gate: AccessGate
        var tokens: [String: String] = [:]

        init(in folder: URL) throws {
            let file = KeyFile(folder.path + "/keys.json")
            for role in Role.allCases {
                for (suffix, namespaces) in [("", nil), ("-own", Namespace("own").map { [$0] })] {
                    let name = role.rawValue + suffix
                    tokens[name] =
                        try file.change { ring in
                            ring.issue(
                                name, role: role, namespaces: namespaces.map { Set($0) },
                                requestsPerMinute: name == "reader-own" ? 3 : nil,
                                expiresAt: nil, at: Timestamp(microseconds: 1))
                        }.token
                }
            }
            gate = try AccessGate(file)
        }
    }

    private func with(
        _ kind: ServiceKind, network: NetworkPolicy = NetworkPolicy(),
        limiters: Limiters = Limiters(learnPerMinute: 0, reasonPerMinute: 0),
        _ work: @escaping @Sendable (any TestClientProtocol, [String: String]) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("sutra-access-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let keys = try Keys(in: folder)
        let tokens = keys.tokens
        try await TestServer.with(
            kind, limiters: limiters, gate: keys.gate, network: network
        ) { client in
            try await work(client, tokens)
        }
    }

    @Test func aKeysOwnLimitHoldsInsteadOfTheGeneralOnes() async throws {
        try await with(.api, limiters: Limiters(reasonPerMinute: 1)) { client, tokens in
            let ask = { @Sendable (key: String) in
                try await client.send(
                    .post, "/search/semantic", #"{"query":"a"}"#, key: tokens[key],
                    namespace: "own")
            }
            for _ in 0..<3 { #expect(try await ask("reader-own").status == 200) }
            let own = try await limited { try await ask("reader-own") }
            #expect(own?.text.contains("More than 3") == true)
            let general = try await limited { try await ask("writer-own") }
            #expect(general?.text.contains("More than 1 reasoning") == true)
        }
    }

    @Test func withoutAKeyOnlyHealthAnswers() async throws {
        try await with(.api) { client, _ in
            #expect(try await client.send(.get, "/health").status == 200)
            for (method, path) in [
                (HTTPRequest.Method.get, "/stats"), (.get, "/metrics"), (.get, "/nowhere"),
                (.post, "/learn"), (.delete, "/namespaces/default"), (.put, "/learn"),
            ] {
                let answer = try await client.send(method, path, "{}")
                #expect(answer.status == 401, "\(method) \(path)")
                #expect(answer.headers[.wwwAuthenticate]?.hasPrefix("Bearer") == true)
            }
            let forged = try await client.send(.get, "/stats", key: "sutra_00000000_00")
            #expect(forged.status == 401)
        }
    }

    @Test func eachRoleMayWhatItIsFor() async throws {
        let learning = #"{"content":"Ada works at Acme."}"#
        try await with(.api) { client, keys in
            for (role, learn, empty) in [
                ("reader", 403, 403), ("writer", 201, 403), ("admin", 201, 200),
            ] {
                let key = keys[role]
                #expect(try await client.send(.get, "/stats", key: key).status == 200)
                let question = #"{"query":"Ada"}"#
                let found = try await client.send(.post, "/search/semantic", question, key: key)
                #expect(found.status == 200, "\(found.text)")
                #expect(
                    try await client.send(.post, "/learn", learning, key: key).status == learn)
                #expect(
                    try await client.send(.delete, "/namespaces/default", key: key).status == empty)
            }
        }
        try await with(.hybrid) { client, keys in
            for (role, status) in [("reader", 403), ("writer", 403), ("admin", 200)] {
                let answer = try await client.send(.get, "/sutra/audit", key: keys[role])
                #expect(answer.status == status, "\(role)")
            }
        }
    }

    @Test func aKeyOpensItsNamespacesOnly() async throws {
        try await with(.api) { client, keys in
            let key = keys["admin-own"]
            let own = try await client.send(.get, "/stats", key: key, namespace: "own")
            #expect(own.status == 200)
            #expect(try await client.send(.get, "/stats", key: key).status == 403)
            let other = try await client.send(.get, "/stats", key: key, namespace: "other")
            #expect(other.status == 403)
            #expect(try await client.send(.get, "/namespaces", key: key).status == 403)
            // The name in the path counts, not the one in the header.
            let foreign = try await client.send(
                .delete, "/namespaces/default", key: key, namespace: "own")
            #expect(foreign.status == 403)
        }
    }

    @Test func aKeyHasItsOwnAllowance() async throws {
        try await with(.api) { client, keys in
            for _ in 0..<3 {
                let answer = try await client.send(
                    .get, "/stats", key: keys["reader-own"], namespace: "own")
                #expect(answer.status == 200)
            }
            let refused = try await limited {
                try await client.send(.get, "/stats", key: keys["reader-own"], namespace: "own")
            }
            #expect(refused?.headers[.retryAfter] != nil)
            #expect(try await client.send(.get, "/stats", key: keys["reader"]).status == 200)
        }
    }

    @Test func pagesOfOtherOriginsMayNotAsk() async throws {
        try await TestServer.with(
            .api, network: NetworkPolicy(allowedOrigins: ["https://wiki.example"])
        ) { client in
            let evil = try await client.send(
                .get, "/stats", fields: [.origin: "https://evil.example"])
            #expect(evil.status == 403)
            let own = try await client.send(.get, "/stats", fields: [.origin: "http://localhost"])
            #expect(own.status == 200)
            let allowed = try await client.send(
                .get, "/stats", fields: [.origin: "https://wiki.example"])
            #expect(allowed.status == 200)
            #expect(allowed.headers[.accessControlAllowOrigin] == "https://wiki.example")
            let asked = try await client.send(
                .options, "/learn",
                fields: [
                    .origin: "https://wiki.example", .accessControlRequestMethod: "POST",
                ])
            #expect(asked.status == 204)
        }
    }
}

/// Certificates.
struct CertificateTests {
    @Test func whatIsNoCertificateIsRefusedWithItsName() throws {
        let path = FileManager.default.temporaryDirectory
            .appendingPathComponent("sutra-certificate-\(UUID().uuidString).pem").path
        let files = ServerCertificate.Files(
            certificate: path, key: path, clientAuthorities: nil)
        let missing = #expect(throws: CertificateError.self) { try ServerCertificate(files) }
        #expect(missing?.description.contains(path) == true)
        try Data("no certificate".utf8).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(throws: CertificateError.self) { try ServerCertificate(files) }
    }
}

/// What is believed of addresses.
struct AddressTests {
    @Test func rangesHoldWhatTheyShould() throws {
        let range = try #require(AddressRange("10.1.0.0/15"))
        #expect(range.contains("10.0.255.255"))
        #expect(range.contains("10.1.2.3"))
        #expect(range.contains("::ffff:10.1.2.3"))
        #expect(!range.contains("10.2.0.0"))
        #expect(!range.contains("::1"))
        #expect(!range.contains("rubbish"))
        let wide = try #require(AddressRange("2001:db8::/33"))
        #expect(wide.contains("2001:db8:7fff::1"))
        #expect(!wide.contains("2001:db8:8000::1"))
        let all = try #require(AddressRange("0.0.0.0/0"))
        #expect(all.contains("8.8.8.8"))
        for text in ["", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0/8", "a/8", "1.2.3.4/8/8", "::1/"] {
            #expect(AddressRange(text) == nil, "\(text)")
        }
    }

    @Test func loopbackIsThisMachine() {
        for host in ["127.0.0.1", "127.9.9.9", "::1", "localhost", "LOCALHOST"] {
            #expect(AddressRange.isLoopback(host: host), "\(host)")
        }
        for host in ["0.0.0.0", "::", "10.0.0.1", "example.com", "localhost.example.com"] {
            #expect(!AddressRange.isLoopback(host: host), "\(host)")
        }
    }
}
