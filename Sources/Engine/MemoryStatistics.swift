package import ConceptStore
package import Embedding

/// What a memory holds, and what it takes.
package struct MemoryStatistics: Sendable {
    package let counts: StoreCounts
    /// The mean strength of learned texts: how many times each was learned, at least 1; 0 for an
    /// empty memory.
    package let averageStrength: Double
    /// Bytes of memory that the whole process keeps resident.
    package let residentByteCount: Int
    package let shardCount: Int
    package let model: ModelIdentity
    /// Records that were set aside because they made no sense.
    package let quarantinedCount: Int
    /// Texts of all namespaces that were deleted because their time had come, since the memory was
    /// opened.
    package let expiredTextCount: Int

    package init(
        counts: StoreCounts, averageStrength: Double, residentByteCount: Int, shardCount: Int,
        model: ModelIdentity, quarantinedCount: Int, expiredTextCount: Int
    ) {
        self.counts = counts
        self.averageStrength = averageStrength
        self.residentByteCount = residentByteCount
        self.shardCount = shardCount
        self.model = model
        self.quarantinedCount = quarantinedCount
        self.expiredTextCount = expiredTextCount
    }
}
