import ConceptModel
import ConceptStore
import Platform
import VectorKernels

/// Texts of ten sentences, each of which names two entities and states a relation between them. Some
/// entities are named everywhere, and so are some words, as in language.
struct GeneratedTexts: Sendable {
    static let dimension = 768
    private static let sentenceCount = 10
    private static let wordCount = 30_000
    private static let verbs = [
        "advises", "borders", "built", "founded", "knows", "owns", "supports", "teaches",
    ]

    let settings: BenchmarkSettings
    private let words: [String]
    private let vectors: SyntheticVectors

    init(settings: BenchmarkSettings) {
        self.settings = settings
        var random = SeededGenerator(seed: UInt64(settings.seed))
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        words = (0..<Self.wordCount).map { _ in
            let length = Int.random(in: 4...10, using: &random)
            return String((0..<length).map { _ in letters.randomElement(using: &random) ?? "a" })
        }
        vectors = SyntheticVectors(
            dimension: Self.dimension, count: max(1, settings.associationCount / 20),
            seed: UInt64(settings.seed))
    }

    /// Each sentence brings a relation, and an association between its text and a name.
    var textCount: Int { max(1, settings.associationCount / (2 * Self.sentenceCount)) }
    var entityCount: Int { max(100, settings.conceptCount - textCount) }

    func entity(_ number: Int) -> ConceptID { ConceptID(ofEntity: name(number).lowercased()) }

    /// Two words, different for each number.
    private func name(_ number: Int) -> String {
        let first = words[number % Self.wordCount]
        let second = words[(number / Self.wordCount * 1_000 + number % 997) % Self.wordCount]
        return first.prefix(1).uppercased() + first.dropFirst() + " "
            + second.prefix(1).uppercased() + second.dropFirst()
    }

    private func word(_ random: inout SeededGenerator) -> String {
        words[Self.skewed(Self.wordCount, &random)]
    }

    /// The lower ones far more often.
    private static func skewed(_ count: Int, _ random: inout SeededGenerator) -> Int {
        let share = Double.random(in: 0..<1, using: &random)
        return min(count - 1, Int(share * share * share * Double(count)))
    }

    /// What a text says, sentence by sentence.
    private struct Fact {
        let subject: Int
        let verb: String
        let object: Int
        let rest: [String]
        let confidence: Float
    }

    private func facts(_ number: Int) -> (entities: [Int], facts: [Fact]) {
        var random = SeededGenerator(seed: UInt64(settings.seed) << 32 | UInt64(number))
        var entities: [Int] = []
        while entities.count < Self.sentenceCount {
            let place = entities.count
            // Half of them in turn, so that all come; some drawn evenly, two skewed.
            let drawn =
                place < 5
                ? (number * 5 + place) % entityCount
                : place < 8
                    ? Int.random(in: 0..<entityCount, using: &random)
                    : Self.skewed(entityCount, &random)
            if !entities.contains(drawn) { entities.append(drawn) }
        }
        let facts = entities.indices.map { place in
            Fact(
                subject: place, verb: Self.verbs.randomElement(using: &random) ?? "knows",
                object: (place + Int.random(in: 1...4, using: &random)) % entities.count,
                rest: (0..<5).map { _ in word(&random) },
                confidence: Float.random(in: 0.5..<1, using: &random))
        }
        return (entities, facts)
    }

    func plan(_ number: Int, quantizer: Quantizer) throws -> LearningPlan {
        let (entities, facts) = facts(number)
        var text = "Text \(number)."
        var associations: [LearningPlan.PlannedAssociation] = []
        for fact in facts {
            let start = text.utf8.count + 1
            text += " " + name(entities[fact.subject]) + " " + fact.verb + " "
            text += name(entities[fact.object]) + " in the "
            text += fact.rest.joined(separator: " ") + "."
            let sentence = ByteSpan(start..<text.utf8.count)
            associations.append(
                .init(
                    source: 0, relation: Relation.mentions, target: fact.subject + 1,
                    kind: .compositional, confidence: .certain, evidence: 0, sentence: sentence))
            associations.append(
                .init(
                    source: fact.subject + 1, relation: fact.verb, target: fact.object + 1,
                    kind: .semantic, confidence: Confidence(fact.confidence), evidence: 0,
                    sentence: sentence))
        }
        let concepts = entities.map {
            LearningPlan.PlannedConcept(id: entity($0), kind: .entity, content: .name(name($0)))
        }
        let passage = LearningPlan.PlannedConcept(
            id: ConceptID(ofText: text), kind: .passage, content: .whole,
            vector: try quantizer.quantize(vectors.vector(number)))
        return LearningPlan(
            content: text, source: nil, metadata: nil,
            learnedAt: Timestamp(microseconds: Int64(number)),
            extractor: ExtractorIdentity(name: "benchmark", version: 1),
            concepts: [passage] + concepts, associations: associations)
    }

    /// A question about a sentence of a text that is there, and a vector.
    func question(_ number: Int) -> (text: String, vector: [Float]) {
        var random = SeededGenerator(seed: UInt64(settings.seed) << 40 | UInt64(number))
        let (entities, facts) = facts(Int.random(in: 0..<textCount, using: &random))
        let fact = facts[Int.random(in: 0..<facts.count, using: &random)]
        let verb = fact.verb.hasSuffix("s") ? String(fact.verb.dropLast()) : fact.verb
        let said = fact.rest.prefix(3).joined(separator: " ")
        return (
            "Whom did \(name(entities[fact.subject])) \(verb) in the \(said)?",
            vectors.query(number)
        )
    }

    /// Opens the store, and writes it when it is not there yet.
    func store(in directory: String, threads: Int) async throws -> ShardedStore {
        var configuration = StoreConfiguration(
            directory: directory, shardCount: settings.shardCount, dimension: Self.dimension,
            model: "benchmark@1")
        configuration.searchThreadCount = threads
        let store = try ShardedStore.open(configuration)
        if store.snapshot().counts.concepts == 0 {
            let clock = SystemMonotonicClock()
            let start = clock.now()
            for first in stride(from: 0, to: textCount, by: 1_000) {
                let plans = try (first..<min(first + 1_000, textCount)).map {
                    try plan($0, quantizer: store.quantizer)
                }
                _ = try await store.commit(plans)
            }
            WorkerThread.sleep(.milliseconds(200))
            while !store.indexStatus.isSettled { WorkerThread.sleep(.milliseconds(100)) }
            print("written and indexed in \(Int((clock.now() - start) / .seconds(1))) s")
        }
        let counts = store.snapshot().counts
        print(
            "\(counts.concepts) concepts, \(counts.associations) associations, threads \(threads)")
        return store
    }
}

/// Times of one kind of search.
struct Times {
    private var microseconds: [Double] = []

    mutating func add(_ time: Duration) { microseconds.append(time / .microseconds(1)) }

    var total: Double { microseconds.reduce(0, +) }

    var shown: String {
        let sorted = microseconds.sorted()
        func at(_ share: Double) -> Int { Int(sorted[Int(Double(sorted.count - 1) * share)]) }
        return "P50 \(at(0.5)) µs, P95 \(at(0.95)) µs"
    }
}
