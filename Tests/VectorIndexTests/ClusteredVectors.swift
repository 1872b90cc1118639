/// Vectors that resemble embeddings: clusters whose sizes follow a power law, around centres that
/// share a common mean, with a spectrum that falls off. The same for the same seed.
struct ClusteredVectors {
    let dimension: Int
    private let seed: UInt64
    private let clusterCount: Int
    private let spectrum: [Float]
    private let mean: [Float]

    init(dimension: Int, count: Int, seed: UInt64) {
        self.dimension = dimension
        self.seed = seed
        clusterCount = max(1, count / 12)
        var spectrum = (0..<dimension).map { 1 / (1 + Float($0) / 15) }
        let energy = spectrum.reduce(0) { $0 + $1 * $1 }
        for index in spectrum.indices { spectrum[index] /= energy.squareRoot() }
        self.spectrum = spectrum
        mean = Self.normal(dimension, seed: seed)
    }

    /// Vector `number`; its length is not 1.
    func vector(_ number: Int) -> [Float] {
        let key = Self.mixed(seed &+ UInt64(number) &* 0x2545_F491_4F6C_DD1D)
        let share = Double(key >> 11) / 9_007_199_254_740_992
        let cluster = UInt64(Double(clusterCount) * share * share.squareRoot())
        let group = Self.mixed(cluster) % 128
        let coarse = Self.normal(dimension, seed: Self.mixed(seed &+ 1_000 &+ group))
        let fine = Self.normal(dimension, seed: Self.mixed(seed &+ 100_000 &+ cluster))
        let own = Self.normal(dimension, seed: key)
        return (0..<dimension).map { index in
            let centre = 0.35 * mean[index] + 0.45 * coarse[index] + 0.6 * fine[index]
            return spectrum[index] * (centre + 0.7 * own[index])
        }
    }

    /// Nearly normal numbers: the sum of four bytes, of unit variance.
    private static func normal(_ count: Int, seed: UInt64) -> [Float] {
        (0..<count).map { index in
            let bits = mixed(seed &+ UInt64(index) &* 0x9E37_79B9_7F4A_7C15)
            let sum = (bits & 255) + (bits >> 8 & 255) + (bits >> 16 & 255) + (bits >> 24 & 255)
            return (Float(sum) - 510) / 147.8
        }
    }

    static func mixed(_ value: UInt64) -> UInt64 {
        var mixed = value &+ 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
