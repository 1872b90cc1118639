/// Weights of ``AnswerSignals``, as `sutra eval answers --fit` prints them; they stand in
/// `Generated/`. A signal without one weighs nothing.
struct AnswerRanking: Sendable {
    /// By what the words of sentences say.
    let first: [Float]
    /// By what the embedding model makes of the words too.
    let close: [Float]

    static let fitted = AnswerRanking(
        first: weights(FittedWeights.first), close: weights(FittedWeights.close))

    private static func weights(_ lines: String) -> [Float] {
        var byName: [Substring: Float] = [:]
        for weight in lines.split(whereSeparator: \.isWhitespace) {
            let fields = weight.split(separator: "=")
            byName[fields[0]] = Float(fields[1])
        }
        return (0..<AnswerSignals.count).map { byName[Substring(AnswerSignals.name(of: $0))] ?? 0 }
    }
}

/// Lines of "name=weight".
enum FittedWeights {}
