/// The weights of ``AnswerSignals``, as `sutra eval answers --fit` prints them; they stand in
/// `Generated/`. A signal without one weighs nothing.
enum AnswerWeights {
    static let all: [Float] = {
        var byName: [Substring: Float] = [:]
        for weight in lines.split(whereSeparator: \.isWhitespace) {
            let fields = weight.split(separator: "=")
            byName[fields[0]] = Float(fields[1])
        }
        return (0..<AnswerSignals.count).map { byName[Substring(AnswerSignals.name(of: $0))] ?? 0 }
    }()
}
