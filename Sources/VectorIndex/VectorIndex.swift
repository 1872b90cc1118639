package import Platform
package import VectorKernels

/// A vector that a search found.
package struct Neighbour: Hashable, Sendable {
    /// What its appender called it.
    package let label: UInt32
    /// The cosine to the query, -1 to 1 but for rounding.
    package let similarity: Float

    package init(label: UInt32, similarity: Float) {
        self.label = label
        self.similarity = similarity
    }
}

extension Neighbour: Comparable {
    /// The more similar one comes first; of equal ones, the one with the smaller label.
    package static func < (left: Self, right: Self) -> Bool {
        left.similarity != right.similarity
            ? left.similarity > right.similarity : left.label < right.label
    }
}

/// Finds the vectors of a shard that are most similar to a query.
///
/// One writer appends while any number of readers search, without locks. Slots count vectors from 0
/// in the order they came. A reader passes the slot bound of its root and finds what was appended
/// before that root was published. Deleted vectors stay; readers leave them out by `isLive`.
///
/// Thread rule: `append` is for one writer; the rest is for anyone.
package protocol VectorIndex: Sendable {
    /// Where its vectors lie.
    var arena: VectorArena { get }

    /// Adds a vector and returns its slot. Labels need not be distinct, nor ascending.
    /// - Throws: ``MemoryError``; then nothing was added.
    @discardableResult
    func append(_ vector: QuantizedVector, label: UInt32) throws(MemoryError) -> UInt32

    /// The `count` most similar live vectors below the bound, best first. Similarities are exact
    /// whatever way they were found.
    /// - Parameters:
    ///   - query: of the same quantizer as the vectors.
    ///   - expansionWhileSearching: candidates that an approximate index keeps (the paper's *ef*);
    ///     an exact one takes no notice. `nil` leaves it to the index.
    ///   - isLive: whether the vector with this label may be found.
    func nearest(
        to query: QuantizedVector, count: Int, bound: Int, expansionWhileSearching: Int?,
        where isLive: (UInt32) -> Bool
    ) -> [Neighbour]
}

extension VectorIndex {
    /// Codes per vector.
    package var codeCount: Int { arena.codeCount }

    /// Vectors appended so far. A reader's bound is its root's, not this.
    package var count: Int { arena.count }

    /// The vector in a slot, as it was appended.
    package func vector(at slot: UInt32) -> QuantizedVector { arena.vector(at: slot) }

    /// The label of the vector in a slot.
    package func label(at slot: UInt32) -> UInt32 { arena.label(at: slot) }
}
