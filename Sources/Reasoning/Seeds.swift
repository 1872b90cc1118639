package import ConceptModel

/// What the two flat searches say of passages: BM25 and vectors, each brought to 0...1.
package struct Seeds: Sendable {
    /// How many passages each search contributes.
    static let poolCount = 100

    package let byWords: [ScoredConcept]
    package let byVector: [ScoredConcept]
    /// The mean of both searches' scores, each scaled so that the best has 1 and the last of the
    /// pool 0; a passage outside a pool has 0 there.
    package let agreement: [ConceptID: Float]
    /// All passages of both pools, best agreement first; equal ones by identity.
    package let ranked: [ConceptID]

    package init(
        question: String, vector: [Float]?, in graph: some GraphReader
    ) {
        let found = graph.inParallel(vector == nil ? 1 : 2) { number -> [ScoredConcept] in
            if number == 1, let vector {
                return graph.passages(nearestTo: vector, count: Self.poolCount)
            }
            return graph.passages(matching: question, count: Self.poolCount)
        }
        byWords = found[0]
        byVector = found.count > 1 ? found[1] : []
        let searches = vector == nil ? [byWords] : [byWords, byVector]
        var agreement: [ConceptID: Float] = [:]
        for search in searches {
            let best = search.first?.score ?? 0
            let last = search.count == Self.poolCount ? search[search.count - 1].score : 0
            let width = max(best - last, 1e-6)
            for hit in search {
                let scaled = max(0, hit.score - last) / width
                agreement[hit.id, default: 0] += scaled / Float(searches.count)
            }
        }
        self.agreement = agreement
        ranked = agreement.sorted { left, right in
            left.value != right.value ? left.value > right.value : left.key < right.key
        }.map(\.key)
    }
}
