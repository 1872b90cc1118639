import ConceptModel
import HTTPServices
import HTTPTypes
import Testing
import WireAPI

/// Bad input gets a clear error and changes nothing.
struct BadInputTests {
    struct Route: Sendable, CustomTestStringConvertible {
        let kind: ServiceKind
        let path: String
        /// A good body.
        let good: String
        /// The text field of the body, if there is one.
        let field: String?
        var testDescription: String { path }
    }

    static let routes: [Route] = [
        Route(kind: .api, path: "/learn", good: #"{"content":"a b"}"#, field: "content"),
        Route(
            kind: .api, path: "/learn/batch", good: #"{"items":[{"content":"a b"}]}"#, field: nil),
        Route(kind: .api, path: "/search/semantic", good: #"{"query":"a"}"#, field: "query"),
        Route(kind: .api, path: "/reason", good: #"{"query":"a"}"#, field: "query"),
        Route(kind: .hybrid, path: "/sutra/learn", good: #"{"text":"a b"}"#, field: "text"),
        Route(kind: .hybrid, path: "/sutra/query", good: #"{"query":"a"}"#, field: "query"),
        Route(
            kind: .hybrid, path: "/sutra/multi-strategy", good: #"{"query":"a"}"#, field: "query"),
        Route(
            kind: .hybrid, path: "/sutra/stream/query", good: #"{"query":"a"}"#, field: "query"),
        Route(kind: .hybrid, path: "/sutra/reset", good: #"{"confirm":true}"#, field: nil),
        Route(
            kind: .hybrid, path: "/v1/chat/completions",
            good: #"{"messages":[{"role":"user","content":"a"}]}"#, field: nil),
        Route(kind: .control, path: "/api/query", good: #"{"query":"a"}"#, field: "query"),
        Route(kind: .control, path: "/api/grid/query", good: #"{"query":"a"}"#, field: "query"),
        Route(kind: .embedding, path: "/embed", good: #"{"texts":["a"]}"#, field: nil),
        Route(kind: .embedding, path: "/v1/embeddings", good: #"{"input":"a"}"#, field: "input"),
    ]

    /// Bodies that no route takes, with the status each gets.
    static let bodies: [(bytes: [UInt8], status: Int, code: String)] = [
        ([], 400, "malformed_json"),
        (Array("nonsense".utf8), 400, "malformed_json"),
        (Array(#"{"a":1,}"#.utf8), 400, "malformed_json"),
        (Array(#"{"query": NaN}"#.utf8), 400, "malformed_json"),
        (Array(#"{"a":1,"b":{"a":2},"a":1}"#.utf8), 400, "malformed_json"),
        (Array(#"{"query":"a","quer\u0079":"b"}"#.utf8), 400, "malformed_json"),
        (Array(repeating: UInt8(ascii: "["), count: 100_000), 400, "malformed_json"),
        ([0x7B, 0x22, 0xFF, 0x22, 0x7D], 400, "invalid_utf8"),
        ([0], 400, "malformed_json"),
        (Array("[]".utf8), 422, "invalid_field"),
        (Array("null".utf8), 422, "invalid_field"),
        (Array("{}".utf8), 422, "invalid_field"),
    ]

    @Test(arguments: routes)
    func goodBodiesAreTaken(_ route: Route) async throws {
        try await TestServer.with(route.kind) { client in
            let answer = try await client.send(.post, route.path, route.good)
            #expect((200...201).contains(answer.status), "\(answer.text)")
        }
    }

    @Test(arguments: routes)
    func badBodiesAreRefused(_ route: Route) async throws {
        try await TestServer.with(route.kind) { client in
            for (bytes, status, code) in Self.bodies {
                let answer = try await client.send(.post, route.path, bytes: bytes)
                let shown = String(decoding: bytes.prefix(30), as: UTF8.self)
                #expect(answer.status == status, "\(shown): \(answer.text)")
                #expect(answer.string("error") == code, "\(shown): \(answer.text)")
                #expect(answer.string("message")?.isEmpty == false)
            }
            let unknown = String(route.good.dropLast()) + #","colour":"red"}"#
            let answer = try await client.send(.post, route.path, unknown)
            #expect(answer.status == 422)
            #expect(answer.string("error") == "unknown_field")
            #expect(answer.string("message")?.contains("colour") == true)
            let tooLarge = try await client.send(
                .post, route.path, bytes: Array(repeating: 0x20, count: 33 << 20))
            #expect(tooLarge.status == 413)
            let metrics = try await client.send(.get, "/metrics").text
            #expect(metrics.contains("sutra_concepts 0"), "nothing may have changed")
        }
    }

    @Test(arguments: routes.filter { $0.field != nil })
    func badTextsAreRefused(_ route: Route) async throws {
        let field = try #require(route.field)
        try await TestServer.with(route.kind) { client in
            let texts: [(String, Int)] = [
                (#""""#, 422), (#"" \n\t ""#, 422), (#""a\u0000b""#, 422), ("3", 422),
                ("null", 422), ("true", 422), (#"{"a":"b"}"#, 422),
                ("\"\(String(repeating: "x", count: 1_000_000))\"", 0),
            ]
            for (text, status) in texts {
                let answer = try await client.send(
                    .post, route.path, #"{"\#(field)":\#(text)}"#)
                // A word of a million letters breaks the limit of the body, of the text or of
                // words.
                let isRefused =
                    status == 0 ? [413, 422].contains(answer.status) : answer.status == status
                #expect(isRefused, "\(text.prefix(20)): \(answer.status) \(answer.text)")
            }
            let metrics = try await client.send(.get, "/metrics").text
            #expect(metrics.contains("sutra_concepts 0"), "nothing may have changed")
        }
    }

    @Test(arguments: [
        (ServiceKind.api, "/learn", #"{"content":"a","source":7}"#, "source"),
        (.api, "/learn", #"{"content":"a","metadata":"text"}"#, "metadata"),
        (.api, "/learn/batch", #"{"items":[{"content":"a"},{"content":5}]}"#, "items[1].content"),
        (.api, "/learn/batch", #"{"items":[]}"#, "items"),
        (.api, "/learn/batch", #"{"items":[{"content":"a","x":1}]}"#, "items[0].x"),
        (.api, "/search/semantic", #"{"query":"a","top_k":0}"#, "top_k"),
        (.api, "/search/semantic", #"{"query":"a","top_k":1.5}"#, "top_k"),
        (.api, "/search/semantic", #"{"query":"a","top_k":"5"}"#, "top_k"),
        (.api, "/search/semantic", #"{"query":"a","threshold":1.5}"#, "threshold"),
        (.api, "/search/vector", "[1,null]", "[1]"),
        (.api, "/search/vector", #"[1,"2"]"#, "[1]"),
        (.api, "/reason", #"{"query":"a","max_steps":7}"#, "max_steps"),
        (.api, "/reason", #"{"query":"a","num_paths":51}"#, "num_paths"),
        (.hybrid, "/sutra/query", #"{"query":"a","semantic_boost":"yes"}"#, "semantic_boost"),
        (.hybrid, "/sutra/query", #"{"query":"a","max_depth":0}"#, "max_depth"),
        (.hybrid, "/sutra/learn", #"{"text":"a","context":5}"#, "context"),
        (.hybrid, "/v1/chat/completions", #"{"messages":[]}"#, "messages"),
        (
            .hybrid, "/v1/chat/completions",
            #"{"messages":[{"role":"user","content":"a"}],"n":2}"#, "n"
        ),
        (.control, "/api/query", #"{"query":"a","time_zone":"Mars"}"#, "time_zone"),
        (.control, "/api/query", #"{"query":"a","time_zone":5}"#, "time_zone"),
        (.embedding, "/embed", #"{"texts":["a",""]}"#, "texts[1]"),
        (.embedding, "/embed", #"{"texts":["a"],"input_type":"x"}"#, "input_type"),
        (.embedding, "/v1/embeddings", #"{"input":[1,2]}"#, "input"),
        (.embedding, "/v1/embeddings", #"{"input":"a","dimensions":5}"#, "dimensions"),
    ])
    func theFieldAtFaultIsNamed(
        _ kind: ServiceKind, _ path: String, _ body: String, _ field: String
    ) async throws {
        try await TestServer.with(kind) { client in
            let answer = try await client.send(.post, path, body)
            #expect(answer.status == 422, "\(answer.text)")
            let details = try answer.decoded(ErrorBody.self).details
            #expect(details.field == field, "\(answer.text)")
        }
    }

    @Test func vectorsHaveTheRightDimension() async throws {
        try await TestServer.with(.api) { client in
            let zeros = "[" + Array(repeating: "0", count: 64).joined(separator: ",") + "]"
            for vector in ["[]", "[1,2,3]", zeros] {
                let answer = try await client.send(.post, "/search/vector", vector)
                #expect(answer.status == 422, "\(vector): \(answer.text)")
            }
        }
    }

    @Test func malformedIdentitiesAreRefused() async throws {
        try await TestServer.with(.api) { client in
            for id in ["x", "123", String(repeating: "g", count: 32), "%00"] {
                let status1 = try await client.send(.get, "/concepts/\(id)").status
                #expect(status1 == 422, "\(id)")
                let status2 = try await client.send(.delete, "/concepts/\(id)").status
                #expect(status2 == 422, "\(id)")
            }
            let unknown = String(repeating: "0", count: 32)
            let status3 = try await client.send(.get, "/concepts/\(unknown)").status
            #expect(status3 == 404)
        }
    }

    @Test func parametersAreReadStrictly() async throws {
        try await TestServer.with(.api) { client in
            for query in ["limit=0", "limit=x", "limit=1&limit=2", "offset=3", "cursor=zz"] {
                let answer = try await client.send(.get, "/concepts?\(query)")
                #expect(answer.status == 422, "\(query): \(answer.text)")
            }
        }
    }

    @Test func unknownRoutesAndMethodsAreNamed() async throws {
        try await TestServer.with(.api) { client in
            let route = try await client.send(.get, "/nowhere")
            #expect(route.status == 404)
            #expect(route.string("error") == "route_not_found")
            let method = try await client.send(.put, "/concepts/abc")
            #expect(method.status == 405)
            #expect(method.headers[.allow] == "DELETE, GET")
        }
    }

    @Test func placesOfFaultsAreTold() async throws {
        try await TestServer.with(.api) { client in
            let json = try await client.send(.post, "/learn", "{\n  \"content\": \"a\"\n  5}")
            #expect(json.string("message")?.contains("line 3, column 3") == true, "\(json.text)")
            let utf8 = try await client.send(
                .post, "/learn", bytes: [0x22, 0x61, 0xC3, 0x28, 0x22])
            #expect(utf8.string("message")?.contains("byte 2") == true, "\(utf8.text)")
        }
    }
}
