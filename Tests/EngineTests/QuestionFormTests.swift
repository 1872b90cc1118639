import Extraction
import Testing

@testable import Engine

@Suite struct QuestionFormTests {
    private func words(_ question: String) -> [TaggedWord] {
        PatternExtractor().reading(of: question).sentences.flatMap(\.words)
    }

    @Test(arguments: [
        ("Who was the man who built the tower?", 0),
        ("In which city was the man born who built it?", 1),
        ("Ada met Chiang, who died on which date?", 7),
        ("The show that was written for a man who sings was written by who?", 13),
        ("The band which Ada led is based where?", 7),
        ("Ada, who wrote letters, lived with Bob, who painted.", 2),
    ])
    func oneOfManyWordsAsks(_ question: String, _ place: Int) {
        #expect(QuestionForm.askingPlace(in: words(question)) == place)
    }

    @Test(arguments: [
        ("Ada was born on which date?", "date"), ("In what year was Ada born?", "year"),
        ("What side effect did it have?", "effect"),
    ])
    func whatIsAskedForIsANoun(_ question: String, _ noun: String) throws {
        let words = words(question)
        let place = try #require(QuestionForm.askingPlace(in: words))
        let head = try #require(QuestionForm.phrase(from: place, in: words).head)
        #expect(words[head].folded == noun)
    }
}
