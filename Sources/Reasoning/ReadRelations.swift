package import ConceptModel

/// The relations that an entity takes part in, whatever is asked. One object, because many
/// questions share it.
package final class ReadRelations: KeptEvidence {
    /// Relations that are stated of it, at most ``relationLimit`` in each direction, but one of
    /// each phrase up to ``phraseLimit``; outgoing ones first, each direction in the order of the
    /// graph: those of one phrase follow one another. Where there are more, the phrases take turns,
    /// each with those of the most evidence first: what thousands of texts say in the same words
    /// does not hide what one text says.
    package let relations: [(association: Association, direction: Direction)]
    /// Whether there are more relations than these.
    package let isCut: Bool

    static let relationLimit = 64
    static let phraseLimit = 256

    init(_ id: ConceptID, in graph: some GraphReader) {
        let from = graph.relations(of: id, .outgoing).filter { !$0.evidence.isEmpty }
        let to = graph.relations(of: id, .incoming).filter { !$0.evidence.isEmpty }
        let (keptFrom, keptTo) = (Self.inTurn(from), Self.inTurn(to))
        isCut = keptFrom.count < from.count || keptTo.count < to.count
        relations = keptFrom.map { ($0, .outgoing) } + keptTo.map { ($0, .incoming) }
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
    var cost: Int { 200 + 300 * relations.count }
}
