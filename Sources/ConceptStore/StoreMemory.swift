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
    /// What all shards count together.
    package var totals = 0

    package var total: Int {
        concepts + associations + vectors + graphs + texts + names + totals
    }

    /// By name, in a fixed order.
    package var parts: [(name: String, byteCount: Int)] {
        [
            ("concepts", concepts), ("associations", associations), ("vectors", vectors),
            ("graphs", graphs), ("texts", texts), ("names", names),
            ("totals", totals),
        ]
    }
}

extension StoreSnapshot {
    package var memory: StoreMemory {
        var memory = StoreMemory()
        for root in roots { root.shard.add(to: &memory, identities: root.identities) }
        memory.totals = roots.first?.shared.byteCount ?? 0
        return memory
    }
}

extension Shard {
    /// Adds what the shard's arrays use now. From any thread; a moment's estimate.
    fileprivate func add(to memory: inout StoreMemory, identities: IdentityTable) {
        func bytes(_ arenas: [any Arena]) -> Int {
            arenas.reduce(0) { $0 + $1.count * $1.elementByteCount }
        }
        let provenanceHeadCount = provenance.count == 0 ? 0 : concepts.count
        memory.concepts +=
            bytes([concepts, farTexts, provenance, expiries, nameRows])
            + provenanceHeadCount * 4 + identities.byteCount
        let headCount = associations.bound == 0 ? 0 : concepts.count * 2
        memory.associations +=
            bytes([associations.bytes, validities, amendments]) + headCount * 4
        memory.vectors += bytes(vectors.arena.growingRows.map(\.arena))
        memory.graphs +=
            vectors.segments.reduce(0) { $0 + $1.byteCount }
            + (vectors.count - vectors.coveredCount) * vectors.codeCount / 8
        memory.texts += texts.byteCount
        memory.names += names.byteCount
    }
}
