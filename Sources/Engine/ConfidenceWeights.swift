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
        right: [
            -1.700, 2.080, 0.673, -0.610, 0.869, 0.280, 0.084, 0.892, 0.791, -0.081, -0.045,
            0.232, 0.026, -0.496, 0.313, 0.719, 0.289, -0.382, -0.027, -0.304, -0.238, 0.727,
            -0.431, -0.306, 0.118, -0.001, -0.431, -0.176, -0.082, 0.387, 0.453, 0.061, 0.457,
            0.116, 0.323, 0.259, -0.257, 0.161, 0.213, -0.023, 0.131, 0.097, -0.450, -0.997,
            -0.643, -0.571,
        ],
        answerable: [
            -3.153, 0.479, -0.072, -1.280, 0.030, 1.432, 0.577, 0.435, 0.805, -0.251, 0.466,
            0.547, 0.672, -0.216, 0.475, 0.324, -0.363, 0.166, 0.077, -0.242, 0.854, 1.893, 0.893,
            1.687, 1.176, -0.261, 0.030, -1.713, -0.690, 0.252, 1.093, 1.127, -0.473, 0.219,
            -0.129, -0.124, -0.201, -0.283, -0.506, -0.413, -0.604, -0.130, -0.197, -0.253,
            -0.497, 0.255,
        ],
        threshold: 0.383)
}
