import Testing

@testable import Extraction

@Suite struct WordTaggerTests {
    /// The class of each word by its text.
    private func classes(_ sentence: String) throws -> [String: WordClass] {
        let words = try #require(PatternExtractor().reading(of: sentence).sentences.first).words
        let classes = WordTagger().classes(of: words)
        #expect(classes.count == words.count)
        return Dictionary(
            zip(words, classes).map { ($0.folded, $1) }, uniquingKeysWith: { first, _ in first })
    }

    @Test func verbsAreToldByTheirForms() throws {
        let classes = try classes("The king, who had ruled the cities, was trying to leave Spain.")
        #expect(classes["ruled"] == .participle && classes["was"] == .past)
        #expect(classes["trying"] == .gerund && classes["leave"] == .base)
        #expect(classes["to"] == .to && classes["who"] == .asking)
    }

    @Test func nounsAreToldFromNames() throws {
        let classes = try classes("The kings of Spain built two towers.")
        #expect(classes["kings"] == .nouns && classes["towers"] == .nouns)
        #expect(classes["spain"] == .name && classes["two"] == .number)
        #expect(classes["the"] == .determiner && classes["of"] == .preposition)
    }

    @Test func aWordIsJudgedByItsNeighbours() throws {
        #expect(try classes("They walk to the house.")["walk"] == .present)
        #expect(try classes("The walk was long.")["walk"] == .noun)
    }

    @Test func nothingHasNoClass() { #expect(WordTagger().classes(of: []).isEmpty) }
}
