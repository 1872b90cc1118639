import HTTPServices
import HTTPTypes
import Testing
import WireAPI

/// sutra-hybrid: what is accepted, and what comes back.
struct HybridTests {
    private static let ada =
        #"{"text":"Ada Lovelace worked with Charles Babbage.","context":"book"}"#
    private static let question = #"{"query":"Who worked with Charles Babbage?"}"#

    @Test func contextIsASourceOrAnObject() async throws {
        try await TestServer.with(.hybrid) { client in
            let first = try await client.send(.post, "/sutra/learn", Self.ada)
            #expect(first.status == 201)
            let receipt = try first.decoded(HybridLearnResponse.self)
            #expect(receipt.success)
            #expect(receipt.conceptsLearned >= 1)
            let second = try await client.send(
                .post, "/sutra/learn", #"{"text":"Oslo is cold.","context":{"a":1}}"#)
            #expect(second.status == 201)
        }
    }

    @Test func answersExplainThemselves() async throws {
        try await TestServer.with(.hybrid) { client in
            _ = try await client.send(.post, "/sutra/learn", Self.ada)
            let answer = try await client.send(.post, "/sutra/query", Self.question)
            #expect(answer.status == 200)
            let response = try answer.decoded(QueryResponse.self)
            #expect(response.answer != nil)
            #expect(response.confidence == response.confidenceBreakdown.finalConfidence)
            for step in response.reasoningPaths.flatMap(\.path) {
                #expect(!step.source.isEmpty)
                #expect(step.span.end > step.span.start)
            }
            #expect(!response.explanation.isEmpty)
        }
    }

    @Test func notKnowingIsNull() async throws {
        try await TestServer.with(.hybrid) { client in
            let answer = try await client.send(.post, "/sutra/query", Self.question)
            #expect(answer.status == 200)
            #expect(answer["answer"] == .null)
        }
    }

    @Test func strategiesAreCompared() async throws {
        try await TestServer.with(.hybrid) { client in
            _ = try await client.send(.post, "/sutra/learn", Self.ada)
            let answer = try await client.send(.post, "/sutra/multi-strategy", Self.question)
                .decoded(MultiStrategyResponse.self)
            #expect(answer.strategies.count >= 2)
            #expect((0...1).contains(answer.agreementScore))
        }
    }

    @Test func streamsEndWithACompleteChunkAndDone() async throws {
        try await TestServer.with(.hybrid) { client in
            _ = try await client.send(.post, "/sutra/learn", Self.ada)
            let answer = try await client.send(.post, "/sutra/stream/query", Self.question)
            #expect(answer.headers[.contentType]?.hasPrefix("text/event-stream") == true)
            let events = answer.text.split(separator: "\n\n").map { $0.split(separator: "\n") }
            #expect(events.last?.first == "event: done")
            let chunks = events.dropLast()
            #expect(!chunks.isEmpty)
            #expect(chunks.allSatisfy { $0.first == "event: chunk" })
            let data = try #require(chunks.last?.last).dropFirst("data: ".count)
            let last = try Body.decode(StreamChunk.self, from: Array(data.utf8))
            #expect(last.stage == "complete")
            #expect(last.isFinal)
            let whole = try await client.send(.post, "/sutra/query", Self.question)
                .decoded(QueryResponse.self)
            #expect(last.answer == whole.answer)
            #expect(!whole.reasoningPaths.isEmpty)
            #expect(last.reasoningPaths == whole.reasoningPaths)
            #expect(last.semanticSupport == whole.semanticSupport)
            #expect(last.confidenceBreakdown == whole.confidenceBreakdown)
            #expect(last.contradictions == whole.contradictions)
            let first = try #require(chunks.first?.last).dropFirst("data: ".count)
            #expect(!first.contains("semantic_support") || chunks.count == 1)
        }
    }

    @Test func auditTellsWhatWasDone() async throws {
        try await TestServer.with(.hybrid) { client in
            _ = try await client.send(.post, "/sutra/learn", Self.ada)
            _ = try await client.send(.post, "/sutra/query", Self.question)
            let audit = try await client.send(.get, "/sutra/audit?limit=1")
                .decoded(AuditResponse.self)
            #expect(audit.totalEntries == 2)
            #expect(audit.entries.map(\.operation) == ["query"])
            #expect(audit.entries.map(\.inputData) == ["Who worked with Charles Babbage?"])
        }
    }

    @Test func resetAsksForConfirmation() async throws {
        try await TestServer.with(.hybrid) { client in
            _ = try await client.send(.post, "/sutra/learn", Self.ada)
            for body in ["{}", #"{"confirm":false}"#] {
                let refused = try await client.send(.post, "/sutra/reset", body)
                #expect(refused.status == 422)
            }
            let kept = try await client.send(.get, "/sutra/stats").decoded(StatsResponse.self)
            #expect(kept.totalConcepts >= 1)
            let reset = try await client.send(.post, "/sutra/reset", #"{"confirm":true}"#)
            #expect(reset.status == 200)
            let gone = try await client.send(.get, "/sutra/stats").decoded(StatsResponse.self)
            #expect(gone.totalConcepts == 0)
        }
    }

    @Test func pathsBetweenTwoThings() async throws {
        try await TestServer.with(.hybrid) { client in
            _ = try await client.send(.post, "/sutra/learn", Self.ada)
            let answer = try await client.send(
                .post, "/sutra/paths", #"{"from":"Ada Lovelace","to":"Charles Babbage"}"#)
            #expect(answer.status == 200)
        }
    }

    @Test func pingAnswers() async throws {
        try await TestServer.with(.hybrid) { client in
            let code1 = try await client.send(.get, "/ping").status
            #expect(code1 == 200)
            #expect(try await client.send(.get, "/sutra/health").string("status") == "healthy")
        }
    }
}
