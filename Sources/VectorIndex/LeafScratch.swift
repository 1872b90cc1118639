import CVectorKernels
import Platform

/// Room in which one thread compares the vectors of a leaf.
@safe
final class LeafScratch: @unchecked Sendable {
    // SAFETY: `Sendable` to be handed to its thread.
    private let source: LayerSource
    private let largest: Int
    private let packed: SharedBuffer<UInt8>
    private let products: SharedBuffer<Int32>
    private let scales: SharedBuffer<Float>

    /// - Parameter largest: vectors of a leaf that are compared with each other.
    init(_ source: LayerSource, largest: Int) throws(MemoryError) {
        self.source = source
        self.largest = largest
        let stride = LayerSource.stride(largest)
        packed = try SharedBuffer(count: source.packedByteCount(largest))
        products = try SharedBuffer(count: stride * stride)
        scales = try SharedBuffer(count: stride)
    }

    /// The entries of a leaf in parts of at most `largest`. A leaf that is too large is ordered by
    /// the similarity to one of its vectors first, so that near ones stay together.
    func parts(of leaves: LeafLists, _ leaf: Int) -> [Range<Int>] {
        let all = leaves.starts[leaf]..<leaves.starts[leaf + 1]
        guard all.count > largest else { return all.isEmpty ? [] : [all] }
        sort(leaves, all)
        let partCount = (all.count + largest - 1) / largest
        return (0..<partCount).map { part in
            let start = all.lowerBound + all.count * part / partCount
            return start..<all.lowerBound + all.count * (part + 1) / partCount
        }
    }

    private func sort(_ leaves: LeafLists, _ range: Range<Int>) {
        let numbers = range.map { source.row(Int(leaves.nodes[$0])) }
        var similarities = [Float](repeating: 0, count: numbers.count)
        // SAFETY: numbers are rows of the source; there is a similarity for each.
        unsafe numbers.withUnsafeBufferPointer { numbers in
            unsafe similarities.withUnsafeMutableBufferPointer { similarities in
                unsafe withUnsafePointer(to: source.rows) { rows in
                    let pivot = unsafe source.rows.codes + Int(numbers[0]) * source.dimension
                    unsafe source.kernels.pointee.similarities(
                        pivot, rows, numbers.baseAddress, numbers.count, similarities.baseAddress)
                }
            }
        }
        var entries: [Entry] = []
        for (similarity, index) in zip(similarities, range) {
            entries.append(
                Entry(
                    similarity: similarity, node: leaves.nodes[index],
                    place: leaves.places[index]))
        }
        entries.sort(by: <)
        for (entry, index) in zip(entries, range) {
            leaves.nodes[index] = entry.node
            leaves.places[index] = entry.place
        }
    }

    /// An entry of a leaf, by its similarity to the pivot.
    private struct Entry {
        let similarity: Float
        let node: UInt32
        let place: UInt8

        static func < (left: Self, right: Self) -> Bool {
            left.similarity != right.similarity
                ? left.similarity > right.similarity : left.node < right.node
        }
    }

    /// Writes the candidates that each vector of a part takes from it.
    func compare(
        _ leaves: LeafLists, _ part: Range<Int>, keeping kept: Int,
        into candidates: SharedBuffer<sutra_candidate>, _ width: Int
    ) {
        precondition(part.count <= largest && kept <= width, "no room for the leaf")
        let numbers = part.map { source.row(Int(leaves.nodes[$0])) }
        for (index, number) in numbers.enumerated() {
            scales[index] = source.scale(ofRow: number)
        }
        let stride = LayerSource.stride(part.count)
        source.pack(numbers, into: packed)
        // SAFETY: the room was made for `largest` vectors; each entry's node has a place of `kept`
        // for this leaf in `candidates`, which no other leaf writes.
        unsafe numbers.withUnsafeBufferPointer { numbers in
            unsafe source.kernels.pointee.multiply_self(
                source.rows.codes, numbers.baseAddress, numbers.count, source.dimension,
                packed.start, products.start, stride)
        }
        var view = unsafe sutra_leaf(
            products: products.start, stride: stride, scales: scales.start,
            nodes: leaves.nodes.start + part.lowerBound,
            places: leaves.places.start + part.lowerBound, count: part.count)
        unsafe source.kernels.pointee.leaf_neighbours(
            &view, min(2 * kept, Int(SUTRA_INT8_MAXIMUM_SELECTION)), kept, candidates.start, width)
    }
}
