package import ConceptModel

/// A way to find the passages that support an answer.
package enum RetrievalStrategy: String, Sendable, CaseIterable {
    /// Words alone.
    case bm25
    /// Vectors alone.
    case vector
    /// Words and vectors, by reciprocal rank fusion (Cormack, Clarke and Büttcher 2009).
    case hybrid
    /// Evidence paths, started by names, words and vectors.
    case path

    /// The best passages, best first; equal ones by identity.
    package func passages(
        seeds: Seeds, count: Int, reader: EvidenceReader
    ) -> [ScoredConcept] {
        switch self {
        case .bm25: Array(seeds.byWords.prefix(count))
        case .vector: Array(seeds.byVector.prefix(count))
        case .hybrid: Self.fused([seeds.byWords, seeds.byVector], count: count)
        case .path:
            PathRetrieval().passages(seeds: seeds, count: count, reader: reader)
                .map { ScoredConcept(id: $0.id, score: $0.score) }
        }
    }

    /// Each list gives 1 / (60 + rank) to each of its passages.
    private static func fused(_ lists: [[ScoredConcept]], count: Int) -> [ScoredConcept] {
        var sums: [ConceptID: Float] = [:]
        for list in lists {
            for (rank, hit) in list.enumerated() {
                sums[hit.id, default: 0] += 1 / Float(61 + rank)
            }
        }
        let scored = sums.map { ScoredConcept(id: $0.key, score: $0.value) }
        return Array(
            scored.sorted { $0.score != $1.score ? $0.score > $1.score : $0.id < $1.id }
                .prefix(count))
    }
}
