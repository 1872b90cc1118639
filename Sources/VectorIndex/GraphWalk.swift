import CVectorKernels

/// One best-first walk through a layer (Malkov and Yashunin 2018, algorithm 2), with the beam in
/// one sorted array.
///
/// Nodes that may not be results are walked through like others; the beam is as long as it takes to
/// hold `expansion` nodes that may.
@safe
struct GraphWalk {
    let layer: GraphLayer
    let kernels: UnsafePointer<sutra_int8_kernels>
    /// From the start of the segment's range on.
    let rows: sutra_int8_rows
    let query: UnsafePointer<Int8>
    let expansion: Int
    /// How far an estimate by some codes may lie below the beam's last for a closer look. One
    /// standard deviation: so few of the nodes that are better than the last are missed, and hardly
    /// any that are among the best.
    private let margin: Float
    private let beamCapacity: Int
    let scratch: SearchScratch
    /// Entries of the beam that may be results.
    private var passing = 0
    /// Whether nodes were left out because the beam was too long.
    private(set) var isCut = false

    /// - Parameter length: of the query's codes.
    init(
        _ layer: GraphLayer, _ kernels: UnsafePointer<sutra_int8_kernels>,
        _ rows: sutra_int8_rows, _ query: UnsafePointer<Int8>, length: Float, expansion: Int,
        beamCapacity: Int, _ scratch: SearchScratch
    ) {
        precondition(expansion > 0 && beamCapacity >= expansion, "an unfit beam")
        self.layer = layer
        unsafe self.kernels = kernels
        unsafe self.rows = rows
        unsafe self.query = query
        self.expansion = expansion
        margin = unsafe Self.estimateDeviation(dimension: rows.dimension) * length
        self.beamCapacity = beamCapacity
        self.scratch = scratch
        // One more, for an entry that pushes the last one out.
        scratch.begin(beamCapacity: beamCapacity + 1)
    }

    /// Of a cosine that is estimated by a third of the codes after a random rotation.
    private static func estimateDeviation(dimension: Int) -> Float {
        (2 / Float(dimension)).squareRoot()
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

    /// Follows the best nodes of the beam until all of it was followed.
    mutating func run(where passes: (UInt32) -> Bool) {
        var current = 0
        while current < scratch.beamCount {
            // SAFETY: places below `beamCount` hold entries.
            guard unsafe !scratch.beam[current].isExpanded else {
                current += 1
                continue
            }
            unsafe scratch.beam[current].isExpanded = true
            let found = expand(unsafe scratch.beam[current].node, behind: current)
            var lowest = current + 1
            for index in 0..<found {
                let node = unsafe scratch.nodes[index]
                let similarity = unsafe scratch.similarities[index]
                lowest = min(lowest, offer(node, similarity, where: passes))
            }
            current = min(current + 1, lowest)
        }
    }

    /// The neighbours of a node that were not met yet, into the scratch.
    private func expand(_ node: UInt32, behind current: Int) -> Int {
        var upcoming: UnsafePointer<UInt32>?
        for place in current + 1..<min(current + 9, max(scratch.beamCount, current + 1)) {
            // SAFETY: the place is below `beamCount`; nodes of the beam are nodes of the layer.
            if unsafe !scratch.beam[place].isExpanded {
                unsafe upcoming =
                    layer.neighbours + Int(scratch.beam[place].node) * layer.connectivity
                break
            }
        }
        // What is worse than the last of a full beam cannot enter it.
        let bound =
            passing == expansion
            ? unsafe scratch.beam[scratch.beamCount - 1].similarity : -.infinity
        return unsafe scratch.withVisited { visited in
            unsafe withUnsafePointer(to: rows) { rows in
                // SAFETY: the kernel leaves out neighbours beyond the layer, and writes at most
                // `connectivity` nodes, for which the scratch has room.
                unsafe Int(
                    kernels.pointee.hop(
                        query, rows, layer.members,
                        layer.neighbours + Int(node) * layer.connectivity, layer.connectivity,
                        layer.nodeCount, upcoming, bound, margin, visited, scratch.nodes,
                        scratch.similarities))
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
