import Extraction
import Testing

@testable import Engine

@Suite struct AskedUnitTests {
    private func unit(_ question: String, asking: Int, head: Int? = nil) -> AskedUnit? {
        AskedUnit(
            PatternExtractor().reading(of: question).sentences.flatMap(\.words), asking: asking,
            head: head)
    }

    @Test func theQuestionSaysTheUnit() {
        #expect(unit("What percentage of the land is forest?", asking: 0, head: 1) == .share)
        #expect(unit("How old is the tower?", asking: 0) == .time)
        #expect(unit("How far is the tower?", asking: 0) == .length)
        #expect(unit("How much money did it cost?", asking: 0) == .money)
        #expect(unit("How much did the tower weigh?", asking: 0) == nil)
        #expect(unit("Who built the tower?", asking: 0) == nil)
    }

    @Test func unitsAreTold() {
        #expect(AskedUnit.time.isMeasured(by: "years") && !AskedUnit.time.isMeasured(by: "miles"))
        #expect(AskedUnit.share.isMeasured(by: "%") && !AskedUnit.share.isMeasured(by: "trees"))
    }
}
