import ConceptModel
import ConceptStore
import Platform
import VectorKernels

/// Texts of about 100 bytes with a vector each, and associations to shared entities.
struct GeneratedConcepts: Sendable {
    let settings: BenchmarkSettings
    private let words: [String]
    private let vectors: [[Float]]

    init(settings: BenchmarkSettings) {
        self.settings = settings
        var random = SeededGenerator(seed: settings.seed)
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        words = (0..<30_000).map { _ in
            let length = 3 + Int(random.next() % 8)
            return String((0..<length).map { _ in letters[Int(random.next() % 26)] })
        }
        vectors = (0..<5_000).map { _ in
            (0..<768).map { _ in
                (0..<4).reduce(Float(0)) { sum, _ in
                    sum + Float(random.next() % 2_001) / 1_000 - 1
                }
            }
        }
    }

    func text(_ number: Int) -> String {
        var random = SeededGenerator(seed: settings.seed &+ UInt64(number) &* 0x9E37_79B9)
        var text = "\(number)"
        while text.utf8.count < 92 {
            // The product of two uniform numbers is skewed as words of language are.
            let place = Int(random.next() % 30_000) * Int(random.next() % 30_000) / 30_000
            text += " " + words[place]
        }
        return text
    }

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
