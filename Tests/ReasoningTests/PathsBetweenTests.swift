import ConceptModel
import Platform
import Reasoning
import Synchronization
import Testing

@Suite struct PathsBetweenTests {
    /// Names, and relations between random ones of them.
    private func graph(seed: UInt64, names: Int, relations: Int) -> InMemoryGraph {
        var random = SeededGenerator(seed: seed)
        var graph = InMemoryGraph()
        for number in 0..<relations {
            let subject = Int(random.next() % UInt64(names))
            let object = (subject + 1 + Int(random.next() % UInt64(names - 1))) % names
            let confidence = Float(random.next() % 90 + 10) / 100
            graph.add("n\(subject)", "r\(number)", "n\(object)", confidence: confidence)
        }
        return graph
    }

    /// The worth of every simple path, by walking them all.
    private func allWorths(
        _ graph: InMemoryGraph, _ walked: [ConceptID], to target: ConceptID, steps: Int,
        worth: Float = 1
    ) -> [Float] {
        let place = walked[walked.count - 1]
        if place == target { return [worth] }
        guard steps > 0 else { return [] }
        return [Direction.outgoing, .incoming].flatMap { direction in
            graph.associations(of: place, direction, limit: .max).flatMap {
                association -> [Float] in
                let end = direction == .outgoing ? association.target : association.source
                guard association.relation != Relation.mentions, !walked.contains(end) else {
                    return []
                }
                return allWorths(
                    graph, walked + [end], to: target, steps: steps - 1,
                    worth: worth * association.confidence.value)
            }
        }
    }

    private func search(
        _ graph: some GraphReader, depth: Int, count: Int,
        settings: EvidencePathSearch.Settings = .init()
    ) -> EvidencePathSearch.Outcome {
        EvidencePathSearch(settings: settings).paths(
            from: InMemoryGraph.id("n0"), to: InMemoryGraph.id("n1"), maximumDepth: depth,
            count: count, reader: EvidenceReader(QuestionAnalysis("", in: graph), in: graph))
    }

    @Test(arguments: 1...12)
    func theBestOfAllSimplePathsAreFound(seed: UInt64) {
        let graph = graph(seed: seed, names: 9, relations: 16)
        for depth in 1...6 {
            let all = allWorths(
                graph, [InMemoryGraph.id("n0")], to: InMemoryGraph.id("n1"), steps: depth
            ).sorted(by: >)
            for count in [1, 3, 200] {
                let found = search(graph, depth: depth, count: count).found.map(\.worth)
                #expect(found.count == min(count, all.count), "seed \(seed), depth \(depth)")
                for (one, other) in zip(found, all) {
                    #expect(abs(one - other) <= 1e-5 * other, "seed \(seed), depth \(depth)")
                }
            }
        }
    }

    @Test(arguments: 1...3)
    func threadsDoNotChangeThePaths(seed: UInt64) {
        let graph = graph(seed: seed, names: 60, relations: 240)
        let alone = search(graph, depth: 5, count: 50)
        let together = search(ThreadedGraph(base: graph), depth: 5, count: 50)
        #expect(alone.found.map(\.path) == together.found.map(\.path), "seed \(seed)")
        #expect(alone.found.count == 50)
        #expect(alone.expansionCount == together.expansionCount)
    }

    /// A hub that a thousand others are tied to, more surely and by the same words.
    private func hub(named hub: String, of count: Int) -> InMemoryGraph {
        var graph = InMemoryGraph()
        for number in 0..<count {
            graph.add("x\(number)", "moved to", hub, confidence: 0.9)
        }
        return graph
    }

    @Test(arguments: 1...4)
    func aHubDoesNotHideTheOnlyPath(depth: Int) {
        var graph = hub(named: "hub", of: 300)
        // n0 – (a –) hub – (b –) n1, over one step to four.
        let before = depth > 2 ? "a" : "n0"
        let behind = depth > 3 ? "b" : "n1"
        if before == "a" { graph.add("n0", "knows", "a", confidence: 0.3) }
        if behind == "b" { graph.add("n1", "knows", "b", confidence: 0.3) }
        if depth == 1 {
            for number in 0..<300 { graph.add("x\(number)", "moved to", "n1", confidence: 0.9) }
            graph.add("n0", "moved to", "n1", confidence: 0.2)
        } else {
            graph.add(before, "moved to", "hub", confidence: 0.2)
            graph.add(behind, "moved to", "hub", confidence: 0.2)
        }
        let found = search(graph, depth: depth, count: 1).found
        #expect(found.map(\.path.steps.count) == [depth])
        // And from a hub itself to one of its many, over another.
        var twice = hub(named: "n0", of: 300)
        twice.add("a", "moved to", "n0", confidence: 0.2)
        twice.add("n1", "knows", "a", confidence: 0.2)
        let over = search(twice, depth: 2, count: 1).found
        #expect(over.map(\.path.steps.count) == [2])
    }

    @Test func noMoreIsReadThanTheBudgetAllows() {
        let graph = graph(seed: 5, names: 60, relations: 240)
        var settings = EvidencePathSearch.Settings()
        settings.expansionLimit = 7
        #expect(search(graph, depth: 6, count: 9, settings: settings).expansionCount <= 7)
    }
}

/// Reads with a thread for each part.
private struct ThreadedGraph: GraphReader {
    let base: InMemoryGraph

    private final class Results<Result: Sendable>: Sendable {
        let byPart = Mutex<[Int: Result]>([:])
    }

    func inParallel<Result: Sendable>(
        _ count: Int, _ body: @escaping @Sendable (Int) -> Result
    ) -> [Result] {
        let results = Results<Result>()
        var threads: [WorkerThread] = []
        for part in 0..<count {
            let work: @Sendable () -> Void = {
                let result = body(part)
                results.byPart.withLock { $0[part] = result }
            }
            if let thread = try? WorkerThread(name: "part", work: work) {
                threads.append(thread)
            } else {
                work()
            }
        }
        for thread in threads { thread.join() }
        return results.byPart.withLock { byPart in (0..<count).compactMap { byPart[$0] } }
    }

    func concept(_ id: ConceptID) -> Concept? { base.concept(id) }
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
