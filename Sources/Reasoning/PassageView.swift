import ConceptModel
import TextIndex

/// What a search needs to know of one passage: which entities its sentences name, and how much of
/// the question each of those sentences holds.
struct PassageView {
    /// A sentence that names an entity.
    struct Place {
        let sentence: ByteSpan
        /// The question's terms in it.
        let mask: UInt64
    }

    /// Entities it names or is about, with the sentences that do so; ordered by identity.
    let links: [(entity: ConceptID, places: [Place])]
    /// The question's terms anywhere in the passage.
    let mask: UInt64

    init?(_ id: ConceptID, of question: QuestionAnalysis, in graph: some GraphReader) {
        guard let concept = graph.concept(id) else { return nil }
        var masks: [ByteSpan: UInt64] = [:]
        func place(_ sentence: ByteSpan) -> Place {
            if let known = masks[sentence] { return Place(sentence: sentence, mask: known) }
            let mask = question.mask(of: concept.content.text(in: sentence))
            masks[sentence] = mask
            return Place(sentence: sentence, mask: mask)
        }
        var links: [ConceptID: [Place]] = [:]
        for association in graph.associations(of: id, .outgoing, limit: 200)
        where association.relation == Relation.mentions || association.relation == Relation.isAbout
        {
            links[association.target, default: []] += association.evidence.compactMap {
                $0.concept == id ? place($0.sentence) : nil
            }
        }
        self.links = links.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        self.mask = question.mask(of: concept.content)
    }

    /// The sentences that name an entity.
    func places(naming entity: ConceptID) -> [Place] {
        links.first { $0.entity == entity }?.places ?? []
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
