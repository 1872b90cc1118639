import CVectorKernels
import Platform

/// Finds each vector's leaves: the nearest of many centroids, looked for among those of the nearest
/// coarse centroids only.
struct LeafAssignment: Sendable {
    /// Coarse centroids whose leaves are looked at.
    private static let probeLimit = 4
    /// Vectors assigned at a time.
    private static let chunkSize = 1 << 16
    /// Vectors that train one centroid.
    private static let coarseSample = 128
    private static let leafSample = 12
    private static let coarseIterations = 8
    private static let leafIterations = 6

    private let source: LayerSource
    private let settings: GraphSettings
    private let control: BuildControl
    private let coarse: Centroids
    /// By coarse centroid.
    private let leaves: [Centroids]
    private let firstLeaf: [Int]

    var leafCount: Int { firstLeaf[leaves.count] }
    private var probes: Int { min(Self.probeLimit, coarse.count) }

    /// Trains the centroids on a sample.
    init(
        _ source: LayerSource, _ settings: GraphSettings, _ control: BuildControl
    ) throws(GraphBuildError) {
        self.source = source
        self.settings = settings
        self.control = control
        let wanted = max(1, source.count * settings.overlap / settings.leafSize)
        let coarseCount = max(1, Int(Double(wanted).squareRoot()))
        let sampleCount = min(source.count, wanted * Self.leafSample)
        let sample = (0..<sampleCount).map { index in
            let chosen = mixed(settings.seed &+ UInt64(index)) % UInt64(source.count)
            return source.row(Int(chosen))
        }
        let seed = settings.seed &+ 1 << 48
        let coarse = try GraphBuildError.wrapping { () throws(MemoryError) in
            try Centroids(
                of: source, rows: Array(sample.prefix(coarseCount * Self.coarseSample)),
                count: coarseCount, iterations: Self.coarseIterations, seed: seed)
        }
        self.coarse = coarse
        let groups = try Self.groups(of: sample, by: coarse, source, control)
        let counts = groups.map { group in
            let share = Double(wanted) * Double(group.count) / Double(sampleCount)
            return max(1, min(Int(share.rounded()), group.count))
        }
        leaves = try Self.trainLeaves(groups, counts, coarse, source, control, seed: seed)
        firstLeaf = counts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    }

    /// The rows of the sample by nearest coarse centroid.
    private static func groups(
        of sample: [UInt32], by coarse: Centroids, _ source: LayerSource, _ control: BuildControl
    ) throws(GraphBuildError) -> [[UInt32]] {
        let nearest = try GraphBuildError.wrapping { () throws(MemoryError) in
            try SharedBuffer<UInt32>(count: sample.count)
        }
        try control.forEach(
            sample.count, grain: Centroids.blockRows,
            scratch: { () throws(MemoryError) in
                try ProductBlock(source, centroids: coarse.count)
            }
        ) { range, products in
            coarse.multiply(Array(sample[range]), into: products)
            for index in range {
                products.select(index - range.lowerBound, of: coarse.count, limit: 1) {
                    nearest[index] = $1[0]
                }
            }
        }
        var groups = [[UInt32]](repeating: [], count: coarse.count)
        for (index, row) in sample.enumerated() { groups[Int(nearest[index])].append(row) }
        return groups
    }

    private static func trainLeaves(
        _ groups: [[UInt32]], _ counts: [Int], _ coarse: Centroids, _ source: LayerSource,
        _ control: BuildControl, seed: UInt64
    ) throws(GraphBuildError) -> [Centroids] {
        let trained = TrainedCentroids(count: groups.count)
        try control.forEach(groups.count, grain: 1) { range in
            for group in range {
                // A coarse centroid that nothing is nearest to has one leaf, in some row's place.
                let rows = groups[group].isEmpty ? [source.row(group)] : groups[group]
                trained.store(group) { () throws(MemoryError) in
                    try Centroids(
                        of: source, rows: rows, count: counts[group],
                        iterations: Self.leafIterations, seed: seed &+ UInt64(group + 1) << 24)
                }
            }
        }
        return try trained.all()
    }

    /// By node, its ``GraphSettings/overlap`` nearest leaves, the nearest first.
    func leavesByNode() throws(GraphBuildError) -> SharedBuffer<UInt32> {
        let overlap = settings.overlap
        let result = try GraphBuildError.wrapping { () throws(MemoryError) in
            try SharedBuffer<UInt32>(count: source.count * overlap)
        }
        let room = min(Self.chunkSize, source.count) * probes
        let made = try GraphBuildError.wrapping { () throws(MemoryError) in
            (
                try SharedBuffer<UInt32>(count: room),
                try SharedBuffer<FoundLeaf>(count: room * overlap)
            )
        }
        for start in stride(from: 0, to: source.count, by: Self.chunkSize) {
            let chunk = start..<min(start + Self.chunkSize, source.count)
            try assign(chunk, probed: made.0, found: made.1, to: result)
        }
        return result
    }

    /// - Parameters:
    ///   - probed: room for the coarse centroids of each vector of a chunk.
    ///   - found: room for the leaves near each vector at each of those.
    private func assign(
        _ chunk: Range<Int>, probed: SharedBuffer<UInt32>, found: SharedBuffer<FoundLeaf>,
        to result: SharedBuffer<UInt32>
    ) throws(GraphBuildError) {
        let overlap = settings.overlap
        try probe(chunk, into: probed)
        // By coarse centroid, the entries of `probed` that name it.
        var entries = [[UInt32]](repeating: [], count: coarse.count)
        for entry in 0..<chunk.count * probes {
            entries[Int(probed[entry])].append(UInt32(entry))
        }
        let widest = leaves.map(\.count).max() ?? 1
        let lists = entries
        try control.forEach(
            coarse.count, grain: 1,
            scratch: { () throws(MemoryError) in try ProductBlock(source, centroids: widest) }
        ) { [self] range, products in
            for group in range {
                find(lists[group], chunk.lowerBound, group, products, into: found)
            }
        }
        // Each node has a place of its own in the result.
        try control.forEach(chunk.count, grain: 1_024) { range in
            for index in range {
                var best: [FoundLeaf] = []
                for entry in index * probes * overlap..<(index + 1) * probes * overlap
                where found[entry].leaf != 0 {
                    best.append(found[entry])
                }
                best.sort(by: <)
                for place in 0..<overlap {
                    result[(chunk.lowerBound + index) * overlap + place] =
                        place < best.count ? best[place].leaf - 1 : GraphLayer.noNode
                }
            }
        }
    }

    private func probe(
        _ chunk: Range<Int>, into probed: SharedBuffer<UInt32>
    ) throws(GraphBuildError) {
        try control.forEach(
            chunk.count, grain: Centroids.blockRows,
            scratch: { () throws(MemoryError) in
                try ProductBlock(source, centroids: coarse.count)
            }
        ) { [self] range, products in
            coarse.multiply(range.map { source.row(chunk.lowerBound + $0) }, into: products)
            for index in range {
                products.select(index - range.lowerBound, of: coarse.count, limit: probes) {
                    for place in 0..<probes { probed[index * probes + place] = $1[place] }
                }
            }
        }
    }

    /// The nearest leaves of one coarse centroid for the entries that probe it. Each entry has a
    /// place of its own in `found`.
    private func find(
        _ entries: [UInt32], _ first: Int, _ group: Int, _ products: ProductBlock,
        into found: SharedBuffer<FoundLeaf>
    ) {
        let centroids = leaves[group], overlap = settings.overlap
        for start in stride(from: 0, to: entries.count, by: Centroids.blockRows) {
            let block = entries[start..<min(start + Centroids.blockRows, entries.count)]
            centroids.multiply(block.map { source.row(first + Int($0) / probes) }, into: products)
            for (row, entry) in block.enumerated() {
                products.select(row, of: centroids.count, limit: overlap) { values, indices in
                    for place in 0..<overlap {
                        found[Int(entry) * overlap + place] =
                            place < values.count
                            ? FoundLeaf(
                                product: values[place],
                                leaf: UInt32(firstLeaf[group]) + indices[place] + 1)
                            : .none
                    }
                }
            }
        }
    }
}

/// A leaf near a vector.
private struct FoundLeaf: BitwiseCopyable {
    let product: Int32
    /// Its number plus 1; 0 for none.
    let leaf: UInt32

    static let none = FoundLeaf(product: 0, leaf: 0)

    static func < (left: Self, right: Self) -> Bool {
        left.product != right.product ? left.product > right.product : left.leaf < right.leaf
    }
}
