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
    /// For each layer but the widest: by node, the same vector's node in the layer below.
    let below: [[UInt32]]

    /// Nil when a layer's members are not in order, not in the layer below, or beyond the range:
    /// a damaged file.
    init?(
        range: Range<Int>, settings: GraphSettings, vectorChecksum: UInt32, layers: [GraphLayer]
    ) {
        self.range = range
        self.settings = settings
        self.vectorChecksum = vectorChecksum
        self.layers = layers
        guard let widest = layers.first, widest.membersAreOrdered(below: range.count) else {
            return nil
        }
        var below: [[UInt32]] = []
        for (upper, lower) in zip(layers.dropFirst(), layers) {
            guard upper.membersAreOrdered(below: range.count),
                let nodes = upper.nodes(in: lower)
            else { return nil }
            below.append(nodes)
        }
        self.below = below
    }

    /// Vectors that it finds.
    package var nodeCount: Int { layers[0].nodeCount }

    /// Memory of the neighbour lists.
    package var byteCount: Int {
        layers.reduce(0) { sum, layer in
            sum + layer.nodeCount * (layer.connectivity + (layer.hasMembers ? 1 : 0)) * 4
        }
    }

    /// Builds a segment.
    ///
    /// Complexity: about 50 µs of one processor per vector of 768 codes (see Benchmarks/Index).
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
        var layers = [
            try layer(arena, range, isComplete ? nil : included, settings, control)
        ]
        while included.count > GraphSettings.topLayerSize {
            let level = layers.count
            let above = included.filter { place in
                let number = UInt64(range.lowerBound) + UInt64(place)
                return settings.reaches(level: level, number)
            }
            // A layer that is hardly thinner would be of no use.
            guard !above.isEmpty, above.count <= included.count / 2 else { break }
            layers.append(try layer(arena, range, above, settings, control))
            included = above
        }
        guard
            let segment = GraphSegment(
                range: range, settings: settings, vectorChecksum: arena.checksum(of: range),
                layers: layers)
        else { preconditionFailure("layers that were just built are sound") }
        return segment
    }

    private static func layer(
        _ arena: VectorArena, _ range: Range<Int>, _ places: [UInt32]?,
        _ settings: GraphSettings, _ control: BuildControl
    ) throws(GraphBuildError) -> GraphLayer {
        let members = try GraphBuildError.wrapping { () throws(MemoryError) in
            try places.map { places throws(MemoryError) in try SharedBuffer(places) }
        }
        let source = LayerSource(arena, range, members: members)
        let builder = LayerBuilder(source: source, settings: settings, control: control)
        return GraphLayer(
            connectivity: settings.connectivity, neighbours: try builder.neighbours(),
            members: members)
    }
}

extension GraphSettings {
    /// A layer of so few nodes is the last: all of them are looked at.
    static let topLayerSize = 256

    /// Whether a vector is a node of layer `level`.
    func reaches(level: Int, _ number: UInt64) -> Bool {
        var draw = mixed(seed ^ mixed(number))
        for _ in 0..<level {
            guard draw % UInt64(layerRatio) == 0 else { return false }
            draw /= UInt64(layerRatio)
        }
        return true
    }
}

extension GraphSegment {
    /// Whether every list is the same.
    package func hasSameGraph(as other: GraphSegment) -> Bool {
        range == other.range && layers.count == other.layers.count
            && zip(layers, other.layers).allSatisfy { own, others in
                own.nodeCount == others.nodeCount
                    && (0..<own.nodeCount).allSatisfy { node in
                        own.member(node) == others.member(node)
                            && own.list(of: node) == others.list(of: node)
                    }
            }
    }
}
