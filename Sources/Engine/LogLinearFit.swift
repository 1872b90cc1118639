/// Fits weights by gradient ascent with a step of its own for each weight (Adagrad, Duchi et al.
/// 2011). Deterministic: examples are taken in their order.
enum LogLinearFit {
    /// Candidates of one question, and which of them are right.
    struct Choice: Sendable {
        let candidates: [AnswerSignals]
        let isRight: [Bool]
    }

    /// Weights that make the right candidates likely among those of their question: maximises
    /// Σ log P(right) − penalty · |weights|², P the softmax of the weighted sums. Questions without
    /// a right candidate teach nothing.
    static func weights(
        for choices: [Choice], rounds: Int = 30, rate: Float = 0.15, penalty: Float = 0.05
    ) -> [Float] {
        var weights = [Float](repeating: 0, count: AnswerSignals.count)
        var squares = [Float](repeating: 1e-2, count: AnswerSignals.count)
        var gradient = [Float](repeating: 0, count: AnswerSignals.count)
        var isTouched = [Bool](repeating: false, count: AnswerSignals.count)
        for _ in 0..<rounds {
            for choice in choices where choice.isRight.contains(true) {
                var touched: [Int] = []
                let scores = choice.candidates.map { $0.score(weights) }
                let top = scores.max() ?? 0
                let powers = scores.map { Exponential.of($0 - top) }
                let all = powers.reduce(0, +)
                let right = zip(powers, choice.isRight).reduce(Float(0)) { $0 + ($1.1 ? $1.0 : 0) }
                for (place, candidate) in choice.candidates.enumerated() {
                    let expected = powers[place] / all
                    let wanted = choice.isRight[place] ? powers[place] / max(right, 1e-12) : 0
                    let pull = wanted - expected
                    guard abs(pull) > 1e-5 else { continue }
                    for (signal, value) in candidate.values {
                        gradient[signal] += pull * value
                        if !isTouched[signal] { touched.append(signal) }
                        isTouched[signal] = true
                    }
                }
                for signal in touched {
                    let step = gradient[signal] - penalty * weights[signal]
                    gradient[signal] = 0
                    isTouched[signal] = false
                    squares[signal] += step * step
                    weights[signal] += rate * step / squares[signal].squareRoot()
                }
            }
        }
        return weights
    }

    /// Weights of a logistic model: maximises Σ log P(outcome) − penalty · |weights|².
    static func logistic(
        _ examples: [(features: [Double], outcome: Bool)], rounds: Int = 4_000,
        penalty: Double = 0.001
    ) -> [Double] {
        guard let width = examples.first?.features.count else { return [] }
        var weights = [Double](repeating: 0, count: width)
        var squares = [Double](repeating: 1e-6, count: width)
        for _ in 0..<rounds {
            var gradient = [Double](repeating: 0, count: width)
            for (features, outcome) in examples {
                let sum = zip(features, weights).reduce(0) { $0 + $1.0 * $1.1 }
                let miss = (outcome ? 1 : 0) - Exponential.logistic(sum)
                for place in 0..<width { gradient[place] += miss * features[place] }
            }
            for place in 0..<width {
                let slope = gradient[place] / Double(examples.count) - penalty * weights[place]
                squares[place] = 0.99 * squares[place] + 0.01 * slope * slope
                weights[place] += 0.02 * slope / (squares[place].squareRoot() + 1e-8)
            }
        }
        return weights
    }
}
