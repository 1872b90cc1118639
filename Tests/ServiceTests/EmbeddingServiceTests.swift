import Embedding
import HTTPServices
import HTTPTypes
import TestSupport
import Testing
import WireAPI

/// The embedding service.
struct EmbeddingServiceTests {
    @Test func vectorsComeInTheOrderOfTheTexts() async throws {
        try await TestServer.with(.embedding) { client in
            let long = Array(repeating: "word", count: 50).joined(separator: " ")
            let answer = try await client.send(
                .post, "/embed", #"{"texts":["one","\#(long)"],"input_type":"query"}"#)
            #expect(answer.status == 200)
            let response = try answer.decoded(EmbedResponse.self)
            let wanted = try await WordEmbedder().embed(["one", long], as: .query)
            #expect(response.embeddings == wanted.map(\.vector))
            #expect(response.truncated == [false, true])
            #expect(response.dimension == 64)
            #expect(response.model == "words")
        }
    }

    @Test func infoAndHealthNameTheModel() async throws {
        try await TestServer.with(.embedding) { client in
            let info = try await client.send(.get, "/info").decoded(EmbeddingInfoResponse.self)
            #expect(info.model == "words")
            #expect(info.dimension == 64)
            let health = try await client.send(.get, "/health").decoded(HealthResponse.self)
            #expect(health.modelLoaded == true)
            #expect(health.modelName == "words")
            #expect(health.dimension == 64)
        }
    }
}
