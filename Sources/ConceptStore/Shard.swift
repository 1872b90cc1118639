import ConceptModel
import DurableLog
import Platform
import TextIndex
import VectorIndex

/// One shard: concepts, associations, and their text and vector index.
///
/// Everything grows by appending. One thread, its lane's, writes; any thread reads through a
/// ``ShardRoot``, which says how far it may look, so a reader sees one unchanging state without a
/// lock (docs/locks.md).
// SAFETY: mutable stored properties are touched by the lane's thread only (`apply` and `root`);
// readers use the arenas, which are made for one writer and many readers.
final class Shard: @unchecked Sendable {
    let number: Int

    let concepts: AppendOnlyArray<ConceptRow>
    let associations: AppendOnlyArray<AssociationRow>
    let provenance: AppendOnlyArray<ProvenanceRow>
    let validities: AppendOnlyArray<ValidityRow>

    /// By concept slot: the newest row in each chain, as a raw `OptionalSlot`.
    let outgoingHeads: AtomicWordArray
    let incomingHeads: AtomicWordArray
    let provenanceHeads: AtomicWordArray
    /// By concept slot: 0, or the number of the deletion that ended it.
    let deletions: AtomicWordArray

    let texts: PostingsIndex
    let names: PostingsIndex
    let vectors: any VectorIndex

    // What the writer keeps for itself.
    var identities: IdentityTable
    /// Relation phrases by number, and back.
    var relations = ChunkedArray<String>()
    var relationNumbers: [String: UInt32] = [:]
    var extractors: [ExtractorIdentity] = []
    var counts = ShardCounts()
    private(set) var sharedEntities: SharedCounts
    private(set) var sharedAssociations: SharedCounts

    init(number: Int, vectors: any VectorIndex, shared: SharedTotals) throws(MemoryError) {
        self.number = number
        self.vectors = vectors
        sharedEntities = shared.entities
        sharedAssociations = shared.associations
        concepts = try AppendOnlyArray(capacity: Self.slotCapacity)
        associations = try AppendOnlyArray(capacity: Self.rowCapacity)
        provenance = try AppendOnlyArray(capacity: Self.rowCapacity)
        validities = try AppendOnlyArray(capacity: Self.rowCapacity)
        outgoingHeads = try AtomicWordArray(capacity: Self.slotCapacity)
        incomingHeads = try AtomicWordArray(capacity: Self.slotCapacity)
        provenanceHeads = try AtomicWordArray(capacity: Self.slotCapacity)
        deletions = try AtomicWordArray(capacity: Self.slotCapacity)
        texts = try PostingsIndex(reservedDocumentCount: Self.slotCapacity)
        names = try PostingsIndex(reservedDocumentCount: Self.slotCapacity)
        identities = try IdentityTable(expectedCount: 1)
    }

    /// Address space only is set aside for these, not memory.
    static let slotCapacity = 1 << 26
    static let rowCapacity = 1 << 29

    /// Counts from now on in totals that count the same things already.
    func share(_ totals: SharedTotals) {
        sharedEntities = totals.entities
        sharedAssociations = totals.associations
    }

    /// The state as it is now; what the lane publishes.
    /// - Parameter log: where contents are read from.
    func root(log: LogReader) -> ShardRoot {
        ShardRoot(
            shard: self, log: log, identities: identities, relations: relations,
            extractors: extractors,
            conceptBound: UInt32(concepts.count), associationBound: UInt32(associations.count),
            counts: counts)
    }
}

/// Numbers of a shard that a root carries.
struct ShardCounts: Sendable, Codable {
    /// Deletions so far: a concept whose deletion has a higher number is still there.
    var deletions: UInt32 = 0
    /// Concepts of each kind that are there.
    var passages = 0
    var documents = 0
    /// Terms in all passages that are there.
    var passageLength = 0
    /// Associations whose source is a learned text.
    var textAssociations = 0
    /// Vectors in the index, and those of passages that are there.
    var vectors = 0
    var liveVectors = 0
    /// Learned texts that are there, and how many times those were learned.
    var texts = 0
    var textLearnings = 0
    /// Rows of provenance.
    var provenance: UInt32 = 0
}

/// The counts that shards share.
struct SharedTotals: Sendable {
    let entities = SharedCounts()
    let associations = SharedCounts()
}
