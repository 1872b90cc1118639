import Embedding
import HTTPServices
import HTTPTypes
import TestSupport
import Testing
import WireAPI

/// sutra-api: what is accepted, and what comes back.
struct APITests {
    private static let ada =
        #"{"content":"Ada Lovelace worked with Charles Babbage.","source":"book","metadata":"#
        + #"{"page":12,"tags":["a"],"x":null}}"#

    @Test func learningKeepsSourceAndMetadata() async throws {
        try await TestServer.with(.api) { client in
            let learned = try await client.send(.post, "/learn", Self.ada)
            #expect(learned.status == 201)
            let receipt = try learned.decoded(LearnResponse.self)
            #expect(receipt.conceptsCreated >= 1)
            #expect(!receipt.wasKnown)
            let concept = try await client.send(.get, "/concepts/\(receipt.conceptID)")
            #expect(concept.status == 200)
            let kept = try concept.decoded(ConceptResponse.self)
            #expect(kept.content == "Ada Lovelace worked with Charles Babbage.")
            #expect(kept.source == "book")
            #expect(
                kept.metadata
                    == .object([
                        "page": .integer(12), "tags": .array([.string("a")]), "x": .null,
                    ]))
        }
    }

    @Test func learningTwiceIsOneConcept() async throws {
        try await TestServer.with(.api) { client in
            let first = try await client.send(.post, "/learn", Self.ada)
                .decoded(LearnResponse.self)
            let second = try await client.send(.post, "/learn", Self.ada)
                .decoded(LearnResponse.self)
            #expect(second.conceptID == first.conceptID)
            #expect(second.wasKnown)
            #expect(second.conceptsCreated == 0)
        }
    }

    @Test func batchesCountDuplicates() async throws {
        try await TestServer.with(.api) { client in
            let batch = #"{"items":[{"content":"Rome is old."},{"content":"Oslo is cold."}]}"#
            let first = try await client.send(.post, "/learn/batch", batch)
            #expect(first.status == 201)
            let one = try first.decoded(LearnBatchResponse.self)
            #expect(Set(one.conceptIDs).count == 2)
            #expect(one.duplicates == 0)
            let two = try await client.send(.post, "/learn/batch", batch)
                .decoded(LearnBatchResponse.self)
            #expect(two.duplicates == 2)
            #expect(two.totalConcepts == 0)
            #expect(two.conceptIDs == one.conceptIDs)
        }
    }

    @Test func statisticsAreTrue() async throws {
        try await TestServer.with(.api) { client in
            _ = try await client.send(.post, "/learn", Self.ada)
            let stats = try await client.send(.get, "/stats").decoded(StatsResponse.self)
            #expect(stats.totalConcepts >= 1)
            #expect(stats.totalEmbeddings == 1)
            #expect(stats.embeddingDimension == 64)
            #expect(stats.memoryUsageMb > 0)
        }
    }

    @Test func searchFindsTheText() async throws {
        try await TestServer.with(.api) { client in
            _ = try await client.send(.post, "/learn", Self.ada)
            _ = try await client.send(.post, "/learn", #"{"content":"Oslo lies in Norway."}"#)
            let semantic = try await client.send(
                .post, "/search/semantic",
                #"{"query":"who worked with babbage","top_k":1,"threshold":0.1}"#
            ).decoded([SemanticHit].self)
            #expect(semantic.map(\.content) == ["Ada Lovelace worked with Charles Babbage."])
            let vector = try await WordEmbedder().embed(["oslo norway"], as: .query)[0].vector
            let hits = try await client.send(.post, "/search/vector?k=1", "\(vector)")
                .decoded([VectorHit].self)
            let concept = try await client.send(
                .get, "/concepts/\(try #require(hits.first).conceptID)")
            #expect(concept.string("content") == "Oslo lies in Norway.")
        }
    }

    @Test func reasoningHasThePromisedFields() async throws {
        try await TestServer.with(.api) { client in
            _ = try await client.send(.post, "/learn", Self.ada)
            let answer = try await client.send(
                .post, "/reason", #"{"query":"Who worked with Charles Babbage?"}"#)
            #expect(answer.status == 200)
            for field in ["query", "answer", "confidence", "paths", "concepts_accessed"] {
                #expect(answer[field] != nil, "\(field)")
            }
        }
    }

    @Test func listingReachesEveryConceptOnce() async throws {
        try await TestServer.with(.api) { client in
            for city in ["Rome", "Oslo", "Bern", "Kyiv", "Lima"] {
                _ = try await client.send(.post, "/learn", #"{"content":"\#(city) is a city."}"#)
            }
            let whole = try await client.send(.get, "/concepts?limit=1000")
                .decoded(ConceptListResponse.self)
            var seen: [String] = []
            var cursor: String?
            repeat {
                let page = try await client.send(
                    .get, "/concepts?limit=2" + (cursor.map { "&cursor=\($0)" } ?? "")
                ).decoded(ConceptListResponse.self)
                #expect(page.concepts.count <= 2)
                seen += page.concepts.map(\.conceptID)
                cursor = page.nextCursor
            } while cursor != nil
            #expect(seen == whole.concepts.map(\.conceptID))
            #expect(seen.count >= 5)
        }
    }

    @Test func deletedConceptsAreGone() async throws {
        try await TestServer.with(.api) { client in
            let id = try await client.send(.post, "/learn", Self.ada)
                .decoded(LearnResponse.self).conceptID
            #expect(try await client.send(.get, "/concepts/\(id)/neighbors").status == 200)
            #expect(try await client.send(.delete, "/concepts/\(id)").status == 200)
            #expect(try await client.send(.get, "/concepts/\(id)").status == 404)
            #expect(try await client.send(.get, "/concepts/\(id)/neighbors").status == 404)
            #expect(try await client.send(.delete, "/concepts/\(id)").status == 404)
        }
    }
}
