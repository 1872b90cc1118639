package import Platform
package import VectorKernels

/// Looks at every vector: the truth that approximate indexes are measured against, and fast enough
/// itself for some hundred thousand vectors.
package struct ExactIndex: VectorIndex {
    package let arena: VectorArena

    /// Searches the vectors of an arena that others may share.
    package init(_ arena: VectorArena) { self.arena = arena }

    /// - Parameters: as of ``VectorArena``.
    package init(
        codeCount: Int, reservedCount: Int, kernels: Int8Kernels = .best
    ) throws(MemoryError) {
        arena = try VectorArena(
            codeCount: codeCount, reservedCount: reservedCount, kernels: kernels)
    }

    @discardableResult
    package func append(_ vector: QuantizedVector, label: UInt32) throws(MemoryError) -> UInt32 {
        try arena.append(vector, label: label)
    }

    /// Complexity: O(bound × codeCount).
    package func nearest(
        to query: QuantizedVector, count: Int, bound: Int, expansionWhileSearching: Int? = nil,
        where isLive: (UInt32) -> Bool
    ) -> [Neighbour] {
        precondition(bound <= self.count, "a bound beyond the index")
        guard count > 0 else { return [] }
        var best = BestFew<Neighbour>(count: count, by: <)
        arena.scan(0..<bound, for: query, into: &best, where: isLive)
        return best.sorted()
    }
}
