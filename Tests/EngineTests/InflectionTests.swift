import TestSupport
import Testing

@testable import Engine

/// A question says "win" where the text says "won": no ending tells that they are one word.
@Suite struct InflectionTests {
    private static let text =
        "Marie Curie discovered polonium and radium in 1898. She won the Nobel Prize in Physics in "
        + "1903. Ada Byron wrote a long letter to her mother and sold her old house in London."

    @Test(arguments: [
        ("What did Marie Curie win in 1903?", "Nobel Prize"),
        ("What did Ada Byron sell?", "house"),
        ("What did Ada Byron write to her mother?", "letter"),
    ])
    func irregularVerbsAreKnownAgain(_ question: String, _ part: String) async throws {
        try await withMemory(in: ScratchDirectory()) { memory in
            _ = try await memory.learn([TextToLearn(Self.text)])
            let answer = try await memory.answer(Question(question))
            #expect(answer.text?.contains(part) == true, "\(answer.text ?? "not known")")
        }
    }

    /// Forms of one word may begin otherwise than its stem.
    @Test(arguments: [("go", "went"), ("eat", "ate"), ("went", "goes"), ("write", "wrote")])
    func formsAreAlike(_ one: String, _ other: String) {
        #expect(QuestionForm.AskedForm(one).isAlike(other))
        #expect(!QuestionForm.AskedForm(one).isAlike("wend"))
    }
}
