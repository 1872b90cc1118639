import ConceptModel
import ConceptStore
import Platform
import TextIndex
import VectorKernels

/// Texts of about 100 bytes with a vector each, and associations to shared entities.
struct GeneratedConcepts: Sendable {
    let settings: BenchmarkSettings
    private let texts: SyntheticTexts
    private let vectors: [[Float]]

    init(settings: BenchmarkSettings) {
        self.settings = settings
        texts = SyntheticTexts(seed: UInt64(settings.seed))
        var random = SeededGenerator(seed: UInt64(settings.seed))
        vectors = (0..<5_000).map { _ in
            (0..<768).map { _ in
                (0..<4).reduce(Float(0)) { sum, _ in
                    sum + Float(random.next() % 2_001) / 1_000 - 1
                }
            }
        }
    }

    func text(_ number: Int) -> String { texts.text(number) }

    func plan(_ number: Int, quantizer: Quantizer) throws -> LearningPlan {
        let text = text(number)
        let vector = try quantizer.quantize(vectors[number % vectors.count])
        var concepts: [LearningPlan.PlannedConcept] = [
            .init(id: ConceptID(ofText: text), kind: .passage, content: .whole, vector: vector)
        ]
        var associations: [LearningPlan.PlannedAssociation] = []
        for index in 0..<settings.associationsPerConcept {
            let name = "entity \((number * 7 + index * 31) % max(1, settings.conceptCount / 4))"
            concepts.append(
                .init(id: ConceptID(ofEntity: name), kind: .entity, content: .name(name)))
            associations.append(
                .init(
                    source: 0, relation: Relation.mentions, target: index + 1,
                    kind: .compositional, confidence: .certain, evidence: 0,
                    sentence: ByteSpan(0, UInt32(text.utf8.count))))
        }
        return LearningPlan(
            content: text, source: nil, metadata: nil,
            learnedAt: Timestamp(microseconds: Int64(number)),
            extractor: ExtractorIdentity(name: "benchmark", version: 1), concepts: concepts,
            associations: associations)
    }
}
