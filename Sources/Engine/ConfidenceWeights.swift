/// The weights of ``ConfidenceModel``, in the order of its features, as
/// `sutra eval calibration --fit` prints them.
enum ConfidenceWeights {
    /// That the answer is right.
    static let right: [Double] = [-3, 3, 1, 0, 1, 1, 0, 1, 0, 0, 0, 0.3, -0.3, -2]
    /// That the memory holds an answer at all.
    static let answerable: [Double] = [-3, 1, 0, 0, 2, 2, 0, 1, 1, 0, 0, 0.5, -0.3, -3]
    /// Below this the memory says that it does not know.
    static let threshold = 0.5
}
