/// The weights of ``ConfidenceModel``, in the order of its features, as
/// `sutra eval calibration --fit` prints them.
enum ConfidenceWeights {
    /// That the answer is right.
    static let right: [Double] = [
        -1.892, 2.668, 1.213, -1.007, -0.172, 0.458, -0.371, 0.175, -0.487, -0.414, 0.842,
        0.753, 0.288, -1.037, -0.490, -0.124, -0.164, 0.382, -0.319, -0.413, 0.217, 0.671,
        -0.334, -0.621, 0.581, 0.469, -1.015, 0.728, 0.228, -0.279, 0.062, -0.067, -1.081,
        0.594, -1.708, -0.296,
    ]
    /// That the memory holds an answer at all.
    static let answerable: [Double] = [
        -3.459, 1.755, 0.711, -0.604, 0.643, 0.892, 0.471, 1.557, 0.499, 1.957, 1.100,
        -0.235, -0.250, -1.598, -0.130, 0.918, 0.545, -0.555, -0.626, -0.130, 1.208, 1.385,
        -0.308, 0.231, -0.409, -0.142, -0.160, -0.469, -0.452, -0.405, -0.621, -0.144,
        -0.032, -0.229, -0.457, 0.172,
    ]
    /// Below this the memory says that it does not know.
    static let threshold = 0.421
}
