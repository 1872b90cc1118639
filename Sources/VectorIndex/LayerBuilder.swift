import CVectorKernels
import Platform

/// Builds one layer in bulk: vectors are put into overlapping leaves; all pairs of a leaf are
/// multiplied at once, and each vector's nearest there are its candidates; from those of all its
/// leaves each vector chooses neighbours that do not hide each other, and becomes a neighbour of
/// those it chose.
///
/// The same layer for the same vectors and settings, whatever the number of threads.
///
/// Source: PiPNN (arXiv 2602.21247) for leaves and products; the choice of neighbours is HNSW's
/// (Malkov and Yashunin 2018, algorithm 4), with DiskANN's α.
struct LayerBuilder: Sendable {
    let source: LayerSource
    let settings: GraphSettings
    let control: BuildControl

    /// Candidates of a node: first as its leaves give them, then those it chose, then those that
    /// chose it.
    private var width: Int {
        max(settings.connectivity, settings.overlap * settings.neighboursPerLeaf)
    }

    /// - Parameters:
    ///   - entries: nodes at which walks will start; nil where all are looked at.
    ///   - isInOrderOfLeaves: whether nodes are numbered so that near ones have near numbers: a
    ///     walk then finds its next nodes in memory that it has just touched.
    func layer(
        entries: [UInt32]?, isInOrderOfLeaves: Bool
    ) throws(GraphBuildError) -> GraphLayer {
        let leaves = try leafLists(), order = leaves.nodesByNearestLeaf()
        let lists = try neighbours(leaves, order)
        if let entries {
            var connector = LayerConnector(
                lists, connectivity: settings.connectivity, entries: entries)
            connector.connect()
        }
        let layer = GraphLayer(
            connectivity: settings.connectivity, neighbours: lists, members: source.members)
        return isInOrderOfLeaves ? try layer.reordered(by: order, control) : layer
    }

    /// - Returns: `source.count × connectivity` neighbours.
    private func neighbours(
        _ leaves: LeafLists, _ order: [UInt32]
    ) throws(GraphBuildError) -> SharedBuffer<UInt32> {
        let candidates = try GraphBuildError.wrapping { () throws(MemoryError) in
            try SharedBuffer<sutra_candidate>(count: source.count * width)
        }
        try compareLeaves(leaves, into: candidates)
        let chosen = try GraphBuildError.wrapping { () throws(MemoryError) in
            (
                try SharedBuffer<UInt8>(count: source.count),
                try SharedBuffer<UInt8>(count: source.count)
            )
        }
        try choose(order, candidates, counts: chosen.0)
        try reverse(order, candidates, chosen: chosen.0, counts: chosen.1)
        return try lists(candidates, chosen: chosen.0, reversed: chosen.1)
    }

    private func leafLists() throws(GraphBuildError) -> LeafLists {
        if source.count <= 2 * settings.leafSize { return try LeafLists(allOf: source.count) }
        let assignment = try LeafAssignment(source, settings, control)
        return try LeafLists(
            assignment.leavesByNode(), overlap: settings.overlap, leafCount: assignment.leafCount)
    }

    // MARK: Candidates

    private func compareLeaves(
        _ leaves: LeafLists, into candidates: SharedBuffer<sutra_candidate>
    ) throws(GraphBuildError) {
        // What no leaf fills must not look like a candidate.
        let none = sutra_candidate(similarity: -2, node: GraphLayer.noNode)
        try control.forEach(candidates.count, grain: 1 << 20) { range in
            // SAFETY: each thread fills a range of its own.
            unsafe (candidates.start + range.lowerBound).update(
                repeating: none, count: range.count)
        }
        try control.forEach(
            leaves.count, grain: 1,
            scratch: { () throws(MemoryError) in
                try LeafScratch(source, largest: 2 * settings.leafSize)
            }
        ) { [self] range, scratch in
            for leaf in range {
                for part in scratch.parts(of: leaves, leaf) {
                    scratch.compare(leaves, part, keeping: kept(leaves), into: candidates, width)
                }
            }
        }
    }

    /// Neighbours that a node takes from a leaf; where there is one leaf only, all there is room
    /// for.
    private func kept(_ leaves: LeafLists) -> Int {
        leaves.count == 1
            ? min(width, Int(SUTRA_INT8_MAXIMUM_SELECTION)) : settings.neighboursPerLeaf
    }

    // MARK: Choice

    /// Each node chooses among its candidates: they come first in its place, `counts` of them.
    private func choose(
        _ order: [UInt32], _ candidates: SharedBuffer<sutra_candidate>,
        counts: SharedBuffer<UInt8>
    ) throws(GraphBuildError) {
        let width = width
        try control.forEach(order.count, grain: 512) { [source, settings] range in
            for index in range {
                let node = Int(order[index])
                let ahead = index + 4 < order.count ? Int(order[index + 4]) : node
                // SAFETY: each node has a place of its own of `width` candidates, and is chosen
                // for by one thread; the candidates' nodes are nodes of the source.
                let count = unsafe withUnsafePointer(to: source.rows) { rows in
                    unsafe source.kernels.pointee.prune(
                        rows, source.members.map { unsafe UnsafePointer($0.start) },
                        candidates.start + node * width, width, settings.alpha,
                        min(settings.chosenNeighbours, settings.connectivity),
                        candidates.start + ahead * width)
                }
                counts[node] = UInt8(count)
            }
        }
    }

    /// Offers each node to those it chose. They keep the most similar that they have room for,
    /// behind their own choice.
    private func reverse(
        _ order: [UInt32], _ candidates: SharedBuffer<sutra_candidate>,
        chosen: SharedBuffer<UInt8>, counts: SharedBuffer<UInt8>
    ) throws(GraphBuildError) {
        let width = width, connectivity = settings.connectivity
        // Each thread takes a stripe of targets, so no place has two writers; what a place keeps
        // does not depend on the order of offers.
        let stripes = control.threadCount
        try control.forEach(stripes, grain: 1) { range in
            for stripe in range {
                for (index, node) in order.enumerated() {
                    fetch(for: order, after: index, candidates, chosen, stripe, of: stripes)
                    let own = unsafe candidates.start + Int(node) * width
                    for place in 0..<Int(chosen[Int(node)]) {
                        let edge = unsafe own[place]
                        let target = Int(edge.node)
                        guard (target >> 10) % stripes == stripe else { continue }
                        // SAFETY: the target's place is written by this stripe only, beyond its
                        // own choice, which nobody writes any more.
                        let list = unsafe candidates.start + target * width
                        counts[target] = unsafe Self.offer(
                            sutra_candidate(similarity: edge.similarity, node: node), to: list,
                            chosen: Int(chosen[target]), filled: counts[target],
                            limit: connectivity)
                    }
                }
            }
        }
    }

    /// Asks for what the offers of the next nodes will touch: most of it lies anywhere in memory.
    private func fetch(
        for order: [UInt32], after index: Int, _ candidates: SharedBuffer<sutra_candidate>,
        _ chosen: SharedBuffer<UInt8>, _ stripe: Int, of stripes: Int
    ) {
        let far = index + 16, near = index + 4
        if far < order.count {
            // SAFETY: only asks for memory; two lines hold most of a choice.
            unsafe sutra_fetch(candidates.start + Int(order[far]) * width)
            unsafe sutra_fetch(candidates.start + Int(order[far]) * width + 8)
        }
        guard near < order.count else { return }
        let node = Int(order[near])
        for place in 0..<Int(chosen[node]) {
            // SAFETY: the node's place, of which `chosen` are filled and not written any more.
            let target = Int(unsafe candidates.start[node * width + place].node)
            guard (target >> 10) % stripes == stripe else { continue }
            // SAFETY: only asks for memory.
            unsafe sutra_fetch(candidates.start + target * width + Int(chosen[target]))
        }
    }

    /// Puts an edge among the `filled` behind the `chosen` ones, unless it is there or there is no
    /// room for it. Returns how many are filled then.
    private static func offer(
        _ edge: sutra_candidate, to list: UnsafeMutablePointer<sutra_candidate>, chosen: Int,
        filled: UInt8, limit: Int
    ) -> UInt8 {
        for place in 0..<chosen where unsafe list[place].node == edge.node { return filled }
        let room = limit - chosen
        guard room > 0 else { return filled }
        var place = Int(filled)
        if place == room {
            guard unsafe edge.comesBefore(list[chosen + place - 1]) else { return filled }
            place -= 1
        }
        while place > 0, unsafe edge.comesBefore(list[chosen + place - 1]) {
            unsafe list[chosen + place] = list[chosen + place - 1]
            place -= 1
        }
        unsafe list[chosen + place] = edge
        return UInt8(min(Int(filled) + 1, room))
    }

    private func lists(
        _ candidates: SharedBuffer<sutra_candidate>, chosen: SharedBuffer<UInt8>,
        reversed: SharedBuffer<UInt8>
    ) throws(GraphBuildError) -> SharedBuffer<UInt32> {
        let width = width, connectivity = settings.connectivity
        let result = try GraphBuildError.wrapping { () throws(MemoryError) in
            try SharedBuffer<UInt32>(count: source.count * connectivity)
        }
        try control.forEach(source.count, grain: 4_096) { range in
            for node in range {
                let count = Int(chosen[node]) + Int(reversed[node])
                for place in 0..<connectivity {
                    // SAFETY: each thread writes the lists of nodes of its own.
                    unsafe result.start[node * connectivity + place] =
                        place < count
                        ? candidates.start[node * width + place].node : GraphLayer.noNode
                }
            }
        }
        return result
    }
}

extension sutra_candidate {
    /// The more similar one; of equal ones, the one with the smaller node.
    fileprivate func comesBefore(_ other: sutra_candidate) -> Bool {
        similarity != other.similarity ? similarity > other.similarity : node < other.node
    }
}
