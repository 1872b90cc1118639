import ConceptModel
import TextIndex

/// What there is to know of a passage whatever is asked: the entities that its sentences name, and
/// its terms. One object, because many questions share it.
final class ReadPassage: Sendable {
    struct Link: Sendable {
        let entity: ConceptID
        /// Positions in ``sentences``, of those that name the entity.
        let sentences: [UInt16]
    }

    /// Sentences that name an entity, each once.
    let sentences: [ByteSpan]
    /// Entities it names or is about; ordered by identity.
    let links: [Link]
    let terms: TermPlaces
    /// Of the whole content, in bytes.
    let byteCount: Int

    /// `nil` when there is no such concept.
    init?(_ id: ConceptID, in graph: some GraphReader) {
        guard let concept = graph.concept(id) else { return nil }
        var sentences: [ByteSpan] = []
        var positions: [ByteSpan: UInt16] = [:]
        var links: [ConceptID: [UInt16]] = [:]
        for association in graph.associations(of: id, .outgoing, limit: 200)
        where association.relation == Relation.mentions || association.relation == Relation.isAbout
        {
            for evidence in association.evidence where evidence.concept == id {
                let position = positions[evidence.sentence] ?? UInt16(clamping: sentences.count)
                if position == sentences.count, positions[evidence.sentence] == nil {
                    positions[evidence.sentence] = position
                    sentences.append(evidence.sentence)
                }
                links[association.target, default: []].append(position)
            }
            if links[association.target] == nil { links[association.target] = [] }
        }
        self.sentences = sentences
        self.links = links.sorted { $0.key < $1.key }
            .map { Link(entity: $0.key, sentences: $0.value) }
        terms = TermPlaces(concept.content)
        byteCount = concept.content.utf8.count
    }

    /// Roughly what it takes in memory, in bytes.
    var cost: Int { 200 + 12 * terms.count + 60 * links.count + 8 * sentences.count }
}
