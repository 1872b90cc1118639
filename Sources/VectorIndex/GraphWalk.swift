import CVectorKernels

/// One best-first walk through a layer (Malkov and Yashunin 2018, algorithm 2), with the beam in
/// one sorted array.
///
/// Nodes that may not be results are walked through like others; the beam is as long as it takes to
/// hold `expansion` nodes that may.
@safe
struct GraphWalk {
    let layer: GraphLayer
    private let view: sutra_layer
    let kernels: UnsafePointer<sutra_int8_kernels>
    /// From the start of the segment's range on.
    let rows: sutra_int8_rows
    let query: UnsafePointer<Int8>
    let expansion: Int
    private let beamCapacity: Int
    let scratch: SearchScratch
    /// Entries of the beam that may be results.
    private var passing = 0
    /// Whether nodes were left out because the beam was too long.
    private(set) var isCut = false

    init(
        _ layer: GraphLayer, sketched: UnsafePointer<UInt32>?,
        _ kernels: UnsafePointer<sutra_int8_kernels>,
        _ rows: sutra_int8_rows, _ query: UnsafePointer<Int8>, expansion: Int, beamCapacity: Int,
        _ scratch: SearchScratch
    ) {
        precondition(expansion > 0 && beamCapacity >= expansion, "an unfit beam")
        self.layer = layer
        unsafe view = layer.view(sketched: sketched)
        unsafe self.kernels = kernels
        unsafe self.rows = rows
        unsafe self.query = query
        self.expansion = expansion
        self.beamCapacity = beamCapacity
        self.scratch = scratch
        // One more, for an entry that pushes the last one out.
        scratch.begin(beamCapacity: beamCapacity + 1, nodeCount: layer.nodeCount)
    }

    /// Looks at all nodes of the layer.
    mutating func lookAtAll(where passes: (UInt32) -> Bool) {
        enter(Array(0..<UInt32(layer.nodeCount)), where: passes)
    }

    /// Takes nodes into the beam.
    mutating func enter(_ nodes: [UInt32], where passes: (UInt32) -> Bool) {
        for start in stride(from: 0, to: nodes.count, by: SearchScratch.hopCapacity) {
            let end = min(start + SearchScratch.hopCapacity, nodes.count)
            enter(some: nodes[start..<end], where: passes)
        }
    }

    /// The same for at most ``SearchScratch/hopCapacity`` nodes.
    private mutating func enter(some nodes: ArraySlice<UInt32>, where passes: (UInt32) -> Bool) {
        precondition(nodes.count <= SearchScratch.hopCapacity, "more nodes than there is room for")
        var count = 0
        for node in nodes where Int(node) < layer.nodeCount && !scratch.visit(node) {
            // SAFETY: there is room for a hop's nodes; members are rows of the segment.
            unsafe scratch.nodes[count] = node
            count += 1
        }
        unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: max(count, 1)) { numbers in
            for index in 0..<count {
                let member = unsafe layer.member(Int(scratch.nodes[index]))
                unsafe numbers[index] = UInt32(member)
            }
            unsafe withUnsafePointer(to: rows) { rows in
                unsafe kernels.pointee.similarities(
                    query, rows, numbers.baseAddress, count, scratch.similarities)
            }
        }
        for index in 0..<count {
            let node = unsafe scratch.nodes[index]
            let similarity = unsafe scratch.similarities[index]
            _ = offer(node, similarity, where: passes)
        }
    }

    /// Follows the best nodes of the beam, a few at a time, until all of it was followed.
    mutating func run(where passes: (UInt32) -> Bool) {
        var current = 0
        while true {
            let followed = takeNext(from: &current)
            guard followed.count > 0 else { return }
            let found = expand(followed, behind: current)
            var lowest = current
            for index in 0..<found {
                let node = unsafe scratch.nodes[index]
                let similarity = unsafe scratch.similarities[index]
                lowest = min(lowest, offer(node, similarity, where: passes))
            }
            current = lowest
        }
    }

    /// The best nodes of the beam, from a place on, that were not followed yet, so many as are
    /// followed at once; now they are. Moves the place behind them.
    private func takeNext(from place: inout Int) -> Followed {
        var nodes = Followed()
        while place < scratch.beamCount, nodes.count < Followed.limit {
            // SAFETY: places below `beamCount` hold entries.
            if unsafe !scratch.beam[place].isExpanded {
                unsafe scratch.beam[place].isExpanded = true
                nodes.append(unsafe scratch.beam[place].node)
            }
            place += 1
        }
        return nodes
    }

    /// The neighbours of some nodes that were not met yet, into the scratch.
    private func expand(_ followed: Followed, behind place: Int) -> Int {
        var upcoming = Followed()
        for next in place..<max(min(place + 8, scratch.beamCount), place)
        where upcoming.count < Followed.limit {
            // SAFETY: the place is below `beamCount`.
            if unsafe !scratch.beam[next].isExpanded {
                upcoming.append(unsafe scratch.beam[next].node)
            }
        }
        // What is worse than the last of a full beam cannot enter it.
        let bound =
            passing == expansion
            ? unsafe scratch.beam[scratch.beamCount - 1].similarity : -.infinity
        return unsafe scratch.withVisited { visited, sketches in
            unsafe withUnsafePointer(to: rows) { rows in
                unsafe withUnsafePointer(to: view) { layer in
                    unsafe followed.nodes.span.withUnsafeBufferPointer { followedNodes in
                        unsafe upcoming.nodes.span.withUnsafeBufferPointer { upcomingNodes in
                            // SAFETY: nodes of the beam are nodes of the layer. The kernel leaves
                            // out neighbours beyond it, and writes at most `connectivity` nodes for
                            // each that is followed, for which the scratch has room.
                            unsafe Int(
                                kernels.pointee.hop(
                                    query, rows, sketches, layer, followedNodes.baseAddress,
                                    followed.count, upcomingNodes.baseAddress, upcoming.count,
                                    bound, visited, scratch.nodes, scratch.similarities))
                        }
                    }
                }
            }
        }
    }

    /// Puts a node into the beam if it is among the best. Returns its place, or `Int.max`.
    private mutating func offer(
        _ node: UInt32, _ similarity: Float, where passes: (UInt32) -> Bool
    ) -> Int {
        let beam = unsafe scratch.beam, count = scratch.beamCount
        if passing == expansion, unsafe similarity <= beam[count - 1].similarity { return .max }
        let isResult = passes(node)
        guard count <= beamCapacity else {
            isCut = true
            return .max
        }
        var low = 0, high = count
        while low < high {
            let middle = (low + high) / 2
            // SAFETY: places below `count` hold entries, and one more fits.
            if unsafe beam[middle].similarity >= similarity {
                low = middle + 1
            } else {
                high = middle
            }
        }
        unsafe (beam + low + 1).update(from: beam + low, count: count - low)
        unsafe beam[low] = BeamEntry(
            similarity: similarity, node: node, isExpanded: false, passes: isResult)
        scratch.beamCount = count + 1
        if isResult { passing += 1 }
        trim()
        return low
    }

    /// A full beam ends with a possible result.
    private mutating func trim() {
        guard passing >= expansion else { return }
        while passing > expansion || !(unsafe scratch.beam[scratch.beamCount - 1].passes) {
            if unsafe scratch.beam[scratch.beamCount - 1].passes { passing -= 1 }
            scratch.beamCount -= 1
        }
    }
}

/// Nodes that are followed at once.
private struct Followed {
    /// At most `SUTRA_FOLLOWED_NODES`, for which the scratch has room.
    static let limit = 2

    private(set) var nodes = InlineArray<2, UInt32>(repeating: 0)
    private(set) var count = 0

    mutating func append(_ node: UInt32) {
        nodes[count] = node
        count += 1
    }
}
