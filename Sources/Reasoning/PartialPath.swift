import ConceptModel

/// A path that is being made: it shares its beginning with others.
struct PartialPath: Sendable {
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
    /// What the whole path may be worth at most, as far as known: at first what it is worth so far.
    var promise: Float
    /// Of equally promising paths the one with the lowest turn goes first; the steps, at first.
    var turn: Int

    init(start: ConceptID) {
        self.start = start
        end = start
        last = nil
        stepCount = 0
        worth = 1
        confidence = 1
        covered = 0
        promise = 1
        turn = 0
    }

    init(
        _ before: PartialPath, over association: Association, _ direction: Direction,
        to end: ConceptID, worth: Float, mask: UInt64
    ) {
        start = before.start
        self.end = end
        last = Step(before: before.last, association: association, direction: direction)
        stepCount = before.stepCount + 1
        self.worth = before.worth * worth
        confidence = before.confidence * association.confidence.value
        covered = before.covered | mask
        promise = self.worth
        turn = stepCount
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

    /// The steps as they are shown.
    func steps(in graph: some GraphReader) -> [PathStep] {
        var steps: [Step] = []
        var step = last
        while let current = step {
            steps.append(current)
            step = current.before
        }
        var from = start
        return steps.reversed().compactMap { step -> PathStep? in
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
    }

    /// The more promising one goes first; of equal ones by turn, then by identities.
    func precedes(_ other: PartialPath) -> Bool {
        if promise != other.promise { return promise > other.promise }
        if turn != other.turn { return turn < other.turn }
        if end != other.end { return end < other.end }
        return (last?.association.relation ?? "") < (other.last?.association.relation ?? "")
    }

    /// By worth, then the shorter one, then by the steps from the last one back.
    func isBetter(than other: PartialPath) -> Bool {
        if worth != other.worth { return worth > other.worth }
        if stepCount != other.stepCount { return stepCount < other.stepCount }
        var (one, another) = (last, other.last)
        while let left = one, let right = another {
            if left.end != right.end { return left.end < right.end }
            let (relation, otherRelation) = (left.association.relation, right.association.relation)
            if relation != otherRelation { return relation < otherRelation }
            if left.direction != right.direction { return left.direction == .outgoing }
            (one, another) = (left.before, right.before)
        }
        return false
    }
}

/// A binary heap of partial paths, the best on top.
struct PathFrontier {
    private var heap: [PartialPath] = []

    mutating func push(_ partial: PartialPath) {
        heap.append(partial)
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard heap[child].precedes(heap[parent]) else { return }
            heap.swapAt(child, parent)
            child = parent
        }
    }

    mutating func pop() -> PartialPath? {
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
