import Platform
import VectorIndex
import VectorKernels

/// The exact ten nearest of each query by f32, from vectors that come one by one.
struct FloatTruth {
    private let queries: [[Float]]
    private var best: [BestFew<Neighbour>]

    init(_ source: BenchmarkVectors, queryCount: Int) throws {
        queries = (0..<queryCount).map(source.query)
        best = queries.map { _ in BestFew(count: 10, by: <) }
    }

    mutating func offer(_ vector: [Float], label: UInt32) {
        for (number, query) in queries.enumerated() {
            let similarity = FloatKernels.dot(query.span, vector.span)
            best[number].offer(Neighbour(label: label, similarity: similarity))
        }
    }

    var labels: [Set<UInt32>] { best.map { Set($0.sorted().map(\.label)) } }
}
