/// Shorter vectors of models that were trained so that the first dimensions say most (Kusupati et
/// al. 2022).
package enum Matryoshka {
    /// Layer-normalises, truncates and scales to unit length, as nomic-embed-text-v1.5 is used.
    ///
    /// Only the mean is taken away: the deviation is a factor, which the unit length undoes.
    ///
    /// - Parameter dimension: of the result, 1 to the vector's own
    package static func shorten(_ vector: [Float], to dimension: Int) -> [Float] {
        precondition((1...vector.count).contains(dimension), "a part of the vector is asked for")
        let mean = vector.reduce(0.0) { $0 + Double($1) } / Double(vector.count)
        let kept = vector[..<dimension].map { Double($0) - mean }
        let length = kept.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return kept.map { Float(length > 0 ? $0 / length : 0) }
    }
}
