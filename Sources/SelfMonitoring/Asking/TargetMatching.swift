/// Finds what a question is about by the atoms of its words.
struct TargetMatching {
    /// Every one of them has to be accounted for.
    let atoms: Set<Atom>
    /// These may be used as well: an entity's kind, a "how many".
    let hints: Set<Atom>
    let comparisons: [Comparison]

    struct Match {
        let types: [EventType]
        let field: String?
        let isGauge: Bool
        /// Atoms that neither the target nor its filters account for.
        let unexplained: Set<Atom>
        let explainedCount: Int
    }

    /// The best target, whether or not it accounts for every atom.
    func best(explaining extra: Set<Atom> = []) -> Match? {
        var best: Match?
        for target in QuestionTarget.all {
            for combination in target.combinations
            where combination.isSubset(of: atoms.union(hints)) {
                let match = Match(
                    types: target.types, field: target.field, isGauge: target.isGauge,
                    unexplained: atoms.subtracting(combination).subtracting(target.companions)
                        .subtracting(filterAtoms(target)).subtracting(extra),
                    explainedCount: combination.intersection(atoms).count)
                if isBetter(match, than: best) { best = match }
            }
        }
        return best
    }

    /// Two kinds of events said together: "stop requests and stop failures".
    func bestPair() -> Match? {
        let named = QuestionTarget.all.compactMap { target -> (QuestionTarget, Set<Atom>)? in
            guard target.field == nil, target.types.count == 1,
                let combination = target.combinations.first(where: { $0.isSubset(of: atoms) })
            else { return nil }
            return (target, combination)
        }
        var best: (match: Match, size: Int)?
        for (place, (first, some)) in named.enumerated() {
            for (second, others) in named[(place + 1)...] where first.types != second.types {
                let rest = atoms.subtracting(some).subtracting(others)
                    .subtracting(first.companions).subtracting(second.companions)
                let areBothNeeded = !some.isSubset(of: others) && !others.isSubset(of: some)
                let size = some.count + others.count
                guard rest.isEmpty, areBothNeeded, size > best?.size ?? 0 else { continue }
                let match = Match(
                    types: first.types + second.types, field: nil, isGauge: false,
                    unexplained: [], explainedCount: some.union(others).count)
                best = (match, size)
            }
        }
        return best?.match
    }

    private func isBetter(_ match: Match, than best: Match?) -> Bool {
        guard let best else { return true }
        return (match.unexplained.count, -match.explainedCount)
            < (best.unexplained.count, -best.explainedCount)
    }

    /// Atoms that conditions on a target account for.
    private func filterAtoms(_ target: QuestionTarget) -> Set<Atom> {
        var explained: Set<Atom> = []
        guard let type = target.types.first, target.types.count == 1 else { return explained }
        for filter in ValueFilter.all where filter.type == type {
            if atoms.contains(filter.atom) {
                explained.formUnion([filter.atom, .not])
                explained.formUnion(filter.companions)
            }
        }
        for comparison in comparisons {
            if let field = Self.field(for: comparison, of: type, atoms, preferring: target.field) {
                explained.formUnion(Self.atoms(of: field.name, in: type))
            }
        }
        return explained
    }

    /// The field that a comparison is about: the one whose own words are said, or the target's, or
    /// the first that bears the unit.
    static func field(
        for comparison: Comparison, of type: EventType, _ atoms: Set<Atom>,
        preferring preferred: String?
    ) -> EventField? {
        let fitting = type.fields.filter { comparison.fits($0) }
        let common = type.commonAtoms
        func overlap(_ field: EventField) -> Int {
            Self.atoms(of: field.name, in: type).subtracting(common).intersection(atoms).count
        }
        let said = fitting.max { overlap($0) < overlap($1) }
        if let said, overlap(said) > 0 { return said }
        if let preferred, let field = fitting.first(where: { $0.name == preferred }) {
            return field
        }
        if comparison.unit != nil { return fitting.first }
        let namesakes = fitting.filter {
            !Self.atoms(of: $0.name, in: type).intersection(atoms).isEmpty
        }
        return namesakes.count == 1 ? namesakes[0] : nil
    }

    private static func atoms(of field: String, in type: EventType) -> Set<Atom> {
        var atoms: Set<Atom> = []
        for target in QuestionTarget.all where target.field == field && target.types == [type] {
            for combination in target.combinations { atoms.formUnion(combination) }
        }
        return atoms
    }
}

extension EventType {
    /// Atoms that name the type itself.
    fileprivate var commonAtoms: Set<Atom> {
        var atoms: Set<Atom> = []
        for target in QuestionTarget.all where target.field == nil && target.types == [self] {
            for combination in target.combinations { atoms.formUnion(combination) }
        }
        return atoms
    }
}

/// A condition that one word stands for: "hybrid queries", "cache misses".
struct ValueFilter: Sendable {
    let type: EventType
    let atom: Atom
    let field: String
    let value: FilterValue
    /// Said with it, without a meaning of its own.
    var companions: Set<Atom> = []

    static let all: [ValueFilter] = [
        .init(
            type: .queryPerformance, atom: .semantic, field: "query_type", value: .text("semantic")),
        .init(type: .queryPerformance, atom: .hybrid, field: "query_type", value: .text("hybrid")),
        .init(type: .queryPerformance, atom: .graph, field: "query_type", value: .text("graph")),
        .init(
            type: .embeddingLatency, atom: .hit, field: "cache_hit", value: .number(1),
            companions: [.cache]),
        .init(
            type: .embeddingLatency, atom: .miss, field: "cache_hit", value: .number(0),
            companions: [.cache]),
        .init(type: .hnswIndexLoaded, atom: .persisted, field: "persisted", value: .number(1)),
        .init(
            type: .reconciliationComplete, atom: .flush, field: "disk_flush", value: .number(1)),
    ]

    /// - Parameter isNegated: "not persisted".
    func filter(isNegated: Bool) -> FieldFilter {
        if isNegated, case .number(let flag) = value {
            return FieldFilter(field, .equal, [.number(1 - flag)])
        }
        return FieldFilter(field, isNegated ? .notEqual : .equal, [value])
    }
}
