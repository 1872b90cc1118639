/// A direction in eight bits per coordinate.
package struct QuantizedVector: Hashable, Sendable {
    /// -127 to 127, at the rotated coordinates; a multiple of 64.
    package let codes: [Int8]
    /// What makes the codes a vector of unit length: `1 / |codes|`.
    package let scale: Float

    package init(codes: [Int8], scale: Float) {
        self.codes = codes
        self.scale = scale
    }

    /// The cosine of the angle between the two, -1 to 1 but for rounding.
    /// - Precondition: of the same quantizer.
    package func cosine(to other: QuantizedVector) -> Float {
        Float(Int8Kernels.best.dot(codes.span, other.codes.span)) * scale * other.scale
    }
}

/// Turns f32 vectors into int8 codes: unit length, fixed rotation, then the largest coordinate
/// becomes ±127 and the others are rounded to the nearest whole (ties to even).
///
/// The codes are the same bits on every processor, and part of the store's format: the seed and the
/// steps never change within a format version. The scale is the codes' own length and not that of
/// the step (largest / 127), so a vector's cosine to itself is 1, and no cosine exceeds it.
package struct Quantizer: Sendable {
    /// The seed of format version 1.
    package static let seed: UInt64 = 0x5375_7472_6131

    /// Numbers of a vector that is given.
    package let dimension: Int
    /// Codes of a vector that comes out: `dimension` rounded up to a multiple of 64. The added
    /// coordinates are zero before the rotation, which leaves every cosine as it was.
    package let codeCount: Int

    private let rotation: Rotation

    /// - Precondition: `1...4_096` dimensions.
    package init(dimension: Int) {
        precondition((1...4_096).contains(dimension), "a dimension is from 1 to 4,096")
        self.dimension = dimension
        codeCount = (dimension + 63) / 64 * 64
        rotation = Rotation(dimension: codeCount, seed: Self.seed)
    }

    /// The codes of `vector`, whatever its length.
    ///
    /// Complexity: O(dimension · log dimension).
    /// - Throws: ``VectorError`` when the vector has another dimension, holds a number that is not
    ///   finite, or is all zero.
    package func quantize(_ vector: [Float]) throws(VectorError) -> QuantizedVector {
        guard vector.count == dimension else {
            throw .wrongDimension(expected: dimension, given: vector.count)
        }
        var rotated = vector
        try FloatKernels.normalise(&rotated)
        if codeCount > dimension {
            rotated.append(contentsOf: repeatElement(0, count: codeCount - dimension))
        }
        rotation.apply(to: &rotated)
        let (codes, squares) = FloatKernels.codes(of: rotated)
        return QuantizedVector(codes: codes, scale: Float(1 / Double(squares).squareRoot()))
    }
}
