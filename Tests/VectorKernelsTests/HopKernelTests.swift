import CVectorKernels
import Testing
import VectorKernels

/// One step of a graph walk, in every form.
@Suite struct HopKernelTests {
    private typealias Rows = GraphKernelsTests.Rows

    private struct Found: Equatable {
        var nodes: [UInt32] = []
        var similarities: [Float] = []
    }

    /// Follows some nodes of a layer of `connectivity` places a list; row 0 is the query.
    private func hop(
        _ form: Int8Kernels, _ rows: Rows, _ lists: [UInt32], connectivity: Int,
        members: [UInt32]? = nil, nodeCount: Int, following: [UInt32] = [0],
        met: [UInt32] = [], sketches: Sketches? = nil, bound: Float = -.infinity
    ) -> Found {
        var bits = [UInt64](repeating: 0, count: nodeCount / 64 + 1)
        var visitedNodes = [UInt32](repeating: 0, count: 256)
        var nodes = [UInt32](repeating: 0, count: 256)
        var similarities = [Float](repeating: 0, count: 256)
        let count = bits.withUnsafeMutableBufferPointer { bits in
            visitedNodes.withUnsafeMutableBufferPointer { visitedNodes in
                var visited = sutra_visited_set(
                    bits: bits.baseAddress, nodes: visitedNodes.baseAddress, count: 0)
                for node in met { #expect(!sutra_visit(&visited, node)) }
                return lists.withUnsafeBufferPointer { lists in
                    var layer = sutra_layer(
                        neighbours: lists.baseAddress, members: nil, sketched: nil,
                        connectivity: connectivity, node_count: nodeCount)
                    func step(_ sketches: UnsafePointer<sutra_sketches>?) -> Int {
                        rows.withView { view in
                            form.table.pointee.hop(
                                rows.codes, view, sketches, &layer, following, following.count,
                                nil, 0, bound, &visited, &nodes, &similarities)
                        }
                    }
                    func step() -> Int { sketches?.withView(for: form, step) ?? step(nil) }
                    guard let members else { return step() }
                    return members.withUnsafeBufferPointer { members in
                        layer.members = members.baseAddress
                        return step()
                    }
                }
            }
        }
        return Found(nodes: Array(nodes[..<count]), similarities: Array(similarities[..<count]))
    }

    private func similarity(_ rows: Rows, _ row: Int) -> Float {
        Float(rows.product(0, row)) * rows.scales[row]
    }

    @Test func aStepGivesNewNeighboursWithTheirSimilarities() {
        let rows = Rows(count: 40, dimension: 256, seed: 9)
        let members: [UInt32] = (0..<20).map { UInt32(2 * $0) }
        let lists: [UInt32] = [3, 19, 5, 3, 7, .max, 4] + [1, 7, 6, 3, 2, 9, 8]
        for form in Int8Kernels.available {
            let found = hop(
                form, rows, lists, connectivity: 7, members: members, nodeCount: 20,
                following: [0, 1], met: [5])
            // 5 was met before, 3 and 7 come once, and the first list ends at its mark.
            #expect(found.nodes == [3, 19, 7, 1, 6, 2, 9, 8], "\(form.name)")
            #expect(
                found.similarities == found.nodes.map { similarity(rows, Int(members[Int($0)])) })
        }
    }

    @Test func aNeighbourBeyondTheNodesEndsTheList() {
        let rows = Rows(count: 4, dimension: 64, seed: 2)
        let found = hop(.best, rows, [1, 4, 2], connectivity: 3, nodeCount: 4)
        #expect(found.nodes == [1])
    }

    /// What a sketch puts below the bound is left out, by all forms alike; the others' similarities
    /// are whole.
    @Test(arguments: [1, 3, 8])
    func neighboursFarBelowTheBoundAreLeftOut(words: Int) {
        let rows = Rows(count: 60, dimension: 768, seed: 6)
        let sketches = Sketches(of: rows, words: words)
        let list = Array(UInt32(1)..<60)
        let estimates = list.map { sketches.estimate(Int($0), of: rows) }
        for bound in [estimates.sorted()[30], -.infinity, .infinity] {
            let expected = zip(list, estimates).filter { $0.1 >= bound }.map(\.0)
            for form in Int8Kernels.available {
                let found = hop(
                    form, rows, list, connectivity: 59, nodeCount: 60, sketches: sketches,
                    bound: bound)
                #expect(found.nodes == expected, "\(form.name), \(bound)")
                #expect(found.similarities == expected.map { similarity(rows, Int($0)) })
            }
        }
    }

    /// A lane that holds the sum of eight codes reaches both of its ends.
    @Test(arguments: [Int8(127), -127])
    func theLargestCodesDoNotOverflow(code: Int8) {
        let rows = Rows(codes: [code, -127].flatMap { [Int8](repeating: $0, count: 768) })
        let sketches = Sketches(of: rows, words: 8)
        let estimate = sketches.estimate(1, of: rows)
        #expect(abs(estimate) > 7_000 * sketches.factor)
        for form in Int8Kernels.available {
            for (bound, count) in [(estimate, 1), (estimate.nextUp, 0)] {
                let found = hop(
                    form, rows, [1], connectivity: 1, nodeCount: 2, sketches: sketches,
                    bound: bound)
                #expect(found.nodes.count == count, "\(form.name)")
            }
        }
    }
}
