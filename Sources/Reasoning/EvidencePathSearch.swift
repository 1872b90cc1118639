package import ConceptModel

/// Finds simple paths of associations between entities, surest first.
///
/// Best-first over partial paths; a path is worth the product of its steps' worths, so the order is
/// that of the sum of −log(worth) and the first path that reaches a target is the best one. Two
/// budgets bound the work: steps in a path, and partial paths taken up.
package struct EvidencePathSearch: Sendable {
    /// How a step is judged.
    package struct Settings: Sendable {
        /// Partial paths that are taken up at most.
        package var expansionLimit = 2_000
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
        /// Partial paths that were taken up.
        package let expansionCount: Int
        /// Entities that were reached.
        package let conceptCount: Int
    }

    package let settings: Settings

    package init(settings: Settings = Settings()) {
        self.settings = settings
    }

    /// Paths from any of the starts.
    /// - Parameters:
    ///   - reader: steps whose sentences hold its question's terms are worth more; a question
    ///     without terms judges all alike.
    ///   - target: only paths that end there are found; `nil` finds every end once, by its best
    ///     path.
    ///   - count: paths to find at most.
    package func paths(
        from starts: [ConceptID], to target: ConceptID? = nil, maximumDepth: Int, count: Int,
        reader: EvidenceReader<some GraphReader>
    ) -> Outcome {
        var frontier = Frontier()
        for start in starts.sorted() { frontier.push(Partial(start: start)) }
        var found: [Found] = []
        var visits: [ConceptID: Int] = [:]
        var expansions = 0
        while let partial = frontier.pop(), expansions < settings.expansionLimit {
            let isEnd = partial.last != nil && (target == nil || partial.end == target)
            if isEnd {
                // Without a target, each end counts once: by its best path.
                if target != nil || visits[partial.end] == nil {
                    found.append(partial.found(in: reader.graph))
                }
                if found.count == count { break }
            }
            visits[partial.end, default: 0] += 1
            if isEnd, target != nil { continue }
            // Further paths through a node are of use only while different ones are wanted.
            let visitLimit = target == nil ? 1 : count
            guard partial.stepCount < maximumDepth, visits[partial.end, default: 0] <= visitLimit
            else { continue }
            expansions += 1
            for (association, direction) in reader.entity(partial.end).relations {
                guard
                    let next = extended(partial, over: association, direction, reader: reader),
                    target != nil || visits[next.end] == nil
                else { continue }
                frontier.push(next)
            }
        }
        return Outcome(
            found: found, expansionCount: expansions, conceptCount: visits.count)
    }

    private func extended(
        _ partial: Partial, over association: Association, _ direction: Direction,
        reader: EvidenceReader<some GraphReader>
    ) -> Partial? {
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
        return Partial(
            partial, over: association, direction, to: end, worth: worth, mask: mask)
    }
}

/// A path that is being made: it shares its beginning with others.
private struct Partial {
    final class Step: Sendable {
        let before: Step?
        let association: Association
        let direction: Direction

        init(before: Step?, association: Association, direction: Direction) {
            self.before = before
            self.association = association
            self.direction = direction
        }

        var end: ConceptID { direction == .outgoing ? association.target : association.source }
    }

    let start: ConceptID
    let end: ConceptID
    let last: Step?
    let stepCount: Int
    let worth: Float
    let confidence: Float
    let covered: UInt64

    init(start: ConceptID) {
        self.start = start
        end = start
        last = nil
        stepCount = 0
        worth = 1
        confidence = 1
        covered = 0
    }

    init(
        _ before: Partial, over association: Association, _ direction: Direction,
        to end: ConceptID, worth: Float, mask: UInt64
    ) {
        start = before.start
        self.end = end
        last = Step(before: before.last, association: association, direction: direction)
        stepCount = before.stepCount + 1
        self.worth = before.worth * worth
        confidence = before.confidence * association.confidence.value
        covered = before.covered | mask
    }

    func visits(_ id: ConceptID) -> Bool {
        if id == start { return true }
        var step = last
        while let current = step {
            if current.end == id { return true }
            step = current.before
        }
        return false
    }

    func found(in graph: some GraphReader) -> EvidencePathSearch.Found {
        var steps: [Step] = []
        var step = last
        while let current = step {
            steps.append(current)
            step = current.before
        }
        var from = start
        let pathSteps = steps.reversed().compactMap { step -> PathStep? in
            guard let evidence = step.association.evidence.first else { return nil }
            defer { from = step.end }
            return PathStep(
                from: from, fromName: graph.concept(from)?.content ?? "",
                relation: step.association.relation, to: step.end,
                toName: graph.concept(step.end)?.content ?? "", direction: step.direction,
                evidence: evidence.concept, sentenceSpan: evidence.sentence,
                sentence: graph.concept(evidence.concept)?.content.text(in: evidence.sentence)
                    ?? "",
                confidence: step.association.confidence)
        }
        return EvidencePathSearch.Found(
            path: ReasoningPath(steps: pathSteps, confidence: Confidence(confidence)), end: end,
            covered: covered, worth: worth)
    }

    /// The better one goes first: by worth, then fewer steps, then by identities.
    func precedes(_ other: Partial) -> Bool {
        if worth != other.worth { return worth > other.worth }
        if stepCount != other.stepCount { return stepCount < other.stepCount }
        if end != other.end { return end < other.end }
        return (last?.association.relation ?? "") < (other.last?.association.relation ?? "")
    }
}

/// A binary heap of partial paths, the best on top.
private struct Frontier {
    private var heap: [Partial] = []

    mutating func push(_ partial: Partial) {
        heap.append(partial)
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard heap[child].precedes(heap[parent]) else { return }
            heap.swapAt(child, parent)
            child = parent
        }
    }

    mutating func pop() -> Partial? {
        guard let best = heap.first else { return nil }
        let last = heap.removeLast()
        if heap.isEmpty { return best }
        heap[0] = last
        var parent = 0
        while true {
            var first = parent
            for child in [2 * parent + 1, 2 * parent + 2]
            where child < heap.count && heap[child].precedes(heap[first]) {
                first = child
            }
            if first == parent { return best }
            heap.swapAt(parent, first)
            parent = first
        }
    }
}
