import ConceptModel

/// How sure an answer is, from what speaks for it: a logistic model with weights that can be read.
struct ConfidenceModel: Sendable {
    /// Each from 0 to 1.
    struct Features: Sendable {
        /// The share of the question that the evidence holds.
        var coverage: Float
        /// How far the answer is of the kind that was asked for.
        var fit: Float
        /// The worth of the path or the passage.
        var worth: Float
        /// The share of candidates, by score, that agree on the answer.
        var agreement: Float
        /// The share of the question's names that the memory has never heard of.
        var unknownNames: Float
    }

    /// Below this the memory says that it does not know.
    static let threshold: Float = 0.5

    /// Coverage enters squared: half a question covered is much less than half an answer.
    static func confidence(_ features: Features) -> Confidence {
        let evidence =
            -6 + 4.6 * features.coverage * features.coverage + 2.7 * features.fit
            + 1.2 * features.worth + 0.6 * features.agreement - 4 * features.unknownNames
        return Confidence(logistic(evidence))
    }

    /// 1 / (1 + e^−x), by a series that gives the same bits on every system.
    private static func logistic(_ x: Float) -> Float {
        // e^−x = (e^(−x/64))^64; the series is exact to float precision for small arguments.
        let small = -Double(min(max(x, -30), 30)) / 64
        var power = 1.0
        var term = 1.0
        for order in 1...8 {
            term *= small / Double(order)
            power += term
        }
        for _ in 0..<6 { power *= power }
        return Float(1 / (1 + power))
    }
}
