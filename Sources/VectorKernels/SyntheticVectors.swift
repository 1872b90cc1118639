import CVectorKernels

/// Vectors as hard to search as embeddings of real text, without end: each is made from its number
/// alone, so that ten million need no memory.
///
/// They lie in clusters, clusters around topics, topics around themes, and themes around a mean;
/// the sizes of all follow power laws. At every level coordinates fall off by a power law, so that
/// few directions matter. Then come a rotation and unit length.
///
/// The weights are tuned against embeddings of 60,480 package descriptions by all-MiniLM-L6: for
/// 50,000 vectors of 768 numbers the mean cosine of the tenth nearest is .56 (real .575), the local
/// intrinsic dimension 15.6 (16.5), and inverted lists of 256 find .44, .77 and .92 of the ten
/// nearest in 1, 8 and 32 lists (.47, .80, .92). Uniform vectors are far harder, one tight cluster
/// far easier: neither says anything about text.
///
/// Queries are of the same kind, and none of them is a vector.
package struct SyntheticVectors: Sendable {
    package let dimension: Int
    private let seed: UInt64
    private let clusterCount: Int
    /// By coordinate; the squares sum to 1.
    private let spectrum: [Float]
    /// `topicCount × dimension`.
    private let topics: [Float]
    private let rotation: Rotation

    private static let firstQuery: UInt64 = 1 << 40
    private static let themeCount = 128
    private static let topicCount = 8_192
    private static let meanWeight: Float = 0.35
    private static let levelWeight: Float = 0.45
    private static let ownWeight: Float = 0.7
    /// Vectors of a cluster, on average.
    private static let clusterSize = 12

    /// - Parameters:
    ///   - dimension: a multiple of 64, from 64 to 4,096.
    ///   - count: how many vectors there will be: it sets the number of clusters.
    package init(dimension: Int, count: Int, seed: UInt64) {
        precondition(Int8Kernels.accepts(dimension: dimension), "an unfit dimension")
        self.dimension = dimension
        self.seed = seed
        clusterCount = max(1, count / Self.clusterSize)
        var spectrum = [Float](repeating: 0, count: dimension)
        // SAFETY: the kernel writes `dimension` numbers.
        unsafe spectrum.withUnsafeMutableBufferPointer { numbers in
            unsafe sutra_synthetic_spectrum(numbers.baseAddress, dimension)
        }
        self.spectrum = spectrum
        rotation = Rotation(dimension: dimension, seed: Self.key(seed, 1, 0))
        var mean = [Float](repeating: 0, count: dimension)
        Self.add(Self.meanWeight, Self.key(seed, 2, 0), spectrum, to: &mean)
        let themes = (0..<Self.themeCount).map { number in
            var theme = mean
            Self.add(Self.levelWeight, Self.key(seed, 3, UInt64(number)), spectrum, to: &theme)
            return theme
        }
        var topics: [Float] = []
        topics.reserveCapacity(Self.topicCount * dimension)
        for number in 0..<UInt64(Self.topicCount) {
            var topic = themes[Self.pick(Self.key(seed, 4, number), of: Self.themeCount)]
            Self.add(Self.levelWeight, Self.key(seed, 5, number), spectrum, to: &topic)
            topics.append(contentsOf: topic)
        }
        self.topics = topics
    }

    /// Vector `number`, of unit length.
    package func vector(_ number: Int) -> [Float] { make(UInt64(number)) }

    /// Query `number`, of unit length.
    package func query(_ number: Int) -> [Float] { make(Self.firstQuery + UInt64(number)) }

    private func make(_ number: UInt64) -> [Float] {
        let key = Self.key(seed, 6, number)
        let cluster = UInt64(Self.pick(key, of: clusterCount))
        let clusterKey = Self.key(seed, 7, cluster)
        let topic = Self.pick(clusterKey, of: Self.topicCount) * dimension
        var vector = Array(topics[topic..<topic + dimension])
        Self.add(Self.levelWeight, Self.key(seed, 8, cluster), spectrum, to: &vector)
        let noise = 0.6 + 0.8 * Float(Self.share(Self.key(seed, 9, number)))
        Self.add(Self.ownWeight * noise, Self.key(seed, 10, number), spectrum, to: &vector)
        rotation.apply(to: &vector)
        // The sum of random parts is never zero, nor infinite.
        do { try FloatKernels.normalise(&vector) } catch { preconditionFailure("\(error)") }
        return vector
    }

    private static func add(
        _ weight: Float, _ key: UInt64, _ spectrum: [Float], to vector: inout [Float]
    ) {
        precondition(vector.count == spectrum.count, "unequal dimensions")
        // SAFETY: both hold as many numbers.
        unsafe vector.withUnsafeMutableBufferPointer { numbers in
            unsafe spectrum.withUnsafeBufferPointer { spectrum in
                unsafe sutra_synthetic_add(
                    numbers.baseAddress, spectrum.baseAddress, weight, key, spectrum.count)
            }
        }
    }

    /// An even number for a purpose and a thing.
    private static func key(_ seed: UInt64, _ purpose: UInt64, _ thing: UInt64) -> UInt64 {
        Rotation.mixed(Rotation.mixed(seed &+ purpose &* 0x9E37_79B9_7F4A_7C15) ^ thing)
    }

    /// From 0 to below 1.
    private static func share(_ key: UInt64) -> Double {
        Double(key >> 11) / 9_007_199_254_740_992
    }

    /// One of some things, the first ones more often: the n-th has a share like n to the -1/3.
    private static func pick(_ key: UInt64, of count: Int) -> Int {
        let share = share(key)
        return min(count - 1, Int(Double(count) * share * share.squareRoot()))
    }
}
