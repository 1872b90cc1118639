import CVectorKernels
import Testing
import VectorKernels

@testable import VectorIndex

@Suite struct SignSketchesTests {
    /// The estimate of a cosine is right on average, and off by what the theory says.
    @Test(arguments: [384, 768])
    func estimatesAreUnbiased(dimension: Int) throws {
        let fixture = try GraphFixture(count: 2_000, dimension: dimension)
        let arena = fixture.index.arena
        let segment = try fixture.build(0..<2_000)
        let sketches = try #require(segment.sketches)
        let numbers = (0..<2_000).map(segment.layers[0].member)
        #expect(numbers.sorted() == Array(0..<2_000))
        var sum = 0.0, squares = 0.0
        for query in try fixture.queries(20) {
            var room = [UInt64](repeating: 0, count: Int(SUTRA_SKETCH_QUERY_WORDS))
            let view = unsafe sketches.comparison(with: query, arena.kernels, &room)
            let codes = query.codes.prefix(512).map { min((Int($0) + 4) >> 3, 15) }
            let cosines = arena.similarities(of: query, to: numbers)
            for (node, cosine) in cosines.enumerated() {
                let sketch = sketches.sketch(of: node)
                let product = (0..<sketches.wordsPerVector * 64).reduce(0) { sum, code in
                    let isNegative = sketch[code / 64] >> UInt64(code % 64) & 1 == 1
                    return sum + (isNegative ? -codes[code] : codes[code])
                }
                let estimate = Float(product) * view.factor * query.scale
                sum += Double(estimate - cosine)
                squares += Double((estimate - cosine) * (estimate - cosine))
            }
        }
        let count = 20.0 * 2_000, dimension = Double(dimension)
        let share = min(512 / dimension, 1)
        let deviation = (1 / share - 2 / .pi).squareRoot() / (2 * dimension / .pi).squareRoot()
        #expect(abs(sum / count) < deviation / 4)
        #expect((squares / count).squareRoot() < deviation * 1.2)
        #expect((squares / count).squareRoot() > deviation / 2)
    }

    @Test func shortVectorsHaveNone() throws {
        let fixture = try GraphFixture(count: 10, dimension: 320)
        #expect(try fixture.build(0..<10).sketches == nil)
    }

    /// Also where a segment leaves vectors out.
    @Test func searchesFindAsMuchAsWithoutThem() throws {
        let fixture = try GraphFixture(count: 4_000, dimension: 384)
        let queries = try fixture.queries(40)
        #expect(fixture.index.install(try fixture.build(0..<1_000, threads: 2)))
        let partly = try GraphSegment.build(fixture.index.arena, 1_000..<4_000) { $0 % 6 != 0 }
        #expect(partly.sketches?.count == 2_000)
        #expect(fixture.index.install(partly))
        let isLive = { (label: UInt32) in label < 2_000 || label % 6 != 0 }
        #expect(fixture.recall(queries, where: isLive) >= 0.97)
    }
}
