import ConceptModel
import Reasoning

/// Something that may be the answer, with what speaks for it.
struct CandidateAnswer: Sendable {
    struct Place: Sendable {
        /// The number of the sentence.
        let sentence: Int
        let words: Range<Int>
    }

    let text: String
    let normalised: String
    let shape: AnswerSpan.Shape
    /// Where it stands among the sentences that were judged.
    let place: Place
    /// A path that ends there, if one does.
    let path: ReasoningPath?
    /// Without such a path: the steps over passages that led to the sentence.
    let bridges: [Bridge]
    /// The passage and sentence that name it.
    let passage: ConceptID
    let sentenceSpan: ByteSpan
    let sentence: String
    var signals: AnswerSignals
    /// The share of the question that sentence, heading and way hold, 0...1.
    let coverage: Float
    /// The weighted sum of the signals.
    var score: Float
}
