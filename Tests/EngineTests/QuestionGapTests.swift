import Extraction
import Testing
import TextIndex

@testable import Engine

@Suite struct QuestionGapTests {
    private func gap(_ question: String, asking: Range<Int>) -> QuestionGap {
        QuestionGap(
            PatternExtractor().reading(of: question).sentences.flatMap(\.words), asking: asking)
    }

    private func term(_ word: String) -> UInt64 {
        TermPlaces.hash(ofTerm: TextAnalyzer.stem(word))
    }

    @Test func theSubjectStandsBeforeEverything() {
        let gap = gap("Who painted the ceiling?", asking: 0..<1)
        #expect(gap.kind == .subject && !gap.isPassive)
        #expect(gap.before.isEmpty)
        #expect(gap.behind.isSuperset(of: [term("painted"), term("ceiling")]))
    }

    @Test func theObjectStandsBetween() {
        let gap = gap("What did Michelangelo paint in Rome?", asking: 0..<1)
        #expect(gap.kind == .object)
        #expect(gap.before.contains(term("michelangelo")) && gap.before.contains(term("paint")))
        #expect(gap.behind.contains(term("rome")) && !gap.before.contains(term("rome")))
    }

    @Test func aPassiveIsSeen() {
        let gap = gap("Who was elected in Rome?", asking: 0..<1)
        #expect(gap.kind == .subject && gap.isPassive)
    }

    @Test(arguments: [("When did Ada move to Rome?", 0..<1), ("In what year did Ada move?", 1..<3)])
    func aTimeMayStandAnywhere(_ question: String, _ asking: Range<Int>) {
        let gap = gap(question, asking: asking)
        #expect(gap.kind == .adverbial && gap.before.isEmpty && gap.behind.isEmpty)
    }
}
