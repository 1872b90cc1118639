import Embedding
import Foundation
import HTTPServices
import HTTPTypes
import Testing
import WireAPI

/// The shapes that clients of the OpenAI API expect.
struct OpenAITests {
    private static let chat =
        #"{"model":"sutra","temperature":0.2,"messages":[{"role":"system","content":"Be brief."},"#
        + #"{"role":"user","content":[{"type":"text","text":"Who worked with Babbage?"}]}]"#

    @Test func chatAnswersWithItsEvidence() async throws {
        try await TestServer.with(.hybrid) { client in
            _ = try await client.send(
                .post, "/sutra/learn", #"{"text":"Ada Lovelace worked with Charles Babbage."}"#)
            let answer = try await client.send(.post, "/v1/chat/completions", Self.chat + "}")
            #expect(answer.status == 200)
            let completion = try answer.decoded(ChatCompletionResponse.self)
            #expect(completion.object == "chat.completion")
            #expect(completion.choices.map(\.finishReason) == ["stop"])
            #expect(completion.choices.first?.message.content == completion.sutra.answer)
            #expect(completion.usage.promptTokens == 6)
        }
    }

    @Test func chatStreams() async throws {
        try await TestServer.with(.hybrid) { client in
            let body = Self.chat + #","stream":true,"stream_options":{"include_usage":true}}"#
            let answer = try await client.send(.post, "/v1/chat/completions", body)
            let events = answer.text.split(separator: "\n\n").map { $0.dropFirst(6) }
            #expect(events.last == "[DONE]")
            let chunks = try events.dropLast().map {
                try Body.decode(ChatCompletionChunk.self, from: Array($0.utf8))
            }
            #expect(chunks.first?.choices.first?.delta.role == "assistant")
            let words = chunks.compactMap { $0.choices.first?.delta.content }.joined()
            #expect(words.hasPrefix("I do not know."))
            #expect(chunks.contains { $0.choices.first?.finishReason == "stop" })
            #expect(chunks.last?.usage != nil)
            #expect(Set(chunks.map(\.id)).count == 1)
        }
    }

    @Test func embeddingsAsFloatsAndAsBase64() async throws {
        for kind in [ServiceKind.hybrid, .embedding] {
            try await TestServer.with(kind) { client in
                let floats = try await client.send(
                    .post, "/v1/embeddings", #"{"input":["a b","c"],"model":"words"}"#)
                let plain = try floats.decoded(OpenAIEmbeddingsResponse.self)
                #expect(plain.data.map(\.index) == [0, 1])
                #expect(plain.usage.promptTokens == 4 + 3)
                let coded = try await client.send(
                    .post, "/v1/embeddings",
                    #"{"input":"a b","model":"words","encoding_format":"base64"}"#
                ).decoded(OpenAIEmbeddingsResponse.self)
                guard case .floats(let wanted) = plain.data[0].embedding,
                    case .base64(let text) = coded.data[0].embedding
                else {
                    Issue.record("another format than asked for")
                    return
                }
                let data = try #require(Data(base64Encoded: text))
                let numbers = stride(from: 0, to: data.count, by: 4).map { offset in
                    Float(
                        bitPattern: (0..<4).reduce(0) {
                            $0 | UInt32(data[offset + $1]) << (8 * UInt32($1))
                        })
                }
                #expect(numbers == wanted)
            }
        }
    }

    @Test func modelsAreListed() async throws {
        try await TestServer.with(.hybrid) { client in
            let models = try await client.send(.get, "/v1/models")
                .decoded(OpenAIModelsResponse.self)
            #expect(models.data.map(\.id) == ["sutra", "words"])
        }
    }

    @Test func anotherEmbeddingModelIsNotFound() async throws {
        try await TestServer.with(.embedding) { client in
            let answer = try await client.send(
                .post, "/v1/embeddings", #"{"input":"a","model":"text-embedding-3-small"}"#)
            #expect(answer.status == 404)
            #expect(answer.string("message")?.contains("words") == true)
        }
    }
}
