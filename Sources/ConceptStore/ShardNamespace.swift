import ConceptModel
import Platform
import Synchronization

/// What a shard knows of one namespace.
struct ShardNamespace: Sendable {
    let namespace: Namespace
    /// The counts that shards share.
    var totals: NamespaceTotals
    var counts = NamespaceCounts()
    /// Which entities are one, in the shard that keeps the namespace's links; `nil`: none are.
    var groups: EntityGroups?
}

/// What one shard holds in one namespace.
struct NamespaceCounts: Sendable, Hashable, Codable {
    /// Concepts of each kind that are there.
    var passages = 0
    var documents = 0
    /// Terms in all passages that are there.
    var passageLength = 0
    /// Associations whose source is a learned text.
    var textAssociations = 0
    /// Vectors of passages that are there.
    var vectors = 0
    /// Learned texts that are there, and how many times those were learned.
    var texts = 0
    var textLearnings = 0
}

/// What all shards together hold in one namespace of things that may lie in several of them.
final class NamespaceTotals: Sendable {
    // Relaxed everywhere: statistics, tied to no other memory.
    private let entityCount = Atomic<Int>(0)
    private let associationCount = Atomic<Int>(0)

    var entities: Int { entityCount.load(ordering: .relaxed) }
    /// Associations whose source is an entity.
    var associations: Int { associationCount.load(ordering: .relaxed) }

    func set(_ totals: ClosedTotals.Totals) {
        entityCount.store(totals.entities, ordering: .relaxed)
        associationCount.store(totals.associations, ordering: .relaxed)
    }

    func addEntities(_ count: Int) { entityCount.wrappingAdd(count, ordering: .relaxed) }
    func addAssociations(_ count: Int) { associationCount.wrappingAdd(count, ordering: .relaxed) }
}

/// The counts that shards share: how many pieces support each thing that may lie in several shards,
/// and how many such things there are in each namespace.
final class SharedTotals: Sendable {
    let entities = SharedCounts()
    let associations = SharedCounts()
    /// Bytes of memory in use.
    var byteCount: Int { entities.byteCount + associations.byteCount }

    private let totals = Mutex<[Namespace: NamespaceTotals]>([:])

    var byNamespace: [Namespace: NamespaceTotals] { totals.withLock { $0 } }

    /// Takes over totals that were counted before. False when they are of a namespace that is none.
    func adopt(_ closed: ClosedTotals) -> Bool {
        for name in closed.namespaces.keys where Namespace(name) == nil { return false }
        for (name, totals) in closed.namespaces {
            guard let namespace = Namespace(name) else { continue }
            self.totals(of: namespace).set(totals)
        }
        return true
    }

    func totals(of namespace: Namespace) -> NamespaceTotals {
        totals.withLock { totals in
            if let known = totals[namespace] { return known }
            let fresh = NamespaceTotals()
            totals[namespace] = fresh
            return fresh
        }
    }
}
