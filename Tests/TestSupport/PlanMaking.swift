package import ConceptModel
package import ConceptStore
import TextIndex
package import VectorKernels

/// Makes small plans without an extractor or a model.
package struct PlanMaking {
    package static let dimension = 64
    package static let extractor = ExtractorIdentity(name: "test", version: 1)
    package let quantizer = Quantizer(dimension: Self.dimension)

    package init() {}

    /// A passage that mentions entities, and relations between them that its one sentence states.
    package func plan(
        _ text: String, entities: [String] = [],
        relations: [(subject: String, phrase: String, object: String)] = [],
        source: String? = nil, metadata: String? = nil, at moment: Int64 = 1,
        in namespace: Namespace = .default, expiresAt: Int64? = nil
    ) -> LearningPlan {
        var concepts: [LearningPlan.PlannedConcept] = [
            .init(
                id: ConceptID(ofText: text, in: namespace), kind: .passage, content: .whole,
                vector: vector(for: text))
        ]
        var positions: [String: Int] = [:]
        for name in entities + relations.flatMap({ [$0.subject, $0.object] })
        where positions[NormalisedName.normalise(name)] == nil {
            let normalised = NormalisedName.normalise(name)
            positions[normalised] = concepts.count
            concepts.append(
                .init(
                    id: ConceptID(ofEntity: normalised, in: namespace), kind: .entity,
                    content: .name(name)))
        }
        let sentence = ByteSpan(0..<text.utf8.count)
        func position(_ name: String) -> Int { positions[NormalisedName.normalise(name)] ?? 0 }
        var associations = positions.values.sorted().map { entity in
            LearningPlan.PlannedAssociation(
                source: 0, relation: Relation.mentions, target: entity, kind: .compositional,
                confidence: .certain, evidence: 0, sentence: sentence)
        }
        associations += relations.map { relation in
            .init(
                source: position(relation.subject), relation: relation.phrase,
                target: position(relation.object), kind: .semantic,
                isDenied: relation.phrase.hasPrefix("not "), confidence: Confidence(0.8),
                evidence: 0, sentence: sentence)
        }
        return LearningPlan(
            content: text, source: source, metadata: metadata,
            learnedAt: Timestamp(microseconds: moment), extractor: Self.extractor,
            concepts: concepts, associations: associations, namespace: namespace,
            expiresAt: expiresAt.map { Timestamp(microseconds: $0) })
    }

    /// The text that tests call fact `number`.
    package func fact(_ number: Int) -> String { "Fact \(number): Ada likes thing \(number % 5)." }

    /// A document of two passages, cut at `cut`.
    package func document(
        _ text: String, cut: Int, entity: String, source: String? = nil, at moment: Int64 = 1,
        in namespace: Namespace = .default, expiresAt: Int64? = nil
    ) -> LearningPlan {
        let id = ConceptID(ofText: text, in: namespace)
        let spans = [ByteSpan(0..<cut), ByteSpan(cut..<text.utf8.count)]
        var concepts: [LearningPlan.PlannedConcept] = [
            .init(id: id, kind: .document, content: .whole)
        ]
        concepts += spans.map { span in
            .init(
                id: ConceptID(ofPassage: span, in: id), kind: .passage, content: .part(span),
                vector: vector(for: text.text(in: span)))
        }
        concepts.append(
            .init(
                id: ConceptID(ofEntity: NormalisedName.normalise(entity), in: namespace),
                kind: .entity, content: .name(entity)))
        var associations = [1, 2].map { passage in
            LearningPlan.PlannedAssociation(
                source: 0, relation: Relation.contains, target: passage, kind: .compositional,
                confidence: .certain, evidence: 0, sentence: spans[passage - 1])
        }
        associations.append(
            .init(
                source: 2, relation: Relation.mentions, target: 3, kind: .compositional,
                confidence: .certain, evidence: 2, sentence: ByteSpan(0, 1)))
        return LearningPlan(
            content: text, source: source, metadata: nil,
            learnedAt: Timestamp(microseconds: moment), extractor: Self.extractor,
            concepts: concepts, associations: associations, namespace: namespace,
            expiresAt: expiresAt.map { Timestamp(microseconds: $0) })
    }

    /// A unit vector that depends on the words of a text.
    package func floats(for text: String) -> [Float] {
        var vector = [Float](repeating: 0.01, count: Self.dimension)
        for word in Words.all(in: text) {
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            for byte in word.folded.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            vector[Int(hash % UInt64(Self.dimension))] += 1
        }
        let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return vector.map { $0 / length }
    }

    private func vector(for text: String) -> QuantizedVector? {
        try? quantizer.quantize(floats(for: text))
    }
}
