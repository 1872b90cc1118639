package import ConceptModel
import TextIndex
import VectorIndex
import VectorKernels

/// One unchanging state of the whole store.
package struct StoreSnapshot: Sendable {
    let roots: [ShardRoot]
    let quantizer: Quantizer

    package var counts: StoreCounts {
        var counts = StoreCounts()
        for root in roots {
            counts.passages += root.counts.passages
            counts.documents += root.counts.documents
            counts.embeddings += root.counts.liveVectors
            counts.associations += root.counts.textAssociations
            counts.texts += root.counts.texts
            counts.textLearnings += root.counts.textLearnings
        }
        if let shard = roots.first?.shard {
            counts.entities = shard.sharedEntities.distinctCount
            counts.associations += shard.sharedAssociations.distinctCount
        }
        return counts
    }

    /// Concepts in the order of their identities, after `cursor`.
    ///
    /// Complexity: O(concepts) for the first page and for each further one.
    package func concepts(after cursor: ConceptID?, limit: Int) -> [Concept] {
        var identities: Set<ConceptID> = []
        for root in roots {
            for slot in 0..<root.conceptBound where root.isLive(slot) {
                let id = root.row(slot).id
                if let cursor, id <= cursor { continue }
                identities.insert(id)
            }
        }
        return identities.sorted().prefix(limit).compactMap { concept($0) }
    }

    /// Whether a concept is there.
    package func contains(_ id: ConceptID) -> Bool {
        roots.contains { $0.slot(of: id) != nil }
    }
}

/// What a store holds.
package struct StoreCounts: Hashable, Sendable {
    package var passages = 0
    package var documents = 0
    package var entities = 0
    package var associations = 0
    package var embeddings = 0
    /// Learned texts, and how many times they were learned.
    package var texts = 0
    package var textLearnings = 0

    package init() {}

    package var concepts: Int { passages + documents + entities }
}

extension StoreSnapshot: GraphReader {
    package func concept(_ id: ConceptID) -> Concept? {
        var merged: Concept?
        for root in roots {
            guard let slot = root.slot(of: id) else { continue }
            let part = root.concept(in: slot)
            merged = merged.map { Self.merge($0, part) } ?? part
        }
        return merged
    }

    /// An entity that several shards speak of is one concept: the earliest form stands for it.
    private static func merge(_ left: Concept, _ right: Concept) -> Concept {
        let leftIsFirst =
            (left.learnedAt, left.content) <= (right.learnedAt, right.content)
        let first = leftIsFirst ? left : right
        let second = leftIsFirst ? right : left
        return Concept(
            id: first.id, kind: first.kind, content: first.content,
            source: first.source ?? second.source, metadata: first.metadata ?? second.metadata,
            learnedAt: first.learnedAt, strength: left.strength + right.strength)
    }

    package func associations(of id: ConceptID, _ direction: Direction, limit: Int)
        -> [Association]
    {
        var gathering = AssociationGathering()
        for root in roots {
            guard let slot = root.slot(of: id) else { continue }
            root.forEachRow(of: slot, direction) { row in
                gathering.add(row, in: root)
                return true
            }
        }
        return gathering.associations(limit: limit, direction: direction)
    }

    package func degree(of id: ConceptID, _ direction: Direction) -> Int {
        roots.reduce(0) { sum, root in
            guard let slot = root.slot(of: id) else { return sum }
            return sum + Int(root.rowCount(of: slot, direction))
        }
    }

    package func entity(named normalisedName: String) -> ConceptID? {
        let id = ConceptID(ofEntity: normalisedName)
        return contains(id) ? id : nil
    }

    package func entities(withNameWord word: String, limit: Int) -> [ConceptID] {
        var strengths: [ConceptID: UInt32] = [:]
        for root in roots {
            root.shard.names.forEachPosting(
                of: word, documentBound: root.conceptBound, isLive: root.isLive
            ) { slot, _ in
                strengths[root.row(slot).id, default: 0] += root.rowCount(of: slot, .incoming)
            }
        }
        let ordered = strengths.sorted { left, right in
            left.value != right.value ? left.value > right.value : left.key < right.key
        }
        return ordered.prefix(limit).map(\.key)
    }

    package func passages(matching text: String, count: Int) -> [ScoredConcept] {
        let sources = roots.map { root in
            BM25Source(
                postings: root.shard.texts, documentBound: root.conceptBound,
                documentCount: root.counts.passages, totalLength: root.counts.passageLength,
                isLive: root.isLive)
        }
        let terms = TextAnalyzer.terms(of: text)
        let hits = BM25Search.best(count, matching: terms, in: sources) { source, slot in
            roots[source].row(slot).id
        }
        return hits.map { ScoredConcept(id: roots[$0.source].row($0.document).id, score: $0.score) }
    }

    package func passages(nearestTo vector: [Float], count: Int) -> [ScoredConcept] {
        guard let query = try? quantizer.quantize(vector) else { return [] }
        var best: [ScoredConcept] = []
        for root in roots {
            let hits = root.shard.vectors.nearest(
                to: query, count: count, bound: root.counts.vectors,
                expansionWhileSearching: nil, where: root.isLive)
            best += hits.map { ScoredConcept(id: root.row($0.label).id, score: $0.similarity) }
        }
        best.sort { $0.score != $1.score ? $0.score > $1.score : $0.id < $1.id }
        return Array(best.prefix(count))
    }
}
