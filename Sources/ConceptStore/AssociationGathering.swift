import ConceptModel

/// Gathers rows of evidence, from several shards, into associations.
struct AssociationGathering {
    /// A row as it is sorted: plain bytes, without the phrase and the extractor's name.
    private struct Entry {
        let source: ConceptID
        let target: ConceptID
        let evidence: ConceptID
        let sentence: ByteSpan
        let learnedAt: Int64
        let validity: TimeRange
        let confidence: Float
        /// Place among ``phrases``.
        let phrase: Int32
        /// Place among ``roots``.
        let root: Int32
        let extractor: UInt8
        let kind: UInt8
        let isDenied: Bool

        func isOfOneAssociation(with other: Entry) -> Bool {
            phrase == other.phrase && isDenied == other.isDenied && source == other.source
                && target == other.target
        }
    }

    /// Entries of one association.
    private struct Run {
        let entries: Range<Int>
        let confidence: Confidence
    }

    private let groups: EntityGroups?
    private let isWanted: (String) -> Bool
    private var entries: [Entry] = []
    private var roots: [ShardRoot] = []
    private var phrases: [String] = []
    private var phrasePlaces: [String: Int32] = [:]
    /// Of the last root, by its number of a phrase: the place among ``phrases``; -1 for one that is
    /// not wanted. The first few stand in a list: most concepts meet no more.
    private var firstNumbered: [(number: UInt32, place: Int32)] = []
    private var numbered: [UInt32: Int32] = [:]
    private static let listedCount = 16

    /// - Parameters:
    ///   - groups: entities that are one; what is said between two of them is left out.
    ///   - isWanted: associations of other phrases are left out.
    init(_ groups: EntityGroups?, where isWanted: @escaping (String) -> Bool = { _ in true }) {
        self.groups = groups
        self.isWanted = isWanted
    }

    mutating func add(_ row: AssociationRow, validity: TimeRange, in root: ShardRoot) {
        let phrase = place(ofPhrase: row.relation, in: root)
        guard phrase >= 0 else { return }
        var source = root.row(row.source).id
        var target = root.row(row.target).id
        if let groups {
            let isOwn = source == target
            source = groups.canonical(source)
            target = groups.canonical(target)
            if source == target, !isOwn { return }
        }
        let text = root.row(row.evidence)
        entries.append(
            Entry(
                source: source, target: target, evidence: text.id, sentence: row.sentence,
                learnedAt: text.learnedAt, validity: validity, confidence: row.confidence,
                phrase: phrase, root: Int32(roots.count - 1), extractor: row.extractor,
                kind: row.kind, isDenied: row.isDenied))
    }

    private mutating func place(ofPhrase number: UInt32, in root: ShardRoot) -> Int32 {
        if roots.last !== root {
            roots.append(root)
            firstNumbered.removeAll(keepingCapacity: true)
            numbered.removeAll(keepingCapacity: true)
        }
        for known in firstNumbered where known.number == number { return known.place }
        if !numbered.isEmpty, let known = numbered[number] { return known }
        let phrase = root.relations[Int(number)]
        var place: Int32 = -1
        if isWanted(phrase) {
            place = phrasePlaces[phrase] ?? Int32(phrases.count)
            if Int(place) == phrases.count {
                phrases.append(phrase)
                phrasePlaces[phrase] = place
            }
        }
        if firstNumbered.count < Self.listedCount {
            firstNumbered.append((number, place))
        } else {
            numbered[number] = place
        }
        return place
    }

    /// The associations in a fixed order: by relation, then by the other end, the stated before the
    /// denied.
    /// - Parameter limit: at most that many, the best supported ones.
    mutating func associations(limit: Int, direction: Direction) -> [Association] {
        sort(direction)
        var runs = self.runs()
        if runs.count > limit {
            let best = runs.indices.sorted { left, right in
                let (leftCount, rightCount) = (runs[left].entries.count, runs[right].entries.count)
                if leftCount != rightCount { return leftCount > rightCount }
                let (leftSure, rightSure) = (runs[left].confidence, runs[right].confidence)
                return leftSure != rightSure ? leftSure > rightSure : left < right
            }
            runs = best.prefix(limit).sorted().map { runs[$0] }
        }
        return runs.map(association)
    }

    /// By association, and the evidence of each, oldest first.
    private mutating func sort(_ direction: Direction) {
        var ranks = [Int](repeating: 0, count: phrases.count)
        let inOrder = phrases.indices.sorted { phrases[$0] < phrases[$1] }
        for (rank, place) in inOrder.enumerated() { ranks[place] = rank }
        entries.sort { left, right in
            if left.phrase != right.phrase {
                return ranks[Int(left.phrase)] < ranks[Int(right.phrase)]
            }
            let (leftEnd, rightEnd) =
                direction == .outgoing ? (left.target, right.target) : (left.source, right.source)
            if leftEnd != rightEnd { return leftEnd < rightEnd }
            if left.isDenied != right.isDenied { return right.isDenied }
            if left.learnedAt != right.learnedAt { return left.learnedAt < right.learnedAt }
            return left.evidence != right.evidence
                ? left.evidence < right.evidence : left.sentence < right.sentence
        }
    }

    private func runs() -> [Run] {
        var runs: [Run] = []
        var start = 0
        while start < entries.count {
            var end = start + 1
            while end < entries.count, entries[end].isOfOneAssociation(with: entries[start]) {
                end += 1
            }
            runs.append(Run(entries: start..<end, confidence: confidence(of: start..<end)))
            start = end
        }
        return runs
    }

    private func association(_ run: Run) -> Association {
        let first = entries[run.entries.lowerBound]
        let evidence = run.entries.map { place in
            let entry = entries[place]
            return Evidence(
                concept: entry.evidence, sentence: entry.sentence,
                extractor: roots[Int(entry.root)].extractors[Int(entry.extractor)],
                confidence: Confidence(entry.confidence),
                learnedAt: Timestamp(microseconds: entry.learnedAt), validity: entry.validity)
        }
        return Association(
            source: first.source, relation: phrases[Int(first.phrase)], target: first.target,
            kind: AssociationKind(rawValue: first.kind) ?? .semantic, isDenied: first.isDenied,
            confidence: run.confidence, evidence: evidence, validity: Self.validity(of: evidence))
    }

    /// The smallest range that holds what the sentences state. A sentence that states no time says
    /// nothing of it, rather than "always".
    private static func validity(of evidence: [Evidence]) -> TimeRange {
        var hull: TimeRange?
        for piece in evidence where piece.validity != .always {
            hull = hull?.hull(with: piece.validity) ?? piece.validity
        }
        return hull ?? .always
    }

    /// Texts that say the same independently make it surer: 1 − Π(1 − confidence), with the best
    /// sentence of each text, whose entries follow one another.
    private func confidence(of run: Range<Int>) -> Confidence {
        var best: [Float] = []
        for place in run {
            let confidence = Confidence(entries[place].confidence).value
            if place > run.lowerBound, entries[place].evidence == entries[place - 1].evidence {
                best[best.count - 1] = max(best[best.count - 1], confidence)
            } else {
                best.append(confidence)
            }
        }
        // Sorted, because the order of a product of floats shows in its last bit.
        if best.count > 1 { best.sort() }
        return Confidence(1 - best.reduce(Float(1)) { $0 * (1 - $1) })
    }
}
