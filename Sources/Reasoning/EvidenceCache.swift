import ConceptModel
import Synchronization

/// What is kept of texts.
protocol KeptEvidence: Sendable {
    /// Roughly what it takes in memory, in bytes.
    var cost: Int { get }
}

/// Passages and entities that were read lately, kept between questions, within a bound of memory.
///
/// An entry is good for a reader that sees the same state of the memory; and as long as the concept
/// has as many associations as when it was read: learning adds some, and a deleted concept has
/// none. Deleting *another* concept changes what an entity's entry says without such a sign, so
/// whoever deletes calls ``forget()``.
package final class EvidenceCache: Sendable {
    struct Entry<Value: KeptEvidence>: Sendable {
        let value: Value
        let degree: Int
        /// Of the state that it was read in, or was good for last.
        let stamp: Int?
    }

    /// What a reader begins with.
    struct Reading: Sendable {
        let graph: any GraphReader
        /// Of the graph's state; `nil` when that has no name.
        let stamp: Int?
        let epoch: Int
    }

    private let texts: BoundedCache<ConceptID, Entry<ReadText>>
    private let passages: BoundedCache<ConceptID, Entry<ReadPassage>>
    private let namings: BoundedCache<ConceptID, Entry<ReadNamings>>
    private let relations: BoundedCache<ConceptID, Entry<ReadRelations>>
    private let epoch = Atomic<Int>(0)
    private let states = Mutex<(known: [(state: ReadState, stamp: Int)], last: Int)>(([], 0))

    /// States that are told apart: of so many namespaces questions can be asked in turn.
    private static let stateCount = 8

    /// - Parameter byteLimit: roughly the memory that it may take.
    package init(byteLimit: Int = 128 << 20) {
        texts = BoundedCache(limit: byteLimit / 4)
        passages = BoundedCache(limit: byteLimit / 4)
        namings = BoundedCache(limit: byteLimit / 4)
        relations = BoundedCache(limit: byteLimit / 4)
    }

    /// Forgets everything; what is being read from an older state is not kept either.
    package func forget() {
        epoch.add(1, ordering: .sequentiallyConsistent)
        texts.removeAll()
        passages.removeAll()
        namings.removeAll()
        relations.removeAll()
    }

    /// Names the state of knowledge that a reader begins with.
    var currentEpoch: Int { epoch.load(ordering: .sequentiallyConsistent) }

    /// Begins to read a graph.
    /// - Parameter epoch: as it was before the graph was taken from the memory.
    func reading(_ graph: any GraphReader, epoch: Int) -> Reading {
        let stamp = graph.state.map { state in
            states.withLock { states in
                if let known = states.known.first(where: { $0.state == state }) {
                    return known.stamp
                }
                states.last += 1
                if states.known.count == Self.stateCount { states.known.removeFirst() }
                states.known.append((state, states.last))
                return states.last
            }
        }
        return Reading(graph: graph, stamp: stamp, epoch: epoch)
    }

    /// `nil` when there is no such concept.
    func text(_ id: ConceptID, _ reading: Reading) -> ReadText? {
        let graph = reading.graph
        let (known, degree) = find(id, in: texts, reading) { graph.degree(of: id, .outgoing) }
        if let known { return known }
        return ReadText(id, in: graph).map { keep($0, of: id, in: texts, degree, reading) }
    }

    func passage(_ id: ConceptID, _ reading: Reading) -> ReadPassage {
        let graph = reading.graph
        let (known, degree) = find(id, in: passages, reading) { graph.degree(of: id, .outgoing) }
        return known ?? keep(ReadPassage(id, in: graph), of: id, in: passages, degree, reading)
    }

    func namings(_ id: ConceptID, _ reading: Reading) -> ReadNamings {
        let graph = reading.graph
        let (known, degree) = find(id, in: namings, reading) { graph.degree(of: id, .incoming) }
        return known ?? keep(ReadNamings(id, in: graph), of: id, in: namings, degree, reading)
    }

    func relations(_ id: ConceptID, _ reading: Reading) -> ReadRelations {
        let graph = reading.graph
        let (known, degree) = find(id, in: relations, reading) {
            graph.degree(of: id, .incoming) + graph.degree(of: id, .outgoing)
        }
        return known ?? keep(ReadRelations(id, in: graph), of: id, in: relations, degree, reading)
    }

    /// The value as it was kept, when it is still good, and how many associations there are.
    private func find<Value: KeptEvidence>(
        _ id: ConceptID, in cache: BoundedCache<ConceptID, Entry<Value>>, _ reading: Reading,
        degree countDegree: () -> Int
    ) -> (value: Value?, degree: Int) {
        let isCurrent = reading.epoch == currentEpoch
        let known = isCurrent ? cache.value(for: id) : nil
        if let known, let stamp = reading.stamp, known.stamp == stamp {
            return (known.value, known.degree)
        }
        let degree = countDegree()
        guard let known, degree > 0, known.degree == degree else { return (nil, degree) }
        if let stamp = reading.stamp {
            cache.insert(
                Entry(value: known.value, degree: degree, stamp: stamp), for: id,
                cost: known.value.cost)
        }
        return (known.value, degree)
    }

    /// Keeps what was just read, unless it may be wrong for others. Returns it.
    private func keep<Value: KeptEvidence>(
        _ value: Value, of id: ConceptID, in cache: BoundedCache<ConceptID, Entry<Value>>,
        _ degree: Int, _ reading: Reading
    ) -> Value {
        if degree > 0, reading.epoch == currentEpoch, reading.graph.isWhole {
            cache.insert(
                Entry(value: value, degree: degree, stamp: reading.stamp), for: id,
                cost: value.cost)
        }
        return value
    }
}
