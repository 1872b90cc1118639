import CVectorKernels
import Testing

/// Linear layers in int8: the same bits on every instruction set, near the plain sums.
@Suite struct EncoderLinearTests {
    private static let forms = [
        SUTRA_ENCODER_BASELINE_INT8, SUTRA_ENCODER_AVX2_INT8, SUTRA_ENCODER_AVX512_INT8,
    ]

    private struct Case {
        let rows: Int
        let inputs: Int
        let outputs: Int
        var x: [Float]
        var weights: [Float]
        var bias: [Float]

        /// Outliers, rows on one side of zero, and a row of zeros, as encoders have them.
        init(rows: Int, inputs: Int, outputs: Int, seed: UInt64) {
            var source = Generator(state: seed)
            func values(_ count: Int) -> [Float] {
                (0..<count).map { place in
                    let value = Float.random(in: -1...1, using: &source)
                    return place % 61 == 7 ? value * 40 : value
                }
            }
            (self.rows, self.inputs, self.outputs) = (rows, inputs, outputs)
            x = values(rows * inputs)
            weights = values(outputs * inputs)
            bias = values(outputs)
            for place in 0..<inputs where rows > 1 { x[place] = abs(x[place]) }
            for place in 0..<inputs where rows > 2 { x[inputs + place] = 0 }
        }

        func result(_ kernels: sutra_encoder_kernels) -> [Float] {
            var y = [Float](repeating: .nan, count: rows * outputs)
            let packedWeights = UnsafeMutableRawPointer.allocate(
                byteCount: kernels.packed_weight_bytes(outputs, inputs), alignment: 64)
            let packedRows = UnsafeMutableRawPointer.allocate(
                byteCount: kernels.packed_row_bytes(rows, inputs), alignment: 64)
            defer {
                packedWeights.deallocate()
                packedRows.deallocate()
            }
            kernels.pack_weights(weights, outputs, inputs, packedWeights)
            kernels.pack_rows(x, rows, inputs, packedRows)
            kernels.linear(packedRows, rows, inputs, packedWeights, bias, outputs, false, &y)
            return y
        }

        /// The greatest error of a row, as a share of the row's greatest magnitude.
        func error(of y: [Float]) -> Double {
            (0..<rows).map { row in
                let exact = (0..<outputs).map { output in
                    (0..<inputs).reduce(Double(bias[output])) {
                        $0 + Double(x[row * inputs + $1]) * Double(weights[output * inputs + $1])
                    }
                }
                let largest = exact.map(abs).max() ?? 0
                return zip(exact, y[(row * outputs)...]).map { abs($0 - Double($1)) / largest }
                    .max() ?? 0
            }.max() ?? 0
        }
    }

    /// splitmix64 (Steele, Lea and Flood 2014).
    private struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9e37_79b9_7f4a_7c15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
            return mixed ^ (mixed >> 31)
        }
    }

    /// Whole and part groups; rows that fill tiles and rows that do not.
    @Test(arguments: [32, 64, 96, 384], [1, 2, 5, 6, 13])
    func allFormsGiveTheSameBits(_ inputs: Int, _ rows: Int) throws {
        let seed = UInt64(inputs * 100 + rows)
        let example = Case(rows: rows, inputs: inputs, outputs: 64, seed: seed)
        let baseline = try #require(sutra_encoder_kernels_for(SUTRA_ENCODER_BASELINE_INT8))
        let expected = example.result(baseline.pointee)
        #expect(example.error(of: expected) < 0.02, "seed \(seed)")
        for form in Self.forms {
            guard let kernels = sutra_encoder_kernels_for(form) else { continue }
            let result = example.result(kernels.pointee)
            #expect(result.map(\.bitPattern) == expected.map(\.bitPattern), "seed \(seed)")
        }
    }
}
