import Foundation
import Testing

@testable import Embedding  // the tokeniser is made from a configuration, without weights

@Suite struct TokenizerTests {
    private func tokenizer(_ model: ModelLocation.Installable) throws -> WordPieceTokenizer {
        let configuration = try ModelConfiguration(folder: Fixtures.folder(model))
        return try WordPieceTokenizer(
            configuration.tokenizer, maximumTokenCount: configuration.maximumTokenCount)
    }

    @Test func mpnetEqualsTheReference() throws {
        let fixture = try Fixtures.tokens()
        let tokenizer = try tokenizer(.mpnet)
        #expect(fixture.texts.count >= 500 && fixture.texts.count == fixture.mpnet.count)
        for (text, expected) in zip(fixture.texts, fixture.mpnet) {
            #expect(
                tokenizer.tokens(of: text).ids == expected, "\(text.unicodeScalars.map(\.value))")
        }
    }

    @Test func miniLMEqualsTheReference() throws {
        let fixture = try Fixtures.tokens()
        let tokenizer = try tokenizer(.miniLM)
        #expect(fixture.texts.count == fixture.minilm.count)
        for (text, expected) in zip(fixture.texts, fixture.minilm) {
            #expect(
                tokenizer.tokens(of: text).ids == expected, "\(text.unicodeScalars.map(\.value))")
        }
    }

    @Test func specialTokensInTheTextStayText() throws {
        let tokenizer = try tokenizer(.mpnet)
        for text in ["<s>", "</s>", "<pad>", "<mask>", "[CLS]", "[SEP]", "a <mask> b"] {
            let inner = tokenizer.tokens(of: text).ids.dropFirst().dropLast()
            #expect(inner.count >= 3, "\(text) is cut at its brackets")
            #expect(inner.allSatisfy { ![0, 1, 2, 3, 30_526].contains($0) }, "\(text)")
        }
    }

    @Test func longTextsAreCutAndSaySo() throws {
        let tokenizer = try tokenizer(.mpnet)
        let fits = tokenizer.tokens(of: String(repeating: "graph ", count: 382))
        #expect(fits.ids.count == 384 && !fits.isTruncated)
        let long = tokenizer.tokens(of: String(repeating: "graph ", count: 383))
        #expect(long.ids.count == 384 && long.isTruncated && long.ids.last == 2)
        // Chunked on the way of texts that are not ASCII.
        let accents = tokenizer.tokens(of: String(repeating: "gräph ", count: 40_000))
        #expect(accents.ids == long.ids && accents.isTruncated)
    }

    /// A chunk ends at a space; words on both sides stay whole.
    @Test func chunksDoNotCutWords() throws {
        let configuration = try ModelConfiguration(folder: Fixtures.folder(.mpnet)).tokenizer
        let tokenizer = try WordPieceTokenizer(configuration, maximumTokenCount: 100_000)
        let text = String(repeating: "Élan vital naïveté e\u{301}clair ", count: 1_500)
        let plain = String(repeating: "elan vital naivete eclair ", count: 1_500)
        #expect(tokenizer.tokens(of: text).ids == tokenizer.tokens(of: plain).ids)
    }

    @Test func canonicallyEqualPiecesStayApart() {
        let vocabulary = Vocabulary(["\u{e9}", "e\u{301}", "e"])
        #expect(vocabulary.id(of: "\u{e9}") == 0)
        #expect(vocabulary.id(of: "e\u{301}") == 1)
        #expect(vocabulary.id(of: "e") == 2)
        #expect(vocabulary.id(of: "x") == nil)
    }

    /// Where the reference changes bucket (torch 2.15, distances -511...511).
    @Test func relativeDistancesFallIntoTheReferenceBuckets() {
        let starts: [(Int, Int)] = [
            (-511, 15), (-90, 14), (-63, 13), (-45, 12), (-31, 11), (-22, 10), (-15, 9), (-11, 8),
            (-7, 7), (-6, 6), (-5, 5), (-4, 4), (-3, 3), (-2, 2), (-1, 1), (0, 0), (1, 17),
            (2, 18), (3, 19), (4, 20), (5, 21), (6, 22), (7, 23), (8, 24), (12, 25), (16, 26),
            (23, 27), (32, 28), (46, 29), (64, 30), (91, 31),
        ]
        for distance in -511...511 {
            let expected = starts.last { $0.0 <= distance }?.1
            #expect(RelativeBuckets.bucket(of: distance, count: 32) == expected, "\(distance)")
        }
    }
}
