/// The weights of ``ConfidenceModel``, in the order of its features.
struct ConfidenceWeights: Sendable {
    /// That the answer is right.
    let right: [Double]
    /// That the memory holds an answer at all.
    let answerable: [Double]
    /// Below this the memory says that it does not know, 0...1.
    let threshold: Double

    /// As `sutra eval answers --fit` prints them.
    static let fitted = ConfidenceWeights(
        right: [],
        answerable: [],
        threshold: 0.4)
}
