import Testing
import VectorIndex
import VectorKernels

@Suite struct QuantizationRecallTests {
    /// How many of the ten nearest by f32 are among the ten nearest by int8.
    @Test(arguments: [(dimension: 128, count: 1_000), (dimension: 384, count: 500)])
    func eightBitsKeepTheNearest(dimension: Int, count: Int) throws {
        let seed: UInt64 = 42
        let source = ClusteredVectors(dimension: dimension, count: count, seed: seed)
        let quantizer = Quantizer(dimension: dimension)
        let index = try ExactIndex(codeCount: quantizer.codeCount, reservedCount: count)
        var vectors: [[Float]] = []
        for number in 0..<count {
            var vector = source.vector(number)
            try FloatKernels.normalise(&vector)
            try index.append(try quantizer.quantize(vector), label: UInt32(number))
            vectors.append(vector)
        }
        let queryCount = 20
        var hits = 0
        for number in count..<count + queryCount {
            var query = source.vector(number)
            try FloatKernels.normalise(&query)
            let similarities = vectors.map { vector in
                FloatKernels.dot(query.span, vector.span)
            }
            let truth = similarities.enumerated().map { slot, similarity in
                Neighbour(label: UInt32(slot), similarity: similarity)
            }.sorted().prefix(10)
            let found = index.nearest(
                to: try quantizer.quantize(query), count: 10, bound: count
            ) { _ in true }
            hits += Set(truth.map(\.label)).intersection(found.map(\.label)).count
            for neighbour in found {
                let exact = similarities[Int(neighbour.label)]
                #expect(abs(exact - neighbour.similarity) < 0.005)
            }
        }
        let recall = Double(hits) / Double(10 * queryCount)
        #expect(recall >= 0.95, "recall@10 \(recall), seed \(seed)")
    }
}
