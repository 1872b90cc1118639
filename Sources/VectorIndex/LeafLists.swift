import CVectorKernels
import Platform

/// Which vectors lie in which leaf: groups of near vectors, about ``GraphSettings/leafSize`` each,
/// every vector in several.
@safe
struct LeafLists: @unchecked Sendable {
    // SAFETY: `Sendable` because the buffers are not written once the lists are made.

    /// Leaf l holds `nodes[starts[l]..<starts[l + 1]]`.
    let starts: [Int]
    let nodes: SharedBuffer<UInt32>
    /// For each entry of `nodes`: which of its node's leaves this is, from 0, the nearest first.
    let places: SharedBuffer<UInt8>

    var count: Int { starts.count - 1 }

    /// One leaf with all nodes.
    init(allOf count: Int) throws(GraphBuildError) {
        starts = [0, count]
        let made = try GraphBuildError.wrapping { () throws(MemoryError) in
            (try SharedBuffer(Array(0..<UInt32(count))), try SharedBuffer<UInt8>(count: count))
        }
        nodes = made.0
        places = made.1
    }

    /// - Parameter leaves: `count × overlap`, by node: its leaves, the nearest first;
    ///   ``GraphLayer/noNode`` where it has fewer.
    init(
        _ leaves: SharedBuffer<UInt32>, overlap: Int, leafCount: Int
    ) throws(GraphBuildError) {
        var next = [Int](repeating: 0, count: leafCount + 1)
        var total = 0
        for index in 0..<leaves.count where leaves[index] != GraphLayer.noNode {
            next[Int(leaves[index]) + 1] += 1
            total += 1
        }
        for leaf in 0..<leafCount { next[leaf + 1] += next[leaf] }
        starts = next
        let size = total
        let made = try GraphBuildError.wrapping { () throws(MemoryError) in
            (try SharedBuffer<UInt32>(count: size), try SharedBuffer<UInt8>(count: size))
        }
        nodes = made.0
        places = made.1
        for index in 0..<leaves.count where leaves[index] != GraphLayer.noNode {
            let leaf = Int(leaves[index])
            nodes[next[leaf]] = UInt32(index / overlap)
            places[next[leaf]] = UInt8(index % overlap)
            next[leaf] += 1
        }
    }

    /// All nodes once, near ones near each other.
    func nodesByNearestLeaf() -> [UInt32] {
        (0..<nodes.count).lazy.filter { places[$0] == 0 }.map { nodes[$0] }
    }
}
