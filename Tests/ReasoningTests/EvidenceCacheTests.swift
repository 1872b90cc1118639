import ConceptModel
import Reasoning
import Synchronization
import Testing

@Suite struct EvidenceCacheTests {
    /// Counts what is asked of a graph, whose state may have a name.
    private struct CountingGraph: GraphReader {
        var base: InMemoryGraph
        var state: ReadState?
        let readings = Counter()
        let degrees = Counter()

        final class Counter: Sendable {
            private let count = Atomic<Int>(0)
            var value: Int { count.load(ordering: .relaxed) }
            func add() { count.add(1, ordering: .relaxed) }
        }

        func concept(_ id: ConceptID) -> Concept? { base.concept(id) }
        func associations(of id: ConceptID, _ direction: Direction, limit: Int) -> [Association] {
            readings.add()
            return base.associations(of: id, direction, limit: limit)
        }
        func degree(of id: ConceptID, _ direction: Direction) -> Int {
            degrees.add()
            return base.degree(of: id, direction)
        }
        func entity(named normalisedName: String) -> ConceptID? {
            base.entity(named: normalisedName)
        }
        func entities(withNameWord word: String, limit: Int) -> [ConceptID] { [] }
        func passages(matching text: String, count: Int) -> [ScoredConcept] { [] }
        func passages(nearestTo vector: [Float], count: Int) -> [ScoredConcept] { [] }
    }

    private static func state(_ number: UInt64) -> ReadState {
        ReadState([number], in: ReadScope())
    }

    private func relations(in graph: CountingGraph, _ cache: EvidenceCache) -> [String] {
        EvidenceReader(QuestionAnalysis("", in: graph), in: graph, cache: cache)
            .relations(of: InMemoryGraph.id("Ada")).relations.map(\.association.relation)
    }

    @Test func inOneStateNothingIsReadOrCountedTwice() {
        var base = InMemoryGraph()
        base.add("Ada", "lives in", "Lyon")
        let graph = CountingGraph(base: base, state: Self.state(1))
        let cache = EvidenceCache()
        #expect(relations(in: graph, cache) == ["lives in"])
        let (readings, degrees) = (graph.readings.value, graph.degrees.value)
        #expect(readings > 0 && degrees > 0)
        #expect(relations(in: graph, cache) == ["lives in"])
        #expect(graph.readings.value == readings && graph.degrees.value == degrees)
        cache.forget()
        #expect(relations(in: graph, cache) == ["lives in"])
        #expect(graph.readings.value > readings)
    }

    @Test func inAnotherStateTheDegreeTells() {
        var base = InMemoryGraph()
        base.add("Ada", "lives in", "Lyon")
        base.add("Bob", "lives in", "Rome")
        let cache = EvidenceCache()
        _ = relations(in: CountingGraph(base: base, state: Self.state(1)), cache)
        base.add("Bob", "likes", "Rome")
        let later = CountingGraph(base: base, state: Self.state(2))
        #expect(relations(in: later, cache) == ["lives in"])
        #expect(later.readings.value == 0 && later.degrees.value > 0)
        let degrees = later.degrees.value
        #expect(relations(in: later, cache) == ["lives in"])
        #expect(later.degrees.value == degrees, "it is known to be good in the new state too")
        base.add("Ada", "likes", "Rome")
        let last = CountingGraph(base: base, state: Self.state(3))
        #expect(relations(in: last, cache) == ["likes", "lives in"])
    }

    @Test func withoutANamedStateTheDegreeTells() {
        var base = InMemoryGraph()
        base.add("Ada", "lives in", "Lyon")
        let cache = EvidenceCache()
        let graph = CountingGraph(base: base, state: nil)
        _ = relations(in: graph, cache)
        let (readings, degrees) = (graph.readings.value, graph.degrees.value)
        _ = relations(in: graph, cache)
        #expect(graph.readings.value == readings && graph.degrees.value > degrees)
    }
}
