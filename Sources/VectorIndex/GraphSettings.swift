/// How graphs are built. Part of a segment's file, for the record; reading needs none of it.
package struct GraphSettings: Sendable, Hashable {
    /// The most neighbours of a node (twice the paper's *M*): 1 to ``maximumConnectivity``.
    package var connectivity = 28
    /// Neighbours that a node chooses itself; the rest of its list is for those that chose it.
    package var chosenNeighbours = 18
    /// Vectors of a leaf, on average.
    package var leafSize = 520
    /// Leaves that a vector is put into: 1 to 8.
    package var overlap = 8
    /// Neighbours that a node takes from each of its leaves.
    package var neighboursPerLeaf = 8
    /// A neighbour is hidden by a kept one that is nearer to it by this factor (DiskANN's α).
    package var alpha: Float = 1.2
    /// Of so many nodes one is also in the layer above.
    package var layerRatio = 16
    /// Where the choice of layers and of first centroids comes from.
    package var seed: UInt64 = 0x5375_7472_6147_7266

    package static let maximumConnectivity = 64

    package init() {}

    /// Whether every setting is in its range, and fits the others.
    package var areSound: Bool {
        (1...Self.maximumConnectivity).contains(connectivity)
            && (1...connectivity).contains(chosenNeighbours)
            && (16...4_096).contains(leafSize) && (1...8).contains(overlap)
            && (1...32).contains(neighboursPerLeaf) && alpha >= 1 && alpha <= 2
            && (2...1_024).contains(layerRatio)
    }
}
