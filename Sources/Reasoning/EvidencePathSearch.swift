package import ConceptModel

/// Finds simple paths of associations between entities, surest first.
///
/// Best-first over partial paths; a path is worth the product of its steps' worths, so the order is
/// that of the sum of −log(worth) and the first path that reaches an end is the best one to it.
/// Budgets bound the work: steps in a path, entities whose relations are read, and partial paths
/// that are taken up.
package struct EvidencePathSearch: Sendable {
    /// How a step is judged.
    package struct Settings: Sendable {
        /// Entities whose relations are taken up at most.
        package var expansionLimit = 2_000
        /// Partial paths between two entities that are taken up at most.
        package var partialPathLimit = 50_000
        /// What a step that says nothing of the question keeps of its worth.
        package var silentStep: Float = 0.7
        /// What each further step over the same relation out of the same entity costs in the order
        /// of the search: the n-th of them, from 0, counts 1 / (1 + n · crowding). A hub's many
        /// like steps come late, and never keep its one other step from being taken.
        package var crowding: Float = 0.1
        /// Entities whose relations are taken up for an end of the sought kind, after there are as
        /// many paths as were asked for.
        package var seekingLimit = 300

        package init() {}
    }

    /// A path with the question's terms that its sentences hold.
    package struct Found: Sendable {
        package let end: ConceptID
        package let stepCount: Int
        /// The sentence that the last step rests on.
        package let evidence: Evidence
        package let covered: UInt64
        package let worth: Float
        package let confidence: Confidence
        private let partial: PartialPath
        private let graph: any GraphReader

        /// - Precondition: the path has a step, and its steps have evidence.
        init(_ partial: PartialPath, in graph: any GraphReader) {
            guard let evidence = partial.last?.association.evidence.first else {
                preconditionFailure("a path was found that nothing says")
            }
            self.partial = partial
            self.graph = graph
            self.evidence = evidence
            end = partial.end
            stepCount = partial.stepCount
            covered = partial.covered
            worth = partial.worth
            confidence = Confidence(partial.confidence)
        }

        /// The name of the path's end.
        package var endName: String { graph.concept(end)?.content ?? "" }

        /// The steps with their names and sentences. Reads them each time that it is asked for.
        package var path: ReasoningPath {
            ReasoningPath(steps: partial.steps(in: graph), confidence: confidence)
        }
    }

    package struct Outcome: Sendable {
        /// Best first.
        package let found: [Found]
        /// Entities whose relations were taken up.
        package let expansionCount: Int
        /// Entities that were reached.
        package let conceptCount: Int
    }

    package let settings: Settings

    package init(settings: Settings = Settings()) {
        self.settings = settings
    }

    /// Every end that can be reached from any of the starts, once, by its best path.
    /// - Parameters:
    ///   - reader: steps whose sentences hold its question's terms are worth more; a question
    ///     without terms judges all alike.
    ///   - count: paths to find at most; one more when only that one ends at a sought thing.
    ///   - sought: all things of the kind that is asked for, as far as they are known beforehand.
    ///     A step to one of them is looked at first.
    package func paths(
        from starts: [ConceptID], maximumDepth: Int, count: Int,
        reader: EvidenceReader, sought: Set<ConceptID> = []
    ) -> Outcome {
        var frontier = PathFrontier()
        for start in starts.sorted() { frontier.push(PartialPath(start: start)) }
        var found: [Found] = []
        var visited: Set<ConceptID> = []
        var expansions = 0
        var isSeeking = !sought.subtracting(starts).isEmpty
        while let partial = frontier.pop(), expansions < settings.expansionLimit {
            let isFirst = visited.insert(partial.end).inserted
            if partial.last != nil, isFirst {
                let isSought = isSeeking && sought.contains(partial.end)
                if found.count < count || isSought {
                    found.append(Found(partial, in: reader.graph))
                }
                if isSought { isSeeking = false }
                let mayEnd = !isSeeking || expansions >= settings.seekingLimit
                if found.count >= count, mayEnd { break }
            }
            guard isFirst, partial.stepCount < maximumDepth else { continue }
            expansions += 1
            for next in steps(from: partial, beyond: visited, to: sought, reader) {
                frontier.push(next)
            }
        }
        return Outcome(
            found: found, expansionCount: expansions, conceptCount: visited.count)
    }

    /// The steps from a path's end to entities that were not visited.
    private func steps(
        from partial: PartialPath, beyond visited: Set<ConceptID>, to sought: Set<ConceptID>,
        _ reader: EvidenceReader
    ) -> [PartialPath] {
        let relations = reader.relations(of: partial.end).relations
        var steps: [PartialPath] = []
        var begin = 0
        while begin < relations.count {
            // Those of one phrase and direction follow one another.
            let (first, direction) = relations[begin]
            var alike: [PartialPath] = []
            var place = begin
            while place < relations.count, relations[place].direction == direction,
                relations[place].association.relation == first.relation
            {
                let association = relations[place].association
                place += 1
                let end = direction == .outgoing ? association.target : association.source
                guard !visited.contains(end),
                    let next = extended(partial, over: association, direction, reader: reader)
                else { continue }
                alike.append(next)
            }
            begin = place
            if alike.count > 1 { alike.sort { $0.precedes($1) } }
            for (number, step) in alike.enumerated() {
                var step = step
                let share = step.worth / max(partial.worth, .leastNormalMagnitude)
                step.promise = partial.promise * share / (1 + settings.crowding * Float(number))
                if sought.contains(step.end) {
                    step.promise =
                        partial.promise * step.confidence
                        / max(partial.confidence, .leastNormalMagnitude)
                }
                steps.append(step)
            }
        }
        return steps
    }

    /// Paths from one entity to another.
    /// - Parameters:
    ///   - reader: as above. Where the graph has several threads to read with, they are used; the
    ///     result does not depend on it.
    ///   - count: paths to find at most.
    package func paths(
        from source: ConceptID, to target: ConceptID, maximumDepth: Int, count: Int,
        reader: EvidenceReader
    ) -> Outcome {
        guard source != target, maximumDepth > 0, count > 0 else {
            return Outcome(found: [], expansionCount: 0, conceptCount: 0)
        }
        func between(beyondHubs: Bool) -> PathsBetween {
            PathsBetween(
                self, from: source, to: target, depth: maximumDepth, beyondHubs: beyondHubs,
                reader: reader)
        }
        let near = between(beyondHubs: false)
        let outcome = near.best(count)
        guard outcome.found.isEmpty, near.metHub else { return outcome }
        return between(beyondHubs: true).best(count)
    }

    func extended(
        _ partial: PartialPath, over association: Association, _ direction: Direction,
        reader: EvidenceReader
    ) -> PartialPath? {
        let end = direction == .outgoing ? association.target : association.source
        guard !partial.visits(end), let evidence = association.evidence.first else { return nil }
        let question = reader.question
        var mask: UInt64 = 0
        var gained: Float = 1
        if !question.terms.isEmpty {
            mask =
                reader.mask(ofPhrase: association.relation)
                | reader.mask(of: evidence.sentence, in: evidence.concept)
            gained = question.coverage(mask & ~partial.covered)
        }
        let worth =
            association.confidence.value
            * (settings.silentStep + (1 - settings.silentStep) * gained)
        return PartialPath(
            partial, over: association, direction, to: end, worth: worth, mask: mask)
    }
}
