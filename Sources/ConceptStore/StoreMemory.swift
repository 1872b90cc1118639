import Platform
import TextIndex
import VectorIndex

/// Bytes of memory that the parts of a store use, as counted from its arrays.
package struct StoreMemory: Sendable, Hashable {
    /// Rows of concepts and what belongs to one concept each, with the table of identities.
    package var concepts = 0
    package var associations = 0
    package var vectors = 0
    /// Neighbour lists of the vectors' graphs, and the signs of vectors that are in no graph yet.
    package var graphs = 0
    /// Postings, terms and lengths of passages, and of names.
    package var texts = 0
    package var names = 0

    package var total: Int { concepts + associations + vectors + graphs + texts + names }

    /// By name, in a fixed order.
    package var parts: [(name: String, byteCount: Int)] {
        [
            ("concepts", concepts), ("associations", associations), ("vectors", vectors),
            ("graphs", graphs), ("texts", texts), ("names", names),
        ]
    }
}

extension StoreSnapshot {
    package var memory: StoreMemory {
        roots.reduce(into: StoreMemory()) { $1.shard.add(to: &$0, identities: $1.identities) }
    }
}

extension Shard {
    /// Adds what the shard's arrays use now. From any thread; a moment's estimate.
    fileprivate func add(to memory: inout StoreMemory, identities: IdentityTable) {
        func bytes(_ arenas: [any Arena]) -> Int {
            arenas.reduce(0) { $0 + $1.count * $1.elementByteCount }
        }
        let headCount = 4
        memory.concepts +=
            bytes([concepts, memberships, provenance, expiries])
            + concepts.count * 4 * headCount + identities.byteCount
        memory.associations += bytes([associations, validities, amendments])
        memory.vectors += bytes(vectors.arena.growingRows.map(\.arena))
        memory.graphs +=
            vectors.segments.reduce(0) { $0 + $1.byteCount }
            + (vectors.count - vectors.coveredCount) * vectors.codeCount / 8
        memory.texts += texts.byteCount
        memory.names += names.byteCount
    }
}
