import ConceptModel
import TextIndex

/// What a search needs to know of one passage: which entities its sentences name, and how much of
/// the question each of those sentences holds.
struct PassageView {
    /// Entities it names or is about, with the question's terms in each sentence that does so, one
    /// mask for each; ordered by identity.
    let links: [(entity: ConceptID, masks: [UInt64])]
    /// The question's terms anywhere in the passage.
    let mask: UInt64

    init?(_ id: ConceptID, of question: QuestionAnalysis, in graph: some GraphReader) {
        guard let concept = graph.concept(id) else { return nil }
        var masks: [ByteSpan: UInt64] = [:]
        func mask(of span: ByteSpan) -> UInt64 {
            if let known = masks[span] { return known }
            let mask = question.mask(of: concept.content.text(in: span))
            masks[span] = mask
            return mask
        }
        var links: [ConceptID: [UInt64]] = [:]
        for association in graph.associations(of: id, .outgoing, limit: 200)
        where association.relation == Relation.mentions || association.relation == Relation.isAbout
        {
            links[association.target, default: []] += association.evidence.map {
                $0.concept == id ? mask(of: $0.sentence) : 0
            }
        }
        self.links = links.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        self.mask = question.mask(of: concept.content)
    }

    /// The masks of the sentences that name an entity.
    func masks(naming entity: ConceptID) -> [UInt64] {
        links.first { $0.entity == entity }?.masks ?? []
    }
}

/// Which passages name an entity, and which are about it.
struct EntityView {
    let about: [ConceptID]
    /// At most ``limit``, those with the most evidence.
    let naming: [ConceptID]
    /// How many passages name it in all, as far as counted; at least 1.
    let count: Int

    static let limit = 400

    init(_ id: ConceptID, in graph: some GraphReader) {
        let incoming = graph.associations(of: id, .incoming, limit: Self.limit)
        about = incoming.filter { $0.relation == Relation.isAbout }.map(\.source)
        naming = incoming.filter { $0.relation == Relation.mentions }.map(\.source)
        let known = Set(about).union(naming).count
        count = max(1, incoming.count < Self.limit ? known : graph.degree(of: id, .incoming))
    }
}
