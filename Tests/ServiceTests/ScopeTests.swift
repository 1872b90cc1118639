import HTTPServices
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing
import WireAPI

/// Namespaces, moments, deletions and corrections over HTTP.
struct ScopeTests {
    private static let tower = #"{"content":"The Eiffel Tower is in Paris.","source":"a b.txt"}"#

    @Test func theHeaderPartsTheMemory() async throws {
        try await TestServer.with(.api) { client in
            let learned = try await client.send(.post, "/learn", Self.tower, namespace: "red")
            let id = try learned.decoded(LearnResponse.self).conceptID
            #expect(try await client.send(.get, "/concepts/\(id)").status == 404)
            #expect(
                try await client.send(.get, "/concepts/\(id)", namespace: "red").status == 200)
            let plain = try await client.send(.get, "/stats").decoded(StatsResponse.self)
            let red = try await client.send(.get, "/stats", namespace: "red")
                .decoded(StatsResponse.self)
            #expect(plain.totalConcepts == 0 && red.totalConcepts == 3)
            let question = #"{"query":"Where is the Eiffel Tower?"}"#
            #expect(try await client.send(.post, "/reason", question).string("answer") == nil)
            let answer = try await client.send(.post, "/reason", question, namespace: "red")
            #expect(answer.string("answer") == "Paris")
            let all = try await client.send(.get, "/namespaces").decoded(NamespacesResponse.self)
            #expect(all.namespaces == ["red"])
        }
    }

    @Test(arguments: ["", "Red", "-red", "a b", "a/b"])
    func aNamespaceThatIsNoneIsRefused(name: String) async throws {
        try await TestServer.with(.api) { client in
            let answer = try await client.send(.get, "/stats", namespace: name)
            #expect(answer.status == 422)
            #expect(answer.string("error") == "invalid_field")
            #expect(answer.string("message")?.contains("1 to 64") == true)
        }
    }

    @Test func deletionsGiveAReceipt() async throws {
        try await TestServer.with(.api) { client in
            _ = try await client.send(.post, "/learn", Self.tower)
            _ = try await client.send(.post, "/learn", #"{"content":"Rome is old."}"#)
            #expect(try await client.send(.delete, "/sources?source=other").status == 404)
            #expect(try await client.send(.delete, "/sources").status == 422)
            let receipt = try await client.send(.delete, "/sources?source=a%20b.txt")
                .decoded(DeletionResponse.self)
            #expect(receipt.texts == 1 && receipt.passages == 1 && receipt.vectors == 1)
            #expect(receipt.entities == 2 && receipt.associations == 3)
            #expect(receipt.records.count == 1 && receipt.records[0].sequence > 0)
            let rest = try await client.send(.delete, "/namespaces/default")
                .decoded(DeletionResponse.self)
            #expect(rest.texts == 1 && rest.namespace == "default")
            #expect(try await client.send(.delete, "/namespaces/default").status == 404)
            #expect(try await client.send(.delete, "/namespaces/Nope").status == 422)
        }
    }

    @Test func aTextMayHaveATimeToLive() async throws {
        try await TestServer.with(.api) { client in
            let learned = try await client.send(
                .post, "/learn", #"{"content":"Oslo is cold.","ttl_seconds":3600}"#)
            let id = try learned.decoded(LearnResponse.self).conceptID
            let concept = try await client.send(.get, "/concepts/\(id)")
                .decoded(ConceptResponse.self)
            #expect(concept.expiresAt != nil)
            for body in [
                #"{"content":"x y","ttl_seconds":0}"#, #"{"content":"x y","ttl_seconds":1.5}"#,
                #"{"content":"x y","expires_at":"tomorrow"}"#,
                #"{"content":"x y","expires_at":"2001-01-01"}"#,
                #"{"content":"x y","ttl_seconds":5,"expires_at":"2100-01-01"}"#,
            ] {
                #expect(try await client.send(.post, "/learn", body).status == 422, "\(body)")
            }
        }
    }

    @Test func correctionsAddAndOverwriteNothing() async throws {
        try await TestServer.with(.api) { client in
            _ = try await client.send(.post, "/learn", Self.tower)
            let name = #"{"source":"Eiffel Tower","association":"is in","target":"Paris""#
            let closing = try await client.send(
                .post, "/associations/close", name + #","at":"2020-01-01"}"#
            ).decoded(AmendmentResponse.self)
            #expect(closing.evidenceAmended == 1)
            let tower = try await client.send(.get, "/concepts?limit=9")
                .decoded(ConceptListResponse.self).concepts.first { $0.content == "Eiffel Tower" }
            let path = "/concepts/\(try #require(tower).conceptID)/neighbors"
            func ends(_ query: String) async throws -> [Moment?] {
                try await client.send(.get, path + query).decoded(NeighborsResponse.self)
                    .neighbors.filter { $0.association == "is in" }.map(\.heldUntil)
            }
            #expect(try await ends("") == [Moment("2020-01-01")])
            #expect(try await ends("?held_at=2019-12-31") == [Moment("2020-01-01")])
            #expect(try await ends("?held_at=2020-01-01") == [])
            #expect(try await client.send(.get, path + "?as_of=2020-01-01").status == 404)
            #expect(try await client.send(.get, path + "?as_of=soon").status == 422)
            let question = #"{"query":"Where is the Eiffel Tower?""#
            let now = try await client.send(.post, "/reason", question + "}")
            #expect(now.string("answer") == nil)
            let then = try await client.send(
                .post, "/reason", question + #","held_at":"2019-01-01"}"#)
            #expect(then.string("answer") == "Paris")
            let retraction = try await client.send(.post, "/associations/retract", name + "}")
            #expect(retraction.status == 200)
            #expect(try await ends("") == [])
            let again = try await client.send(.post, "/associations/retract", name + "}")
            #expect(again.status == 404)
        }
    }

    @Test func contradictionsAreShown() async throws {
        try await TestServer.with(.api) { client in
            for city in ["Rome", "Lyon"] {
                _ = try await client.send(
                    .post, "/learn", #"{"content":"Ada was born in \#(city)."}"#)
            }
            let ada = try await client.send(.get, "/concepts?limit=9")
                .decoded(ConceptListResponse.self).concepts.first { $0.content == "Ada" }
            let concept = try await client.send(
                .get, "/concepts/\(try #require(ada).conceptID)"
            ).decoded(ConceptResponse.self)
            let contradiction = try #require(concept.contradictions?.first)
            #expect(contradiction.rule == "only_one" && contradiction.of == "birth")
            #expect(Set(contradiction.facts.map(\.target)) == ["Rome", "Lyon"])
            let answer = try await client.send(
                .post, "/reason", #"{"query":"Where was Ada born?"}"#
            ).decoded(ReasonResponse.self)
            #expect(answer.contradictions == [contradiction])
        }
    }
}

extension TestClientProtocol {
    fileprivate func send(
        _ method: HTTPRequest.Method, _ path: String, _ body: String? = nil, namespace: String
    ) async throws -> Answer {
        var headers = HTTPFields()
        if let name = HTTPField.Name("X-Sutra-Namespace") { headers[name] = namespace }
        let response = try await executeRequest(
            uri: path, method: method, headers: headers,
            body: body.map { ByteBuffer(string: $0) })
        return Answer(
            status: response.status.code, headers: response.headers,
            text: String(buffer: response.body))
    }
}
