import ConceptModel

/// The entities that the sentences of a passage name, whatever is asked. One object, because many
/// questions share it.
final class ReadPassage: KeptEvidence {
    struct Link: Sendable {
        let entity: ConceptID
        /// Where ``numbers`` has the sentences that name the entity.
        let numbers: Range<Int>
    }

    /// Sentences that name an entity, each once.
    let sentences: [ByteSpan]
    /// Positions in ``sentences``, those of one link together.
    let numbers: [UInt16]
    /// Entities it names or is about; ordered by identity.
    let links: [Link]

    init(_ id: ConceptID, in graph: some GraphReader) {
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
        let order = places.indices.sorted { left, right in
            let (one, other) = (places[left].entity, places[right].entity)
            return one != other ? one < other : left < right
        }
        var links: [Link] = []
        var numbers: [UInt16] = []
        var start = 0
        for (position, place) in order.enumerated() {
            if let sentence = places[place].sentence { numbers.append(sentence) }
            let entity = places[place].entity
            let isLast =
                position + 1 == order.count || places[order[position + 1]].entity != entity
            guard isLast else { continue }
            links.append(Link(entity: entity, numbers: start..<numbers.count))
            start = numbers.count
        }
        self.links = links
        self.numbers = numbers
    }

    /// Roughly what it takes in memory, in bytes.
    var cost: Int { 200 + 32 * links.count + 2 * numbers.count + 8 * sentences.count }
}
