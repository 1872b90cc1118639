package import Platform
package import VectorKernels

/// Looks at every vector: the truth that approximate indexes are measured against, and fast enough
/// itself for some hundred thousand vectors.
package final class ExactIndex: VectorIndex {
    /// Rows of one kernel call: their products stay in the first-level cache.
    private static let rowsPerStep = 256

    package let codeCount: Int
    private let kernels: Int8Kernels
    /// `count × codeCount`, row-major.
    private let codes: AppendOnlyArray<Int8>
    private let scales: AppendOnlyArray<Float>
    /// Appended last: its count is the index's.
    private let labels: AppendOnlyArray<UInt32>

    /// - Parameters:
    ///   - codeCount: as the ``Quantizer`` gives them: a multiple of 64, at most 4,096.
    ///   - reservedCount: the most vectors it can ever hold. Address space only.
    package init(
        codeCount: Int, reservedCount: Int, kernels: Int8Kernels = .best
    ) throws(MemoryError) {
        precondition(Int8Kernels.accepts(dimension: codeCount), "unfit number of codes")
        self.codeCount = codeCount
        self.kernels = kernels
        codes = try AppendOnlyArray(capacity: reservedCount * codeCount)
        scales = try AppendOnlyArray(capacity: reservedCount)
        labels = try AppendOnlyArray(capacity: reservedCount)
    }

    package var count: Int { labels.count }

    package var growingRows: [(name: String, arena: any Arena)] {
        [("codes", codes), ("scales", scales), ("labels", labels)]
    }

    @discardableResult
    package func append(_ vector: QuantizedVector, label: UInt32) throws(MemoryError) -> UInt32 {
        precondition(vector.codes.count == codeCount, "a vector of another dimension")
        try codes.reserve(codeCount)
        try scales.reserve(1)
        try labels.reserve(1)
        codes.append(contentsOf: vector.codes.span)
        scales.append(vector.scale)
        return UInt32(labels.append(label))
    }

    /// Complexity: O(bound × codeCount).
    package func nearest(
        to query: QuantizedVector, count: Int, bound: Int, expansionWhileSearching: Int? = nil,
        where isLive: (UInt32) -> Bool
    ) -> [Neighbour] {
        precondition(query.codes.count == codeCount, "a query of another dimension")
        precondition(bound <= self.count, "a bound beyond the index")
        guard count > 0 else { return [] }
        var best = BestFew<Neighbour>(count: count, by: <)
        var products = [Int32](repeating: 0, count: Self.rowsPerStep)
        for start in stride(from: 0, to: bound, by: Self.rowsPerStep) {
            let slots = start..<min(start + Self.rowsPerStep, bound)
            multiply(query.codes.span, slots, into: &products)
            collect(slots, products, query.scale, isLive, into: &best)
        }
        return best.sorted()
    }

    private func multiply(_ query: Span<Int8>, _ slots: Range<Int>, into products: inout [Int32]) {
        codes.withElements(slots.lowerBound * codeCount..<slots.upperBound * codeCount) { rows in
            var span = products.mutableSpan
            kernels.dot(query, rows: rows, into: &span)
        }
    }

    private func collect(
        _ slots: Range<Int>, _ products: [Int32], _ queryScale: Float, _ isLive: (UInt32) -> Bool,
        into best: inout BestFew<Neighbour>
    ) {
        scales.withElements(slots) { scales in
            labels.withElements(slots) { labels in
                var threshold = best.isFull ? best.worst?.similarity : nil
                for row in 0..<slots.count {
                    let similarity = Float(products[row]) * scales[row] * queryScale
                    if let threshold, similarity < threshold { continue }
                    guard isLive(labels[row]) else { continue }
                    best.offer(Neighbour(label: labels[row], similarity: similarity))
                    threshold = best.isFull ? best.worst?.similarity : nil
                }
            }
        }
    }

    package func vector(at slot: UInt32) -> QuantizedVector {
        let start = Int(slot) * codeCount
        let row = codes.withElements(start..<start + codeCount) { row in
            unsafe [Int8](unsafeUninitializedCapacity: row.count) { storage, count in
                // SAFETY: the storage has room for the row's codes.
                for index in row.indices {
                    unsafe storage.initializeElement(at: index, to: row[index])
                }
                count = row.count
            }
        }
        return QuantizedVector(codes: row, scale: scales[Int(slot)])
    }

    package func label(at slot: UInt32) -> UInt32 { labels[Int(slot)] }
}
