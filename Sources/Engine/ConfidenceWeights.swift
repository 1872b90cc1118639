/// The weights of ``ConfidenceModel``, in the order of its features, as
/// `sutra eval calibration --fit` prints them.
enum ConfidenceWeights {
    /// That the answer is right.
    static let right: [Double] = [
        -1.804, 2.579, 1.332, 0.533, 0.492, -0.751, 0.013, 1.117, -0.203, -0.243, -0.306, -0.564,
        -0.516, -0.400,
    ]
    /// That the memory holds an answer at all.
    static let answerable: [Double] = [
        -5.133, 1.557, 0.190, 0.016, 1.133, 1.651, -0.177, 2.436, 0.266, 1.913, 2.740, 0.051,
        -0.233, -1.630,
    ]
    /// Below this the memory says that it does not know.
    static let threshold = 0.370
}
