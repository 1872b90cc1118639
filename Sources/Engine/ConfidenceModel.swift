import ConceptModel

/// How sure an answer is, from what speaks for it: two logistic models whose weights can be read.
/// Fitted on development questions by `sutra eval calibration --fit`.
struct ConfidenceModel: Sendable {
    struct Features: Sendable {
        /// The answer's share of all candidates' weight, 0...1, and how far it leads the next one.
        var share: Float
        var margin: Float
        /// The share of the question that the evidence holds, 0...1.
        var coverage: Float
        /// Cosine of the question and the answer's passage; and of the nearest passage.
        var similarity: Float
        var bestSimilarity: Float
        /// 1 when the answer stands in the passage that was found to be the best.
        var isFirst: Float
        /// Steps to the answer, at least 1.
        var steps: Float
        /// The share of the question's names that the memory has never heard of.
        var unknownNames: Float

        /// With a constant in front.
        var values: [Double] {
            [
                1, share, margin, coverage, coverage * coverage, similarity, bestSimilarity,
                isFirst, min(steps, 4) - 1, unknownNames,
            ].map(Double.init)
        }

        static let names = [
            "constant", "share", "margin", "coverage", "coverage squared", "similarity",
            "best similarity", "first passage", "further steps", "unknown names",
        ]
    }

    /// That the answer is right.
    static let right: [Double] = [-3, 3, 1, 1, 1, 1, 0, 0.3, -0.3, -2]
    /// That the memory holds an answer at all.
    static let answerable: [Double] = [-3, 1, 0, 2, 2, 1, 1, 0.5, -0.3, -3]
    /// Below this the memory says that it does not know.
    static let threshold = 0.5

    /// Of an answer that follows from statements understood to the last word.
    static let told = Confidence(0.9)

    /// From here on a chain of relations answers alone.
    static let chainThreshold = Confidence(0.6)

    static func confidence(_ features: Features) -> Confidence {
        Confidence(Float(probability(features, right)))
    }

    static func isAnswerable(_ features: Features) -> Bool {
        probability(features, answerable) >= threshold
    }

    static func probability(_ features: Features, _ weights: [Double]) -> Double {
        Exponential.logistic(zip(features.values, weights).reduce(0) { $0 + $1.0 * $1.1 })
    }
}
