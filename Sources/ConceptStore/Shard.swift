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
    let associations: AssociationRows
    let farTexts: AppendOnlyArray<FarText>
    let provenance: AppendOnlyArray<ProvenanceRow>
    let validities: AppendOnlyArray<ValidityRow>
    let amendments: AppendOnlyArray<AmendmentRow>
    let expiries: AppendOnlyArray<ExpiryRow>
    let nameRows: AppendOnlyArray<NameRow>

    /// By concept slot: the newest row in each chain, as a raw `OptionalSlot`.
    let outgoingHeads: AtomicWordArray
    let incomingHeads: AtomicWordArray
    let provenanceHeads: AtomicWordArray
    /// By concept slot: 0, or the number of the deletion that ended it.
    let deletions: AtomicWordArray
    /// By concept slot: the newest row of a learned text's expiries, as a raw `OptionalSlot`.
    let expiryHeads: AtomicWordArray
    /// By concept slot: the newest row of the amendments of what it is the evidence for, as a raw
    /// `OptionalSlot`.
    let amendmentHeads: AtomicWordArray
    /// By concept slot: the newest row of the names of an entity, as a raw `OptionalSlot`.
    let nameHeads: AtomicWordArray

    let texts: PostingsIndex
    let names: PostingsIndex
    let vectors: GraphIndex

    // What the writer keeps for itself.
    var identities: IdentityTable
    /// Relation phrases by number, and back.
    var relations = ChunkedArray<String>()
    var relationNumbers: [String: UInt32] = [:]
    var extractors: [ExtractorIdentity] = []
    /// Namespaces by number, and back. Number 0 is always the default one.
    var namespaces = ChunkedArray<ShardNamespace>()
    var namespaceNumbers: [Namespace: UInt32] = [:]
    var counts = ShardCounts()
    /// Links of entities, by namespace number, and the namespaces whose groups are out of date.
    var ledgers: [UInt32: LinkLedger] = [:]
    var staleGroups: Set<UInt32> = []
    private(set) var shared: SharedTotals
    /// Whether what changes is counted in the shared totals one by one. Not while a log is
    /// replayed: counting all at once afterwards is quicker, see `countShared`.
    var isCountingShared = true

    init(number: Int, vectors: GraphIndex, shared: SharedTotals) throws(MemoryError) {
        self.number = number
        self.vectors = vectors
        self.shared = shared
        concepts = try AppendOnlyArray(capacity: Self.slotCapacity)
        associations = try AssociationRows()
        farTexts = try AppendOnlyArray(capacity: Self.rowCapacity)
        provenance = try AppendOnlyArray(capacity: Self.rowCapacity)
        validities = try AppendOnlyArray(capacity: Self.rowCapacity)
        amendments = try AppendOnlyArray(capacity: Self.rowCapacity)
        expiries = try AppendOnlyArray(capacity: Self.rowCapacity)
        nameRows = try AppendOnlyArray(capacity: Self.rowCapacity)
        nameHeads = try AtomicWordArray(capacity: Self.slotCapacity)
        outgoingHeads = try AtomicWordArray(capacity: Self.slotCapacity)
        incomingHeads = try AtomicWordArray(capacity: Self.slotCapacity)
        provenanceHeads = try AtomicWordArray(capacity: Self.slotCapacity)
        deletions = try AtomicWordArray(capacity: Self.slotCapacity)
        expiryHeads = try AtomicWordArray(capacity: Self.slotCapacity)
        amendmentHeads = try AtomicWordArray(capacity: Self.slotCapacity)
        texts = try PostingsIndex(reservedDocumentCount: Self.slotCapacity)
        names = try PostingsIndex(
            reservedDocumentCount: Self.slotCapacity, keepsLengths: false)
        identities = try IdentityTable(expectedCount: 1)
        _ = self.number(of: .default)
    }

    /// Address space only is set aside for these, not memory.
    static let slotCapacity = IdentityTable.slotLimit
    static let rowCapacity = 1 << 29

    /// Counts from now on in totals that count the same things already.
    func share(_ totals: SharedTotals) {
        shared = totals
        for number in 0..<namespaces.count {
            namespaces[number].totals = totals.totals(of: namespaces[number].namespace)
        }
    }

    /// Counts an entity that this shard holds now. Returns whether no shard did.
    func countEntity(_ id: ConceptID, namespace: Int) -> Bool {
        guard isCountingShared, shared.entities.add(id) else { return false }
        namespaces[namespace].totals.addEntities(1)
        return true
    }

    /// Counts an entity that this shard holds no more. Returns whether no shard does.
    func uncountEntity(_ id: ConceptID, namespace: Int) -> Bool {
        guard isCountingShared, shared.entities.remove(id) else { return false }
        namespaces[namespace].totals.addEntities(-1)
        return true
    }

    /// Where a text lies. From any thread.
    /// - Precondition: it is not none.
    func position(of stored: StoredText) -> LogPosition {
        guard let number = stored.place.farText else { return stored.place.place }
        let text = farTexts[number]
        return LogPosition(
            segment: text.segment, offset: text.offset, byteCount: text.byteCount)
    }

    /// The state as it is now; what the lane publishes.
    /// - Parameter log: where contents are read from.
    func root(log: LogReader) -> ShardRoot {
        settleGroups()
        return ShardRoot(of: self, log: log)
    }
}

/// Numbers of a shard that a root carries.
struct ShardCounts: Sendable, Codable {
    /// Deletions so far: a concept whose deletion has a higher number is still there.
    var deletions: UInt32 = 0
    /// Vectors in the index.
    var vectors = 0
    /// Rows of provenance, amendments and expiries.
    var provenance: UInt32 = 0
    var amendments: UInt32 = 0
    var expiries: UInt32 = 0
    /// No text that is there expires before this moment.
    var earliestExpiry = Int64.max
    /// Rows of associations whose source is an entity.
    var entityAssociations = 0
    /// The rows of expiries below this one are of no account any more.
    var firstExpiry: UInt32 = 0
    /// Above every concept slot that ever had an expiry, and every one that is the evidence for
    /// something that was amended.
    var expiringBound: UInt32 = 0
    var amendedBound: UInt32 = 0
    /// Rows of names, and a bound above every concept slot that has one.
    var nameRows: UInt32 = 0
    var renamedBound: UInt32 = 0
}
