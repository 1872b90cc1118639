import ConceptModel
import Extraction
import Testing

/// Texts that are no language, and the work that they cost.
@Suite struct HardshipTests {
    private static let pieces: [String] = [
        "x", " ", ".", "(", ")", "\"", "\u{0}", "A ", "a, ", "and ", "(a ", "\n", "A.", "'s ", "1 ",
        "of A ", "A of ", "- ", "```\n", "# A\n", "\u{A0}", "é", "中", "\u{301}", "that ",
        "who runs ", ", who ", "to ", "\"A ", "A and ", ", A", "is a ", "… ", "[1]", "1. ", "``",
        "A, B, ", "in A ", "\u{1F600}",
    ]

    @Test(arguments: pieces) func workGrowsLinearly(_ piece: String) {
        let extractor = PatternExtractor()
        let count = 3_000
        let small = extractor.measuredExtraction(of: String(repeating: piece, count: count))
        let large = extractor.measuredExtraction(of: String(repeating: piece, count: 2 * count))
        #expect(large.stepCount <= small.stepCount * 9 / 4 + 1_000)
        #expect(large.stepCount > 0)
    }

    @Test func oneEndlessWordIsRead() {
        let text = String(repeating: "a", count: 1_000_000)
        #expect(PatternExtractor().extraction(of: text).sentences == [ByteSpan(0..<1_000_000)])
    }

    @Test(arguments: [
        "", " ", "\n\n", "\u{0}", ".", "()", "\"\"", "'", "’s", "n't", "-", "#", "```",
    ])
    func scrapsDoNoHarm(_ text: String) {
        let extraction = PatternExtractor().extraction(of: text)
        #expect(extraction.relations.isEmpty)
    }

    @Test func randomBytesGiveTrueSpans() {
        let seed: UInt64 = 20_261_124
        var state = seed
        func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 33
        }
        for round in 0..<200 {
            var text = ""
            for _ in 0..<60 { text += Self.pieces[Int(next() % UInt64(Self.pieces.count))] }
            let extraction = PatternExtractor().extraction(of: text)
            for mention in extraction.mentions {
                #expect(
                    text.text(in: mention.span) == mention.name, "seed \(seed), round \(round)")
            }
            var last: UInt32 = 0
            for sentence in extraction.sentences {
                #expect(sentence.lowerBound >= last, "seed \(seed), round \(round)")
                last = sentence.upperBound
            }
        }
    }

    @Test func theSameTextGivesTheSameGraph() async throws {
        let text = RelationCases.modifiers.map(\.text).joined(separator: " ")
        let first = PatternExtractor().extraction(of: text)
        let second = try await PatternExtractor().extract(text)
        #expect(first == second)
        #expect(!first.relations.isEmpty)
    }
}
