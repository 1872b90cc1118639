package import ConceptModel
import Extraction
package import Reasoning
import TextIndex

/// Statements that cannot all hold at the same time. All of them are kept; whoever reads decides.
package struct Contradiction: Hashable, Sendable {
    package enum Rule: Hashable, Sendable {
        /// There is only one at a time: one birth, one capital, one chief executive.
        case onlyOne(String)
        /// The same is stated and denied.
        case denied
    }

    package let rule: Rule
    /// At least two, those known first in front.
    package let facts: [Association]

    package init(rule: Rule, facts: [Association]) {
        self.rule = rule
        self.facts = facts
    }
}

/// Finds contradictions by rule: general knowledge of what English relations allow one of at a
/// time, and denials. Pure: the same state gives the same ones.
package enum Contradictions {
    /// Associations of one concept that are looked at in each direction.
    private static let associationCount = 1_000
    /// A concept that more is said of is looked at from its own side only.
    private static let degreeLimit = 10_000
    /// Steps from place to place within which one is known to lie in the other.
    private static let containmentDepth = 3

    /// Those between the associations of a concept.
    package static func of(_ concept: ConceptID, in graph: some GraphReader) -> [Contradiction] {
        let outgoing = relations(of: concept, .outgoing, in: graph)
        let incoming =
            graph.degree(of: concept, .incoming) <= degreeLimit
            ? relations(of: concept, .incoming, in: graph) : []
        var found: [Contradiction] = []
        let byTarget = groups(outgoing) { $0.hasOneTarget }
        let bySource = groups(incoming) { $0.hasOneSource }
        for (relation, facts) in byTarget {
            found += conflicts(facts, over: relation, other: \.target, in: graph)
        }
        for (relation, facts) in bySource {
            found += conflicts(facts, over: relation, other: \.source, in: graph)
        }
        return found + denials(outgoing)
    }

    /// Those that concern the facts which a path rests on.
    package static func of(_ path: ReasoningPath, in graph: some GraphReader) -> [Contradiction] {
        var found: [Contradiction] = []
        for step in path.steps {
            for concept in [step.from, step.to] {
                for contradiction in of(concept, in: graph)
                where !found.contains(contradiction)
                    && contradiction.facts.contains(where: { $0.joins(step.from, step.to) })
                {
                    found.append(contradiction)
                }
            }
        }
        return found
    }

    private static func relations(
        of concept: ConceptID, _ direction: Direction, in graph: some GraphReader
    ) -> [Association] {
        graph.associations(of: concept, direction, limit: associationCount)
            .filter { $0.kind != .compositional }
    }

    /// The stated facts of each functional relation, in a fixed order.
    private static func groups(
        _ associations: [Association], where isOne: (FunctionalRelation) -> Bool
    ) -> [(FunctionalRelation, [Association])] {
        var groups: [FunctionalRelation: [Association]] = [:]
        for association in associations where !association.isDenied {
            guard let relation = FunctionalRelation.of(association.relation), isOne(relation)
            else { continue }
            groups[relation, default: []].append(association)
        }
        return groups.sorted { $0.key.name < $1.key.name }.map { ($0.key, $0.value) }
    }

    /// What of some facts, of which one can hold at a time, cannot hold together.
    private static func conflicts(
        _ facts: [Association], over relation: FunctionalRelation,
        other: KeyPath<Association, ConceptID>, in graph: some GraphReader
    ) -> [Contradiction] {
        let ends = facts.map { End($0[keyPath: other], in: graph) }
        var found: [Contradiction] = []
        // Dates and places of one birth do not contradict each other.
        for isDate in [false, true] where relation.targets != .dates || isDate {
            var clashing: Set<Int> = []
            for left in facts.indices where ends[left].isDate == isDate {
                for right in facts.indices.dropFirst(left + 1) where ends[right].isDate == isDate {
                    guard relation.isLasting || overlap(facts[left], facts[right]),
                        areDifferent(ends[left], ends[right], relation, in: graph)
                    else { continue }
                    clashing.formUnion([left, right])
                }
            }
            guard !clashing.isEmpty else { continue }
            found.append(
                Contradiction(
                    rule: .onlyOne(relation.name), facts: ordered(clashing.map { facts[$0] })))
        }
        return found
    }

    /// The same phrase between the same two concepts, stated and denied.
    private static func denials(_ associations: [Association]) -> [Contradiction] {
        var found: [Contradiction] = []
        for denied in associations where denied.isDenied {
            let stated = associations.filter {
                !$0.isDenied && $0.target == denied.target
                    && overlap($0, denied)
                    && meaning($0.relation) == meaning(denied.relation)
            }
            guard !stated.isEmpty else { continue }
            found.append(Contradiction(rule: .denied, facts: ordered(stated + [denied])))
        }
        return found
    }

    /// Whether two facts speak of a common time. One that says when it held and one that says
    /// nothing of it may speak of different ones.
    private static func overlap(_ left: Association, _ right: Association) -> Bool {
        (left.validity == .always) == (right.validity == .always)
            && left.validity.overlaps(right.validity)
    }

    private static func meaning(_ phrase: String) -> [String] {
        let last = Words.all(in: phrase).last?.folded ?? ""
        let terms = TextAnalyzer.terms(of: phrase).filter { !Relation.isDenial($0) }
        return terms + [TextAnalyzer.isStopWord(last) ? last : ""]
    }

    private static func ordered(_ facts: [Association]) -> [Association] {
        facts.sorted { left, right in
            let (first, second) = (left.evidence[0].learnedAt, right.evidence[0].learnedAt)
            if first != second { return first < second }
            return (left.relation, left.source, left.target)
                < (right.relation, right.source, right.target)
        }
    }

    // MARK: When two things are different ones

    /// Names that have demonyms, as countries have, and hold countries.
    private static let continents: Set<String> = [
        "africa", "america", "antarctica", "asia", "europe", "north america", "oceania",
        "south america",
    ]

    private struct End {
        let id: ConceptID
        let words: Set<String>
        let isDate: Bool
        let isCountry: Bool

        init(_ id: ConceptID, in graph: some GraphReader) {
            let name = NormalisedName.normalise(graph.concept(id)?.content ?? "")
            self.id = id
            words = Set(name.split(separator: " ").map(String.init))
            isDate = name.contains(where: \.isNumber)
            isCountry = CountryNames.contains(name) && !Contradictions.continents.contains(name)
        }
    }

    /// Whether two ends are surely not one thing under two names, or one a part of the other.
    private static func areDifferent(
        _ left: End, _ right: End, _ relation: FunctionalRelation, in graph: some GraphReader
    ) -> Bool {
        // "Cook" and "Tim Cook"; "1990" and "3 May 1990".
        if left.words.isSubset(of: right.words) || right.words.isSubset(of: left.words) {
            return false
        }
        if relation.targets == .countries { return left.isCountry && right.isCountry }
        if left.isDate || areAliases(left.id, right.id, in: graph) { return left.isDate }
        // That Lyon is a part of France need not have been learned.
        guard left.isCountry == right.isCountry else { return false }
        return !lies(left.id, in: right.id, graph) && !lies(right.id, in: left.id, graph)
    }

    private static func areAliases(
        _ left: ConceptID, _ right: ConceptID, in graph: some GraphReader
    ) -> Bool {
        Direction.allCases.contains { direction in
            graph.associations(of: left, direction, limit: associationCount).contains {
                $0.relation == Relation.alsoKnownAs && $0.joins(left, right)
            }
        }
    }

    private static func lies(
        _ place: ConceptID, in other: ConceptID, _ graph: some GraphReader
    ) -> Bool {
        var reached: Set<ConceptID> = [place]
        var edge = [place]
        for _ in 0..<containmentDepth {
            var next: [ConceptID] = []
            for id in edge {
                for association in relations(of: id, .outgoing, in: graph)
                where !association.isDenied
                    && FunctionalRelation.of(association.relation)?.targets == .countries
                    && reached.insert(association.target).inserted
                {
                    next.append(association.target)
                }
            }
            if reached.contains(other) { return true }
            edge = next
        }
        return false
    }
}

extension Association {
    /// Whether it is between these two, whichever way round.
    fileprivate func joins(_ left: ConceptID, _ right: ConceptID) -> Bool {
        (source == left && target == right) || (source == right && target == left)
    }
}
