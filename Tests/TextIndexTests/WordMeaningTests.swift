import Testing
import TextIndex

@Suite struct WordMeaningTests {
    private func likeness(_ one: String, _ other: String) throws -> Float {
        try #require(WordMeaning(one)).likeness(to: try #require(WordMeaning(other)))
    }

    @Test(arguments: [
        ("river", "lake", "tax"), ("doctor", "physician", "bridge"),
        ("built", "constructed", "ate"), ("disease", "malaria", "guitar"),
        ("color", "blue", "senate"),
    ])
    func likeWordsLieNearer(_ word: String, _ like: String, _ other: String) throws {
        #expect(try likeness(word, like) > likeness(word, other) + 0.2)
    }

    @Test func aWordIsLikeItself() throws {
        #expect(abs(try likeness("river", "river") - 1) < 1e-5)
        #expect(try likeness("river", "lake") == likeness("lake", "river"))
    }

    @Test func endingsAreSeenThrough() throws {
        #expect(WordMeaning("zqxv") == nil)
        let base = try #require(WordMeaning("abbot"))
        #expect(WordMeaning("abbots") == base || WordMeaning("abbots") != nil)
    }
}
