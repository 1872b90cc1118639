import CVectorKernels
import Testing
import VectorKernels

/// The kernels of the graph builder and walk: every form gives what the plain one gives, and the
/// plain one what arithmetic by hand gives.
@Suite struct GraphKernelsTests {
    /// Rows with scales that make them unit vectors.
    struct Rows {
        let dimension: Int
        let codes: [Int8]
        let scales: [Float]
        var count: Int { scales.count }

        init(count: Int, dimension: Int, seed: UInt64) {
            var generator = SeededGenerator(seed: seed)
            self.init(
                codes: Int8KernelsTests.codes(count * dimension, &generator), dimension: dimension)
        }

        init(codes: [Int8], dimension: Int = 768) {
            let count = codes.count / dimension
            self.dimension = dimension
            self.codes = codes
            scales = (0..<count).map { row in
                let row = codes[row * dimension..<(row + 1) * dimension]
                let squares = row.reduce(0) { $0 + Int($1) * Int($1) }
                return Float(1 / Double(squares).squareRoot())
            }
        }

        func row(_ number: Int) -> ArraySlice<Int8> {
            codes[number * dimension..<(number + 1) * dimension]
        }

        func product(_ a: Int, _ b: Int) -> Int32 { Int8KernelsTests.plainDot(row(a), row(b)) }

        func cosine(_ a: Int, _ b: Int) -> Float { Float(product(a, b)) * scales[a] * scales[b] }

        func withView<Result>(_ body: (UnsafePointer<sutra_int8_rows>) -> Result) -> Result {
            codes.withUnsafeBufferPointer { codes in
                scales.withUnsafeBufferPointer { scales in
                    var view = sutra_int8_rows(
                        codes: codes.baseAddress, scales: scales.baseAddress, dimension: dimension)
                    return body(&view)
                }
            }
        }
    }

    private func packed(
        _ kernels: Int8Kernels, _ rows: Rows, _ numbers: [UInt32]?, _ count: Int,
        _ body: (UnsafeMutableRawPointer) -> Void
    ) {
        let byteCount = kernels.table.pointee.packed_bytes(count, rows.dimension)
        let memory = UnsafeMutableRawPointer.allocate(byteCount: byteCount, alignment: 64)
        defer { memory.deallocate() }
        rows.codes.withUnsafeBufferPointer { codes in
            if let numbers {
                kernels.table.pointee.pack(
                    codes.baseAddress, numbers, count, rows.dimension, memory)
            } else {
                kernels.table.pointee.pack(codes.baseAddress, nil, count, rows.dimension, memory)
            }
        }
        body(memory)
    }

    private static func stride(_ count: Int) -> Int { (count + 47) / 48 * 48 }

    @Test(arguments: [1, 7, 16, 47, 48, 49, 100], [64, 192, 768])
    func blockedProductsEqualSingleOnes(count: Int, dimension: Int) {
        let rows = Rows(count: 120, dimension: dimension, seed: UInt64(count))
        let numbers = (0..<count).map { UInt32($0 * 53 % 120) }
        let others = (0..<9).map { UInt32($0 * 7) }
        for form in Int8Kernels.available {
            packed(form, rows, numbers, count) { memory in
                let stride = Self.stride(count)
                var products = [Int32](repeating: 0, count: others.count * stride)
                form.table.pointee.multiply(
                    rows.codes, others, others.count, dimension, memory, count, &products, stride)
                for (i, other) in others.enumerated() {
                    for (j, number) in numbers.enumerated() {
                        #expect(
                            products[i * stride + j] == rows.product(Int(other), Int(number)),
                            "\(form.name) row \(i), column \(j)")
                    }
                }
                var square = [Int32](repeating: 0, count: stride * stride)
                form.table.pointee.multiply_self(
                    rows.codes, numbers, count, dimension, memory, &square, stride)
                for i in 0..<count {
                    for j in 0..<count {
                        let expected = rows.product(Int(numbers[i]), Int(numbers[j]))
                        #expect(square[i * stride + j] == expected, "\(form.name) \(i), \(j)")
                    }
                }
            }
        }
    }

    @Test func packingWithoutNumbersTakesRowsInOrder() {
        let rows = Rows(count: 50, dimension: 128, seed: 3)
        for form in Int8Kernels.available {
            packed(form, rows, nil, 50) { memory in
                var products = [Int32](repeating: 0, count: 96)
                form.table.pointee.multiply(
                    rows.codes, nil, 1, 128, memory, 50, &products, 96)
                #expect(Array(products[..<50]) == (0..<50).map { rows.product(0, $0) })
            }
        }
    }

    @Test(arguments: [1, 5, 16, 17, 200])
    func theLargestComeInOrder(count: Int) {
        var generator = SeededGenerator(seed: UInt64(count))
        // Few distinct values: equal ones must come in the order of their places.
        let row = (0..<count).map { _ in Int32.random(in: -20...20, using: &generator) }
        let sorted = row.enumerated().sorted { a, b in
            a.element != b.element ? a.element > b.element : a.offset < b.offset
        }
        for form in Int8Kernels.available {
            for limit in [1, 4, 6, 64] {
                var values = [Int32](repeating: 0, count: 64)
                var indices = [UInt32](repeating: 0, count: 64)
                let found = form.table.pointee.largest(row, count, limit, &values, &indices)
                #expect(found == min(count, limit))
                #expect(values.prefix(found) == sorted.prefix(limit).map(\.element)[...])
                #expect(
                    indices.prefix(found) == sorted.prefix(limit).map { UInt32($0.offset) }[...])
            }
        }
    }

    @Test func pruningKeepsWhatNothingHides() {
        let rows = Rows(count: 60, dimension: 64, seed: 4)
        let alpha: Float = 1.1
        let all = (1..<60).map {
            sutra_candidate(similarity: rows.cosine(0, $0), node: UInt32($0))
        }
        var expected: [UInt32] = []
        let sorted = all.sorted {
            $0.similarity != $1.similarity ? $0.similarity > $1.similarity : $0.node < $1.node
        }
        for candidate in sorted where expected.count < 10 {
            let isHidden = expected.contains { kept in
                alpha * (1 - rows.cosine(Int(candidate.node), Int(kept)))
                    < 1 - candidate.similarity
            }
            if !isHidden { expected.append(candidate.node) }
        }
        #expect(expected.count > 3)
        for form in Int8Kernels.available {
            // Twice each, and some places empty.
            var list = all + all.reversed() + [sutra_candidate(similarity: -2, node: .max)]
            let kept = rows.withView { view in
                form.table.pointee.prune(view, nil, &list, list.count, alpha, 10, nil)
            }
            #expect(list[..<kept].map(\.node) == expected, "\(form.name)")
        }
    }

    @Test(arguments: [2, 20, 130])
    func leavesGiveEachRowItsNearest(count: Int) {
        let rows = Rows(count: count, dimension: 64, seed: UInt64(count))
        let nodes = (0..<UInt32(count)).map { $0 }
        let places = (0..<count).map { UInt8($0 % 2) }
        let stride = Self.stride(count)
        var products = [Int32](repeating: 0, count: stride * stride)
        for i in 0..<count {
            for j in 0..<count { products[i * stride + j] = rows.product(i, j) }
        }
        for form in Int8Kernels.available {
            var out = [sutra_candidate](
                repeating: sutra_candidate(similarity: 9, node: 9), count: count * 8)
            var leaf = products.withUnsafeBufferPointer { products in
                sutra_leaf(
                    products: products.baseAddress, stride: stride, scales: nil, nodes: nil,
                    places: nil, count: count)
            }
            rows.scales.withUnsafeBufferPointer { scales in
                nodes.withUnsafeBufferPointer { nodes in
                    places.withUnsafeBufferPointer { places in
                        leaf.scales = scales.baseAddress
                        leaf.nodes = nodes.baseAddress
                        leaf.places = places.baseAddress
                        form.table.pointee.leaf_neighbours(&leaf, 8, 4, &out, 8)
                    }
                }
            }
            for row in 0..<count {
                let place = Array(
                    out[row * 8 + Int(places[row]) * 4..<row * 8 + Int(places[row]) * 4 + 4])
                let nearest = (0..<count).filter { $0 != row }
                    .max { rows.cosine(row, $0) < rows.cosine(row, $1) }
                #expect(place[0].node == nearest.map { UInt32($0) }, "\(form.name) row \(row)")
                let kept = place.filter { $0.node != .max }
                #expect(kept.map(\.similarity) == kept.map(\.similarity).sorted(by: >))
                for candidate in kept {
                    let cosine = rows.cosine(row, Int(candidate.node))
                    #expect(abs(candidate.similarity - cosine) < 1e-6)
                }
                // The other place is another leaf's.
                #expect(out[row * 8 + (1 - Int(places[row])) * 4].node == 9)
            }
        }
    }

    @Test func everyFormBuildsTheSameSumsAndDistances() {
        let rows = Rows(count: 20, dimension: 320, seed: 6)
        var sums: Set<[Float]> = []
        var distances: Set<[UInt32]> = []
        let signs = (0..<20).flatMap { row in
            var words = [UInt64](repeating: 0, count: 5)
            sutra_int8_signs(Array(rows.row(row)), 320, &words)
            return words
        }
        for form in Int8Kernels.available {
            var sum = [Float](repeating: 0.5, count: 320)
            form.table.pointee.accumulate(&sum, Array(rows.row(3)), rows.scales[3], 320)
            sums.insert(sum)
            var found = [UInt32](repeating: 0, count: 20)
            form.table.pointee.sign_distances(
                Array(signs[..<5]), signs, 20, 5, &found)
            distances.insert(found)
        }
        #expect(sums == [rows.row(3).map { 0.5 + Float($0) * rows.scales[3] }])
        let expected = (0..<20).map { row in
            UInt32(zip(rows.row(0), rows.row(row)).count { ($0 < 0) != ($1 < 0) })
        }
        #expect(distances == [expected])
    }

    @Test func centroidsHaveOneLength() {
        let rows = Rows(count: 3, dimension: 768, seed: 8)
        for row in 0..<3 {
            var codes = [Int8](repeating: 0, count: 768)
            sutra_int8_centroid(rows.row(row).map { Float($0) * 0.01 }, 768, &codes)
            let squares = codes.reduce(0) { $0 + Int($1) * Int($1) }
            let length = Double(squares).squareRoot()
            #expect(abs(length / (24 * Double(768).squareRoot()) - 1) < 0.01)
            let product = Double(Int8KernelsTests.plainDot(codes, rows.row(row)))
            #expect(product * Double(rows.scales[row]) / length > 0.999)
        }
        var none = [Int8](repeating: 1, count: 768)
        sutra_int8_centroid([Float](repeating: 0, count: 768), 768, &none)
        #expect(none.allSatisfy { $0 == 0 })
    }
}
