import CVectorKernels
import Platform
import VectorKernels

extension GraphSegment {
    /// Nodes that lead from one layer into the one below.
    private static let entryCount = 8
    /// Nodes that are asked to estimate how many pass.
    private static let sampleCount = 256

    /// The `count` most similar vectors that pass, best first, but for what the walk misses.
    /// - Parameters:
    ///   - expansion: the paper's *ef*; at least `count` are kept.
    ///   - passes: whether the vector with this number may be found.
    func nearest(
        in arena: VectorArena, to query: QuantizedVector, count: Int, expansion: Int,
        _ scratch: SearchScratch, where passes: (Int) -> Bool
    ) -> [Neighbour] {
        guard nodeCount > 0 else { return [] }
        let expansion = max(expansion, count)
        scratch.compare(query, with: sketches, arena.kernels)
        func isResult(_ node: UInt32) -> Bool {
            passes(range.lowerBound + layers[0].member(Int(node)))
        }
        // Most searches leave out few vectors or none: those are asked about afterwards, and only
        // among the best.
        let start = entries(arena, query, max(Self.entryCount, expansion / 4), scratch)
        walk(arena, query, start, expansion, beamCapacity: expansion, scratch) { _ in true }
        let (best, asked) = results(arena, query, count, scratch, where: isResult)
        if best.count * 5 >= asked * 4 { return best }
        let share = passingShare(where: isResult)
        if isWalkWorthwhile(share: share, expansion: expansion) {
            let capacity = max(1_024, Int(Double(expansion) * 4 / share))
            let isCut = walk(
                arena, query, start, expansion, beamCapacity: capacity, scratch, where: isResult)
            if !isCut { return results(arena, query, count, scratch, where: isResult).0 }
        }
        var numbers: [Int] = []
        for node in 0..<nodeCount {
            let number = range.lowerBound + layers[0].member(node)
            if passes(number) { numbers.append(number) }
        }
        // In the order of the arena, which reads best.
        return Self.best(count, of: numbers.sorted(), in: arena, for: query)
    }

    /// The nodes of the widest layer at which to start; nil to look at all.
    private func entries(
        _ arena: VectorArena, _ query: QuantizedVector, _ count: Int, _ scratch: SearchScratch
    ) -> [UInt32]? {
        var entries: [UInt32]?
        for level in stride(from: layers.count - 1, to: 0, by: -1) {
            // Many of the last, so that walks begin in several places.
            let wanted = level == 1 ? count : Self.entryCount
            walk(
                arena, query, entries, level: level, wanted, beamCapacity: wanted, scratch
            ) { _ in true }
            // SAFETY: places below `beamCount` hold entries.
            entries = (0..<scratch.beamCount).map { place in
                below[level - 1][Int(unsafe scratch.beam[place].node)]
            }
        }
        return entries
    }

    /// Fills the scratch's beam. Returns whether nodes were left out because it was too long.
    @discardableResult
    private func walk(
        _ arena: VectorArena, _ query: QuantizedVector, _ entries: [UInt32]?, level: Int = 0,
        _ expansion: Int, beamCapacity: Int, _ scratch: SearchScratch,
        where passes: (UInt32) -> Bool
    ) -> Bool {
        guard level > 0 else {
            return unsafe walk(
                arena, query, entries, layers[0], sketched: nil, expansion,
                beamCapacity: beamCapacity, scratch, where: passes)
        }
        return unsafe widest[level - 1].withUnsafeBufferPointer { sketched in
            unsafe walk(
                arena, query, entries, layers[level], sketched: sketched.baseAddress, expansion,
                beamCapacity: beamCapacity, scratch, where: passes)
        }
    }

    private func walk(
        _ arena: VectorArena, _ query: QuantizedVector, _ entries: [UInt32]?, _ layer: GraphLayer,
        sketched: UnsafePointer<UInt32>?, _ expansion: Int, beamCapacity: Int,
        _ scratch: SearchScratch, where passes: (UInt32) -> Bool
    ) -> Bool {
        unsafe query.codes.withUnsafeBufferPointer { (codes) -> Bool in
            guard let codes = codes.baseAddress else { return false }
            // SAFETY: the range lies within the arena, which the caller keeps; the codes live to
            // the end of the closure.
            var walk = unsafe GraphWalk(
                layer, sketched: sketched, arena.kernels.table,
                arena.rows(from: range.lowerBound), codes, expansion: expansion,
                beamCapacity: beamCapacity, scratch)
            if let entries {
                walk.enter(entries, where: passes)
            } else {
                walk.lookAtAll(where: passes)
            }
            walk.run(where: passes)
            return walk.isCut
        }
    }

    /// The beam's first `count` nodes that pass, and how many were asked.
    private func results(
        _ arena: VectorArena, _ query: QuantizedVector, _ count: Int, _ scratch: SearchScratch,
        where isResult: (UInt32) -> Bool
    ) -> ([Neighbour], asked: Int) {
        var best: [Neighbour] = []
        best.reserveCapacity(count)
        for place in 0..<scratch.beamCount {
            if best.count == count { return (best, place) }
            // SAFETY: places below `beamCount` hold entries.
            let entry = unsafe scratch.beam[place]
            guard isResult(entry.node) else { continue }
            let number = range.lowerBound + layers[0].member(Int(entry.node))
            best.append(
                Neighbour(
                    label: arena.label(at: UInt32(number)),
                    similarity: entry.similarity * query.scale))
        }
        return (best, scratch.beamCount)
    }

    /// The most similar of the vectors with some numbers.
    private static func best(
        _ count: Int, of numbers: [Int], in arena: VectorArena, for query: QuantizedVector
    ) -> [Neighbour] {
        var best = BestFew<Neighbour>(count: count, by: <)
        for (number, similarity) in zip(numbers, arena.similarities(of: query, to: numbers)) {
            let label = arena.label(at: UInt32(number))
            best.offer(Neighbour(label: label, similarity: similarity))
        }
        return best.sorted()
    }

    /// An estimate from a sample; at least what one node in the sample would make.
    private func passingShare(where isResult: (UInt32) -> Bool) -> Double {
        let asked = min(nodeCount, Self.sampleCount)
        let passing = (0..<asked).count { isResult(UInt32($0 * nodeCount / asked)) }
        return Double(max(passing, 1)) / Double(asked)
    }

    /// Whether walking past what does not pass costs less than asking all nodes and multiplying
    /// those that pass. Measured: a hop takes about 1 µs, asking 5 ns, a product 60 ns.
    private func isWalkWorthwhile(share: Double, expansion: Int) -> Bool {
        let walking = Double(expansion) / share * 1_000
        return walking < Double(nodeCount) * (5 + share * 60)
    }
}
