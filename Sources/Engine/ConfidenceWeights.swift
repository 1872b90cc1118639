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
            -1.697, 1.766, 0.781, -0.806, 0.864, 0.116, 0.061, 0.798, 0.869, 0.185, -0.095, 0.204,
            -0.076, -0.484, 0.431, 0.721, 0.308, -0.234, -0.326, -0.234, -0.131, 0.823, -0.435,
            -0.294, 0.086, -0.084, -0.184, -0.289, -0.251, 0.175, 0.311, 0.182, 0.184, -0.085,
            0.440, 0.145, -0.277, 0.305, 0.300, -0.143, -0.017, 0.091, -0.339, -0.859, -0.558,
            -0.850,
        ],
        answerable: [
            -3.235, 0.396, -0.157, -1.055, -0.128, 1.433, 0.654, 0.481, 0.632, -0.310, 0.370,
            0.682, 0.605, -0.316, 0.432, 0.319, -0.196, -0.092, 0.008, -0.323, 0.899, 1.755,
            0.820, 1.692, 1.063, -0.137, 0.077, -1.736, -0.734, 0.128, 0.986, 1.210, -0.458,
            0.091, -0.189, -0.180, -0.137, -0.366, -0.491, -0.382, -0.612, -0.171, -0.287, -0.299,
            -0.452, 0.184,
        ],
        threshold: 0.358)
}
