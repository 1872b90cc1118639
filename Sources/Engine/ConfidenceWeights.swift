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
            -1.691, 1.839, 0.706, -0.740, 0.929, 0.115, 0.241, 0.689, 0.698, 0.042, -0.135, 0.197,
            -0.162, -0.573, 0.419, 0.792, 0.409, -0.190, -0.346, -0.276, -0.038, 1.064, -0.293,
            -0.370, 0.116, -0.027, -0.050, -0.394, -0.342, 0.037, 0.225, 0.224, 0.087, -0.039,
            0.313, 0.205, -0.343, 0.244, 0.280, -0.203, -0.055, 0.008, -0.388, -0.902, -0.420,
            -0.494,
        ],
        answerable: [
            -3.208, 0.381, -0.091, -0.978, -0.018, 1.488, 0.561, 0.468, 0.655, -0.418, 0.381,
            0.633, 0.629, -0.282, 0.456, 0.283, -0.287, -0.083, -0.003, -0.344, 0.861, 1.867,
            0.771, 1.698, 1.063, -0.169, 0.131, -1.701, -0.724, 0.243, 0.995, 1.236, -0.490,
            0.060, -0.195, -0.241, -0.157, -0.401, -0.487, -0.384, -0.640, -0.206, -0.301, -0.301,
            -0.451, 0.409,
        ],
        threshold: 0.369)
}
