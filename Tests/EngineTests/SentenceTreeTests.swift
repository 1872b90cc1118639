import Extraction
import Testing

@testable import Engine

@Suite struct SentenceTreeTests {
    private func words(_ text: String) -> [TaggedWord] {
        PatternExtractor().reading(of: text).sentences.flatMap(\.words)
    }

    private func place(of word: String, in words: [TaggedWord]) throws -> Int {
        try #require(words.firstIndex { $0.folded == word })
    }

    @Test func wordsHaveRoles() throws {
        let words = words("The young queen visited the city in the north.")
        let tree = SentenceTree(words)
        #expect(tree.roles[try place(of: "queen", in: words)] == .subject)
        #expect(tree.roles[try place(of: "city", in: words)] == .object)
        #expect(tree.roles[try place(of: "north", in: words)] == .in)
        #expect(tree.roles[try place(of: "young", in: words)] == .adjective)
        #expect(tree.roles[try place(of: "visited", in: words)] == .root)
    }

    @Test func waysGoUpAndDown() throws {
        let words = words("The young queen visited the city in the north.")
        let tree = SentenceTree(words)
        let (young, city) = (try place(of: "young", in: words), try place(of: "city", in: words))
        #expect(tree.way(from: young, to: city) == (2, 1))
        #expect(tree.way(from: city, to: young) == (1, 2))
        #expect(tree.way(from: young, to: young) == (0, 0))
    }

    @Test func aRunHasATop() throws {
        let words = words("The young queen visited the city in the north.")
        let tree = SentenceTree(words)
        let queen = try place(of: "queen", in: words)
        #expect(tree.top(of: queen - 2..<queen + 1) == queen)
        #expect(tree.reaches[queen] == queen - 2..<queen + 1)
    }

    @Test(arguments: [
        ("Who founded the city?", QuestionTree.Slot.subject, "founded"),
        ("Which river flows through Egypt?", .subject, "flows"),
        ("Who is the king of Spain?", .copula, "is"),
    ])
    func askingWordsHaveASlot(
        _ question: String, _ slot: QuestionTree.Slot, _ governor: String
    ) throws {
        let words = words(question)
        let tree = QuestionTree(words, asking: 0)
        #expect(tree.slot == slot)
        #expect(tree.governor.map { words[$0].folded } == governor)
    }

    @Test(arguments: [
        ("Which rivers flow through Egypt?", false), ("Which river flows through Egypt?", true),
        ("Who were the kings of Spain?", false), ("Who is the king of Spain?", true),
    ])
    func oneOrSeveralThingsAreAskedFor(_ question: String, _ isOne: Bool) {
        #expect(QuestionTree(words(question), asking: 0).asksOne == isOne)
    }

    @Test func whoMayBeOneOrSeveral() {
        #expect(QuestionTree(words("Who founded the city?"), asking: 0).asksOne == nil)
    }
}
