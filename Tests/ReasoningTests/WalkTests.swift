import ConceptModel
import Platform
import Reasoning
import Synchronization
import Testing
import TextIndex

/// What the index tells of passages spares a walk reading them; it changes nothing else.
@Suite struct WalkTests {
    /// Tells the terms of passages, as an index of words does.
    private struct IndexedGraph: GraphReader {
        let base: InMemoryGraph
        let read = Read()

        final class Read: Sendable {
            private let ids = Mutex<Set<ConceptID>>([])
            var all: Set<ConceptID> { ids.withLock { $0 } }
            func add(_ id: ConceptID) { _ = ids.withLock { $0.insert(id) } }
        }

        func masks(of terms: [String], in passages: [ConceptID]) -> [UInt64?] {
            passages.map { id in
                base.concept(id).map { concept in
                    let held = Set(TextAnalyzer.terms(of: concept.content))
                    return terms.enumerated().reduce(0) {
                        $0 | (held.contains($1.element) ? 1 << UInt64($1.offset) : 0)
                    }
                }
            }
        }

        func concept(_ id: ConceptID) -> Concept? {
            read.add(id)
            return base.concept(id)
        }
        func associations(of id: ConceptID, _ direction: Direction, limit: Int) -> [Association] {
            base.associations(of: id, direction, limit: limit)
        }
        func degree(of id: ConceptID, _ direction: Direction) -> Int {
            base.degree(of: id, direction)
        }
        func entity(named normalisedName: String) -> ConceptID? {
            base.entity(named: normalisedName)
        }
        func entities(withNameWord word: String, limit: Int) -> [ConceptID] {
            base.entities(withNameWord: word, limit: limit)
        }
        func passages(matching text: String, count: Int) -> [ScoredConcept] {
            base.passages(matching: text, count: count)
        }
        func passages(nearestTo vector: [Float], count: Int) -> [ScoredConcept] { [] }
    }

    private static let phrases = [
        "moved to", "works for", "met at the river", "was born in the town of", "owns",
        "mentions a house in", "saw the old bridge of",
    ]

    private func graph(_ random: inout SeededGenerator, relations: Int) -> InMemoryGraph {
        var graph = InMemoryGraph()
        for _ in 0..<relations {
            // Some are named often.
            let subject = Int.random(in: 0..<Int.random(in: 2...25, using: &random), using: &random)
            let object = Int.random(in: 0..<25, using: &random)
            graph.add(
                "Name\(subject)", Self.phrases.randomElement(using: &random) ?? "",
                "Name\(object)")
        }
        return graph
    }

    @Test(arguments: 1...40)
    func theIndexSparesReadingAndChangesNothing(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let base = graph(&random, relations: 130)
        let question =
            "Which house in Name\(Int.random(in: 0..<25, using: &random)) "
            + (Self.phrases.randomElement(using: &random) ?? "") + " the old river?"
        let indexed = IndexedGraph(base: base)
        for count in [1, 4, 20] {
            for rounds in 1...3 {
                var settings = PathRetrieval.Settings()
                settings.rounds = rounds
                settings.beam = Int.random(in: 1...9, using: &random)
                func reached(_ graph: some GraphReader) -> [ReachedPassage] {
                    PathRetrieval(settings: settings).passages(
                        seeds: Seeds(question: question, vector: nil, in: graph), count: count,
                        reader: EvidenceReader(QuestionAnalysis(question, in: graph), in: graph))
                }
                let plain = reached(base)
                #expect(!plain.isEmpty)
                #expect(reached(indexed) == plain, "seed \(seed), \(question)")
            }
        }
    }

    /// Of what the index holds nothing of, nothing is read.
    @Test func passagesThatHoldNothingAreNotRead() {
        var base = InMemoryGraph()
        base.add("Ada", "works for", "Acme")
        for number in 0..<30 { base.add("Name\(number)", "owns", "Acme") }
        let graph = IndexedGraph(base: base)
        let question = "Who works for Ada?"
        var settings = PathRetrieval.Settings()
        settings.rounds = 1
        _ = PathRetrieval(settings: settings).passages(
            seeds: Seeds(question: question, vector: nil, in: graph), count: 3,
            reader: EvidenceReader(QuestionAnalysis(question, in: graph), in: graph))
        let read = graph.read.all
        #expect(read.contains(InMemoryGraph.id("text Ada works for Acme.")))
        #expect(
            read.isDisjoint(with: (0..<30).map { InMemoryGraph.id("text Name\($0) owns Acme.") }))
    }
}
