/// The weights of ``AnswerSignals``, as `sutra eval answers --fit` found them on development
/// questions. By name; a signal without one weighs nothing.
enum AnswerWeights {
    static let all: [Float] = (0..<AnswerSignals.count).map { byName[AnswerSignals.name(of: $0)] ?? 0 }

    static let byName: [String: Float] = [
        "reach": 4, "reachSquared": 2, "sentence": 1, "proximity": 2, "overlap": -2, "kindHead": 1,
        "path": 3, "relation": 1, "passage": 2, "kindBeside": 0.5, "anchored": 0.5,
    ]
}
