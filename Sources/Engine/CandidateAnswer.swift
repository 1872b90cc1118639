import ConceptModel
import Reasoning

/// Something that may be the answer, with what speaks for it.
struct CandidateAnswer: Sendable {
    let text: String
    let normalised: String
    let shape: AnswerSpan.Shape
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
