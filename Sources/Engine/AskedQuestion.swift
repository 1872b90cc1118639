import ConceptModel
import Extraction
import Reasoning

/// A question with everything that speaks for its answers, whatever the weights.
struct AskedQuestion: Sendable {
    /// The answer, when it needed no ranking of candidates.
    let decided: (text: String, confidence: Confidence)?
    var candidates: [CandidateAnswer]
    let circumstances: Circumstances
    /// The sentences that the candidates stand in, and how the question is compared with them.
    let sentences: [CloseReading.Sentence]
    let reading: CloseReading
    /// Whether candidates have the signals of sentences that the embedding model has read.
    var isReadClosely = false

    /// What is known beside the candidates.
    struct Circumstances: Sendable {
        let kind: QuestionForm.Kind
        /// Cosine of the question and each of the nearest passages.
        let similarities: [ConceptID: Float]
        let bestSimilarity: Float
        let similarityLead: Float
        /// The best passage's BM25 score against the highest that the words allow, 0...1.
        let words: Float
        /// The passage that was found to be the best.
        let firstPassage: ConceptID?
        /// The share of the question's names that the memory has never heard of, 0...1.
        let unknownNames: Float
        /// The share of the question's words that are nouns which stand in no text, 0...1.
        let unheardShare: Float
        /// The question names or says something.
        let hasSubstance: Bool
    }

    /// The best candidates, and how sure they are.
    struct Verdict {
        /// Candidates that name the same thing, best first.
        let groups: [Solution.Group]
        let features: ConfidenceModel.Features
        let confidence: Confidence
        /// Whether the memory holds an answer.
        let isKnown: Bool
    }

    /// By the weights that ship; `nil` without candidates.
    func verdict() -> Verdict? { verdict(isReadClosely ? .fittedToClose : .fitted) }

    /// By the candidates' scores; `nil` without candidates.
    func verdict(_ weights: ConfidenceWeights) -> Verdict? {
        let groups = Solution.groups(candidates)
        guard let best = groups.first?.best else { return nil }
        let features = ConfidenceModel.Features(
            of: groups, candidates, circumstances, isReadClosely: isReadClosely)
        let model = ConfidenceModel(weights: weights)
        return Verdict(
            groups: groups, features: features, confidence: model.confidence(features),
            isKnown: model.isAnswerable(features) && canBeAnswer(best))
    }

    /// Rules that no weights outvote: the answer has to be of a kind that fits the question, and of
    /// what no text names nothing is known. The embedding model knows it by other words.
    func canBeAnswer(_ candidate: CandidateAnswer) -> Bool {
        circumstances.hasSubstance && circumstances.kind.admits(candidate.shape)
            && (isReadClosely || !asksAnother(than: candidate))
    }

    /// Whether the question speaks of something that no text names, and the candidate's passage of
    /// too little else: texts say much in other words than questions do.
    private func asksAnother(than candidate: CandidateAnswer) -> Bool {
        circumstances.unheardShare >= Self.unheardLimit
            || circumstances.unheardShare > 0
                && candidate.signals[.passageShare] < Self.sharedLimit
    }

    private static let unheardLimit: Float = 0.33
    private static let sharedLimit: Float = 0.6
}
