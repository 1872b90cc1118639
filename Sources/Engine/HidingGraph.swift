import ConceptModel

/// A graph without some of its passages, and without what only they say.
struct HidingGraph<Graph: GraphReader>: GraphReader {
    private let graph: Graph
    private let hidden: Set<ConceptID>

    init(_ graph: Graph, hiding hidden: Set<ConceptID>) {
        self.graph = graph
        self.hidden = hidden
    }

    var isWhole: Bool { graph.isWhole }

    func concept(_ id: ConceptID) -> Concept? { hidden.contains(id) ? nil : graph.concept(id) }

    func associations(of id: ConceptID, _ direction: Direction, limit: Int) -> [Association] {
        guard !hidden.contains(id) else { return [] }
        let all = graph.associations(of: id, direction, limit: limit)
        return all.compactMap { association in
            let evidence = association.evidence.filter { !hidden.contains($0.concept) }
            guard evidence.count < association.evidence.count else { return association }
            guard !evidence.isEmpty else { return nil }
            return Association(
                source: association.source, relation: association.relation,
                target: association.target, kind: association.kind,
                isDenied: association.isDenied, confidence: association.confidence,
                evidence: evidence, validity: association.validity)
        }
    }

    func degree(of id: ConceptID, _ direction: Direction) -> Int {
        associations(of: id, direction, limit: .max).count
    }

    func entity(named normalisedName: String) -> ConceptID? {
        guard let id = graph.entity(named: normalisedName) else { return nil }
        let isNamed =
            !associations(of: id, .incoming, limit: 1_000).isEmpty
            || !associations(of: id, .outgoing, limit: 1_000).isEmpty
        return isNamed ? id : nil
    }

    func entities(withNameWord word: String, limit: Int) -> [ConceptID] {
        Array(
            graph.entities(withNameWord: word, limit: limit + hidden.count).filter {
                !associations(of: $0, .incoming, limit: 1_000).isEmpty
            }.prefix(limit))
    }

    func passages(matching text: String, count: Int) -> [ScoredConcept] {
        Array(
            graph.passages(matching: text, count: count + hidden.count)
                .filter { !hidden.contains($0.id) }.prefix(count))
    }

    func passages(nearestTo vector: [Float], count: Int) -> [ScoredConcept] {
        Array(
            graph.passages(nearestTo: vector, count: count + hidden.count)
                .filter { !hidden.contains($0.id) }.prefix(count))
    }

    func masks(of terms: [String], in passages: [ConceptID]) -> [UInt64?] {
        zip(passages, graph.masks(of: terms, in: passages)).map {
            hidden.contains($0) ? nil : $1
        }
    }
}
