/// The weights of ``ConfidenceModel``, in the order of its features, as
/// `sutra eval calibration --fit` prints them.
enum ConfidenceWeights {
    /// That the answer is right.
    static let right: [Double] = [
        -2.000, 3.082, 1.102, 0.280, -0.639, -0.018, -0.237, 0.850, -1.049, -0.370, 0.417, 0.325,
        -0.010, -0.850,
    ]
    /// That the memory holds an answer at all.
    static let answerable: [Double] = [
        -5.133, 1.557, 0.190, 0.016, 1.133, 1.651, -0.177, 2.436, 0.266, 1.913, 2.740, 0.051,
        -0.233, -1.630,
    ]
    /// Below this the memory says that it does not know.
    static let threshold = 0.370
}
