package import ConceptModel

/// What there is to know of an entity whatever is asked: passages that speak of it, and relations
/// that it takes part in.
package struct ReadEntity: Sendable {
    /// At most ``limit``, those with the most evidence.
    package let about: [ConceptID]
    /// At most ``limit``, those with the most evidence.
    package let naming: [ConceptID]
    /// How many passages name it in all; at least 1.
    package let count: Int
    /// Relations that are stated of it, at most ``relationLimit`` in each direction, but one of
    /// each phrase up to ``phraseLimit``; outgoing ones first, each direction in the order of the
    /// graph: those of one phrase follow one another. Where there are more, the phrases take turns,
    /// each with those of the most evidence first: what thousands of texts say in the same words
    /// does not hide what one text says.
    package let relations: [(association: Association, direction: Direction)]
    /// Whether there are more relations than these.
    package let isCut: Bool

    static let limit = 400
    static let relationLimit = 64
    static let phraseLimit = 256

    init(_ id: ConceptID, in graph: some GraphReader) {
        let namings = graph.namings(of: id, .incoming)
        let start = namings.firstIndex { !$0.isAbout } ?? namings.count
        let about = Self.passages(namings[..<start])
        let naming = Self.passages(namings[start...])
        self.about = Self.mostSpeaking(about)
        self.naming = Self.mostSpeaking(naming)
        let apart = Set(about.map(\.id))
        count = max(1, about.count + naming.count { !apart.contains($0.id) })
        let from = graph.relations(of: id, .outgoing).filter { !$0.evidence.isEmpty }
        let to = graph.relations(of: id, .incoming).filter { !$0.evidence.isEmpty }
        let (keptFrom, keptTo) = (Self.inTurn(from), Self.inTurn(to))
        isCut = keptFrom.count < from.count || keptTo.count < to.count
        relations = keptFrom.map { ($0, .outgoing) } + keptTo.map { ($0, .incoming) }
    }

    private typealias NamingPassage = (id: ConceptID, sentenceCount: Int)

    /// Each passage once; those of one follow one another.
    private static func passages(_ namings: ArraySlice<Naming>) -> [NamingPassage] {
        var passages: [NamingPassage] = []
        for naming in namings {
            if passages.last?.id == naming.other {
                passages[passages.count - 1].sentenceCount += 1
            } else {
                passages.append((naming.other, 1))
            }
        }
        return passages
    }

    private static func mostSpeaking(_ passages: [NamingPassage]) -> [ConceptID] {
        guard passages.count > limit else { return passages.map(\.id) }
        let kept = passages.indices.sorted { left, right in
            let (count, other) = (passages[left].sentenceCount, passages[right].sentenceCount)
            return count != other ? count > other : left < right
        }.prefix(limit)
        return kept.sorted().map { passages[$0].id }
    }

    /// The surest of each phrase, then the next of each, as far as the limit goes.
    private static func inTurn(_ relations: [Association]) -> [Association] {
        guard relations.count > relationLimit else { return relations }
        let surest = relations.indices.sorted { isSurer($0, $1, relations) }
        var turns = [Int](repeating: 0, count: relations.count)
        var taken: [String: Int] = [:]
        for place in surest {
            let turn = taken[relations[place].relation, default: 0]
            taken[relations[place].relation] = turn + 1
            turns[place] = turn
        }
        let kept = surest.enumerated().sorted { left, right in
            let (turn, other) = (turns[left.element], turns[right.element])
            return turn != other ? turn < other : left.offset < right.offset
        }.prefix(max(relationLimit, min(phraseLimit, taken.count))).map(\.element)
        return kept.sorted().map { relations[$0] }
    }

    private static func isSurer(_ left: Int, _ right: Int, _ all: [Association]) -> Bool {
        let (leftCount, rightCount) = (all[left].evidence.count, all[right].evidence.count)
        if leftCount != rightCount { return leftCount > rightCount }
        let (leftSure, rightSure) = (all[left].confidence, all[right].confidence)
        return leftSure != rightSure ? leftSure > rightSure : left < right
    }

    /// Roughly what it takes in memory, in bytes.
    var cost: Int { 200 + 16 * (about.count + naming.count) + 300 * relations.count }
}
