package import CVectorKernels

/// Dot products of int8 codes, in the forms of one instruction set.
///
/// Every form gives the same results: the arithmetic is exact. The domain is codes from -127 to 127
/// and a multiple of 64 of them, at most 4,096; ``Quantizer`` gives nothing else.
@safe
package struct Int8Kernels: @unchecked Sendable {
    // SAFETY: `Sendable` because the table is a constant of the program.

    /// The kernels over bare memory, for indexes that answer for it themselves.
    @unsafe package let table: UnsafePointer<sutra_int8_kernels>

    private init(_ table: UnsafePointer<sutra_int8_kernels>) {
        unsafe self.table = table
    }

    /// The fastest forms that this processor has.
    package static let best = unsafe Int8Kernels(sutra_int8_best())

    /// All forms that this processor has, the plain one first.
    package static var available: [Int8Kernels] {
        var forms: [Int8Kernels] = []
        while let table = unsafe sutra_int8_available(forms.count) {
            unsafe forms.append(Int8Kernels(table))
        }
        return forms
    }

    /// "scalar", "avx2", "avx512vnni", "neon" or "neon-dotprod".
    package var name: String { unsafe String(cString: table.pointee.name) }

    /// Whether vectors of so many codes can be multiplied.
    package static func accepts(dimension: Int) -> Bool {
        dimension > 0 && dimension % 64 == 0
            && dimension <= Int(SUTRA_INT8_MAXIMUM_DIMENSION)
    }

    /// The dot product.
    /// - Precondition: equal counts, in the domain.
    package func dot(_ a: Span<Int8>, _ b: Span<Int8>) -> Int32 {
        precondition(a.count == b.count && Self.accepts(dimension: a.count), "unfit dimension")
        // SAFETY: both spans hold `a.count` codes, which is what the kernel reads.
        return unsafe a.withUnsafeBufferPointer { a in
            unsafe b.withUnsafeBufferPointer { b in
                unsafe table.pointee.dot(a.baseAddress, b.baseAddress, a.count)
            }
        }
    }

    /// `products[i] = query · row i` of `rows`: whole rows of `query.count` codes, row-major.
    /// Products beyond the row count stay as they are.
    /// - Precondition: the counts fit each other; the domain.
    package func dot(
        _ query: Span<Int8>, rows: Span<Int8>, into products: inout MutableSpan<Int32>
    ) {
        precondition(Self.accepts(dimension: query.count), "unfit dimension")
        let rowCount = rows.count / query.count
        precondition(rows.count == rowCount * query.count, "a row is cut")
        precondition(rowCount <= products.count, "no room for the products")
        // SAFETY: the counts were compared: the kernel reads `rowCount` rows and writes as many
        // products.
        unsafe query.withUnsafeBufferPointer { query in
            unsafe rows.withUnsafeBufferPointer { rows in
                unsafe products.withUnsafeMutableBufferPointer { products in
                    guard rowCount > 0 else { return }
                    unsafe table.pointee.dot_rows(
                        query.baseAddress, rows.baseAddress, rowCount, query.count,
                        products.baseAddress)
                }
            }
        }
    }

    /// `products[i] = query · row numbers[i]` of `rows` (row-major, `query.count` codes each). Rows
    /// are fetched ahead, so they may lie anywhere.
    /// - Precondition: every number is below the row count; the domain.
    package func dot(
        _ query: Span<Int8>, rows: Span<Int8>, numbers: Span<UInt32>,
        into products: inout MutableSpan<Int32>
    ) {
        precondition(Self.accepts(dimension: query.count), "unfit dimension")
        precondition(numbers.count == products.count, "unfit number count")
        let rowCount = rows.count / query.count
        for index in numbers.indices {
            precondition(Int(numbers[index]) < rowCount, "no such row")
        }
        // SAFETY: every number was found below the row count.
        unsafe query.withUnsafeBufferPointer { query in
            unsafe rows.withUnsafeBufferPointer { rows in
                unsafe numbers.withUnsafeBufferPointer { numbers in
                    unsafe products.withUnsafeMutableBufferPointer { products in
                        unsafe table.pointee.dot_list(
                            query.baseAddress, rows.baseAddress, numbers.baseAddress,
                            numbers.count, query.count, products.baseAddress)
                    }
                }
            }
        }
    }
}
