/// What a graph looks like: for benchmarks and for tests of the builder.
package struct GraphStatistics: Sendable, Hashable {
    package var layerSizes: [Int] = []
    /// Of the widest layer.
    package var meanDegree = 0.0
    /// Nodes of the widest layer that no list names.
    package var unnamedCount = 0
    /// Nodes of the widest layer that no walk from the nodes of the layer above reaches.
    package var unreachableCount = 0
}

extension GraphSegment {
    /// Complexity: O(nodes × connectivity).
    package func statistics() -> GraphStatistics {
        var statistics = GraphStatistics()
        statistics.layerSizes = layers.map(\.nodeCount)
        let layer = layers[0]
        var named = [Bool](repeating: false, count: layer.nodeCount)
        var edges = 0
        for node in 0..<layer.nodeCount {
            for neighbour in layer.list(of: node) where neighbour != GraphLayer.noNode {
                named[Int(neighbour)] = true
                edges += 1
            }
        }
        statistics.meanDegree = Double(edges) / Double(max(1, layer.nodeCount))
        statistics.unnamedCount = named.count { !$0 }
        guard let entries = below.first else { return statistics }
        var reached = [Bool](repeating: false, count: layer.nodeCount)
        for entry in entries { reached[Int(entry)] = true }
        var open = entries
        while let node = open.popLast() {
            for neighbour in layer.list(of: Int(node)) where neighbour != GraphLayer.noNode {
                if reached[Int(neighbour)] { continue }
                reached[Int(neighbour)] = true
                open.append(neighbour)
            }
        }
        statistics.unreachableCount = reached.count { !$0 }
        return statistics
    }
}
