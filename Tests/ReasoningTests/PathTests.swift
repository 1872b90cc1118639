import ConceptModel
import Reasoning
import Testing

@Suite struct PathTests {
    private var chain: InMemoryGraph {
        var graph = InMemoryGraph()
        graph.add("Ada", "works at", "Acme Labs")
        graph.add("Acme Labs", "is based in", "Lyon")
        graph.add("Lyon", "is in", "France")
        graph.add("Bob", "works at", "Acme Labs", confidence: 0.6)
        graph.add("Ada", "likes", "France", confidence: 0.1)
        return graph
    }

    private func search(
        _ graph: InMemoryGraph, from: String, to: String?, depth: Int = 4, count: Int = 5
    ) -> EvidencePathSearch.Outcome {
        let reader = EvidenceReader(QuestionAnalysis("", in: graph), in: graph)
        let start = InMemoryGraph.id(from)
        guard let to else {
            return EvidencePathSearch().paths(
                from: [start], maximumDepth: depth, count: count, reader: reader)
        }
        return EvidencePathSearch().paths(
            from: start, to: InMemoryGraph.id(to), maximumDepth: depth, count: count,
            reader: reader)
    }

    @Test func theSurestPathComesFirst() throws {
        let outcome = search(chain, from: "Ada", to: "France")
        #expect(outcome.found.map(\.path.steps.count) == [3, 1])
        let best = try #require(outcome.found.first)
        #expect(best.path.steps.map(\.toName) == ["Acme Labs", "Lyon", "France"])
        #expect(abs(best.path.confidence.value - 0.512) < 0.001)
        #expect(best.path.steps[1].sentence == "Acme Labs is based in Lyon.")
    }

    @Test func pathsAreSimpleAndBounded() {
        #expect(
            search(chain, from: "Ada", to: "France", depth: 2).found.map(\.path.steps.count) == [1])
        for found in search(chain, from: "Bob", to: nil, depth: 6, count: 50).found {
            var places = [found.path.steps[0].from] + found.path.steps.map(\.to)
            places.sort()
            #expect(zip(places, places.dropFirst()).allSatisfy { $0 != $1 })
        }
        #expect(search(chain, from: "Ada", to: "Ada").found.isEmpty)
    }

    @Test func stepsGoEitherWay() throws {
        let path = try #require(search(chain, from: "Lyon", to: "Bob").found.first?.path)
        #expect(path.steps.map(\.direction) == [.incoming, .incoming])
    }

    /// What many say in the same words comes after what one says, and what is sought goes first.
    @Test func manyLikeStepsAreTakenLate() {
        var graph = InMemoryGraph()
        graph.add("Ada", "works in", "Lyon")
        for number in 0..<200 { graph.add("P\(number)", "moved to", "Lyon", confidence: 0.9) }
        graph.add("Lyon", "is in", "Auvergne", confidence: 0.5)
        let found = search(graph, from: "Ada", to: nil, count: 60).found
        #expect(found.count == 60)
        let place = found.firstIndex { $0.end == InMemoryGraph.id("Auvergne") }
        #expect(place.map { $0 < 15 } ?? false, "\(place ?? -1)")
        #expect(found.last?.path.confidence.value ?? 0 > 0.7, "the worth is the same")
    }

    @Test func whatIsSoughtIsFoundBeyondTheCount() {
        var graph = InMemoryGraph()
        graph.add("Ada", "works in", "Lyon")
        for number in 0..<100 { graph.add("Lyon", "r\(number)", "T\(number)", confidence: 0.9) }
        for number in 0..<60 { graph.add("T\(number)", "is near", "U\(number)") }
        graph.add("Lyon", "s", "Auvergne", confidence: 0.9)
        graph.add("Auvergne", "is in", "France", confidence: 0.2)
        let france = InMemoryGraph.id("France")
        let reader = EvidenceReader(QuestionAnalysis("", in: graph), in: graph)
        func ends(_ sought: Set<ConceptID>) -> [ConceptID] {
            EvidencePathSearch().paths(
                from: [InMemoryGraph.id("Ada")], maximumDepth: 3, count: 20, reader: reader,
                sought: sought
            ).found.map(\.end)
        }
        #expect(!ends([]).contains(france))
        #expect(ends([france]).contains(france) && ends([france]).count <= 21)
        #expect(ends([InMemoryGraph.id("Spain")]).count == 20)
    }

    /// Of a thing with many relations, the phrases take turns.
    @Test func aRarePhraseIsNotCut() {
        var graph = InMemoryGraph()
        for number in 0..<500 { graph.add("P\(number)", "moved to", "Lyon", confidence: 0.9) }
        graph.add("Rhône", "flows through", "Lyon", confidence: 0.2)
        let reader = EvidenceReader(QuestionAnalysis("", in: graph), in: graph)
        let lyon = reader.relations(of: InMemoryGraph.id("Lyon"))
        #expect(lyon.isCut && lyon.relations.count == 64)
        #expect(lyon.relations.contains { $0.association.relation == "flows through" })
        let namings = reader.namings(of: InMemoryGraph.id("Lyon"))
        #expect(namings.count == 501 && namings.naming.count == 400)
    }

    @Test func questionsAreRead() {
        let graph = chain
        let question = QuestionAnalysis("In which country does Ada work?", in: graph)
        #expect(question.names.map(\.normalised) == ["ada"])
        #expect(question.expected == .country)
        #expect(question.terms == ["work"])
        #expect(question.coverage(question.mask(of: "She worked there.")) == 1)
        #expect(question.coverage(question.mask(of: "She slept there.")) == 0)
        let unknown = QuestionAnalysis("Where does Zoë Quux live?", in: graph)
        #expect(unknown.names.isEmpty)
        #expect(unknown.unknownNames == ["Zoë", "Quux"])
        #expect(unknown.expected == .place)
    }

    @Test func walksReachWhatFlatSearchMisses() {
        let graph = chain
        let question = QuestionAnalysis("Where is the employer of Ada?", in: graph)
        let seeds = Seeds(question: question.text, vector: nil, in: graph)
        let lyon = InMemoryGraph.id("text Acme Labs is based in Lyon.")
        #expect(!seeds.ranked.contains(lyon))
        let reached = PathRetrieval().passages(
            seeds: seeds, count: 5, reader: EvidenceReader(question, in: graph))
        let found = reached.first { $0.id == lyon }
        #expect(found?.bridges.map(\.entity) == [InMemoryGraph.id("Acme Labs")])
    }
}
