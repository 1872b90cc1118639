import CVectorKernels
import Testing

/// Sketches of rows beside a query, which is row 0, and what they estimate, computed plainly.
struct Sketches {
    let words: Int
    let factor: Float = 0.25
    private(set) var signs: [UInt64] = []
    private var codes: [Int8]
    private var planes: [UInt64]
    private let total: Int32

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
        codes = [Int8](repeating: 0, count: words * 64)
        planes = [UInt64](repeating: 0, count: words * Int(SUTRA_SKETCH_PLANES))
        total = sutra_sketch_query(rows.codes, words, &codes, &planes)
    }

    /// The sum of the query's rounded codes, with the signs of a row, times the factor.
    func estimate(_ row: Int, of rows: GraphKernelsTests.Rows) -> Float {
        let sum = (0..<words * 64).reduce(0) { sum, place in
            let code = min((Int(rows.codes[place]) + 4) >> 3, 15)
            return sum + (rows.codes[row * rows.dimension + place] < 0 ? -code : code)
        }
        return Float(sum) * factor
    }

    func withView<Result>(_ body: (UnsafePointer<sutra_sketches>) -> Result) -> Result {
        signs.withUnsafeBufferPointer { signs in
            codes.withUnsafeBufferPointer { codes in
                planes.withUnsafeBufferPointer { planes in
                    var view = sutra_sketches(
                        signs: signs.baseAddress, words: words, codes: codes.baseAddress,
                        planes: planes.baseAddress, total: total, factor: factor)
                    return body(&view)
                }
            }
        }
    }
}
