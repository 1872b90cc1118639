import Platform
import VectorIndex
import VectorKernels

/// Generated vectors in a graph index, with queries of the same kind.
struct GraphFixture {
    let source: SyntheticVectors
    let quantizer: Quantizer
    let index: GraphIndex

    init(count: Int, dimension: Int = 128, seed: UInt64 = 7) throws {
        source = SyntheticVectors(dimension: dimension, count: count, seed: seed)
        quantizer = Quantizer(dimension: dimension)
        index = try GraphIndex(codeCount: quantizer.codeCount, reservedCount: 1 << 20)
        try append(count)
    }

    func append(_ count: Int) throws {
        for number in index.count..<index.count + count {
            try index.append(quantizer.quantize(source.vector(number)), label: UInt32(number) * 2)
        }
    }

    func queries(_ count: Int) throws -> [QuantizedVector] {
        try (0..<count).map { try quantizer.quantize(source.query($0)) }
    }

    func build(_ range: Range<Int>, threads: Int = 1) throws -> GraphSegment {
        try GraphSegment.build(
            index.arena, range, control: BuildControl(threadCount: threads))
    }

    /// The share of the true ten nearest that the index finds.
    func recall(
        _ queries: [QuantizedVector], expansion: Int? = nil, bound: Int? = nil,
        where isLive: (UInt32) -> Bool = { _ in true }
    ) -> Double {
        let exact = ExactIndex(index.arena)
        let bound = bound ?? index.count
        var hits = 0
        var wanted = 0
        for query in queries {
            let truth = exact.nearest(to: query, count: 10, bound: bound, where: isLive)
            let found = index.nearest(
                to: query, count: 10, bound: bound, expansionWhileSearching: expansion,
                where: isLive)
            hits += Set(truth).intersection(found).count
            wanted += truth.count
        }
        return Double(hits) / Double(max(wanted, 1))
    }
}
