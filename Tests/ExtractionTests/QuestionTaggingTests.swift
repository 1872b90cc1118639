import Testing

@testable import Extraction

/// In a question the auxiliary stands before the subject, and the verb behind it.
@Suite struct QuestionTaggingTests {
    private func verbs(_ text: String) -> [String] {
        PatternExtractor().reading(of: text).sentences.flatMap(\.words)
            .filter { $0.kind == .verb }.map(\.folded)
    }

    @Test(arguments: [
        ("What did Michelangelo paint in Rome?", "paint"),
        ("What does the Moon orbit?", "orbit"),
        ("In which year did Ada Lovelace move to London?", "move"),
        ("How many goals did the club team score in 1990?", "score"),
        ("Which company does the brother of Ada own?", "own"),
        ("What effect did the plant have on people?", "have"),
        ("Who can play the piano?", "play"),
        ("Where will the next games begin?", "begin"),
    ])
    func theVerbStandsBehindTheSubject(_ question: String, _ verb: String) {
        #expect(verbs(question) == [verb])
    }

    @Test(arguments: [
        ("Ada did the paint work.", []), ("What was the name of the play?", []),
        ("The brother did what the plan said.", ["said"]),
    ])
    func otherSentencesStayAsTheyWere(_ text: String, _ expected: [String]) {
        #expect(verbs(text) == expected)
    }
}
