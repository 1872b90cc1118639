import ConceptModel
import Synchronization

/// Passages and entities that were read lately, kept between questions, within a bound of memory.
///
/// An entry is good as long as the concept has as many associations as when it was read: learning
/// adds some, and a deleted concept has none. Deleting *another* concept changes what an entity's
/// entry says without such a sign, so whoever deletes calls ``forget()``.
package final class EvidenceCache: Sendable {
    struct Entry<Value: Sendable>: Sendable {
        let value: Value
        let degree: Int
    }

    private let passages: BoundedCache<Entry<ReadPassage>>
    private let entities: BoundedCache<Entry<ReadEntity>>
    private let epoch = Atomic<Int>(0)

    /// - Parameter byteLimit: roughly the memory that it may take.
    package init(byteLimit: Int = 128 << 20) {
        passages = BoundedCache(limit: byteLimit / 2)
        entities = BoundedCache(limit: byteLimit / 2)
    }

    /// Forgets everything; what is being read from an older state is not kept either.
    package func forget() {
        epoch.add(1, ordering: .sequentiallyConsistent)
        passages.removeAll()
        entities.removeAll()
    }

    /// Names the state of knowledge that a reader begins with.
    var currentEpoch: Int { epoch.load(ordering: .sequentiallyConsistent) }

    func passage(_ id: ConceptID, epoch begun: Int, in graph: any GraphReader) -> ReadPassage? {
        let degree = graph.degree(of: id, .outgoing)
        if degree > 0, begun == currentEpoch, let known = passages.value(for: id),
            known.degree == degree
        {
            return known.value
        }
        guard let read = ReadPassage(id, in: graph) else { return nil }
        if degree > 0, begun == currentEpoch, graph.isWhole {
            passages.insert(Entry(value: read, degree: degree), for: id, cost: read.cost)
        }
        return read
    }

    func entity(_ id: ConceptID, epoch begun: Int, in graph: any GraphReader) -> ReadEntity {
        let degree = graph.degree(of: id, .incoming) + graph.degree(of: id, .outgoing)
        if degree > 0, begun == currentEpoch, let known = entities.value(for: id),
            known.degree == degree
        {
            return known.value
        }
        let read = ReadEntity(id, in: graph)
        if degree > 0, begun == currentEpoch, graph.isWhole {
            entities.insert(Entry(value: read, degree: degree), for: id, cost: read.cost)
        }
        return read
    }
}
