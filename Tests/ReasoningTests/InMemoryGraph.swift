import ConceptModel
import TextIndex

/// A graph in plain dictionaries, of relations that each have a sentence of their own.
struct InMemoryGraph: GraphReader {
    private var concepts: [ConceptID: Concept] = [:]
    private var associations: [Association] = []

    static func id(_ name: String) -> ConceptID {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in NormalisedName.normalise(name).utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        return ConceptID(high: hash, low: ~hash)
    }

    mutating func add(
        _ subject: String, _ relation: String, _ object: String, confidence: Float = 0.8
    ) {
        let sentence = "\(subject) \(relation) \(object)."
        let text = Self.id("text " + sentence)
        for (id, content, kind) in [
            (text, sentence, ConceptKind.passage), (Self.id(subject), subject, .entity),
            (Self.id(object), object, .entity),
        ] {
            concepts[id] = Concept(
                id: id, kind: kind, content: content, learnedAt: Timestamp(microseconds: 0))
        }
        let evidence = Evidence(
            concept: text, sentence: ByteSpan(0..<sentence.utf8.count),
            extractor: ExtractorIdentity(name: "test", version: 1),
            confidence: Confidence(confidence), learnedAt: Timestamp(microseconds: 0))
        associations.append(
            Association(
                source: Self.id(subject), relation: relation, target: Self.id(object),
                kind: .semantic, confidence: Confidence(confidence), evidence: [evidence]))
        for name in [subject, object] {
            associations.append(
                Association(
                    source: text, relation: Relation.mentions, target: Self.id(name),
                    kind: .compositional, confidence: .certain, evidence: [evidence]))
        }
    }

    func concept(_ id: ConceptID) -> Concept? { concepts[id] }

    func associations(of id: ConceptID, _ direction: Direction, limit: Int) -> [Association] {
        let all = associations.filter { (direction == .outgoing ? $0.source : $0.target) == id }
        return Array(
            all.sorted { ($0.relation, $0.target) < ($1.relation, $1.target) }.prefix(limit))
    }

    func degree(of id: ConceptID, _ direction: Direction) -> Int {
        associations(of: id, direction, limit: .max).count
    }

    func entity(named normalisedName: String) -> ConceptID? {
        let id = Self.id(normalisedName)
        return concepts[id] == nil ? nil : id
    }

    func entities(withNameWord word: String, limit: Int) -> [ConceptID] {
        let named = concepts.values.filter { concept in
            concept.kind == .entity
                && NormalisedName.normalise(concept.content).split(separator: " ")
                    .contains(Substring(word))
        }
        return Array(named.map(\.id).sorted().prefix(limit))
    }

    /// Scored by the number of shared terms.
    func passages(matching text: String, count: Int) -> [ScoredConcept] {
        let wanted = Set(TextAnalyzer.terms(of: text))
        let scored = concepts.values.filter { $0.kind == .passage }.map { concept in
            ScoredConcept(
                id: concept.id,
                score: Float(wanted.intersection(TextAnalyzer.terms(of: concept.content)).count))
        }.filter { $0.score > 0 }
        return Array(
            scored.sorted { $0.score != $1.score ? $0.score > $1.score : $0.id < $1.id }
                .prefix(count))
    }

    func passages(nearestTo vector: [Float], count: Int) -> [ScoredConcept] { [] }
}
