package import ConceptModel

/// Finds simple paths of associations between entities, surest first.
///
/// Best-first over partial paths; a path is worth the product of its steps' worths, so the order is
/// that of the sum of −log(worth) and the first path that reaches a target is the best one. Two
/// budgets bound the work: steps in a path, and partial paths taken up.
package struct EvidencePathSearch: Sendable {
    /// How a step is judged.
    package struct Settings: Sendable {
        /// Associations that are followed from one entity in one direction.
        package var associationsPerEntity = 64
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
    ///   - question: steps whose sentences hold its terms are worth more; `nil` judges all alike.
    ///   - target: only paths that end there are found; `nil` finds every end once, by its best
    ///     path.
    ///   - count: paths to find at most.
    package func paths(
        from starts: [ConceptID], to target: ConceptID? = nil,
        about question: QuestionAnalysis? = nil, maximumDepth: Int, count: Int,
        in graph: some GraphReader
    ) -> Outcome {
        var frontier = Frontier()
        for start in starts.sorted() { frontier.push(Partial(start: start)) }
        var found: [Found] = []
        var visits: [ConceptID: Int] = [:]
        var expansions = 0
        while let partial = frontier.pop(), expansions < settings.expansionLimit {
            let isEnd = !partial.steps.isEmpty && (target == nil || partial.end == target)
            if isEnd {
                // Without a target, each end counts once: by its best path.
                if target != nil || visits[partial.end] == nil {
                    found.append(partial.found(in: graph))
                }
                if found.count == count { break }
            }
            visits[partial.end, default: 0] += 1
            if isEnd, target != nil { continue }
            // Further paths through a node are of use only while different ones are wanted.
            let visitLimit = target == nil ? 1 : count
            guard partial.steps.count < maximumDepth, visits[partial.end, default: 0] <= visitLimit
            else { continue }
            expansions += 1
            for next in extensions(of: partial, about: question, in: graph) {
                frontier.push(next)
            }
        }
        return Outcome(
            found: found, expansionCount: expansions, conceptCount: visits.count)
    }

    private func extensions(
        of partial: Partial, about question: QuestionAnalysis?, in graph: some GraphReader
    ) -> [Partial] {
        var extensions: [Partial] = []
        for direction in Direction.allCases {
            let associations = graph.associations(
                of: partial.end, direction, limit: settings.associationsPerEntity)
            for association in associations where isRelation(association) {
                let other = direction == .outgoing ? association.target : association.source
                guard !partial.visits(other), let evidence = association.evidence.first else {
                    continue
                }
                let sentence =
                    graph.concept(evidence.concept)?.content.text(in: evidence.sentence) ?? ""
                let mask = question?.mask(of: association.relation + " " + sentence) ?? 0
                let gained = question?.coverage(mask & ~partial.covered) ?? 1
                let worth =
                    association.confidence.value
                    * (settings.silentStep + (1 - settings.silentStep) * gained)
                extensions.append(
                    partial.extended(
                        over: association, direction, evidence: evidence, sentence: sentence,
                        worth: worth, mask: mask))
            }
        }
        return extensions
    }

    private func isRelation(_ association: Association) -> Bool {
        switch association.relation {
        case Relation.mentions, Relation.isAbout, Relation.contains: false
        default: !association.isDenied
        }
    }
}

/// A path that is being made.
private struct Partial {
    struct Step {
        let association: Association
        let direction: Direction
        let evidence: Evidence
        let sentence: String
        let worth: Float
    }

    let start: ConceptID
    private(set) var end: ConceptID
    private(set) var steps: [Step] = []
    private(set) var worth: Float = 1
    private(set) var confidence: Float = 1
    private(set) var covered: UInt64 = 0

    init(start: ConceptID) {
        self.start = start
        end = start
    }

    func visits(_ id: ConceptID) -> Bool {
        id == start || steps.contains { $0.association.source == id || $0.association.target == id }
    }

    func extended(
        over association: Association, _ direction: Direction, evidence: Evidence,
        sentence: String, worth stepWorth: Float, mask: UInt64
    ) -> Partial {
        var next = self
        next.steps.append(
            Step(
                association: association, direction: direction, evidence: evidence,
                sentence: sentence, worth: stepWorth))
        next.end = direction == .outgoing ? association.target : association.source
        next.worth *= stepWorth
        next.confidence *= association.confidence.value
        next.covered |= mask
        return next
    }

    func found(in graph: some GraphReader) -> EvidencePathSearch.Found {
        var from = start
        let pathSteps = steps.map { step in
            let to = step.direction == .outgoing ? step.association.target : step.association.source
            defer { from = to }
            return PathStep(
                from: from, fromName: graph.concept(from)?.content ?? "",
                relation: step.association.relation, to: to,
                toName: graph.concept(to)?.content ?? "", direction: step.direction,
                evidence: step.evidence.concept, sentenceSpan: step.evidence.sentence,
                sentence: step.sentence, confidence: step.association.confidence)
        }
        return EvidencePathSearch.Found(
            path: ReasoningPath(steps: pathSteps, confidence: Confidence(confidence)), end: end,
            covered: covered, worth: worth)
    }

    /// The better one goes first: by worth, then fewer steps, then by identities.
    func precedes(_ other: Partial) -> Bool {
        if worth != other.worth { return worth > other.worth }
        if steps.count != other.steps.count { return steps.count < other.steps.count }
        if end != other.end { return end < other.end }
        return (steps.last?.association.relation ?? "")
            < (other.steps.last?.association.relation ?? "")
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
