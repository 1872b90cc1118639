import ConceptModel
import TextIndex

/// What there is to know of a passage whatever is asked: the entities that its sentences name, and
/// its terms. One object, because many questions share it.
final class ReadPassage: KeptEvidence {
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
        var places: [(entity: ConceptID, sentence: UInt16?)] = []
        for naming in graph.namings(of: id, .outgoing) {
            guard naming.evidence == id else {
                places.append((naming.other, nil))
                continue
            }
            let known = sentences.lastIndex(of: naming.sentence)
            if known == nil { sentences.append(naming.sentence) }
            places.append((naming.other, UInt16(clamping: known ?? sentences.count - 1)))
        }
        self.sentences = sentences
        links = Self.links(places)
        terms = TermPlaces(concept.content)
        byteCount = concept.content.utf8.count
    }

    private static func links(_ places: [(entity: ConceptID, sentence: UInt16?)]) -> [Link] {
        let order = places.indices.sorted { left, right in
            let (one, other) = (places[left].entity, places[right].entity)
            return one != other ? one < other : left < right
        }
        var links: [Link] = []
        var sentences: [UInt16] = []
        for (position, place) in order.enumerated() {
            if let sentence = places[place].sentence { sentences.append(sentence) }
            let entity = places[place].entity
            let isLast =
                position + 1 == order.count || places[order[position + 1]].entity != entity
            guard isLast else { continue }
            links.append(Link(entity: entity, sentences: sentences))
            sentences = []
        }
        return links
    }

    /// Roughly what it takes in memory, in bytes.
    var cost: Int { 200 + 12 * terms.count + 60 * links.count + 8 * sentences.count }
}
