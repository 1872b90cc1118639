import CVectorKernels
import Testing
import VectorKernels

/// Sketches of rows beside a query, which is row 0, and what they estimate, computed plainly.
struct Sketches {
    let words: Int
    let factor: Float = 0.25
    private(set) var signs: [UInt64] = []
    /// The row that is the query.
    private let query: [Int8]

    init(of rows: GraphKernelsTests.Rows, words: Int) {
        self.words = words
        for row in 0..<rows.count {
            let first = row * rows.dimension
            for word in 0..<words {
                signs.append(
                    (0..<64).reduce(0) { bits, place in
                        rows.codes[first + word * 64 + place] < 0 ? bits | 1 << place : bits
                    })
            }
        }
        query = Array(rows.codes[..<rows.dimension])
    }

    /// The sum of the query's rounded codes, with the signs of a row, times the factor.
    func estimate(_ row: Int, of rows: GraphKernelsTests.Rows) -> Float {
        let sum = (0..<words * 64).reduce(0) { sum, place in
            let code = min((Int(rows.codes[place]) + 4) >> 3, 15)
            return sum + (rows.codes[row * rows.dimension + place] < 0 ? -code : code)
        }
        return Float(sum) * factor
    }

    /// Calls `body` with the sketches as the kernels of one form compare them.
    func withView<Result>(
        for form: Int8Kernels, _ body: (UnsafePointer<sutra_sketches>) -> Result
    ) -> Result {
        var sketch = [UInt64](repeating: 0, count: Int(SUTRA_SKETCH_QUERY_WORDS))
        let total = form.table.pointee.sketch_query(query, words, &sketch)
        return signs.withUnsafeBufferPointer { signs in
            sketch.withUnsafeBufferPointer { sketch in
                var view = sutra_sketches(
                    signs: signs.baseAddress, words: words, query: sketch.baseAddress,
                    total: total, factor: factor)
                return body(&view)
            }
        }
    }
}
