import Embedding
import Foundation
import Synchronization
import Testing
import VectorKernels

/// What a model makes of the words of a text. MiniLM, being small.
@Suite(.serialized) struct WordVectorTests {
    private func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

    private func vectors(_ texts: [String]) async throws -> [WordVectors] {
        let embedder = try LocalEmbedder(modelDirectory: Fixtures.folder(.miniLM), threadCount: 2)
        defer { embedder.shutDown() }
        return try #require(try await embedder.wordVectors(of: texts.map(words)))
    }

    @Test func aTextsWordsAreTheSameInAnyCompany() async throws {
        let text = "the U.S. bank lends money to café owners"
        let others = (0..<20).map { String(repeating: "graph ", count: 1 + $0 * 3) }
        let alone = try await vectors([text])
        let among = try await vectors(others + [text])
        #expect(alone[0] == among[20])
        #expect(alone[0].wordCount == 8 && alone[0].dimension == 384)
    }

    @Test func aWordMeansWhatItMeansInItsText() async throws {
        let texts = [
            "he sat on the bank of the river", "the bank lent him money",
            "they walked along the shore of the river",
        ]
        let found = try await vectors(texts)
        let shore = found[2].direction(of: 4..<5, .last)
        #expect(abs(found[2].similarities(to: shore, .last)[4] - 1) < 1e-4)
        let ofRiver = found[0].similarities(to: shore, .last)[4]
        let ofMoney = found[1].similarities(to: shore, .last)[1]
        #expect(ofRiver > ofMoney + 0.1, "\(ofRiver) and \(ofMoney)")
        #expect(
            found[0].direction(of: 4..<5, .middle) != found[0].direction(of: 4..<5, .last))
    }

    @Test func wordsPastTheMaximumAreNotRead() async throws {
        let found = try await vectors([String(repeating: "graph ", count: 300)])[0]
        #expect(found.wordCount == 300)
        func length(_ word: Int) -> Float {
            found.direction(of: word..<word + 1, .last).reduce(0) { $0 + $1 * $1 }
        }
        #expect(abs(length(253) - 1) < 1e-4 && length(254) == 0 && length(299) == 0)
    }

    /// A run of all tokens is what the text's own vector is made of.
    @Test func allTokensTogetherAreTheText() throws {
        let encoder = try VectorTests.encoder(.miniLM, #require(VectorTests.available.first))
        let tokens = encoder.tokenizer.tokens(of: "the shore of the river").ids
        let workspace = EncoderWorkspace()
        let whole = try encoder.vectors(of: [tokens], workspace: workspace)[0]
        let runs = try encoder.wordVectors(
            of: [tokens, tokens], words: [[0..<0, 0..<tokens.count], [0..<tokens.count]],
            workspace: workspace)
        let (count, layers) = (encoder.dimension, WordVectors.Layer.allCases.count)
        #expect(runs.map(\.count) == [2 * layers * count, layers * count])
        #expect(Array(runs[0][(3 * count)...]) == whole && Array(runs[1][count...]) == whole)
        #expect(runs[0][..<count].allSatisfy { $0 == 0 })
        #expect(runs[1][..<count] != runs[1][count...])
    }

    @Test func wordsAreCutLikeTheirText() throws {
        let encoder = try VectorTests.encoder(.miniLM, #require(VectorTests.available.first))
        for text in try Fixtures.tokens().texts.prefix(500) {
            let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
            let (tokens, places) = encoder.tokenizer.tokens(ofWords: words)
            #expect(tokens == encoder.tokenizer.tokens(of: words.joined(separator: " ")))
            #expect(places.count == words.count)
            // Each token but the first and the last belongs to one word.
            #expect(places.reduce(0) { $0 + $1.count } == tokens.ids.count - 2)
            #expect(zip(places, places.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
        }
    }

    /// Counts what it is asked for.
    private final class Counting: Embedder {
        let model = ModelIdentity(
            name: "counting", revision: "1", dimension: 1, maximumTokenCount: 8)
        let calls = Mutex<[[[String]]]>([])

        func embed(_ texts: [String], as inputType: InputType) async throws(EmbeddingError)
            -> [EmbeddedText]
        {
            []
        }

        func wordVectors(of texts: [[String]]) async throws(EmbeddingError) -> [WordVectors]? {
            calls.withLock { $0.append(texts) }
            return texts.map { words in
                WordVectors(
                    wordCount: words.count, dimension: 1,
                    vectors: [Float](repeating: Float(words.count), count: 2 * words.count))
            }
        }
    }

    @Test func aTextIsReadOnce() async throws {
        let base = Counting()
        let embedder = CachingEmbedder(base, maximumCount: 10)
        let first = try #require(try await embedder.wordVectors(of: [["a"], ["b", "c"]]))
        let second = try #require(try await embedder.wordVectors(of: [["b", "c"], ["d"], ["a"]]))
        #expect(first.map(\.wordCount) == [1, 2] && second == [first[1], second[1], first[0]])
        #expect(base.calls.withLock(\.self) == [[["a"], ["b", "c"]], [["d"]]])
    }

    @Test func aModelThatShowsNoWordsSaysSo() async throws {
        struct Plain: Embedder {
            let model = ModelIdentity(
                name: "plain", revision: "1", dimension: 1, maximumTokenCount: 8)
            func embed(_ texts: [String], as inputType: InputType) async throws(EmbeddingError)
                -> [EmbeddedText]
            {
                []
            }
        }
        #expect(try await CachingEmbedder(Plain(), maximumCount: 1).wordVectors(of: [["a"]]) == nil)
    }
}
