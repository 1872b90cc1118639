import CVectorKernels
import Platform
import Testing
import VectorKernels

@Suite struct LeafKernelTests {
    /// What a form writes for a leaf of these products; the scales are all 1.
    private func neighbours(
        _ form: Int8Kernels, _ products: [Int32], count: Int, stride: Int, considered: Int,
        kept: Int
    ) -> [[UInt32]] {
        let scales = [Float](repeating: 1, count: stride)
        let nodes = (0..<UInt32(count)).map { $0 }
        let places = [UInt8](repeating: 0, count: count)
        var out = [sutra_candidate](
            repeating: sutra_candidate(similarity: 0, node: 0), count: count * kept)
        products.withUnsafeBufferPointer { products in
            scales.withUnsafeBufferPointer { scales in
                nodes.withUnsafeBufferPointer { nodes in
                    places.withUnsafeBufferPointer { places in
                        var leaf = sutra_leaf(
                            products: products.baseAddress, stride: stride,
                            scales: scales.baseAddress, nodes: nodes.baseAddress,
                            places: places.baseAddress, count: count)
                        form.table.pointee.leaf_neighbours(&leaf, considered, kept, &out, kept)
                    }
                }
            }
        }
        return (0..<count).map { row in out[row * kept..<(row + 1) * kept].map(\.node) }
    }

    /// The nearest 16, of equal ones the first, without those that a kept one is nearer to.
    private func expected(_ products: [Int32], count: Int, stride: Int) -> [[UInt32]] {
        (0..<count).map { row in
            func product(_ left: Int, _ right: Int) -> Int32 { products[left * stride + right] }
            let nearest = (0..<count).filter { $0 != row }
                .sorted { (-product(row, $0), $0) < (-product(row, $1), $1) }.prefix(16)
            var kept: [Int] = []
            for column in nearest where kept.count < 8 {
                if kept.allSatisfy({ product($0, column) <= product(row, column) }) {
                    kept.append(column)
                }
            }
            return kept.map { UInt32($0) } + Array(repeating: .max, count: 8 - kept.count)
        }
    }

    /// Few different products, so that many are equal, in leaves around the sizes at which forms
    /// change their ways.
    @Test(arguments: [17, 32, 33, 48, 130, 520], [1, 3, 60, 100_000])
    func everyFormTakesTheSameOnes(count: Int, values: Int) {
        var random = SeededGenerator(seed: UInt64(count * values))
        let stride = (count + 47) / 48 * 48
        // What lies beyond the leaf has no meaning, and would win.
        var products = [Int32](repeating: .max, count: stride * stride)
        for i in 0..<count {
            for j in 0...i {
                let product = Int32.random(in: 0..<Int32(values), using: &random) - 3
                products[i * stride + j] = product
                products[j * stride + i] = product
            }
            products[i * stride + i] = .max
        }
        let expected = expected(products, count: count, stride: stride)
        for form in Int8Kernels.available {
            let found = neighbours(
                form, products, count: count, stride: stride, considered: 16, kept: 8)
            #expect(found == expected, "\(form.name)")
        }
    }
}
