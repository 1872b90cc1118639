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

        /// The greatest error, as a share of what rounding may cost: half a step of each side
        /// times the other, for every product.
        func error(of y: [Float]) -> Double {
            var greatest = 0.0
            for row in 0..<rows {
                for output in 0..<outputs {
                    var (exact, allowed) = (Double(bias[output]), 1e-4)
                    for start in stride(from: 0, to: inputs, by: 64) {
                        let places = start..<min(start + 64, inputs)
                        let values = places.map { Double(x[row * inputs + $0]) }
                        let factors = places.map { Double(weights[output * inputs + $0]) }
                        let low = min(0, values.min() ?? 0)
                        let step = (max(0, values.max() ?? 0) - low) / 254
                        let weightStep = (factors.map(abs).max() ?? 0) / 127
                        for (value, factor) in zip(values, factors) {
                            exact += value * factor
                            allowed += abs(value) * weightStep / 2 + abs(factor) * step / 2
                            allowed += step * weightStep / 4
                        }
                    }
                    let error = abs(exact - Double(y[row * outputs + output]))
                    greatest = max(greatest, error / allowed)
                }
            }
            return greatest
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
        #expect(example.error(of: expected) < 1, "seed \(seed)")
        for form in Self.forms {
            guard let kernels = sutra_encoder_kernels_for(form) else { continue }
            let result = example.result(kernels.pointee)
            #expect(result.map(\.bitPattern) == expected.map(\.bitPattern), "seed \(seed)")
        }
    }
}
