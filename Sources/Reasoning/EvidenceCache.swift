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

    private let passages: BoundedCache<ConceptID, Entry<ReadPassage>>
    private let namings: BoundedCache<ConceptID, Entry<ReadNamings>>
    private let relations: BoundedCache<ConceptID, Entry<ReadRelations>>
    private let epoch = Atomic<Int>(0)
    private let states = Mutex<(known: [(state: ReadState, stamp: Int)], last: Int)>(([], 0))

    /// States that are told apart: of so many namespaces questions can be asked in turn.
    private static let stateCount = 8

    /// - Parameter byteLimit: roughly the memory that it may take.
    package init(byteLimit: Int = 128 << 20) {
        passages = BoundedCache(limit: byteLimit / 2)
        namings = BoundedCache(limit: byteLimit / 4)
        relations = BoundedCache(limit: byteLimit / 4)
    }

    /// Forgets everything; what is being read from an older state is not kept either.
    package func forget() {
        epoch.add(1, ordering: .sequentiallyConsistent)
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

    func passage(_ id: ConceptID, _ reading: Reading) -> ReadPassage? {
        let graph = reading.graph
        return kept(passages, id, reading) {
            graph.degree(of: id, .outgoing)
        } read: {
            ReadPassage(id, in: graph)
        }
    }

    func namings(_ id: ConceptID, _ reading: Reading) -> ReadNamings {
        let graph = reading.graph
        let known = kept(namings, id, reading) {
            graph.degree(of: id, .incoming)
        } read: {
            ReadNamings(id, in: graph)
        }
        return known ?? ReadNamings(id, in: graph)
    }

    func relations(_ id: ConceptID, _ reading: Reading) -> ReadRelations {
        let graph = reading.graph
        let known = kept(relations, id, reading) {
            graph.degree(of: id, .incoming) + graph.degree(of: id, .outgoing)
        } read: {
            ReadRelations(id, in: graph)
        }
        return known ?? ReadRelations(id, in: graph)
    }

    /// The value as it was kept, or as it is read now.
    private func kept<Value: KeptEvidence>(
        _ cache: BoundedCache<ConceptID, Entry<Value>>, _ id: ConceptID, _ reading: Reading,
        degree countDegree: () -> Int, read: () -> Value?
    ) -> Value? {
        let isCurrent = reading.epoch == currentEpoch
        let known = isCurrent ? cache.value(for: id) : nil
        if let known, let stamp = reading.stamp, known.stamp == stamp { return known.value }
        let degree = countDegree()
        if let known, degree > 0, known.degree == degree {
            if let stamp = reading.stamp {
                cache.insert(
                    Entry(value: known.value, degree: degree, stamp: stamp), for: id,
                    cost: known.value.cost)
            }
            return known.value
        }
        guard let read = read() else { return nil }
        if degree > 0, reading.epoch == currentEpoch, reading.graph.isWhole {
            cache.insert(
                Entry(value: read, degree: degree, stamp: reading.stamp), for: id, cost: read.cost)
        }
        return read
    }
}
