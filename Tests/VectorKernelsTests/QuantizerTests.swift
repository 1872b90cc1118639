import Testing
import VectorKernels

@Suite struct QuantizerTests {
    private static func vector(_ dimension: Int, seed: UInt64) -> [Float] {
        var generator = SeededGenerator(seed: seed)
        return (0..<dimension).map { _ in
            // Multiples of 2^-20: exact, so that the test's inputs are the same everywhere.
            Float(Int.random(in: -1_048_576...1_048_576, using: &generator)) / 1_048_576
        }
    }

    private static func cosine(_ a: [Float], _ b: [Float]) -> Double {
        func dot(_ a: [Float], _ b: [Float]) -> Double {
            zip(a, b).reduce(0) { $0 + Double($1.0) * Double($1.1) }
        }
        return dot(a, b) / (dot(a, a) * dot(b, b)).squareRoot()
    }

    /// The same steps in the plainest form: no lanes, no C.
    private static func plainCodes(_ vector: [Float], seed: UInt64) -> [Int8] {
        let squares = vector.reduce(0.0) { $0 + Double($1) * Double($1) }
        var x = vector.map { Float(Double($0) / squares.squareRoot()) }
        while x.count % 64 != 0 { x.append(0) }
        var block = 64
        while block * 2 <= x.count { block *= 2 }
        for round in 0..<4 {
            for index in x.indices {
                var generator = SeededGenerator(seed: seed &+ UInt64(round * x.count + index))
                if generator.next() & 1 == 0 { x[index] = -x[index] }
            }
            let start = round % 2 == 0 ? 0 : x.count - block
            var distance = 1
            while distance < block {
                for low in start..<start + block where (low - start) & distance == 0 {
                    let (a, b) = (x[low], x[low + distance])
                    x[low] = a + b
                    x[low + distance] = a - b
                }
                distance *= 2
            }
            let scale = 1 / Float(block).squareRoot()
            for index in start..<start + block { x[index] *= scale }
        }
        let largest = x.map(abs).max() ?? 0
        return x.map { Int8(($0 * (127 / largest)).rounded(.toNearestOrEven)) }
    }

    @Test(arguments: [1, 64, 100, 192, 320, 384, 768, 1_024])
    func codesAreThoseOfPlainArithmetic(dimension: Int) throws {
        let quantizer = Quantizer(dimension: dimension)
        for seed in UInt64(0)..<3 {
            let vector = Self.vector(dimension, seed: seed)
            let quantized = try quantizer.quantize(vector)
            #expect(quantized.codes.count == quantizer.codeCount)
            #expect(
                quantized.codes == Self.plainCodes(vector, seed: Quantizer.seed), "seed \(seed)")
        }
    }

    /// Golden codes: they are on users' disks.
    @Test func codesOfFormatVersion1DoNotChange() throws {
        let quantized = try Quantizer(dimension: 768).quantize(Self.vector(768, seed: 1))
        var checksum: UInt64 = 0xCBF2_9CE4_8422_2325
        for code in quantized.codes {
            checksum = (checksum ^ UInt64(UInt8(bitPattern: code))) &* 0x100_0000_01B3
        }
        #expect(checksum == 14_331_661_549_852_869_318)
        #expect(quantized.scale.bitPattern == 982_427_234)
    }

    @Test(arguments: [64, 100, 384, 768])
    func cosinesSurvive(dimension: Int) throws {
        let quantizer = Quantizer(dimension: dimension)
        for seed in UInt64(0)..<20 {
            let a = Self.vector(dimension, seed: seed)
            let noise = Self.vector(dimension, seed: seed + 1_000)
            let b = zip(a, noise).map { $0 + $1 * Float(seed) / 10 }
            let (codesOfA, codesOfB) = (try quantizer.quantize(a), try quantizer.quantize(b))
            let estimate = Double(codesOfA.cosine(to: codesOfB))
            #expect(abs(estimate - Self.cosine(a, b)) < 0.005, "seed \(seed)")
            #expect(abs(codesOfA.cosine(to: codesOfA) - 1) < 1e-6)
        }
    }

    @Test func lengthDoesNotMatter() throws {
        let quantizer = Quantizer(dimension: 64)
        let vector = Self.vector(64, seed: 3)
        let codes = try quantizer.quantize(vector).codes
        for factor: Float in [0x1p-100, 0x1p100] {
            #expect(try quantizer.quantize(vector.map { $0 * factor }).codes == codes)
        }
        let smallest = [Float](repeating: .leastNonzeroMagnitude, count: 64)
        #expect(throws: Never.self) { try quantizer.quantize(smallest) }
        let largest = [Float](repeating: .greatestFiniteMagnitude, count: 64)
        #expect(throws: Never.self) { try quantizer.quantize(largest) }
    }

    /// One loud coordinate must not leave the others without resolution.
    @Test(arguments: [384, 768]) func spreadsASpike(dimension: Int) throws {
        let quantizer = Quantizer(dimension: dimension)
        for place in stride(from: 0, to: dimension, by: 97) {
            var spike = [Float](repeating: 0, count: dimension)
            spike[place] = 1
            let quantized = try quantizer.quantize(spike)
            let loud = quantized.codes.count { abs(Int($0)) > 8 }
            #expect(loud > dimension / 2, "place \(place)")
        }
    }

    @Test func refusesWhatHasNoDirection() {
        let quantizer = Quantizer(dimension: 64)
        let zeros = [Float](repeating: 0, count: 64)
        #expect(throws: VectorError.zeroLength) { try quantizer.quantize(zeros) }
        for bad: Float in [.nan, .infinity, -.infinity] {
            var vector = [Float](repeating: 1, count: 64)
            vector[5] = bad
            #expect(throws: VectorError.notFinite(index: 5)) { try quantizer.quantize(vector) }
        }
        #expect(throws: VectorError.wrongDimension(expected: 64, given: 63)) {
            try quantizer.quantize([Float](repeating: 1, count: 63))
        }
    }

    @Test(arguments: [0, 1, 16, 31, 32, 33, 384, 777])
    func floatDotSumsInItsFixedOrder(count: Int) {
        let a = Self.vector(count, seed: 11)
        let b = Self.vector(count, seed: 12)
        var lanes = [Float](repeating: 0, count: 32)
        for index in 0..<count { lanes[index % 32] += a[index] * b[index] }
        var width = 16
        while width > 0 {
            for lane in 0..<width { lanes[lane] += lanes[lane + width] }
            width /= 2
        }
        #expect(FloatKernels.dot(a.span, b.span) == lanes[0])
    }

    @Test func normalisesToUnitLength() throws {
        var vector: [Float] = [3, 4]
        try FloatKernels.normalise(&vector)
        #expect(vector == [0.6, 0.8])
    }
}
