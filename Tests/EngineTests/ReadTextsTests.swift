import ConceptModel
import Testing

@testable import Engine

struct ReadTextsTests {
    @Test(arguments: [
        "Ada.", "Ada Lovelace\nShe wrote. Did she? Yes, in 1843.", "# Title\n\n- one\n- two\n",
        "`code` and more.\nIs it?", "", "Mr. Smith went to St. Ives. It rained (a lot); he stayed.",
    ]) func anOutlineCountsWhatAReadingHas(text: String) {
        let concept = Concept(
            id: ConceptID(high: 1, low: 2), kind: .passage, content: text,
            learnedAt: Timestamp(microseconds: 0))
        let texts = ReadTexts()
        let outline = texts.outline(of: concept)
        let reading = texts.reading(of: concept)
        #expect(outline.sentenceCount == reading.sentences.count)
        #expect(outline.wordCount == reading.sentences.flatMap(\.terms).count)
        let again = texts.outline(of: concept)
        #expect(again.sentenceCount == outline.sentenceCount)
        #expect(again.wordCount == outline.wordCount)
    }
}
