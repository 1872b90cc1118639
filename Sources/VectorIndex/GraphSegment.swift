import Platform

/// A finished graph over the vectors of a range of numbers: layers of neighbour lists, the widest
/// first. Vectors that were left out when it was built are not in it.
///
/// Immutable, so any thread may search it; the codes are read from the arena.
///
/// Source: HNSW (Malkov and Yashunin 2018) for the layers and the walk.
package final class GraphSegment: Sendable {
    /// The numbers of its vectors.
    package let range: Range<Int>
    package let settings: GraphSettings
    /// Of the scales in the range: tells whether a file belongs to these vectors.
    let vectorChecksum: UInt32
    let layers: [GraphLayer]
    /// By node of the widest layer; nil where the vectors have none.
    let sketches: SignSketches?
    /// For each layer but the widest: by node, the same vector's node in the layer below, and in
    /// the widest.
    let below: [[UInt32]]
    let widest: [[UInt32]]

    /// Nil when a layer's members are beyond the range, not in the layer below, or come twice: a
    /// damaged file.
    init?(
        range: Range<Int>, settings: GraphSettings, vectorChecksum: UInt32, layers: [GraphLayer],
        sketches: SignSketches?
    ) {
        precondition(
            sketches.map { $0.count == layers.first?.nodeCount } ?? true, "a sketch per node")
        self.range = range
        self.settings = settings
        self.vectorChecksum = vectorChecksum
        self.layers = layers
        self.sketches = sketches
        guard var lower = layers.first?.nodesByPlace(count: range.count) else { return nil }
        let widestNodes = lower
        var below: [[UInt32]] = [], widest: [[UInt32]] = []
        for layer in layers.dropFirst() {
            guard let nodes = layer.nodesByPlace(count: range.count) else { return nil }
            let places = (0..<layer.nodeCount).map(layer.member)
            guard places.allSatisfy({ lower[$0] != GraphLayer.noNode }) else { return nil }
            below.append(places.map { lower[$0] })
            widest.append(places.map { widestNodes[$0] })
            lower = nodes
        }
        self.below = below
        self.widest = widest
    }

    /// Vectors that it finds.
    package var nodeCount: Int { layers[0].nodeCount }

    /// Memory of the neighbour lists and the sketches.
    package var byteCount: Int {
        layers.reduce(sketches?.byteCount ?? 0) { sum, layer in
            sum + layer.nodeCount * (layer.connectivity + (layer.hasMembers ? 1 : 0)) * 4
        }
    }

    /// Builds a segment.
    ///
    /// Complexity: about 40 µs of one processor per vector of 768 codes (see Benchmarks/Index).
    /// - Parameters:
    ///   - range: not empty, below the arena's count.
    ///   - isIncluded: whether the vector with this label shall be found; asked once per vector.
    /// - Throws: ``GraphBuildError``.
    package static func build(
        _ arena: VectorArena, _ range: Range<Int>, settings: GraphSettings = GraphSettings(),
        control: BuildControl = BuildControl(), isIncluded: (UInt32) -> Bool = { _ in true }
    ) throws(GraphBuildError) -> GraphSegment {
        precondition(!range.isEmpty && range.upperBound <= arena.count, "an unfit range")
        precondition(settings.areSound, "unfit settings")
        var included: [UInt32] = []
        for number in range where isIncluded(arena.label(at: UInt32(number))) {
            included.append(UInt32(number - range.lowerBound))
        }
        let isComplete = included.count == range.count
        let levels = settings.levels(of: included, from: range.lowerBound)
        var layers: [GraphLayer] = []
        for (level, places) in levels.enumerated() {
            let above = level + 1 < levels.count ? levels[level + 1] : nil
            let source = LayerSource(
                arena, range, members: try members(level == 0 && isComplete ? nil : places))
            let builder = LayerBuilder(source: source, settings: settings, control: control)
            layers.append(
                try builder.layer(
                    entries: above.map { Self.nodes(of: $0, in: places) },
                    isInOrderOfLeaves: level == 0))
        }
        let sketches = try SignSketches.build(arena, range, of: layers[0], control)
        guard
            let segment = GraphSegment(
                range: range, settings: settings, vectorChecksum: arena.checksum(of: range),
                layers: layers, sketches: sketches)
        else { preconditionFailure("layers that were just built are sound") }
        return segment
    }

    private static func members(
        _ places: [UInt32]?
    ) throws(GraphBuildError) -> SharedBuffer<UInt32>? {
        guard let places else { return nil }
        return try GraphBuildError.wrapping { () throws(MemoryError) in try SharedBuffer(places) }
    }

    /// Where some ascending places stand among others that include them.
    private static func nodes(of places: [UInt32], in all: [UInt32]) -> [UInt32] {
        var node = 0
        return places.map { place in
            while all[node] < place { node += 1 }
            return UInt32(node)
        }
    }
}

extension GraphSettings {
    /// A layer of so few nodes is the last: all of them are looked at.
    static let topLayerSize = 256

    /// The members of each layer, the widest first, from those of the widest.
    func levels(of included: [UInt32], from first: Int) -> [[UInt32]] {
        var levels = [included]
        while let last = levels.last, last.count > Self.topLayerSize {
            let above = last.filter { place in
                reaches(level: levels.count, UInt64(first) + UInt64(place))
            }
            // A layer that is hardly thinner would be of no use.
            guard !above.isEmpty, above.count <= last.count / 2 else { break }
            levels.append(above)
        }
        return levels
    }

    /// Whether a vector is a node of layer `level`.
    private func reaches(level: Int, _ number: UInt64) -> Bool {
        var draw = mixed(seed ^ mixed(number))
        for _ in 0..<level {
            guard draw % UInt64(layerRatio) == 0 else { return false }
            draw /= UInt64(layerRatio)
        }
        return true
    }
}

extension GraphSegment {
    /// Whether every list and every sketch is the same.
    package func hasSameGraph(as other: GraphSegment) -> Bool {
        range == other.range && layers.count == other.layers.count
            && (0..<nodeCount).allSatisfy { node in
                sketches?.sketch(of: node) == other.sketches?.sketch(of: node)
            }
            && zip(layers, other.layers).allSatisfy { own, others in
                own.nodeCount == others.nodeCount
                    && (0..<own.nodeCount).allSatisfy { node in
                        own.member(node) == others.member(node)
                            && own.list(of: node) == others.list(of: node)
                    }
            }
    }
}
