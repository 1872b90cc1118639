import Extraction
import Testing

@testable import Engine

struct AnswerSpanTests {
    private func spans(in text: String) -> Set<String> {
        let reading = TextReading(text, PatternExtractor())
        return Set(
            reading.sentences.flatMap { sentence in
                sentence.details.spans.map { span in
                    sentence.tagged.words[span.words].map(\.folded).joined(separator: " ")
                }
            })
    }

    @Test func figuresComeWithWhatBoundsThem() {
        let found = spans(in: "The mill fed more than 300 families for about 20 years.")
        #expect(found.isSuperset(of: ["300", "more than 300", "more than 300 families"]))
        #expect(found.isSuperset(of: ["20 years", "about 20 years"]))
    }

    @Test func nounPhrasesComeWithAndWithoutTheirModifiers() {
        let found = spans(in: "The old mill had no chamber.")
        #expect(found.isSuperset(of: ["old mill", "mill", "no chamber", "chamber"]))
    }

    @Test func noSpanBeginsOrEndsWithAJoiningWordOrAMark() {
        for span in spans(in: "In 1850, Anna Weber, a miller, and her sons left for Bremen.") {
            #expect(![",", "and", "a", "for", "."].contains(span.split(separator: " ").last ?? ""))
            #expect(![",", "and", "."].contains(span.split(separator: " ").first ?? ""))
        }
    }

    @Test func whatHangsOnAWordIsASpan() {
        let found = spans(in: "The treaty set common rules for coal and steel in the valley.")
        #expect(found.contains("common rules for coal and steel"))
        #expect(!found.contains("the treaty set common"))
    }

    @Test func wholeConstituentsAreSpans() {
        let found = spans(in: "The mill protects the coast from storms and is very high.")
        #expect(found.isSuperset(of: ["protects the coast", "from storms", "very high"]))
        let quoted = spans(in: "She sang \"The Old Mill\" in Rome between 1900 and 1910.")
        #expect(quoted.isSuperset(of: ["the old mill", "between 1900 and 1910", "in rome"]))
    }
}
