/// Puts the parts of a question together into its exact query.
///
/// Conventions: "which nodes crashed" counts by node; a superlative of things ("the slowest node")
/// ranks groups, one of events ("the slowest queries") orders a list, "the highest latency" is the
/// maximum; a measure without a verb is averaged, or is the latest value of each node where it is
/// a level (memory, concepts); "did any …" counts.
struct QuestionAssembly {
    let parts: QuestionParts

    private var intent: QuestionIntent { parts.intent }

    func query() throws(QuestionRefusal.Reason) -> EventQuery {
        guard parts.windows.count <= (isCompared ? 2 : 1) else {
            throw .mismatch("the question is about several times at once")
        }
        if let state = try stateQuery() { return state }
        let subject = try subject()
        let filters = try filters(subject)
        let groups = try groups(subject, filters)
        let verb = verb(subject, groups)
        let ranking = ranking(verb, groups, of: subject.field)
        do throws(QueryFault) {
            return try EventQuery(
                verb, of: measure(verb, subject, filters), subject.types, where: filters,
                in: parts.windows.first ?? .all,
                versus: comparisonWindow, by: verb.allowsGroups ? groups : [],
                order: ranking.order, limit: ranking.limit)
        } catch {
            throw .mismatch("\(error)")
        }
    }

    // MARK: What it is about

    private struct Subject {
        let types: [EventType]
        let field: String?
        let isGauge: Bool
        /// "rate" or "growth" was said of it.
        let isRate: Bool
        let atoms: Set<Atom>
        /// "biggest", "longest" say the field only by what they measure.
        var isFieldImplied = false
    }

    private var atoms: Set<Atom> {
        var atoms = parts.atoms
        if atoms.contains(.grow) {
            atoms.subtract([.latency, .duration, .grow, .rate])
        } else if atoms.contains(.duration), atoms != [.duration] {
            atoms.remove(.duration)
            atoms.insert(.latency)
        }
        if intent.ranking?.quality == .slowness, !namesMeasure(atoms) { atoms.insert(.latency) }
        if intent.asked == .embedding { atoms.insert(.embed) }
        return atoms
    }

    /// Whether atoms name a field by themselves, so that "worst" is of it and not of time.
    private func namesMeasure(_ atoms: Set<Atom>) -> Bool {
        let match = TargetMatching(
            atoms: atoms, hints: [], comparisons: parts.comparisons
        ).best()
        return match?.field != nil && match?.unexplained.isEmpty == true
    }

    private var hints: Set<Atom> {
        var hints: Set<Atom> = []
        for kind in parts.entities.map(\.kind) + [intent.asked].compactMap(\.self) {
            switch kind {
            case .node: hints.insert(.node)
            case .agent: hints.insert(.agent)
            case .embedding: hints.insert(.embed)
            }
        }
        if intent.wants(.count) || intent.wants(.howMany) { hints.insert(.count) }
        if intent.wants(.total) { hints.insert(.total) }
        if intent.asksWho { hints.insert(.agent) }
        return hints
    }

    private func subject() throws(QuestionRefusal.Reason) -> Subject {
        let atoms = atoms
        if !parts.types.isEmpty || parts.field != nil { return namedSubject(atoms) }
        if atoms.isEmpty, let only = onlyBearer(atoms) { return only }
        guard !atoms.isEmpty else { throw .noTopic }
        let matching = TargetMatching(atoms: atoms, hints: hints, comparisons: parts.comparisons)
        var match = matching.best()
        var isFieldImplied = false
        let isVague = match?.unexplained.isEmpty != true || match?.field == nil
        if isVague, let implied = intent.ranking?.quality.impliedAtom {
            let fuller = TargetMatching(
                atoms: atoms.union([implied]), hints: hints, comparisons: parts.comparisons)
            if let found = fuller.best(), found.unexplained.isEmpty {
                match = found
                isFieldImplied = true
            }
        }
        if match?.unexplained.isEmpty != true || parts.isJoined {
            match = matching.bestPair() ?? match
        }
        if match?.unexplained.isEmpty != true, let only = onlyBearer(atoms) { return only }
        guard let match else { throw .nothingFits }
        var isRate = parts.atoms.contains(.grow)
        if match.unexplained == [.rate] {
            isRate = true
        } else if !match.unexplained.isEmpty {
            throw .nothingFits
        }
        return Subject(
            types: bearing(match.types), field: match.field ?? impliedField(match.types),
            isGauge: match.isGauge, isRate: isRate, atoms: atoms, isFieldImplied: isFieldImplied)
    }

    /// Where rows are brought together by a field of one type only, and nothing else is said of
    /// them than what that type is about, they are of that type: "agents by platform".
    private func onlyBearer(_ atoms: Set<Atom>) -> Subject? {
        for case .field(let name) in intent.groupings {
            let bearers = EventType.allCases.filter { $0.field(name) != nil }
            guard bearers.count == 1,
                atoms.isSubset(of: QuestionTarget(bearers, []).companions)
            else { continue }
            return Subject(
                types: bearers, field: nil, isGauge: false, isRate: false, atoms: atoms)
        }
        return nil
    }

    /// Of several types those that bear the fields that rows are brought together by.
    private func bearing(_ types: [EventType]) -> [EventType] {
        let names = intent.groupings.compactMap { grouping in
            if case .field(let name) = grouping { name } else { nil }
        }
        guard types.count > 1 else { return types }
        return types.filter { type in names.allSatisfy { type.field($0) != nil } }
    }

    /// "p99 of pathfinding": events that are summed up by a number are so by their duration.
    private func impliedField(_ types: [EventType]) -> String? {
        let isMeasured =
            intent.percentile != nil || intent.wants(.average) || intent.wants(.maximum)
            || intent.wants(.minimum)
        guard isMeasured, types.count == 1 else { return nil }
        return types[0].fields.first { $0.unit == .milliseconds }?.name
    }

    /// Types or a field were called by name.
    private func namedSubject(_ atoms: Set<Atom>) -> Subject {
        let types =
            parts.types.isEmpty
            ? EventType.allCases.filter { type in
                parts.field.map { type.field($0) != nil } ?? false
            } : parts.types
        let target = QuestionTarget.all.first { $0.field == parts.field && $0.types == types }
        return Subject(
            types: types, field: parts.field, isGauge: target?.isGauge ?? false,
            isRate: atoms.contains(.rate), atoms: atoms)
    }

    // MARK: How things stand

    private static let stateAtoms: Set<Atom> = [
        .healthy, .degraded, .offline, .online, .critical, .cluster, .agent, .embed, .service,
        .node, .status, .running, .alive, .trouble, .storage, .crash, .downtime,
    ]

    private func stateQuery() throws(QuestionRefusal.Reason) -> EventQuery? {
        let isAsked = intent.wants(.state) || parts.atoms.contains(.status)
        guard isAsked, parts.cause == nil, !intent.isComparison, !intent.wants(.trend),
            parts.comparisons.isEmpty, intent.asked == nil,
            parts.atoms.isSubset(of: Self.stateAtoms),
            !parts.atoms.isEmpty || !parts.entities.isEmpty
        else { return nil }
        let kind: EntityKind? =
            parts.entities.first?.kind
            ?? (parts.atoms.contains(.cluster)
                ? nil
                : parts.atoms.contains(.agent)
                    ? .agent
                    : parts.atoms.contains(.embed)
                        ? .embedding : parts.atoms.contains(.node) ? .node : nil)
        guard let types = QuestionTarget.states[kind] else { return nil }
        let filters = try entityFilters(types)
        let groups = filters.isEmpty ? kind.flatMap { $0.field(in: types[0]) } : nil
        do throws(QueryFault) {
            return try EventQuery(
                .latest, types, where: filters, in: parts.windows.first ?? .all,
                by: groups.map { [.field($0)] } ?? [])
        } catch {
            throw .mismatch("\(error)")
        }
    }

    // MARK: Conditions

    private func filters(_ subject: Subject) throws(QuestionRefusal.Reason) -> [FieldFilter] {
        var filters = try entityFilters(subject.types)
        let type = subject.types.count == 1 ? subject.types.first : nil
        for comparison in parts.comparisons {
            guard let type,
                let field = TargetMatching.field(
                    for: comparison, of: type, subject.atoms, preferring: subject.field)
            else {
                throw .mismatch("it is not clear what should be compared with \(comparison.number)")
            }
            filters.append(
                FieldFilter(
                    field.name, comparison.relation, [.number(comparison.value(for: field))]))
        }
        for literal in parts.filters {
            let types = subject.types.isEmpty ? EventType.allCases : subject.types
            guard
                let field = literal.fields.first(where: { name in
                    types.contains { $0.field(name) != nil }
                })
            else {
                throw .mismatch("these events have no \(literal.fields.joined(separator: " or "))")
            }
            filters.append(FieldFilter(field, literal.relation, [literal.value]))
        }
        for filter in ValueFilter.all
        where filter.type == type && subject.atoms.contains(filter.atom)
            && subject.field != filter.field
        {
            let isUsed = QuestionTarget.all.contains { target in
                target.types == subject.types && target.field == subject.field
                    && target.combinations.contains {
                        $0.contains(filter.atom) && $0.isSubset(of: subject.atoms)
                    }
            }
            if !isUsed { filters.append(filter.filter(isNegated: subject.atoms.contains(.not))) }
        }
        return filters
    }

    private func entityFilters(
        _ types: [EventType]
    ) throws(QuestionRefusal.Reason) -> [FieldFilter] {
        var filters: [FieldFilter] = []
        for entities in parts.entities {
            guard let field = field(of: entities.kind, in: types) else {
                let name = types.first?.words ?? "these"
                throw .mismatch(
                    "\(name) events do not name \(entities.kind.prefixes[0])s such as "
                        + entities.names[0])
            }
            filters.append(
                FieldFilter(
                    field, entities.isExcluded ? .notEqual : .equal,
                    entities.names.map { .text($0) }))
        }
        return filters
    }

    /// The field that names things of a kind in events of some types.
    private func field(of kind: EntityKind, in types: [EventType]) -> String? {
        guard !types.isEmpty else {
            return kind == .embedding
                ? EventField.anyEntity
                : EventType.allCases.lazy.compactMap { kind.field(in: $0) }.first
        }
        let fields = Set(types.compactMap { kind.field(in: $0) })
        return fields.count > 1 ? EventField.anyEntity : fields.first
    }

    // MARK: Groups, verb, order

    private func groups(
        _ subject: Subject, _ filters: [FieldFilter]
    ) throws(QuestionRefusal.Reason) -> [GroupKey] {
        var groups: [GroupKey] = []
        var groupings = intent.groupings
        if let asked = intent.asked, !groupings.contains(.entity(asked)) {
            groupings.insert(.entity(asked), at: 0)
        }
        for grouping in groupings {
            switch grouping {
            case .entity(let kind):
                guard let field = field(of: kind, in: subject.types) else {
                    throw .mismatch("these events do not name \(kind.prefixes[0])s")
                }
                groups.append(.field(field))
            case .type:
                groups.append(
                    subject.types == [.queryPerformance] ? .field("query_type") : .eventType)
            case .field(let name): groups.append(.field(name))
            case .time(let key): groups.append(key)
            }
        }
        if intent.asksWho, groups.isEmpty, let field = onlyEntity(subject.types) {
            groups = [.field(field)]
        }
        if isCompared, comparisonWindow == nil, groups.isEmpty {
            let several = filters.first {
                EventField.entityNames.contains($0.field) && $0.relation == .equal
                    && $0.values.count > 1
            }
            if let several { groups = [.field(several.field)] }
        }
        if groups.isEmpty, subject.isGauge, usesLevel(subject), parts.entities.isEmpty,
            let entity = subject.types.first?.fields.first(where: \.isEntity)
        {
            groups = [.field(entity.name)]
        }
        return groups
    }

    /// Whether a level will be shown as it is now.
    private func usesLevel(_ subject: Subject) -> Bool {
        verb(subject, []) == .latest && !intent.wants(.latest) && !intent.wants(.when)
    }

    /// The one field by which events name what they are about.
    private func onlyEntity(_ types: [EventType]) -> String? {
        let fields = Set(types.flatMap { $0.fields.filter(\.isEntity).map(\.name) })
        return fields.count == 1 ? fields.first : nil
    }

    private var isCompared: Bool {
        intent.isComparison || parts.entities.contains(where: \.isCompared)
    }

    private var comparisonWindow: QueryWindow? {
        parts.windows.count > 1 ? parts.windows[1] : nil
    }

    /// "per day": pieces of time are the groups.
    private var isByTime: Bool {
        intent.groupings.contains { if case .time = $0 { true } else { false } }
    }

    /// Numbers that only tell things apart.
    private static let names: Set<String> = ["exit_code", "port", "pid", "new_pid"]

    /// Whether the numbers of several events add up to one of the same kind. Of batches the texts
    /// are told by their sizes.
    private func isAdditive(_ subject: Subject) -> Bool {
        switch subject.field {
        case "entries_processed", "paths_explored": true
        case "batch_size": subject.atoms.contains(.text)
        default: false
        }
    }

    private func verb(_ subject: Subject, _ groups: [GroupKey]) -> QueryVerb {
        if parts.cause == .why { return .why }
        if parts.cause == .before { return .before }
        if let rank = intent.percentile, subject.field != nil { return .percentile(rank) }
        if subject.field == nil { return eventVerb(subject, groups) }
        if subject.isRate { return .rate }
        if intent.wants(.trend) { return isByTime ? .average : .trend }
        if intent.wants(.average) { return .average }
        if intent.wants(.maximum) { return .maximum }
        if intent.wants(.minimum) { return .minimum }
        let isCounting = intent.wants(.count) || intent.wants(.howMany) || intent.wants(.whether)
        if isCounting, !parts.comparisons.isEmpty { return .count }
        if intent.wants(.total) || intent.wants(.howMany), isAdditive(subject) {
            return .sum
        }
        if let ranking = intent.ranking { return rankedVerb(subject, ranking) }
        if intent.wants(.latest) || intent.wants(.when) { return .latest }
        let isListed = intent.wants(.list) || !parts.comparisons.isEmpty
        if isListed, groups.isEmpty, comparisonWindow == nil { return .list }
        return usualVerb(subject)
    }

    /// A level is shown as it is now, any other measure as a mean.
    private func usualVerb(_ subject: Subject) -> QueryVerb {
        if Self.names.contains(subject.field ?? ""), intent.groupings.isEmpty { return .list }
        return subject.isGauge && comparisonWindow == nil && !isByTime ? .latest : .average
    }

    private func rankedVerb(
        _ subject: Subject, _ ranking: QuestionIntent.Ranking
    ) -> QueryVerb {
        let isOfThings =
            intent.asked != nil || intent.asksWho || !intent.groupings.isEmpty
        switch ranking.quality {
        case .size where subject.isFieldImplied && !isOfThings: return .list
        case .value, .size: return ranking.order == .descending ? .maximum : .minimum
        case .length where !isOfThings && ranking.count == nil:
            return ranking.order == .descending ? .maximum : .minimum
        case .slowness, .length: return isOfThings ? .average : .list
        case .amount: return isOfThings ? usualVerb(subject) : .list
        }
    }

    /// For events without a measure.
    private func eventVerb(_ subject: Subject, _ groups: [GroupKey]) -> QueryVerb {
        if intent.wants(.rate) || intent.wants(.perSecond) || subject.isRate { return .rate }
        if intent.wants(.trend) { return isByTime ? .count : .trend }
        let isCounting =
            intent.wants(.count) || intent.wants(.howMany) || intent.wants(.whether)
            || intent.wants(.total) || intent.ranking != nil || comparisonWindow != nil
        if isCounting || !groups.isEmpty { return .count }
        if intent.newestCount != nil { return .list }
        return intent.wants(.latest) || intent.wants(.when) ? .latest : .list
    }

    private func measure(
        _ verb: QueryVerb, _ subject: Subject, _ filters: [FieldFilter]
    ) -> String? {
        switch verb {
        case .count, .why, .before: return nil
        case .list, .latest:
            if let field = subject.field { return field }
            guard verb == .list else { return nil }
            return filters.first {
                $0.relation != .equal && $0.relation != .notEqual && $0.relation != .contains
            }?.field
        default: return subject.field
        }
    }

    private func ranking(
        _ verb: QueryVerb, _ groups: [GroupKey], of field: String?
    ) -> (order: SortOrder?, limit: Int?) {
        if verb == .list, let count = intent.newestCount { return (nil, count) }
        guard let ranking = intent.ranking, verb == .list || !groups.isEmpty else {
            return (nil, nil)
        }
        let isTurned =
            ranking.quality == .slowness && Self.betterWhenHigh.contains(field ?? "")
        let turned: SortOrder = ranking.order == .ascending ? .descending : .ascending
        return (isTurned ? turned : ranking.order, ranking.count ?? 1)
    }

    /// Of these the worst is the lowest.
    private static let betterWhenHigh: Set<String> = [
        "success_rate", "cache_hit_rate", "cache_hit", "confidence", "write_throughput",
        "healthy_agents", "running_nodes",
    ]
}

extension QuestionIntent.Ranking.Quality {
    /// What it is that is compared, where no field is named.
    fileprivate var impliedAtom: Atom? {
        switch self {
        case .length: .latency
        case .size: .size
        case .slowness, .amount, .value: nil
        }
    }
}

extension QueryVerb {
    fileprivate var allowsGroups: Bool { self != .list && self != .why && self != .before }
}
