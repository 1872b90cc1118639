import CVectorKernels

/// Arithmetic on f32 vectors with the same bits on every processor.
package enum FloatKernels {
    /// The dot product, summed in sixteen lanes of a fixed order.
    /// - Precondition: equal counts.
    package static func dot(_ a: Span<Float>, _ b: Span<Float>) -> Float {
        precondition(a.count == b.count, "vectors of unequal dimension")
        // SAFETY: both spans hold `a.count` numbers, which is what the kernel reads.
        return unsafe a.withUnsafeBufferPointer { a in
            unsafe b.withUnsafeBufferPointer { b in
                unsafe sutra_f32_dot(a.baseAddress, b.baseAddress, a.count)
            }
        }
    }

    /// Brings a vector to unit length.
    ///
    /// Lengths are summed in double precision, so neither huge nor tiny numbers overflow.
    /// - Throws: ``VectorError`` when a number is not finite, or all are zero.
    package static func normalise(_ vector: inout [Float]) throws(VectorError) {
        // SAFETY: the kernel reads the numbers that the vector holds.
        let squares = unsafe vector.withUnsafeBufferPointer { numbers in
            unsafe sutra_f32_squares(numbers.baseAddress, numbers.count)
        }
        guard squares.isFinite else {
            let index = vector.firstIndex { !$0.isFinite }
            throw .notFinite(index: index ?? 0)
        }
        guard squares > 0 else { throw .zeroLength }
        // SAFETY: the kernel changes the numbers that the vector holds.
        unsafe vector.withUnsafeMutableBufferPointer { numbers in
            unsafe sutra_f32_scale(numbers.baseAddress, numbers.count, 1 / squares.squareRoot())
        }
    }

    /// The Walsh–Hadamard transform of a part of `vector`, made a rotation by a factor of
    /// `1 / √count`.
    /// - Precondition: the part's count is a power of two from 64 to 4,096.
    static func hadamard(_ vector: inout [Float], in part: Range<Int>) {
        let count = part.count
        precondition(count >= 64 && count <= 4_096 && count & (count - 1) == 0, "unfit block")
        precondition(part.lowerBound >= 0 && part.upperBound <= vector.count, "no such part")
        let scale = 1 / Float(count).squareRoot()
        // SAFETY: the part lies inside the vector; the kernel reads and writes `count` numbers.
        unsafe vector.withUnsafeMutableBufferPointer { numbers in
            guard let start = numbers.baseAddress else { return }
            unsafe sutra_f32_hadamard(start + part.lowerBound, count, scale)
        }
    }

    /// Multiplies number by number.
    /// - Precondition: equal counts.
    static func multiply(_ vector: inout [Float], by factors: Span<Float>) {
        precondition(vector.count == factors.count, "vectors of unequal dimension")
        // SAFETY: both hold `factors.count` numbers.
        unsafe vector.withUnsafeMutableBufferPointer { numbers in
            unsafe factors.withUnsafeBufferPointer { factors in
                unsafe sutra_f32_multiply(numbers.baseAddress, factors.baseAddress, factors.count)
            }
        }
    }

    /// The numbers in whole steps of a 127th of the largest, and the sum of their squares.
    /// - Precondition: they are finite, not all zero, and at most 4,096.
    static func codes(of vector: [Float]) -> (codes: [Int8], squares: Int) {
        var codes = [Int8](repeating: 0, count: vector.count)
        // SAFETY: there is a code for each number.
        let squares = unsafe codes.withUnsafeMutableBufferPointer { codes in
            unsafe vector.withUnsafeBufferPointer { numbers in
                unsafe sutra_f32_codes(numbers.baseAddress, numbers.count, codes.baseAddress)
            }
        }
        return (codes, Int(squares))
    }
}

/// Why a vector is refused.
package enum VectorError: Error, Equatable, Sendable {
    /// A number is infinite or not a number.
    case notFinite(index: Int)
    /// All numbers are zero: it has no direction.
    case zeroLength
    case wrongDimension(expected: Int, given: Int)
}
