import Testing

@testable import Extraction

@Suite struct HeadFinderTests {
    /// The head of each word by its text, the root's by itself.
    private func heads(_ sentence: String) throws -> [String: String] {
        let words = try #require(PatternExtractor().reading(of: sentence).sentences.first).words
        let heads = HeadFinder().heads(of: words, WordTagger().classes(of: words))
        #expect(heads.count == words.count)
        return Dictionary(
            zip(words, heads).map { word, head in
                (word.folded, head < words.count ? words[head].folded : word.folded)
            }, uniquingKeysWith: { first, _ in first })
    }

    @Test func aVerbHoldsSubjectObjectAndPreposition() throws {
        let heads = try heads("The young queen visited a city in the north.")
        #expect(heads["visited"] == "visited")
        #expect(heads["queen"] == "visited" && heads["city"] == "visited")
        #expect(heads["young"] == "queen" && heads["a"] == "city")
        #expect(heads["in"] == "visited" || heads["in"] == "city")
        #expect(heads["north"] == "in")
    }

    @Test func aNounHoldsWhatFollowsItsOf() throws {
        let heads = try heads("Warsaw is the capital of Poland.")
        #expect(heads["of"] == "capital" && heads["poland"] == "of")
        #expect(heads["warsaw"] == "is")
    }

    @Test func everyWordLeadsToTheRoot() throws {
        let sentence =
            "When the rain had stopped, Ada, who wrote the letter, walked to the house and slept."
        let words = try #require(PatternExtractor().reading(of: sentence).sentences.first).words
        let heads = HeadFinder().heads(of: words, WordTagger().classes(of: words))
        for word in words.indices {
            var place = word
            var steps = 0
            while heads[place] < words.count, steps <= words.count {
                place = heads[place]
                steps += 1
            }
            #expect(steps < words.count, "\(words[word].folded) goes in a circle")
        }
    }

    @Test func tablesAreNoSentences() {
        let word = PatternExtractor().reading(of: "Seven.").sentences[0].words[0]
        let long = [TaggedWord](repeating: word, count: 400)
        let heads = HeadFinder().heads(of: long, WordTagger().classes(of: long))
        #expect(heads.allSatisfy { $0 == 400 })
        #expect(HeadFinder().heads(of: [], []).isEmpty)
    }
}
