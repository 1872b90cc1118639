import ConceptModel
import Extraction
import Testing

@Suite struct PassageTests {
    private func pieces(_ text: String, _ limit: Int) -> [String] {
        Passages.split(text, limit: limit).map { text.text(in: $0) }
    }

    @Test func shortTextIsOnePassage() {
        #expect(pieces("One. Two.", 100) == ["One. Two."])
        #expect(pieces("", 100).isEmpty)
    }

    @Test func passagesEndAtSentences() {
        #expect(pieces("One is here. Two is here.", 16) == ["One is here. ", "Two is here."])
    }

    @Test func paragraphsComeBeforeSentences() {
        let text = "One is here.\n\nTwo is here. Three is here. Four."
        #expect(pieces(text, 30).first == "One is here.\n\n")
    }

    @Test func wordsComeBeforeCharacters() {
        #expect(pieces("aaaa bbbb cccc", 10) == ["aaaa bbbb ", "cccc"])
        #expect(pieces(String(repeating: "é", count: 10), 5).allSatisfy { $0 == "éé" })
    }

    @Test(arguments: [4, 7, 64, 500]) func passagesTileTheText(_ limit: Int) {
        let text = String(
            repeating: "Ada works. \u{1F600}é (x. y) \n\n Bob\u{0} is here", count: 40)
        let spans = Passages.split(text, limit: limit)
        var end: UInt32 = 0
        for span in spans {
            #expect(span.lowerBound == end)
            #expect(!span.isEmpty)
            #expect(span.byteCount <= limit)
            end = span.upperBound
        }
        #expect(Int(end) == text.utf8.count)
        #expect(spans.map { text.text(in: $0) }.joined() == text)
    }
}
