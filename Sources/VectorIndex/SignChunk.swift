import CVectorKernels
import Platform
import VectorKernels

/// The signs of vectors that no segment holds yet, for a first look at them: a twelfth of the
/// memory traffic of their codes.
///
/// Chunks of consecutive vectors; those that segments cover are dropped as a whole. A segment has
/// `SignSketches` of its own: of fewer codes, in the order of its graph, and never added to.
///
/// Thread rule: `append` is for the arena's writer; the rest is for anyone, below a count that was
/// published after.
final class SignChunk: Sendable {
    /// Vectors of a chunk.
    static let size = 8_192

    private let words: AppendOnlyArray<UInt64>
    let wordsPerVector: Int

    init(codeCount: Int) throws(MemoryError) {
        wordsPerVector = codeCount / 64
        words = try AppendOnlyArray(capacity: Self.size * wordsPerVector)
    }

    /// So that the next `append` cannot run out of memory.
    func reserve() throws(MemoryError) { try words.reserve(wordsPerVector) }

    func append(_ codes: [Int8]) {
        let signs = Self.signs(of: codes)
        words.append(contentsOf: signs.span)
    }

    static func signs(of codes: [Int8]) -> [UInt64] {
        var signs = [UInt64](repeating: 0, count: codes.count / 64)
        // SAFETY: there is one word for each 64 codes.
        unsafe codes.withUnsafeBufferPointer { codes in
            unsafe signs.withUnsafeMutableBufferPointer { signs in
                unsafe sutra_int8_signs(codes.baseAddress, codes.count, signs.baseAddress)
            }
        }
        return signs
    }

    /// Calls `body` with the number of signs in which each vector of `places` differs from a query.
    func distances(
        of places: Range<Int>, to query: [UInt64], _ kernels: Int8Kernels,
        into distances: inout [UInt32]
    ) {
        precondition(query.count == wordsPerVector, "a query of another dimension")
        precondition(distances.count >= places.count, "no room for the distances")
        words.withElements(
            places.lowerBound * wordsPerVector..<places.upperBound * wordsPerVector
        ) { rows in
            // SAFETY: the span holds a row for each place, and there is a distance for each.
            unsafe rows.withUnsafeBufferPointer { rows in
                unsafe query.withUnsafeBufferPointer { query in
                    unsafe distances.withUnsafeMutableBufferPointer { distances in
                        unsafe kernels.table.pointee.sign_distances(
                            query.baseAddress, rows.baseAddress, places.count, wordsPerVector,
                            distances.baseAddress)
                    }
                }
            }
        }
    }
}
