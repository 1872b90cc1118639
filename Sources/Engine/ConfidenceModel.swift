import ConceptModel

/// How sure an answer is, from what speaks for it: two logistic models whose weights can be read.
/// Fitted on development questions: `sutra eval calibration --fit` prints the weights to put here.
struct ConfidenceModel: Sendable {
    struct Features: Sendable {
        /// The answer's share of all candidates' weight, 0...1, and how far it leads the next one.
        var share: Float
        var margin: Float
        /// The weighted sum of its signals.
        var score: Float
        /// The share of the question that the evidence holds, 0...1; and the best that any
        /// sentence holds.
        var coverage: Float
        var bestCoverage: Float
        /// Cosine of the question and the answer's passage; of the nearest passage; and how far
        /// that leads the next one.
        var similarity: Float
        var bestSimilarity: Float
        var similarityLead: Float
        /// The best passage's BM25 score against the highest that the words allow, 0...1.
        var words: Float
        /// 1 when the answer stands in the passage that was found to be the best.
        var isFirst: Float
        /// Steps to the answer, at least 1.
        var steps: Float
        /// The share of the question's names that the memory has never heard of.
        var unknownNames: Float
        /// The share of the question that the answer's passage holds, 0...1; how far that falls
        /// behind the best passage; and the share close around the answer.
        var passageShare: Float
        var behindBestPassage: Float
        var around: Float
        /// 1 when a noun of the question stands in no text; when nothing of the answer's shape can
        /// be what is asked for.
        var unheardNoun: Float
        var isUnfit: Float
        /// What kind of answer is asked for.
        var kind: QuestionForm.Kind

        /// With a constant in front.
        var values: [Double] {
            let plain: [Float] = [
                1, share, margin, min(max(score, -20), 20) / 10, coverage, coverage * coverage,
                bestCoverage, similarity, bestSimilarity, 4 * similarityLead, words, isFirst,
                min(steps, 4) - 1, unknownNames, passageShare, passageShare * passageShare,
                behindBestPassage, around, unheardNoun, isUnfit, bestSimilarity * passageShare,
                words * passageShare, steps > 1 ? passageShare : 0, steps > 1 ? words : 0,
            ]
            let kinds = QuestionForm.Kind.allCases.map { $0 == kind ? Float(1) : 0 }
            return (plain + kinds).map(Double.init)
        }

        static let names =
            [
                "constant", "share", "margin", "score", "coverage", "coverage squared",
                "best coverage", "similarity", "best similarity", "similarity lead", "words",
                "first passage", "further steps", "unknown names", "passage", "passage squared",
                "behind best passage", "around", "unheard noun", "unfit",
                "best similarity and passage", "words and passage", "passage over steps",
                "words over steps",
            ] + QuestionForm.Kind.allCases.map { "\($0)" }
    }

    /// Of an answer that follows from statements understood to the last word.
    static let told = Confidence(0.9)
    /// From here on a chain of relations answers alone.
    static let chainThreshold = Confidence(0.6)

    /// A path of relations that says all of the question answers from this confidence on, and its
    /// answer is at least this sure.
    static let pathThreshold = Confidence(0.3)
    static let statedBase: Float = 0.55

    /// How sure it is that the answer is right.
    static func confidence(_ features: Features) -> Confidence {
        Confidence(Float(probability(features, ConfidenceWeights.right)))
    }

    /// Whether the memory holds an answer at all.
    static func isAnswerable(_ features: Features) -> Bool {
        probability(features, ConfidenceWeights.answerable) >= ConfidenceWeights.threshold
    }

    static func probability(_ features: Features, _ weights: [Double]) -> Double {
        Exponential.logistic(zip(features.values, weights).reduce(0) { $0 + $1.0 * $1.1 })
    }
}
