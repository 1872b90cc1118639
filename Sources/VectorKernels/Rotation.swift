/// A fixed pseudo-random rotation that spreads every vector's content evenly over its coordinates,
/// so that one scale fits all of them (Ailon and Chazelle 2009, "The fast Johnson–Lindenstrauss
/// transform").
///
/// Four rounds; each flips signs and then applies a Walsh–Hadamard transform to a block of the
/// largest power of two that fits. Where that is less than the dimension (512 of 768, 256 of 384),
/// the rounds take the first and the last block in turn, which overlap, so content of any
/// coordinate reaches all. The result is the same bits on every processor.
struct Rotation: Sendable {
    static let roundCount = 4

    let dimension: Int
    private let blockCount: Int
    /// +1 or -1; `roundCount × dimension`.
    private let signs: [Float]

    /// - Parameter dimension: a multiple of 64, at most 4,096.
    init(dimension: Int, seed: UInt64) {
        self.dimension = dimension
        var block = 64
        while block * 2 <= dimension { block *= 2 }
        blockCount = block
        signs = (0..<Self.roundCount * dimension).map { index in
            Self.mixed(seed &+ UInt64(index)) & 1 == 0 ? -1 : 1
        }
    }

    /// Rotates `vector` in place.
    /// - Precondition: it has `dimension` numbers.
    func apply(to vector: inout [Float]) {
        precondition(vector.count == dimension, "unfit dimension")
        for round in 0..<Self.roundCount {
            let first = round * dimension
            FloatKernels.multiply(&vector, by: signs.span.extracting(first..<first + dimension))
            let start = round % 2 == 0 ? 0 : dimension - blockCount
            FloatKernels.hadamard(&vector, in: start..<start + blockCount)
        }
    }

    /// SplitMix64 (Steele, Lea and Flood 2014).
    static func mixed(_ value: UInt64) -> UInt64 {
        var mixed = value &+ 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
