import ConceptModel
import Extraction
import Testing

@Suite struct SplitterTests {
    /// The sentences of the text, as text.
    private func sentences(_ text: String) -> [String] {
        PatternExtractor().extraction(of: text).sentences.map { text.text(in: $0) }
    }

    /// Each text is written with "|" where one sentence ends and the next begins.
    @Test(arguments: SplitterCases.all)
    func textIsCutWhereSentencesEnd(_ marked: String) {
        let expected = marked.split(separator: "|").map(String.init)
        let text = marked.replacing("|", with: "")
        let trimmed = expected.map { piece in
            String(
                piece.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        }
        #expect(sentences(text) == trimmed)
    }

    @Test func noByteIsLost() {
        let text = "# A\n\nB c d. \u{0}E f (g. H).\n```\nx. y\n\n```\n- z\u{301} 。中文。 | 5. \u{2026}"
        let extraction = PatternExtractor().extraction(of: text)
        let bytes = Array(text.utf8)
        var covered = Array(repeating: false, count: bytes.count)
        var last: UInt32 = 0
        for span in extraction.sentences {
            #expect(span.lowerBound >= last)
            last = span.upperBound
            for position in span.range { covered[position] = true }
        }
        for (position, byte) in bytes.enumerated() where !covered[position] {
            #expect(byte <= 0x20, "byte \(position) is in no sentence")
        }
    }
}
