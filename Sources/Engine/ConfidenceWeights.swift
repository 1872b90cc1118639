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
            -1.831, 1.921, 1.280, -0.275, 0.889, 0.778, -0.364, 0.296, 0.369, -0.005, -0.021,
            0.511, -0.428, -0.544, 0.343, 0.930, 0.371, -0.395, -0.274, 0.021, 0.030, 0.870,
            -0.235, -0.211, -0.056, -0.053, -0.534, -0.356, -0.008, -0.088, 0.389, 0.068, -0.052,
            0.738, 0.341, 0.287, -0.310, 0.230, 0.164, -0.172, -0.035, 0.036, -0.394, -0.926,
            -0.172, -0.942,
        ],
        answerable: [
            -3.210, 0.515, -0.152, -1.142, -0.189, 1.280, 0.652, 0.598, 0.921, -0.351, 0.299,
            0.659, 0.618, -0.234, 0.575, 0.400, -0.350, -0.253, 0.050, -0.271, 0.671, 1.871,
            0.866, 1.696, 1.165, -0.393, 0.119, -1.725, -0.705, 0.173, 1.106, 1.195, -0.733,
            0.241, -0.263, -0.117, -0.223, -0.305, -0.537, -0.411, -0.675, -0.156, -0.181, -0.308,
            -0.418, 0.239,
        ],
        threshold: 0.255)
}
