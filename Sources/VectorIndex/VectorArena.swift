import CVectorKernels
package import Platform
package import VectorKernels

/// The vectors of a shard, in the order they came. Numbers count them from 0; a number's vector
/// never moves and never changes.
///
/// Thread rule: `append` is for one writer; the rest is for anyone, below a count it was given.
package final class VectorArena: Sendable {
    /// Rows of one kernel call: their products stay in the first-level cache.
    private static let rowsPerStep = 256

    /// Codes per vector.
    package let codeCount: Int
    package let kernels: Int8Kernels
    /// `count × codeCount`, row-major.
    private let codes: AppendOnlyArray<Int8>
    private let scales: AppendOnlyArray<Float>
    /// Appended last: its count is the arena's.
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
        codes = try AppendOnlyArray(capacity: reservedCount * codeCount, largePages: true)
        scales = try AppendOnlyArray(capacity: reservedCount)
        labels = try AppendOnlyArray(capacity: reservedCount)
    }

    package var count: Int { labels.count }

    /// What only grows, by name, for checkpoints.
    package var growingRows: [(name: String, arena: any Arena)] {
        [("codes", codes), ("scales", scales), ("labels", labels)]
    }

    /// Adds a vector and returns its number.
    /// - Throws: ``MemoryError``; then nothing was added.
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

    package func vector(at number: UInt32) -> QuantizedVector {
        let start = Int(number) * codeCount
        let row = codes.withElements(start..<start + codeCount) { row in
            unsafe [Int8](unsafeUninitializedCapacity: row.count) { storage, count in
                // SAFETY: the storage has room for the row's codes.
                for index in row.indices {
                    unsafe storage.initializeElement(at: index, to: row[index])
                }
                count = row.count
            }
        }
        return QuantizedVector(codes: row, scale: scales[Int(number)])
    }

    package func label(at number: UInt32) -> UInt32 { labels[Int(number)] }

    /// A checksum of the scales of some vectors: tells whether a file belongs to these vectors.
    func checksum(of numbers: Range<Int>) -> UInt32 {
        // SAFETY: the raw view of initialised plain numbers.
        scales.withElements(numbers) { unsafe CRC32C.checksum(of: $0.bytes) }
    }

    /// The rows from number `first` on, for kernels.
    ///
    /// The caller answers for staying below a count it was given, and for keeping the arena.
    @unsafe
    func rows(from first: Int = 0) -> sutra_int8_rows {
        unsafe sutra_int8_rows(
            codes: codes.unsafeBaseAddress + first * codeCount,
            scales: scales.unsafeBaseAddress + first, dimension: codeCount)
    }

    /// Offers `best` every live vector of `numbers`.
    ///
    /// Complexity: O(numbers × codeCount).
    func scan(
        _ numbers: Range<Int>, for query: QuantizedVector, into best: inout BestFew<Neighbour>,
        where isLive: (UInt32) -> Bool
    ) {
        precondition(query.codes.count == codeCount, "a query of another dimension")
        var products = [Int32](repeating: 0, count: Self.rowsPerStep)
        for start in stride(from: numbers.lowerBound, to: numbers.upperBound, by: Self.rowsPerStep)
        {
            let step = start..<min(start + Self.rowsPerStep, numbers.upperBound)
            codes.withElements(step.lowerBound * codeCount..<step.upperBound * codeCount) { rows in
                var span = products.mutableSpan
                kernels.dot(query.codes.span, rows: rows, into: &span)
            }
            collect(step, products, query.scale, isLive, into: &best)
        }
    }

    private func collect(
        _ numbers: Range<Int>, _ products: [Int32], _ queryScale: Float,
        _ isLive: (UInt32) -> Bool, into best: inout BestFew<Neighbour>
    ) {
        scales.withElements(numbers) { scales in
            labels.withElements(numbers) { labels in
                var threshold = best.isFull ? best.worst?.similarity : nil
                for row in 0..<numbers.count {
                    let similarity = Float(products[row]) * scales[row] * queryScale
                    if let threshold, similarity < threshold { continue }
                    guard isLive(labels[row]) else { continue }
                    best.offer(Neighbour(label: labels[row], similarity: similarity))
                    threshold = best.isFull ? best.worst?.similarity : nil
                }
            }
        }
    }

    /// The similarities of a query and some vectors, as every search gives them.
    func similarities(of query: QuantizedVector, to numbers: [Int]) -> [Float] {
        let bound = count
        let rows = numbers.map { number in
            precondition(number < bound, "a vector that is not there")
            return UInt32(number)
        }
        // SAFETY: the numbers were checked, and there is a similarity for each.
        return unsafe [Float](unsafeUninitializedCapacity: rows.count) { results, count in
            unsafe withUnsafePointer(to: self.rows()) { view in
                unsafe kernels.table.pointee.similarities(
                    query.codes, view, rows, rows.count, results.baseAddress)
            }
            count = rows.count
            for index in 0..<count { unsafe results[index] *= query.scale }
        }
    }
}
