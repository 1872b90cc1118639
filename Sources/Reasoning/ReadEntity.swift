package import ConceptModel

/// What there is to know of an entity whatever is asked: passages that speak of it, and relations
/// that it takes part in.
package struct ReadEntity: Sendable {
    package let about: [ConceptID]
    /// At most ``limit``, those with the most evidence.
    package let naming: [ConceptID]
    /// How many passages name it in all, as far as counted; at least 1.
    package let count: Int
    /// Relations that are stated of it, those with the most evidence, at most ``relationLimit`` in
    /// each direction; outgoing ones first, each direction in the order of the graph.
    package let relations: [(association: Association, direction: Direction)]

    static let limit = 400
    static let relationLimit = 64

    init(_ id: ConceptID, in graph: some GraphReader) {
        let incoming = graph.associations(of: id, .incoming, limit: Self.limit)
        about = incoming.filter { $0.relation == Relation.isAbout }.map(\.source)
        naming = incoming.filter { $0.relation == Relation.mentions }.map(\.source)
        let known = Set(about).union(naming).count
        count = max(1, incoming.count < Self.limit ? known : graph.degree(of: id, .incoming))
        let outgoing = graph.associations(of: id, .outgoing, limit: Self.limit)
        relations =
            Self.best(outgoing).map { ($0, .outgoing) }
            + Self.best(incoming).map { ($0, .incoming) }
    }

    private static func best(_ associations: [Association]) -> [Association] {
        let relations = associations.filter { isRelation($0) && !$0.evidence.isEmpty }
        guard relations.count > relationLimit else { return relations }
        let kept = relations.indices.sorted { left, right in
            let (leftCount, rightCount) = (
                relations[left].evidence.count, relations[right].evidence.count
            )
            if leftCount != rightCount { return leftCount > rightCount }
            let (leftSure, rightSure) = (relations[left].confidence, relations[right].confidence)
            return leftSure != rightSure ? leftSure > rightSure : left < right
        }.prefix(relationLimit).sorted()
        return kept.map { relations[$0] }
    }

    private static func isRelation(_ association: Association) -> Bool {
        switch association.relation {
        case Relation.mentions, Relation.isAbout, Relation.contains: false
        default: !association.isDenied
        }
    }

    /// Roughly what it takes in memory, in bytes.
    var cost: Int { 200 + 16 * (about.count + naming.count) + 300 * relations.count }
}
