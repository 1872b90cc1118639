/// Fits weights by gradient ascent with a step of its own for each weight (Adagrad, Duchi et al.
/// 2011). Deterministic: examples are taken in their order.
enum LogLinearFit {
    /// Candidates of one question, and which of them are right; their signals one after the other.
    struct Choice: Sendable {
        /// Where each candidate's signals start, and the end of the last one's.
        private(set) var starts: [Int]
        private(set) var signals: [UInt16]
        private(set) var values: [Float]
        let isRight: [Bool]

        init(_ candidates: [AnswerSignals], isRight: [Bool]) {
            var starts = [0]
            var signals: [UInt16] = []
            var values: [Float] = []
            for candidate in candidates {
                for (signal, value) in candidate.values {
                    signals.append(signal)
                    values.append(value)
                }
                starts.append(signals.count)
            }
            (self.starts, self.signals, self.values) = (starts, signals, values)
            self.isRight = isRight
        }

        /// Without the signals from a number on.
        func before(_ signal: Int) -> Choice {
            var kept = self
            kept.starts = [0]
            kept.signals = []
            kept.values = []
            for candidate in isRight.indices {
                for place in starts[candidate]..<starts[candidate + 1]
                where Int(signals[place]) < signal {
                    kept.signals.append(signals[place])
                    kept.values.append(values[place])
                }
                kept.starts.append(kept.signals.count)
            }
            return kept
        }

        fileprivate func powers(_ weights: [Float]) -> [Float] {
            var scores = [Float](repeating: 0, count: isRight.count)
            for candidate in scores.indices {
                var sum: Float = 0
                for place in starts[candidate]..<starts[candidate + 1] {
                    sum += weights[Int(signals[place])] * values[place]
                }
                scores[candidate] = sum
            }
            let top = scores.max() ?? 0
            return scores.map { Exponential.of($0 - top) }
        }
    }

    /// Weights that make the right candidates likely among those of their question: maximises
    /// Σ log P(right) − penalty · |weights|², P the softmax of the weighted sums. Questions without
    /// a right candidate teach nothing.
    static func weights(
        for choices: [Choice], rounds: Int = 30, rate: Float = 0.15, penalty: Float = 0.04
    ) -> [Float] {
        var weights = [Float](repeating: 0, count: AnswerSignals.count)
        var squares = [Float](repeating: 1e-2, count: AnswerSignals.count)
        var gradient = [Float](repeating: 0, count: AnswerSignals.count)
        var isTouched = [Bool](repeating: false, count: AnswerSignals.count)
        for _ in 0..<rounds {
            for choice in choices where choice.isRight.contains(true) {
                var touched: [Int] = []
                let powers = choice.powers(weights)
                let all = powers.reduce(0, +)
                let right = zip(powers, choice.isRight).reduce(Float(0)) { $0 + ($1.1 ? $1.0 : 0) }
                for candidate in powers.indices {
                    let expected = powers[candidate] / all
                    let wanted =
                        choice.isRight[candidate] ? powers[candidate] / max(right, 1e-12) : 0
                    let pull = wanted - expected
                    guard abs(pull) > 1e-5 else { continue }
                    for place in choice.starts[candidate]..<choice.starts[candidate + 1] {
                        let signal = Int(choice.signals[place])
                        gradient[signal] += pull * choice.values[place]
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
        _ examples: [(features: [Double], outcome: Bool)], rounds: Int = 2_000,
        penalty: Double = 0.001
    ) -> [Double] {
        guard let width = examples.first?.features.count else { return [] }
        let features = examples.flatMap(\.features)
        var weights = [Double](repeating: 0, count: width)
        var squares = [Double](repeating: 1e-6, count: width)
        for _ in 0..<rounds {
            var gradient = [Double](repeating: 0, count: width)
            for (row, example) in examples.enumerated() {
                var sum = 0.0
                for place in 0..<width { sum += features[row * width + place] * weights[place] }
                let miss = (example.outcome ? 1 : 0) - Exponential.logistic(sum)
                for place in 0..<width { gradient[place] += miss * features[row * width + place] }
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
