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

        package init() {}
    }

    /// A path with the question's terms that its sentences hold.
    package struct Found: Sendable {
        package let path: ReasoningPath
        package let end: ConceptID
        package let covered: UInt64
        package let worth: Float
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
    ///   - count: paths to find at most.
    package func paths(
        from starts: [ConceptID], maximumDepth: Int, count: Int,
        reader: EvidenceReader
    ) -> Outcome {
        var frontier = PathFrontier()
        for start in starts.sorted() { frontier.push(PartialPath(start: start)) }
        var found: [Found] = []
        var visited: Set<ConceptID> = []
        var expansions = 0
        while let partial = frontier.pop(), expansions < settings.expansionLimit {
            let isFirst = visited.insert(partial.end).inserted
            if partial.last != nil, isFirst {
                found.append(partial.found(in: reader.graph))
                if found.count == count { break }
            }
            guard isFirst, partial.stepCount < maximumDepth else { continue }
            expansions += 1
            for (association, direction) in reader.entity(partial.end).relations {
                guard
                    let next = extended(partial, over: association, direction, reader: reader),
                    !visited.contains(next.end)
                else { continue }
                frontier.push(next)
            }
        }
        return Outcome(
            found: found, expansionCount: expansions, conceptCount: visited.count)
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
        return PathsBetween(self, from: source, to: target, depth: maximumDepth, reader: reader)
            .best(count)
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
