/// The BM25 ranking function.
///
/// Source: Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond",
/// section 3.2. The inverse document frequency is `ln(1 + (N - n + 0.5) / (n + 0.5))`, whose added
/// 1 keeps it positive for terms that stand in most documents.
package struct BM25: Hashable, Sendable {
    /// How fast repetitions of a term stop counting (*k1*); 0 counts a term once.
    package let saturation: Double
    /// How much long documents are held back (*b*), 0 to 1.
    package let lengthNormalisation: Double

    package init(saturation: Double = 1.2, lengthNormalisation: Double = 0.75) {
        precondition(saturation >= 0 && (0...1).contains(lengthNormalisation), "unfit settings")
        self.saturation = saturation
        self.lengthNormalisation = lengthNormalisation
    }

    /// - Parameters:
    ///   - documentCount: live documents of all shards (*N*).
    ///   - documentFrequency: those among them that hold the term (*n*).
    package func inverseDocumentFrequency(documentCount: Int, documentFrequency: Int) -> Double {
        let without = Double(max(0, documentCount - documentFrequency)) + 0.5
        return Self.naturalLogarithm(1 + without / (Double(documentFrequency) + 0.5))
    }

    /// What one term adds to a document's score, before its weight.
    /// - Parameters:
    ///   - frequency: how often the term stands in the document.
    ///   - length: terms of the document.
    ///   - averageLength: over the live documents of all shards; above 0.
    package func score(frequency: Int, length: Int, averageLength: Double) -> Double {
        let relative = Double(length) / averageLength
        let norm = 1 - lengthNormalisation + lengthNormalisation * relative
        let count = Double(frequency)
        return count * (saturation + 1) / (count + saturation * norm)
    }

    /// ln of a number of at least 1, by the series of the inverse hyperbolic tangent: the same bits
    /// on every system, which a C library's `log` does not promise.
    package static func naturalLogarithm(_ number: Double) -> Double {
        // number = significand × 2^exponent; centred around 1, |ratio| is at most 0.172.
        var significand = number.significand
        var exponent = Double(number.exponent)
        if significand > 1.414_213_562_373_095_1 {
            significand /= 2
            exponent += 1
        }
        let ratio = (significand - 1) / (significand + 1)
        let square = ratio * ratio
        var sum = 0.0
        for power in stride(from: 23, through: 1, by: -2) {
            sum = sum * square + 1 / Double(power)
        }
        return exponent * 0.693_147_180_559_945_3 + 2 * ratio * sum
    }
}
