import CVectorKernels
import Platform

/// Directions that stand for groups of vectors, in codes of nearly equal length, so that their
/// products with one vector compare as cosines do.
@safe
final class Centroids: Sendable {
    let count: Int
    private let source: LayerSource
    /// `count × dimension`.
    private let codes: SharedBuffer<Int8>
    private let packed: SharedBuffer<UInt8>

    /// Rows of one block of products.
    static let blockRows = 64

    /// Spherical k-means (Dhillon and Modha 2001) over some rows, from rows chosen by the seed.
    ///
    /// Complexity: O(iterations × rows × count × dimension). On the calling thread alone, so that
    /// sums run in a fixed order.
    init(
        of source: LayerSource, rows: [UInt32], count: Int, iterations: Int, seed: UInt64
    ) throws(MemoryError) {
        precondition(count > 0 && !rows.isEmpty, "centroids of something")
        self.count = count
        self.source = source
        codes = try SharedBuffer(count: count * source.dimension)
        packed = try SharedBuffer(count: source.packedByteCount(count))
        let sums = try SharedBuffer<Float>(count: count * source.dimension)
        for centroid in 0..<count {
            adopt(
                rows[Int(mixed(seed &+ UInt64(centroid)) % UInt64(rows.count))], at: centroid, sums)
        }
        pack()
        let products = try ProductBlock(source, centroids: count)
        var nearest = [UInt32](repeating: 0, count: rows.count)
        for iteration in 1..<max(iterations, 1) {
            for start in stride(from: 0, to: rows.count, by: Self.blockRows) {
                let block = Array(rows[start..<min(start + Self.blockRows, rows.count)])
                multiply(block, into: products)
                for row in block.indices {
                    products.select(row, of: count, limit: 1) { _, indices in
                        nearest[start + row] = indices[0]
                    }
                }
            }
            move(to: rows, nearest, sums, seed: seed &+ UInt64(iteration) << 32)
            pack()
        }
    }

    /// The products of up to ``blockRows`` rows with all centroids.
    func multiply(_ numbers: [UInt32], into products: ProductBlock) {
        precondition(numbers.count <= Self.blockRows && products.columns >= count, "no room")
        // SAFETY: the room was checked; numbers are rows of the source.
        unsafe numbers.withUnsafeBufferPointer { numbers in
            unsafe source.kernels.pointee.multiply(
                source.rows.codes, numbers.baseAddress, numbers.count, source.dimension,
                packed.start, count, products.buffer.start, products.stride)
        }
    }

    private func pack() {
        // SAFETY: both buffers were made for `count` rows.
        unsafe source.kernels.pointee.pack(codes.start, nil, count, source.dimension, packed.start)
    }

    /// Puts each centroid in the middle of the rows nearest to it. One without rows moves to some
    /// row.
    private func move(
        to rows: [UInt32], _ nearest: [UInt32], _ sums: SharedBuffer<Float>, seed: UInt64
    ) {
        var members = [Int](repeating: 0, count: count)
        for index in 0..<sums.count { sums[index] = 0 }
        for (row, centroid) in zip(rows, nearest) {
            members[Int(centroid)] += 1
            add(row, to: Int(centroid), sums)
        }
        for centroid in 0..<count {
            if members[centroid] == 0 {
                adopt(
                    rows[Int(mixed(seed &+ UInt64(centroid)) % UInt64(rows.count))], at: centroid,
                    sums)
            } else {
                quantise(centroid, sums)
            }
        }
    }

    private func adopt(_ row: UInt32, at centroid: Int, _ sums: SharedBuffer<Float>) {
        for index in 0..<source.dimension { sums[centroid * source.dimension + index] = 0 }
        add(row, to: centroid, sums)
        quantise(centroid, sums)
    }

    private func add(_ row: UInt32, to centroid: Int, _ sums: SharedBuffer<Float>) {
        let dimension = source.dimension
        // SAFETY: the row is the source's, and the sums have a place per centroid.
        unsafe source.kernels.pointee.accumulate(
            sums.start + centroid * dimension, source.rows.codes + Int(row) * dimension,
            source.scale(ofRow: row), dimension)
    }

    private func quantise(_ centroid: Int, _ sums: SharedBuffer<Float>) {
        let dimension = source.dimension
        // SAFETY: both buffers have a place of `dimension` per centroid.
        unsafe sutra_int8_centroid(
            sums.start + centroid * dimension, dimension, codes.start + centroid * dimension)
    }
}

/// Room for the products of one block of rows, of one thread.
@safe
final class ProductBlock: @unchecked Sendable {
    // SAFETY: `Sendable` to be handed to its thread; the kernels are constants of the program.
    let columns: Int
    let stride: Int
    let buffer: SharedBuffer<Int32>
    private let values: SharedBuffer<Int32>
    private let indices: SharedBuffer<UInt32>
    private let kernels: UnsafePointer<sutra_int8_kernels>

    init(_ source: LayerSource, centroids: Int) throws(MemoryError) {
        unsafe kernels = source.kernels
        columns = centroids
        stride = LayerSource.stride(centroids)
        buffer = try SharedBuffer(count: Centroids.blockRows * stride)
        values = try SharedBuffer(count: Int(SUTRA_INT8_MAXIMUM_SELECTION))
        indices = try SharedBuffer(count: Int(SUTRA_INT8_MAXIMUM_SELECTION))
    }

    /// Calls `body` with the `limit` largest products of a row among the first `count`.
    func select(
        _ row: Int, of count: Int, limit: Int,
        _ body: (_ values: Span<Int32>, _ indices: Span<UInt32>) -> Void
    ) {
        precondition(row < Centroids.blockRows && count <= stride, "no such products")
        precondition(limit <= values.count, "too many to select")
        // SAFETY: the row's products were written by `multiply`; both lists have room.
        let found = unsafe kernels.pointee.largest(
            buffer.start + row * stride, count, limit, values.start, indices.start)
        let values = unsafe UnsafeBufferPointer(start: values.start, count: found)
        let indices = unsafe UnsafeBufferPointer(start: indices.start, count: found)
        unsafe body(values.span, indices.span)
    }
}
