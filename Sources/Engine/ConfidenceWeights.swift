/// The weights of ``ConfidenceModel``, in the order of its features, as
/// `sutra eval calibration --fit` prints them.
enum ConfidenceWeights {
    /// That the answer is right.
    static let right: [Double] = [
        -2.305, 3.270, 0.980, -0.474, -0.298, 0.324, -0.210, 0.152, -0.335, -0.316, 0.934, 0.569,
        -0.254, -0.943,
    ]
    /// That the memory holds an answer at all.
    static let answerable: [Double] = [
        -4.468, 1.625, 0.625, -0.696, 0.764, 1.380, 0.974, 2.065, 0.531, 1.926, 2.371, -0.177,
        -0.442, -1.623,
    ]
    /// Below this the memory says that it does not know.
    static let threshold = 0.370
}
