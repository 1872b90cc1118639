import Extraction
import Testing

@testable import Engine

struct ReadPhraseTests {
    private func match(_ word: String, _ phrase: String) -> Float {
        let texts = ReadTexts()
        let words = texts.words(of: "Which \(word)?")
        let place = words.firstIndex { $0.folded == word } ?? 0
        return AskingWord(words[place], at: place).match(texts.phrase(phrase))
    }

    @Test func wordsSpeakOfPhrasesByStemRootAndMeaning() {
        #expect(match("director", "directed by") == 0.9)
        #expect(match("actor", "acted in") == 0.9)
        #expect(match("screenwriter", "written by") == 0.8)
        #expect(match("year", "release date") == 0.9)
        #expect(match("bridge", "written by") == 0)
    }

    @Test func aPhraseIsReadOnceAndStopWordsSayNothing() {
        let texts = ReadTexts()
        #expect(texts.phrase("is the mayor of").words.map(\.stem) == ["mayor"])
        #expect(texts.phrase("release date").isTime && !texts.phrase("mayor of").isTime)
    }
}
